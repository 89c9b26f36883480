import { clearLine, cursorTo } from 'node:readline';
import type { IngestProgress } from '../../ingest/ingest-files.ts';
import { createEstimator, formatEstimate } from './progress-estimate.ts';

/** Tells how far an ingestion has come. */
export interface ProgressDisplay {
  update(progress: IngestProgress): void;
  /** Makes room for a line of text; the next `update` shows the progress again below it. */
  clear(): void;
  stop(): void;
}

/** A progress bar with rate and remaining time where there is a terminal; elsewhere a line now and then. */
export async function openProgress(stream: NodeJS.WriteStream): Promise<ProgressDisplay> {
  return stream.isTTY
    ? openBar(stream)
    : createLines(
        (line) => stream.write(line),
        () => performance.now(),
      );
}

async function openBar(stream: NodeJS.WriteStream): Promise<ProgressDisplay> {
  const { SingleBar, Presets } = (await import('cli-progress')).default;
  const bar = new SingleBar(
    {
      stream,
      format: 'Nạp {bar} {value}/{total} tệp{estimate}',
      clearOnComplete: true,
      // Ctrl+C may end the program at once, so nothing of the terminal may need to be put back.
      gracefulExit: false,
      hideCursor: false,
      linewrap: true,
    },
    Presets.shades_classic,
  );
  const estimate = createEstimator();
  let isStarted = false;
  return {
    update(progress) {
      const payload = { estimate: formatEstimate(estimate(progress, performance.now())) };
      if (!isStarted) bar.start(progress.total, progress.done, payload);
      isStarted = true;
      bar.update(progress.done, payload);
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

/** Long enough that a log stays readable, short enough to see that the work goes on. */
const LINE_EVERY_MS = 10_000;

/**
 * Progress for a log: a line every ten seconds, none for work that is done sooner.
 *
 * @param now in ms from any fixed moment
 */
export function createLines(write: (line: string) => void, now: () => number): ProgressDisplay {
  const estimate = createEstimator();
  let lastAt = now();
  return {
    update(progress) {
      const at = now();
      const estimated = estimate(progress, at);
      if (at - lastAt < LINE_EVERY_MS) return;
      lastAt = at;
      write(`Đã nạp ${progress.done}/${progress.total} tệp${formatEstimate(estimated)}\n`);
    },
    clear() {},
    stop() {},
  };
}
