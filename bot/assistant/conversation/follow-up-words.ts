import { foldMarks } from '../../../knowledge/language/fold.ts';

/** A message that leaves out what was said before: what it puts in the place of something. */
export interface Ellipsis {
  /** What is left without the words that tie it to the talk. */
  readonly payload: string;
  /** It opens with "còn", "thế còn", "vậy": it goes on from what was asked. */
  readonly hasLead: boolean;
  /** It closes with "thì sao" or asks nothing of its own behind the new matter. */
  readonly hasClose: boolean;
  /** It takes back what was asked: "không, ý tôi là …". */
  readonly isCorrection: boolean;
}

// Over the folded message; typed without marks "con", "the", "vay" are other words too, so what follows must not make
// them one ("con so", "con nguoi", "the bao hiem", "vay von").
const CORRECTION =
  /^(?:(?:a |o )?(?:khong(?: phai)?|ko(?: phai)?|nham(?: roi)?|sai roi|a quen|quen|khong dung)(?: the| vay| cai do)?[\s,.!:]+(?:(?:y )?(?:toi|minh|em|anh|chi|ta)(?: muon)?(?: hoi| noi)?(?: la)? |y la |phai la |la )?|y (?:toi|minh|em)(?: muon)?(?: hoi| noi)?(?: la)? |(?:toi|minh|em) (?:dang )?(?:muon )?hoi (?:la )?)/;
const LEAD =
  /^(?:(?:the|vay)(?: thi)?[\s,]+)?(?:con(?! (?:so|nguoi|em|cai|trai|gai|nuoi|dau|lai|hieu luc|bao(?! cao))\b)(?: ve)?)(?![a-z0-9])[\s,]*|^(?:the|vay)(?: thi)?[\s,]+(?=(?:con|o|nam|neu|moi|cac|ai|bao|khi|ngay|han|thang|xa|huyen|tinh|phuong|so|bo|phong|truong|don|co quan|chi tieu|muc|nguoi|tre|ty|ti|van ban|ke hoach|cong van|quyet dinh)\b)/;
/** "thế (mục này) thì ai …"; typed without marks, not behind what makes "the" another word ("thể thao", "thẻ bảo hiểm"). */
const TOPIC_LEAD =
  /^the (?!bao|bhyt|can|che|thao|luc|hien|thap|nhe|chat|duc|gioi|he|nao|dang|tich|le|tin|tam|u|va)(?=[a-z ]{2,40} thi (?:ai|bao|khi|ngay|hom|o dau|may|sao|co|do|duoc|phai|don vi|co quan)(?![a-z]))/;
/** "sau đó thì sao, năm 2027?": what is new is the year. */
const THEN_LEAD =
  /^(?:the |vay |con )?(?:sau (?:do|nay)|truoc do|ve sau)(?: (?:thi sao|the nao|ra sao))?[\s,?]+(?=(?:den |toi )?nam (?:19|20)\d\d(?!\d))/;
const MARKED_LEAD = /^(?:thế|vậy)(?: thì)?[\s,]+/iu;
const CLOSE =
  /(?:[\s,]+(?:(?:thi|la) )?(?:thi sao|the nao|ra sao|nhu the nao|sao|thi|co|ma|day|nhe|nhi|a|ha|nha|vay))?[\s?.!]*$/;
const SAYS_SO = /(?:thi sao|the nao|ra sao|nhu the nao|sao)[\s?.!]*(?:a|nhi|vay|ha|nhe)?[\s?.!]*$/;

/** Takes off what ties a message to the talk; `payload` is the whole of one that is not tied. */
export function readEllipsis(message: string): Ellipsis {
  let payload = message;
  const correction = CORRECTION.exec(foldMarks(payload))?.[0] ?? '';
  payload = payload.slice(correction.length);
  const isOtherWord =
    /^(?:con(?!\p{L})|thể|thẻ|vay(?!\p{L}))/iu.test(payload) && /[^\p{ASCII}]/u.test(payload);
  const lead = isOtherWord ? '' : findLead(payload);
  payload = payload.slice(lead.length);
  const close = findClose(payload);
  const hasClose = close !== '' && SAYS_SO.test(foldMarks(payload));
  payload = payload.slice(0, payload.length - close.length);
  return { payload: payload.trim(), hasLead: lead !== '', hasClose, isCorrection: correction !== '' };
}

function findLead(payload: string): string {
  const folded = foldMarks(payload);
  const [found] = [THEN_LEAD, LEAD, TOPIC_LEAD].flatMap((pattern) => pattern.exec(folded)?.[0] ?? []);
  return found ?? MARKED_LEAD.exec(payload)?.[0] ?? '';
}

/** Closing words as they are written: "Nà Sảo", "xã Thi" close with a name, "sáo" and "thị" are other words. */
const CLOSE_WRITTEN =
  /^[\s,]*(?:(?:thì|thi|là|la|thế|the|nào|nao|ra|như|nhu|sao|có|cơ|co|mà|ma|đấy|đây|day|nhé|nhe|nhỉ|nhi|à|ạ|a|hả|ha|nhá|nha|vậy|vay)[\s?.!]*)*$/u;

/** The closing words of a payload, with its last marks; only marks where it ends in a word of its own. */
function findClose(payload: string): string {
  const close = CLOSE.exec(foldMarks(payload))?.[0] ?? '';
  return CLOSE_WRITTEN.test(close === '' ? '' : payload.slice(payload.length - close.length))
    ? payload.slice(payload.length - close.length)
    : (/[\s?.!]*$/.exec(payload)?.[0] ?? '');
}

/** A wish about the answer itself. */
export type Wish = 'verbatim' | 'detail' | 'source' | 'more';

const WISHES: readonly (readonly [wish: Wish, pattern: RegExp])[] = [
  [
    'verbatim',
    /^(?:(?:cho|xin|hay|trich|dan|doc|xem|ghi|toi|minh|em|nguyen|ca|doan|day) )*(?:nguyen van|nguyen doan|dung van ban|trich dan)(?: (?:the nao|di|giup|ra|xem|cho toi|duoc khong|doan do|cau do|dau))*$/,
  ],
  [
    'detail',
    /^(?:(?:cho|xin|hay|noi|giai thich|trinh bay|neu|ke|toi|minh|em|biet) )*(?:chi tiet|cu the|ro|ky|day du|sau|them|dai)(?: (?:hon|them|nua|di|giup|duoc khong|xem|chut|mot chut|giai thich))+$|^(?:giai thich|noi) (?:them|ro)(?: .{0,12})?$/,
  ],
  [
    'source',
    /^(?:(?:nguon|trich|lay|thong tin|so lieu|cai do|dieu do|no|nay|do|tu|o|can cu) )*(?:nguon|lay|nam|ghi|trich) (?:(?:tu|o|tai) )*(?:dau|trang nao|trang may|muc nao|cho nao|van ban nao|dau ra|dau the|dau vay)(?: .{0,8})?$|^(?:o )?(?:trang|muc|dieu|khoan) (?:may|nao)$|^nguon(?: nao| gi)?$/,
  ],
  [
    'more',
    /^(?:the )?con (?:gi|cai gi|dieu gi|muc gi|chi tieu gi|viec gi|noi dung gi)?(?: ?(?:nua|khac))+(?: .{0,10})?$|^(?:con|het) (?:nua )?(?:chua|khong)$|^con nua khong$/,
  ],
];

/** What a message wishes of the last answer; undefined when it asks something else. */
export function readWish(message: string): Wish | undefined {
  const folded = foldMarks(message).replace(/[\s?.!,]+$/, '');
  return WISHES.find(([, pattern]) => pattern.test(folded))?.[0];
}

const ORDINALS: readonly (readonly [words: string, place: number])[] = [
  ['nhat|mot|dau tien|dau', 1],
  ['hai|nhi', 2],
  ['ba', 3],
  ['tu|bon', 4],
  ['nam', 5],
  ['sau', 6],
  ['bay', 7],
  ['tam', 8],
  ['chin', 9],
  ['muoi', 10],
];
const CHOSEN =
  /^(?:(?:cai|ban|van ban|ke hoach|lua chon|phuong an|muc|chon|lay|y|cau|dong|so)\s+)*(?:(thu|so)\s+)?([a-z]+(?: tien)?|\d{1,2})(?![a-z0-9])[\s,.]*/;

/**
 * The place in a list a message chooses by, from 1, and what it says besides; -1 is the last.
 *
 * @example readOrdinal('cái thứ hai ai ký') // { place: 2, rest: 'ai ký' }
 */
export function readOrdinal(message: string): { place: number; rest: string } | undefined {
  const folded = foldMarks(message);
  const match = CHOSEN.exec(folded);
  if (match === null) return undefined;
  const [whole, said, word = ''] = match;
  const rest = message.slice(whole.length).replace(/^[?.!\s]+$/, '');
  const isWhole = rest === '';
  if (/^\d+$/.test(word)) return isWhole || said !== undefined ? { place: Number(word), rest } : undefined;
  if (/^cuoi$/.test(word)) return { place: -1, rest: rest.replace(/^cùng[\s,]*|^cung[\s,]*/u, '') };
  const isNamed = said !== undefined || /^dau/.test(word);
  const found = isNamed ? ORDINALS.find(([words]) => new RegExp(`^(?:${words})$`).test(word)) : undefined;
  return found === undefined ? undefined : { place: found[1], rest };
}

const ASKING =
  /[\s,]*(?:(?:thì|thi|là|la|đạt|dat|đặt|giao|phấn đấu|phan dau|còn|con|xuống|xuong|có|co)\s+)*(?:bao nhiêu|bao nhieu|mấy|may|mức nào|muc nao|khi nào|khi nao|ngày nào|ngay nao|hôm nào|hom nao|bao giờ|bao gio)(?:\s+(?:phần trăm|phan tram|phần nghìn|phan nghin|%|‰))?[\s?.!]*$/iu;
const ASKING_MORE = /,?\s*(?:ở đâu|o dau)[\s?.!]*$/iu;

/** Without marks "may" asks only behind these or in front of a unit: "con lop may" is of a class of sewing. */
const PLAIN_MAY = /(?<!(?<![a-z])(?:thi|la|dat|duoc|con|xuong|co|den|\d)\s+)(?<![a-z])may[\s?.!]*$/iu;

/** "nhẹ cân bao nhiêu" asks as the question before did: what is new is "nhẹ cân". */
export function stripAsking(payload: string): string {
  const asked = payload.replace(ASKING_MORE, '');
  const stripped = (PLAIN_MAY.test(asked) ? asked : asked.replace(ASKING, ''))
    .replace(/[\s,]*(?:thì|thi)$/iu, '')
    .trim();
  return stripped === '' ? payload : stripped;
}
