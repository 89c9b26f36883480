import type { OutlineItem } from '../../../ingest/parse/outlined-text.ts';
import { type Draft, isCited } from './draft.ts';

/** Words by which a clause speaks of what was: results, baselines, reasons. */
const BACK =
  /(?<!\p{L})(?:so với|cùng kỳ|kết quả|tổng kết|sơ kết|đánh giá|đã(?!\s+(?:ban hành|đề ra))|đạt được|tồn tại|hạn chế|rút kinh nghiệm|tính đến|số liệu|thống kê|năm trước|nền|ước thực hiện|thực trạng|sau khi|năm ngoái|vừa qua|thời gian qua|xảy ra|ghi nhận|toàn (?:xã|tỉnh|phường|trường|huyện|thành phố) có|từ năm|kể từ|trước năm|cuối năm|hết năm|từng)(?!\p{L})/iu;
/** Headings under which everything does. */
const BACK_HEADING =
  /kết quả|đánh giá|tình hình|thực trạng|đặc điểm|căn cứ|hạn chế|tồn tại|bối cảnh|so với|năm trước/iu;
/** What is said of units and bodies that were. */
const FORMER =
  /(?<!\p{L})(?:cũ|trước đây|trước khi (?:sắp xếp|sáp nhập|hợp nhất|giải thể)|trước (?:ngày )?(?:01|1)\/0?7\/2025|sáp nhập|(?:sau|khi|việc|trên cơ sở|do) sắp xếp|sắp xếp (?:đơn vị|tổ chức|bộ máy|lại)|hợp nhất|bàn giao|giải thể|chấm dứt hoạt động|kết thúc hoạt động|không còn (?:cấp|hoạt động|là|tổ chức)|được thành lập|tiền thân|đổi tên|chuyển giao từ|(?:hai|02|2) cấp)(?!\p{L})/iu;

/** The sentence of a text around a place. */
export function sentenceAt(text: string, at: number): string {
  const before = text.slice(0, at);
  const start = Math.max(before.lastIndexOf('. '), before.lastIndexOf('; '), before.lastIndexOf('\n')) + 1;
  const rest = text.slice(at);
  const end = rest.search(/[.;](?=\s|$)|\n/u);
  return text.slice(start, end < 0 ? text.length : at + end);
}

/** Whether a place speaks of what was, by its sentence or the headings over it. */
export function looksBack(item: OutlineItem, at: number): boolean {
  const headings = item.role === 'heading' ? [item.text, ...item.headings] : item.headings;
  return BACK.test(sentenceAt(item.text, at)) || headings.some((heading) => BACK_HEADING.test(heading));
}

/** Whether the headings over an item speak of results. */
export function isUnderResults({ headings }: OutlineItem): boolean {
  return headings.some((heading) => /kết quả|đánh giá|tình hình|thực trạng/iu.test(heading));
}

/** Whether a place speaks of units and bodies that were, as such. */
export function speaksOfFormer(item: OutlineItem, at: number): boolean {
  return FORMER.test(sentenceAt(item.text, at));
}

/** Whether a place is another document's own words: cited, or between quotation marks. */
export function isOthers(draft: Draft, item: OutlineItem, at: number): boolean {
  return isCited(draft, item, at) || isQuoted(item.text, at);
}

function isQuoted(text: string, at: number): boolean {
  const before = text.slice(0, at);
  const isCurly = before.lastIndexOf('“') > before.lastIndexOf('”');
  const straight = before.split('"').length - 1;
  return isCurly || straight % 2 === 1;
}
