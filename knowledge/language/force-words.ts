/**
 * Words by which a sentence asks for more or for less beside its figures and days. No rule ranks them; the order is that of
 * their plain sense, as a head of office reads it: what must be done, what is done, what is striven for, what is left to
 * whoever does it. Words of one rank say the same ("tất cả", "toàn bộ"; "ít nhất", "tối thiểu").
 */
export type ForceKind = 'modal' | 'ban' | 'role' | 'extent' | 'bound' | 'completion' | 'reserve';

/** A word of force at its place in a text. */
export interface ForceWord {
  readonly kind: ForceKind;
  /** Of its kind; higher asks for more. Of bounds: 2 floor, 1 ceiling, 0 about. */
  readonly rank: number;
  readonly start: number;
  /** End exclusive. */
  readonly end: number;
  /** As written. */
  readonly words: string;
}

interface Row {
  readonly kind: ForceKind;
  readonly rank: number;
  readonly pattern: RegExp;
}

const row = (kind: ForceKind, rank: number, words: string): Row => ({
  kind,
  rank,
  pattern: new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'giu'),
});
/** A bound stands before its figure. */
const BEFORE_FIGURE = String.raw`(?=\s(?:\d|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười))`;

/** Modal 3 must, 1 strive, 0 as one likes; a sentence without any stands at 2. */
const ROWS: readonly Row[] = [
  row('ban', 2, 'nghiêm cấm|tuyệt đối không|không được|không để|cấm'),
  row('ban', 0, 'hạn chế|giảm thiểu|tránh'),
  row('modal', 3, '(?<!không )(?:cần )?phải|bắt buộc|nhất thiết|có trách nhiệm|chịu trách nhiệm'),
  row('modal', 1, 'phấn đấu|cố gắng|nỗ lực|hướng tới'),
  row(
    'modal',
    0,
    [
      String.raw`(?<!(?:trở|cho|làm|tạo|dựng|lên|gây|trình|cơ quan có thẩm quyền)\s)nên`,
      '(?<!(?:trình|báo cáo|đề nghị)[^;.]{0,60})xem xét(?!,? (?:và )?(?:quyết định|giải quyết|phê duyệt|chỉ đạo|cho ý kiến|xử lý|khen))',
      'cân nhắc',
      String.raw`(?<!(?:không|chưa)\s)có thể(?! (?:xảy|gây|gặp|bị|dẫn|phát sinh|lây|mắc))`,
      '(?<!khen thưởng, )khuyến khích',
    ].join('|'),
  ),
  row(
    'reserve',
    0,
    'nếu (?:có thể|cần(?: thiết)?|đủ|thấy cần)|khi (?:có|đủ) (?:điều kiện|kinh phí)|t[ùu][yỳ] (?:theo )?(?:điều kiện|tình hình|khả năng)|trong (?:khả năng|điều kiện) cho phép|theo (?:khả năng|điều kiện)|nơi (?:có|đủ) điều kiện|cơ bản(?= (?:hoàn thành|hoàn tất|đạt|xong|không còn|khắc phục|xóa))|từng bước|bước đầu|thí điểm',
  ),
  row('role', 2, 'chủ trì|(?:làm |là )?(?:cơ quan )?đầu mối'),
  row('role', 1, 'phối hợp|tham gia'),
  row(
    'extent',
    2,
    'tất cả|toàn bộ|toàn thể|mọi|mỗi|từng(?! bước)|100\\s?%(?= (?:các|số|thôn|hộ|trường|lớp|tổ))',
  ),
  row('extent', 0, 'một số|một vài|một phần|phần lớn|đa số|vài'),
  row('bound', 2, `(?:ít nhất|tối thiểu|không dưới|không ít hơn|không thấp hơn)${BEFORE_FIGURE}`),
  row('bound', 1, `(?:không quá|tối đa|nhiều nhất|không vượt quá)${BEFORE_FIGURE}`),
  row('bound', 0, `(?:khoảng|xấp xỉ|gần|dự kiến|bình quân)${BEFORE_FIGURE}`),
  row('completion', 2, 'hoàn thành|hoàn tất|xong|dứt điểm|kết thúc'),
  row('completion', 0, 'bắt đầu|khởi động|khởi công|triển khai|tiến hành|thực hiện'),
];

/** The words of force of a text, in reading order. */
export function findForceWords(text: string): ForceWord[] {
  const found: ForceWord[] = [];
  for (const { kind, rank, pattern } of ROWS) {
    for (const { 0: words, index } of text.matchAll(pattern)) {
      const end = index + words.length;
      if (!found.some((one) => one.start < end && index < one.end))
        found.push({ kind, rank, start: index, end, words });
    }
  }
  return found.toSorted((a, b) => a.start - b.start);
}
