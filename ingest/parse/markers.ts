/** What kind of mark opens a line: Phần, Chương, Mục, Tiểu mục, Điều, A., I., 1., 1.1., a), ii), (1), -. */
export type MarkerKind =
  | 'part'
  | 'chapter'
  | 'section'
  | 'subsection'
  | 'article'
  | 'capital'
  | 'roman'
  | 'number'
  | 'decimal'
  | 'letter'
  | 'small-roman'
  | 'bracketed'
  | 'bullet';

/** The mark that opens a line of an outline. */
export interface Marker {
  readonly kind: MarkerKind;
  /** As written, without the space behind it ("II.", "1.2.", "a)", "-"). */
  readonly text: string;
  /** What counts ("II", "1.2", "a", "-"). */
  readonly label: string;
  /** Kind and punctuation: "1." and "1)" are two lists. */
  readonly style: string;
}

/** Letters that number điểm, in order: the Vietnamese alphabet with đ, without f, j, w, z and the marked vowels (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
export const letterOrder = 'abcdđeghiklmnopqrstuvxy';

// A mark stands within the first characters of its line: looking no further keeps hostile lines cheap.
const WINDOW = 64;

const ORDINAL_WORD = 'nhất|một|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười';
const DIVISION = new RegExp(
  String.raw`^((phần|chương|tiểu mục|mục|điều)\s+([ivxlc]+|\d{1,3}[a-zđ]?|(?:thứ\s+)?(?:${ORDINAL_WORD})))([.:)]|\s?-(?=\s)|(?=\s|$))`,
  'iu',
);
const DIVISION_KINDS: Readonly<Record<string, MarkerKind>> = {
  phần: 'part',
  chương: 'chapter',
  mục: 'section',
  'tiểu mục': 'subsection',
  điều: 'article',
};
const ROMAN_NUMERAL = /^(?=.)X{0,3}(?:IX|IV|V?I{0,3})$/;
// "V/v" opens the subject of a letter: behind a slash a capital or a space must follow.
const ROMAN = /^([IVX]{1,7})(?:\s?([.):])|\s?(\/)(?=[\s\p{Lu}])|\s?(-)(?=\s?\p{Lu}))(?=\s*\S)(?!\d)/u;
const CAPITAL = /^([A-EGHIK-MĐ])([.)/])(?=\s*[\p{L}"“(])/u;
const DECIMAL = /^(\d{1,2}(?:\.\d{1,2}){1,4})(?:([.)/:])(?!\d)|(?=\s\p{Lu}|\s["“]))/u;
// "12/KH-UBND" at the head of a line is a document's number.
const NUMBER = /^(\d{1,3})(?:\s?([.)]|\/(?!\p{Lu}{2}))(?!\d)|\s?(-)(?=\s?\p{Lu}))(?=\s*\S)/u;
const LETTER = /^([a-eghik-vxyđ])(?:\s?([.)/])|\s?(-)(?=\s\p{Lu}))(?=\s*\S)/u;
const SMALL_ROMAN = /^((?:x{0,2})(?:ix|iv|v?i{1,3}|v))([.)])(?=\s*\S)/;
const BRACKETED = /^\(([ivx]{1,4}|\d{1,2}|[a-eghik-vxyđ])\)(?=\s*\S)/u;
const BULLET = /^(?:(-)-?|(\+)(?!\d)|([*•●▪◦○■□►➢➤✓✔❖·◆♦]))(?=\s*[^\s|-])/u;
const BARE_BULLET = /^[-+•●▪·]$/;

/**
 * The outline mark a line opens with, also one glued to its word ("b.Tăng cường", "I.MỤC TIÊU"); null for plain text,
 * dates, quantities ("1.000 lớp", "25/6", "5 - 10%") and divisions merely spoken of ("Điều 4 Quyết định này").
 * Whether a single "I." is a Roman or an alphabetic number is left to the context.
 *
 * @example findMarker('1.2. Mục tiêu')?.label // '1.2'
 */
export function findMarker(line: string): Marker | null {
  const head = line.slice(0, WINDOW);
  return (
    findDivision(head, line.length) ??
    findRoman(head) ??
    findSimple(CAPITAL, 'capital', head) ??
    findSimple(DECIMAL, 'decimal', head) ??
    findSimple(NUMBER, 'number', head) ??
    findSimple(SMALL_ROMAN, 'small-roman', head, 2) ??
    findSimple(LETTER, 'letter', head) ??
    findBracketed(head) ??
    findBullet(head)
  );
}

function findDivision(head: string, lineLength: number): Marker | null {
  const match = DIVISION.exec(head);
  const kind = DIVISION_KINDS[match?.[2]?.toLowerCase().replace(/\s+/g, ' ') ?? ''];
  if (match?.[1] === undefined || match[3] === undefined || kind === undefined) return null;
  const isCapitalised = /^\p{Lu}/u.test(head);
  const rest = head.slice(match[0].length).trim();
  const isClosed = match[4] !== '' || rest === '';
  // "Chương II NHỮNG QUY ĐỊNH" without a point is a heading only when its title is in capitals: sentences begin with "Điều 4 …" too.
  const isTitled = kind !== 'article' && lineLength <= WINDOW * 3 && /^\p{Lu}[\p{Lu}\s,]{3}/u.test(rest);
  if (!isCapitalised || !(isClosed || isTitled)) return null;
  return { kind, text: match[0].trim(), label: match[3], style: kind };
}

function findRoman(head: string): Marker | null {
  const marker = findSimple(ROMAN, 'roman', head);
  return marker !== null && ROMAN_NUMERAL.test(marker.label) ? marker : null;
}

function findSimple(pattern: RegExp, kind: MarkerKind, head: string, minLabel = 1): Marker | null {
  const match = pattern.exec(head);
  const label = match?.[1];
  if (match === null || label === undefined || label.length < minLabel) return null;
  const sign = match.slice(2).find((part) => part !== undefined) ?? '';
  const parts = kind === 'decimal' ? label.split('.').length : '';
  return {
    kind,
    text: match[0].trim(),
    label,
    style: kind === 'decimal' ? `decimal${parts}` : `${kind}${sign}`,
  };
}

function findBracketed(head: string): Marker | null {
  const match = BRACKETED.exec(head);
  if (match?.[1] === undefined) return null;
  const style = /\d/.test(match[1]) ? '(1)' : '(a)';
  return { kind: 'bracketed', text: match[0], label: match[1], style };
}

function findBullet(head: string): Marker | null {
  const match = BULLET.exec(head) ?? (BARE_BULLET.test(head) ? [head, head] : null);
  if (match === null) return null;
  const sign = match[1] ?? match[2] ?? match[3] ?? '-';
  return { kind: 'bullet', text: match[0].trim(), label: sign, style: `bullet${sign}` };
}

/** The value of a Roman numeral in capitals or small letters. */
export function parseRoman(numeral: string): number {
  const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };
  const digits = [...numeral.toUpperCase()].map((letter) => values[letter] ?? 0);
  return digits.reduce((sum, value, i) => (value < (digits[i + 1] ?? 0) ? sum - value : sum + value), 0);
}

/**
 * The place of a marker in its list, from 1: "II." → 2, "b)" → 2, "2.3" → 3. Null where labels do not count (bullets,
 * "Phần thứ nhất").
 */
export function findMarkerIndex(marker: Marker): number | null {
  const { kind, label } = marker;
  if (kind === 'bullet') return null;
  const lastPart = label.split('.').at(-1) ?? label;
  if (/^\d/.test(lastPart)) return Number.parseInt(lastPart, 10);
  if (kind === 'capital' || kind === 'letter') return letterOrder.indexOf(label.toLowerCase()) + 1 || null;
  if (kind === 'bracketed' && /^[^ivx]$/.test(label)) return letterOrder.indexOf(label) + 1 || null;
  return /^[ivxlc]+$/i.test(label) ? parseRoman(label) : null;
}
