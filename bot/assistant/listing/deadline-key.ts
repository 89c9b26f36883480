import { createHash } from 'node:crypto';
import type { MadeCorrection } from '../../../knowledge/model/official-document.ts';
import type { DeadlineRow } from '../../../knowledge/store/store.ts';

/** What tells the deadlines of one sentence apart. */
const FIELDS = ['task', 'actor', 'dueOn', 'rule', 'recurrence'] as const;

/**
 * Names a deadline for as long as its document is read alike: made of its words and of what was read from them, so that a
 * correction changes what it says and not which one it is.
 *
 * @param changes what was corrected of it, with the values as read
 * @returns 32 hexadecimal digits
 */
export function toDeadlineKey(row: DeadlineRow, changes: readonly MadeCorrection[]): string {
  const asRead = FIELDS.map((field) => {
    const change = changes.find(({ kind, path }) => kind === 'set' && path.endsWith(`.${field}`));
    return change === undefined ? row[field] : change.oldValue;
  });
  return createHash('sha256')
    .update(JSON.stringify([row.documentId, row.quote, ...asRead]))
    .digest('hex')
    .slice(0, 32);
}
