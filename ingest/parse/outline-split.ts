/** Longer paragraphs are parted at sentence ends so that a citation stays readable. */
const MAX_PASSAGE_LENGTH = 1200;
/** A sentence longer than this is parted at ";" or "," even so: nothing real is that long. */
const MAX_SENTENCE_LENGTH = 4000;
/** A quotation or bracket that does not close within this length was left open by mistake. */
const MAX_QUOTED_LENGTH = 700;

const CLOSERS: Readonly<Record<string, string>> = { '“': '”', '(': ')', '«': '»' };
/** Abbreviations whose point ends no sentence. */
const ABBREVIATION =
  /(?:^|[\s(])(?:TP|Tp|TX|TT|P|Q|H|X|ThS|TS|PGS|GS|BS|KS|St|Mr|Dr|v\.v|VD|vd|Đ\/c|ĐT|tr|\p{Lu})\.$/u;
const SENTENCE_END = /[.!?]["”’)]*\s+(?=[\p{Lu}\d"“(-])/gu;
const CLAUSE_END = /[;,]\s+/g;
const SPACE = /\s+/g;

/** A stretch of a text, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Parts a long paragraph into stretches of whole sentences, each at most about 1,200 characters unless one sentence is
 * longer; numbers, dates, quotations and brackets are never cut. A short text is one stretch. Between stretches stands
 * only white space.
 */
export function splitParagraph(text: string): Span[] {
  if (text.length <= MAX_PASSAGE_LENGTH) return [{ start: 0, end: text.length }];
  const sentences = cutAt(text, { start: 0, end: text.length }, SENTENCE_END, findProtected(text));
  const pieces = sentences.flatMap((sentence) => cutLong(text, sentence));
  return pack(pieces);
}

function pack(pieces: readonly Span[]): Span[] {
  const packed: Span[] = [];
  for (const piece of pieces) {
    const last = packed.at(-1);
    if (last !== undefined && piece.end - last.start <= MAX_PASSAGE_LENGTH) {
      packed[packed.length - 1] = { start: last.start, end: piece.end };
    } else packed.push(piece);
  }
  return packed;
}

function cutLong(text: string, sentence: Span): Span[] {
  if (sentence.end - sentence.start <= MAX_SENTENCE_LENGTH) return [sentence];
  const clauses = cutAt(text, sentence, CLAUSE_END, []);
  return clauses.flatMap((clause) =>
    clause.end - clause.start <= MAX_SENTENCE_LENGTH ? [clause] : cutAt(text, clause, SPACE, []),
  );
}

function cutAt(text: string, span: Span, pattern: RegExp, protectedSpans: readonly Span[]): Span[] {
  const spans: Span[] = [];
  let start = span.start;
  let guard = 0;
  const part = text.slice(span.start, span.end);
  for (const match of part.matchAll(pattern)) {
    const at = span.start + match.index;
    const next = at + match[0].length;
    while ((protectedSpans[guard]?.end ?? Number.POSITIVE_INFINITY) <= at) guard += 1;
    const isProtected = (protectedSpans[guard]?.start ?? Number.POSITIVE_INFINITY) < at;
    if (
      isProtected ||
      splitsNumber(text, at, next) ||
      ABBREVIATION.test(text.slice(Math.max(0, at - 6), at + 1))
    )
      continue;
    spans.push({ start, end: at + match[0].trimEnd().length });
    start = next;
  }
  spans.push({ start, end: span.end });
  return spans.filter(({ start, end }) => end > start);
}

/** "ngày 5. 6. 2024", "1. 000": a point or space inside a number. */
function splitsNumber(text: string, at: number, next: number): boolean {
  return /\d/.test(text[at - 1] ?? '') && /\d/.test(text[next] ?? '');
}

/** Quotations and brackets, from the opening to the closing sign. */
function findProtected(text: string): Span[] {
  const spans: Span[] = [];
  const nextCloser = new Map<string, number>();
  for (let index = 0; index < text.length; index += 1) {
    const closer = CLOSERS[text[index] ?? ''];
    if (closer === undefined) continue;
    let close = nextCloser.get(closer) ?? -1;
    // The found place is kept until passed: each sign is searched once over the whole text.
    if (close <= index && close !== Number.POSITIVE_INFINITY) {
      const found = text.indexOf(closer, index);
      close = found < 0 ? Number.POSITIVE_INFINITY : found;
      nextCloser.set(closer, close);
    }
    if (close - index > MAX_QUOTED_LENGTH) continue;
    spans.push({ start: index, end: close + 1 });
    index = close;
  }
  return spans;
}
