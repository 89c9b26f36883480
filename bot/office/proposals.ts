import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { writeTogether } from '../../knowledge/store/companion-database.ts';
import type { AuditedAction } from './audit.ts';

/** waiting: no keeper has decided · accepted: everybody sees it · declined: it stays whose it is. */
const statusSchema = z.enum(['waiting', 'accepted', 'declined']);

const rowSchema = z
  .object({
    document_id: z.string(),
    agency: z.string(),
    person: z.string().nullable(),
    status: statusSchema,
    decided_by: z.string().nullable(),
  })
  .transform(({ document_id: documentId, decided_by: decidedBy, ...rest }) => ({
    ...rest,
    documentId,
    decidedBy,
  }));
/** A document that is to come into the common store: whose it is until then, and who wants it there (null: forgotten since). */
export type Proposal = z.infer<typeof rowSchema>;

/** What keepers are to decide about. Nothing of the documents' words. */
export interface Proposals {
  /** @returns false when it waits already */
  add(proposal: Pick<Proposal, 'documentId' | 'agency'> & { readonly person: string }): boolean;
  /** Undefined when it was never proposed, or when a keeper has decided. */
  findWaiting(documentId: string): Proposal | undefined;
  /** Oldest first. */
  listWaiting(): Proposal[];
  /**
   * Decides, once. The same word of the same keeper again is taken as well: who was told of it is not known after a kill.
   *
   * @returns undefined when there is nothing to decide, or somebody else was quicker
   */
  decide(decision: {
    readonly documentId: string;
    readonly isAccepted: boolean;
    readonly by: string;
  }): Proposal | undefined;
  /** Its document is gone. */
  forget(documentId: string): void;
}

/** The proposals of an open office database. */
export function createProposals(
  database: DatabaseSync,
  now: () => number,
  note: (by: string, action: AuditedAction, subject: string) => void,
): Proposals {
  const insert = database.prepare(
    `INSERT INTO proposals (document_id, agency, person, status, asked_at) VALUES (?, ?, ?, 'waiting', ?)
     ON CONFLICT DO UPDATE SET agency = excluded.agency, person = excluded.person, status = 'waiting',
       asked_at = excluded.asked_at, decided_by = NULL WHERE status <> 'waiting'`,
  );
  const columns = 'SELECT document_id, agency, person, status, decided_by FROM proposals';
  const select = database.prepare(`${columns} WHERE document_id = ?`);
  const waiting = database.prepare(`${columns} WHERE status = 'waiting' ORDER BY asked_at, document_id`);
  const decide = database.prepare('UPDATE proposals SET status = ?, decided_by = ? WHERE document_id = ?');
  const remove = database.prepare('DELETE FROM proposals WHERE document_id = ?');
  const find = (documentId: string) => {
    const row = select.get(documentId);
    return row === undefined ? undefined : rowSchema.parse(row);
  };
  return {
    add: ({ documentId, agency, person }) =>
      writeTogether(database, () => insert.run(documentId, agency, person, now()).changes > 0),
    findWaiting: (documentId) => {
      const found = find(documentId);
      return found?.status === 'waiting' ? found : undefined;
    },
    listWaiting: () => waiting.all().map((row) => rowSchema.parse(row)),
    decide: ({ documentId, isAccepted, by }) =>
      writeTogether(database, () => {
        const found = find(documentId);
        const status = isAccepted ? 'accepted' : 'declined';
        if (found?.status === status && found.decidedBy === by) return found;
        if (found?.status !== 'waiting') return undefined;
        decide.run(status, by, documentId);
        note(by, isAccepted ? 'shared' : 'declined', documentId);
        return found;
      }),
    forget: (documentId) => writeTogether(database, () => void remove.run(documentId)),
  };
}
