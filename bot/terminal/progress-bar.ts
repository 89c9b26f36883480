import { clearLine, cursorTo } from 'node:readline';
import type { IngestProgress } from '../../ingest/ingest-files.ts';

/** A bar on a terminal. */
export interface ProgressBar {
  update(progress: IngestProgress): void;
  /** Makes room for a line of text; the next `update` draws the bar again below it. */
  clear(): void;
  stop(): void;
}

/** A progress bar with rate and remaining time; drawn only where there is a terminal. */
export async function openProgressBar(stream: NodeJS.WriteStream): Promise<ProgressBar> {
  const { SingleBar, Presets } = (await import('cli-progress')).default;
  const bar = new SingleBar(
    {
      stream,
      format: 'Nạp {bar} {value}/{total} tệp · còn khoảng {eta_formatted}',
      clearOnComplete: true,
      // Ctrl+C ends the program at once, so nothing of the terminal may need to be put back.
      gracefulExit: false,
      hideCursor: false,
      linewrap: true,
    },
    Presets.shades_classic,
  );
  let isStarted = false;
  return {
    update({ done, total }) {
      if (!isStarted) bar.start(total, done);
      isStarted = true;
      bar.update(done);
      bar.render();
    },
    clear() {
      if (!isStarted) return;
      cursorTo(stream, 0);
      clearLine(stream, 0);
    },
    stop: () => bar.stop(),
  };
}
