/**
 * What a question asks for, in the order the assistant tries them. delivery: to whom and how a report goes ·
 * timespan: when something takes place · the others as the model names them.
 */
export const intents = [
  'signer',
  'delivery',
  'recipients',
  'timespan',
  'issued-on',
  'issuer',
  'references',
  'number',
  'deadline',
  'target',
  'task',
  'subject',
  'documents',
] as const;
export type Intent = (typeof intents)[number];

/** The intents that a document's head and foot answer. */
export const headerIntents = [
  'signer',
  'recipients',
  'issued-on',
  'issuer',
  'number',
  'references',
  'subject',
] as const;
export type HeaderIntent = (typeof headerIntents)[number];

/** Whether an intent is one of `headerIntents`. */
export function isHeaderIntent(intent: Intent): intent is HeaderIntent {
  return headerIntents.some((known) => known === intent);
}

const TYPES =
  'van ban|ke hoach|quyet dinh|chi thi|nghi quyet|nghi dinh|thong tu|cong van|luat|chuong trinh|huong dan|ket luan|thong bao';
const BODIES =
  'ai|co quan nao|don vi nao|(?<!\\bco )[s$]o nao|phong nao|(?<!\\b(?:van|thon) )ban nao|(?<!\\bcan )bo nao|nganh nao|cap nao|to chuc nao|doan the nao|ben nao|phia nao|luc luong nao|bo phan nao|hoi nao|chi cuc nao|trung tam nao|nhung ai';
const PLACES =
  '(?:xa|phuong|huyen|tinh|truong) nao|ai|dau|co quan nao|don vi nao|[s$]o nao|phong nao|noi nao|cho nao|cap nao|dia chi nao|bo phan nao';
/** "Việc … là của đơn vị nào" asks for who is to do it; of a document the same words ask for who issued it. */
const OF_WORK = String.raw`(?<=^(?:(?!(?<!\b(?:theo|trong|tai|o) )\b(?:${TYPES})\b|\bve viec\b).)*\b(?:viec|nhiem vu|trach nhiem)\b.*)`;
const NOT_OF_WORK = OF_WORK.replace('(?<=', '(?<!');
const WHEN =
  'ngay bao nhieu|khi nao|bao gio|luc nao|ngay nao|hom nao|ngay may|thoi gian nao|thoi diem nao|nam nao|thang nao|ngay thang nao|ngay thang nam nao';
const DUTIES =
  'chu tri|phoi hop|phu trach|chiu trach nhiem|thuc hien|to chuc|bao cao|nop|tham muu|bo tri|theo doi|huong dan|kiem tra|tong hop|lo|dam nhan|trien khai|giam sat|don doc|chuan bi|dam bao|cap kinh phi|ra soat|xay dung|thanh lap|cung cap|tuyen truyen|tap huan|quan ly|can|phai|se|duoc giao|co trach nhiem|thuong truc|dau moi|lam';

/** Those who may sign, as askers call them. */
const SIGNERS = 'ong|ba|nguoi|(?:vi )?lanh dao|vi|dong chi|can bo';
/** What is signed. */
const SIGNED = `${TYPES}|ban|to trinh|bao cao|quy che|quy dinh`;
/** Where a signature stands, seen from its document. */
const SIGNED_AT = '(?:o )?(?:(?:ben |phia )?duoi|(?:phan |o )?cuoi|vao)';

// Patterns over the question folded to plain letters, one space between syllables. A phrase that shows an intent says
// nothing of the matter asked about, so it is also taken out of the terms that are searched for.
const PATTERNS: Readonly<Record<Intent, RegExp>> = {
  signer: new RegExp(
    String.raw`\b(?:${[
      `ai (?:la nguoi |da |dung ten |dat but )*(?:ky|ha but|dat but)(?: ten| ban hanh| duyet| thay)?(?: ${SIGNED_AT})?`,
      `ai dung ten ${SIGNED_AT}|ai (?:la nguoi )?(?:thay mat|thay|dai dien)(?: \\S+){1,6}? ky(?: ten| thay)?`,
      `(?:${SIGNERS})(?: nao| ma)?(?: da)? (?:dat but|ha but|dung ten|ky ten)(?: ky)?(?: ten)? ${SIGNED_AT}`,
      'nguoi (?:da )?(?:dat but|ha but|dung ten) ky(?: ten)?|nguoi ky(?: ten| ban hanh)?|ten nguoi ky',
      `(?:do )?(?:${SIGNERS}) nao (?:da |dat but |ha but |dung ten )*ky(?: ten)?|ky boi ai|do ai ky`,
      `chu ky(?: ${SIGNED_AT})?(?: (?:${SIGNED})(?: (?:nay|do|ay))?)? (?:la )?cua (?:ai|(?:${SIGNERS}) nao)`,
      String.raw`(?<=\bnguoi (?:da )?(?:dat but|ha but|dung ten|ky)\b.*)\bla (?:ai|(?:${SIGNERS}) nao)`,
    ].join('|')})\b`,
    'g',
  ),
  delivery: new RegExp(
    String.raw`\b(?:(?:gui|nop)(?: bao cao| ho so)?(?: ket qua)? (?:ve|cho|toi|den|qua|bang|theo|o|tai)(?: (?:duong|hinh thuc|cach|kenh|dia chi|phan mem|he thong))?(?: dien tu)? (?:${PLACES}|gi|nao)|bao cao (?:ket qua )?(?:ve|cho|voi|gui|len) (?:${PLACES})|(?<=\bbao cao\b.{1,60})gui (?:${PLACES})|qua (?:kenh|hinh thuc|phan mem|he thong|duong|don vi|dia chi|dau|cach)(?: nao| gi)?|(?:bang|theo) (?:kenh|hinh thuc|cach|duong) (?:nao|gi))\b`,
    'g',
  ),
  recipients: new RegExp(
    String.raw`\b(?:noi nhan|kinh gui (?:${PLACES})|(?:duoc )?gui (?:cho |den |toi |di )?(?:nhung |cac )?(?:${PLACES})|(?:${BODIES}) (?:duoc )?nhan (?:van ban|ke hoach|cong van)|nhung noi nao)\b`,
    'g',
  ),
  timespan: new RegExp(
    String.raw`\b(?:(?:(?:keo dai|dien ra|to chuc|thuc hien) )?tu (?:ngay|khi|thang|luc|hom) (?:nao|may|bao nhieu)(?: (?:cho )?(?:den|toi) (?:het )?(?:ngay|khi|thang|luc|hom) (?:nao|may|bao nhieu))|tu (?:ngay|khi|thang|luc|hom) nao|(?<=\b(?:dien ra|to chuc|khai mac|phat dong|bat dau|hieu luc|thi hanh)(?: vao| tu| ke tu)? )(?:${WHEN})|keo dai bao lau)\b`,
    'g',
  ),
  'issued-on': new RegExp(
    String.raw`(?<!\btrinh (?:[a-z]+ ){0,4})\b(?:(?:duoc )?(?:ban hanh|(?<!dinh )ky(?: ban hanh)?|ra doi|de|ra|phat hanh)(?: vao)? (?:${WHEN})|(?:${WHEN}) (?:thi )?(?:duoc )?(?:ban hanh|ky)|ngay ban hanh|ngay ky|thoi gian ban hanh)\b`,
    'g',
  ),
  issuer: new RegExp(
    String.raw`\b(?:(?:do )?(?:${BODIES}|noi nao) (?:da )?(?:ban hanh|ra van ban|ra|phat hanh)|co quan ban hanh|(?:la )?(?:cua|do) (?:[$s]o|phong|truong|uy ban nhan dan|hoi dong nhan dan|doi)(?: [a-z]+){0,6}? (?:tinh|huyen|xa|phuong|thanh pho|dia phuong) nao(?: (?:da )?(?:ban hanh|ra|lap))?|ban hanh boi (?:${BODIES})|${NOT_OF_WORK}la (?:van ban )?cua (?:${BODIES})|${NOT_OF_WORK}(?<!\b(?:viec|nhiem vu|trach nhiem) )cua (?:tinh|xa|huyen|thanh pho|phuong|co quan|don vi|so|bo|truong) nao)\b`,
    'g',
  ),
  number:
    /\b(?:so (?:ky )?hieu(?: la gi| nao)?|so,? ky hieu|(?:mang |co |la )?(?<!\b(?:to cong nghe|chuyen doi|chinh quyen|ky nang|ha tang|nen tang|tong) )so (?:may|bao nhieu|la gi|la bao nhieu)(?! (?:mot|moi|tien|phan|nguoi)\b)|so (?:van ban|ke hoach|cong van|quyet dinh|chi thi|thong bao)(?: nay| do| ay)? la (?:gi|may|bao nhieu)|(?:mang|co|la|ban|hoach|van|dinh|(?<=\b(?:hoach|van|dinh|ban|bao|thi) )thi) so nao)\b/g,
  references: new RegExp(
    String.raw`\b(?:(?:dua|can) (?:cu |tren |vao )+(?:(?:nhung |cac )?(?:${TYPES}) )?(?:so )?(?:nao|gi)|can cu (?:phap ly|ban hanh|vao dau)|co so phap ly|(?:theo|xet|tai|dua tren|tren co so|can cu) (?:de nghi (?:tai |o )?)?to trinh (?:so )?(?:nao|gi|may|bao nhieu)(?: ngay (?:nao|may))?|(?:dan|vien dan|nhac)(?: chieu)?(?: den| toi| ra)? (?:nhung |cac )?(?:${TYPES}) (?:so )?(?:nao|gi|may)|dan chieu|(?:thuc hien|thi hanh|thuc thi|chap hanh|cu the hoa|trien khai|theo|noi tiep|tiep noi|thay the|thay cho|thay|sua doi|sua|bai bo|huy bo|bo sung|bo) (?:(?:cho )?nhung |cac |cho )?(?:${TYPES}) (?:so )?(?:nao|gi|may)(?: truoc do| truoc day| cu)?)\b`,
    'g',
  ),
  deadline:
    /\b(?:thoi han|han (?:chot|cuoi(?: cung)?|nao)|han(?= (?:nop|bao cao|gui|hoan thanh|thuc hien|xong|la|ngay|cua)\b)|(?:truoc|den|vao|muon nhat|cham nhat|tre nhat) (?:la )?(?:ngay|khi|thang|luc|hom|thoi diem|thoi gian|moc|moc thoi gian) (?:nao|may|bao nhieu)|truoc (?:may gio|bao gio)|khi nao|bao gio|luc nao|ngay nao|ngay may|hom nao|thang nao|quy nao|quy may|tuan nao|cham nhat|muon nhat|deadline|(?:cac )?moc(?: thoi gian)?|thoi gian(?= (?:nop|gui|bao cao|hoan thanh)\b)|co han|dung han|may ngay|may gio|(?<!con )(?<!xuong )(?<!duoi )bao lau|bao nhieu (?:ngay|gio|thang)|trong vong (?:may|bao nhieu|bao lau) ?(?:gio|ngay|lau)?|trong bao lau|trong (?:may|bao nhieu)(?: (?:gio|ngay|lau)|(?= (?:phut|tieng|hom|buoi|tuan|thang|quy|nam|ke|tu|khi|sau|thi|la)\b)|$))\b/g,
  target:
    /\b(?:chi tieu|(?:dat|giam|tang|la|chia thanh|chia lam|chia ra|gom|bao gom|con|xuong|len|tren|duoi|it nhat|toi thieu|toi da|chiem|co|duoc|mo|to chuc) (?:duoc |con |khoang |toi |den |muc |xuong |duoi |tren |it nhat )?(?:bao nhieu|may)(?: phan tram| phan nghin| %)?|(?<!\bbao cao )bao nhieu(?: phan tram| phan nghin| %)?|(?<!\bbao cao )may (?:tien|dong|trieu|ty|nghin|phan tram|phan nghin|%|truong|xa|nguoi|doi|cau lac bo|diem|mo hinh|lan|dot|cuoc|buoi)|may(?= (?:met|km|ha|kg|m2|m3|tiet|vung|mien|khu vuc|tinh thanh|dieu kien|tieu chi|buoc|hinh thuc|nhom|giai doan|phuong an|loai|khoan|ban chinh|bo ho so|lop|cai|chiec|camera|chau|thon|khu|cong trinh|cuon|lit|tan|tram|suat|vu|o dich|chi bo|giuong|bac si|phien|chuoi|hoc sinh|hoc vien|giao vien)\b)|(?:xuong |den |dat |o |len )?muc nao|(?:con|xuong|duoi) bao lau|phan tram|phan nghin)\b/g,
  task: new RegExp(
    String.raw`\b(?:nhiem vu(?: gi| nao)?|(?:phai|can|duoc giao|se|co nhiem vu) lam (?:nhung )?(?:gi|viec gi)|lam (?:nhung )?(?:viec )?gi|trach nhiem (?:gi|nao|cua)|(?:${BODIES}) (?:se |la |duoc giao |phai |co trach nhiem |chiu trach nhiem |dung ra )*(?:${DUTIES})|(?:do|voi|cung) (?:${BODIES})(?: (?:dung ra )?(?:chu tri|phu trach|dam nhan))?|(?:duoc )?giao (?:cho )?(?:${BODIES}|viec gi|nhiem vu gi|gi|lam gi)|(?:${BODIES}) (?:lo|nhan|lam)$|(?:duoc )?phan cong|(?:la |thuoc )?(?:phan )?(?:viec|nhiem vu|trach nhiem) cua (?:${BODIES})|${OF_WORK}(?:la |thuoc )(?:cua |ve |phan )?(?:${BODIES})|(?<!ve )(?:nhung )?viec gi|co quan chu tri|don vi chu tri)\b`,
    'g',
  ),
  subject:
    /\b(?:trich yeu|(?:noi |la |gui )?ve (?:viec |noi dung |van de |cai |chuyen |dieu |mang |linh vuc |chu de )?gi|(?:noi |la )?ve (?:chuyen|viec|van de|mang|linh vuc) nao|noi (?:ve )?(?:dieu |nhung )?gi(?: ve)?|noi dung (?:chinh|gi|la gi)|tom tat|quy dinh (?:ve )?(?:dieu )?gi|la van ban gi|la gi|the nao|nhu the nao|ra sao)\b/g,
  documents: new RegExp(
    String.raw`\b(?:(?:co )?(?:nhung|cac|bao nhieu) (?:${TYPES}|tai lieu) (?:nao|gi)|danh (?:sach|muc) (?:cac )?(?:van ban|tai lieu)|(?:${TYPES}|tai lieu) nao|trong kho (?:co|dang co) (?:nhung )?gi)\b`,
    'g',
  ),
};

/** "Ai đôn đốc chỉ tiêu …": targets are what the duty is about, and no figure is asked. */
const OF_TARGETS = new RegExp(String.raw`\b(?:${BODIES})\b.*\bchi tieu\b(?! (?:nao|gi|la gi))`);
const ASKS_FIGURE = /\b(?:bao nhieu|may|muc nao|phan tram|(?:cac|nhung) chi tieu)\b/;

/** "Kế hoạch này gửi cho sở nào": the document itself is what was sent, not something it wants handed in. */
const SENT_DOCUMENT = new RegExp(String.raw`^(?:.* )?(?:${TYPES}|kh|qd|cv|ct|nq)\b.*\bgui\b`);
const SENT_BACK =
  /\b(?:bao cao|nop|ho so|ket qua|danh sach|so lieu|san pham|bai|phai|can|yeu cau|de nghi|truoc|han|tong hop|dang ky|gop y|y kien)\b/;

/**
 * The intents a folded question shows, in order of `intents`, and the question with the phrases that showed them blanked
 * by as many spaces, so that offsets still agree.
 */
export function findIntents(folded: string): { intents: Intent[]; rest: string } {
  let rest = folded;
  const found = intents.filter((intent) => {
    const without = rest.replace(PATTERNS[intent], (phrase) => ' '.repeat(phrase.length));
    const isShown = without !== rest;
    rest = without;
    return isShown;
  });
  const delivery = found.indexOf('delivery');
  if (delivery >= 0 && SENT_DOCUMENT.test(folded) && !SENT_BACK.test(folded)) found[delivery] = 'recipients';
  const asksDutyOnly = found.includes('task') && OF_TARGETS.test(folded) && !ASKS_FIGURE.test(folded);
  return { intents: asksDutyOnly ? found.filter((intent) => intent !== 'target') : found, rest };
}
