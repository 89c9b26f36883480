import { findSameWords } from '../../../knowledge/language/same-words.ts';
import { type TypedToken, toTypedTokens } from '../../../knowledge/language/typed-tokens.ts';
import type { DocumentCard } from '../../../knowledge/search/document-cards.ts';
import { isHeld } from '../../../knowledge/search/document-cards.ts';
import { matchDocuments } from '../../../knowledge/search/match-documents.ts';
import { findBodyBefore } from '../../../knowledge/search/named-bodies.ts';
import { takeNumbers } from '../../../knowledge/search/named-numbers.ts';
import { withoutPlaces } from '../../../knowledge/search/place-index.ts';
import type { PlaceMention } from '../../../knowledge/search/place-names.ts';
import {
  toWords,
  type UnderstoodQuestion,
  understandQuestion,
} from '../../../knowledge/search/understand-question.ts';
import type { DocumentCatalogue } from '../document-catalogue.ts';

/** A stretch of a question's text. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** A question taken apart into what names documents and what is asked about. */
export interface QuestionParts {
  readonly text: string;
  readonly understood: UnderstoodQuestion;
  readonly tokens: readonly TypedToken[];
  readonly mentions: readonly PlaceMention[];
  /** Where places stand, with the level and the body in front ("Sở Y tế tỉnh Lam Châu"). */
  readonly placeSpans: readonly TextSpan[];
  /** Where document numbers stand, with "số" in front and the date behind. */
  readonly numberSpans: readonly TextSpan[];
  readonly yearSpans: readonly TextSpan[];
  /** Tokens that say what is asked about. */
  readonly matter: readonly TypedToken[];
  /** The documents it names so that it can mean no others; empty when it names none. */
  readonly documents: readonly DocumentCard[];
}

/** Takes a question apart, against the documents and places of the catalogue. */
export function toQuestionParts(text: string, catalogue: DocumentCatalogue): QuestionParts {
  const typed = understandQuestion(text);
  const mentions = catalogue.places.find(typed);
  const match = matchDocuments(typed, catalogue.cards, mentions);
  const understood = withoutPlaces(typed, mentions);
  const blanked = takeNumbers(typed.text).rest;
  const tokens = toTypedTokens(typed.text, blanked);
  const placeSpans = mentions.flatMap((mention) => findPlaceSpan(typed, mention, tokens) ?? []);
  const numberSpans = findNumberSpans(typed.text, blanked);
  const yearSpans = tokens
    .filter(
      (token) => /^(?:19|20)\d\d$/.test(token.text) && !numberSpans.some((span) => isWithin(token, span)),
    )
    .filter((token) => !/[\d/.-]$/.test(typed.text.slice(0, token.start).replace(/\s*[-–]\s*$/, ' ')));
  const named = [...placeSpans, ...numberSpans, ...yearSpans];
  const strong = new Set(understood.terms.filter((term) => !term.isWeak).map((term) => term.folded));
  const places = alignWords(tokens, typed);
  const isTaken = (token: TypedToken) =>
    places.get(token)?.every((place) => understood.terms.every(({ position }) => position !== place)) ===
    true;
  const isMatter = (token: TypedToken | undefined): boolean =>
    token !== undefined &&
    !named.some((span) => isWithin(token, span)) &&
    !isTaken(token) &&
    toWords(token.text).some((word) => strong.has(word.folded));
  // "trẻ em" is one word, though "em" alone says nothing.
  const endsWord = (token: TypedToken, before: TypedToken | undefined): boolean =>
    isMatter(before) && findSameWords(`${before?.folded} ${token.folded}`).length > 0;
  const matter = tokens.filter((token, i) => isMatter(token) || endsWord(token, tokens[i - 1]));
  const documents = match.kind === 'chosen' && !match.isUnnamed ? match.cards.filter(isHeld) : [];
  return {
    text: typed.text,
    understood,
    tokens,
    mentions,
    placeSpans,
    numberSpans,
    yearSpans,
    matter,
    documents,
  };
}

/** How many words further on a token's own may stand: dates and numbers between are no words. */
const MAX_SHIFT = 6;

/** Where the words of each token stand among the question's, so that "bao nhiêu" is not taken for the "bảo" of "BHYT". */
function alignWords(
  tokens: readonly TypedToken[],
  { words }: UnderstoodQuestion,
): ReadonlyMap<TypedToken, readonly number[]> {
  const places = new Map<TypedToken, readonly number[]>();
  let next = 0;
  for (const token of tokens) {
    const own = toWords(token.text);
    const shift = Array.from({ length: MAX_SHIFT }, (_, k) => k).find((k) =>
      own.every((word, i) => words[next + k + i]?.folded === word.folded),
    );
    if (shift === undefined || own.length === 0) continue;
    places.set(
      token,
      own.map((_, i) => next + shift + i),
    );
    next += shift + own.length;
  }
  return places;
}

/** Whether a question says by itself which documents it means: number, place or whole year. */
export function namesDocuments({ understood, mentions }: QuestionParts): boolean {
  return understood.numbers.length > 0 || mentions.length > 0;
}

function isWithin(token: TextSpan, span: TextSpan): boolean {
  return span.start <= token.start && token.end <= span.end;
}

function findPlaceSpan(
  question: UnderstoodQuestion,
  mention: PlaceMention,
  tokens: readonly TypedToken[],
): TextSpan | undefined {
  const name = question.words.slice(mention.start, mention.end).map((word) => word.folded);
  const at = tokens.findIndex((_, i) => name.every((word, k) => tokens[i + k]?.folded === word));
  const last = tokens[at + name.length - 1];
  if (at < 0 || last === undefined) return undefined;
  const body = findBodyBefore(question, mention.start)?.split(' ') ?? [];
  const isSpelled = body.every((word, k) => tokens[at - body.length + k]?.folded === word);
  const isShort = body.length > 0 && ['ubnd', 'hdnd'].includes(tokens[at - 1]?.folded ?? '');
  const first = tokens[isSpelled ? at - body.length : isShort ? at - 1 : at];
  return { start: first?.start ?? last.start, end: last.end };
}

const NUMBER_FRONT = /(?:số|so)\s+$/iu;
const DATE_BEHIND = /^[\s,]*(?:ngày|ngay)?\s*\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}/iu;
const SERIAL =
  /(?<=(?:kế hoạch|ke hoach|công văn|cong van|quyết định|quyet dinh|chỉ thị|chi thi|nghị quyết|nghi quyet|thông báo|thong bao|kh|qđ|qd|cv|ct|nq)\s+)(?:số |so )?(?!(?:19|20)\d\d\b)\d{1,5}(?!\s*(?:%|tháng|thang|năm|nam|chỉ|chi|[\d/]))\b/giu;

function findNumberSpans(text: string, blanked: string): TextSpan[] {
  const spans = [...blanked.matchAll(/ {4,}/g)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter(({ start, end }) => text.slice(start, end).trim() !== '')
    .map(({ start, end }) => trimSpan(text, start, end));
  const serials =
    spans.length > 0
      ? []
      : [...text.matchAll(SERIAL)].map((match) => trimSpan(text, match.index, match.index + match[0].length));
  return [...spans, ...serials].map(({ start, end }) => ({
    start: start - (NUMBER_FRONT.exec(text.slice(0, start))?.[0].length ?? 0),
    end: end + (DATE_BEHIND.exec(text.slice(end))?.[0].length ?? 0),
  }));
}

function trimSpan(text: string, start: number, end: number): TextSpan {
  const within = text.slice(start, end);
  return {
    start: start + within.length - within.trimStart().length,
    end: end - within.length + within.trimEnd().length,
  };
}
