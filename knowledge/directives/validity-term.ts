import { formatPeriod, isSchoolYear, parsePeriod } from '../language/period.ts';
import { addDays, formatIsoDate, toDayBounds } from '../language/vietnamese-date.ts';
import type { Period } from '../model/calendar.ts';
import { UNKNOWN_PERIOD } from '../model/calendar.ts';
import type { EffectClause } from '../model/register.ts';
import type { JudgedDocument, ValidityEvidence } from './validity.ts';

/** over: its time has run out · to-come: not begun · running: it covers the day · open: the text does not say. */
export interface TermFinding {
  readonly status: 'over' | 'to-come' | 'running' | 'open';
  readonly text: string;
  readonly evidence: readonly ValidityEvidence[];
}

/** Types that hold until something ends them. Source: Luật Ban hành văn bản quy phạm pháp luật 64/2025/QH15, Điều 4. */
const NORMATIVE_TYPES: readonly (string | null)[] = [
  'Hiến pháp',
  'Luật',
  'Bộ luật',
  'Pháp lệnh',
  'Nghị định',
  'Thông tư',
  'Thông tư liên tịch',
];
/** These only with a year in their number ("06/2022/NQ-HĐND"): the others settle a single matter. */
const NORMATIVE_IF_NUMBERED: readonly (string | null)[] = ['Nghị quyết', 'Quyết định', 'Lệnh'];
const NUMBER_WITH_YEAR = /^\s*\d+[a-z]?\s*\/\s*(?:19|20)\d\d\s*\//iu;

/**
 * How long after issue a text without a clause on its effect is not yet taken to be in force: a law is passed many months
 * ahead; the others begin no sooner than 45 days after they are signed, as a rule (Luật 64/2025/QH15, Điều 53).
 */
const LAW_WAIT_DAYS = 365;
const OTHER_WAIT_DAYS = 45;
/** A school year's work begins weeks before the term does. */
const SCHOOL_YEAR_LEAD_DAYS = 31;

/** Whether a document lays down law: such a one holds without a term. */
export function isNormative({ type, number }: Pick<JudgedDocument, 'type' | 'number'>): boolean {
  const hasYear = number !== null && NUMBER_WITH_YEAR.test(number);
  return NORMATIVE_TYPES.includes(type) || (NORMATIVE_IF_NUMBERED.includes(type) && hasYear);
}

/** What the document itself says of its time, as seen on a day. */
export function judgeTerm(document: JudgedDocument, asOf: string): TermFinding {
  const from = document.effects.find(({ bound }) => bound === 'from');
  const until = document.effects.find(({ bound }) => bound === 'until');
  const period = toTerm(document);
  return (
    judgeClause(document, until, asOf) ??
    (until?.day === undefined || until.day === null ? judgePeriodEnd(document, period, asOf) : undefined) ??
    judgeBeginning(document, from, period, asOf) ??
    judgeRunning(document, { from, until, period }, asOf)
  );
}

/** What the document itself says of its time, seen from no day; `isTold` is false where it says nothing. */
export function tellTerm(
  document: JudgedDocument,
): Omit<TermFinding, 'status'> & { readonly isTold: boolean } {
  const period = toTerm(document);
  const clauses = document.effects.map((clause) => toEvidence(document.id, clause));
  const from = document.effects.find(({ bound }) => bound === 'from');
  const until = document.effects.find(({ bound }) => bound === 'until');
  const parts = [
    period.from === null && period.to === null ? null : sayPeriod(document, period),
    from === undefined ? null : sayFrom(from),
    until === undefined ? null : sayUntil(until),
  ].filter((part) => part !== null);
  if (parts.length === 0) return { text: 'văn bản không ghi thời hạn', evidence: [], isTold: false };
  return { text: parts.join('; '), evidence: [...titleEvidence(document), ...clauses], isTold: true };
}

function sayUntil({ day, rule }: EffectClause): string {
  return day === null ? `có hiệu lực ${rule}` : `có hiệu lực đến hết ngày ${formatIsoDate(day)}`;
}

/** The time a document names as its own; one that was over before it was issued is what it speaks of. */
function toTerm({ kind, subject, period, issuedOn }: JudgedDocument): Period {
  const term = kind === 'cited-only' ? parsePeriod(subject ?? '') : period;
  const issued = toDayBounds(issuedOn);
  const isPast = term.to !== null && issued !== undefined && term.to < issued.first;
  return isPast ? UNKNOWN_PERIOD : term;
}

function judgeClause(
  { id }: JudgedDocument,
  until: EffectClause | undefined,
  asOf: string,
): TermFinding | undefined {
  if (until?.day === undefined || until.day === null || until.day >= asOf) return undefined;
  const text = `theo chính văn bản, hết hiệu lực sau ngày ${formatIsoDate(until.day)}`;
  return { status: 'over', text, evidence: [toEvidence(id, until)] };
}

function judgePeriodEnd(document: JudgedDocument, period: Period, asOf: string): TermFinding | undefined {
  if (period.to === null || period.to >= asOf) return undefined;
  return { status: 'over', text: `${sayPeriod(document, period)} đã hết`, evidence: titleEvidence(document) };
}

function judgeBeginning(
  document: JudgedDocument,
  from: EffectClause | undefined,
  period: Period,
  asOf: string,
): TermFinding | undefined {
  if (from?.day !== undefined && from.day !== null && from.day > asOf)
    return {
      status: 'to-come',
      text: `${sayFrom(from)}, sau ngày được hỏi`,
      evidence: [toEvidence(document.id, from)],
    };
  const lead = isSchoolYear(period) ? SCHOOL_YEAR_LEAD_DAYS : 0;
  if (from !== undefined || period.from === null || addDays(period.from, -lead) <= asOf) return undefined;
  return {
    status: 'to-come',
    text: `${sayPeriod(document, period)} chưa bắt đầu`,
    evidence: titleEvidence(document),
  };
}

interface Term {
  readonly from: EffectClause | undefined;
  readonly until: EffectClause | undefined;
  readonly period: Period;
}

function judgeRunning(document: JudgedDocument, { from, until, period }: Term, asOf: string): TermFinding {
  const { id } = document;
  const clauses = [from, until]
    .filter((clause) => clause !== undefined)
    .map((clause) => toEvidence(id, clause));
  const begins = from === undefined ? '' : `${sayFrom(from)}, `;
  if (until?.day !== undefined && until.day !== null) {
    const text = `theo chính văn bản, ${begins}đến hết ngày ${formatIsoDate(until.day)}`;
    return { status: 'running', text, evidence: clauses };
  }
  if (period.to !== null)
    return {
      status: 'running',
      text: `${sayPeriod(document, period)} đang chạy`,
      evidence: titleEvidence(document),
    };
  const ends =
    until?.rule === undefined || until.rule === null ? 'không ghi thời hạn' : `ghi “${until.rule}”`;
  if (document.kind === 'cited-only')
    return { status: 'open', text: 'phần được dẫn không cho biết thời hạn', evidence: [] };
  if (!isNormative(document)) return { status: 'open', text: `văn bản ${begins}${ends}`, evidence: clauses };
  return { ...judgeNormative(document, from, asOf), evidence: clauses };
}

function judgeNormative(
  document: JudgedDocument,
  from: EffectClause | undefined,
  asOf: string,
): Omit<TermFinding, 'evidence'> {
  if (from !== undefined && from.day !== null)
    return { status: 'running', text: `theo chính văn bản, ${sayFrom(from)}, không ghi ngày hết hiệu lực` };
  const issued = toDayBounds(document.issuedOn) ?? toNumberYear(document);
  const wait = /luật|pháp lệnh/iu.test(document.type ?? '') ? LAW_WAIT_DAYS : OTHER_WAIT_DAYS;
  if (issued === undefined || addDays(issued.last, wait) > asOf)
    return { status: 'open', text: 'bản kho giữ không cho biết ngày có hiệu lực' };
  return { status: 'running', text: 'theo chính văn bản, không ghi ngày hết hiệu lực' };
}

function toNumberYear({ number }: JudgedDocument) {
  const year = /\/((?:19|20)\d\d)\//u.exec(number ?? '')?.[1];
  return year === undefined ? undefined : toDayBounds({ year: Number(year), month: null, day: null });
}

function sayFrom({ day, rule }: EffectClause): string {
  const counted = rule === null ? '' : ` (${rule})`;
  return day === null ? `có hiệu lực ${rule}` : `có hiệu lực từ ngày ${formatIsoDate(day)}${counted}`;
}

function sayPeriod(document: JudgedDocument, period: Period): string {
  const where = isInTitle(document, period) ? 'nêu ở tên văn bản' : 'văn bản nêu';
  return `thời gian ${where} (${formatPeriod(period)})`;
}

function isInTitle({ subject }: JudgedDocument, { from, to }: Period): boolean {
  const named = parsePeriod(subject ?? '');
  return named.from === from && named.to === to;
}

function titleEvidence(document: JudgedDocument): ValidityEvidence[] {
  const { id, subject } = document;
  if (subject === null || !isInTitle(document, toTerm(document))) return [];
  return [{ documentId: id, quote: subject, locator: 'trích yếu', page: null }];
}

function toEvidence(documentId: string, { quote, locator, page }: EffectClause): ValidityEvidence {
  return { documentId, quote, locator, page };
}
