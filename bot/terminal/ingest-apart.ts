import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type IngestResult, ingestResultSchema } from '../../ingest/ingest-files.ts';
import { AssistantError } from '../../knowledge/model/errors.ts';

const MAIN = fileURLToPath(new URL('./main.ts', import.meta.url));

/** Another ingest is waited for so often, and so long each time. */
const TRIES = 10;
const PAUSE_MS = 3_000;

/**
 * Brings files in as an agency's, in a process of its own: who waits for an answer does not feel it.
 *
 * @param dataDirectory absolute
 * @param ending ends it: what it has not brought in is for the next start
 * @throws STORE_BUSY — another ingest is still at work on the folder
 */
export async function ingestApart(
  paths: readonly string[],
  agency: string,
  dataDirectory: string,
  ending: AbortSignal,
): Promise<IngestResult[]> {
  const args = ['ingest', ...paths, '--owner', agency, '--data', dataDirectory, '--json'];
  for (let left = TRIES; ; left--) {
    const { out, errors } = await run(args, ending);
    ending.throwIfAborted();
    const lines = out.split('\n').filter((line) => line !== '');
    if (lines.length > 0) return lines.map((line) => ingestResultSchema.parse(JSON.parse(line)));
    const isBusy = errors.includes('STORE_BUSY');
    if (!isBusy) throw new AssistantError('INTERNAL', 'ingest gave no result');
    if (left === 1) throw new AssistantError('STORE_BUSY', 'another ingest is at work', { retryable: true });
    await delay(PAUSE_MS, undefined, { signal: ending });
  }
}

async function run(args: readonly string[], ending: AbortSignal): Promise<{ out: string; errors: string }> {
  const child = spawn(process.execPath, [MAIN, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    signal: ending,
  });
  // Ended or not begun: it gives no result.
  child.on('error', () => undefined);
  const [out, errors] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { out, errors };
}
