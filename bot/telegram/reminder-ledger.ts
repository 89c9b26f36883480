import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import type { Effects } from './effects.ts';

const reminderRow = z.object({ agency: z.string(), deadline: z.string(), day: z.string() });
/** A reminder that was made: of an agency's deadline, by its key, for a day. */
export type MadeReminder = z.infer<typeof reminderRow>;
const dayRow = z.object({ day: z.string() });

/**
 * Which reminders were made. One is made once for a person, an agency's deadline and a day: that is noted in the same
 * transaction that puts the message into the outbox.
 */
export interface ReminderLedger {
  listMade(person: string): MadeReminder[];
  /** The days on which a person's reminders were gone through, also those without any. */
  listCovered(person: string): Set<string>;
  /**
   * A person's reminders of a day are made, and lead to these effects.
   *
   * @throws STORE_WRITE_FAILED — one of them was made before, or the disk refuses; nothing was changed
   */
  keep(
    made: { readonly person: string; readonly day: string; readonly reminders: readonly MadeReminder[] },
    effects: Effects,
  ): void;
}

/** The ledger in the queue's own database. */
export function createReminderLedger(
  database: DatabaseSync,
  write: <T>(work: () => T) => T,
  insertEffects: (effects: Effects) => void,
): ReminderLedger {
  const made = database.prepare('SELECT agency, deadline, day FROM reminders WHERE person = ?');
  const covered = database.prepare('SELECT day FROM reminded_days WHERE person = ?');
  const insert = database.prepare(
    'INSERT INTO reminders (person, agency, deadline, day) VALUES (?, ?, ?, ?)',
  );
  const cover = database.prepare('INSERT INTO reminded_days (person, day) VALUES (?, ?)');
  return {
    listMade: (person) => made.all(person).map((row) => reminderRow.parse(row)),
    listCovered: (person) => new Set(covered.all(person).map((row) => dayRow.parse(row).day)),
    keep: ({ person, day, reminders }, effects) =>
      write(() => {
        cover.run(person, day);
        for (const { agency, deadline, day: due } of reminders) insert.run(person, agency, deadline, due);
        insertEffects(effects);
      }),
  };
}
