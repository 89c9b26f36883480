const DEGREE =
  '(?:cao|thap|chat(?: che)?|nghiem(?: ngat)?|khat khe|ngat|som|muon|tre|cham|nhieu|it|lon|nho|nang|nhe|tham vong|ngan|gap|nhanh|lau|dai|sat)';
/** What a gap is counted in: "mấy điểm phần trăm", "bao nhiêu ngôi nhà". */
export const COUNTED =
  '(?:phan (?:tram|nghin)|%|‰|(?!(?:so|hon|voi|va|nam|tai|o|theo|trong|cua|cho|thi|khong|vay|nhi)\\b)[a-z]+(?: (?!(?:so|hon|voi|va|nam|tai|o|theo|trong|cua|cho|thi|khong|vay|nhi)\\b)[a-z]+){0,2})';
const AMOUNT = `(?:(?:bao nhieu|may)(?: ${COUNTED})?|the nao|ra sao|gi|nhu the nao)`;
const SUBJECT =
  '(?:ai|(?:cai|dang|chi tieu|han|noi|ben|tinh|thanh pho|xa|huyen|dia phuong|don vi|co quan|van ban|ke hoach|quyet dinh|cong van|muc|nam|ban|truong|so|bao cao|viec|nhom|con so) nao)';
const ENDING = `(?:,? ?${AMOUNT})?(?: khong| ko| k| chua| vay| nhi| a| the)*`;

// Patterns over a question folded to plain letters, without its closing marks.

/** "A cao hơn B", "A giảm bao nhiêu so với B", "so với B, A …": the words in the middle part the two. */
export const BETWEEN: readonly RegExp[] = [
  new RegExp(
    `^so voi (?<right>.+?)(?:,| thi) (?<left>.+?)(?:,? (?:co )?(?:${DEGREE} hon|tang|giam|khac|thay doi)\\b.*)$`,
    'd',
  ),
  new RegExp(
    `^(?<left>.+?),? (?:(?:co|la|thi|se|dat) )*${DEGREE} hon(?: hay (?:la )?${DEGREE}(?: hon)?)?(?: bao nhieu(?: ngay)?)?(?: so voi)? (?<right>(?!${AMOUNT})(?!khong|hay|va ).+?)${ENDING}$`,
    'd',
  ),
  new RegExp(
    `^(?<left>.+?),? (?:(?:co|la|thi|se|phai) )*(?:tang|giam|thay doi|khac|chenh(?: lech)?|hon|kem)(?: hay (?:tang|giam|khong))?(?: (?:di|len|gi|${AMOUNT}))* (?:so voi|voi) (?<right>.+?)${ENDING}$`,
    'd',
  ),
  new RegExp(
    `^(?<left>.+?),? (?:(?:la|thi|se|phai) )*(?:hon|kem) (?:so voi )?(?<right>(?:nam )?(?:19|20)\\d\\d)${ENDING}$`,
    'd',
  ),
  new RegExp(
    `^(?<left>.+?),? so voi (?<right>.+?),?(?: thi)?(?: (?:co )?(?:${DEGREE} hon|tang hay giam|tang|giam|khac|nhu the nao|the nao|ra sao)\\b.*)$`,
    'd',
  ),
];
/** "A và B khác nhau thế nào về …", "A hay B, nơi nào đặt … thấp hơn": what follows the two says what is compared. */
export const BEHIND: readonly RegExp[] = [
  new RegExp(
    `^(?<both>.+?),? (?:co )?khac (?:nhau|gi nhau|biet)${ENDING}(?:,? (?:ve|o) (?<topic>.+?))?${ENDING}$`,
    'd',
  ),
  new RegExp(`^(?<both>.+?),? (?:chenh(?: lech)?|hon kem|lech|cach)(?: nhau)?${ENDING}$`, 'd'),
  new RegExp(
    `^(?<both>.+?)(?:,| thi)? ${SUBJECT}(?<topic> .+?)?,? ?(?:(?:la|se|co|phai|den|toi|den han|toi han) )*(?:${DEGREE} hon|truoc|sau)${ENDING}$`,
    'd',
  ),
  new RegExp(`^(?<both>.+?),? (?:co )?(?:bang|giong|nhu) nhau${ENDING}$`, 'd'),
  new RegExp(`^(?<both>.+?),? ${DEGREE} hon${ENDING}$`, 'd'),
  /^so sanh (?<both>.+)$/d,
];
