import { foldMarks } from '../../../knowledge/language/fold.ts';
import { collapseSpaces, normalizeCharacters } from '../../../knowledge/language/normalize.ts';

/** What is wished for instead of an answer: a paper to be written, the store to be changed. */
export type Wish = 'draft' | 'change';

const POLITE =
  '(?:(?:ban|em|anh|chi|bot|tham muu|hay|vui long|lam on|nho|xin|giup|gium|ho|cho|toi|minh|muon|can|ban oi|em oi) )*';
const PAPER =
  '(?:van ban|ke hoach|bao cao|cong van|to trinh|quyet dinh|thong bao|nghi quyet|giay moi|bien ban|chuong trinh|de cuong|bai|email|thu|phat bieu|huong dan)';
const HELPS = '(?:giup|gium|ho|cho|dum)';
const DRAFTS: readonly RegExp[] = [
  new RegExp(
    String.raw`^${POLITE}(?:soan(?: thao)?|viet)(?: ${HELPS})?(?: [a-z]+){0,3}? (?:mot |1 |ban |cai )*(?:du thao )?${PAPER}\b`,
  ),
  new RegExp(
    String.raw`^${POLITE}(?:du thao|thao|lap|lam|tao|xay dung) ${HELPS}(?: [a-z]+){0,2}? (?:mot |1 |ban |cai )*${PAPER}\b`,
  ),
];
const STORED = `(?:van ban|tai lieu|du lieu|kho|file|tep|${PAPER.slice(3)}`;
const CHANGES = new RegExp(
  String.raw`^${POLITE}(?:xoa(?: bo| sach)?|doi ten|go bo|sua(?: lai)?|chinh sua|ghi de)(?: (?:giup|gium|ho|cho|toi|em|minh|di|het|sach|toan bo|tat ca|moi|cac|nhung|ca))* ${STORED}\b`,
);
/** With one of these something is asked after all: "soạn kế hoạch là việc của ai?". */
const ASKS =
  /\b(?:ai|gi|nao|may|bao nhieu|bao gio|bao lau|o dau|the nao|ra sao|vi sao|tai sao|phai khong|chua|truoc ngay|(?:co|duoc) (?:[a-z]+ )*khong)\b/;

/** The wish of a message that asks for nothing the documents say; undefined for any question. */
export function findWish(message: string): Wish | undefined {
  const folded = foldMarks(collapseSpaces(normalizeCharacters(message)))
    .toLowerCase()
    .replace(/[,.!]+/g, '')
    .trim();
  if (ASKS.test(folded) || folded.includes('?')) return undefined;
  if (CHANGES.test(folded)) return 'change';
  return DRAFTS.some((pattern) => pattern.test(folded)) ? 'draft' : undefined;
}
