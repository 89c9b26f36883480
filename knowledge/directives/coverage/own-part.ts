import type { Agency } from '../../agencies/agency.ts';
import { rememberFor } from '../../language/remember.ts';
import { judgeActor } from './judge-actor.ts';
import { findOwnBodies } from './own-bodies.ts';

/**
 * What of a sentence given to another body is an agency's. directed: that body is to have it done by the agency · shared: that
 * body does it together with the agency · guided: that body guides or watches the agency in it, and will say what is to be done.
 */
export interface OwnPart {
  readonly kind: 'directed' | 'shared' | 'guided';
  /** What is to be done, from its verb on; null where it cannot be told from the names before it. */
  readonly deed: string | null;
  /** The clauses that say it, as they stand. */
  readonly clause: string;
}

/** Verbs of doing that open what a body does. Lower case only: "Kiểm soát bệnh tật" with a capital is part of a name. */
const DEEDS = [
  'tổ chức|triển khai|thực hiện|xây dựng|ban hành|rà soát|thống kê|lập|lắp đặt|kiểm tra|kiểm soát|giám sát|tuần tra|khảo sát|đánh giá|thẩm định|xác minh',
  'bố trí|cân đối|huy động|hỗ trợ|cung cấp|cấp|cập nhật|tổng hợp|báo cáo|gửi|nộp|trình|đề xuất|tham mưu|lựa chọn|giới thiệu|cử|phân công|kiện toàn|thành lập|củng cố',
  'tuyên truyền|vận động|phổ biến|quán triệt|hướng dẫn|tập huấn|bồi dưỡng|đào tạo|truyền thông|phát động|tham gia|đón tiếp|phục vụ|chuẩn bị',
  'quản lý|bảo vệ|bảo đảm|đảm bảo|duy trì|duy tu|sửa chữa|nâng cấp|cải tạo|chỉnh trang|cứng hóa|xử lý|giải quyết|tháo gỡ|khắc phục|phòng ngừa|ngăn chặn|phát hiện|thu gom|vệ sinh|tổng vệ sinh|phun|trồng|chăm sóc|khám|tiêm|cấp phát|chi trả',
  'phòng, chống|phòng chống|phòng bệnh|nắm|đo|lấy mẫu|nạo vét|khơi thông|phát quang|tháo dỡ|cưỡng chế|xử phạt|thu hút|quảng bá|kêu gọi|xét nghiệm|khử khuẩn|tiêu hủy|cắm mốc|đo đạc|kiểm kê|kiểm đếm|chuyển đổi|thẩm tra|thực hành|theo dõi|đôn đốc|chỉ đạo|lãnh đạo|tăng cường|đẩy mạnh|tiếp tục|chủ động|thường xuyên|định kỳ|khẩn trương|kịp thời|nghiêm túc|quan tâm|làm tốt|nâng cao|phát triển|mở rộng|nhân rộng|số hóa|ứng dụng|lồng ghép|kết nối|công khai|niêm yết|tiếp nhận|giải phóng|giải tỏa|di dời|thu hồi|bàn giao|quy hoạch|sắp xếp|xóa|hoàn thành|hoàn thiện|thu thập|điều tra|đăng ký|ký|dạy|mở|tạo|đưa|treo|trực|kê khai|thăm|tặng|biểu dương|khen thưởng|sơ kết|tổng kết|diễn tập|đầu tư|mua sắm|trang bị|quyết định|phê duyệt|xác định|lấy ý kiến|phối hợp|chủ trì',
].join('|');

const OPENS_DEED = new RegExp(`^(?:${either(DEEDS)})(?!\\p{L})`, 'u');

/** Whether words begin with what is to be done, not with the name of it. */
export function opensWithDeed(words: string): boolean {
  return OPENS_DEED.test(words);
}

const ASIDE =
  '(?:(?:để|trong việc|trong công tác|nhằm|căn cứ [^,;]{2,60},|theo (?:thẩm quyền|chức năng[^,;]{0,30}),?|phải|có trách nhiệm) )?';
const ORDERS = either('chỉ đạo|yêu cầu|đề nghị|giao(?: nhiệm vụ)?(?: cho)?|phân công');
const WATCHES = either('hướng dẫn|đôn đốc|kiểm tra|giám sát|theo dõi|hỗ trợ');
/** What opens a body's name in a list of them. */
const OPENS = '(?:với )?(?:\\p{Lu}|các |cơ quan |đơn vị |lực lượng |chính quyền |ngành )';
const NAMES = '(?:(?!chủ trì|phối hợp|chỉ đạo|hướng dẫn|tham mưu)[^.;:]){1,160}?';
const BEFORE = `(?:${OPENS}${NAMES}(?:,| và) (?:với )?)?`;
const BEHIND = `(?:\\s*(?:,|và|cùng)\\s*${OPENS}${NAMES})??`;

function either(verbs: string): string {
  return verbs.replaceAll(/(?<=^|\|)\p{Ll}/gu, (letter) => `[${letter.toUpperCase()}${letter}]`);
}

const GIVES = new RegExp(`(?:${ORDERS}|${WATCHES}|[Pp]hối hợp)(?!\\p{L})`, 'u');

interface Patterns {
  /** The agency's kind or name, which each of the others holds: looked for first, as it is quickly found. */
  readonly body: RegExp;
  readonly directed: RegExp;
  readonly guided: RegExp;
  readonly shared: RegExp;
}

const createPatterns = rememberFor((agency: Agency): Patterns | null => {
  const own = findOwnBodies(agency);
  if (own === null) return null;
  const body = `${BEFORE}(?<body>${own})`;
  const deed = `\\s*,?\\s*${ASIDE}(?<deed>(?:${DEEDS})(?!\\p{L}).*)`;
  return {
    body: new RegExp(own, 'u'),
    directed: new RegExp(
      `(?<!\\p{L})(?<!(?:theo|được|đã|việc|của|những|các) )(?:${ORDERS})(?:(?:,| và) (?:${WATCHES}|${ORDERS}))* (?:cho )?${body}${BEHIND}${deed}`,
      'u',
    ),
    guided: new RegExp(
      `(?<!\\p{L})(?:${WATCHES})(?:(?:,| và) (?:${WATCHES}|${ORDERS}))* (?:cho )?${body}`,
      'u',
    ),
    shared: new RegExp(
      `(?<!\\p{L})[Pp]hối hợp(?: chặt chẽ)?(?: cùng)?(?: với)? ${body}(?:${BEHIND}${deed})?`,
      'u',
    ),
  };
});

/**
 * What of a sentence that is somebody else's is an agency's, in the order of the text; empty where the sentence gives bodies of
 * its kind nothing.
 *
 * @example listOwnParts('Sở A tổng hợp; chỉ đạo UBND cấp xã rà soát giếng.', commune)
 * // [{ kind: 'directed', deed: 'rà soát giếng', clause: 'chỉ đạo UBND cấp xã rà soát giếng' }]
 */
export function listOwnParts(sentence: string, agency: Agency): OwnPart[] {
  const patterns = createPatterns(agency);
  if (patterns === null || !patterns.body.test(sentence) || !GIVES.test(sentence)) return [];
  return sentence.split(/(?<=[.!])\s+(?=\p{Lu})/u).flatMap((one) => {
    const clauses = splitClauses(one);
    return clauses.flatMap((clause, i) =>
      patterns.body.test(clause) ? (toPart(clause, clauses.slice(i + 1), patterns, agency) ?? []) : [],
    );
  });
}

/** "…; hoàn thành trước ngày …": goes on with what is directed. Others go back to the one who directs. */
const GOES_ON =
  /^(?:phải |cần )?(?:hoàn thành|xong|bảo đảm|đảm bảo|thời (?:gian|hạn)|tổ chức|trình (?:HĐND|Hội đồng nhân dân) cấp xã|niêm yết|công khai|bố trí|xây dựng|thành lập)(?!\p{L})/u;
/** "triển khai thực hiện Kế hoạch này": no more than that the document is to be carried out. */
const SAYS_NOTHING =
  /^(?:(?:tổ chức|triển khai|thực hiện|nghiêm túc|tham mưu)[, ]*)+(?:các nội dung|các nhiệm vụ)?\s*(?:(?:theo|của)?\s*(?:Kế hoạch|Chỉ thị|Công văn|Chương trình|Quyết định|Đề án)(?: này)?)?$/u;
const ONLY_WATCHES = /^(?:(?:hướng dẫn|đôn đốc|kiểm tra|giám sát|theo dõi|tổng hợp)(?:,|\s+và)?\s*)+$/u;
/** "tham mưu UBND tỉnh chỉ đạo …": it is still to be directed. */
const STILL_TO_BE = /(?<!\p{L})(?:tham mưu|đề xuất|kiến nghị|trình)(?!\p{L})/iu;

function toPart(
  clause: string,
  following: readonly string[],
  { directed, guided, shared }: Patterns,
  agency: Agency,
): OwnPart | undefined {
  const order = directed.exec(clause);
  if (order !== null && isMeant(order, agency)) {
    const isLater = STILL_TO_BE.test(clause.slice(0, order.index));
    if (isLater) return { kind: 'guided', deed: null, clause };
    const more = following.slice(0, countFollowing(following));
    const deed = endClause([order.groups?.deed ?? '', ...more].join('; '));
    return SAYS_NOTHING.test(deed) ? undefined : { kind: 'directed', deed, clause };
  }
  const partner = shared.exec(clause);
  if (partner !== null && isMeant(partner, agency)) {
    const deed = partner.groups?.deed ?? null;
    const rest = clause.slice(partner.index + partner[0].length);
    // "UBND các xã nơi có sự kiện": which of them is for a person to see.
    if (deed === null && /^\s*\p{L}/u.test(rest)) return { kind: 'guided', deed, clause };
    // "… phối hợp với UBND các xã hướng dẫn, kiểm tra": in what is said of other clauses, or of the whole document.
    if (deed !== null && (SAYS_NOTHING.test(endClause(deed)) || ONLY_WATCHES.test(endClause(deed))))
      return { kind: 'guided', deed: null, clause };
    if (agency.level !== 'province' && isBesideMinistry(partner))
      return { kind: 'guided', deed: null, clause };
    return { kind: 'shared', deed: deed === null ? null : endClause(deed), clause };
  }
  const watch = guided.exec(clause);
  return watch !== null && isMeant(watch, agency) ? { kind: 'guided', deed: null, clause } : undefined;
}

/** "Phối hợp với Bộ A và các địa phương": with the provinces, who say what of it is for those below. */
function isBesideMinistry({ 0: text, groups }: RegExpExecArray): boolean {
  const body = groups?.body ?? '';
  const before = text.slice(0, text.indexOf(body));
  return /địa phương$/u.test(body) && /(?<!\p{L})Bộ \p{Lu}/u.test(before);
}

function countFollowing(clauses: readonly string[]): number {
  const end = clauses.findIndex((clause) => !GOES_ON.test(clause));
  return end === -1 ? clauses.length : end;
}

function isMeant({ groups }: RegExpExecArray, agency: Agency): boolean {
  const { applies, reason } = judgeActor(groups?.body ?? '', agency);
  return applies && reason === null;
}

function endClause(text: string): string {
  return text.replace(/[\s.;,/]+$/u, '');
}

/** The parts of a sentence between semicolons that stand in no brackets. */
function splitClauses(sentence: string): string[] {
  const hidden = sentence.replaceAll(/\([^()]*\)|“[^”]*”/gu, (part) => '§'.repeat(part.length));
  let start = 0;
  return hidden.split(';').map((part) => {
    const clause = sentence.slice(start, start + part.length).trim();
    start += part.length + 1;
    return clause;
  });
}
