import type { Period } from '../../knowledge/model/calendar.ts';
import type { DocumentHeader } from '../../knowledge/model/official-document.ts';
import type { OutlineItem } from './outlined-text.ts';
import type { Sections } from './register-sections.ts';
import { hideBracketed } from './sentences.ts';
import { findPeriods } from './target-periods.ts';

/** How willing a place is to be read as an obligation: goal (a part on goals) > aim (goal words in the sentence) > open > provision; nothing is read in the past. */
export type TargetContext = 'goal' | 'aim' | 'open' | 'provision' | 'past';

const ASPIRATION = /phấn đấu/iu;
const GOAL_WORDS = /phấn đấu|mục tiêu(?! quốc gia)|chỉ tiêu/iu;
const PAST =
  /(?<!\p{L})(?:đã (?:đạt|có|giảm|tăng|tổ chức|thực hiện|hoàn thành|triển khai|xảy ra|hỗ trợ|xây dựng|được(?! phát hiện)|đóng góp)|trong năm qua|trong những năm qua|những năm qua|năm qua|thời gian qua|tính đến|đến nay|hiện nay|hiện có|hiện còn|trước đây|năm ngoái|kết quả cho thấy|theo thống kê|thống kê cho thấy|xảy ra \d|ước đạt|ước tính)(?!\p{L})/iu;
// What an opening sentence aims at, not the goals it compares results with.
const SETS_OUT =
  /phấn đấu|(?:đặt|đề) ra (?:mục tiêu|chỉ tiêu)|đặt mục tiêu|mục tiêu (?:đến|là|của)|(?<!so )với (?:các )?(?:mục tiêu|chỉ tiêu)/iu;
const REPORT = /^Báo cáo/iu;
const LEGAL_TYPE = /^(?:Luật|Bộ luật|Pháp lệnh|Nghị định|Thông tư|Quy chế|Quy định|Hiến pháp)/iu;
// Values of these are sums due or granted, not goals, unless a goal section says so.
const MONEY_BEFORE =
  /(?<!\p{L})(?:hỗ trợ|mức hưởng|mức|lãi suất|phạt|thuế|bằng|trích(?: lại)?|phụ cấp|được hưởng|miễn|chi(?! (?:bộ|ủy|đoàn|hội|cục))|đóng|ngân sách|kinh phí|tạm ứng|lệ phí|phí)\s(?:\p{L}+\s){0,3}$/iu;
const MONEY_AFTER =
  /^\s(?:kinh phí|mức|lương|tiền|giá(?! trị)|phí|chi phí|vốn|học phí|ngân sách|lãi suất|tổng mức|thời gian|số tiền|định mức)(?!\p{L})/iu;

/** What kind of place a sentence is, by its words, its headings and the document's type. */
export function contextOf(
  sentence: string,
  item: OutlineItem,
  sections: Sections,
  header: DocumentHeader,
): TargetContext {
  const kind =
    sections.kindOf(item) === 'task' && sections.setsTargets(item) ? 'goal' : sections.kindOf(item);
  if (kind === 'results') return 'past';
  if (kind !== 'goal' && tellsThePast(sentence, header)) return 'past';
  const isAim = GOAL_WORDS.test(sentence) || introduces(item, sections, GOAL_WORDS);
  // What stands before the first item of a document tells why it is issued.
  if (item.zone === 'opening' && !(isAim && SETS_OUT.test(sentence))) return 'past';
  if (kind === 'goal' || isAim) {
    const isLegal = sections.isProvision(item) && LEGAL_TYPE.test(header.type ?? '');
    if (isLegal && !ASPIRATION.test(sentence)) return 'provision';
    return kind === 'goal' ? 'goal' : 'aim';
  }
  if (sections.isProvision(item) || LEGAL_TYPE.test(header.type ?? '')) return 'provision';
  return REPORT.test(header.type ?? '') ? 'past' : 'open';
}

// "Năm 2024, toàn huyện có 12 xã …" in a plan for 2026.
function tellsThePast(sentence: string, header: DocumentHeader): boolean {
  if (PAST.test(sentence)) return true;
  const starts = planStart(header);
  const opening = findPeriods(sentence)[0];
  if (starts === null || opening === undefined || opening.start > 5) return false;
  const isPlanned = findPeriods(sentence).some(({ period }) => (period.to ?? '') >= starts);
  return (
    opening.period.to !== null && opening.period.to < starts && !(isPlanned && ASPIRATION.test(sentence))
  );
}

// A number right behind the verb: "duy trì 12 xã đã đạt chuẩn" speaks of the future.
const RESULT =
  /(?<!\p{L})(?:hiện (?:có|còn|đạt)|(?:hiện nay|đến nay)[^\d;]{0,40}|(?:mới chỉ|(?:toàn \p{Ll}+|hiện|đến nay) mới)(?: có| đạt)?|đã (?:mở|đạt|có|giảm|tăng|tổ chức|thực hiện|hoàn thành|triển khai|hỗ trợ|xây dựng|thu hồi|công nhận|tiếp nhận|giải quyết|đón|thu hút|trồng|vận động)(?: được)?|ước đạt|xảy ra)\s(?:\p{L}+\s){0,4}\d/iu;
const AIMING =
  /(?<!\p{L})(?:phấn đấu|mục tiêu|duy trì|giữ vững|tiếp tục|không để|ít nhất|tối thiểu|không quá|không dưới|trở lên|trở xuống|bảo đảm|đảm bảo)(?!\p{L})/iu;

// "Xã có 9 thôn với 4.210 hộ", "Tổng diện tích tự nhiên 5.600 ha": what a place is, not what it shall reach.
const DESCRIPTION =
  /^\P{L}*(?:toàn\s)?(?:xã|huyện|tỉnh|phường|thị trấn|đặc khu|thành phố|trường|thôn|địa bàn)(?:\s\p{Lu}\S*){0,4}\s(?:có|gồm)(?:\s\p{Ll}+){0,2}\s\d|diện tích tự nhiên|nhân khẩu|tổng dân số/iu;
const REACHED = /(?<!\p{L})(?:đạt|được|hoàn thành|trở thành|công nhận|thoát|biết|tham gia)(?!\p{L})/iu;

/** Whether a clause tells what is or was ("hiện có 14.208 người", "đã mở 02 lớp") inside a part on goals. */
export function tellsResult(clause: string): boolean {
  const tells =
    (/\d/.test(clause) && RESULT.test(hideBracketed(clause))) ||
    (DESCRIPTION.test(clause) && !REACHED.test(clause));
  return tells && !AIMING.test(clause);
}

/** Whether a clause behind such a one goes on telling: it has no word of aiming and names no time of the plan. */
export function goesOnTelling(clause: string, header: DocumentHeader): boolean {
  const start = planStart(header);
  const isPlanned = findPeriods(clause).some(({ period }) => start !== null && (period.to ?? '') >= start);
  return !AIMING.test(clause) && !isPlanned;
}

/** First day of what a document plans for: its period, else its year of issue; null when neither is known. */
export function planStart(header: DocumentHeader): string | null {
  return header.period.from ?? (header.issuedOn.year === null ? null : `${header.issuedOn.year}-01-01`);
}

/** Whether "phấn đấu" governs an offset of the sentence: said before it there, or by the item that introduces the list. */
export function isAspirationAt(
  sentence: string,
  offset: number,
  item: OutlineItem,
  sections: Sections,
): boolean {
  return ASPIRATION.test(sentence.slice(0, offset)) || introduces(item, sections, ASPIRATION);
}

function introduces(item: OutlineItem, sections: Sections, words: RegExp): boolean {
  const parent = sections.parentOf(item);
  return parent !== undefined && /:\s*$/u.test(parent.text) && words.test(parent.text);
}

/** Whether the words around a percentage speak of money, time granted or a deduction. */
export function speaksOfMoney(before: string, after: string): boolean {
  return MONEY_BEFORE.test(before) || MONEY_AFTER.test(after);
}

/** Whether a part of a year was over, or in its last month, when the document was issued: what is told of it is a result. */
export function isReached(
  { period }: { readonly period: Period },
  { issuedOn, ...header }: DocumentHeader,
): boolean {
  if (period.to === null || issuedOn.year === null || issuedOn.month === null) return false;
  const issued = `${issuedOn.year}-${String(issuedOn.month).padStart(2, '0')}`;
  const isPart = header.period.to === null || period.to < header.period.to;
  return isPart && period.to.slice(0, MONTH_CHARS) <= issued;
}
const MONTH_CHARS = 'YYYY-MM'.length;

/** Whether a sentence has a word of aiming or bounding, so that it speaks of what shall be. */
export function isAiming(sentence: string): boolean {
  return AIMING.test(sentence);
}
