import { findDocumentNumbers } from '../../knowledge/language/document-number.ts';
import { findDates } from '../../knowledge/language/vietnamese-date.ts';
import type { UncoveredSentence } from '../../knowledge/model/register.ts';
import { type Cover, isKnownReference, type RegisterItems, toCovers } from './covers.ts';
import type { OutlinedText, OutlineItem } from './outlined-text.ts';
import { findReferenceMentions } from './reference-mentions.ts';
import { isColumnNumbers, isTableRow, toCells } from './register-tables.ts';
import { afterMarker, findSentences, type Span, toEvidence } from './sentences.ts';
import { findStructuralNumbers, isPlainCell } from './structural-numbers.ts';

const ZONES: readonly OutlineItem['zone'][] = ['opening', 'body', 'closing', 'annex', 'other-document'];
const DIGITS = /\d+(?:[.,/-]\d+)*/gu;
const OBLIGATION = /(?<!\p{L})(?:yêu cầu|phải|chịu trách nhiệm)(?!\p{L})/iu;
const OBLIGATIONS = new RegExp(OBLIGATION, 'giu');
// "phải" that obliges nobody: "gặp phải", "vấp phải"; "yêu cầu" as a noun.
const NO_OBLIGATION =
  /(?<!\p{L})(?:gặp phải|mắc phải|vấp phải|lẽ phải|bên phải|phải chăng|(?:mục đích,|các|những|đáp ứng|theo|đúng|của) yêu cầu)(?!\p{L})/giu;

/**
 * Every sentence of the body with a number, a date or an obligation that the register does not hold. A number is held when
 * it stands in the quote of an item that says it: a target its value, a deadline its time; a task says none, so a figure in
 * its words is listed unless it is only structural (a year, "Điều 5"). An obligation is held when its word stands in any
 * quote. Outline markers are no numbers. Empty when everything is held.
 */
export function findUncovered(outlined: OutlinedText, items: RegisterItems): UncoveredSentence[] {
  const covers = toCovers(items);
  return outlined.items
    .filter((item) => ZONES.includes(item.zone) && item.role !== 'furniture' && !isColumnRow(item))
    .flatMap((item) => {
      const from = afterMarker(item);
      return findSentences(item.text.slice(from)).flatMap((sentence): UncoveredSentence[] => {
        const span = { start: item.start + from + sentence.start, end: item.start + from + sentence.end };
        const reading = { item, span, covers: covers.get(item.ordinal) ?? [], items };
        const reason = findReason(outlined.text.slice(span.start, span.end), reading);
        return reason === undefined ? [] : [{ ...toEvidence(item, span.start, span.end), reason }];
      });
    });
}

function isColumnRow(item: OutlineItem): boolean {
  return isTableRow(item) && isColumnNumbers(toCells(item.text));
}

interface Reading {
  readonly item: OutlineItem;
  readonly span: Span;
  readonly covers: readonly Cover[];
  readonly items: RegisterItems;
}

function findReason(sentence: string, reading: Reading): UncoveredSentence['reason'] | undefined {
  const hasDigit = /\d/u.test(sentence);
  if (hasDigit) {
    const dates = findDates(sentence);
    const numbers = findDocumentNumbers(sentence);
    const written = numbers.map(({ start, end }) => sentence.slice(start, end));
    const { references } = reading.items;
    const isOpenDate = dates.some(({ date, text, ...at }) => {
      const around = coversOf(reading, at);
      if (around.some((cover) => cover.saysDate(date, text))) return false;
      return around.length === 0 || !isKnownReference(references, written, date);
    });
    if (isOpenDate) return 'date';
    const isOpenNumber = numbers.some(({ start, end }) => {
      const around = coversOf(reading, { start, end });
      const isSaid = around.some((cover) => cover.saysNumber(sentence.slice(start, end)));
      return (
        !isSaid && (around.length === 0 || !isKnownReference(references, [sentence.slice(start, end)], null))
      );
    });
    if (isOpenNumber || hasOpenFigure(sentence, [...dates, ...numbers], reading)) return 'number';
  }
  return reading.item.role !== 'heading' && hasOpenObligation(sentence, reading) ? 'obligation' : undefined;
}

function hasOpenFigure(sentence: string, others: readonly Span[], reading: Reading): boolean {
  const cited = findCited(sentence, reading.items);
  let structural: readonly Span[] | undefined;
  for (const match of sentence.matchAll(DIGITS)) {
    const at = { start: match.index, end: match.index + match[0].length };
    if (others.some((other) => other.start <= at.start && at.end <= other.end)) continue;
    if (isOrdinal(reading, at)) continue;
    if (cited.some((mention) => mention.start <= at.start && at.end <= mention.end)) continue;
    const around = coversOf(reading, at);
    if (around.length === 0) return true;
    if (around.some((cover) => cover.saysNumber(match[0]))) continue;
    structural ??= findStructuralNumbers(sentence);
    if (structural.some((span) => span.start <= at.start && at.end <= span.end)) continue;
    if (isTableRow(reading.item) && isLeftOut(reading, at)) continue;
    return true;
  }
  return false;
}

// "Công văn 1088" after "Công văn số 1088/SYT-NV": the register holds which document is meant.
function findCited(sentence: string, { references }: RegisterItems): readonly Span[] {
  return findReferenceMentions(sentence).filter(
    (mention) =>
      mention.number !== null &&
      !mention.hasSymbol &&
      references.some(({ type, number }) => {
        return (
          type === mention.type && (number === mention.number || number?.startsWith(`${mention.number}/`))
        );
      }),
  );
}

// A row that set a target: its other plain cells stand in columns that tell what was.
function isLeftOut({ item, span, items }: Reading, at: Span): boolean {
  const start = span.start - item.start + at.start;
  return isPlainCell(item.text, start) && items.targets.some(({ passage }) => passage === item.ordinal);
}

// The first cell of a row is its marker.
function isOrdinal({ item, span }: Reading, at: Span): boolean {
  return isTableRow(item) && isOrdinalCell(item.text, span.start - item.start + at.start);
}

function isOrdinalCell(text: string, at: number): boolean {
  return !text.slice(0, at).includes('|') && /^\d{1,4}(?:\.\d{1,2})*\s?\|/u.test(text.slice(at));
}

function hasOpenObligation(sentence: string, reading: Reading): boolean {
  if (!OBLIGATION.test(sentence)) return false;
  const masked = sentence.replace(NO_OBLIGATION, (part) => '§'.repeat(part.length));
  for (const match of masked.matchAll(OBLIGATIONS)) {
    const at = { start: match.index, end: match.index + match[0].length };
    if (coversOf(reading, at).length === 0) return true;
  }
  return false;
}

/** The items whose quote holds a stretch of the sentence. */
function coversOf({ span, covers }: Reading, at: Span): Cover[] {
  const start = span.start + at.start;
  const end = span.start + at.end;
  return covers.filter((cover) => cover.span.start <= start && end <= cover.span.end);
}
