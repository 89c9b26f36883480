import type { DocumentCard } from './document-cards.ts';
import { placeAliases } from './known-places.ts';
import { findPlaceMentions, findPlaceNames, type PlaceMention, type PlaceName } from './place-names.ts';
import type { UnderstoodQuestion } from './understand-question.ts';

/**
 * The places a question names: those of known documents, those of the table, and those written with a level and capitals.
 */
export function findMentions(
  question: UnderstoodQuestion,
  cards: readonly DocumentCard[],
  knownPlaces: readonly PlaceName[],
): PlaceMention[] {
  const written = question.isMarked ? findPlaceNames(question.text) : [];
  const places = [
    ...cards.flatMap((card) => [...card.ownPlaces, ...card.pathPlaces]),
    ...knownPlaces,
    ...written,
  ];
  const unique = uniquePlaces(places);
  const mentions = [...findPlaceMentions(question.words, unique), ...findAliases(question, cards, unique)];
  // "Lam Giang Đông" also holds "Lam Giang": the longest reading of a stretch stands.
  return mentions.filter(
    (mention) =>
      !mentions.some(
        (other) => other !== mention && covers(other, mention) && length(other) > length(mention),
      ),
  );
}

/** A unit called by a short name ("Huế"), where documents of the unit so called are known. */
function findAliases(
  question: UnderstoodQuestion,
  cards: readonly DocumentCard[],
  places: readonly PlaceName[],
): PlaceMention[] {
  const key = (place: PlaceName) => place.words.map((word) => word.folded).join(' ');
  return placeAliases.flatMap(([alias, name]) => {
    const known = cards.flatMap((card) => card.ownPlaces).find((place) => key(place) === name);
    const isTaken = cards.some((card) => card.ownPlaces.some((place) => key(place) === alias));
    if (known === undefined || isTaken) return [];
    const words = alias.split(' ').map((folded) => ({ folded, marked: folded }));
    const asWritten = question.words.map((word) => ({ folded: word.folded, marked: word.folded }));
    const found = findPlaceMentions(asWritten, [{ level: null, words }]);
    const place = places.find((candidate) => key(candidate) === name) ?? known;
    return found.map((mention) => ({ ...mention, place: { ...place, level: null, words: known.words } }));
  });
}

function covers(outer: PlaceMention, inner: PlaceMention): boolean {
  return outer.start <= inner.start && outer.end >= inner.end;
}

function length(mention: PlaceMention): number {
  return mention.place.words.length;
}

function uniquePlaces(places: readonly PlaceName[]): PlaceName[] {
  const byKey = new Map(
    places.map((place) => [`${place.level} ${place.words.map((word) => word.marked).join(' ')}`, place]),
  );
  return [...byKey.values()];
}

/**
 * The cards that answer to most of the places named, and to the body named with them. A place must be the issuer's own,
 * or, when it is named without a level, one it lies in: "kế hoạch tỉnh X" is not the plan of a commune in X.
 */
export function selectByPlace(
  cards: readonly DocumentCard[],
  mentions: readonly PlaceMention[],
  body: string | undefined,
): DocumentCard[] {
  const ranked = cards
    .map((card) => ({ card, ...agreement(card, mentions) }))
    .filter((entry) => entry.stretches > 0);
  const most = Math.max(0, ...ranked.map((entry) => entry.stretches));
  const best = ranked.filter((entry) => entry.stretches === most);
  const own = best.filter((entry) => entry.own > 0);
  if (body !== undefined) return own.filter(({ card }) => card.body === body).map((entry) => entry.card);
  const levelled = own.filter((entry) => entry.levelled > 0);
  const kept =
    levelled.length > 0
      ? levelled
      : own.length > 0
        ? own
        : best.filter(() => mentions.every((m) => m.level === null));
  return kept.map((entry) => entry.card);
}

/** How many of the places named a card answers to: in all, as its issuer's own, as its own with the level named. */
function agreement(
  card: DocumentCard,
  mentions: readonly PlaceMention[],
): { stretches: number; own: number; levelled: number } {
  const starts = (places: readonly PlaceName[], test: (place: PlaceName, mention: PlaceMention) => boolean) =>
    new Set(
      mentions
        .filter((mention) => places.some((place) => test(place, mention)))
        .map((mention) => mention.start),
    );
  const own = starts(card.ownPlaces, isSamePlace);
  const levelled = starts(
    card.ownPlaces,
    (place, mention) =>
      mention.level !== null && place.level === mention.level && isSamePlace(place, mention),
  );
  return {
    stretches: own.union(starts(card.pathPlaces, isSamePlace)).size,
    own: own.size,
    levelled: levelled.size,
  };
}

function isSamePlace(place: PlaceName, mention: PlaceMention): boolean {
  const level = mention.level ?? mention.place.level;
  if (mention.level !== null && place.level !== null && place.level !== level) return false;
  return (
    place.words.length === mention.place.words.length &&
    place.words.every((word, i) => word.marked === mention.place.words[i]?.marked)
  );
}

/** A question without the words that name places: they choose documents and are no matter of what is asked. */
export function withoutPlaces(
  question: UnderstoodQuestion,
  cards: readonly DocumentCard[],
  knownPlaces: readonly PlaceName[],
): UnderstoodQuestion {
  const mentions = findMentions(question, cards, knownPlaces);
  const isNamed = (position: number) =>
    mentions.some(({ start, end }) => start <= position && position < end);
  return { ...question, terms: question.terms.filter((term) => !isNamed(term.position)) };
}
