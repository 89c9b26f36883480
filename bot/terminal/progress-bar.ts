import type { IngestProgress } from '../../ingest/ingest-files.ts';

/** A bar on a terminal. */
export interface ProgressBar {
  update(progress: IngestProgress): void;
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
      hideCursor: true,
    },
    Presets.shades_classic,
  );
  let isStarted = false;
  return {
    update({ done, total }) {
      if (!isStarted) bar.start(total, done);
      else bar.update(done);
      isStarted = true;
    },
    stop: () => bar.stop(),
  };
}
