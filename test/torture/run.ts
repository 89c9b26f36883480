/**
 * Reads every file below a directory through the reader pool and says how each ended. Exit 1 when one ends as anything
 * else than read or refused with a DOCUMENT_* code.
 *
 * Usage: node test/torture/run.ts DIR
 */
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { createReaderPool } from '../../ingest/read/reader-pool.ts';
import { toAssistantError } from '../../knowledge/model/errors.ts';

const [directory] = process.argv.slice(2);
if (directory === undefined) {
  console.error('usage: node test/torture/run.ts DIR');
  process.exit(2);
}

const files = readdirSync(directory, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name))
  .sort();
console.log(`files: ${files.length}, node ${process.version}`);

const pool = createReaderPool();
const counts = new Map<string, number>();
const startedAt = performance.now();
try {
  await Promise.all(
    files.map(async (file) => {
      const { outcome, note } = await examine(file);
      counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
      console.log(`${outcome.padEnd(20)} ${relative(directory, file)}${note === '' ? '' : `  [${note}]`}`);
    }),
  );
} finally {
  await pool.close();
}

console.log(`seconds: ${((performance.now() - startedAt) / 1000).toFixed(1)}`);
for (const [outcome, count] of [...counts].sort()) console.log(`${outcome}: ${count}`);
const isClean = [...counts.keys()].every((outcome) => outcome === 'read' || outcome.startsWith('DOCUMENT_'));
process.exitCode = isClean ? 0 : 1;

async function examine(file: string): Promise<{ outcome: string; note: string }> {
  try {
    await pool.examine([file]);
    return { outcome: 'read', note: '' };
  } catch (error) {
    const { code, message } = toAssistantError(error);
    return { outcome: code, note: message.replaceAll(file, '').slice(0, 120) };
  }
}
