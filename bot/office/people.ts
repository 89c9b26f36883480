import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import type { AuditedAction } from './audit.ts';
import { writeDurably } from './open-office-database.ts';
import { type MembershipStatus, membershipRow, type Person, type Role, roles } from './person.ts';

/** One person's place in one agency. */
export interface Place {
  readonly person: string;
  readonly agency: string;
}

/** Who talks to the assistant, and for which agencies. Every method that writes throws STORE_WRITE_FAILED or STORE_BUSY. */
export interface People {
  find(id: string): Person | undefined;
  /** In order of first coming. */
  list(): Person[];
  /** Those who wait, in order of asking. */
  listWaiting(): Place[];
  /** Notes that somebody asks to enter an agency. @returns false when they wait or are in already */
  ask(wish: Place & { readonly name: string; readonly post: string | null }): boolean;
  /** Lets somebody in without being asked: the operator vouched for them. */
  admit(place: Place & { readonly name: string; readonly post: string | null; readonly by: string }): void;
  /** Decides what waits. @returns false when it no longer waits: somebody else was faster */
  decide(decision: Place & { readonly by: string; readonly isAdmitted: boolean }): boolean;
  /** Ends a membership. @returns false when there was none */
  revoke(place: Place & { readonly by: string }): boolean;
  setHead(place: Place & { readonly by: string; readonly isHead: boolean }): boolean;
  setRole(change: { readonly person: string; readonly role: Role; readonly by: string }): boolean;
  /** From now on the person acts for this agency. @returns false when it has not admitted them */
  choose(place: Place): boolean;
}

const personRow = z.object({
  id: z.string(),
  name: z.string(),
  role: z.enum(roles),
  agency: z.string().nullable(),
});
const placeRow = z.object({ person: z.string(), agency: z.string() });

/** The people of an open office database. @param note writes the audit, in the same transaction */
export function createPeople(
  database: DatabaseSync,
  now: () => number,
  note: (by: string, action: AuditedAction, subject: string) => void,
): People {
  const run = prepareStatements(database);
  const write = <T>(work: () => T): T => writeDurably(database, work);
  const toPerson = (row: unknown): Person => {
    const person = personRow.parse(row);
    return {
      ...person,
      memberships: run.memberships.all(person.id).map((each) => membershipRow.parse(each)),
    };
  };
  const enter = ({ person, name }: { person: string; name: string }) =>
    void run.enter.run(person, name, now());
  const setStatus = ({ person, agency }: Place, from: MembershipStatus, to: MembershipStatus, by: string) => {
    const { changes } = run.setStatus.run(to, now(), by, person, agency, from);
    if (changes > 0) run.settleAgency.run(person);
    return changes > 0;
  };
  return {
    find: (id) => {
      const row = run.person.get(id);
      return row === undefined ? undefined : toPerson(row);
    },
    list: () => run.people.all().map(toPerson),
    listWaiting: () => run.waiting.all().map((row) => placeRow.parse(row)),
    ask: (wish) =>
      write(() => {
        enter(wish);
        return run.ask.run(wish.person, wish.agency, wish.post, now()).changes > 0;
      }),
    admit: (place) =>
      write(() => {
        enter(place);
        run.ask.run(place.person, place.agency, place.post, now());
        if (setStatus(place, 'waiting', 'admitted', place.by)) note(place.by, 'admitted', toSubject(place));
      }),
    decide: ({ by, isAdmitted, ...place }) =>
      write(() => {
        const status = isAdmitted ? 'admitted' : 'refused';
        const isDone = setStatus(place, 'waiting', status, by);
        if (isDone) note(by, status, toSubject(place));
        return isDone;
      }),
    revoke: ({ by, ...place }) =>
      write(() => {
        const isDone = setStatus(place, 'admitted', 'revoked', by);
        if (isDone) note(by, 'revoked', toSubject(place));
        return isDone;
      }),
    setHead: ({ person, agency, by, isHead }) =>
      write(() => {
        const isDone = run.setHead.run(isHead ? 1 : 0, person, agency).changes > 0;
        if (isDone) note(by, isHead ? 'made-head' : 'unmade-head', toSubject({ person, agency }));
        return isDone;
      }),
    setRole: ({ person, role, by }) =>
      write(() => {
        const isDone = run.setRole.run(role, person).changes > 0;
        if (isDone) note(by, `made-${role}`, person);
        return isDone;
      }),
    choose: ({ person, agency }) => write(() => run.choose.run(agency, person, person, agency).changes > 0),
  };
}

function toSubject({ person, agency }: Place): string {
  return `${person} · ${agency}`;
}

function prepareStatements(database: DatabaseSync) {
  const prepare = (sql: string) => database.prepare(sql);
  return {
    person: prepare('SELECT id, name, role, agency FROM people WHERE id = ?'),
    people: prepare('SELECT id, name, role, agency FROM people ORDER BY first_seen_at, id'),
    memberships: prepare(
      'SELECT agency, status, post, is_head FROM memberships WHERE person = ? ORDER BY asked_at, agency',
    ),
    waiting: prepare(
      "SELECT person, agency FROM memberships WHERE status = 'waiting' ORDER BY asked_at, person, agency",
    ),
    enter: prepare(
      `INSERT INTO people (id, name, role, first_seen_at) VALUES (?, ?, 'member', ?)
       ON CONFLICT DO UPDATE SET name = excluded.name`,
    ),
    ask: prepare(
      `INSERT INTO memberships (person, agency, status, post, asked_at) VALUES (?, ?, 'waiting', ?, ?)
       ON CONFLICT DO UPDATE SET status = 'waiting', post = excluded.post, asked_at = excluded.asked_at,
         decided_at = NULL, decided_by = NULL WHERE status NOT IN ('waiting', 'admitted')`,
    ),
    setStatus: prepare(
      `UPDATE memberships SET status = ?, decided_at = ?, decided_by = ?
       WHERE person = ? AND agency = ? AND status = ?`,
    ),
    // The agency acted for is always one that admits: the one chosen while it does, else the first.
    settleAgency: prepare(
      `UPDATE people SET agency = (
         SELECT agency FROM memberships WHERE person = people.id AND status = 'admitted'
         ORDER BY agency IS NOT people.agency, asked_at, agency LIMIT 1
       ) WHERE id = ?`,
    ),
    setHead: prepare(
      "UPDATE memberships SET is_head = ? WHERE person = ? AND agency = ? AND status = 'admitted'",
    ),
    setRole: prepare('UPDATE people SET role = ? WHERE id = ?'),
    choose: prepare(
      `UPDATE people SET agency = ? WHERE id = ? AND EXISTS (
         SELECT 1 FROM memberships WHERE person = ? AND agency = ? AND status = 'admitted')`,
    ),
  };
}
