import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { writeTogether } from '../../knowledge/store/companion-database.ts';

const rowSchema = z
  .object({ document_id: z.string(), agency: z.string(), person: z.string().nullable(), folder: z.string() })
  .transform(({ document_id: documentId, ...rest }) => ({ ...rest, documentId }));
/** Who sent a document (null: somebody who was forgotten since), for which agency, and in which folder of the agency its files lie. Nothing of its words. */
export type UploadRow = z.infer<typeof rowSchema>;

/** What people sent in. */
export interface Uploads {
  note(upload: UploadRow & { readonly sizeBytes: number }): void;
  find(documentId: string): UploadRow | undefined;
  /** Somebody of its agency sends once more what a person sent who was forgotten since: it is theirs. */
  claim(upload: Pick<UploadRow, 'documentId' | 'agency'> & { readonly person: string }): void;
  forget(documentId: string): void;
  /** Of every upload that is kept. */
  listFolders(): string[];
  /** Of an agency's files. */
  sumBytes(agency: string): number;
}

const folderRow = z.object({ folder: z.string() });
const numberRow = z.object({ number: z.int() });

/** The uploads of an open office database. */
export function createUploads(database: DatabaseSync, now: () => number): Uploads {
  const insert = database.prepare(
    `INSERT OR REPLACE INTO uploads (document_id, agency, person, folder, size_bytes, uploaded_at)
     VALUES (?, ?, ?, ?, ?, ?)`,
  );
  const select = database.prepare(
    'SELECT document_id, agency, person, folder FROM uploads WHERE document_id = ?',
  );
  const claim = database.prepare(
    'UPDATE uploads SET person = ? WHERE document_id = ? AND agency = ? AND person IS NULL',
  );
  const remove = database.prepare('DELETE FROM uploads WHERE document_id = ?');
  const sum = database.prepare(
    `SELECT COALESCE(SUM(size_bytes), 0) AS number
     FROM (SELECT DISTINCT folder, size_bytes FROM uploads WHERE agency = ?)`,
  );
  const folders = database.prepare('SELECT DISTINCT folder FROM uploads');
  return {
    note: ({ documentId, agency, person, folder, sizeBytes }) =>
      writeTogether(database, () => void insert.run(documentId, agency, person, folder, sizeBytes, now())),
    find: (documentId) => {
      const row = select.get(documentId);
      return row === undefined ? undefined : rowSchema.parse(row);
    },
    claim: ({ documentId, agency, person }) =>
      writeTogether(database, () => void claim.run(person, documentId, agency)),
    forget: (documentId) => writeTogether(database, () => void remove.run(documentId)),
    listFolders: () => folders.all().map((row) => folderRow.parse(row).folder),
    sumBytes: (agency) => numberRow.parse(sum.get(agency)).number,
  };
}
