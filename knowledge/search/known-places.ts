import { currentProvinces, formerProvinces } from '../language/administrative-units.ts';
import { foldMarks, toSyllables } from '../language/fold.ts';
import { provinceAliases } from '../language/province-aliases.ts';
import type { PlaceName } from './place-names.ts';

/**
 * Provinces and central cities, of today and before 01/7/2025, as places a question may name even when no document
 * comes from them. Without a level, since the same name has been a province's, a city's and a commune's.
 */
export const provincePlaces: readonly PlaceName[] = [...currentProvinces, ...formerProvinces].map(
  ({ name }) => ({
    level: null,
    words: (name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map((marked) => ({
      marked,
      folded: foldMarks(marked),
    })),
  }),
);

/**
 * Short and former ways of naming a province, folded, with the folded name documents use. "Huế" alone: Nghị quyết
 * 175/2024/QH15 made thành phố Huế of Thừa Thiên Huế.
 */
export const placeAliases: readonly (readonly [alias: string, name: string])[] = [
  ['hue', 'thua thien hue'],
  ...provinceAliases.map(([alias, name]) => [alias, toSyllables(name).join(' ')] as const),
];
