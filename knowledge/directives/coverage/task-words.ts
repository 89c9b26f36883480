import { expandAbbreviations } from '../../language/abbreviations.ts';
import { normalizeCharacters, unifyTonePlacement } from '../../language/normalize.ts';
import type { OfficialDocument } from '../../model/official-document.ts';
import { withoutOwnUnits } from '../conflicts/own-units.ts';

const UNITS = '(?:xã|phường|thị trấn|đặc khu)';
/** Bodies a task names all of, and where in general: what a draft of one of them writes as itself. */
const BODIES: readonly RegExp[] = [
  /(?<!\p{L})(?:ủy ban nhân dân|hội đồng nhân dân)(?!\p{L})/gu,
  new RegExp(
    `(?<!\\p{L})(?:các|cấp|mỗi|từng|toàn|tại|ở|của) (?:tỉnh|huyện|${UNITS})(?:(?:,| và|/) (?:các )?${UNITS})*(?! hội)(?!\\p{L})`,
    'gu',
  ),
  /(?<!\p{L})(?:ở|tại|trên|trong)(?: phạm vi)? (?:toàn )?(?:cơ sở|địa phương|địa bàn|phạm vi)(?: (?:toàn )?(?:tỉnh|huyện|xã|phường|dân cư))?(?!\p{L})/gu,
  /(?<!\p{L})trường(?: (?:mầm non|tiểu học|trung học (?:cơ sở|phổ thông)))(?:(?:,| và) (?:mầm non|tiểu học|trung học (?:cơ sở|phổ thông)))*/gu,
  /(?<=các )(?:trường )?(?:mầm non|tiểu học|trung học (?:cơ sở|phổ thông))(?:(?:,| và) (?:mầm non|tiểu học|trung học (?:cơ sở|phổ thông)))*/gu,
  /(?<!\p{L})(?:các|nhà) trường(?: học)?(?!\p{L})/gu,
];
/** Words that order and lead, of which another one says the same. */
const ORDER = new RegExp(
  `(?<!\\p{L})(?:${[
    'tổ chức|triển khai|thực hiện|tăng cường|đẩy mạnh|tiếp tục|chủ động|tích cực|thường xuyên|kịp thời|(?:có )?hiệu quả',
    'nâng cao|bảo đảm|đảm bảo|xây dựng|hoàn thành|phối hợp|chỉ đạo|hướng dẫn|đôn đốc|tham mưu|công tác|hoạt động|nội dung',
    'liên quan|theo quy định|phát huy|phát động|chú trọng|quan tâm|củng cố|vận động|tuyên truyền|mở lớp|mở các lớp',
    'chủ trì|kiểm tra|giám sát|tổng hợp|theo dõi|đánh giá|(?:là )?(?:cơ quan )?(?:đầu mối|thường trực)(?!\\p{L})|định hướng|chịu trách nhiệm thi hành|phân công|chỉ đạo',
    'đề nghị|yêu cầu|nghiêm túc|đầy đủ|chịu trách nhiệm|có trách nhiệm|trên cơ sở|đồng thời|hằng năm|hàng năm|mở|giao cho|gửi|làm tốt',
  ].join('|')})(?!\\p{L})`,
  'gu',
);
const GRAMMAR = new Set(
  'và các những cho của về tại ở trên có là được để đến từ trong với như khi nhằm vào mỗi phải cần việc sự đối ra cả theo do bằng đã sẽ'.split(
    ' ',
  ),
);
/** Numbers, times and denials: a task with another of these is another task. */
const HARD = new Set(
  'không chưa ngừng dừng cấm một hai ba bốn năm sáu bảy tám chín mười tuần tháng quý ngày giờ đầu cuối'.split(
    ' ',
  ),
);

/** A day is one word: "ngày 01/6", "ngày 01 tháng 6 năm 2031". */
const DATE =
  /(?:(?:trước|chậm nhất|đến hết|từ|vào) )*(?:ngày )?(?<!\d)0?(\d{1,2})(?:\/| tháng )0?(\d{1,2})(?!\d)(?:(?:\/| năm )\d{4})?/gu;

/** Whether a word tells one task from another by itself. */
export function isHardWord(word: string): boolean {
  return HARD.has(word) || /\d/.test(word);
}

/** The words of what is to be done, in order and in one spelling. */
export interface TaskWords {
  /** As far as a draft of another body must say them again: without words of order and general bodies. */
  readonly content: readonly string[];
  /** All but words of grammar. */
  readonly all: readonly string[];
}

/** See `TaskWords`. */
export function toTaskWords(text: string, document: OfficialDocument): TaskWords {
  const long = expandAbbreviations(unifyTonePlacement(normalizeCharacters(withoutOwnUnits(text, document))));
  const lower = long.toLowerCase().replace(/\s+/g, ' ').replace(DATE, ' ng$1-$2 ');
  const bare = [...BODIES, ORDER].reduce((rest, pattern) => rest.replace(pattern, ' '), lower);
  return { content: toWords(bare), all: toWords(lower) };
}

function toWords(text: string): string[] {
  return (text.match(/ng\d+-\d+|[\p{L}\d]+(?:[.,]\d+)*/gu) ?? [])
    .map((word) => word.replace(/^0+(?=\d)/, ''))
    .filter((word) => !GRAMMAR.has(word));
}
