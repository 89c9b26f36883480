import type { TargetValue } from './target-values.ts';

// "Cứ 10 hộ có từ 8 hộ trở lên": a ratio, of which neither number is reached alone.
const RATIO_OPENING = /(?<!\p{L})cứ\s+\d/iu;
// "được cộng 10 điểm", "bị trừ 5 điểm": the rules of a contest.
const SCORING = /(?<!\p{L})(?:cộng|trừ|chấm|thưởng)\s(?:thêm\s|tối đa\s)*\d+(?:,\d+)?\sđiểm(?! %)(?!\p{L})/iu;
const RANKING = /^[\s:,–-]*(?:được|thì|sẽ|ra khỏi|đề nghị|xếp\s(?:loại|hạng|thứ))(?!\p{L})/iu;
const FINE = /(?<!\p{L}|xử )phạt(?:\s(?:tiền|từ|mức))*\s*$/iu;
// "không tăng quá 5 ca", "tăng không quá 1%": how far it may change, no level of the thing.
const CHANGE_END = /(?<!(?:tốc độ|mức|tỷ lệ|tỉ lệ|chỉ số)\s)(?<!\p{L})(?:tăng|giảm)(?:\sthêm)?\s*$/iu;
const CAPPED_CHANGE = /(?<!\p{L})không\s(?:để\s)?(?:tăng|giảm)(?:\sthêm)?(?:\svượt)?\squá\s*$/iu;
// "không còn thôn nào có tỷ lệ dưới 90%": whom there must be none of.
const NONE_LEFT = /(?<!\p{L})không\s(?:còn|có)\s(?!\d)\p{L}[^,;:]*$/iu;
// "(tỉnh giao 90%)" behind what is to exceed it.
const GIVEN_ASIDE = /\((?:tỉnh|trung ương|TW|huyện|cấp trên|bộ)\s(?:đã\s)?giao[^()]*$/iu;
// "Công đoàn cơ sở có từ 50 đoàn viên trở lên tổ chức …": which ones have the duty.
const SELECTED =
  /^(?:\s\p{L}+){0,8}?\s(?:tổ chức|thành lập|được\s(?:cử|cộng|bố trí|chọn|xét|thành lập|lập)|phải|thì|cử|bố trí|trang bị)(?!\p{L})/iu;
const HAVING = /\p{L}\s(?:có|đạt|vượt)(?:\stừ)?\s*$/iu;
const FROM_ON = /^(?:từ|trên)\s/iu;
// "ước thực hiện 6 tháng đạt 47%": an estimate of what is.
const ESTIMATED = /(?<!(?:so với|bằng|vượt)\s)(?<!\p{L})ước\s(?:thực hiện|đạt)/iu;

// "Nếu tỷ lệ giải ngân dưới 60% thì …": the number is part of the condition.
const IN_CONDITION = /^\P{L}*(?:nếu|trường hợp)\s[^,;]*$/iu;

// "với xã có thôn cách trạm từ 10 km trở lên, bố trí …": which ones are meant stands before the comma.
const WHICH_ONES =
  /^\P{L}*(?:(?:riêng|và)\s)?(?:đối\s)?với\s(?:các\s|những\s)?(?:xã|phường|thị trấn|thôn|bản|hộ|trường|lớp|cơ sở|đơn vị|địa phương|địa bàn|khu vực|nơi|doanh nghiệp)\s[^,;:]*\s(?:có|cách|trên|dưới|từ|hơn)\s[^,;:]*$/iu;
const UP_TO_COMMA = /^(?:\s\p{L}+){0,4},\s\p{L}/u;

/** Where a value stands: its clause, the words of the clause before it, those of the sentence behind it. */
export interface ValuePlace {
  readonly clause: string;
  readonly left: string;
  /** The words of its comparator before it. */
  readonly bound: string;
  readonly behind: string;
}

/**
 * Whether a number is none to be reached although it is bound by a comparator: a threshold that selects who is meant, a
 * point or a fine of a rule, one side of a ratio, how far something may change, what another level has set.
 */
export function isNoGoal(value: TargetValue, { clause, left, bound, behind }: ValuePlace): boolean {
  if (RATIO_OPENING.test(clause) || SCORING.test(clause)) return true;
  if (NONE_LEFT.test(left) && value.comparator !== null && BOUNDS.includes(value.comparator)) return true;
  if (IN_CONDITION.test(left) || ESTIMATED.test(left)) return true;
  if (WHICH_ONES.test(`${left}${bound}`) && UP_TO_COMMA.test(behind)) return true;
  if (GIVEN_ASIDE.test(left) || CAPPED_CHANGE.test(left)) return true;
  if (value.comparator === 'le' && CHANGE_END.test(left)) return true;
  if (FINE.test(left)) return true;
  if (value.unit === 'điểm' && RANKING.test(behind)) return true;
  const isThreshold = value.kind === 'count' && HAVING.test(left) && FROM_ON.test(bound);
  return isThreshold && SELECTED.test(behind);
}
const BOUNDS: readonly TargetValue['comparator'][] = ['lt', 'gt', 'le', 'ge'];

/** "tăng không dưới 5%": a change bound from below is still a change; undefined when no verb of change is right before. */
export function changeRightBefore(left: string): 'increase_by' | 'decrease_by' | undefined {
  const verb = CHANGE_END.exec(left)?.[0];
  if (verb === undefined) return undefined;
  return /tăng/iu.test(verb) ? 'increase_by' : 'decrease_by';
}
