import { findDocumentNumbers } from '../../language/document-number.ts';
import type { Passage } from '../../model/passage.ts';
import { AMOUNT_PATTERN, DAY_PATTERN } from './amounts.ts';

/** What a clause does, in its own words. */
export type ClauseDeed =
  | { readonly kind: 'set'; readonly from: string | null; readonly to: string }
  | { readonly kind: 'words'; readonly from: string; readonly to: string }
  /** A whole item set anew, or taken out where nothing takes its place. */
  | { readonly kind: 'item'; readonly isReplaced: boolean }
  | { readonly kind: 'add' }
  /** "Các nội dung khác giữ nguyên": nothing changes. */
  | { readonly kind: 'keep' }
  /** It changes something, in words that are not understood surely. */
  | { readonly kind: 'unclear' };

/** A clause that changes another document. */
export interface AmendingClause {
  readonly deed: ClauseDeed;
  readonly passage: Passage;
  /** The clause's words, and where in the document's text they stand. */
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  /** Of the text an item is set to, or of an added task: where it begins; equals `end` for the others. */
  readonly textStart: number;
  /** The number of the document that is changed. */
  readonly number: string;
}

const VERB =
  '(?:điều chỉnh|sửa đổi(?:,\\s*bổ sung)?|sửa(?!\\s+(?:chữa|sang))|đính chính|gia hạn|kéo dài|lùi|dời|thay đổi)';
const AMENDING = new RegExp(`(?<!\\p{L})(?:${VERB}|bổ sung|bãi bỏ|hủy bỏ|thay thế)(?!\\p{L})`, 'iu');
/** What is asked for, thought of or denied is not done. */
const NOT_DONE =
  /(?:(?<!\p{L})(?:không|chưa|nếu|khi|trường hợp|đề xuất|kiến nghị|xem xét|dự kiến|tham mưu|trình|xin|có thể)(?!\p{L})(?:\s+(?:được|phép|tự ý|việc|cần|phải|cấp có thẩm quyền|Ủy ban nhân dân|UBND)){0,4}\s+)(?:điều chỉnh|sửa đổi|gia hạn|bổ sung|bãi bỏ|thay đổi|lùi|kéo dài)/iu;
const KEEP = /giữ nguyên|không (?:thay đổi|điều chỉnh)|(?:tiếp tục|vẫn) thực hiện theo/iu;

const FLAGS = 'iu';
const FROM_TO = new RegExp(
  `(?<!\\p{L})từ\\s+(?:mức\\s+)?(?<from>${AMOUNT_PATTERN})\\s*,?\\s*(?:thành|sang|(?:nâng\\s+)?lên(?:\\s+thành)?|xuống(?:\\s+còn)?|còn)\\s+(?:mức\\s+)?(?<to>${AMOUNT_PATTERN})`,
  FLAGS,
);
const DAY_FROM_TO = new RegExp(
  `(?<!\\p{L})từ\\s+(?<from>${DAY_PATTERN})\\s*,?\\s*(?:đến|tới)\\s+(?<to>${DAY_PATTERN})`,
  FLAGS,
);
const INSTEAD = new RegExp(
  `(?<to>${AMOUNT_PATTERN})[^.;()]{0,60}?[\\s,]*\\(?\\s*(?:thay cho|thay vì|thay thế(?:\\s+cho)?|trước đây(?:\\s+là)?|(?:quy định|mức|thời hạn|hạn)\\s+cũ(?:\\s+là)?:?)\\s+(?:mức\\s+|thời hạn\\s+|hạn\\s+)?(?<from>${AMOUNT_PATTERN})`,
  FLAGS,
);
const EXCHANGED = new RegExp(
  `(?<!\\p{L})thay\\s+(?:thế\\s+)?(?:mức\\s+|thời hạn\\s+|số liệu\\s+)?(?<from>${AMOUNT_PATTERN})\\s+(?:bằng|thành)\\s+(?:mức\\s+|thời hạn\\s+)?(?<to>${AMOUNT_PATTERN})`,
  FLAGS,
);
const QUOTED =
  /[“"](?<from>[^“”"]{1,200})[”"]\s*(?:được\s+(?:sửa|thay)(?:\s+thế)?\s+)?(?:thành|bằng|là)\s+(?:(?:cụm\s+)?từ\s+|số\s+|nội dung\s+)?[“"](?<to>[^“”"]{1,200})[”"]/iu;
const TO = `(?:thành|là|còn|xuống(?:\\s+còn)?|lên|sang|đến|tới|:)\\s+(?:mức\\s+)?(?<to>${AMOUNT_PATTERN})`;
const SET = new RegExp(`(?<!\\p{L})${VERB}(?!\\p{L})[^“”]*?${TO}`, FLAGS);
const EXTENDED = new RegExp(
  `(?<!\\p{L})(?:gia hạn|kéo dài|lùi|dời)(?!\\p{L})[^“”]*?(?<to>(?:đến hết|hết|đến|tới)\\s+(?:ngày\\s+)?${DAY_PATTERN})`,
  FLAGS,
);
const LISTED = new RegExp(`:\\s+(?<to>${AMOUNT_PATTERN})`, FLAGS);
const TWOFOLD = new RegExp(`(?<!\\p{L})(?:thành|là)\\s+(?:mức\\s+)?${AMOUNT_PATTERN}`, 'giu');
const ADDED =
  /^(?:(?:tại|vào|sau)\s[^:]{2,80}[,:]\s*)?(?:sửa đổi,\s*)?bổ sung(?:\s+(?:thêm|các|một số|\d{1,2}|nhiệm vụ|chỉ tiêu|nội dung|điểm|khoản|mục|tiểu mục|gạch đầu dòng|vào|sau|của|tại)(?!\p{L}))[^:]{0,120}?:\s*/iu;
const REMOVED = /^(?:bãi bỏ|hủy bỏ|bỏ|không thực hiện(?:\s+nữa)?)\s/iu;
const REPLACED =
  /^(?:(?:sửa đổi(?:,\s*bổ sung)?|điều chỉnh|thay thế)\s[^:]{2,160}?|[^:]{2,120}?được\s+(?:sửa đổi(?:,\s*bổ sung)?|điều chỉnh|thay thế)[^:]{0,40}?)(?:như sau|thành):\s*/iu;
/** What an amended line is called by its place: without one a bare value under "như sau:" is of nothing. */
const PLACED =
  /(?:Phụ lục|mục|điểm|khoản|tiết|Điều|chỉ tiêu số|nhiệm vụ số|số thứ tự)\s+(?:số\s+)?[\dIVXa-zđ]/iu;
const ENUMERATOR = /^\s*(?:[-–+•]|(?:\d{1,2}(?:\.\d{1,2})*|[a-zđ])[.)])\s+|^\s*Điều\s+\d+\.\s+/iu;

/** The clauses of a document that change another one; empty where none does. */
export function readClauses(subject: string | null, passages: readonly Passage[]): AmendingClause[] {
  let number = findAmended(subject ?? '');
  let isUnderLead = false;
  const clauses: AmendingClause[] = [];
  for (const passage of passages) {
    if (passage.role === 'furniture') continue;
    const named = findAmended(passage.text);
    number = named ?? number;
    const isLead = /(?:như sau|sau đây)\s*:\s*$/iu.test(passage.text);
    if (isLead) {
      isUnderLead = AMENDING.test(passage.text) && !NOT_DONE.test(passage.text);
      // "Sửa đổi điểm a mục II như sau:" with its new words below is read by nobody surely.
      if (!isUnderLead || !PLACED.test(passage.text)) continue;
    }
    if (number === null) continue;
    for (const span of splitClauses(passage.text)) {
      const clause = readClause(passage, span, number, isUnderLead);
      if (clause !== undefined) clauses.push(clause);
    }
  }
  return clauses;
}

/** The document that a text says it changes: the first number behind the verb. */
function findAmended(text: string): string | null {
  const verb = AMENDING.exec(text);
  if (verb === null || NOT_DONE.test(text)) return null;
  const [first] = findDocumentNumbers(text.slice(verb.index));
  return first?.text ?? null;
}

function readClause(
  passage: Passage,
  span: { readonly start: number; readonly end: number },
  context: string,
  isUnderLead: boolean,
): AmendingClause | undefined {
  const written = passage.text.slice(span.start, span.end);
  const offset = ENUMERATOR.exec(written)?.[0].length ?? 0;
  const quote = written.slice(offset).replace(/[\s.;/]+$/u, '');
  const found = NOT_DONE.test(quote) ? undefined : readDeed(quote, isUnderLead);
  if (found === undefined) return undefined;
  const start = passage.start + span.start + offset;
  const end = start + quote.length;
  const [own] = findDocumentNumbers(quote);
  return {
    ...{ deed: found.deed, passage, quote, start, end },
    textStart: found.text === undefined ? end : start + found.text,
    number: own?.text ?? context,
  };
}

interface Reading {
  readonly deed: ClauseDeed;
  /** Where the new words begin. */
  readonly text?: number;
}

function readDeed(quote: string, isUnderLead: boolean): Reading | undefined {
  const added = ADDED.exec(quote);
  if (added !== null) return { deed: { kind: 'add' }, text: added[0].length };
  const isAmending = AMENDING.test(quote);
  const words = isAmending || /cụm từ|thay/iu.test(quote) ? QUOTED.exec(quote)?.groups : undefined;
  if (words !== undefined) return { deed: { kind: 'words', from: words.from ?? '', to: words.to ?? '' } };
  const exchange = INSTEAD.exec(quote) ?? EXCHANGED.exec(quote) ?? (isAmending ? findFromTo(quote) : null);
  if (exchange !== null) return { deed: toSet(exchange, quote) };
  const replaced = REPLACED.exec(quote);
  const set = EXTENDED.exec(quote) ?? SET.exec(quote) ?? null;
  if (replaced !== null && replaced[0].length < quote.length && !isAmount(quote.slice(replaced[0].length)))
    return { deed: { kind: 'item', isReplaced: true }, text: replaced[0].length };
  if (set !== null) return { deed: toSet(set, quote) };
  if (REMOVED.test(quote) && PLACED.test(quote)) return { deed: { kind: 'item', isReplaced: false } };
  if (KEEP.test(quote)) return { deed: { kind: 'keep' } };
  const listed = isUnderLead && PLACED.test(quote) ? LISTED.exec(quote) : null;
  if (listed !== null) return { deed: toSet(listed, quote) };
  const opens = new RegExp(`^(?:${VERB}|bãi bỏ|bổ sung)(?!\\p{L})`, 'iu').test(quote);
  return opens && PLACED.test(quote) ? { deed: { kind: 'unclear' } } : undefined;
}

function findFromTo(quote: string): RegExpExecArray | null {
  return FROM_TO.exec(quote) ?? DAY_FROM_TO.exec(quote);
}

function isAmount(text: string): boolean {
  return new RegExp(`^${AMOUNT_PATTERN}(?!\\s*\\p{L}{2})`, 'iu').test(text);
}

/** Of two changes in one clause nobody can tell surely which is of what. */
function toSet({ groups }: RegExpExecArray, quote: string): ClauseDeed {
  const { from = null, to = '' } = groups ?? {};
  const isTwofold = [...quote.matchAll(TWOFOLD)].length > 1;
  return isTwofold ? { kind: 'unclear' } : { kind: 'set', from, to };
}

/** Sentences, and the parts between semicolons, outside brackets and quotation marks. */
function splitClauses(text: string): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = [];
  let start = 0;
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const sign = text.charAt(i);
    if (sign === '(' || sign === '“') depth++;
    else if (sign === ')' || sign === '”') depth = Math.max(0, depth - 1);
    const isEnd =
      depth === 0 && (sign === ';' || (sign === '.' && /^\.\s+\p{Lu}/u.test(text.slice(i)) && i - start > 4));
    if (!isEnd) continue;
    spans.push({ start, end: i + 1 });
    start = i + 1;
  }
  spans.push({ start, end: text.length });
  return spans
    .map((span) => ({ ...span, start: span.start + (/^\s*/u.exec(text.slice(span.start))?.[0].length ?? 0) }))
    .filter((span) => span.start < span.end);
}
