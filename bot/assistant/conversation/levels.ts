import { foldMarks } from '../../../knowledge/language/fold.ts';
import { type DocumentCard, isHeld } from '../../../knowledge/search/document-cards.ts';
import { levelWords, type PlaceName } from '../../../knowledge/search/place-names.ts';

const LEVEL_ALONE = new RegExp(
  `^(?:(?:cua|o|cap|tai|ben|theo|tren|duoi|ve|con|phia|cho) )*(${levelWords
    .map(foldMarks)
    .filter((word) => word !== 'truong')
    .join('|')})(?: (?:do|nay|ay|minh|ta|thoi|co|nhe|ma|a|day|chu))*$`,
);

/** The level a message names without a name ("còn huyện thì sao"), folded; undefined when it names none, or more. */
export function readLevel(payload: string): string | undefined {
  return LEVEL_ALONE.exec(foldMarks(payload).replace(/[\s?.!,]+$/, ''))?.[1];
}

const LEVEL_WITHIN =
  /(?<=(?<![a-z])(?:cua|o) )(tinh|huyen|xa|thanh pho|phuong)(?= (?:thi|la|ai|co|phai|dat|nam|bao|giao|ky|can)\b|[?.!,]|$)/;

/** Where a question names a level without a name ("kế hoạch của tỉnh thì ai ký"). */
export function findLevelWithin(text: string): { level: string; start: number; end: number } | undefined {
  const match = LEVEL_WITHIN.exec(foldMarks(text));
  const level = match?.[1];
  return match === null || level === undefined
    ? undefined
    : { level, start: match.index, end: match.index + level.length };
}

/** A place a level without a name could be, as the question may write it, with the documents held from there. */
export interface LevelPlace {
  readonly name: string;
  readonly cards: readonly DocumentCard[];
}

/**
 * The places of a level next to the documents in talk: those they lie in, else those within theirs, else all that
 * documents come from. Empty when no document comes from such a place.
 */
export function findLevelPlaces(
  level: string,
  inTalk: readonly DocumentCard[],
  cards: readonly DocumentCard[],
): LevelPlace[] {
  const above = inTalk.flatMap((card) =>
    [...card.ownPlaces, ...card.pathPlaces].filter((place) => place.level === level),
  );
  if (above.length > 0) return toPlaces(above, cards);
  const ofLevel = cards.filter((card) => isHeld(card) && card.ownPlaces.at(-1)?.level === level);
  const own = new Set(inTalk.flatMap((card) => card.ownPlaces.map(keyOf)));
  const within = ofLevel.filter((card) => card.pathPlaces.some((place) => own.has(keyOf(place))));
  return toPlaces(
    (within.length > 0 ? within : ofLevel).flatMap((card) => card.ownPlaces.at(-1) ?? []),
    cards,
  );
}

/**
 * The place of a level that an agency's full name has: "tỉnh" of "Ủy ban nhân dân xã A, tỉnh B" is "tỉnh B". Undefined where
 * the name has none.
 *
 * @param level folded
 */
export function findAgencyPlace(level: string, agency: string): string | undefined {
  const noun = nameOfLevel(level);
  if (noun === undefined) return undefined;
  const parts = agency.normalize('NFC').split(',');
  const named = new RegExp(`(?<!\\p{L})${noun} +(?<place>\\p{L}.*)$`, 'iu');
  const place = parts
    .map((part) => named.exec(part.trim())?.groups?.place)
    .find((name) => name !== undefined);
  return place === undefined ? undefined : `${noun} ${place.trim()}`;
}

function toPlaces(places: readonly PlaceName[], cards: readonly DocumentCard[]): LevelPlace[] {
  const unique = new Map(places.map((place) => [keyOf(place), place]));
  return [...unique.values()].map((place) => ({
    name: formatPlace(place),
    cards: cards.filter((card) => isHeld(card) && card.ownPlaces.some((own) => keyOf(own) === keyOf(place))),
  }));
}

function keyOf(place: PlaceName): string {
  return place.words.map((word) => word.marked).join(' ');
}

/** A level as it is written, by its folded word. */
export function nameOfLevel(level: string | null): string | undefined {
  return levelWords.find((word) => foldMarks(word) === level);
}

/** "huyện Bến Trúc". */
function formatPlace({ level, words }: PlaceName): string {
  const noun = nameOfLevel(level);
  const name = words.map(({ marked }) => marked.charAt(0).toUpperCase() + marked.slice(1)).join(' ');
  return noun === undefined ? name : `${noun} ${name}`;
}
