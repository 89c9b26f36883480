import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import type { Effects } from '../effects.ts';
import { type Reliance, relianceKinds } from './change-call.ts';

/** A reliance as kept. */
export interface KeptReliance extends Reliance {
  /** When it was told or given, milliseconds since 1970. */
  readonly at: number;
}

/**
 * Which documents people's answers, drafts and reminders rest on, and which changes of documents were told. A change is
 * told once: that is noted in the transaction that puts the messages to all whom it concerns into the outbox.
 */
export interface RelianceLedger {
  /** On a document, in the order of persons. */
  list(documentId: string): KeptReliance[];
  /** Ids of the documents that something rests on. */
  listDocuments(): string[];
  isTold(change: string): boolean;
  /** Of a document. */
  listTold(documentId: string): string[];
  /** These changes of a document are told, by these effects. @throws STORE_WRITE_FAILED — one was told before */
  keepTold(documentId: string, changes: readonly string[], effects: Effects): void;
  /** A document is gone, and that was told: nothing rests on it any longer, and when it comes again it is new. */
  forget(documentId: string, effects: Effects): void;
  /** Up to which generation of the store changes were looked at; undefined when they never were. */
  findSeen(): number | undefined;
  noteSeen(generation: number): void;
  /** Whether it was looked at already what a document that everybody sees does to others. */
  isKnown(documentId: string): boolean;
  noteKnown(documentIds: readonly string[]): void;
  /** A document is about to be deleted: its name, for those who used it. */
  nameDeparting(documentId: string, name: string): void;
  findDepartingName(documentId: string): string | undefined;
}

const relianceRow = z
  .object({
    person: z.string(),
    kind: z.enum(relianceKinds),
    subject: z.string(),
    document_id: z.string(),
    agency: z.string().nullable(),
    at: z.int(),
  })
  .transform(({ document_id: documentId, ...rest }): KeptReliance => ({ ...rest, documentId }));
const idRow = z.object({ id: z.string() });
const seenRow = z.object({ generation: z.int() });
const nameRow = z.object({ name: z.string() });

/** The ledger in the queue's own database. */
export function createRelianceLedger(
  database: DatabaseSync,
  write: <T>(work: () => T) => T,
  insertEffects: (effects: Effects) => void,
): RelianceLedger {
  const prepare = (sql: string) => database.prepare(sql);
  const ofDocument = prepare('SELECT * FROM reliances WHERE document_id = ? ORDER BY person, at, subject');
  const documents = prepare('SELECT DISTINCT document_id AS id FROM reliances ORDER BY document_id');
  const told = prepare('SELECT 1 FROM told_changes WHERE change = ?');
  const toldOf = prepare('SELECT change AS id FROM told_changes WHERE document_id = ? ORDER BY change');
  const insertTold = prepare('INSERT INTO told_changes (change, document_id) VALUES (?, ?)');
  const removals = ['reliances', 'told_changes', 'departing', 'known_documents'].map((table) =>
    prepare(`DELETE FROM ${table} WHERE document_id = ?`),
  );
  const seen = prepare('SELECT generation FROM seen_generation');
  const noteSeen = prepare('INSERT OR REPLACE INTO seen_generation (one, generation) VALUES (1, ?)');
  const known = prepare('SELECT 1 FROM known_documents WHERE document_id = ?');
  const noteKnown = prepare('INSERT OR IGNORE INTO known_documents (document_id) VALUES (?)');
  const nameDeparting = prepare('INSERT OR REPLACE INTO departing (document_id, name) VALUES (?, ?)');
  const departing = prepare('SELECT name FROM departing WHERE document_id = ?');
  return {
    list: (documentId) => ofDocument.all(documentId).map((row) => relianceRow.parse(row)),
    listDocuments: () => documents.all().map((row) => idRow.parse(row).id),
    listTold: (documentId) => toldOf.all(documentId).map((row) => idRow.parse(row).id),
    isTold: (change) => told.get(change) !== undefined,
    keepTold: (documentId, changes, effects) =>
      write(() => {
        for (const change of changes) insertTold.run(change, documentId);
        insertEffects(effects);
      }),
    forget: (documentId, effects) =>
      write(() => {
        for (const removal of removals) removal.run(documentId);
        insertEffects(effects);
      }),
    findSeen: () => {
      const row = seen.get();
      return row === undefined ? undefined : seenRow.parse(row).generation;
    },
    noteSeen: (generation) => write(() => void noteSeen.run(generation)),
    isKnown: (documentId) => known.get(documentId) !== undefined,
    noteKnown: (documentIds) => write(() => documentIds.forEach((id) => void noteKnown.run(id))),
    nameDeparting: (documentId, name) => write(() => void nameDeparting.run(documentId, name)),
    findDepartingName: (documentId) => {
      const row = departing.get(documentId);
      return row === undefined ? undefined : nameRow.parse(row).name;
    },
  };
}
