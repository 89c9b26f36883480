import { listDocumentsOf } from '../../../knowledge/directives/conflicts/documents-of-agency.ts';
import { type DocumentCard, isHeld } from '../../../knowledge/search/document-cards.ts';
import { selectByPlace } from '../../../knowledge/search/match-places.ts';
import { findBodyBefore, findNamedBody, GENERAL_BODY } from '../../../knowledge/search/named-bodies.ts';
import type { PlaceMention } from '../../../knowledge/search/place-names.ts';
import type { AnswerContext } from '../answer-context.ts';
import { type ConflictQuestion, isFrameWord } from './conflict-question.ts';

/** Ids of the documents on the one side that a question names, or on the two that it holds against each other. */
export type Sides = readonly [readonly string[]] | readonly [readonly string[], readonly string[]];

/**
 * The documents a question for differences is about: by number, by the place and body they are from, else those of the
 * asker's agency, else all of the level it names. Undefined where it names what is not held, more than two sides, or
 * several years, and where one side is named without a superior.
 */
export async function findSides(context: AnswerContext, asked: ConflictQuestion): Promise<Sides | undefined> {
  const { question, catalogue } = context;
  if (question.years.length > 1) return undefined;
  const held = catalogue.cards.filter(isHeld).filter((card) => isOfYear(card, question.years));
  const named = nameSides(context, held);
  const [first, second, ...more] = named?.map((cards) => cards.map(({ id }) => id)) ?? [];
  if (named === undefined || more.length > 0) return undefined;
  if (first !== undefined && second !== undefined) return [first, second];
  if (!asked.namesSuperior) return undefined;
  if (first !== undefined) return [first];
  if (context.agency !== null) return findOwn(context, context.agency);
  const ofLevel = held.filter(
    ({ level }) => asked.subordinateLevel === undefined || level === asked.subordinateLevel,
  );
  return ofLevel.length === 0 ? undefined : [ofLevel.map(({ id }) => id)];
}

async function findOwn({ store, viewer }: AnswerContext, agency: string): Promise<Sides | undefined> {
  const ids = await listDocumentsOf(agency, store, viewer, null);
  return ids.length === 0 ? undefined : [ids];
}

/** What each number and place of a question selects, each selection once; undefined when one selects nothing. */
function nameSides(
  { question, catalogue }: AnswerContext,
  held: readonly DocumentCard[],
): readonly (readonly DocumentCard[])[] | undefined {
  const numbered = question.numbers.map(({ key }) => held.filter((card) => card.numberKey === key));
  const mentions = catalogue.places
    .find(question)
    .filter(({ place }) => !place.words.every(({ folded }) => isFrameWord(folded)));
  const bodies = mentions.map(({ start }) => findBodyBefore(question, start));
  const alone = findNamedBody(question);
  const isAlone = alone !== undefined && alone !== GENERAL_BODY && !bodies.includes(alone);
  const placed = [
    ...mentions.map((mention, i) => selectOwn(held, mention, bodies[i])),
    ...(isAlone ? [held.filter((card) => card.body === alone)] : []),
  ];
  if ([...numbered, ...placed].some((cards) => cards.length === 0)) return undefined;
  const numbers = numbered.map((cards) => narrow(cards, placed));
  // The place that a numbered document is named with is no side of its own.
  const others = placed.filter((cards) => !numbers.some((own) => own.some((card) => cards.includes(card))));
  const keyOf = (cards: readonly DocumentCard[]) => cards.map(({ id }) => id).join();
  return [...new Map([...numbers, ...others].map((cards) => [keyOf(cards), cards])).values()];
}

/** One number may be several offices': the one whose place is named with it. */
function narrow(
  cards: readonly DocumentCard[],
  placed: readonly (readonly DocumentCard[])[],
): readonly DocumentCard[] {
  const there = cards.filter((card) => placed.some((others) => others.includes(card)));
  return there.length > 0 ? there : cards;
}

const LEVEL_OF: Readonly<Record<string, DocumentCard['level']>> = {
  tinh: 'province',
  huyen: 'district',
  quan: 'district',
  xa: 'commune',
  phuong: 'commune',
  'thi tran': 'commune',
  truong: 'school',
};

/** "Tỉnh X" is its committee's documents, not those of its departments, unless one of them is named in front. */
function selectOwn(
  held: readonly DocumentCard[],
  mention: PlaceMention,
  body: string | undefined,
): readonly DocumentCard[] {
  const there = selectByPlace(held, [mention], undefined);
  if (body !== undefined && body !== GENERAL_BODY) {
    const ofBody = there.filter((card) => card.body === body);
    return ofBody.length > 0 ? ofBody : there;
  }
  const level = mention.level === null ? undefined : LEVEL_OF[mention.level];
  const ofLevel = there.filter((card) => card.level === level);
  return ofLevel.length > 0 ? ofLevel : there;
}

function isOfYear(card: DocumentCard, years: readonly number[]): boolean {
  return years.length === 0 || years.some((year) => card.years.has(year));
}
