import { isDeepStrictEqual } from 'node:util';
import {
  type MadeCorrection,
  type OfficialDocument,
  officialDocumentSchema,
} from '../model/official-document.ts';
import type { Passage } from '../model/passage.ts';
import type { Warning } from '../model/register.ts';
import { completeItem } from './corrected-item.ts';
import { findAnchored } from './correction-anchor.ts';
import {
  correctableLists,
  findListName,
  insertItem,
  type ListName,
  listItems,
  type RegisterItem,
  removeItem,
  renewLastWorkingDay,
  toStatedValue,
} from './correction-lists.ts';
import { findAtPath, parsePath, replaceAtPath } from './correction-path.ts';
import { listMissingWarnings, toCorrectionWarnings } from './correction-warnings.ts';
import { type KeptCorrection, openSigner } from './corrections.ts';

/** A kept correction with the number it is withdrawn by. */
export interface NumberedCorrection extends KeptCorrection {
  readonly number: number;
}

/** What became of one correction; `item` is the register item it stands on now, `read` what the parser gives there. */
interface Outcome {
  readonly status: MadeCorrection['status'];
  readonly item?: RegisterItem;
  readonly read?: unknown;
}

const NOT_APPLIED: Outcome = { status: 'not-applied' };

/**
 * The document with a person's corrections laid over what the parser read; items corrected or confirmed say by whom. A
 * correction that changes something adds a warning CORRECTED; one whose old value is no longer what the parser reads
 * adds CORRECTION_DISAGREES; one whose place or shape is gone is not applied and adds CORRECTION_NOT_APPLIED.
 *
 * @param listPassages the document's text, asked for only when an item was added
 */
export function overlayCorrections(
  document: OfficialDocument,
  corrections: readonly NumberedCorrection[],
  listPassages: () => readonly Passage[],
): OfficialDocument {
  if (corrections.length === 0) return document;
  const current = structuredClone(document);
  const done = mergeByPlace(corrections).map((correction) => ({
    correction,
    outcome: apply(current, correction, listPassages),
  }));
  const made = done.map(({ correction, outcome }) => toMade(current, correction, outcome));
  const answered = new Set(
    made.filter(({ status }) => status !== 'not-applied').flatMap(listMissingWarnings),
  );
  const warnings: Warning[] = done.flatMap(({ correction, outcome }) =>
    toCorrectionWarnings(correction, outcome.status, outcome.read),
  );
  return {
    ...current,
    corrections: made,
    warnings: [...current.warnings.filter(({ code }) => !answered.has(code)), ...warnings],
  };
}

// Several corrections of one place are one: from what the parser read first to what was said last.
function mergeByPlace(corrections: readonly NumberedCorrection[]): NumberedCorrection[] {
  const merged = new Map<string, NumberedCorrection>();
  for (const correction of corrections) {
    const { kind, path, anchor } = correction;
    const field = anchor === null ? path : path.replace(/\[\d+\]/, '');
    const key =
      kind === 'set' ? JSON.stringify([field, anchor?.quote, anchor?.occurrence]) : `${correction.number}`;
    const { oldValue, anchor: place } = merged.get(key) ?? correction;
    merged.set(key, { ...correction, oldValue, anchor: place });
  }
  return [...merged.values()];
}

function apply(
  current: OfficialDocument,
  correction: NumberedCorrection,
  listPassages: () => readonly Passage[],
): Outcome {
  const path = parsePath(correction.path) ?? [];
  const list = findListName(path[0]);
  if (list === undefined) return applyToHeader(current, correction);
  if (correction.kind === 'add') return addItem(current, list, correction, listPassages());
  const { anchor } = correction;
  if (anchor === null) return NOT_APPLIED;
  const field = typeof path[2] === 'string' ? path[2] : undefined;
  const known = [correction.oldValue, correction.newValue];
  const item = findAnchored(current, list, anchor, { field, known });
  if (correction.kind === 'remove') return removeRead(current, list, correction, item);
  return item === undefined ? NOT_APPLIED : applyToItem(list, item, correction);
}

function applyToHeader(current: OfficialDocument, correction: NumberedCorrection): Outcome {
  const path = parsePath(correction.path) ?? [];
  const [root = ''] = path;
  const candidate = structuredClone(current);
  openSigner(candidate, path);
  const place = findAtPath(candidate, path);
  if (!place.found) return NOT_APPLIED;
  replaceAtPath(candidate, path, correction.newValue);
  const parsed = officialDocumentSchema.safeParse(candidate);
  if (!parsed.success) return { ...NOT_APPLIED, read: place.value };
  Reflect.set(current, root, Reflect.get(parsed.data, root));
  // What a person vouches for is no longer a doubtful reading of a picture.
  Reflect.deleteProperty(current.headerScans, root);
  return { status: compare(correction, place.value), read: place.value };
}

function applyToItem(list: ListName, item: RegisterItem, correction: NumberedCorrection): Outcome {
  const path = (parsePath(correction.path) ?? []).slice(2);
  const candidate = structuredClone(item);
  const place = findAtPath(candidate, path);
  if (!place.found || !replaceAtPath(candidate, path, correction.newValue)) return NOT_APPLIED;
  const parsed = correctableLists[list].safeParse(candidate);
  if (!parsed.success) return { ...NOT_APPLIED, read: place.value };
  // The same object stays in its list: other corrections may stand on it.
  Object.assign(item, parsed.data, { confirmedBy: correction.by });
  const isDated = path[0] === 'dueOn' || path[0] === 'bound';
  if (isDated && !isDeepStrictEqual(place.value, correction.newValue)) renewLastWorkingDay(item);
  return { status: compare(correction, place.value), item, read: place.value };
}

function compare({ oldValue, newValue }: NumberedCorrection, read: unknown): MadeCorrection['status'] {
  const agrees = [oldValue, newValue].some((value) => isDeepStrictEqual(value, read));
  return agrees ? 'applied' : 'disagrees';
}

// What a newer parser reads by itself is not listed twice; the person's word for it stands.
function addItem(
  current: OfficialDocument,
  list: ListName,
  { newValue, by }: NumberedCorrection,
  passages: readonly Passage[],
): Outcome {
  const completed = completeItem(list, newValue, passages);
  if ('problem' in completed) return NOT_APPLIED;
  const { item } = completed;
  const overlaps = ({ start, end }: { start: number; end: number }) => start < item.end && item.start < end;
  const read = listItems(current, list).find(
    (other) => overlaps(other) && toStatedValue(list, other) === toStatedValue(list, item),
  );
  const standing = read ?? item;
  standing.confirmedBy = by;
  if (read === undefined) insertItem(current, list, item);
  current.uncovered = current.uncovered.filter((sentence) => !overlaps(sentence));
  return { status: 'applied', item: standing };
}

// An item that is no longer read needs no removing; one that now says something else was not the one removed.
function removeRead(
  current: OfficialDocument,
  list: ListName,
  { oldValue }: NumberedCorrection,
  item: RegisterItem | undefined,
): Outcome {
  if (item === undefined) return { status: 'applied' };
  const isSame =
    typeof oldValue === 'object' &&
    oldValue !== null &&
    toStatedValue(list, oldValue) === toStatedValue(list, item);
  if (!isSame) return { status: 'disagrees', item, read: item };
  removeItem(current, list, item);
  return { status: 'applied' };
}

function toMade(
  current: OfficialDocument,
  correction: NumberedCorrection,
  { status, item }: Outcome,
): MadeCorrection {
  const { number, kind, oldValue, newValue, by, reason, at } = correction;
  const path = parsePath(correction.path) ?? [];
  const list = findListName(path[0]);
  const index = list === undefined || item === undefined ? -1 : listItems(current, list).indexOf(item);
  const field = correction.path.replace(/^[A-Za-z]+(?:\[\d+\])?/, '');
  const standing = index === -1 ? correction.path : `${list}[${index}]${field}`;
  return { number, kind, path: standing, oldValue, newValue, by, reason, at, status };
}
