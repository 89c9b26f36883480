import type { DocumentCard } from './document-cards.ts';
import { placeAliases } from './known-places.ts';
import { findPlaceMentions, findPlaceNames, type PlaceMention, type PlaceName } from './place-names.ts';
import type { UnderstoodQuestion } from './understand-question.ts';

/** All places a question may name, looked up by their first word. */
export interface PlaceIndex {
  /** The places a question names; of readings that overlap, the longest. Empty when it names none. */
  find(question: UnderstoodQuestion): PlaceMention[];
}

/**
 * Indexes the places of known documents and of a table, with the short names people use for them. Places that a question
 * writes with a level and capitals are found besides.
 */
export function createPlaceIndex(
  cards: readonly DocumentCard[],
  knownPlaces: readonly PlaceName[],
): PlaceIndex {
  const own = cards.flatMap((card) => card.ownPlaces);
  const places = uniquePlaces([...own, ...cards.flatMap((card) => card.pathPlaces), ...knownPlaces]);
  const byFirst = Map.groupBy(places, (place) => place.words[0]?.folded ?? '');
  const aliases = listAliases(own);
  return {
    find(question) {
      const written = question.isMarked ? findPlaceNames(question.text) : [];
      const firsts = new Set(question.words.map((word) => word.folded));
      const possible = [...firsts].flatMap((first) => byFirst.get(first) ?? []);
      const plain = question.words.map(({ folded }) => ({ folded, marked: folded }));
      const mentions = [
        ...findPlaceMentions(question.words, uniquePlaces([...possible, ...written])),
        ...aliases.flatMap(({ alias, place }) =>
          findPlaceMentions(plain, [alias]).map((mention) => ({ ...mention, place })),
        ),
      ];
      const found = mentions.filter((mention) => !mentions.some((other) => isWithin(mention, other)));
      return [...found, ...guessPlaces(question, found)];
    },
  };
}

const GUESSED_LEVELS = new Set(['xa', 'phuong', 'huyen', 'tinh', 'quan']);
const BEFORE_GUESSED = new Set(['cua', 'o', 'tai', 'giao', 'cho']);
const GUESSED_SYLLABLES = 2;
/** "UBND xa Ben Thoi": capitals tell a name where marks are left out. */
const CAPITALS = /\b(?:xa|phuong|huyen|tinh|quan)\s+([A-Z][a-z]+\s+[A-Z][a-z]+)\b(?!\s+[A-Z][a-z])/g;

/**
 * Typed without marks, "cua phuong ben thoi" names a place that no list knows: two words behind a level word that are no
 * words of asking. Without this the question would be answered with another place's figure.
 */
function guessPlaces(question: UnderstoodQuestion, found: readonly PlaceMention[]): PlaceMention[] {
  if (question.isMarked) return [];
  const terms = new Map(question.terms.map((term) => [term.position, term]));
  const capitals = new Set([...question.text.matchAll(CAPITALS)].map(([, name = '']) => name.toLowerCase()));
  return question.words.flatMap((word, i): PlaceMention[] => {
    const start = i + 1;
    const end = start + GUESSED_SYLLABLES;
    const name = Array.from({ length: GUESSED_SYLLABLES }, (_, k) => terms.get(start + k));
    const isWritten = capitals.has(
      `${question.words[start]?.folded ?? ''} ${question.words[start + 1]?.folded ?? ''}`,
    );
    const isPlace =
      GUESSED_LEVELS.has(word.folded) &&
      (isWritten || BEFORE_GUESSED.has(question.words[i - 1]?.folded ?? ''));
    const isName =
      isWritten || name.every((term) => term !== undefined && !term.isWeak && /^[a-z]+$/.test(term.folded));
    const isKnown =
      found.some((mention) => mention.start < end && i < mention.end) || name[0]?.folded === 'hoi';
    if (!isPlace || !isName || isKnown) return [];
    const words = question.words.slice(start, end);
    return [{ place: { level: word.folded, words }, start: i, end, level: word.folded }];
  });
}

/** Short names ("Huế") for units documents come from, unless a document comes from one so called. */
function listAliases(own: readonly PlaceName[]): { alias: PlaceName; place: PlaceName }[] {
  const byName = new Map(own.map((place) => [foldedName(place), place]));
  return placeAliases.flatMap(([alias, name]) => {
    const known = byName.get(name);
    if (known === undefined || byName.has(alias)) return [];
    const words = alias.split(' ').map((folded) => ({ folded, marked: folded }));
    return [{ alias: { level: null, words }, place: { level: null, words: known.words } }];
  });
}

function foldedName(place: PlaceName): string {
  return place.words.map((word) => word.folded).join(' ');
}

/** "Lam Giang" inside "Lam Giang Đông": the longer reading stands. */
function isWithin(inner: PlaceMention, outer: PlaceMention): boolean {
  const isCovered = outer.start <= inner.start && outer.end >= inner.end;
  const isLonger = outer.end - outer.start > inner.end - inner.start;
  // Of "Huế" as itself and as the short name of a unit documents come from, the latter.
  return outer !== inner && isCovered && (isLonger || outer.place.words.length > inner.place.words.length);
}

function uniquePlaces(places: readonly PlaceName[]): PlaceName[] {
  const byKey = new Map(
    places.map((place) => [`${place.level} ${place.words.map((word) => word.marked).join(' ')}`, place]),
  );
  return [...byKey.values()];
}

/** A question without the words that name places: they choose documents and are no matter of what is asked. */
export function withoutPlaces(
  question: UnderstoodQuestion,
  mentions: readonly PlaceMention[],
): UnderstoodQuestion {
  const isNamed = (position: number) =>
    mentions.some(({ start, end }) => start <= position && position < end);
  return { ...question, terms: question.terms.filter((term) => !isNamed(term.position)) };
}
