import { hideBracketed, type Span, splitOutsideBrackets, trimSpan } from './sentences.ts';
import { opensWithDeed } from './target-deeds.ts';
import { stripOpening } from './target-openings.ts';
import { countsThings, findTargetValues, type TargetValue, TERMINAL } from './target-values.ts';

/** What is measured, when a value stands to its right. */
export const MEASURE =
  /(?<!\p{L})(?:tỷ lệ|tỉ lệ|tỷ suất|tỉ suất|tử suất|tỷ trọng|tỷ số|tốc độ|độ che phủ|chỉ số|tổng số|tổng|số lượng|(?<!(?:công nghệ|chuyển đổi|kỹ năng|nền tảng|kinh tế|xã hội|chính quyền|chữ ký|hạ tầng|dữ liệu|dân|một|thiểu|đa|tham|thông|văn hóa|môi trường|không gian|năng lực) )số|mức|thu nhập|giá trị|diện tích|sản lượng|năng suất|bình quân|kim ngạch|doanh thu|điểm(?= (?:số|trung bình|bình quân|đánh giá|xếp hạng|chỉ số|thi)))(?!\p{L})/iu;
const CHANGE_VERB =
  /(?<!\p{L})(?:giảm(?! tốc| nghèo| nhẹ| thiểu)|kéo giảm|cắt giảm|rút ngắn|hạ(?! tầng)|tăng(?! cường| gia| tốc)|nâng(?! cấp| cao)|đưa|duy trì|giữ vững|giữ(?! gìn)|khống chế|kiểm soát|phấn đấu)(?!\p{L})/iu;
const CHANGED = `(?:tỷ|tỉ|tử|số|tổng|mức|độ|thu nhập|giá trị|diện tích|sản lượng|năng suất|kim ngạch|doanh thu|điểm|chỉ số|tai nạn|thời gian|so với)`;
// How a new statement opens behind a comma or "và".
const OPENER = new RegExp(
  String.raw`^\s?(?:và\s|đồng thời\s|trong đó:?\s|có\s|bảo đảm\s|đảm bảo\s|không để\s)*(?:(?:giảm|kéo giảm|cắt giảm|hạ|tăng|nâng|đưa|duy trì|giữ(?: vững| ổn định)?|ổn định|khống chế|rút ngắn)\s${CHANGED}|(?:tỷ lệ|tỉ lệ|tỷ suất|tử suất|tỷ trọng|tổng số|số lượng|số vụ|số người|số ca|số hộ|thu nhập bình quân|năng suất|sản lượng|tổng đàn|mật độ|phấn đấu|mỗi)(?!\p{L}))`,
  'iu',
);
const BEFORE_VALUE =
  /^\s?(?:(?:và|giảm|tăng|tương đương|tương ứng|đồng thời|trong đó:?|có|bảo đảm|đảm bảo|phấn đấu|với|đạt)\s)*$/iu;
const PERIOD_ONLY =
  /^[\s,]*(?:(?:và|đạt|là|giảm|tăng|còn|xuống|lên|đến|tới|vào|cuối|hết|năm|giai đoạn|phấn đấu|20\d\d|-|:)\s?)*[\s,]*$/iu;

/** The part of a sentence that states one thing; values in it share their indicator. Offsets in the sentence. */
export interface TargetClause extends Span {
  /** The value the clause is about, then those that share its indicator; empty when the clause has none. */
  readonly values: readonly TargetValue[];
}

/**
 * Parts a sentence into clauses that state one indicator each: at ";" and where behind a comma or "và" a new indicator or
 * a new value with its own noun opens. "A đạt 60% vào năm 2028 và 70% vào năm 2030" stays one clause with two values.
 */
export function findTargetClauses(sentence: string): TargetClause[] {
  const values = findTargetValues(sentence);
  const whole = { start: 0, end: sentence.length };
  return splitOutsideBrackets(sentence, whole, /;/gu)
    .flatMap((part) => joinOpenings(sentence, splitAtOpeners(sentence, part, values)))
    .map((part) => {
      const span = trimSpan(sentence, part);
      const inside = values.filter((value) => value.start >= span.start && value.start < span.end);
      return { ...span, values: relatedValues(sentence, span, inside) };
    });
}

function splitAtOpeners(sentence: string, part: Span, values: readonly TargetValue[]): Span[] {
  const hidden = hideBracketed(sentence.slice(part.start, part.end));
  const parts: Span[] = [];
  let start = part.start;
  for (const match of hidden.matchAll(/[,:](?=\s)|\s(?=và\s)|(?<!(?:19|20)\d\d)\s-(?=\s)/gu)) {
    const at = part.start + match.index;
    const from = at + match[0].length;
    if (/-$/u.test(match[0]) && partsShares(values, start, at, part.end)) {
      parts.push({ start, end: at });
      start = from;
      continue;
    }
    if (match[0] === ':') {
      if (!setsCount(values, start, at) || opensShare(sentence.slice(start, at))) continue;
    } else if (at <= start || !opensStatement(sentence, start, from, part.end, values)) continue;
    parts.push({ start, end: at });
    start = from;
  }
  parts.push({ start, end: part.end });
  return parts;
}

// "Diệt lăng quăng hai đợt: đợt 1 …": what follows parts what was counted.
function setsCount(values: readonly TargetValue[], start: number, at: number): boolean {
  return values.some((value) => value.kind === 'count' && value.start >= start && value.end <= at);
}

// "Tỷ lệ trẻ được cân ít nhất 02 lần trong năm: ở xã từ 85% …": how often is part of what is measured.
function opensShare(words: string): boolean {
  return /^\P{L}*(?:(?:phấn đấu|bảo đảm|đảm bảo|nâng|đưa)\s)?(?:tỷ lệ|tỉ lệ)\s[^;%‰]*$/iu.test(words);
}

// "nông nghiệp 45% - công nghiệp 25% - dịch vụ 30%": each share has a name of its own.
function partsShares(values: readonly TargetValue[], start: number, at: number, end: number): boolean {
  const isShare = (value: TargetValue) => value.kind === 'percent';
  return (
    values.some((value) => isShare(value) && value.start >= start && value.end <= at) &&
    values.some((value) => isShare(value) && value.start > at && value.end <= end)
  );
}

// "Phấn đấu đến năm 2030," says nothing alone: it opens the next part.
function joinOpenings(sentence: string, parts: readonly Span[]): Span[] {
  const joined: Span[] = [];
  let start: number | undefined;
  for (const part of parts) {
    const isOpening = stripOpening(sentence.slice(part.start, part.end), false) === '';
    if (isOpening && part !== parts.at(-1)) start ??= part.start;
    else {
      joined.push({ start: start ?? part.start, end: part.end });
      start = undefined;
    }
  }
  return joined;
}

function opensStatement(
  sentence: string,
  start: number,
  from: number,
  end: number,
  values: readonly TargetValue[],
): boolean {
  const next = values.find((value) => value.start >= from && value.start < end);
  const words = sentence.slice(from, end);
  // "5% số vụ, số người chết so với năm trước": a list of what one value is of, unless it has a change of its own.
  if (OPENER.test(words)) return next !== undefined || CHANGE_VERB.test(words);
  if (next === undefined) return false;
  if (/^\s?(?:trong đó|riêng)(?!\p{L})/iu.test(sentence.slice(from, end))) return true;
  if (values.some((value) => value.start >= start && value.end <= from) && opensDeed(sentence, from, next))
    return true;
  if (namesAnother(sentence, from, next, values)) return true;
  return (
    next.kind !== 'bare' &&
    BEFORE_VALUE.test(sentence.slice(from, Math.max(from, next.lead))) &&
    hasOwnNoun(sentence, next)
  );
}

// "…, sửa chữa 12 nhà", "…, đàn gia cầm 150.000 con": a count with a verb or a name of its own.
function opensDeed(sentence: string, from: number, next: TargetValue): boolean {
  if (next.kind !== 'count' && next.kind !== 'percent') return false;
  const words = sentence.slice(from, Math.max(from, next.lead)).trim().replace(/^và\s/u, '');
  const isShort = words.split(/\s+/u).length <= MAX_OPENING_WORDS && !/[,;(]/u.test(words);
  return (
    isShort && (opensWithDeed(words) || /^(?:đàn|tổng đàn|diện tích|sản lượng|năng suất)\s/u.test(words))
  );
}
const MAX_OPENING_WORDS = 8;

// "… đạt 80%, nước máy đạt 60%": a value came before, and other words than a time or a place stand before the next.
function namesAnother(
  sentence: string,
  from: number,
  next: TargetValue,
  values: readonly TargetValue[],
): boolean {
  const last = values.findLast((value) => value.end <= from);
  const words = sentence.slice(from, next.lead);
  if (last === undefined || next.comparator === null || hasOwnNoun(sentence, next)) return false;
  const before = sentence.slice(last.end, from);
  if (LISTS_PLACES.test(before) && OPENS_PLACE.test(words)) return false;
  if (last.kind !== next.kind) return !OTHER_WORDS.test(before) && changesAnother(sentence, from, next);
  if (/[;(]|,.*,/u.test(before) || words.includes(',')) return false;
  // "85% đối với đàn trâu, bò và 75% đối với …": the comma stands inside the scope.
  if (/^\s*(?:đối với|ở|tại|cho|khu vực)\s/iu.test(before) && /\s(?:và|hoặc)\s*$/u.test(words)) return false;
  return !PERIOD_ONLY.test(words) && scopeBefore(`, ${words}`) === null;
}

// "…: đối với phường, xã đồng bằng từ 85% trở lên": the comma stands inside the places.
const LISTS_PLACES = /[:;(]\s(?:đối với|ở|tại|khu vực|các)\s[^,;:\d]{1,40},?\s?$/iu;
const OPENS_PLACE =
  /^\s?(?:các\s)?(?:xã|phường|thị trấn|đặc khu|thôn|bản|huyện|quận|khu vực|vùng)(?!\p{L})/iu;

// "… đạt 1,2 tỷ USD, tăng 12%", "… tăng 4%, đàn bò giữ ở mức 120.000 con": another kind of figure, of the same thing or of one named.
function changesAnother(sentence: string, from: number, next: TargetValue): boolean {
  const words = sentence.slice(from, Math.max(from, next.lead)).trim();
  if (words === '' || PERIOD_ONLY.test(words)) return CHANGES.includes(next.comparator);
  return next.kind !== 'bare' && words.split(/\s+/u).length >= 2 && !/[,(]/u.test(words);
}
const OTHER_WORDS = new RegExp(`[;(]|.{40}|${MEASURE.source}|${CHANGE_VERB.source}`, 'iu');
const CHANGES: readonly TargetValue['comparator'][] = ['increase_by', 'decrease_by', 'gt'];

const SCOPE_BEFORE =
  /(?:,|;|\svà)\s*((?:ở|tại|đối với|khu vực|vùng|riêng)\s[^,;]{1,50}?)\s*(?:đạt|là|còn|giảm|xuống)?\s*$/iu;

/** "khu vực nông thôn" in "80% ở đô thị, khu vực nông thôn 60%": the place said before the second value; null when none. */
export function scopeBefore(gap: string): string | null {
  return SCOPE_BEFORE.exec(gap)?.[1] ?? null;
}

/** Whether what is measured follows the value ("80% hộ gia đình …") rather than a time, a place or the end. */
export function hasOwnNoun(sentence: string, value: TargetValue): boolean {
  if (value.kind === 'rate' || value.kind === 'bare' || value.kind === 'money') return false;
  return countsThings(value) || !TERMINAL.test(sentence.slice(value.end));
}

/**
 * Whether what is measured follows the value: nothing measured is named before it ("80% hộ …"), or what is opens a group
 * that the value counts ("xác minh thu nhập của ít nhất 20% cơ quan").
 */
export function measuresBehind(sentence: string, value: TargetValue, left: string): boolean {
  if (!hasOwnNoun(sentence, value)) return false;
  return !MEASURE.test(left) || /\s(?:của|cho|tại|ở|với|trong)\s*$/iu.test(left);
}

// The first value that the clause is about, and the later ones that only add a time or a place to it. Others are nested
// ("100% các trường tổ chức ít nhất 02 buổi"): part of the indicator.
function relatedValues(sentence: string, span: Span, inside: readonly TargetValue[]): TargetValue[] {
  const main = mainValue(sentence, span, inside);
  if (main === undefined) return [];
  const related = [main];
  for (const value of inside) {
    const last = related.at(-1) ?? main;
    if (value.start > last.start && sharesIndicator(sentence, last, value)) related.push(value);
  }
  return related;
}

function mainValue(sentence: string, span: Span, inside: readonly TargetValue[]): TargetValue | undefined {
  const first = inside.find((value) => value.kind !== 'bare' || inside.length === 1);
  if (first === undefined) return undefined;
  const left = sentence.slice(span.start, first.lead);
  const measured = inside.find((value) => value.kind === 'percent' || value.kind === 'rate');
  if (first.kind === 'count' && measured !== undefined) {
    if (MEASURE.test(left) || first.comparator === null) return measured;
  }
  return first;
}

function sharesIndicator(sentence: string, last: TargetValue, value: TargetValue): boolean {
  if (value.kind !== 'bare' && value.kind !== last.kind) return false;
  if (value.kind !== 'bare' && value.kind !== 'count' && hasOwnNoun(sentence, value)) return false;
  if (value.kind === 'count' && value.unit !== last.unit) return false;
  const gap = sentence.slice(last.end, Math.max(last.end, value.lead));
  if (isLevelOfChange(last, value) && gap.trim() === '') return true;
  const connector = Math.max(gap.lastIndexOf(','), gap.lastIndexOf(';'), gap.lastIndexOf(' và'));
  if (connector === -1) return false;
  // "Tốt 85%, Đạt 15%": a label, no verb.
  if (/^[,;]\s\p{Lu}/u.test(sentence.slice(last.end + connector, value.start))) return false;
  const words = gap.slice(connector).replace(/^[,;]|^ và/u, '');
  if (PERIOD_ONLY.test(words) || scopeBefore(gap) !== null) return true;
  return value.kind === 'count' && repeatsVerb(sentence, last, words);
}

// "giảm 5% xuống còn 13,4%": by how much, and to what.
function isLevelOfChange(last: TargetValue, value: TargetValue): boolean {
  return (
    (last.comparator === 'decrease_by' && value.comparator === 'reduce_to') ||
    (last.comparator === 'increase_by' && value.comparator === 'increase_to')
  );
}

// "năm 2028 đón 850 lượt khách, đến năm 2030 đón 1.100 lượt khách": a time and the same verb again.
function repeatsVerb(sentence: string, last: TargetValue, words: string): boolean {
  const verb = /(\p{Ll}+)\s*$/u.exec(words)?.[1];
  if (verb === undefined || !PERIOD_ONLY.test(words.slice(0, words.lastIndexOf(verb)))) return false;
  return sentence.slice(0, last.lead).trimEnd().endsWith(` ${verb}`);
}

/** Whether the clause has a verb of change or keeping, so that a bare "so với cùng kỳ" binds. */
export function findChange(clause: string): 'down' | 'up' | 'keep' | 'hold' | undefined {
  // "Trung tâm Kiểm soát bệnh tật" is a name, "tốc độ tăng" a measure.
  const words = clause.replace(/(?<=\p{L}\s)Kiểm soát|(?<=[Tt]ốc độ\s)tăng(?: trưởng)?/gu, '');
  const head = CHANGE_VERB.exec(words)?.[0].toLowerCase();
  if (head === undefined) return undefined;
  if (/khống chế|kiểm soát/u.test(head)) return 'hold';
  if (/giảm|hạ|rút ngắn/u.test(head)) return 'down';
  if (/tăng|nâng/u.test(head)) return 'up';
  return /duy trì|giữ/u.test(head) ? 'keep' : undefined;
}
