import { z } from 'zod';

/** waiting: asked, not yet decided · admitted · refused · revoked: was admitted once. */
export const membershipStatuses = ['waiting', 'admitted', 'refused', 'revoked'] as const;
export type MembershipStatus = (typeof membershipStatuses)[number];

/** member: asks and drafts for their agencies · keeper: also keeps the common documents · admin: also decides who enters. */
export const roles = ['member', 'keeper', 'admin'] as const;
export type Role = (typeof roles)[number];

const membershipSchema = z.object({
  /** In full, as `formatAgency` gives it. */
  agency: z.string(),
  status: z.enum(membershipStatuses),
  /** What the person is there, as they chose: "Lãnh đạo"; null when not told. */
  post: z.string().nullable(),
  /** Decides who else of this agency enters. */
  isHead: z.boolean(),
});
/** A person in an agency. */
export type Membership = z.infer<typeof membershipSchema>;

/** Somebody who talks to the assistant, as every channel knows them. */
export interface Person {
  /** The channel and its number: "telegram:101". */
  readonly id: string;
  /** As the channel calls them. */
  readonly name: string;
  readonly role: Role;
  readonly memberships: readonly Membership[];
  /** The agency that they ask and draft for now, one of those that admitted them; null when none has. */
  readonly agency: string | null;
}

/** The agencies a person may act for, in the order of asking. */
export function listAgencies({ memberships }: Person): string[] {
  return memberships.filter(({ status }) => status === 'admitted').map(({ agency }) => agency);
}

/** Whether a person heads an agency. */
export function isHeadOf({ memberships }: Person, agency: string): boolean {
  return memberships.some((each) => each.agency === agency && each.status === 'admitted' && each.isHead);
}

/** A membership as kept. */
export const membershipRow = z
  .object({
    agency: z.string(),
    status: z.enum(membershipStatuses),
    post: z.string().nullable(),
    is_head: z.int(),
  })
  .transform(({ is_head: isHead, ...rest }): Membership => ({ ...rest, isHead: isHead !== 0 }));
