import { foldMarks } from '../../language/fold.ts';
import { isSameMeasure, type Measure, toMeasure } from '../../language/measure-words.ts';
import { findQuantities } from '../../language/quantity.ts';
import { rememberFor } from '../../language/remember.ts';
import type { OfficialDocument } from '../../model/official-document.ts';
import type { Target } from '../../model/register.ts';
import { isUnclear } from '../../model/scan-doubt.ts';
import { comparatorKinds } from '../comparator-kinds.ts';
import { namesIssuerUnit, withoutOwnUnits } from './own-units.ts';

/** A target with what it is told apart by from others. */
export interface MeasuredTarget {
  readonly target: Target;
  readonly measure: Measure;
  readonly population: Measure | null;
  readonly denominator: Measure | null;
  /** Words of whom or where it is for, in one order; empty for the whole territory of its document. */
  readonly scope: string;
  readonly condition: string;
  /** "mỗi xã": what each of which has so many; empty otherwise. */
  readonly sharer: string;
}

const SHARER =
  /(?:mỗi|từng)\s+(?<noun>xã|phường|thị trấn|huyện|thôn|trường|đơn vị|cơ sở|hộ)(?:(?:,|\s+và|\s+hoặc)?\s+(?:xã|phường|thị trấn|đặc khu|huyện|bản|tổ dân phố)(?!\p{L}))*(?:\s+(?:tổ chức|có|xây dựng|mở|thành lập|duy trì|bố trí)(?!\p{L}))*/iu;

/** The targets of a document that can be compared at all, each with its measure. */
export const listMeasuredTargets = rememberFor((document: OfficialDocument): readonly MeasuredTarget[] =>
  document.targets.filter(isPlain).map((target) => toMeasuredTarget(target, document)),
);

/** How many of a document's targets were not read surely enough to be compared. */
export function countUnclearTargets({ targets }: OfficialDocument): number {
  return targets.filter((target) => !isPlain(target)).length;
}

/** Read surely, and with its figure in its own words or confirmed by a person. */
function isPlain(target: Target): boolean {
  if (isUnclear(target)) return false;
  if (target.value === null || target.confirmedBy !== null) return true;
  return findQuantities(target.quote).some(
    ({ value, valueHigh }) => value === target.value || valueHigh === target.value,
  );
}

/** Conditions as plans word them; a reader may take more behind one for a part of it, or none of it. */
const CONDITION =
  /(?:khi|nếu) (?:được |bị )?(?:phát hiện|có (?:yêu cầu|nhu cầu|thông tin|tin báo))|(?:trong|thuộc) diện (?:được )?quản lý|có nhu cầu|(?:có )?đủ điều kiện(?! tự nhiên)|nếu có/iu;

/** The condition of a target: of the known ones, that in its words; else what its reader took for one. */
function findCondition({ indicator, condition }: Target): string | null {
  return CONDITION.exec(condition ?? '')?.[0] ?? CONDITION.exec(indicator)?.[0] ?? condition;
}

function toMeasuredTarget(target: Target, document: OfficialDocument): MeasuredTarget {
  const { indicator, scope, population, denominator } = target;
  const condition = findCondition(target);
  const sharer = SHARER.exec(indicator);
  const own = [sharer?.[0], scope, condition, denominator].reduce<string>(
    (rest, part) => (part == null ? rest : rest.replace(part, ' ')),
    indicator,
  );
  const bare = (text: string) => toMeasure(withoutOwnUnits(text, document));
  return {
    target,
    measure: bare(own),
    population:
      population === null ? null : bare(condition === null ? population : population.replace(condition, ' ')),
    denominator: denominator === null ? null : bare(denominator),
    scope: scope === null || namesIssuerUnit(scope, document) ? '' : toScopeKey(scope, document),
    condition: toWords(condition ?? '').replace(/\bduoc /, ''),
    sharer: sharer?.groups?.noun?.toLowerCase() ?? '',
  };
}

// With marks: "Xã Tân Phong" and "Xã Tân Phòng" are rows of two places.
function toScopeKey(scope: string, document: OfficialDocument): string {
  const { words } = toMeasure(withoutOwnUnits(scope, document));
  return [...words]
    .filter((word) => !['khu', 'vực', 'vùng', 'thuộc', 'trong'].includes(word))
    .sort()
    .join(' ');
}

function toWords(text: string): string {
  return foldMarks(text)
    .replace(/[^a-z\d]+/g, ' ')
    .trim();
}

/** Whether two targets measure one thing of the same people, place and time, whatever their figures say. */
export function areComparable(superior: MeasuredTarget, subordinate: MeasuredTarget): boolean {
  return (
    isSameMeasure(superior.measure, subordinate.measure) &&
    areOfOnePopulation(superior, subordinate) &&
    haveOneDenominator(superior, subordinate) &&
    isSameTime(superior.target, subordinate.target) &&
    isSameBaseline(superior.target, subordinate.target)
  );
}

function areOfOnePopulation(a: MeasuredTarget, b: MeasuredTarget): boolean {
  if (a.population === null || b.population === null) return true;
  if (isSameMeasure(a.population, b.population)) return true;
  // The reader takes more or fewer of the indicator's words for the population: what both indicators say stays the same.
  const words = (measured: MeasuredTarget) => measured.population?.folded ?? new Set<string>();
  return words(a).isSubsetOf(b.measure.folded) && words(b).isSubsetOf(a.measure.folded);
}

/** A denominator that only one side names must be what the other one counts anyway ("so với tổng trẻ em"). */
function haveOneDenominator(a: MeasuredTarget, b: MeasuredTarget): boolean {
  if (a.denominator === null && b.denominator === null) return true;
  if (a.denominator !== null && b.denominator !== null) {
    const [own, other] = [a.denominator.folded, b.denominator.folded].map(withoutTotals);
    return own !== undefined && other !== undefined && own.size === other.size && own.isSubsetOf(other);
  }
  const [named, other] = a.denominator === null ? [b, a] : [a, b];
  return withoutTotals(named.denominator?.folded ?? new Set()).isSubsetOf(other.measure.folded);
}

function withoutTotals(words: ReadonlySet<string>): Set<string> {
  return new Set([...words].filter((word) => !['tong', 'so', 'sanh', 'tren', 'chung'].includes(word)));
}

/** A value for one year holds against the same year's alone; a change against one over the same span. */
function isSameTime(a: Target, b: Target): boolean {
  if (a.period.to === null || b.period.to === null) return false;
  if (isChange(a) || isChange(b))
    return a.period.to === b.period.to && a.period.from === b.period.from && isYearly(a) === isYearly(b);
  if (isEveryYear(a)) return isEveryYear(b) ? a.period.to === b.period.to : isSingleYear(b) && isWithin(b, a);
  return !isEveryYear(b) && a.period.to === b.period.to;
}

/** Said of each of several years; of one year it is no more than that year's. */
function isEveryYear(target: Target): boolean {
  return isYearly(target) && !isSingleYear(target);
}

function isSingleYear({ period: { from, to } }: Target): boolean {
  return from !== null && to !== null && Date.parse(to) - Date.parse(from) <= YEAR_MS;
}

const YEAR_MS = 366 * 86_400_000;

function isChange({ comparator }: Target): boolean {
  const kind = comparatorKinds[comparator];
  return kind === 'fall' || kind === 'rise' || kind === null;
}

const YEARLY = /(?:hằng|hàng|mỗi) năm(?! (?:trước|sau))|bình quân năm/iu;

/** "Hằng năm đạt ít nhất 95%": said of every year of its period, where the sentence has no other figure. */
function isYearly({ quote, value }: Target): boolean {
  return (
    YEARLY.test(quote) &&
    findQuantities(quote).every((quantity) => quantity.value === value || quantity.unit === null)
  );
}

function isWithin({ period }: Target, { period: longer }: Target): boolean {
  const [from, to] = [period.from ?? period.to ?? '', period.to ?? ''];
  return longer.to !== null && (longer.from ?? '') <= from && to <= longer.to;
}

function isSameBaseline(a: Target, b: Target): boolean {
  if (!isChange(a) && !isChange(b)) return true;
  const key = ({ baseline }: Target) =>
    toWords(baseline ?? '').replace(/^so (?:voi|sanh voi) (?:cung ky )?/, '');
  return key(a) === key(b);
}
