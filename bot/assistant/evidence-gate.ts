import { agencyKey, expandAbbreviations } from '../../knowledge/language/abbreviations.ts';
import { documentNumberKey, findDocumentNumbers } from '../../knowledge/language/document-number.ts';
import { normalizeCharacters } from '../../knowledge/language/normalize.ts';
import { findQuantities, type Quantity } from '../../knowledge/language/quantity.ts';
import { findDates, formatDate } from '../../knowledge/language/vietnamese-date.ts';
import type { PartialDate } from '../../knowledge/model/calendar.ts';

/**
 * What a statement may take its numbers, dates, document numbers, names and comparators from: the four provenances of
 * the evidence gate. A computed value is one the gate works out again.
 */
export interface Provenance {
  /** Words of held documents: quotations and the header facts of the documents cited. */
  readonly cited: readonly string[];
  /** The asker's own question and agency. */
  readonly request: string;
  /** Rows of a reference table with their source, as text. */
  readonly referenceRows: readonly string[];
  readonly computations: readonly Computation[];
}

/** A value derived from cited ones, with the way to derive it again. */
export interface Computation {
  readonly claimed: string;
  /** Derives the value anew from what is cited. */
  readonly recompute: () => string | null;
}

/** A detail of a statement that no provenance bears. */
export interface UnsupportedDetail {
  readonly kind: 'document-number' | 'date' | 'quantity' | 'name' | 'comparator' | 'computation';
  readonly text: string;
}

/**
 * The details of a statement that nothing bears; empty when it may leave. Purely textual: what wrote the statement,
 * code or a model, makes no difference.
 */
export function findUnsupportedDetails(statement: string, provenance: Provenance): UnsupportedDetail[] {
  const failed = provenance.computations.filter(
    (computation) => computation.recompute() !== computation.claimed,
  );
  const computed = provenance.computations.filter((computation) => !failed.includes(computation));
  const sources = [
    ...provenance.cited,
    provenance.request,
    ...provenance.referenceRows,
    ...computed.map((c) => c.claimed),
  ];
  const evidence = readEvidence(sources.join('\n'));
  return [
    ...failed.map((computation) => ({ kind: 'computation' as const, text: computation.claimed })),
    ...findUnsupported(readEvidence(statement), evidence),
  ];
}

interface Evidence {
  readonly numbers: readonly { key: string; text: string }[];
  readonly dates: readonly { date: PartialDate; text: string }[];
  readonly quantities: readonly Quantity[];
  readonly names: readonly string[];
  readonly comparators: readonly { class: string; text: string }[];
  /** Folded words, each with a space on both sides. */
  readonly words: string;
}

function readEvidence(raw: string): Evidence {
  const text = normalizeCharacters(raw);
  const numbers = findDocumentNumbers(text);
  const withoutNumbers = blank(text, numbers);
  const dates = findDates(withoutNumbers);
  const plain = blank(withoutNumbers, dates);
  return {
    numbers: numbers.map((number) => ({
      key: documentNumberKey(number.text) ?? number.text,
      text: number.text,
    })),
    dates,
    quantities: findQuantities(plain),
    names: findNames(plain),
    // Not with the dates blanked: "ngày" belongs to some spellings of a date and not to others.
    comparators: findComparators(withoutNumbers),
    words: ` ${agencyKey(text)} `,
  };
}

function blank(text: string, spans: readonly { start: number; end: number }[]): string {
  return spans.reduce(
    (rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end),
    text,
  );
}

function findUnsupported(claims: Evidence, evidence: Evidence): UnsupportedDetail[] {
  const numberKeys = new Set(evidence.numbers.map((number) => number.key));
  const comparatorClasses = new Set(evidence.comparators.map((comparator) => comparator.class));
  return [
    ...claims.numbers
      .filter((number) => !numberKeys.has(number.key))
      .map(({ text }) => ({ kind: 'document-number' as const, text })),
    ...claims.dates
      .filter((claim) => !evidence.dates.some((date) => saysAsMuch(date.date, claim.date)))
      .map(({ text }) => ({ kind: 'date' as const, text })),
    ...claims.quantities
      .filter((claim) => !bearsQuantity(evidence, claim))
      .map(({ text }) => ({ kind: 'quantity' as const, text })),
    ...claims.names
      .filter((name) => !evidence.words.includes(` ${agencyKey(name)} `))
      .map((text) => ({ kind: 'name' as const, text })),
    ...claims.comparators
      .filter((comparator) => !comparatorClasses.has(comparator.class))
      .map(({ text }) => ({ kind: 'comparator' as const, text })),
  ];
}

/** Whether a source date knows every part the claim states, and the same. */
function saysAsMuch(source: PartialDate, claim: PartialDate): boolean {
  return (['year', 'month', 'day'] as const).every(
    (part) => claim[part] === null || claim[part] === source[part],
  );
}

function bearsQuantity(evidence: Evidence, claim: Quantity): boolean {
  const isBorne = evidence.quantities.some(
    (source) =>
      source.value === claim.value &&
      source.valueHigh === claim.valueHigh &&
      source.per === claim.per &&
      (claim.unit === null || source.unit === claim.unit),
  );
  if (isBorne) return true;
  const isYear = claim.unit === null && claim.per === null && claim.value >= 1900 && claim.value <= 2200;
  return isYear && evidence.dates.some((date) => date.date.year === claim.value);
}

// Words that open a sentence of ours in front of a name; not part of it.
const OPENERS =
  /^(?:Theo|Trong|Tại|Do|Của|Và|Người|Cơ|Nơi|Căn|Thực|Trước|Chậm|Kho|Có|Câu|Ngày|Hiện|Chưa|Không|Đoạn|Văn|Bài)\s+/u;
const NAME = /\p{Lu}[\p{L}&-]*(?:\s+(?:và\s+)?\p{Lu}[\p{L}&-]*)+/gu;

/** Runs of two or more capitalised words: bodies, places, people. */
function findNames(text: string): string[] {
  return [...expandAbbreviations(text).matchAll(NAME)]
    .map((match) => match[0].replace(OPENERS, ''))
    .filter((name) => /\s/.test(name));
}

const COMPARATOR_CLASSES: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['at-least', /ít nhất|tối thiểu|không dưới|không thấp hơn|không ít hơn|trở lên/giu],
  ['at-most', /không quá|tối đa|không vượt quá|không cao hơn|nhiều nhất/giu],
  ['below', /(?<!không )dưới(?=\s+\d)/giu],
  ['above', /(?<!không )(?:trên|hơn)(?=\s+\d)/giu],
  ['before', /trước(?=\s+(?:ngày|tháng|\d))/giu],
];

function findComparators(text: string): { class: string; text: string }[] {
  return COMPARATOR_CLASSES.flatMap(([name, pattern]) =>
    [...text.matchAll(pattern)].map((match) => ({ class: name, text: match[0] })),
  );
}

/** The header facts of a cited document as text the gate can read. */
export function identityText(identity: {
  type: string | null;
  number: string | null;
  issuer: string | null;
  issuedOn: PartialDate;
}): string {
  const date = formatDate(identity.issuedOn);
  const month = identity.issuedOn.day === null && date !== '' ? `tháng ${date}` : `ngày ${date}`;
  return [identity.type, identity.number, date === '' ? null : month, identity.issuer]
    .filter((part) => part !== null)
    .join(' ; ');
}
