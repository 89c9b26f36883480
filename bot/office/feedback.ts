import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { writeTogether } from '../../knowledge/store/companion-database.ts';

const rowSchema = z
  .object({
    id: z.string(),
    at: z.int(),
    agency: z.string().nullable(),
    answer_id: z.string().nullable(),
    question: z.string(),
    rating: z.enum(['good', 'bad']),
    reason: z.string().nullable(),
    handled_at: z.int().nullable(),
  })
  .transform(({ at, answer_id, handled_at, ...rest }) => ({
    ...rest,
    at: new Date(at).toISOString(),
    answerId: answer_id,
    handledAt: handled_at === null ? null : new Date(handled_at).toISOString(),
  }));

/** What somebody thought of an answer, as it is exported: no name and no channel's number. One line of `answers --feedback --json`. */
export const feedbackSchema = z.object({
  id: z.string(),
  /** ISO 8601, UTC. */
  at: z.string(),
  /** The agency it was asked for. */
  agency: z.string().nullable(),
  /** Under which `answers --id` shows the answer; null where answers are not kept. */
  answerId: z.string().nullable(),
  question: z.string(),
  rating: z.enum(['good', 'bad']),
  /** Why, in the words chosen or typed; null while not told. */
  reason: z.string().nullable(),
  /** When a keeper was done with it; null while it waits. */
  handledAt: z.string().nullable(),
});
export type Feedback = z.infer<typeof feedbackSchema>;

/** What is told of an answer. Telling it again replaces what was told before; a reason given stays until another is, or the answer is called right. */
export interface NewFeedback {
  /** Of the answer it is about, and the person: one each. */
  readonly id: string;
  readonly person: string;
  readonly agency: string | null;
  readonly answerId: string | null;
  readonly question: string;
  readonly rating: Feedback['rating'];
  readonly reason: string | null;
}

/** What people think of the answers. Every method that writes throws STORE_WRITE_FAILED or STORE_BUSY. */
export interface FeedbackBook {
  tell(feedback: NewFeedback): void;
  /** All, oldest first. */
  list(): Feedback[];
  /** What is called wrong and waits for somebody to look at it, oldest first. */
  listWaiting(): Feedback[];
  /** @returns false when it waits no longer */
  handle(id: string, by: string): boolean;
}

const COLUMNS = 'id, at, agency, answer_id, question, rating, reason, handled_at';

/** The feedback of an open office database. @param now milliseconds since 1970 */
export function createFeedbackBook(database: DatabaseSync, now: () => number): FeedbackBook {
  const tell = database.prepare(
    `INSERT INTO feedback (id, at, person, agency, answer_id, question, rating, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET at = excluded.at, rating = excluded.rating, 
       reason = CASE WHEN excluded.rating = 'bad' THEN coalesce(excluded.reason, reason) ELSE excluded.reason END,
       handled_at = NULL, handled_by = NULL`,
  );
  const all = database.prepare(`SELECT ${COLUMNS} FROM feedback ORDER BY at, id`);
  const waiting = database.prepare(
    `SELECT ${COLUMNS} FROM feedback WHERE rating = 'bad' AND handled_at IS NULL ORDER BY at, id`,
  );
  const handle = database.prepare(
    'UPDATE feedback SET handled_at = ?, handled_by = ? WHERE id = ? AND handled_at IS NULL',
  );
  const write = <T>(work: () => T): T => writeTogether(database, work);
  return {
    tell: ({ id, person, agency, answerId, question, rating, reason }) =>
      write(() => void tell.run(id, now(), person, agency, answerId, question, rating, reason)),
    list: () => all.all().map((row) => rowSchema.parse(row)),
    listWaiting: () => waiting.all().map((row) => rowSchema.parse(row)),
    handle: (id, by) => write(() => handle.run(now(), by, id).changes > 0),
  };
}
