import { createHash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { writeTogether } from '../../knowledge/store/companion-database.ts';
import type { AuditedAction } from './audit.ts';

/** How long a link into an office is good for. */
export const INVITATION_KEPT_MS = 7 * 24 * 3_600_000;

/**
 * Codes that bind whoever opens the office's link to its agency. A code never admits: it only spares the typing, and
 * somebody still decides. Only its hash is kept.
 */
export interface Invitations {
  /** @param code hard to guess, of letters, digits, "_" and "-" */
  invite(invitation: { readonly code: string; readonly agency: string; readonly by: string }): void;
  /** The agency of a code; undefined when unknown or expired. */
  find(code: string): string | undefined;
}

const row = z.object({ agency: z.string() });

/** The invitations of an open office database. */
export function createInvitations(
  database: DatabaseSync,
  now: () => number,
  note: (by: string, action: AuditedAction, subject: string) => void,
): Invitations {
  const insert = database.prepare(
    'INSERT INTO invitations (code_hash, agency, made_by, expires_at) VALUES (?, ?, ?, ?)',
  );
  const prune = database.prepare('DELETE FROM invitations WHERE expires_at <= ?');
  const select = database.prepare('SELECT agency FROM invitations WHERE code_hash = ? AND expires_at > ?');
  return {
    invite: ({ code, agency, by }) =>
      writeTogether(database, () => {
        prune.run(now());
        insert.run(toHash(code), agency, by, now() + INVITATION_KEPT_MS);
        note(by, 'invited', agency);
      }),
    find: (code) => {
      const found = select.get(toHash(code), now());
      return found === undefined ? undefined : row.parse(found).agency;
    },
  };
}

function toHash(code: string): string {
  return createHash('sha256').update(code).digest('hex');
}
