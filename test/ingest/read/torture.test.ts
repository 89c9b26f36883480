import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createReaderPool } from '../../../ingest/read/reader-pool.ts';
import { toAssistantError } from '../../../knowledge/model/errors.ts';

const shared = fileURLToPath(new URL('../../../../shared', import.meta.url));
const torture = join(shared, 'torture');
const documents = join(shared, 'documents', 'files');
/** Files of each folder taken here; all of them by test/torture/run.ts. */
const FILES_PER_FOLDER = 2;
/** The bombs that take a process its whole memory or time are left to test/torture/run.ts. */
const SLOW = /2M_textops/;

async function outcomesOf(paths: readonly string[]): Promise<string[]> {
  const pool = createReaderPool();
  try {
    return await Promise.all(
      paths.map((path) =>
        pool.examine([path]).then(
          () => 'read',
          (error: unknown) => toAssistantError(error).code,
        ),
      ),
    );
  } finally {
    await pool.close();
  }
}

function sampleOf(directory: string): string[] {
  const folders = readdirSync(directory, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.flatMap((folder) => {
    const names = readdirSync(join(directory, folder.name))
      .filter((name) => !SLOW.test(name))
      .sort();
    return names.slice(0, FILES_PER_FOLDER).map((name) => join(directory, folder.name, name));
  });
}

describe('createReaderPool on malformed files', () => {
  it.skipIf(!existsSync(torture))(
    'ends each as read or refused with a DOCUMENT_ code',
    async () => {
      const outcomes = await outcomesOf(sampleOf(torture));
      expect(outcomes.filter((outcome) => outcome !== 'read' && !outcome.startsWith('DOCUMENT_'))).toEqual(
        [],
      );
    },
    60_000,
  );

  it.skipIf(!existsSync(documents))(
    'reads text layers and old Word files, and tells scans',
    async () => {
      const names = readdirSync(documents).sort();
      const outcomes = await outcomesOf(names.map((name) => join(documents, name)));
      const expected = names.map((name) => (name.endsWith('.scan.pdf') ? 'DOCUMENT_NO_TEXT' : 'read'));
      expect(outcomes).toEqual(expected);
    },
    60_000,
  );
});
