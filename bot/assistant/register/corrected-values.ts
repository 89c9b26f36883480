import { isDeepStrictEqual } from 'node:util';
import { toSyllables } from '../../../knowledge/language/fold.ts';
import type { MadeCorrection, OfficialDocument } from '../../../knowledge/model/official-document.ts';
import type { Deadline, Target, Task } from '../../../knowledge/model/register.ts';
import { formatCorrectedValue } from '../../../knowledge/store/correction-value.ts';
import { findFieldWord } from '../../../knowledge/store/field-words.ts';
import { answerWording } from '../../../prompts/answer-wording.ts';
import type { DraftStatement } from '../compose-answer.ts';

/** The corrections that changed something and hold now. */
function listChanges(document: OfficialDocument): MadeCorrection[] {
  return document.corrections.filter(
    ({ kind, status, oldValue, newValue }) =>
      kind !== 'remove' &&
      status !== 'not-applied' &&
      !(kind === 'set' && isDeepStrictEqual(oldValue, newValue)),
  );
}

/** What the document keeper changed on one item of the register; empty when it stands as read. */
export function findItemChanges(
  document: OfficialDocument,
  fact: Target | Deadline | Task,
): readonly MadeCorrection[] {
  if (fact.confirmedBy === null) return [];
  const list = 'indicator' in fact ? 'targets' : 'bound' in fact ? 'deadlines' : 'tasks';
  const items: readonly unknown[] = document[list];
  const place = `${list}[${items.indexOf(fact)}]`;
  return listChanges(document).filter(({ path }) => path === place || path.startsWith(`${place}.`));
}

/** What the document keeper changed on the fields of a document's head and foot. */
export function findHeaderChanges(
  document: OfficialDocument,
  fields: readonly string[],
): readonly MadeCorrection[] {
  return listChanges(document).filter(({ path }) => fields.includes(path.split('.')[0] ?? ''));
}

/** Whether one of the changes touches a field; an item added by a person is theirs in every field. */
export function touches(changes: readonly MadeCorrection[], ...fields: readonly string[]): boolean {
  return changes.some(({ kind, path }) => kind === 'add' || fields.includes(path.split('.')[1] ?? ''));
}

/**
 * A statement that rests on changed values says so at its end, and its citations show what was read before.
 *
 * @param rows the changed values as the statement says them
 */
export function markCorrected(
  statement: DraftStatement,
  changes: readonly MadeCorrection[],
  rows: readonly string[],
): DraftStatement {
  if (changes.length === 0) return statement;
  const isAdded = changes.some(({ kind }) => kind === 'add');
  const note = isAdded ? answerWording.supplemented : answerWording.corrected;
  return {
    ...statement,
    text: `${statement.text.replace(/\.$/, '')}, ${note}.`,
    sources: statement.sources.map((source, i) => (i === 0 ? { ...source, changes } : source)),
    correctedRows: rows,
  };
}

/** "Người giữ văn bản đã đính chính sổ: giá trị 95 → 9,5"; null when nothing was changed. */
export function describeChanges(changes: readonly MadeCorrection[]): string | null {
  if (changes.length === 0) return null;
  const parts = changes.map(({ kind, path, oldValue, newValue }) =>
    kind === 'add'
      ? answerWording.addedItem
      : `${nameField(path)} ${formatCorrectedValue(oldValue)} → ${formatCorrectedValue(newValue)}`,
  );
  return answerWording.correctionOf(parts.join('; '));
}

const WAITING: ReadonlySet<string> = new Set(['CORRECTION_NOT_APPLIED', 'CORRECTION_DISAGREES']);

/**
 * Whether a correction of these words waits to be looked at: the file now reads otherwise there. The same words but for
 * their figures count, since a changed figure is what leaves a correction without its place.
 */
export function awaitsCheck(document: OfficialDocument, quote: string): boolean {
  const words = withoutFigures(quote);
  return document.warnings.some(
    (warning) =>
      WAITING.has(warning.code) && warning.quote !== null && withoutFigures(warning.quote) === words,
  );
}

function withoutFigures(text: string): string {
  return toSyllables(text)
    .filter((syllable) => !/\d/.test(syllable))
    .join(' ');
}

/** What people call a corrected field: "giá trị" for "targets[2].value". */
export function nameField(path: string): string {
  return findFieldWord(path) ?? path;
}
