import type { Groups } from '../office/groups.ts';
import type { People } from '../office/people.ts';
import { isHeadOf, listAgencies, type Person, type Role } from '../office/person.ts';

/** Who sent an update: somebody who is let in. */
export interface Asker {
  /** "telegram:101" */
  readonly id: string;
  /** As the office knows them; undefined while they have told no agency. */
  readonly person: Person | undefined;
  readonly role: Role;
  /** What they ask and draft for; in a group the group's own; null while they have told none. */
  readonly agency: string | null;
  /** Whether others read along: they then see no more than everybody of the agency may. */
  readonly isInGroup: boolean;
}

/** Who is let in: those the operator named, and those whom an agency admitted. */
export interface Access {
  /**
   * Undefined for strangers. In a group also for everybody but the people of the agency it is bound to: what is said
   * there is read by all of them.
   *
   * @param chatId where they are heard and answered. @default their private chat
   */
  findAsker(userId: number, chatId?: number): Asker | undefined;
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

/** How the office knows a group of Telegram. */
export function toGroupId(chatId: number): string {
  return `telegram:${chatId}`;
}

/** Whether a chat is a group: https://core.telegram.org/bots/api#chat, their ids are negative. */
export function isGroupId(chatId: number): boolean {
  return chatId < 0;
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
  groups: Pick<Groups, 'findAgency'>,
  allowedUserIds: readonly number[],
  adminUserIds: readonly number[],
): Access {
  const admins = new Set(adminUserIds);
  const allowed = new Set([...allowedUserIds, ...adminUserIds]);
  const findAlone = (userId: number): Asker | undefined => {
    const id = toPersonId(userId);
    const person = people.find(id);
    const isIn = allowed.has(userId) || (person !== undefined && listAgencies(person).length > 0);
    if (!isIn) return undefined;
    const role = admins.has(userId) ? 'admin' : (person?.role ?? 'member');
    return { id, person, role, agency: person?.agency ?? null, isInGroup: false };
  };
  const findAsker = (userId: number, chatId = userId): Asker | undefined => {
    const asker = findAlone(userId);
    if (!isGroupId(chatId) || asker?.person === undefined) return isGroupId(chatId) ? undefined : asker;
    const agency = groups.findAgency(toGroupId(chatId));
    const isTheirs = agency !== undefined && listAgencies(asker.person).includes(agency);
    return isTheirs ? { ...asker, agency, isInGroup: true } : undefined;
  };
  const listUsers = (isWanted: (asker: Asker) => boolean) => {
    const known = people.list().flatMap(({ id }) => findUserId(id) ?? []);
    return [...new Set([...admins, ...known])].filter((userId) => {
      const asker = findAlone(userId);
      return asker !== undefined && isWanted(asker);
    });
  };
  return {
    findAsker,
    listDeciders: (agency) => listUsers((asker) => isDecider(asker, agency)),
    listByRole: (role) => listUsers((asker) => asker.role === role || asker.role === 'admin'),
  };
}
