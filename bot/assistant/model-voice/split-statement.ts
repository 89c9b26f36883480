import { foldMarks } from '../../../knowledge/language/fold.ts';
import { collapseSpaces } from '../../../knowledge/language/normalize.ts';
import type { DraftStatement } from '../compose-answer.ts';
import { describeSource } from '../describe-document.ts';
import type { Fragment } from './check-wording.ts';

/** Words by which a sentence may bind what stands beside it: left out, it would change what is obliged. */
const BINDING =
  /(?<!\p{L})(?:không|chưa|trừ|ngoài|cấm|nếu|khi|trường hợp|riêng|đối với|chỉ|hoặc|tối thiểu|ít nhất|tối đa|phải|trước|sau|hằng|hàng|trong đó|gồm|trở lên|trở xuống)(?!\p{L})/iu;

/** What parts a statement's pieces, none of it any piece's own. */
const EDGES = /^[\s:.;,“”-]+|[\s:.;,“”-]+$/gu;

/**
 * The pieces of a statement of the quoting voice: what it opens with, the sentences of its quotations, the name of the
 * document, what is told behind. An opening that the quotation repeats may go; so may a sentence of a quotation that
 * has no figure, name or condition and no word of the question.
 *
 * @param asked folded words of the question's matter
 */
export function splitStatement({ text, sources }: DraftStatement, asked: ReadonlySet<string>): Fragment[] {
  const quotes = [...new Set(sources.map(({ quote }) => quote))].filter((quote) =>
    text.includes(`“${quote}”`),
  );
  const names = [...new Set(sources.map(({ document }) => describeSource(document)))];
  const marks = [...quotes.map((quote) => `“${quote}”`), ...names];
  const others = marks.reduce((pieces, mark) => pieces.flatMap((piece) => piece.split(mark)), [text]);
  const told = others.map((piece) => piece.replace(EDGES, '')).filter((piece) => piece !== '');
  const named = names.filter((name) => text.includes(name));
  const isSaidAgain = (piece: string) => quotes.some((quote) => repeats(quote, piece));
  return [
    ...quotes.map((quote) => splitQuotation(quote, asked)),
    ...named.map((name) => [{ text: name, isRequired: true }]),
    ...told.map((piece) => [{ text: piece, isRequired: !isSaidAgain(piece) }]),
  ].flatMap((pieces, run) => pieces.map((piece) => ({ ...piece, run })));
}

function repeats(quote: string, piece: string): boolean {
  const padded = (words: string) => ` ${(words.toLowerCase().match(/[\p{L}\p{N}%‰]+/gu) ?? []).join(' ')} `;
  return padded(quote).includes(padded(piece));
}

function splitQuotation(quotation: string, asked: ReadonlySet<string>): Omit<Fragment, 'run'>[] {
  const sentences = collapseSpaces(quotation)
    .split(/(?<=[.;])\s+(?=\p{Lu})/u)
    .map((text) => text.replace(/[\s.;,:]+$/u, ''))
    .filter((text) => text !== '');
  return sentences.map((text) => ({ text, isRequired: sentences.length === 1 || isNeeded(text, asked) }));
}

function isNeeded(sentence: string, asked: ReadonlySet<string>): boolean {
  const words = sentence.match(/[\p{L}\p{N}]+/gu) ?? [];
  const hasName = words.slice(1).some((word) => /^\p{Lu}/u.test(word));
  const isAsked = words.some((word) => asked.has(foldMarks(word).toLowerCase()));
  return hasName || isAsked || /\p{N}/u.test(sentence) || BINDING.test(sentence);
}
