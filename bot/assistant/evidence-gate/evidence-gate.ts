import { normalizeCharacters } from '../../../knowledge/language/normalize.ts';
import { formatDate } from '../../../knowledge/language/vietnamese-date.ts';
import type { PartialDate } from '../../../knowledge/model/calendar.ts';
import { findForeignFigures } from './evidence-gate-bearing.ts';
import { readByColumns } from './evidence-gate-columns.ts';
import { readFigures } from './evidence-gate-figures.ts';
import { findForeignNames } from './evidence-gate-names.ts';
import { findMispaired } from './evidence-gate-pairing.ts';
import { createWordSource, findChangedNegations, findTimeWords } from './evidence-gate-words.ts';

/**
 * What a statement may take its numbers, dates, document numbers, names and comparators from: the provenances of
 * the evidence gate. A computed value is one the gate works out again.
 */
export interface Provenance {
  /** Words of held documents: quotations and the header facts of the documents cited. */
  readonly cited: readonly string[];
  /**
   * The asker's own question and agency. Figures and dates count only where nothing is cited: beside a citation the
   * asker's figure would pass for the document's.
   */
  readonly request: string;
  /** Rows of a reference table with their source, as text. */
  readonly referenceRows: readonly string[];
  /** Values a person put in the place of what was read; they bear only a statement that says so. */
  readonly correctedRows?: readonly string[];
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
  readonly kind:
    | 'document-number'
    | 'date'
    | 'quantity'
    | 'comparator'
    | 'pairing'
    | 'name'
    | 'negation'
    | 'quotation'
    | 'citation'
    | 'computation';
  readonly text: string;
}

/**
 * The details of a statement that nothing bears; empty when it may leave. Purely textual: what wrote the statement,
 * code or a model, makes no difference. What a statement says without figure, date, number, name, comparator or negation
 * is not judged.
 */
export function findUnsupportedDetails(statement: string, provenance: Provenance): UnsupportedDetail[] {
  const failed = provenance.computations.filter(
    (computation) => computation.recompute() !== computation.claimed,
  );
  const computed = provenance.computations.filter((computation) => !failed.includes(computation));
  const held = [
    ...provenance.cited,
    ...provenance.referenceRows,
    ...(SAYS_CORRECTED.test(statement) ? (provenance.correctedRows ?? []) : []),
    ...computed.map((computation) => computation.claimed),
  ].map(normalizeCharacters);
  const own = [...held, ...readByColumns(held)];
  const request = normalizeCharacters(provenance.request);
  const claim = blankOwnWords(blankQuotations(normalizeCharacters(statement), own));
  return [
    ...failed.map((computation) => ({ kind: 'computation' as const, text: computation.claimed })),
    ...[...claim.matchAll(BRACKETED_NUMBER)].map(([text]) => ({ kind: 'citation' as const, text })),
    ...findUnheldQuotations(claim, own).map((text) => ({ kind: 'quotation' as const, text })),
    ...judgeFigures(claim, own, request, provenance.cited.length > 0),
    ...findMispaired(claim, own).map((text) => ({ kind: 'pairing' as const, text })),
    ...judgeWords(claim, own, request),
  ];
}

/** How a statement tells that a person, not the document's reading, gives a value; held against prompts/ by a test. */
const SAYS_CORRECTED = /theo đính chính của người giữ văn bản|do người giữ văn bản bổ sung vào sổ/u;

/** A number in brackets reads as one of our citations; those are set by code, behind the statement. */
export const BRACKETED_NUMBER = /[[［【]\s*[\p{Nd},;\s-]*\p{Nd}[\p{Nd},;\s-]*[\]］】]/gu;

/** What a document puts between quotation marks of its own (a title in its subject) is none of ours. */
function findUnheldQuotations(claim: string, own: readonly string[]): string[] {
  const quotations = [...claim.matchAll(/“[^”]*\p{L}[^”]*”?/gu)].map(([text]) => text);
  return quotations.filter((text) => !text.endsWith('”') || !own.some((source) => source.includes(text)));
}

/** What stands between our quotation marks, word for word as in a source, needs no further proof. */
function blankQuotations(statement: string, sources: readonly string[]): string {
  return [...sources]
    .sort((a, b) => b.length - a.length)
    .reduce((rest, source) => (source === '' ? rest : rest.replaceAll(`“${source}”`, ' , ')), statement);
}

// What the assistant says of its own store with a negation; held against prompts/ by a test.
const OWN_WORDS =
  /không phải toàn văn|đọc không rõ|chưa chắc là|chưa có toàn văn(?: nên không trả lời được nội dung)?|không nêu|chưa ghi đủ|chưa tìm thấy|kho chưa có|cũng không có văn bản nào dẫn số này|có thể chưa đủ|chưa được đưa vào sổ theo dõi|chưa tính được ngày làm việc cuối cùng: chưa có lịch nghỉ lễ|^không (?:phải|có) |không trả lời được|văn bản không rõ ngày/giu;

function blankOwnWords(statement: string): string {
  return statement.replace(OWN_WORDS, (words) => ','.padEnd(words.length));
}

function judgeFigures(
  claim: string,
  own: readonly string[],
  request: string,
  isCited: boolean,
): UnsupportedDetail[] {
  const asked = readFigures(request);
  // A number or a year of the question says which document is meant, not what it says.
  const asking = isCited ? { ...asked, dates: [], quantities: [], leftovers: [] } : asked;
  // A row and the head of its table are cited apart.
  const rows = own
    .flatMap((text) => text.split('\n'))
    .filter((line) => line.includes('|'))
    .join('\n');
  return findForeignFigures(
    readFigures(claim),
    [...own.map(readFigures), readFigures(rows), asking],
    [...own, request],
  );
}

function judgeWords(claim: string, own: readonly string[], request: string): UnsupportedDetail[] {
  const words = createWordSource([claim], false);
  const held = createWordSource(own, false);
  const asked = createWordSource([request], true);
  const timeWords = new Set([...own, request].flatMap(findTimeWords).map((found) => found.class));
  return [
    ...findForeignNames(words, [held, asked]).map((text) => ({ kind: 'name' as const, text })),
    ...findChangedNegations(words, [held]).map((text) => ({ kind: 'negation' as const, text })),
    ...findTimeWords(claim)
      .filter((found) => !timeWords.has(found.class))
      .map(({ text }) => ({ kind: 'comparator' as const, text })),
  ];
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
