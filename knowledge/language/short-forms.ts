/**
 * Short forms of chat and of offices as they are typed in a hurry, with what they are read as. Sources: usage of officials
 * and of Vietnamese chat; the symbols of document types as Nghị định 30/2020/NĐ-CP, Phụ lục III has them. Short forms of
 * bodies and sectors that no syllable can be mistaken for ("ubnd", "gddt", "sdd") stand in `abbreviations.ts`.
 */
export interface ShortForm {
  /** As typed, lower case, with and without marks where people type both. */
  readonly short: readonly string[];
  readonly long: string;
  /** Over the folded words in front, closed by a space; "" at the beginning. Left out: anything may stand there. */
  readonly behind?: RegExp;
  /** Over the folded words that follow, opened by a space; "" at the end. */
  readonly before?: RegExp;
  /** It could be meant otherwise, so the reply says how it was read. */
  readonly isGuess?: true;
}

const form = (short: string, long: string, context: Omit<ShortForm, 'short' | 'long'> = {}): ShortForm => ({
  short: short.split(' '),
  long,
  ...context,
});

const NUMBER_FOLLOWS = /^ (?:so )?\d/;
const CLAUSE_ENDS = /^$/;
const LISTED = /(?:^| )(?:cac|nhung|may|nhieu|mot so|bao nhieu) $/;
const BODY_FOLLOWS = /^ (?:ubnd|uy ban|hdnd|hoi dong|tinh|huyen|xa|phuong|quan|thanh pho|thi xa|tp) ?/;
/** The first form whose context fits is taken; a word of which none fits stays as typed. */
export const chatShortForms: readonly ShortForm[] = [
  form('bn bnh bnhiu bnhieu bnhiêu bnhju bnhjeu', 'bao nhiêu', {
    // "số bn mắc", "các bn nặng": bệnh nhân.
    behind: /^(?!.*(?:^| )(?:cac|nhung|moi|1|mot) $).*$/,
    before: /^(?! (?:mac|nang|nhe|nhi|dieu tri|tu vong|nhap vien|kham|hiv|lao)\b)/,
  }),
  form('nhiu nhìu nhju', 'nhiêu', { behind: /(?:^| )bao $/ }),
  form('ko kg hok khum hem', 'không'),
  form('k', 'không', { behind: /^(?!.*\d $).*$/, before: /^(?! \d)/ }),
  form('hk', 'không', { before: /^(?! (?:\d|i\b|ii\b|nay|toi|dau|cuoi|mot|hai))/ }),
  form('kh', 'không', {
    behind: /(?:^| )(?:co|duoc|phai|dung|chua|hay)(?: [a-z0-9]+)* $/,
    before: CLAUSE_ENDS,
    isGuess: true,
  }),
  form('dc đc', 'được'),
  form('dk', 'được', { behind: /^(?!.*(?:^| )(?:so|dieu|giay|ho so) $).*$/ }),
  form('đk', 'được', { behind: /(?:^| )(?:co|phai|se|da|chua|khong) $/, before: CLAUSE_ENDS }),
  form('vs', 'với'),
  form('ntn', 'như thế nào'),
  form('r', 'rồi', { before: CLAUSE_ENDS }),
  form('j ji zì', 'gì'),
  form('z zậy zay', 'vậy'),
  form('v', 'vậy', { before: CLAUSE_ENDS }),
  form('bh', 'bảo hiểm', { before: /^ (?:y te|yt|xa hoi|xh|that nghiep|tn)\b/ }),
  form('bh bg', 'bao giờ', {
    behind: /^(?!.*(?:^| )(?:dong|the|tham gia|muc|tinh|thanh pho|tp|luat|co quan|muc dong) $).*$/,
  }),
  form('trc trk trươc', 'trước'),
  form('hn', 'hạn', {
    before: /^ (?:nop|gui|cuoi|chot|bao cao|bc|hoan thanh|xong|la (?:ngay|hom|khi)|ngay nao|khi nao)\b/,
    isGuess: true,
  }),
  form('h', 'giờ', { behind: /(?:^| )(?:may|bay|bao) $/ }),
  form('t', 'tháng', { before: /^ (?:\d{1,2}|may|nao)\b/, isGuess: true }),
  form('bit bik', 'biết', { behind: /(?:^| )(?:cho|muon|can|hoi|khong|ko|k) $|^$/ }),
  form('đag dag', 'đang'),
  form('lm', 'làm'),
  form('nhg nhưg nhug', 'nhưng'),
  form('thag thg', 'tháng'),
  form('cx', 'cũng'),
  form('ms', 'mới', { before: /^(?!$)/ }),
  form('mik mk', 'mình'),
  form('ng', 'người', { behind: /(?:^| )(?:so|bao nhieu|may|moi|nhung|cac|1|mot|\d+|nhieu) $/ }),
  form('ng', 'người', { before: /^ (?:ld|lao dong|dan|ngheo|khuyet tat|cao tuoi|hoc|tham gia|co)\b/ }),
  form('dzậy dzay', 'vậy'),
  form('bjo pjo', 'bao giờ'),
  form('cko', 'cho'),
  form('ckưa ckua', 'chưa'),
  form('mún', 'muốn'),
  form('nhìu', 'nhiều'),
  form('thui', 'thôi', { before: CLAUSE_ENDS }),
  form('kí', 'ký'),
  form('ki', 'ký', { behind: /(?:^| )(?:ai|nguoi|ngay|da|duoc|dc|chu|nao) $/ }),
];

/** Types of document and words of office work. */
export const officeShortForms: readonly ShortForm[] = [
  form('kh', 'kế hoạch'),
  form('qđ qd', 'quyết định'),
  form('nq', 'nghị quyết'),
  form('vb vbản', 'văn bản'),
  form('cv', 'công văn', { before: /^(?! (?:phu trach|tham muu|theo doi|thu ly|cua phong|cua so)\b)/ }),
  form('bc', 'báo cáo'),
  form('nđ', 'nghị định'),
  form('nd', 'nghị định', { before: NUMBER_FOLLOWS }),
  form('tt', 'thông tư', { before: NUMBER_FOLLOWS }),
  form('tb', 'thông báo', { before: /^ (?:(?:so )?\d|ket luan)\b/ }),
  form('hd', 'hướng dẫn', { before: /^ (?:(?:so )?\d|cua so|cua bo|lien nganh|thuc hien)\b/ }),
  form('ct', 'chỉ thị', { before: NUMBER_FOLLOWS }),
  form('ct', 'chủ tịch', { before: BODY_FOLLOWS, isGuess: true }),
  form('ct', 'chỉ tiêu', { behind: LISTED, isGuess: true }),
  form('ctiêu ctieu', 'chỉ tiêu'),
  form('ct', 'chỉ tiêu', { before: /^ (?:giam|tang|ve|dat|duoc giao|nao|gi|la)\b/, isGuess: true }),
  form('tp', 'thành phố', { before: /^ [a-z]/ }),
  form('tx', 'thị xã', { before: /^ [a-z]/, isGuess: true }),
  form('tlệ tle', 'tỷ lệ'),
  form('tl', 'tỷ lệ', { before: /^ [a-z]/, behind: /^(?!.*(?:^| )(?:so|tai) $).*$/, isGuess: true }),
  form('sl', 'số lượng', { before: /^ [a-z]/ }),
  form('đvị dvi đvi', 'đơn vị'),
  form('cq', 'cơ quan'),
  form('cty', 'công ty'),
  form('nv', 'nhiệm vụ', { behind: LISTED, isGuess: true }),
  form('kp', 'kinh phí'),
  form('đp đphương dphuong', 'địa phương'),
  form('tgian', 'thời gian'),
  form('hso', 'hồ sơ'),
  // "HS" is "học sinh" as well: "hồ sơ" where papers are handed in or handled.
  form('hs', 'hồ sơ', {
    behind:
      /(?:^| )(?:nop|gui|nhan|lap|bo|tiep nhan|xu ly|giai quyet|thanh phan|tham dinh|mau|han) (?:1 |mot |cac )?$/,
    before: /^(?! (?:gioi|lop|sinh|ngheo|khuyet|bo hoc|mau giao|tieu hoc|thcs|thpt)\b)/,
  }),
  form('hs', 'hồ sơ', {
    before: /^ (?:truc tuyen|tt|online|toan trinh|gom|xin|de nghi|dang ky|qua han|tre han|ho tro)\b/,
  }),
  form('tt', 'trực tuyến', { before: /^ (?:toan trinh|mot phan|muc do)\b/ }),
  form('tt', 'trực tuyến', { behind: /(?:^| )(?:hs|ho so|dich vu cong|dvc|hop|nop|dang ky) $/ }),
  form('cđs cds', 'chuyển đổi số'),
  form('cđ', 'chủ đề', {
    before: /^ (?:cua )?(?:thang|nam|tuan|ngay|festival|fes|le|dien dan)\b/,
    isGuess: true,
  }),
  form('dki đki', 'đăng ký'),
  form('tgia', 'tham gia'),
  form('ktra', 'kiểm tra'),
  form('hnay', 'hôm nay'),
  form('gđ gd', 'giai đoạn', { before: /^ (?:19|20)?\d\d\b/ }),
  form('sd', 'sử dụng', { before: /^ (?:nuoc|nc|dat|dien|von|kinh phi|kp|phan mem)\b/ }),
  form('ndung', 'nội dung'),
  form('gquyết gquyet', 'giải quyết'),
  form('ctac ctác', 'công tác'),
  form('nvu nvụ', 'nhiệm vụ'),
  form('kq', 'kết quả'),
  form('csvc', 'cơ sở vật chất'),
  form('htro', 'hỗ trợ'),
  form('qly', 'quản lý'),
  form('dky đký', 'đăng ký'),
  form('bcao', 'báo cáo'),
  form('cvan', 'công văn'),
  form('khoach', 'kế hoạch'),
  form('tchuc tchức', 'tổ chức'),
  form('hthanh hthành', 'hoàn thành'),
  form('ptrach ptrách', 'phụ trách'),
  form('sdung', 'sử dụng'),
  form('gdinh gđình', 'gia đình'),
  form('ban', 'ban nhân dân', {
    behind: /(?:^| )uy $/,
    before: /^ (?:tinh|huyen|xa|phuong|quan|thanh pho|thi xa|tp)\b/,
  }),
  form('xd', 'xây dựng', { behind: /^(?!.*(?:^| )(?:so|bo|phong) $).*$/ }),
];

/** Branches as they are cut short behind "sở", "phòng" or "bộ"; usage of officials. */
export const branchShortForms: ReadonlyMap<string, string> = new Map([
  ['gd', 'giáo dục'],
  ['xd', 'xây dựng'],
  ['tc', 'tài chính'],
  ['nv', 'nội vụ'],
  ['nn', 'nông nghiệp'],
  ['ld', 'lao động'],
  ['lđ', 'lao động'],
  ['vh', 'văn hóa'],
  ['ct', 'công thương'],
]);

/** Words of sectors. Sources: documents of health, labour and education bodies, and their officials' usage. */
export const sectorShortForms: readonly ShortForm[] = [
  form('te', 'trẻ em', {
    // Without marks it is as well "tế", "tệ": y tế, kinh tế, thực tế, tiền tệ …
    behind: /^(?!.*(?:^| )(?:y|kinh|thuc|quoc|tinh|tien|chu|xe|hai|tu|noi|ngoai|thong|te) $).*$/,
    isGuess: true,
  }),
  form('yt', 'y tế'),
  form('syt', 'sở y tế'),
  form('nc', 'nước', { before: /^ (?:sach|sh|sinh hoat|uong|thai|ngoai|ngot)\b/ }),
  form('nc', 'nước', { behind: /(?:^| )(?:duoi|cap|thoat|ngap|that thoat|dien|su dung) $/ }),
  form('nt', 'nông thôn', {
    behind: /(?:^| )(?:sach|dan|ho|lao dong|giao thong|moi truong|khu vuc|duong|dan so) $/,
    isGuess: true,
  }),
  form('tt', 'thành thị', { behind: /(?:^| )(?:that nghiep|khu vuc|dan so|ho) $/, isGuess: true }),
  form('mn', 'mầm non', { behind: /(?:^| )(?:gv|giao vien|truong|lop|tre|gd|giao duc|bac|cap) $/ }),
  form('gd gđ', 'giáo dục', { behind: /(?:^| )(?:so|phong|bo|nganh) $/ }),
  form('gd', 'gia đình', { behind: /(?:^| )(?:ho|nguoi nha|thanh vien) $/ }),
  form('sk', 'sức khỏe', { behind: /(?:^| )(?:kham|cham soc|cs|bao ve|tam) $/ }),
  form('qc', 'quy chuẩn', { behind: /(?:^| )(?:dat|theo|sach) $/ }),
  form('mg', 'mẫu giáo', { behind: /(?:^| )(?:tre|lop|truong|hoc sinh) $/ }),
  form('ta', 'tiếng Anh', { behind: /(?:^| )(?:sach|mon) $/, isGuess: true }),
  form('xh', 'xâm hại', { behind: /(?:^| )bi $/, isGuess: true }),
  form('bluc blực', 'bạo lực'),
  form('ldong lđộng', 'lao động'),
  form('hc', 'hoàn cảnh', { before: /^ (?:kk|kho khan|dac biet|db|đb|dbkk|đbkk|ngheo)\b/ }),
  form('đb db', 'đặc biệt', { behind: /(?:^| )(?:hc|hoan canh) $/ }),
  form('kk', 'khó khăn', { behind: /(?:^| )(?:hc|hoan canh|db|đb|dac biet|vung) $/ }),
  form('sgd', 'sở giáo dục'),
  form('pgd', 'phòng giáo dục'),
  form('gvcn', 'giáo viên chủ nhiệm'),
  form('tdp tdân', 'tổ dân phố'),
  form('ptriển ptrien', 'phát triển'),
  form('cthuong cthương', 'công thương'),
  form('hssv', 'học sinh, sinh viên'),
  form('atgt', 'an toàn giao thông'),
  form('bs', 'bác sĩ', { before: /^ (?:\d+ )?(?:tren |moi )?(?:\d+ )?(?:mot )?van dan\b/ }),
  form('hd hđ', 'hành động', { behind: /(?:^| )thang $/, before: /^ (?:vi|vi te|quoc gia|phong|vi tre)\b/ }),
  form('fes fest', 'festival'),
  form('cn', 'công nhân', { behind: /(?:^| )(?:cho|cac|nhung|anh em) $/, isGuess: true }),
  form('ld lđ', 'lao động', { behind: /(?:^| )(?:nguoi|ng|luc luong|tai nan|an toan|viec|so) $/ }),
  form('dn', 'doanh nghiệp', { behind: /(?:^| )(?:trong|cac|nhung|cua|cho|chu|o|vao|nhieu|so) $/ }),
  form('dv', 'dịch vụ', { behind: /(?:^| )(?:tiep can|su dung|cung cap|duoc|cac|nhung|gia|nhan) $/ }),
  form('ht', 'hỗ trợ', { behind: /(?:^| )(?:duoc|dc|đc|muc|tien|chinh sach|can|se|nhan) $/ }),
  form('ht', 'hỗ trợ', { before: /^ (?:tien|kinh phi|cho|hoc|nguoi|ng|tre)\b/ }),
  form('ds', 'danh sách', { behind: /(?:^| )(?:lap|nop|gui|theo|trong|len|co) $/ }),
  form('sx', 'sắp xếp', { before: /^ (?:thon|to dan pho|tdp|don vi|lai|bo may|cac)\b/ }),
  form('pn', 'phụ nữ', { behind: /(?:^| )(?:hoi|cho|cua|lhpn|lien hiep|ve) $/ }),
];

/** Whether a word typed is a short form of something, whatever stands around it. */
export function isShortForm(typed: string): boolean {
  return shortForms.some(({ short }) => short.includes(typed.toLowerCase()));
}

/** All short forms, those of chat first. */
export const shortForms: readonly ShortForm[] = [...chatShortForms, ...officeShortForms, ...sectorShortForms];
