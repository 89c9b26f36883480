/** What a question asks for. Several may hold; the assistant tries them in the order of this list. */
export const intents = [
  'signer',
  'recipients',
  'issued-on',
  'issuer',
  'number',
  'references',
  'deadline',
  'target',
  'task',
  'subject',
  'documents',
] as const;
export type Intent = (typeof intents)[number];

// Patterns over the question folded to plain letters, one space between syllables. A phrase that shows an intent says
// nothing of the matter asked about, so it is also taken out of the terms that are searched for.
const PATTERNS: Readonly<Record<Intent, RegExp>> = {
  signer:
    /\b(?:ai (?:la nguoi |da )?ky(?: ban hanh)?|nguoi ky(?: ten)?|ky boi ai|do ai ky|ho ten nguoi ky|chuc vu (?:cua )?nguoi ky|ai la nguoi ky)\b/g,
  recipients:
    /\b(?:noi nhan|(?:duoc )?gui (?:cho |den |toi )?(?:nhung |cac )?(?:ai|co quan nao|don vi nao|noi nao)|kinh gui ai|ai nhan van ban)\b/g,
  'issued-on':
    /\b(?:(?:(?:duoc )?ban hanh|ky(?: ban hanh)?|ra doi|ra)(?: vao)? (?:khi nao|bao gio|ngay nao|luc nao|ngay may|ngay thang nam nao|nam nao|hom nao|thoi gian nao)|(?:khi nao|bao gio|ngay nao) (?:thi )?(?:duoc )?(?:ban hanh|ky)|ngay ban hanh|ngay ky|thoi gian ban hanh|(?:de )?ngay thang nao)\b/g,
  issuer:
    /\b(?:(?:do )?(?:ai|co quan nao|don vi nao|cap nao|noi nao) (?:da )?(?:ban hanh|ra|xay dung)|co quan ban hanh|la (?:van ban )?cua (?:ai|co quan nao|don vi nao))\b/g,
  number:
    /\b(?:so (?:ky )?hieu(?: la gi| nao)?|so,? ky hieu|(?:mang |co )?so (?:may|bao nhieu|nao|van ban la gi|la gi|la bao nhieu)|so van ban)\b/g,
  references:
    /\b(?:(?:dua |can )(?:cu |tren )+(?:vao )?(?:(?:nhung |cac )?(?:van ban |ke hoach |quyet dinh |chi thi |luat )?(?:nao|gi))?|dan chieu|vien dan|dan (?:den |nhung |cac )?van ban nao|(?:thuc hien|trien khai|theo) (?:nhung |cac )?(?:van ban|ke hoach|quyet dinh|chi thi|nghi quyet|cong van) (?:so )?(?:nao|gi|may)|co so phap ly|can cu phap ly|can cu (?:ban hanh|nao|gi))\b/g,
  deadline:
    /\b(?:thoi han|han (?:chot|cuoi|nop|bao cao|gui|hoan thanh|thuc hien|xong|la)|(?:truoc|den|vao|muon nhat|cham nhat) (?:la )?(?:ngay|khi|thang|luc) (?:nao|may|bao nhieu)|khi nao|bao gio|luc nao|ngay nao|ngay may|hom nao|thang nao|han ngay nao|cham nhat|muon nhat|deadline|thoi gian (?:nop|gui|bao cao|hoan thanh) (?:la )?(?:khi nao|bao gio|ngay nao)?|co han|dung han|moc thoi gian|may ngay|bao lau|bao nhieu ngay)\b/g,
  target:
    /\b(?:chi tieu|(?:dat|giam|tang|la|con|xuong|len|tren|duoi|it nhat|toi thieu|chiem|co) (?:duoc |con |khoang |toi |den |muc )?bao nhieu(?: phan tram)?|bao nhieu(?: phan tram)?|may phan tram|muc tieu(?: cu the)?|muc (?:nao|dat)|con so|ty suat bao nhieu|phan tram)\b/g,
  task: /\b(?:nhiem vu(?: gi| nao)?|(?:phai|can|duoc giao) lam (?:nhung )?(?:gi|viec gi)|lam (?:nhung )?(?:viec )?gi|trach nhiem (?:gi|cua|nao)?|(?:ai|don vi nao|co quan nao|phong nao|so nao) (?:se |duoc giao |phai |co trach nhiem )?(?:chu tri|phoi hop|phu trach|chiu trach nhiem|thuc hien|lam|to chuc|bao cao|nop|tham muu|bo tri|theo doi|huong dan|kiem tra|tong hop)|(?:duoc )?giao (?:cho ai|viec gi|nhiem vu gi|gi|lam gi)|chu tri|(?:duoc )?phan cong|viec gi)\b/g,
  subject:
    /\b(?:trich yeu|ve (?:viec|noi dung|van de) gi|noi (?:ve )?(?:dieu )?gi|noi dung (?:chinh|gi|la gi)|tom tat|quy dinh (?:ve )?(?:dieu )?gi|la van ban gi|la gi)\b/g,
  documents:
    /\b(?:(?:co )?(?:nhung|cac|bao nhieu) (?:van ban|ke hoach|quyet dinh|cong van|chi thi|tai lieu) (?:nao|gi)|danh (?:sach|muc) (?:cac )?(?:van ban|tai lieu)|van ban nao|tai lieu nao|ke hoach nao|cong van nao|quyet dinh nao|trong kho (?:co|dang co) (?:nhung )?gi)\b/g,
};

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
  return { intents: found, rest };
}
