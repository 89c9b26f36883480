import { actTypeNames, documentTypeNames } from '../language/abbreviations.ts';
import { foldMarks } from '../language/fold.ts';
import { datesAgree } from '../language/vietnamese-date.ts';
import { type DocumentCard, isHeld } from './document-cards.ts';
import { selectByLevel } from './match-levels.ts';
import { selectByPlace, selectWithin } from './match-places.ts';
import { keepNamedSubject, selectBySubject } from './match-subjects.ts';
import { findBodyBefore, GENERAL_BODY } from './named-bodies.ts';
import type { NamedNumber } from './named-numbers.ts';
import { isOfOtherBody } from './other-body.ts';
import { nameOfPlace, type PlaceMention } from './place-names.ts';
import type { UnderstoodQuestion } from './understand-question.ts';

/**
 * Which documents a question speaks of.
 * - any: it names none; search everything.
 * - chosen: these, best first.
 * - ambiguous: a number that several documents bear, and nothing in the question tells them apart.
 * - unknown: it names a number, place or year of which there is none; `near` are the closest held ones.
 * - contradicted: the number is known, but not with the date, issuer or year the question gives it.
 */
export type DocumentMatch =
  | { readonly kind: 'any' }
  | {
      readonly kind: 'chosen';
      readonly cards: readonly DocumentCard[];
      /** The question names a year or a level of issuer, and nothing else to tell documents apart. */
      readonly isUnnamed: boolean;
    }
  | { readonly kind: 'ambiguous'; readonly cards: readonly DocumentCard[] }
  | {
      readonly kind: 'unknown';
      readonly what: 'number' | 'place' | 'year';
      readonly name: string;
      /** The body of that place which is asked for, where documents of others there are held. */
      readonly body?: string;
      readonly near: readonly DocumentCard[];
    }
  | { readonly kind: 'contradicted'; readonly cards: readonly DocumentCard[] };

/**
 * Narrows the cards by what the question names: number first, then place, year, type. Held documents and ones only
 * cited are treated alike: a question about a document that is only cited must never be answered from a namesake.
 *
 * @param mentions the places the question names, from the `PlaceIndex` of the same cards
 */
export function matchDocuments(
  question: UnderstoodQuestion,
  cards: readonly DocumentCard[],
  mentions: readonly PlaceMention[],
): DocumentMatch {
  const [number] = question.numbers;
  const resting = number?.isBasis === true ? selectResting(number, cards, mentions) : [];
  if (resting.length > 0) return { kind: 'chosen', cards: resting, isUnnamed: false };
  if (number !== undefined) return matchNumber(question, number, cards, mentions);
  const ofLevel = mentions.length === 0 ? selectByLevel(question.folded, cards) : [];
  if (mentions.length === 0 && ofLevel.length === 0 && question.years.length === 0) return { kind: 'any' };
  const placed =
    mentions.length > 0 ? selectOfBody(question, cards, mentions) : ofLevel.length > 0 ? ofLevel : cards;
  if (placed.length === 0)
    return {
      kind: 'unknown',
      what: 'place',
      name: nameOfPlace(question, mentions[0]),
      ...nearOfBody(question, cards, mentions),
    };
  const own = selectByYear(placed, question);
  const within = own.some(isHeld) ? [] : selectByYear(selectWithin(cards, mentions), question);
  const dated = within.some(isHeld) ? within : own;
  const isOnlyCitedThen = mentions.length === 0 || placed.some(isHeld);
  if (dated.length === 0 || (isOnlyCitedThen && !dated.some(isHeld))) {
    return { kind: 'unknown', what: 'year', name: question.years.join(', '), near: placed };
  }
  if (dated.length === cards.length) return { kind: 'any' };
  return {
    kind: 'chosen',
    cards: keepNamedSubject(question, preferNamedType(dated, question.types)),
    isUnnamed: mentions.length === 0,
  };
}

/**
 * The body named as issuer with the first place ("kế hoạch của Sở Y tế Sông Vân"); a body named otherwise ("Sở Y tế
 * Sông Vân phải báo cáo ai") may as well be one that is to act.
 */
function findIssuingBody(
  question: UnderstoodQuestion,
  mentions: readonly PlaceMention[],
): string | undefined {
  const start = mentions[0]?.start ?? 0;
  const body = findBodyBefore(question, start);
  if (body === undefined) return undefined;
  const before = question.words
    .slice(0, start - body.split(' ').length)
    .map((word) => word.folded)
    .join(' ');
  const behind = question.words
    .slice(mentions[0]?.end)
    .map((word) => word.folded)
    .join(' ');
  const issues = before === '' && ISSUING_BEHIND.test(behind);
  return issues || ISSUER_BEFORE.test(before) ? body : undefined;
}

/**
 * The documents of the places named and of the body named with them as issuer. A body there that issues none of the held
 * documents is one that acts ("đợt cao điểm của công an X"), unless the question speaks of a document.
 */
function selectOfBody(
  question: UnderstoodQuestion,
  cards: readonly DocumentCard[],
  mentions: readonly PlaceMention[],
): DocumentCard[] {
  const body = findIssuingBody(question, mentions);
  const issued = selectByPlace(cards, mentions, body);
  if (body === undefined || issued.some(isHeld) || NAMES_DOCUMENT.test(question.folded)) return issued;
  return selectByPlace(cards, mentions, undefined);
}

/** The body that none of the documents of a place is of, with those of others there. */
function nearOfBody(
  question: UnderstoodQuestion,
  cards: readonly DocumentCard[],
  mentions: readonly PlaceMention[],
): { body?: string; near: readonly DocumentCard[] } {
  const folded = findIssuingBody(question, mentions);
  const near = selectByPlace(cards, mentions, undefined).filter(isHeld);
  const start = mentions[0]?.start ?? 0;
  const words = question.words.slice(start - (folded?.split(' ').length ?? 0), start);
  return folded === undefined || near.length === 0
    ? { near: [] }
    : { body: words.map((word) => word.marked).join(' '), near };
}

const NAMES_DOCUMENT = new RegExp(
  `\\b(?:van ban|tai lieu|kh|cv|qd|ct|nq|theo|ban hanh|${documentTypeNames
    .filter((name) => !actTypeNames.includes(name))
    .map(foldMarks)
    .join('|')})\\b`,
);

/** "UBND tỉnh X yêu cầu …": what only an issuer does in its document. */
const ISSUING_BEHIND =
  /^(?:(?:da|co) )?(?:yeu cau|giao|dat|de ra|dat ra|muon|phan dau|ban hanh|quy dinh|de nghi|lap ke hoach|co ke hoach|chi dao)\b/;

const ISSUER_BEFORE =
  /(?:^| )(?:cua|do|theo|ke hoach|cong van|quyet dinh|chi thi|thong bao|huong dan|nghi quyet|van ban|kh|cv|qd|ct|nq)(?: (?:nam )?\d+)?$/;

function matchNumber(
  question: UnderstoodQuestion,
  number: NamedNumber,
  cards: readonly DocumentCard[],
  mentions: readonly PlaceMention[],
): DocumentMatch {
  const bearing = question.numbers.flatMap((named) =>
    cards.filter((card) => bears(card, named, question.types)),
  );
  const issuers = mentions.filter((mention) => standsAsIssuer(question, mention) && isOfSome(mention, cards));
  if (bearing.length === 0) return matchUnsureNumber(question, number, cards, mentions);
  const fitting = bearing
    .filter((card) => question.identityDates.every((date) => datesAgree(date, card.issuedOn)))
    .filter(
      (card) =>
        issuers.length === 0 ||
        card.ownPlaces.length === 0 ||
        selectByPlace([card], issuers, undefined).length > 0,
    );
  if (fitting.length === 0 || isOfOtherBody(question, fitting))
    return { kind: 'contradicted', cards: bearing };
  const dated = selectByYear(fitting, question);
  if (dated.length === 0)
    return { kind: 'unknown', what: 'year', name: question.years.join(', '), near: fitting };
  const bodies = narrowByBody(dated, question);
  const ofLevel = mentions.length === 0 ? selectByLevel(question.folded, bodies) : [];
  const left = ofLevel.length > 0 ? ofLevel : bodies;
  const isAmbiguous = question.numbers.length === 1 && left.length > 1 && !areOne(left);
  return isAmbiguous ? { kind: 'ambiguous', cards: left } : { kind: 'chosen', cards: left, isUnnamed: false };
}

/**
 * A number nobody bears may be that of a scan whose own was not read surely: where the doubtful reading agrees, or place,
 * type and subject name the one scan. Who answers from it has to say so.
 */
function matchUnsureNumber(
  question: UnderstoodQuestion,
  number: NamedNumber,
  cards: readonly DocumentCard[],
  mentions: readonly PlaceMention[],
): DocumentMatch {
  const unsure = cards.filter(
    ({ unsureNumber, type }) => unsureNumber !== null && isOfTypes(type, question.types),
  );
  const near = selectByYear(
    mentions.length === 0 ? unsure : selectByPlace(unsure, mentions, undefined),
    question,
  ).filter((card) => question.identityDates.every((date) => datesAgree(date, card.issuedOn)));
  const agreeing = near.filter(({ unsureNumber }) =>
    number.key === null ? unsureNumber?.serial === number.serial : unsureNumber?.key === number.key,
  );
  const named = selectBySubject(question.terms, cards.filter(isHeld)).filter((card) => near.includes(card));
  const meant = agreeing.length > 0 ? agreeing : mentions.length > 0 ? named : [];
  if (meant.length !== 1)
    return {
      ...{ kind: 'unknown', what: 'number', near: mentions.length > 0 ? near : [] },
      name: number.key === null ? number.serial : number.text,
    };
  return { kind: 'chosen', cards: meant, isUnnamed: false };
}

function isOfTypes(type: string | null, types: readonly string[]): boolean {
  return types.length === 0 || type === null || types.includes(type);
}

/** Whether any document comes from a place, or from within it. */
export function isOfSome(mention: PlaceMention, cards: readonly DocumentCard[]): boolean {
  return cards.some((card) => selectByPlace([card], [{ ...mention, level: null }], undefined).length > 0);
}

/** "của huyện X", "UBND huyện X": the place of who issued, not of who is to do something. */
function standsAsIssuer(question: UnderstoodQuestion, mention: PlaceMention): boolean {
  const before = question.words[mention.start - 1]?.folded;
  return (
    before === undefined || ISSUER_FRONT.test(before) || findBodyBefore(question, mention.start) !== undefined
  );
}

const ISSUER_FRONT = /^(?:cua|do|\d+|hoach|dinh|thi|quyet|kh|cv|qd|ct|nq)$/;

/** The held documents that rest on a number: "kế hoạch thực hiện Công văn số 12/SYT-NV" is none of that number. */
function selectResting(
  number: NamedNumber,
  cards: readonly DocumentCard[],
  mentions: readonly PlaceMention[],
): readonly DocumentCard[] {
  const resting = cards.filter((card) => number.key !== null && card.citedKeys.has(number.key));
  const placed = mentions.length === 0 ? [] : selectByPlace(resting, mentions, undefined);
  return placed.length > 0 ? placed : resting;
}

function bears(card: DocumentCard, number: NamedNumber, types: readonly string[]): boolean {
  if (number.key !== null) return card.numberKey === number.key;
  const type = typeBefore(number);
  // Beside a number that no type stands before, "báo cáo" is what is asked about.
  const isBare = number.text === number.serial;
  return (
    card.serial === number.serial && (isBare || isOfTypes(card.type, type === undefined ? types : [type]))
  );
}

/** The type right before a bare number: "kế hoạch thực hiện Chỉ thị 12" names no plan of that number. */
function typeBefore({ text }: NamedNumber): string | undefined {
  const word = text.replace(/ (?:so )?\d+$/, '');
  return documentTypeNames.find((name) => foldMarks(name) === word);
}

/** A plan and the post that tells of it are one matter; two issuers or two dates are not. */
function areOne(cards: readonly DocumentCard[]): boolean {
  const [first] = cards;
  return cards.every(
    (card) =>
      first !== undefined &&
      (datesAgree(card.issuedOn, first.issuedOn) || hasYear(card)) &&
      card.body === first.body &&
      samePlace(card, first),
  );
}

/** "07/2031/QĐ-UBND": an office gives a number with its year once, so another day of it is a slip in a citation. */
function hasYear({ number }: DocumentCard): boolean {
  return number !== null && /^\d+\/(?:19|20)\d\d\//.test(number);
}

function samePlace(a: DocumentCard, b: DocumentCard): boolean {
  const name = (card: DocumentCard) =>
    card.ownPlaces
      .at(-1)
      ?.words.map((word) => word.folded)
      .join(' ') ?? '';
  return name(a) === '' || name(b) === '' || name(a) === name(b);
}

function narrowByBody(cards: readonly DocumentCard[], question: UnderstoodQuestion): readonly DocumentCard[] {
  const folded = ` ${question.folded} `;
  const named = cards.filter(
    (card) => card.body !== '' && card.body !== GENERAL_BODY && folded.includes(` ${card.body} `),
  );
  return named.length === 0 ? cards : named;
}

function selectByYear(cards: readonly DocumentCard[], question: UnderstoodQuestion): readonly DocumentCard[] {
  const { years, isSchoolYear } = question;
  if (years.length === 0) return cards;
  const covers = (card: DocumentCard) =>
    isSchoolYear ? years.every((year) => card.years.has(year)) : years.some((year) => card.years.has(year));
  const exact = cards.filter(covers);
  return exact.length > 0 ? exact : cards.filter((card) => card.years.size === 0);
}

function preferNamedType(cards: readonly DocumentCard[], types: readonly string[]): readonly DocumentCard[] {
  const named = types.filter((type) => !actTypeNames.includes(type));
  const fitting = cards.filter((card) => card.type !== null && named.includes(card.type));
  return fitting.some(isHeld) ? fitting : cards;
}
