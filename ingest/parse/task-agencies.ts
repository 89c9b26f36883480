import { foldMarks } from '../../knowledge/language/fold.ts';
import type { Span } from './sentences.ts';

// Heads of names of bodies, offices and persons in charge. The look-aheads keep out words that merely begin so
// ("Ban hành", "Phòng, chống", "Hội nghị", "Trường hợp"). Source: organisation of the state and of associations; usage.
const HEADS = [
  `(?:(?:tất cả|toàn bộ|toàn thể) )?(?:các |những |từng |mỗi |mọi )?(?:`,
  [
    'bộ(?! phận dân| máy| luật| tiêu chí| tài liệu| hồ sơ| sưu tập| công cụ| nhận diện| câu hỏi)',
    'sở(?! hữu| thích| dĩ)',
    'ban(?! hành| đầu| bố| đêm)',
    '[uủ][ỷy] ban|UBND|HĐND|UBMTTQ|MTTQ|BCĐ|BHXH',
    'hội đồng|thường trực',
    'phòng(?!,? (?:chống|ngừa|tránh)| học| thủ| ở| đọc| tư vấn)',
    'văn phòng|công an|quân đội|bộ đội|bộ chỉ huy|đồn biên phòng',
    'kế toán|văn thư|thủ quỹ|công chức|viên chức|cán bộ|nhân viên|giáo viên|giảng viên|cộng tác viên|đội ngũ|lãnh đạo(?= (?:các|ủy|uỷ|UBND|HĐND|sở|đơn vị|cơ quan|xã|huyện|tỉnh|phòng|trường|ban|công an|đảng|nhà|địa phương|chủ chốt|cấp|quản lý|văn phòng))',
    'cơ sở(?! dữ liệu| vật chất| hạ tầng| pháp lý| để| đó)|trung tâm|nhà trường|nhà văn hóa|thư viện',
    'trường(?! hợp| học an toàn| lớp| quay)',
    'hội(?! nghị| thảo| nhập| thi| họp| trại| chợ| diễn| đàm| đủ| viên)',
    'công đoàn|đoàn(?! kết| viên)|thành đoàn|tỉnh đoàn|huyện đoàn|xã đoàn|đoàn thể|liên đội|chi đoàn',
    'đài(?! tưởng)|báo(?! cáo| động| hiệu| chí| giá| ngay| tin| cho| về| trước| kịp)|cơ quan|đơn vị|địa phương|tổ chức(?= (?:chính trị|thành viên|đoàn(?! (?:kiểm tra|công tác|giám sát|thanh tra|đi))|đảng|xã hội|kinh tế|hội(?! (?:thi|nghị|thảo|trại|diễn|chợ|họp|thao|xuân))|,))|(?<=(?:các|những|mỗi|từng) )tổ chức(?= (?:kinh doanh|sản xuất|hành nghề|khác|được|có|tham gia|sử dụng))|đối tượng (?:được )?(?:kiểm tra|thanh tra|kiểm toán|giám sát)',
    'đại sứ quán|hãng|nhà hát|bảo tàng|học viện|câu lạc bộ|mặt trận|liên đoàn|liên hiệp|hiệp hội|tổng cục|tổng công ty|công ty|doanh nghiệp|hợp tác xã|ngân hàng|kho bạc|bưu điện|bảo hiểm xã hội',
    'cục|chi cục|vụ(?! việc| án| mùa| bạo)|viện|bệnh viện|trạm|tòa án|toà án|thanh tra|quỹ',
    'chủ tịch|phó chủ tịch|thủ trưởng|người đứng đầu|giám đốc|chánh|bí thư|trưởng|phó|hiệu trưởng|tổng phụ trách|bộ trưởng',
    'tổ (?:trưởng|chuyên môn|công tác|tư vấn|giúp việc|dân phố|tự quản)|thôn(?! văn)|khu dân cư|xã(?! hội)|phường|thị trấn|đặc khu|huyện|thị xã|quận|tỉnh(?=,| ủy|$)',
    'chi, đảng bộ|chi ủy, chi bộ|chi bộ|chi ủy|đảng bộ|đảng ủy|đảng uỷ|tỉnh ủy|thành ủy|huyện ủy|cấp ủy',
    'ngành|lực lượng|nhà (?:đầu tư|thầu)|chủ (?:đầu tư|hộ|cơ sở|doanh nghiệp|sử dụng|nuôi|rừng|tàu|phương tiện)|hộ (?:kinh doanh|gia đình|dân|sản xuất|chăn nuôi|nuôi|trồng)|(?:tổ chức, )?cá nhân|thành viên|gia đình|cha mẹ|người (?:dân|lao động|sử dụng|học(?! vấn)|nộp|đăng ký|có (?:công|trách nhiệm|thẩm quyền)|phụ trách|đại diện)|thí sinh|phụ huynh|tổ (?:liên gia|hợp tác|công nghệ số)|đội (?:thanh niên|xung kích|dân phòng)',
  ].join('|'),
  String.raw`)(?!\p{L})`,
].join('');
const HEAD_AT = new RegExp(`^${HEADS}`, 'iu');

// Verbs that end the name of who is to act. Lower case only: "Ban Chỉ đạo" is a name.
const VERBS = [
  'chủ trì|phối hợp|có (?:ít nhất|tối thiểu|\\d)|chịu trách nhiệm|có trách nhiệm|có nhiệm vụ|có ý kiến|có kế hoạch|có văn bản|chỉ đạo|lãnh đạo(?=,| [\\p{Ll}])|hướng dẫn|xây dựng|ban hành|triển khai|thực hiện',
  'báo cáo|báo ngay|tổng hợp|tham mưu|bố trí|cân đối|rà soát|kiểm tra|đôn đốc|theo dõi|chủ động|căn cứ|tiếp tục|tăng cường|đẩy mạnh|nghiêm túc|quan tâm|khẩn trương|nhanh chóng|kịp thời',
  'thường xuyên|định kỳ|theo chức năng|theo nhiệm vụ|trên cơ sở|phải|cần|lồng ghép|vận động|tuyên truyền|thống kê|gửi|nộp|cung cấp|cử|đưa|lập|đăng ký|phân công|quán triệt|phổ biến|đảm bảo|bảo đảm',
  'đảm nhận|đảm nhiệm|huy động|tham gia|tập trung|trực tiếp|phát động|đánh giá|giám sát|xử lý|tiếp nhận|giải quyết|cập nhật|duy trì|phát sóng|phản ánh|liên hệ|nghiên cứu|đề xuất|lấy|trình|xem xét|thành lập|kiện toàn',
  'phấn đấu|bám sát|tạo|mở|ký|hỗ trợ|tích cực|làm tốt|làm đầu mối|là đầu mối|là cơ quan|điều chỉnh|ưu tiên|giúp|xác nhận|thẩm định|thông báo|chi trả|niêm yết|nắm|kết hợp|hoàn thành|đăng tải|đưa tin|khai thác',
  'sử dụng|quản lý(?! nhà nước| ngành| chuyên ngành| dự án| thị trường| chất lượng| khu)|tổ chức(?! chính| thành| đoàn| đảng| xã hội| kinh tế| hội(?! (?:thi|nghị|thảo|diễn|họp|trại|chợ))|,| và| có)|dạy|cân|đo|lựa chọn|định hướng|đổi mới|nâng cao|phát huy|khắc phục|kết nối|chuẩn bị|cụ thể hóa|gương mẫu|chấp hành|thống nhất|tự|sắp xếp|kiểm soát|thẩm tra|phát hiện|giới thiệu|phê duyệt|quyết định|quy định|công khai|theo thẩm quyền|theo quy định|trong phạm vi|không(?! chuyên| gian| khí| quân)|đề nghị|yêu cầu|giao(?! thông| dịch| lưu)|được giao|đôn|xác minh|tiến hành|gắn|chăm lo|khuyến khích|nhân rộng|trang bị|tu sửa|cải tạo|xong|bảo vệ|phòng ngừa|ngăn chặn|đấu tranh|khám|tư vấn|đào tạo|bồi dưỡng|tập huấn|truyền thông|số hóa|học tập|lấy mẫu|khảo sát|lắp đặt|thu gom|nhập(?! khẩu)|đối chiếu|chỉnh lý|ứng dụng|vận hành|mua sắm|nghiệm thu|giải ngân|thanh toán|phân bổ|bàn giao|tổng kết|sơ kết|cam kết|sửa chữa|nâng cấp|tuần tra|xét nghiệm|điều tra|thu thập|thu hồi|(?<!an toàn )vệ sinh|sinh hoạt',
  '(?<!tiếp nhận )kê khai|khai báo|khai(?= thuế| phí)|bổ sung|đính chính|hoàn trả|hoàn thiện|quyết toán|thay phiên|luân phiên|họp(?! báo| tác| đồng| mặt)|chấm dứt|khởi công|thi công|nạo vét|khơi thông|phát quang|di dời|tháo dỡ|cưỡng chế|xử phạt|chấp thuận|cho phép|cho ý kiến|cho vay|tiêm(?! chủng)|phun|treo|mua|thuê',
  'thu(?= (?:các|phí|lệ phí|học phí|thuế|tiền|nộp|quỹ|hộ|đủ|đúng|bảo hiểm|kinh phí|\\d))|(?:cấp|chi|trả|đóng|phát|chuyển|nhận|trồng|trích)(?= (?:\\d|cho|đủ|đúng|bù|phát|kinh phí|tiền|phí|bổ sung|hỗ trợ|giấy|thẻ|máy|quà|phiếu|hồ sơ|trả|từ nguồn|bảo hiểm|đoàn phí|hội phí))',
].join('|');
// "Giáo dục và Đào tạo", "chương trình", "công lập": syllables of nouns that look like verbs.
const NOUN_BEFORE = String.raw`(?<!(?:(?<![Cc]hủ\s)[Đđ]ầu tư|[Đđ]ào|[Cc]hương|[Cc]ông|[Qq]uy|[Ll]ộ|[Bb]ầu|[Đđ]ộc|(?<!(?:[Bb]an|[Đđ]ồng) nhân )[Dd]ân|[Ss]áng|[Cc]ấu|[Nn]goại|[Pp]hóng)\s)`;
const VERB = new RegExp(String.raw`(?<=[\s,)])${NOUN_BEFORE}(?:${VERBS})(?!\p{L})`, 'gu');
// A global pattern keeps its place between calls: single looks use this one.
const FIRST_VERB = new RegExp(VERB.source, 'u');
// "Ban quản lý", "Hội đồng thẩm định": the verb names the body.
const NAMED_BY_VERB =
  /(?:^|\s)(?:các )?ban xây dựng Đảng|(?:^|\s)(?:ban|hội đồng|tổ|đoàn|đội|(?<!học )cơ sở|trung tâm|bộ phận|cơ quan)\s(?:quản lý|thẩm định|giám sát|kiểm tra|tổ chức|điều hành|đào tạo|bồi dưỡng|bảo vệ|tư vấn|hỗ trợ|truyền thông|xử lý|giải quyết|báo(?! cáo)|tuần tra|điều tra|xét nghiệm|thu gom|phân bổ)|(?:^|\s)(?:cơ quan|đơn vị|bộ phận|tổ chức)(?:\sđịa phương)?\s(?:tiếp nhận(?!,| và)|đề nghị)|(?:^|\s)đối tượng (?:được )?(?:kiểm tra|giám sát)|(?:^|\s)người\s(?:sử dụng|quản lý|thực hiện|tham gia)|(?:^|\s)(?:người|đơn vị|cơ quan|bộ phận|tổ chức|cá nhân|cán bộ|tổ|đội|hộ|nhà thầu)\s(?:(?:nộp|kê khai) thuế|thu (?:phí|thuế|tiền|nộp|học phí|lệ phí)|thi công|mua|thuê|nhận (?:khoán|hỗ trợ)|được cấp|chi trả|quyết toán)/iu;
const NAME_END_CHARS = 24;
const MAX_ACTOR_CHARS = 320;

/** Whether a text opens with the name of a body, office or person in charge. */
export function opensWithAgency(text: string): boolean {
  return HEAD_AT.test(text);
}

/**
 * The name of who acts at the start of `text`, up to the verb or ":" that says what they do. Undefined when the text does
 * not open with a body, or no verb follows.
 *
 * @example findAgency('Sở Y tế chủ trì, phối hợp với …') // {start: 0, end: 7}
 */
export function findAgency(text: string): Span | undefined {
  if (!opensWithAgency(text)) return undefined;
  const scope = hideBrackets(text.slice(0, MAX_ACTOR_CHARS));
  const colon = scope.indexOf(':');
  for (const verb of scope.matchAll(VERB)) {
    if (colon !== -1 && colon < verb.index && !listsNames(scope.slice(colon + 1, verb.index))) break;
    const before = scope.slice(0, verb.index);
    if (isNamedBy(scope, verb.index) || /(?:các|những|và|của|cùng|với|do|việc|để|công tác)\s$/iu.test(before))
      continue;
    return boundAgency(text, findSlip(before) ?? verb.index);
  }
  return colon === -1 ? undefined : boundAgency(text, colon);
}

// A name that a figure, a date or a time runs into ended before it: where is not known.
function boundAgency(text: string, end: number): Span | undefined {
  const name = trimAgency(text, end);
  return IS_NO_NAME.test(hideBrackets(text.slice(name.start, name.end))) ? undefined : name;
}

const PLAIN_VERBS = new Set(VERBS.split('|').filter((verb) => /^\p{L}+ \p{L}+$/u.test(verb)));
const SPOKEN_VERBS = new Set([...PLAIN_VERBS, 'tổ chức'].map(foldMarks));
const PAIR = /(?<=[\s,)])(?=(\p{Ll}+ \p{Ll}+)(?!\p{L}))/gu;

// "UBND xã tố chức …": a verb of two words with another mark than it has.
function findSlip(before: string): number | undefined {
  for (const { index, 1: pair = '' } of before.matchAll(PAIR)) {
    if (!PLAIN_VERBS.has(pair) && pair !== 'tổ chức' && SPOKEN_VERBS.has(foldMarks(pair))) return index;
  }
  return undefined;
}

// "Tổ chuyên môn họp 2 lần/tháng; mỗi tổ …", "ban 03 tháng một lần, vào tuần cuối …": a sentence, no name.
const IS_NO_NAME =
  /\d+\s?(?:%|‰|lần|ha|km|m|kg|người|hộ|lớp|đợt|buổi|tỷ|tỉ|triệu|nghìn|đồng|giờ|phút|ngày|tuần|tháng|quý|năm|máy|chiếc|bộ|suất|kỳ)(?!\p{L})|\d,\d|\d\/\d|(?<!\p{L})(?:ngày|tháng|quý|từ|trước|sau|đến|lúc|vào)\s(?:ngày\s|tháng\s|hết\s)?(?:\d|[IVX]+(?!\p{L}))|(?<!\p{L})(?:vào|chậm nhất|muộn nhất|hằng (?:ngày|tuần|tháng|quý|năm)|một lần|như sau)(?!\p{L})/iu;

// "các Bộ: Tư pháp, Tài chính có ý kiến": names behind the colon. "Công an xã: Chủ trì nắm …": the colon ends the name.
function listsNames(text: string): boolean {
  if (findVerb(text.trimStart()) === 0) return false;
  return text.split(/,|\svà\s/u).every((part) => /^\s*(?:\p{Lu}|các\s|UBND)/u.test(part));
}

function isNamedBy(scope: string, verbAt: number): boolean {
  const from = Math.max(0, verbAt - NAME_END_CHARS);
  const match = NAMED_BY_VERB.exec(scope.slice(from, verbAt + NAME_END_CHARS));
  return match !== null && from + match.index < verbAt && verbAt < from + match.index + match[0].length;
}

function trimAgency(text: string, end: number): Span {
  const name = text
    .slice(0, end)
    .replace(/[\s,;:.]+$|\s(?:có|cần|phải|được|để|và|đã|sẽ|tự|khi|theo|sớm|cùng)\s*$/u, '');
  return { start: 0, end: name.replace(/[\s,;:.]+$/u, '').length };
}

function hideBrackets(text: string): string {
  return text.replace(/\([^()]*\)/gu, (part) => '§'.repeat(part.length));
}

/** Where the first verb of doing stands in a text, or undefined. */
export function findVerb(text: string): number | undefined {
  const at = FIRST_VERB.exec(` ${text.charAt(0).toLowerCase()}${text.slice(1)}`)?.index;
  return at === undefined ? undefined : at - 1;
}
