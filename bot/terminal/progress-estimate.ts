import type { IngestProgress } from '../../ingest/ingest-files.ts';

/** The pace is that of the last half minute: unchanged files at the start say nothing of scans behind them. */
const WINDOW_MS = 30_000;
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** How fast files are done, and how long the rest will take; null while that cannot be said. */
export interface ProgressEstimate {
  readonly filesPerSecond: number | null;
  readonly remainingMs: number | null;
}

/** Estimates from what it is told; `now` in ms from any fixed moment. */
export function createEstimator(): (progress: IngestProgress, now: number) => ProgressEstimate {
  const seen: { done: number; at: number }[] = [];
  return ({ done, total }, now) => {
    seen.push({ done, at: now });
    while (seen.length > 2 && now - (seen[1]?.at ?? now) > WINDOW_MS) seen.shift();
    const first = seen[0] ?? { done, at: now };
    const [files, elapsedMs] = [done - first.done, now - first.at];
    if (files <= 0 || elapsedMs <= 0) return { filesPerSecond: null, remainingMs: null };
    const filesPerMs = files / elapsedMs;
    return { filesPerSecond: filesPerMs * 1_000, remainingMs: (total - done) / filesPerMs };
  };
}

/** Slower than this a file takes longer than the window, and the next may be of another kind: pages being recognised. */
const MIN_RATE = 0.05;

/**
 * What follows the count of files done; empty while nothing sound can be said.
 *
 * @example formatEstimate({ filesPerSecond: 2.5, remainingMs: 120_000 }) // ' · 2,5 tệp/giây · còn khoảng 2 phút'
 */
export function formatEstimate({ filesPerSecond, remainingMs }: ProgressEstimate): string {
  if (filesPerSecond === null || remainingMs === null || filesPerSecond < MIN_RATE) return '';
  const digits = filesPerSecond < 10 ? 1 : 0;
  return ` · ${filesPerSecond.toFixed(digits).replace('.', ',')} tệp/giây · ${formatRemaining(remainingMs)}`;
}

function formatRemaining(remainingMs: number): string {
  if (remainingMs < MINUTE_MS) return 'còn chưa tới 1 phút';
  if (remainingMs < HOUR_MS) return `còn khoảng ${Math.round(remainingMs / MINUTE_MS)} phút`;
  const minutes = Math.round(remainingMs / MINUTE_MS);
  return `còn khoảng ${Math.floor(minutes / 60)} giờ ${minutes % 60} phút`;
}
