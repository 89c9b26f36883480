import { MEASURE } from './target-clauses.ts';
import type { ClauseReading, Subject } from './target-reading.ts';
import type { TargetValue } from './target-values.ts';

/** What a value measures, as far as a clause before it says it. */
export type NamedSubject = Pick<Subject, 'indicator' | 'scope' | 'population' | 'start'>;

/**
 * "…, trong đó trên 85% có trình độ trên chuẩn", "…, trong đó có 12 phiên lưu động", "…, riêng lao động nông thôn 6.500
 * người": a part of what was just set, named with the whole of it; a place is its scope. Undefined when the clause opens no
 * part.
 */
export function partOf(
  { inherited, sentence, clause }: ClauseReading,
  named: string,
): NamedSubject | undefined {
  const opening = PART.exec(sentence.slice(clause.start))?.[1];
  if (inherited === undefined || opening === undefined) return undefined;
  if (named === '' || MEASURE.test(named)) return undefined;
  const shared = { population: inherited.population, scope: null, start: inherited.start };
  if (GOES_ON.test(named) && inherited.population !== null)
    return { ...shared, indicator: `${inherited.population} ${named}` };
  if (!MEASURE.test(inherited.indicator)) return { ...shared, indicator: `${inherited.indicator}: ${named}` };
  if (PLACES.test(named))
    return { ...shared, indicator: inherited.indicator.replace(WHOLE_TERRITORY, ''), scope: named };
  const part = `${opening.toLowerCase()} ${named}`;
  return { ...shared, population: named, indicator: `${inherited.indicator}, ${part}` };
}
const PART = /^\s*(trong đó|riêng)(?!\p{L})/iu;
const WHOLE_TERRITORY = /\s(?:của |trên địa bàn )?toàn (?:tỉnh|huyện|thành phố|xã|phường)$/iu;
/** Where, and nobody: "các xã miền núi", "khu vực nông thôn". */
const PLACES =
  /^(?:(?:đối với|các|những|ở|tại) )*(?:xã|phường|thị trấn|thôn|bản|địa phương|địa bàn|huyện|khu vực|vùng)(?!\p{L})[^:,]{0,60}$/iu;

/**
 * "…; thể nhẹ cân dưới 8%" behind "Tỷ lệ … suy dinh dưỡng thể thấp còi dưới 12%": the words from which the two differ are
 * taken over from the first. Undefined when nothing is left out.
 */
export function completeEllipsis(previous: Subject | undefined, indicator: string): string | undefined {
  const [firstWord] = indicator.split(' ');
  if (previous === undefined || firstWord === undefined || firstWord === '') return undefined;
  if (MEASURE.test(indicator) || !MEASURE.test(previous.indicator)) return undefined;
  const at = previous.indicator.toLowerCase().lastIndexOf(` ${firstWord.toLowerCase()} `);
  return at === -1 ? undefined : previous.indicator.slice(0, at + 1) + indicator;
}

/** A place alone takes over what the clause before measures, "là nữ" goes on with it. Undefined for words that stand by themselves. */
export function leanOn(
  previous: Subject | undefined,
  named: string,
): Pick<Subject, 'indicator' | 'scope'> | undefined {
  if (previous === undefined) return undefined;
  if (/^là\s/iu.test(named)) return { indicator: `${previous.indicator} ${named}`, scope: null };
  if (/^tổng số$/iu.test(named) && previous.unit !== null) {
    const at = previous.indicator.indexOf(previous.unit);
    return { indicator: `${named} ${at === -1 ? previous.unit : previous.indicator.slice(at)}`, scope: null };
  }
  if (previous.scope === null || !PLACE_ONLY.test(named)) return undefined;
  return { indicator: previous.indicator, scope: named };
}
const PLACE_ONLY = /^(?:khu vực|vùng|cấp|tuyến|ở|tại|đối với|nhóm|khối)\s[^:,]{1,50}$/iu;

// Verbs that say what becomes of those counted, with nobody named before them.
const GOES_ON = /^(?:có|được|đạt|biết|là|tham gia|thực hiện|hoàn thành|phải|đã|không|thanh toán|sử dụng)\s/iu;

/**
 * What a clause of its own value leaves out: "…, 60% đạt Lao động tiên tiến" those counted before, "… và 10 đảng viên" the
 * verb before. Undefined when nothing is left out.
 */
export function completeOpening(
  { inherited, sentence, clause }: ClauseReading,
  main: TargetValue,
  after: string,
): NamedSubject | undefined {
  if (inherited === undefined || after === '') return undefined;
  const shared = { scope: null, start: inherited.start };
  const counted = inherited.population ?? inherited.unit;
  if (GOES_ON.test(after) && main.kind === 'percent' && counted !== null && /\p{L}/u.test(counted))
    return { ...shared, population: counted, indicator: `${counted} ${after}` };
  const opens = /^\s*(?:và\s)?\d/u.test(sentence.slice(clause.start, main.end));
  if (!opens || main.kind !== 'count' || inherited.deed === null) return undefined;
  return { ...shared, population: null, indicator: `${inherited.deed} ${after}` };
}
