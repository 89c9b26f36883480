import { blankSpans } from '../../../knowledge/language/blank-spans.ts';
import { findDocumentNumbers } from '../../../knowledge/language/document-number.ts';
import { findQuantities } from '../../../knowledge/language/quantity.ts';
import { findDates, formatDate } from '../../../knowledge/language/vietnamese-date.ts';

/** A figure or date with the words of its clause that say what it belongs to. */
interface Placed {
  readonly kind: string;
  readonly value: string;
  readonly text: string;
  readonly left: ReadonlySet<string>;
  readonly right: ReadonlySet<string>;
}

/**
 * Figures and dates that a claim puts where the sources put another one of the kind: "nông thôn dưới 5%" from "dưới 10%
 * ở nông thôn và dưới 5% ở thành thị". Judged only where a source sentence sets two of a kind side by side and the
 * claim's clause has words of the other's alone; empty otherwise.
 */
export function findMispaired(claim: string, sources: readonly string[]): string[] {
  const sentences = sources.flatMap(splitSentences).map(placeFigures);
  return splitSentences(claim)
    .flatMap(placeFigures)
    .filter((figure) => {
      const holding = sentences.filter((sentence) => sentence.some((held) => isSame(held, figure)));
      return holding.length > 0 && holding.every((sentence) => isElsewhere(figure, sentence));
    })
    .map((figure) => figure.text);
}

function isSame(a: Placed, b: Placed): boolean {
  return a.kind === b.kind && a.value === b.value;
}

// A table parts its cells otherwise; a line of one is no sentence.
function splitSentences(text: string): string[] {
  return text.split(/\n|\.(?=\s+\p{Lu}|\s*$)/u).filter((sentence) => !sentence.includes('|'));
}

function isElsewhere(claim: Placed, sentence: readonly Placed[]): boolean {
  const rivals = sentence.filter((held) => held.kind === claim.kind);
  const said = new Set([...claim.left, ...claim.right]);
  return (['right', 'left'] as const).some((side) => {
    if (rivals.some((held) => held[side].size === 0)) return false;
    const own = rivals.filter((held) => held.value === claim.value);
    const others = rivals.filter((held) => held.value !== claim.value);
    const ownWords = own.flatMap((held) => [...held[side]]);
    const otherWords = others.flatMap((held) => [...held[side]]);
    const hasOwn = ownWords.some((word) => said.has(word) && !otherWords.includes(word));
    return !hasOwn && otherWords.some((word) => said.has(word) && !ownWords.includes(word));
  });
}

// What parts clauses; the words of measure and relation tell nothing apart.
const BOUNDARY = /[;:,()“”]|\s(?:và|còn)\s/gu;
const PLAIN_WORDS = new Set(
  `dưới trên ít nhất không quá tối thiểu đa trước sau hơn thấp cao vượt nhiều từ đến tới đạt xuống lên còn giảm tăng là ở tại với đối vào cho của trở hết
  chậm muộn khoảng mức ngày được phấn đấu và trong`.split(/\s+/),
);

function placeFigures(sentence: string): Placed[] {
  const spans = readSpans(sentence);
  return spans.map((span, i) => {
    const before = sentence.slice(spans[i - 1]?.end ?? 0, span.start);
    const behind = sentence.slice(span.end, spans[i + 1]?.start);
    return {
      ...span,
      left: toWords(before.split(BOUNDARY).at(-1) ?? ''),
      right: toWords(behind.split(BOUNDARY)[0] ?? ''),
    };
  });
}

function readSpans(sentence: string) {
  const withoutNumbers = blankSpans(sentence, findDocumentNumbers(sentence));
  const dates = findDates(withoutNumbers);
  const quantities = findQuantities(blankSpans(withoutNumbers, dates));
  return [
    ...dates.map(({ date, text, start, end }) => ({
      kind: 'date',
      value: formatDate(date),
      text,
      start,
      end,
    })),
    ...quantities
      .filter(({ unit, per }) => unit !== null || per !== null)
      .map(({ value, valueHigh, unit, per, text, start, end }) => ({
        kind: `${unit} ${per}`,
        value: `${value} ${valueHigh}`,
        ...{ text, start, end },
      })),
  ].sort((a, b) => a.start - b.start);
}

function toWords(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.filter((word) => !PLAIN_WORDS.has(word)));
}
