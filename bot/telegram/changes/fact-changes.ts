import { isDeepStrictEqual } from 'node:util';
import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import type { ListedCorrection } from '../../../knowledge/store/store.ts';

/** What a person changed of a fact, from what was shown before to what is shown now. */
export interface FactChange {
  /** Of the corrections that made it, oldest first. */
  readonly numbers: readonly number[];
  readonly kind: 'set' | 'remove';
  /** Where it stands in this reading; as it was made when it is not there any more. */
  readonly path: string;
  readonly oldValue: unknown;
  readonly newValue: unknown;
  /** When it was last changed, ISO 8601. */
  readonly at: string;
}

/**
 * The changes that corrections made to facts; several of one place are one, and none when it is as before. An item that was
 * added was used by nobody; what could not be applied changed nothing.
 *
 * @param corrections of the document, oldest first, with the values as they were shown then
 */
export function listFactChanges(
  document: OfficialDocument,
  corrections: readonly ListedCorrection[],
): FactChange[] {
  const changes = new Map<string, FactChange>();
  for (const { kind = 'set', number, path: made, oldValue, newValue, at } of corrections) {
    const standing = document.corrections.find((each) => each.number === number);
    if (kind === 'add' || standing?.status === 'not-applied') continue;
    const path = standing?.path ?? made;
    const key = kind === 'set' ? path : `remove ${number}`;
    const before = changes.get(key);
    changes.set(key, {
      ...{ numbers: [...(before?.numbers ?? []), number], kind, path },
      ...{ oldValue: before === undefined ? oldValue : before.oldValue, newValue, at },
    });
  }
  return [...changes.values()].filter(({ oldValue, newValue }) => !isDeepStrictEqual(oldValue, newValue));
}
