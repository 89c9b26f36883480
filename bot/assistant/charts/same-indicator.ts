import { foldMarks } from '../../../knowledge/language/fold.ts';
import { rememberFor } from '../../../knowledge/language/remember.ts';
import type { Comparator, Target } from '../../../knowledge/model/register.ts';
import { agesOf } from '../comparison/compare-items.ts';

/** Words that tell no indicator from another; what is counted ("trẻ em", "người") does. Folded. */
const PLAIN_WORDS = new Set(
  'ty le suat so luong tong muc bi duoc cac nhung va cua o tai la cho thi'.split(' '),
);
const AGE =
  /(?:\b(?:tu|den|duoi|tren|du)\s+)*\d+(?:\s*(?:tuoi|thang))?(?:\s*(?:-|den|den duoi)\s*(?:duoi\s*)?\d+)?\s*(?:tuoi|thang)\b/g;
/** "(p/1000)", "trên 1.000 trẻ đẻ sống": how a rate is counted, which unit and figure tell. */
const RATE_UNIT = /\([^)]*[/%‰][^)]*\)/g;
const RATE_WHOLE = /\btren (?:tong so )?\d[\d.]*(?: [a-z]+){1,4}\s*$/;
/** Words of a denominator that every indicator of its kind has. */
const WHOLE_WORDS = new Set('voi tren toan tinh xa huyen thanh pho phuong truong nha'.split(' '));

/** The syllables that tell what is measured, in one order; ages and the way of counting are told apart elsewhere. */
export function toMatterWords(...texts: readonly (string | null)[]): string[] {
  const words = texts.flatMap((text) => {
    const folded = foldMarks(text ?? '')
      .toLowerCase()
      .replace(RATE_UNIT, ' ')
      .replace(RATE_WHOLE, ' ')
      .replace(AGE, ' ');
    return folded.match(/[a-z]+|\d+/g) ?? [];
  });
  return [...new Set(words.filter((word) => !PLAIN_WORDS.has(word)))].sort();
}

/** An indicator without the place or part whose row it is ("Hộ dùng nước sạch: Xã A"). */
export function nameIndicator({ indicator, scope }: Pick<Target, 'indicator' | 'scope'>): string {
  const isRow = scope !== null && indicator.endsWith(`: ${scope}`);
  return isRow ? indicator.slice(0, -scope.length - 2) : indicator;
}

/** What is measured and how, to be compared as a whole: two targets with one key are of one indicator. */
export interface IndicatorKey {
  /** Matter, ages, way of counting, conditions. */
  readonly matter: string;
  /** Unit and rate; null where a target has no figure ("giảm so với cùng kỳ"). */
  readonly unit: string | null;
}

/**
 * The key of a target's indicator. Strict: whatever may be another population, measure, unit or condition makes another
 * key; only the order of the words and how they are put do not.
 */
export const toIndicatorKey = rememberFor((target: Target): IndicatorKey => {
  const { population, condition, denominator, value, unit, per } = target;
  const name = nameIndicator(target);
  const own = toMatterWords(name, population);
  const more = (text: string | null) =>
    toMatterWords(text).filter((word) => !own.includes(word) && !WHOLE_WORDS.has(word));
  return {
    matter: JSON.stringify([
      own,
      agesOf(target),
      /^(?:tong )?so\b/.test(foldMarks(name).toLowerCase()) ? 'count' : 'rate',
      findChange(target) ?? 'level',
      more(condition),
      more(denominator),
    ]),
    unit: value === null ? null : JSON.stringify([foldMarks(unit ?? '').toLowerCase(), per]),
  };
});

/** Which change a target sets, which is no measure of a level; undefined for one that sets a level. */
export function findChange({ comparator }: Pick<Target, 'comparator'>): 'fall' | 'rise' | undefined {
  return DIRECTIONS[comparator];
}

const DIRECTIONS: Readonly<Partial<Record<Comparator, 'fall' | 'rise'>>> = {
  decrease_by: 'fall',
  decrease_vs_baseline: 'fall',
  increase_by: 'rise',
  increase_vs_baseline: 'rise',
};

/**
 * Parts items by the indicator of their target. One without a figure goes with those of its matter where they have one
 * unit.
 */
export function groupByIndicator<T>(items: readonly T[], targetOf: (item: T) => Target): T[][] {
  const byMatter = Map.groupBy(items, (item) => toIndicatorKey(targetOf(item)).matter);
  return [...byMatter.values()].flatMap((alike) => {
    const byUnit = Map.groupBy(alike, (item) => toIndicatorKey(targetOf(item)).unit);
    const units = [...byUnit.keys()].filter((unit) => unit !== null);
    return units.length <= 1 ? [alike] : [...byUnit.values()];
  });
}
