import { foldMarks } from '../../language/fold.ts';
import { isSameMeasure, type Measure, toMeasure } from '../../language/measure-words.ts';
import { findQuantities } from '../../language/quantity.ts';
import { rememberFor } from '../../language/remember.ts';
import type { Period } from '../../model/calendar.ts';
import type { OfficialDocument } from '../../model/official-document.ts';
import type { Target } from '../../model/register.ts';
import { isUnclear } from '../../model/scan-doubt.ts';
import { namesIssuerUnit, withoutOwnUnits } from './own-units.ts';
import { isSameBaseline, isSameTime, periodOf } from './same-time.ts';

/** A target with what it is told apart by from others. */
export interface MeasuredTarget {
  readonly target: Target;
  /** Its own; where its words tell none, that of its document, and at last the document's year of issue. */
  readonly period: Period;
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
export const CONDITION =
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
    period: periodOf(target, document),
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
    isSameTime(superior, subordinate) &&
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
