import { findDocumentNumbers } from '../../knowledge/language/document-number.ts';
import { findDates } from '../../knowledge/language/vietnamese-date.ts';
import type { Evidence, UncoveredSentence } from '../../knowledge/model/register.ts';
import type { OutlinedText, OutlineItem } from './outlined-text.ts';
import { afterMarker, findSentences, type Span, toEvidence } from './sentences.ts';

const ZONES: readonly OutlineItem['zone'][] = ['opening', 'body', 'closing', 'annex'];
const DIGITS = /\d+(?:[.,/-]\d+)*/gu;
const OBLIGATION = /(?<!\p{L})(?:yêu cầu|phải|chịu trách nhiệm)(?!\p{L})/iu;
// "phải" that obliges nobody: "gặp phải", "vấp phải"; "yêu cầu" as a noun.
const NO_OBLIGATION =
  /(?<!\p{L})(?:gặp phải|mắc phải|vấp phải|lẽ phải|bên phải|phải chăng|(?:mục đích,|các|những|đáp ứng|theo|đúng|của) yêu cầu)(?!\p{L})/giu;

/**
 * Every sentence of the body that has a number, a date or an obligation which no register item's span covers: what the
 * register does not know. A number is covered when it lies in a span; an obligation when its word does. Outline markers
 * are no numbers. Empty when everything is covered.
 */
export function findUncovered(outlined: OutlinedText, covered: readonly Evidence[]): UncoveredSentence[] {
  const spans = joinSpans(covered);
  return outlined.items
    .filter((item) => ZONES.includes(item.zone) && item.role !== 'furniture')
    .flatMap((item) => {
      const from = afterMarker(item);
      return findSentences(item.text.slice(from)).flatMap((sentence): UncoveredSentence[] => {
        const span = { start: item.start + from + sentence.start, end: item.start + from + sentence.end };
        const reason = findReason(outlined.text.slice(span.start, span.end), span.start, spans, item);
        return reason === undefined ? [] : [{ ...toEvidence(item, span.start, span.end), reason }];
      });
    });
}

function findReason(
  sentence: string,
  base: number,
  spans: readonly Span[],
  item: OutlineItem,
): UncoveredSentence['reason'] | undefined {
  const isOpen = (start: number, end: number) => !isCovered(spans, base + start, base + end);
  const dates = [...findDates(sentence), ...findDocumentNumbers(sentence)];
  if (findDates(sentence).some((date) => isOpen(date.start, date.end))) return 'date';
  const numbers = [...sentence.matchAll(DIGITS)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const others = numbers.filter(
    (number) => !dates.some((date) => date.start <= number.start && number.end <= date.end),
  );
  const open = [...others, ...findDocumentNumbers(sentence)].some((number) =>
    isOpen(number.start, number.end),
  );
  if (open) return 'number';
  if (item.role === 'heading') return undefined;
  const masked = sentence.replace(NO_OBLIGATION, (part) => '§'.repeat(part.length));
  for (const match of masked.matchAll(new RegExp(OBLIGATION, 'giu'))) {
    if (isOpen(match.index, match.index + match[0].length)) return 'obligation';
  }
  return undefined;
}

function isCovered(spans: readonly Span[], start: number, end: number): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) < end) low = middle + 1;
    else high = middle;
  }
  const span = spans[low];
  return span !== undefined && span.start <= start && end <= span.end;
}

// Sorted and merged, so that one look-up finds the span that can hold a number.
function joinSpans(evidence: readonly Evidence[]): Span[] {
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of [...evidence].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}
