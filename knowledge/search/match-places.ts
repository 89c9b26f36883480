import type { DocumentCard } from './document-cards.ts';
import type { PlaceMention, PlaceName } from './place-names.ts';

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

/** The cards that lie within places named without a level: "Hải Dương 2031" may be of a district there. */
export function selectWithin(
  cards: readonly DocumentCard[],
  mentions: readonly PlaceMention[],
): DocumentCard[] {
  if (mentions.length === 0 || mentions.some((mention) => mention.level !== null)) return [];
  return cards.filter((card) =>
    mentions.every((mention) => card.pathPlaces.some((place) => isSamePlace(place, mention))),
  );
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
