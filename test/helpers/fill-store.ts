import { examineFile } from '../../ingest/examine-file.ts';
import { ingestFiles } from '../../ingest/ingest-files.ts';
import { createHashingEmbedder } from '../../knowledge/search/hashing-embedder.ts';
import { openSqliteStore } from '../../knowledge/store/sqlite-store.ts';

/**
 * Brings files in as `ingest` does, without its processes: for tests whose subject is what comes after.
 *
 * @returns ids of the documents, in the order of the files
 * @throws the first file that is not brought in
 */
export async function fillStore(dataDirectory: string, ...paths: string[]): Promise<string[]> {
  const store = await openSqliteStore({ dataDirectory, mode: 'read-write' });
  const ids: string[] = [];
  try {
    const embedder = createHashingEmbedder();
    const how = { store, examine: examineFile, embedder, documentClass: null, owner: null, concurrency: 1 };
    for await (const { status, documentId, file, problem } of ingestFiles(paths, how)) {
      if (documentId === null) throw new Error(`${status}: ${file}`, { cause: problem });
      ids.push(documentId);
    }
    await store.compact();
  } finally {
    await store.close();
  }
  return ids;
}
