// A program that saves documents into a PostgreSQL store until it is killed, telling of each that was acknowledged.
import { setTimeout as sleep } from 'node:timers/promises';
import { toAssistantError } from '../../knowledge/model/errors.ts';
import { openStore } from '../../knowledge/store/open-store.ts';
import type { Store } from '../../knowledge/store/store.ts';
import { createDocument, createPassages } from '../knowledge/store/sample-documents.ts';

const RETRY_MS = 50;
const DELETE_EVERY = 5;
const COMPACT_EVERY = 16;

const [databaseUrl = '', prefix = ''] = process.argv.slice(2);
// The server may be down just now.
const store = await patiently(() => openStore({ dataDirectory: 'unused', databaseUrl }));
for (let i = 0; ; i++) {
  const id = `${prefix}x${i}`;
  await patiently(() => save(store, id));
  process.stdout.write(`saved ${id}\n`);
  if (i % DELETE_EVERY === DELETE_EVERY - 1) {
    const gone = `${prefix}x${i - 2}`;
    process.stdout.write(`deleting ${gone}\n`);
    await patiently(() => store.deleteDocument(gone));
    process.stdout.write(`deleted ${gone}\n`);
  }
  if (i % COMPACT_EVERY === COMPACT_EVERY - 1) await patiently(() => store.compact());
}

function save(into: Store, id: string): Promise<void> {
  return into.saveDocument(createDocument(id), createPassages([`kênh ${id}`, `mương ${id}`, `đập ${id}`]));
}

async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      const { retryable, message } = toAssistantError(error);
      if (!retryable) {
        process.stderr.write(`${message}\n`);
        process.exit(1);
      }
      await sleep(RETRY_MS);
    }
  }
}
