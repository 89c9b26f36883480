import type { People } from '../office/people.ts';
import { isHeadOf, listAgencies, type Person, type Role } from '../office/person.ts';

/** Who sent an update: somebody who is let in. */
export interface Asker {
  /** "telegram:101" */
  readonly id: string;
  /** As the office knows them; undefined while they have told no agency. */
  readonly person: Person | undefined;
  readonly role: Role;
  /** What they ask and draft for; null while they have told none. */
  readonly agency: string | null;
}

/** Who is let in: those the operator named, and those whom an agency admitted. */
export interface Access {
  /** Undefined for strangers. */
  findAsker(userId: number): Asker | undefined;
  /** Telegram ids of those who may decide about an agency: its heads, and the admins. */
  listDeciders(agency: string): number[];
  /** Telegram ids of everybody who has this role or more. */
  listByRole(role: Exclude<Role, 'member'>): number[];
}

/** How the office and the store know a user of Telegram. */
export function toPersonId(userId: number): string {
  return `telegram:${userId}`;
}

/** The Telegram id of a person; undefined for a person of another channel. */
export function findUserId(personId: string): number | undefined {
  const id = /^telegram:(\d+)$/.exec(personId)?.[1];
  return id === undefined ? undefined : Number(id);
}

/** Whether an asker decides about who works for an agency. */
export function isDecider({ role, person }: Asker, agency: string): boolean {
  return role === 'admin' || (person !== undefined && isHeadOf(person, agency));
}

/**
 * @param allowedUserIds let in by the operator without being asked for
 * @param adminUserIds let in by the operator, and admins
 */
export function createAccess(
  people: Pick<People, 'find' | 'list'>,
  allowedUserIds: readonly number[],
  adminUserIds: readonly number[],
): Access {
  const admins = new Set(adminUserIds);
  const allowed = new Set([...allowedUserIds, ...adminUserIds]);
  const findAsker = (userId: number): Asker | undefined => {
    const id = toPersonId(userId);
    const person = people.find(id);
    const isIn = allowed.has(userId) || (person !== undefined && listAgencies(person).length > 0);
    if (!isIn) return undefined;
    const role = admins.has(userId) ? 'admin' : (person?.role ?? 'member');
    return { id, person, role, agency: person?.agency ?? null };
  };
  const listUsers = (isWanted: (asker: Asker) => boolean) => {
    const known = people.list().flatMap(({ id }) => findUserId(id) ?? []);
    return [...new Set([...admins, ...known])].filter((userId) => {
      const asker = findAsker(userId);
      return asker !== undefined && isWanted(asker);
    });
  };
  return {
    findAsker,
    listDeciders: (agency) => listUsers((asker) => isDecider(asker, agency)),
    listByRole: (role) => listUsers((asker) => asker.role === role || asker.role === 'admin'),
  };
}
