import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { writeTogether } from '../../knowledge/store/companion-database.ts';

/** Somebody wants to be reminded of an agency's deadlines. */
export interface Subscription {
  readonly person: string;
  readonly agency: string;
  /** First day of which they are reminded, `YYYY-MM-DD`. */
  readonly since: string;
}

/** A deadline of an agency, by its opaque key. */
export interface AgencyDeadline {
  readonly agency: string;
  readonly deadline: string;
}

/** Who said that a deadline was met, and when (milliseconds since 1970); null when the person is forgotten. */
export interface Finish {
  readonly by: string | null;
  readonly at: number;
}

/**
 * Who is reminded of which agency's deadlines, what they put off, and what an agency has done already. Every method that
 * writes throws STORE_WRITE_FAILED or STORE_BUSY.
 */
export interface Reminders {
  /** @returns false when they are on already */
  turnOn(subscription: Subscription): boolean;
  /** @returns false when they were off */
  turnOff(place: Pick<Subscription, 'person' | 'agency'>): boolean;
  /** Nobody is there to be reminded: everything of the person's is turned off. */
  stop(person: string): void;
  /** In the order of persons, then agencies. */
  list(): Subscription[];
  find(place: Pick<Subscription, 'person' | 'agency'>): Subscription | undefined;
  /** Reminds once more on a day. */
  snooze(wish: AgencyDeadline & { readonly person: string; readonly day: string }): void;
  /** The days that a person put deadlines of an agency off to. */
  listSnoozed(place: Pick<Subscription, 'person' | 'agency'>): { deadline: string; day: string }[];
  /** The agency has met the deadline: nobody there is reminded any more. @returns false when that was known */
  finish(met: AgencyDeadline & { readonly by: string }): boolean;
  /** @returns false when it was not known as met */
  reopen(deadline: AgencyDeadline): boolean;
  findFinish(deadline: AgencyDeadline): Finish | undefined;
}

const subscriptionRow = z.object({ person: z.string(), agency: z.string(), since: z.string() });
const snoozeRow = z.object({ deadline: z.string(), day: z.string() });
const finishRow = z.object({ by: z.string().nullable(), at: z.int() });

/** The reminders of an open office database. */
export function createReminders(database: DatabaseSync, now: () => number): Reminders {
  const run = prepareStatements(database);
  const write = <T>(work: () => T): T => writeTogether(database, work);
  return {
    turnOn: ({ person, agency, since }) => write(() => run.turnOn.run(person, agency, since).changes > 0),
    turnOff: ({ person, agency }) => write(() => run.turnOff.run(person, agency).changes > 0),
    stop: (person) => write(() => void run.stop.run(person)),
    list: () => run.list.all().map((row) => subscriptionRow.parse(row)),
    find: ({ person, agency }) => {
      const row = run.find.get(person, agency);
      return row === undefined ? undefined : subscriptionRow.parse(row);
    },
    snooze: ({ person, agency, deadline, day }) =>
      write(() => void run.snooze.run(person, agency, deadline, day)),
    listSnoozed: ({ person, agency }) => run.snoozed.all(person, agency).map((row) => snoozeRow.parse(row)),
    finish: ({ agency, deadline, by }) =>
      write(() => run.finish.run(agency, deadline, by, now()).changes > 0),
    reopen: ({ agency, deadline }) => write(() => run.reopen.run(agency, deadline).changes > 0),
    findFinish: ({ agency, deadline }) => {
      const row = run.findFinish.get(agency, deadline);
      return row === undefined ? undefined : finishRow.parse(row);
    },
  };
}

function prepareStatements(database: DatabaseSync) {
  const prepare = (sql: string) => database.prepare(sql);
  return {
    turnOn: prepare(
      'INSERT INTO reminder_subscriptions (person, agency, since) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
    ),
    turnOff: prepare('DELETE FROM reminder_subscriptions WHERE person = ? AND agency = ?'),
    stop: prepare('DELETE FROM reminder_subscriptions WHERE person = ?'),
    list: prepare('SELECT person, agency, since FROM reminder_subscriptions ORDER BY person, agency'),
    find: prepare('SELECT person, agency, since FROM reminder_subscriptions WHERE person = ? AND agency = ?'),
    snooze: prepare(
      'INSERT INTO snoozed_deadlines (person, agency, deadline, day) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
    ),
    snoozed: prepare('SELECT deadline, day FROM snoozed_deadlines WHERE person = ? AND agency = ?'),
    finish: prepare(
      'INSERT INTO finished_deadlines (agency, deadline, by_person, at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
    ),
    reopen: prepare('DELETE FROM finished_deadlines WHERE agency = ? AND deadline = ?'),
    findFinish: prepare(
      'SELECT by_person AS "by", at FROM finished_deadlines WHERE agency = ? AND deadline = ?',
    ),
  };
}
