import { agencyKey } from '../../../knowledge/language/abbreviations.ts';
import type { StoredPassage } from '../../../knowledge/store/store.ts';

/**
 * Where an actor is named, when not in the item's own passage: the nearest passage before it that names it (a heading,
 * "yêu cầu các đơn vị:"), else one under the same heading, and the one that says what a short form means.
 */
export function findActor(
  actor: string | null,
  ordinal: number,
  passages: readonly StoredPassage[],
): StoredPassage[] {
  if (actor === null) return [];
  const [, name = actor, meaning] = /^(.*?)(?:\s*\((.+)\))?$/s.exec(actor) ?? [];
  const before = passages.slice(0, ordinal + 1);
  const key = agencyKey(name);
  const naming =
    before.findLast((passage) => passage.text.toLowerCase().includes(name.toLowerCase())) ??
    before.findLast((passage) => agencyKey(passage.text).includes(key)) ??
    listBeside(ordinal, passages).find((passage) => agencyKey(passage.text).includes(key));
  const defining =
    meaning === undefined ? undefined : passages.find((passage) => passage.text.includes(meaning));
  return [naming, defining].filter((passage) => passage !== undefined);
}

function listBeside(ordinal: number, passages: readonly StoredPassage[]): StoredPassage[] {
  const heading = passages[ordinal]?.headings.join('\n') ?? '';
  return passages.filter(({ headings }) => heading !== '' && headings.join('\n') === heading);
}
