import { sayFigure } from '../../../../knowledge/directives/say-figure.ts';
import type { Period } from '../../../../knowledge/model/calendar.ts';
import type { Target } from '../../../../knowledge/model/register.ts';
import { formatPlaceholder } from '../../../../prompts/official-form-wording.ts';
import { reportWording as wording } from '../../../../prompts/report-wording.ts';
import type { ComposedParagraph } from '../draft.ts';
import type { SetTarget } from '../merge-indicators.ts';
import { nameAgain, write } from '../paragraphs.ts';
import { isLongTerm } from '../place-sentence.ts';
import { areOneUnit, formatFigure, sayChange } from './figure.ts';
import { isForbidding, judgeResult, type Verdict } from './judge-result.ts';
import type { PreviousResult } from './previous-results.ts';
import type { ReportRow } from './report-row.ts';
import type { TypedResult } from './typed-result.ts';

/** What is known of a row. */
export interface KnownRow {
  readonly row: ReportRow;
  readonly result: TypedResult | null;
  /** The result is of a part of what the row asks for. */
  readonly isPart: boolean;
  /** The result is of several rows, of which nobody says which one binds the agency. */
  readonly isUnsure: boolean;
  readonly previous: PreviousResult | null;
  /** The last day the figures are of, `YYYY-MM-DD`. */
  readonly cutoffOn: string;
  readonly period: Period;
}

/** What is said of a row when it is judged. */
export type RowVerdict = Verdict | 'part' | 'doubtful' | 'share' | 'not-yet' | 'not-due';

/** What parts the cells of a row in a draft's text. */
const CELL_BORDER = ' | ';

/** A row of cells; one never holds what parts them. */
export function writeCells(cells: readonly string[]): string {
  return cells.map((cell) => cell.replaceAll('|', '/').replaceAll(/\s+/gu, ' ').trim()).join(CELL_BORDER);
}

/** A target's row: what is measured, what was set, what came of it, a year ago, whether it is reached. */
export function writeTargetRow(known: KnownRow): ComposedParagraph {
  const { row, previous, result } = known;
  const change = sayPreviousChange(known);
  const before = previous === null ? wording.noPrevious : formatFigure(previous.figure);
  const cells = [
    row.text,
    sayPlan(known),
    sayResult(result),
    `${before}${change === null ? '' : ` (${change})`}`,
    sayVerdict(known),
  ];
  return writeRow(cells, known, change);
}

/** A task's row: what is to be done, what came of it, whether it is done. */
export function writeTaskRow(known: KnownRow): ComposedParagraph {
  return writeRow([known.row.text, sayResult(known.result), sayVerdict(known)], known, null);
}

function writeRow(cells: readonly string[], known: KnownRow, change: string | null): ComposedParagraph {
  const { row, previous, result } = known;
  const sources = [...row.sources, ...(previous === null ? [] : [previous.source])];
  const given = [sayResult(result), wording.noPrevious, wording.asWritten];
  const { statement } = write('row', writeCells(cells), sources, given);
  const verdict = sayVerdict(known);
  const computations = [
    { claimed: verdict, recompute: () => sayVerdict(known) },
    ...(change === null ? [] : [{ claimed: change, recompute: () => sayPreviousChange(known) }]),
  ];
  return { kind: 'row', statement: { ...statement, computations } };
}

/** What was set for a row: the nearest superior's value, then those that differ with who sets them. */
export function sayPlan({ row: { set }, period }: Pick<KnownRow, 'row' | 'period'>): string {
  if (set === null) return '-';
  const own = sayTarget(set.proposed.target, period);
  if (set.differing.length === 0) return own;
  const say = ({ document, target }: SetTarget) =>
    wording.otherValue(nameAgain(document), sayTarget(target, period));
  return [set.proposed, ...set.differing].map(say).join('; ');
}

function sayTarget(target: Target, period: Period): string {
  if (isForbidding(target)) return wording.asWritten;
  const until = isLater(target, period) ? wording.until(target.period.to?.slice(0, 4) ?? '') : null;
  return [sayFigure(target), target.baseline, until].filter((part) => part !== null && part !== '').join(' ');
}

/** Whether a target is of a year behind the report's. */
function isLater(target: Target, period: Period): boolean {
  return isLongTerm(target.period, period) && target.period.to?.slice(0, 4) !== period.to?.slice(0, 4);
}

function sayResult(result: TypedResult | null): string {
  if (result === null) return formatPlaceholder(wording.result);
  const { figure, change, note } = result;
  const value = figure === null ? null : formatFigure(figure);
  const said = value === null || change === null ? value : wording.changeAsResult(change === 'fall', value);
  if (said === null) return note ?? formatPlaceholder(wording.result);
  return note === null ? said : `${said} (${note})`;
}

function sayPreviousChange({ result, previous }: KnownRow): string | null {
  const now = result?.figure ?? null;
  if (now === null || previous === null || result?.change !== null || !areOneUnit(now, previous.figure))
    return null;
  return sayChange(now, previous.figure);
}

function sayVerdict(known: KnownRow): string {
  const { row, result } = known;
  if (row.set === null)
    return result === null ? wording.verdicts[judgeWithout(known)] : formatPlaceholder(wording.completion);
  const values = [row.set.proposed, ...row.set.differing];
  const said = values.map((set) => ({ set, verdict: wording.verdicts[judgeRow(known, set)] }));
  const [first] = said;
  if (first === undefined || said.every(({ verdict }) => verdict === first.verdict))
    return first?.verdict ?? '';
  return said.map(({ set, verdict }) => wording.verdictOf(nameAgain(set.document), verdict)).join('; ');
}

/** What a row is against one of the values set for it. */
export function judgeRow(known: KnownRow, set: SetTarget | undefined = known.row.set?.proposed): RowVerdict {
  const { row, result, isPart, isUnsure, previous } = known;
  if (result === null || set === undefined) return judgeWithout(known);
  if (isUnsure || set.target.scope !== null) return 'doubtful';
  const verdict = judgeResult(set.target, result, previous?.figure ?? null);
  if (row.isWholeCount && verdict === 'missed') return 'share';
  if (isLater(set.target, known.period) && verdict === 'missed') return 'not-yet';
  return isPart && verdict === 'reached' ? 'part' : verdict;
}

function judgeWithout({ row: { due }, cutoffOn }: KnownRow): 'without-result' | 'not-due' {
  return due !== null && due.dueOn !== null && due.dueOn > cutoffOn ? 'not-due' : 'without-result';
}
