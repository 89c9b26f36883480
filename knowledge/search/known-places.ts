import { currentProvinces, formerProvinces } from '../language/administrative-units.ts';
import { foldMarks } from '../language/fold.ts';
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
 * Short and former ways of naming a province, folded, with the name documents use. Only names by which people mean the
 * same unit; sources: usage, and Nghị quyết 175/2024/QH15 (Thừa Thiên Huế became thành phố Huế).
 */
export const placeAliases: readonly (readonly [alias: string, name: string])[] = [
  ['hue', 'thua thien hue'],
  ['tt hue', 'thua thien hue'],
  ['tth', 'thua thien hue'],
  ['vung tau', 'ba ria vung tau'],
  ['sai gon', 'ho chi minh'],
  ['hcm', 'ho chi minh'],
  ['dac lac', 'dak lak'],
  ['dac nong', 'dak nong'],
];
