import { comparatorKinds } from '../../../../knowledge/directives/comparator-kinds.ts';
import { isLongTerm } from '../../../../knowledge/directives/coverage/long-term.ts';
import { sayFigure } from '../../../../knowledge/directives/say-figure.ts';
import { formatNumber } from '../../../../knowledge/language/quantity.ts';
import type { Period } from '../../../../knowledge/model/calendar.ts';
import type { Deadline, Target } from '../../../../knowledge/model/register.ts';
import { formatPlaceholder } from '../../../../prompts/official-form-wording.ts';
import { reportWording as wording } from '../../../../prompts/report-wording.ts';
import { toSentence } from '../carry-wording.ts';
import type { ComposedParagraph } from '../draft.ts';
import type { SetTarget } from '../merge-indicators.ts';
import { nameAgain, write } from '../paragraphs.ts';
import { areOneUnit, formatFigure, sayChange, sayShare, toPercent, toShare } from './figure.ts';
import { isForbidding, judgeResult, type Verdict, wholeOf } from './judge-result.ts';
import type { PreviousResult } from './previous-results.ts';
import type { ReportRow } from './report-row.ts';
import { isNotDue, sayTaskState } from './task-state.ts';
import { findOwnDues } from './this-report.ts';
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
export type RowVerdict =
  | Verdict
  | 'part'
  | 'each'
  | 'doubtful'
  | 'share'
  | 'overall'
  | 'later'
  | 'milestone'
  | 'not-due';

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
  return writeRow([known.row.text, sayTaskResult(known), sayVerdict(known)], known, null);
}

function writeRow(cells: readonly string[], known: KnownRow, change: string | null): ComposedParagraph {
  const { row, previous, result } = known;
  const sources = [...row.sources, previous?.source ?? null].filter((source) => source !== null);
  const filledIn = previous !== null && previous.source === null ? [formatFigure(previous.figure)] : [];
  const given = [
    row.isTarget ? sayResult(result) : sayTaskResult(known),
    wording.noPrevious,
    wording.asWritten,
    ...filledIn,
  ];
  const { statement } = write('row', writeCells(cells), sources, given);
  const verdict = sayVerdict(known);
  const computations = [
    { claimed: verdict, recompute: () => sayVerdict(known) },
    ...(change === null ? [] : [{ claimed: change, recompute: () => sayPreviousChange(known) }]),
  ];
  const [own] = row.sources;
  const asWritten = cells.toSpliced(0, 1, toSentence(own?.quote ?? row.text));
  if (row.set !== null) asWritten[1] = wording.asWritten;
  const whole = { ...statement, text: writeCells(asWritten), computations };
  const inTable = sayAsInTable(cells, known);
  const shorter = inTable === null ? whole : { ...whole, text: writeCells(inTable), shorter: whole };
  return { kind: 'row', statement: { ...statement, computations, shorter } };
}

/** A row of a table has its unit in a column of its own: "Số tổ được tập huấn (tổ) | 420"; null where that says nothing else. */
function sayAsInTable(cells: readonly string[], { row }: KnownRow): string[] | null {
  const [label = '', plan = ''] = cells;
  const { quote, unit } = row.set?.proposed.target ?? { quote: '', unit: null };
  if (!quote.includes(CELL_BORDER) || unit === null || !plan.includes(` ${unit}`)) return null;
  return cells.toSpliced(0, 2, `${label} (${unit})`, plan.replace(` ${unit}`, ''));
}

/** What was set for a row: the nearest superior's value, then those that differ with who sets them. */
export function sayPlan({
  row: { set, overall, wholeCounts },
  period,
}: Pick<KnownRow, 'row' | 'period'>): string {
  if (set === null) return '-';
  const sayValue = ({ target }: SetTarget) => {
    const said = sayTarget(target, period);
    const isWhole = wholeCounts.has(target) && !isForbidding(target);
    if (isWhole && !target.quote.includes(CELL_BORDER)) return wording.wholeCount(target.quote);
    return isWhole || overall.has(target) ? wording.overallValue(said) : said;
  };
  if (set.differing.length === 0) return sayValue(set.proposed);
  const say = (one: SetTarget) => wording.otherValue(nameAgain(one.document), sayValue(one));
  return [set.proposed, ...set.differing].map(say).join('; ');
}

function sayTarget(target: Target, period: Period): string {
  if (isForbidding(target)) return wording.asWritten;
  const until = isLongTerm(target.period, period)
    ? wording.until(target.period.to?.slice(0, 4) ?? '')
    : isMilestone(target, period)
      ? sayMilestone(target)
      : null;
  return [sayLevel(target), target.baseline, until].filter((part) => part !== null && part !== '').join(' ');
}

const TIME =
  /(?<!\p{L})(?:(?:đến|tới|hết|trong|vào|cuối)\s+)+(?:quý\s+(?:IV|I{1,3}|[1-4])|(?:ngày\s+)?\d{1,2}\/\d{1,2}(?:\/\d{4})?|tháng\s+\d{1,2}(?:\/\d{4})?|0?[369]\s+tháng(?:\s+đầu năm)?)(?!\p{L}|\d)/giu;

/** The time as its sentence words it; null where it tells several, or none so. */
function sayMilestone({ quote }: Target): string | null {
  const [only, ...others] = quote.match(TIME) ?? [];
  return only === undefined || others.length > 0
    ? null
    : only.toLowerCase().replace(/(?<=quý\s).*$/u, (name) => name.toUpperCase());
}

/** "13/14 thôn" where a target counts against a whole. */
function sayLevel(target: Target): string {
  const whole = wholeOf(target);
  const said = sayFigure(target);
  const value = formatNumber(target.value ?? 0);
  return whole === null ? said : said.replace(value, `${value}/${formatNumber(whole)}`);
}

/** Whether a target is of a day within the report's time: "đến hết quý III đạt 75%". */
function isMilestone({ period: { to } }: Target, period: Period): boolean {
  return to !== null && period.from !== null && period.to !== null && period.from <= to && to < period.to;
}

function sayResult(result: TypedResult | null): string {
  if (result === null) return formatPlaceholder(wording.result);
  const { figure, change, note } = result;
  const value = figure === null ? null : formatFigure(figure);
  const said = value === null || change === null ? value : wording.changeAsResult(change === 'fall', value);
  if (said === null) return note ?? formatPlaceholder(wording.result);
  const share = figure === null || figure.outOf === null ? null : toShare(figure);
  const beside = [share === null ? null : wording.share(sayShare(share)), note].filter(
    (part) => part !== null,
  );
  return beside.length === 0 ? said : `${said} (${beside.join('; ')})`;
}

function sayTaskResult(known: KnownRow): string {
  return isMetBySending(known) ? wording.thisReport : sayResult(known.result);
}

/** Whether a row asks for the report at hand, and nothing else was told of it. */
export function isMetBySending(known: KnownRow): boolean {
  return known.result === null && ownDuesOf(known).length > 0;
}

function ownDuesOf({ row, period }: KnownRow): readonly Deadline[] {
  return row.set === null ? findOwnDues(row, period) : [];
}

function sayPreviousChange({ result, previous }: KnownRow): string | null {
  const now = result?.figure ?? null;
  if (now === null || previous === null || result?.change !== null) return null;
  const before = previous.figure;
  const [share, shareBefore] = [toShare(now), toShare(before)];
  const areOfOneWhole = now.outOf === before.outOf && areOneUnit(now, before);
  if (areOfOneWhole) return sayChange(now, before);
  if (share !== null && shareBefore !== null) return sayChange(toPercent(share), toPercent(shareBefore));
  return null;
}

function sayVerdict(known: KnownRow): string {
  const { row } = known;
  if (row.set === null) return sayTaskState({ ...known, dues: row.dues, ownDues: ownDuesOf(known) });
  const values = [row.set.proposed, ...row.set.differing];
  const said = values.map((set) => ({ set, verdict: wording.verdicts[judgeRow(known, set)] }));
  const [first] = said;
  if (first === undefined || said.every(({ verdict }) => verdict === first.verdict))
    return first?.verdict ?? '';
  return said.map(({ set, verdict }) => wording.verdictOf(nameAgain(set.document), verdict)).join('; ');
}

/** What a row is against one of the values set for it. */
export function judgeRow(known: KnownRow, set: SetTarget | undefined = known.row.set?.proposed): RowVerdict {
  const { row, result, isPart, isUnsure, previous, period } = known;
  if (set === undefined) return 'without-result';
  if (row.overall.has(set.target)) return 'overall';
  if (isLongTerm(set.target.period, period)) return 'later';
  if (result === null) return isNotDue({ ...known, dues: row.dues }) ? 'not-due' : 'without-result';
  if (isUnsure || set.target.scope !== null) return 'doubtful';
  if (row.isTarget && isMilestone(set.target, period) && isOfLaterDay(set.target, known)) return 'milestone';
  const verdict = judgeResult(set.target, result, previous?.figure ?? null);
  if (row.wholeCounts.has(set.target) && (verdict === 'missed' || isCeiling(set.target))) return 'share';
  if (verdict === 'reached' && isSumOfEach(known)) return 'each';
  return isPart && verdict === 'reached' ? 'part' : verdict;
}

/** A number of all together, where so many are set for each. */
function isSumOfEach({ row, result }: KnownRow): boolean {
  if (!row.isOfEach || result?.figure == null) return false;
  if (result.key === null && OF_ONE.test(result.indicator)) return false;
  return result.figure.outOf === null && result.figure.value > 0;
}

/** "Số cuốn sách mỗi học sinh mượn": the figure is that of one. */
const OF_ONE = /(?<!\p{L})(?:mỗi|từng|bình quân|trung bình)(?!\p{L})/iu;

/** A figure typed by name is of the cutoff day; one of our form's own row is what its words ask for. */
function isOfLaterDay({ period: { to } }: Target, { result, cutoffOn }: KnownRow): boolean {
  return result?.key == null && to !== null && to < cutoffOn;
}

/** Of what all together may not exceed, one body's part says nothing. */
function isCeiling({ comparator }: Target): boolean {
  return comparatorKinds[comparator] === 'ceiling';
}
