import { findParsedDocument } from './document-reader.ts';
import { openDatabase } from './open-database.ts';
import { getText, sealRecord } from './rows.ts';

/**
 * Tells a store that files it was filled from have moved along with their folder: below `from` they are now below `to`.
 * Both are absolute and end in a separator.
 *
 * @returns how many documents were read from there
 * @throws STORE_DAMAGED, STORE_VERSION, STORE_BUSY, STORE_WRITE_FAILED
 */
export async function relocateSources(dataDirectory: string, from: string, to: string): Promise<number> {
  const database = openDatabase(dataDirectory, 'read-write');
  try {
    return await database.write((generation) => {
      const rows = database.all(
        'SELECT id, source_file FROM documents WHERE substr(source_file, 1, length(?)) = ?',
        from,
        from,
      );
      for (const row of rows) {
        const id = getText(row, 'id');
        const sourceFile = `${to}${getText(row, 'source_file').slice(from.length)}`;
        const record = JSON.stringify({ ...findParsedDocument(database, id), sourceFile });
        database.run(
          'UPDATE document_records SET record = ?, seal = ? WHERE document = (SELECT sequence FROM documents WHERE id = ?)',
          record,
          sealRecord(id, record),
          id,
        );
        database.run(
          'UPDATE documents SET source_file = ?, revision = ? WHERE id = ?',
          sourceFile,
          generation,
          id,
        );
      }
      return rows.length;
    });
  } finally {
    database.close();
  }
}
