// Loaded into the bot's process beside it (`node --import`): tells its parent how long its event loop was held and what it took.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { isMainThread } from 'node:worker_threads';
import type { Probed } from './run-load.ts';

const RESOLUTION_MS = 10;
const MEMORY_EVERY_MS = 50;

if (isMainThread && process.send !== undefined) {
  const lag = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  lag.enable();
  let peakBytes = 0;
  setInterval(() => {
    peakBytes = Math.max(peakBytes, process.memoryUsage.rss());
  }, MEMORY_EVERY_MS).unref();
  process.on('message', (wish) => {
    if (wish === 'begin') lag.reset();
    const toMs = (nanoseconds: number) => Math.max(0, nanoseconds / 1e6 - RESOLUTION_MS);
    const probed: Probed = {
      lagP99Ms: toMs(lag.percentile(99)),
      lagMaxMs: toMs(lag.max),
      peakMb: peakBytes / 1024 ** 2,
      cpuSeconds: process.cpuUsage().user / 1e6 + process.cpuUsage().system / 1e6,
    };
    process.send?.(probed);
  });
  process.channel?.unref();
}
