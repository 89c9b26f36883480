import { toSubjectKey } from '../../../../knowledge/directives/subject-key.ts';
import { blankSpans } from '../../../../knowledge/language/blank-spans.ts';
import { foldMarks } from '../../../../knowledge/language/fold.ts';
import { maskPersonalData } from '../../../../knowledge/language/mask-personal-data.ts';
import { findQuantities } from '../../../../knowledge/language/quantity.ts';
import { findDates } from '../../../../knowledge/language/vietnamese-date.ts';
import type { Target } from '../../../../knowledge/model/register.ts';
import { reportWording as wording } from '../../../../prompts/report-wording.ts';
import { areOneUnit, type Figure, formatFigure, isShare, toShare } from './figure.ts';
import { findDirection, isForbidding, wholeOf } from './judge-result.ts';
import { findNearRows } from './near-rows.ts';
import { tellsOfPerson } from './notes.ts';
import type { ReportRow } from './report-row.ts';
import { describe, toName, toWords, withoutUnit } from './row-words.ts';
import type { TypedResult } from './typed-result.ts';

/** The result of each row that has one, and what was not put in a row. */
export interface MatchedResults {
  readonly results: ReadonlyMap<ReportRow, TypedResult>;
  /** Rows whose result is of a part of what they ask for. */
  readonly partial: ReadonlySet<ReportRow>;
  /** Rows that say one thing for several kinds of places, with one result: which of them binds is not known. */
  readonly unsure: ReadonlySet<ReportRow>;
  /** Results of no row. */
  readonly left: readonly TypedResult[];
  readonly warnings: readonly string[];
}

/** A figure with its name. */
export type Named = Pick<TypedResult, 'indicator' | 'figure'> & Partial<Pick<TypedResult, 'change'>>;

/** How surely a name means a row: in the same words · in all of its words and others of its sentence · in most of them. */
type Likeness = 'same' | 'fuller' | 'shorter' | 'part' | 'loose' | 'task';
const SUREST: readonly Likeness[] = ['same', 'fuller', 'part', 'shorter', 'loose', 'task'];

/**
 * Puts each result in the row it is of, by the words that tell what is measured and by its unit. What may be of several rows,
 * or of none, is told and put nowhere; two results of one row stand both aside.
 */
export function matchResults(rows: readonly ReportRow[], results: readonly TypedResult[]): MatchedResults {
  const claims = new Map<ReportRow, TypedResult[]>();
  const partial = new Set<ReportRow>();
  const unsure = new Set<ReportRow>();
  const left: TypedResult[] = [];
  const warnings: string[] = [];
  for (const result of results) {
    const { found, likeness } = findRows(rows, result);
    if (found.length === 0) left.push(result);
    else if (!areOfOneMeasure(found))
      warnings.push(
        wording.resultOfSeveral(
          sayTypedResult(result),
          found.map(({ text }) => text),
        ),
      );
    else {
      for (const row of found) {
        claims.set(row, [...(claims.get(row) ?? []), result]);
        if (likeness === 'part') partial.add(row);
        if (!found.every((other) => isSameScope(row, other))) unsure.add(row);
      }
      const isSaid = found[0] !== undefined && toSubjectKey(found[0].text) === toSubjectKey(result.indicator);
      if (likeness !== 'same' && !isSaid && found[0] !== undefined)
        warnings.push(wording.resultTakenFor(sayTypedResult(result), found[0].text));
    }
  }
  return { ...settle(claims, warnings), partial, unsure, left };
}

function settle(
  claims: ReadonlyMap<ReportRow, readonly TypedResult[]>,
  warnings: readonly string[],
): Pick<MatchedResults, 'results' | 'warnings'> {
  const results = new Map<ReportRow, TypedResult>();
  const told = [...warnings];
  for (const [row, [first, ...others]] of claims) {
    if (first === undefined) continue;
    if (others.length === 0) results.set(row, first);
    else told.push(wording.severalResults(row.text, [first, ...others].map(sayTypedResult)));
  }
  return { results, warnings: told };
}

/** A result as it was typed, without what tells of a person. */
export function sayTypedResult({ indicator, figure, change, note }: TypedResult): string {
  const amount = figure === null ? '' : formatFigure(figure);
  const words = note === null || tellsOfPerson(note, []) ? '' : note;
  const value =
    figure === null ? words : change === null ? amount : wording.changeAsResult(change === 'fall', amount);
  return maskPersonalData(value === '' ? `“${indicator}”` : `“${indicator}”: ${value}`).text;
}

/**
 * The rows a figure's name means, of the surest kind there is.
 *
 * @returns empty when it means none
 */
export function findRows(
  rows: readonly ReportRow[],
  named: Named & { readonly key?: string | null },
): { readonly found: readonly ReportRow[]; readonly likeness: Likeness | null } {
  const keyed = rows.filter(({ key }) => key === named.key);
  if (named.key != null) return { found: keyed, likeness: keyed.length === 0 ? null : 'same' };
  const judged = rows.map((row) => ({ row, likeness: compareNames(row, named) }));
  const likeness = SUREST.find((kind) => judged.some((one) => one.likeness === kind)) ?? null;
  if (likeness === null) return { found: [], likeness };
  return { found: judged.filter((one) => one.likeness === likeness).map(({ row }) => row), likeness };
}

/** The rows a name may mean where it surely means none, for a person to choose from. */
export function findNear(rows: readonly ReportRow[], named: Named): readonly ReportRow[] {
  const typed = toWords(toName(named.indicator)).difference(FORMAL);
  const compared = rows
    .filter(({ set }) => set === null || named.figure === null || canBeOf(set.proposed.target, named))
    .map((row) => ({ row, own: describe(row).whole.difference(FORMAL) }));
  return findNearRows(compared, typed);
}

/** One indicator set in several rows, which tell only for whom each value is, has one result. */
function areOfOneMeasure([first, ...others]: readonly ReportRow[]): boolean {
  if (first === undefined) return false;
  const own = describe(first);
  return others.every((row) => {
    const other = describe(row);
    return first.set !== null && row.set !== null && own.whole.symmetricDifference(other.whole).size === 0;
  });
}

function isSameScope(a: ReportRow, b: ReportRow): boolean {
  const scope = ({ set }: ReportRow) => foldMarks(set?.proposed.target.scope ?? '');
  return scope(a) === scope(b);
}

function compareNames(row: ReportRow, named: Named): Likeness | null {
  if (row.set !== null && !canBeOf(row.set.proposed.target, named)) return null;
  const own = describe(row);
  const typed = withoutUnit(toWords(toName(named.indicator)), row);
  if (typed.size === 0 || !typed.isSubsetOf(own.context)) return null;
  if (row.set === null) return typed.size >= MIN_TASK_WORDS && namesAct(own.whole, typed) ? 'task' : null;
  if (own.whole.size > 0 && typed.symmetricDifference(own.whole).size === 0) return 'same';
  if (own.core.size > 0 && own.core.isSubsetOf(typed) && (typed.isSubsetOf(own.whole) || hasOneFigure(row)))
    return 'fuller';
  if (own.joined.size > 0 && own.joined.isSubsetOf(typed) && typed.isSubsetOf(own.whole)) return 'part';
  if (typed.isSubsetOf(own.whole) && isShortened(own.core, typed)) return 'shorter';
  if (own.inner.size > 0 && typed.symmetricDifference(own.inner).size === 0) return 'fuller';
  const isAlike = isOneButForm(own.core, typed) || isOneButForm(own.bare, typed);
  return named.figure !== null && isAlike ? 'loose' : null;
}

/** Whether only words that tell nothing apart differ: "định kỳ", "theo quy định", who or what opens the deed. */
function isOneButForm(own: ReadonlySet<string>, typed: ReadonlySet<string>): boolean {
  const [ours, theirs] = [own.difference(FORMAL), typed.difference(FORMAL)];
  return theirs.size >= MIN_TASK_WORDS && ours.symmetricDifference(theirs).size === 0;
}

const FORMAL: ReadonlySet<string> = new Set(
  'định kỳ theo quy hằng hàng tổ chức thực hiện về cho các đầy đủ mở buổi lớp cuộc đợt'.split(' '),
);

/** Words beside one figure of a unit are that figure's; beside two ("48 phiên, trong đó 12 phiên lưu động") they may be another's. */
function hasOneFigure({ context, set }: ReportRow): boolean {
  const sentence = context.split('\n').at(-1) ?? '';
  const figures = findQuantities(blankSpans(sentence, findDates(sentence)));
  return figures.filter((figure) => set === null || areOneUnit(set.proposed.target, figure)).length <= 1;
}

/** Whether a name holds what a task begins with: "trẻ em mồ côi" is no result of "Cập nhật danh sách trẻ em mồ côi". */
function namesAct(task: ReadonlySet<string>, typed: ReadonlySet<string>): boolean {
  const [act] = task;
  return act !== undefined && typed.has(act);
}

/** A name with fewer words may mean any task. */
const MIN_TASK_WORDS = 3;
/** Share of a row's words that a shorter name has at least: fewer, and it names another thing. */
const MIN_SHARE = 0.85;
const TELLING = /\d|^(?:không|chưa|chẳng|trừ|ngoài)$/u;

/** Whether a name leaves out the last words of a row alone, none of them a number or a negation. */
function isShortened(own: ReadonlySet<string>, typed: ReadonlySet<string>): boolean {
  const words = [...own];
  const last = words.findLastIndex((word) => typed.has(word));
  const left = words.filter((word) => !typed.has(word));
  const isTail = words.slice(0, last + 1).every((word) => typed.has(word));
  return (
    isTail &&
    !left.some((word) => TELLING.test(word)) &&
    words.length - left.length >= MIN_SHARE * words.length
  );
}

/** A change may be told in its own unit, or as the level it led to; a level is never told as a change. */
function canBeOf(target: Target, { figure, change = null }: Named): boolean {
  const direction = findDirection(target);
  if (direction !== null) return change === null || change === direction;
  if (figure === null) return true;
  if (isForbidding(target) && !isShare(figure)) return change === null;
  return change === null && (areOneUnit(target, figure) || areParts(target, figure));
}

/** "12/14 thôn" of a share, "92%" of "13/14 thôn". */
function areParts(target: Target, figure: Figure): boolean {
  return toShare(figure) !== null && (target.unit === '%' || wholeOf(target) !== null);
}
