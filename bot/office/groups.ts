import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { writeTogether } from '../../knowledge/store/companion-database.ts';
import type { AuditedAction } from './audit.ts';

/**
 * The groups that talk to the assistant, each for one agency. A group is known by its channel and number:
 * "telegram:-100500". Every method that writes throws STORE_WRITE_FAILED or STORE_BUSY.
 */
export interface Groups {
  /** The agency of a group; undefined while it has none. */
  findAgency(group: string): string | undefined;
  /** From now on the group is this agency's. */
  bind(binding: { readonly group: string; readonly agency: string; readonly by: string }): void;
  /** The group is no agency's any more. @returns false when it was none's */
  release(end: { readonly group: string; readonly by: string }): boolean;
  /** The channel gave a group another number. */
  move(change: { readonly from: string; readonly to: string }): void;
}

const row = z.object({ agency: z.string() });

/** The groups of an open office database. @param note writes the audit, in the same transaction */
export function createGroups(
  database: DatabaseSync,
  note: (by: string, action: AuditedAction, subject: string) => void,
): Groups {
  const select = database.prepare('SELECT agency FROM groups WHERE id = ?');
  const insert = database.prepare(
    'INSERT INTO groups (id, agency) VALUES (?, ?) ON CONFLICT DO UPDATE SET agency = excluded.agency',
  );
  const remove = database.prepare('DELETE FROM groups WHERE id = ?');
  const rename = database.prepare('UPDATE OR REPLACE groups SET id = ? WHERE id = ?');
  return {
    findAgency: (group) => {
      const found = select.get(group);
      return found === undefined ? undefined : row.parse(found).agency;
    },
    bind: ({ group, agency, by }) =>
      writeTogether(database, () => {
        insert.run(group, agency);
        note(by, 'bound-group', `${group} · ${agency}`);
      }),
    release: ({ group, by }) =>
      writeTogether(database, () => {
        const isDone = remove.run(group).changes > 0;
        if (isDone) note(by, 'released-group', group);
        return isDone;
      }),
    move: ({ from, to }) => writeTogether(database, () => void rename.run(to, from)),
  };
}
