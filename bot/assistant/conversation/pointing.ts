import { foldMarks } from '../../../knowledge/language/fold.ts';
import type { DocumentCard } from '../../../knowledge/search/document-cards.ts';
import type { TextSpan } from './question-parts.ts';
import type { Talk } from './talk.ts';

const THIS = '(?:do|nay|ay|kia|tren|noi tren|vua roi|vua neu|vua noi|vua xong)';
const DOCUMENT =
  'van ban|ke hoach|cong van|quyet dinh|chi thi|nghi quyet|nghi dinh|thong bao|thong tu|huong dan|chuong trinh|de an|tai lieu|bai dang|bai|kh|qd|cv|vb';
const ITEM =
  'chi tieu|muc tieu|viec|cong viec|nhiem vu|noi dung|han|thoi han|moc|con so|so lieu|ty le|ti le|muc|chuyen|dieu|cai';
const BODY = 'co quan|don vi|so|phong|bo|uy ban';
const PERSON = '(?:ong|ba|co|anh|chi|nguoi|dong chi|vi|chu|bac|ban)(?: lanh dao)?';
const PLACE =
  'xa|huyen|tinh|thanh pho|phuong|dia phuong|noi|cho|quan|thi xa|thon|ap|to dan pho|khu pho|xom|khom|buon|lang';

/** What a message points at in the talk, and where the words that point stand. */
export interface Pointing extends TextSpan {
  readonly at: 'document' | 'item' | 'issuer' | 'signer' | 'place' | 'year';
  /** The folded word that points, without "đó": a type of document, a person's title, a kind of place. */
  readonly word: string;
}

const KINDS: readonly (readonly [at: Pointing['at'], pattern: RegExp])[] = [
  ['document', new RegExp(`(?<![a-z0-9])(${DOCUMENT}) ${THIS}(?![a-z0-9])`)],
  ['signer', new RegExp(`(?<![a-z0-9])(${PERSON}) (?:${THIS}|ta)(?![a-z0-9])`)],
  ['item', new RegExp(`(?<![a-z0-9])(${ITEM}) ${THIS}(?![a-z0-9])`)],
  ['issuer', new RegExp(`(?<![a-z0-9])(${BODY}) ${THIS}(?![a-z0-9])`)],
  ['place', new RegExp(`(?<![a-z0-9])(${PLACE}) ${THIS}(?![a-z0-9])`)],
  ['year', new RegExp(`(?<![a-z0-9])(nam) ${THIS}(?![a-z0-9])`)],
];
/** "nó" typed with its mark; without marks only in front of a verb, for "no" is "nợ" and "nổ" too. */
const IT = /(?<!\p{L})nó(?!\p{L})/iu;
const PLAIN_IT =
  /(?:^|(?<= ))no(?= (?:co|la|do|quy dinh|ban hanh|gui|ra|thay|duoc|ap dung|dua|can cu|thuc hien|noi|ky|so)\b)/;
/** Typed with marks, "đó" and "này" tell from "do", "nay" ("văn bản do ai ký" points at nothing). */
const MARKED_THIS = /(?:đó|này|ấy|kia|trên|vừa rồi|vừa nêu|vừa nói|vừa xong|ta)$/iu;
/** The first words of a message that point at something said before; undefined when none do. */
export function findPointing(message: string): Pointing | undefined {
  const folded = foldMarks(message);
  const isMarked = folded !== message.toLowerCase();
  for (const [at, pattern] of KINDS) {
    const match = pattern.exec(folded);
    if (match === null) continue;
    const { index } = match;
    const end = index + match[0].length;
    const isTyped = isMarked
      ? MARKED_THIS.test(message.slice(index, end))
      : !isOtherPlain(folded, index, end);
    if (isTyped) return { at, word: match[1] ?? '', start: index, end };
  }
  const it = IT.exec(message) ?? (isMarked ? null : PLAIN_IT.exec(folded));
  return it === null
    ? undefined
    : { at: 'document', word: '', start: it.index, end: it.index + it[0].length };
}

/** "ke hoach do ai ky": by whom, not that one. */
function isOtherPlain(folded: string, start: number, end: number): boolean {
  const behind = folded.slice(end);
  const said = folded.slice(start, end);
  return (
    /do$/.test(said) &&
    /^ (?:ai|co quan|don vi|ong|ba|so|bo|phong|ubnd|uy ban|nguoi|dong chi|cap|chu tich)\b/.test(behind)
  );
}

const TYPE_KEYS: Readonly<Record<string, string>> = { kh: 'ke hoach', qd: 'quyet dinh', cv: 'cong van' };

/**
 * The documents in talk that words can point at: for a type ("kế hoạch đó"), all of that type that were spoken of; else what
 * the last answer found.
 */
export function pointedDocuments(word: string, talk: Talk): readonly DocumentCard[] {
  const type = TYPE_KEYS[word] ?? word;
  const ofType = [...new Set([...talk.about, ...talk.documents])].filter(
    (card) => foldMarks(card.type ?? '') === type,
  );
  return ofType.length === 0 ? talk.documents : ofType;
}

/** A message with what was pointed at in the place of the words that pointed. */
export function spellPointing(message: string, pointing: TextSpan, by: string): string {
  const isFirst = message.slice(0, pointing.start).trim() === '';
  const said = isFirst ? by.charAt(0).toUpperCase() + by.slice(1) : by;
  return `${message.slice(0, pointing.start)}${said}${message.slice(pointing.end)}`
    .replace(/\s+/g, ' ')
    .trim();
}
