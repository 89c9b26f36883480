import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { writeTogether } from '../../../knowledge/store/companion-database.ts';
import { toStoreError } from '../../../knowledge/store/sqlite-errors.ts';
import { ANSWERS_KEPT_DAYS } from './kept-days.ts';
import { type CitedState, type LoggedAnswer, loggedAnswerSchema, provenanceSchema } from './logged-answer.ts';
import { openAnswerDatabase, openAnswersToRead } from './open-answer-database.ts';
import { type ErasedWords, readSaidWords, tellsOf, toComparable } from './quoted-words.ts';

const DAY_MS = 86_400_000;

/** What is noted of an answer when it is given. */
export type NewLoggedAnswer = Omit<LoggedAnswer, 'erasedAt'>;

/**
 * The answers given, for as long as `ANSWERS_KEPT_DAYS`. It holds questions and quotations: it is data of the
 * installation as the store is, and what is deleted there goes here too. Every method throws STORE_BUSY,
 * STORE_WRITE_FAILED or STORE_DAMAGED when the disk refuses, and has then changed nothing.
 */
export interface AnswerLog {
  /** Keeps an answer; the first of a day also takes out what is too old. */
  add(answer: NewLoggedAnswer): void;
  /** The latest, newest first. */
  list(limit: number): LoggedAnswer[];
  /** Undefined when it was never kept or is too old. */
  find(id: string): LoggedAnswer | undefined;
  /** The latest answers with kept words that found nothing, newest first. */
  listUnanswered(limit: number): LoggedAnswer[];
  /** Ids of the documents that answers with kept words cite. */
  listCited(): string[];
  /**
   * Takes the words of deleted documents out for good, also out of the log of changes: of every answer that cites them,
   * and of every other that quotes words of theirs, in its reply or in the turns before. What stays is that there was
   * an answer, when, by which means.
   *
   * @param erased their words, where they are still at hand; what answers cite of them is known without
   * @returns false when another process kept the log of changes from being emptied; the next erasure tries again
   */
  forget(documentIds: readonly string[], at: string, erased?: readonly ErasedWords[]): boolean;
  /**
   * Takes the words of these answers and of their questions out for good: who asked wants them gone.
   *
   * @returns as `forget`
   */
  forgetAnswers(ids: readonly string[], at: string): boolean;
  /**
   * The same of all answers given before an instant: what people asked is not kept for ever. That there was an answer stays.
   *
   * @param before ISO 8601, UTC
   * @returns as `forget`
   */
  forgetOlder(before: string, at: string): boolean;
  /** Tries again to empty the log of changes. @returns false when another process is still in the way */
  settle(): boolean;
  close(): void;
}

/** What looks answers up needs of the log. */
export type AnswerReader = Pick<AnswerLog, 'list' | 'find' | 'close'>;

/** The log for looking alone: nothing is written, also not where it might be. @throws STORE_* — see `openAnswersToRead` */
export function readAnswerLog(dataDirectory: string): AnswerReader {
  return toReader(openAnswersToRead(dataDirectory));
}

function toReader(database: DatabaseSync): AnswerReader {
  return {
    list: (limit) => read(database, 'ORDER BY sequence DESC LIMIT ?', limit),
    find: (id) => read(database, 'WHERE id = ?', id)[0],
    close: () => database.close(),
  };
}

/** @throws STORE_DAMAGED, STORE_VERSION, STORE_BUSY, STORE_WRITE_FAILED — see `openAnswerDatabase` */
export function openAnswerLog(dataDirectory: string): AnswerLog {
  const database = openAnswerDatabase(dataDirectory);
  let prunedOn = '';
  return {
    ...toReader(database),
    add: (answer) =>
      writeTogether(database, () => {
        const day = answer.at.slice(0, 10);
        if (day !== prunedOn) prune(database, answer.at);
        prunedOn = day;
        insert(database, answer);
      }),
    listUnanswered: (limit) =>
      read(
        database,
        "WHERE outcome = 'not-found' AND question IS NOT NULL ORDER BY sequence DESC LIMIT ?",
        limit,
      ),
    listCited: () =>
      database
        .prepare(
          'SELECT DISTINCT document_id AS id FROM cited_documents JOIN answers USING (sequence) WHERE erased_at IS NULL',
        )
        .all()
        .map((row) => z.object({ id: z.string() }).parse(row).id),
    forget: (documentIds, at, erased = []) => {
      const telling = findTelling(database, documentIds, erased);
      writeTogether(database, () => erase(database, documentIds, at, telling));
      return emptyLog(database);
    },
    forgetAnswers: (ids, at) => {
      const erased = `${WORDLESS} WHERE erased_at IS NULL AND id IN (SELECT value FROM json_each(?))`;
      writeTogether(database, () => void database.prepare(erased).run(at, JSON.stringify(ids)));
      return emptyLog(database);
    },
    forgetOlder: (before, at) => {
      const erased = `${WORDLESS} WHERE erased_at IS NULL AND at < ?`;
      writeTogether(database, () => void database.prepare(erased).run(at, before));
      return emptyLog(database);
    },
    settle: () => emptyLog(database),
  };
}

// https://www.sqlite.org/pragma.html#pragma_wal_checkpoint: "busy" tells whether somebody was in the way.
function emptyLog(database: DatabaseSync): boolean {
  return database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()?.busy === 0;
}

function prune(database: DatabaseSync, at: string): void {
  const oldest = new Date(Date.parse(at) - ANSWERS_KEPT_DAYS * DAY_MS).toISOString();
  database.prepare('DELETE FROM answers WHERE at < ?').run(oldest);
}

function insert(database: DatabaseSync, logged: NewLoggedAnswer): void {
  const { id, at, viewerAgency, outcome, question, resolvedQuestion, answer, documents } = logged;
  const { lastInsertRowid } = database
    .prepare(
      `INSERT INTO answers (id, at, viewer_agency, outcome, provenance, question, resolved_question, answer)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      id,
      at,
      viewerAgency,
      outcome,
      JSON.stringify(provenanceSchema.parse(logged)),
      JSON.stringify(question),
      resolvedQuestion,
      JSON.stringify(answer),
    );
  const cite = database.prepare('INSERT INTO cited_documents VALUES (?, ?, ?, ?, ?)');
  for (const { documentId, contentHash, number, registerHash } of documents)
    cite.run(lastInsertRowid, documentId, contentHash, number, registerHash);
}

const answerRow = z.object({
  sequence: z.int(),
  id: z.string(),
  at: z.string(),
  viewer_agency: z.string().nullable(),
  outcome: z.string(),
  provenance: z.string(),
  question: z.string().nullable(),
  resolved_question: z.string().nullable(),
  answer: z.string().nullable(),
  erased_at: z.string().nullable(),
});
const citedRow = z.object({
  document_id: z.string(),
  content_hash: z.string().nullable(),
  number: z.string().nullable(),
  register_hash: z.string(),
});

function read(database: DatabaseSync, condition: string, value: string | number): LoggedAnswer[] {
  try {
    const rows = database.prepare(`SELECT * FROM answers ${condition}`).all(value);
    return rows.map((row) => toLogged(database, answerRow.parse(row)));
  } catch (error) {
    throw toStoreError(error, 'read');
  }
}

function toLogged(database: DatabaseSync, row: z.infer<typeof answerRow>): LoggedAnswer {
  return loggedAnswerSchema.parse({
    ...provenanceSchema.parse(parseJson(row.provenance)),
    id: row.id,
    at: row.at,
    viewerAgency: row.viewer_agency,
    outcome: row.outcome,
    documents: listDocuments(database, row.sequence),
    question: parseJson(row.question),
    resolvedQuestion: row.resolved_question,
    answer: parseJson(row.answer),
    erasedAt: row.erased_at,
  });
}

function parseJson(text: string | null): unknown {
  return text === null ? null : JSON.parse(text);
}

function listDocuments(database: DatabaseSync, sequence: number): CitedState[] {
  return database
    .prepare('SELECT * FROM cited_documents WHERE sequence = ? ORDER BY document_id')
    .all(sequence)
    .map((row) => {
      const { document_id, content_hash, number, register_hash } = citedRow.parse(row);
      return { documentId: document_id, contentHash: content_hash, number, registerHash: register_hash };
    });
}

const WORDLESS = 'UPDATE answers SET question = NULL, resolved_question = NULL, answer = NULL, erased_at = ?';

const CITING =
  'IN (SELECT sequence FROM cited_documents WHERE document_id IN (SELECT value FROM json_each(?)))';

/**
 * The answers that tell of documents without citing them. Looked for before anything is written: it takes seconds in a
 * large log, and answers given meanwhile must not wait.
 */
function findTelling(
  database: DatabaseSync,
  documentIds: readonly string[],
  erased: readonly ErasedWords[],
): number[] {
  const ids = JSON.stringify(documentIds);
  const kept = 'SELECT * FROM answers WHERE erased_at IS NULL AND sequence';
  const telling: number[] = [];
  // What answers cite of them is theirs as well: a document that is gone already cannot be asked.
  const cited = new Set<string>();
  // Row by row: a year's answers are more than a memory should hold.
  for (const row of database.prepare(`${kept} ${CITING}`).iterate(ids)) {
    for (const { documentId, quote } of toWords(row).answer?.citations ?? [])
      if (documentIds.includes(documentId)) cited.add(toComparable(quote));
  }
  for (const row of database.prepare(`${kept} NOT ${CITING}`).iterate(ids)) {
    const { sequence, question, resolved, answer } = toWords(row);
    if (question === null || answer === null) continue;
    if (tellsOf(readSaidWords(question, resolved, answer), erased, [...cited])) telling.push(sequence);
  }
  return telling;
}

function erase(
  database: DatabaseSync,
  documentIds: readonly string[],
  at: string,
  telling: readonly number[],
): void {
  const ids = JSON.stringify(documentIds);
  database
    .prepare(
      `${WORDLESS}
       WHERE erased_at IS NULL AND (sequence ${CITING} OR sequence IN (SELECT value FROM json_each(?)))`,
    )
    .run(at, ids, JSON.stringify(telling));
  database
    .prepare('UPDATE cited_documents SET number = NULL WHERE document_id IN (SELECT value FROM json_each(?))')
    .run(ids);
}

/** The columns of a row that hold words. */
function toWords(row: unknown) {
  const { sequence, question, resolved_question: resolved, answer } = answerRow.parse(row);
  const { shape } = loggedAnswerSchema;
  return {
    sequence,
    question: shape.question.parse(parseJson(question)),
    resolved,
    answer: shape.answer.parse(parseJson(answer)),
  };
}
