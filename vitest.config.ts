import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Half of the time of an isolated file is loading again what the file before it had loaded. Files keep no state
    // of their own in modules, the environment or the console; run with --sequence.shuffle to prove it.
    isolate: false,
    // Vitest leaves one processor to itself by default: of two, half.
    maxWorkers: '100%',
    // Processes are started, on a machine that may be busy.
    testTimeout: 20_000,
    hookTimeout: 20_000,
    // Where the programs that tests start keep what they compiled: most of their time is reading their code.
    env: { NODE_COMPILE_CACHE: join(tmpdir(), 'tham-muu-compile-cache') },
  },
});
