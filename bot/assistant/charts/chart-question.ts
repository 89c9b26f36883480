import { foldMarks } from '../../../knowledge/language/fold.ts';
import { blankMatches } from '../relations/blank-matches.ts';

/** "Vẽ giúp tôi biểu đồ …", folded: a chart is asked for only where the question begins with it. */
const OPENING =
  /^(?:(?:hay|xin|vui long|nho|cho|giup|gium|ho|toi|minh|em|anh|chi|ban|bot|muon|can|xem|ve|lap|dung|mot|cai|lai) )*(?:bieu do|do thi)(?![a-z])/;
/** What frames the matter: what kind of chart, over what it runs. */
const FRAME =
  /^(?:(?:cot|duong|thanh|so sanh|ve|cua|cac|muc|mot|chi tieu|chi so|muc tieu|giao):? )+|[ ,]*\b(?:qua|theo|giua|cua|tren|trong|o)? ?(?:cac|nhung|tung) (?:nam|cap|noi|dia phuong|don vi|co quan|giai doan|moc)\b|[ ,]*\b(?:qua|theo) (?:nam|cap|thoi gian|don vi|dia phuong)\b|[ ,]*\b(?:so sanh|duoi dang bieu do)\b|[\s?.!,:;]+$/gi;

/**
 * What a question for a chart of an indicator is about; undefined for any other question.
 *
 * @example findChartMatter('vẽ biểu đồ chỉ tiêu hộ dùng nước sạch qua các năm') // 'hộ dùng nước sạch'
 */
export function findChartMatter(text: string): string | undefined {
  const opening = OPENING.exec(foldMarks(text).toLowerCase());
  if (opening === null) return undefined;
  const rest = text.slice(opening[0].length).replace(/^[\s:,]+/, '');
  const matter = blankMatches(rest, FRAME);
  return matter === '' ? undefined : matter;
}
