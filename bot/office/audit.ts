import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';

/** What is kept for good of who decided what. */
export const auditedActions = [
  'admitted',
  'refused',
  'revoked',
  'made-head',
  'unmade-head',
  'made-member',
  'made-keeper',
  'made-admin',
  'invited',
  'forgotten',
  'bound-group',
  'released-group',
  'shared',
  'declined',
] as const;
export type AuditedAction = (typeof auditedActions)[number];

const rowSchema = z
  .object({ at: z.int(), by_person: z.string(), action: z.enum(auditedActions), subject: z.string() })
  .transform(({ by_person: by, ...rest }) => ({ ...rest, by }));
/** A decision: when (milliseconds since 1970), by whom, what, of whom or what. */
export type AuditEntry = z.infer<typeof rowSchema>;

/** Decisions about people and access, oldest first; nothing is ever removed. */
export interface Audit {
  note(by: string, action: AuditedAction, subject: string): void;
  /** The newest ones, newest first. */
  list(limit: number): AuditEntry[];
}

/** The audit of an open office database. */
export function createAudit(database: DatabaseSync, now: () => number): Audit {
  const insert = database.prepare('INSERT INTO audit (at, by_person, action, subject) VALUES (?, ?, ?, ?)');
  const select = database.prepare(
    'SELECT at, by_person, action, subject FROM audit ORDER BY sequence DESC LIMIT ?',
  );
  return {
    note: (by, action, subject) => void insert.run(now(), by, action, subject),
    list: (limit) => select.all(limit).map((row) => rowSchema.parse(row)),
  };
}
