import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { writeTogether } from '../../knowledge/store/companion-database.ts';

/** How long it is known who asked: as long as an answer can be asked back. */
const KEPT_MS = 550 * 24 * 3_600_000;

/** How much somebody asked. */
const countRow = z.object({ person: z.string(), questions: z.int() });
export type QuestionCount = z.infer<typeof countRow>;

/**
 * Who asked when, and under which id the answer is kept, so that people can be counted and can have their words taken out.
 * The words themselves stand in the answer log, which knows nobody. Methods that write throw STORE_WRITE_FAILED.
 */
export interface Questions {
  /** @param answerId null where answers are not kept */
  note(asked: {
    readonly person: string;
    readonly agency: string | null;
    readonly answerId: string | null;
  }): void;
  /** Ids of the kept answers to a person's questions. */
  listAnswers(person: string): string[];
  /** By person, from this instant on (milliseconds since 1970), most first. */
  count(since: number): QuestionCount[];
}

/** The questions of an open office database. */
export function createQuestions(database: DatabaseSync, now: () => number): Questions {
  const insert = database.prepare(
    'INSERT INTO questions (at, person, agency, answer_id) VALUES (?, ?, ?, ?)',
  );
  const prune = database.prepare('DELETE FROM questions WHERE at < ?');
  const answers = database.prepare(
    'SELECT answer_id AS id FROM questions WHERE person = ? AND answer_id IS NOT NULL ORDER BY sequence',
  );
  const counts = database.prepare(
    `SELECT person, count(*) AS questions FROM questions WHERE at >= ?
     GROUP BY person ORDER BY questions DESC, person`,
  );
  return {
    note: ({ person, agency, answerId }) =>
      writeTogether(database, () => {
        prune.run(now() - KEPT_MS);
        insert.run(now(), person, agency, answerId);
      }),
    listAnswers: (person) => answers.all(person).map((row) => z.object({ id: z.string() }).parse(row).id),
    count: (since) => counts.all(since).map((row) => countRow.parse(row)),
  };
}
