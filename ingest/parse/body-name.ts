import { documentTypeNames } from '../../knowledge/language/abbreviations.ts';
import { toAgencyName } from '../../knowledge/language/agency-case.ts';

/** Words with which the name of a body of the state, the Party or the front begins, as running text writes them. */
export const BODY_HEAD = String.raw`(?:Ủy ban|Uỷ ban|UBND|UBMTTQ|Thường trực|Hội đồng|HĐND|Bộ|Sở|SGD|Phòng|PGD|Ban|Chi cục|Tổng cục|Cục|Văn phòng|Trung tâm|Trường|Liên đội|Đội|Đoàn|Tỉnh đoàn|Thành đoàn|Huyện đoàn|Hội|Liên hiệp|Liên đoàn|Công đoàn|Công an|Tỉnh [uủ][yỷ]|Thành [uủ][yỷ]|Huyện [uủ][yỷ]|Quận [uủ][yỷ]|Thị [uủ][yỷ]|Đảng [uủ][yỷ]|Đảng bộ|Chi bộ|Phó Thủ tướng|Thủ tướng|Chính phủ|Quốc hội|Chủ tịch|Bộ trưởng|Giám đốc|Chánh|Bệnh viện|Trạm|Viện|Kho bạc|Ngân hàng|Tòa án|Toà án|Bảo hiểm|Thanh tra|Kiểm toán|Mặt trận|Trung ương|Quỹ|Hạt|Học viện|Đài|Tổng Liên đoàn|Nhà trường|Liên Bộ|Tập đoàn|Tổng công ty)(?!\p{L})`;

/** Verbs by which a body speaks of its own act: "… xây dựng Kế hoạch", "… yêu cầu các đơn vị". */
export const ACT_VERB =
  '(?:xây dựng|ban hành|đề nghị|yêu cầu|triển khai|tổ chức|hướng dẫn|thông báo|báo cáo|kính trình|trình|giao|chỉ đạo|có ý kiến|lập|đã có|quyết định)';

/** Alternatives of document types, any case of the first letter, longest first. */
export const TYPE_WORD = `(?:${documentTypeNames
  .map((name) => `[${name.charAt(0)}${name.charAt(0).toLowerCase()}]${name.slice(1)}`)
  .join('|')}|[Vv]ăn bản)`;

const STOP_WORDS =
  'về|vềviệc|quy định|qui định|phê duyệt|phê chuẩn|ban hành|hướng dẫn|ngày|tại|nhằm|thực hiện|triển khai|trong|để|có|đã|số|khóa|khoá|tiếp tục|tăng cường|công bố|yêu cầu|được|cho|theo|giai đoạn|năm|là|như|với|gồm|thông qua|sửa đổi|giao|phối hợp|cùng|xây dựng|đề nghị|trình|nêu|nhiệm kỳ|tháng|nay|đối với|trên|bãi bỏ|thay thế|hết|kể từ|không còn|chấm dứt|bị';
/** Words of grammar that no body bears in lower case: where one follows, the sentence goes on. */
const FUNCTION_WORDS =
  'từ|do|đến|thì|sẽ|vẫn|bởi|bằng|vì|nếu|nhưng|mà|khi|cũng|đều|phải|cần|chưa|không|tạm|ngưng|ngừng|trước (?:đây|ngày|khi)|sau (?:đây|ngày|khi)|còn (?:hiệu|nguyên)|kể|cho|giữ nguyên|kèm|kéo dài|trái|thành(?!\\s+(?:phố|[uủ][yỷ]|đoàn))';
// A comma stays inside a name in "Văn hóa, Thể thao", "Lao động, Thương binh", and before the unit above (", tỉnh X").
const COMMA_KEPT = String.raw`\s?(?:Thể thao|Thương binh|Hạ tầng|Khoa học và|TT&|TB|tỉnh|thành phố|huyện|quận|thị xã|TP)`;
const STOP = new RegExp(
  String.raw`\s+(?:và\s+)?(?:${STOP_WORDS}|${FUNCTION_WORDS})(?!\p{L})|\s*[;:“”"()\n…]|(?<!TP|Tp)\.|\s+(?:và\s+)?(?:các\s|${TYPE_WORD}\s+(?:số|\d))|,(?!${COMMA_KEPT})|(?<!Ban)\s+(?:chỉ đạo|tổ chức)(?!\p{L})|\s-\s(?=\p{Ll})|$`,
  'u',
);
const MAX_BODY_LENGTH = 140;
const BODY_START = new RegExp(`^${BODY_HEAD}`, 'u');
const LOOSE_START =
  /^(?:thủ tướng chính phủ|chính phủ|quốc hội|tỉnh|thành phố|huyện|xã|bộ|sở|ủy ban|uỷ ban|hội đồng)(?!\p{L})/iu;

/**
 * The body whose name begins the text, as written; undefined when the text begins with none.
 *
 * @example readBodyName('UBND huyện Sông Vân về việc …') // 'UBND huyện Sông Vân'
 */
export function readBodyName(text: string): string | undefined {
  if (!BODY_START.test(text) && !LOOSE_START.test(text)) return undefined;
  const window = text.slice(0, MAX_BODY_LENGTH);
  const name = window.slice(0, STOP.exec(window)?.index ?? window.length).trimEnd();
  return name === '' ? undefined : name;
}

// The head of a body signs for it; the body is the issuer ("Bộ trưởng Bộ Y tế" → "Bộ Y tế").
const OFFICE_HOLDER =
  /^(?:Phó )?(?:Chủ tịch|Bộ trưởng|Thứ trưởng|Giám đốc|Chánh Văn phòng|Cục trưởng|Trưởng)\s+(?=(?:Ủy ban|Bộ|Sở|Hội đồng|Cục|Ban|Phòng)(?!\p{L}))/u;

/** Readable name of the issuing body, the office holder's title left off. */
export function toIssuerName(written: string): string {
  return toReadableName(written).replace(OFFICE_HOLDER, '');
}

/** Readable name of who issued a cited document. A chairman issues in his own right ("Chủ tịch Ủy ban nhân dân tỉnh X"), other office holders for their body. */
export function toCitedIssuerName(written: string): string {
  const name = toReadableName(written);
  return /^Chủ tịch\s/u.test(name) ? name : name.replace(OFFICE_HOLDER, '');
}

function toReadableName(written: string): string {
  return toAgencyName(written.replace(/\s+\((?:\p{L}|[&\s-])+\)/gu, ''));
}
