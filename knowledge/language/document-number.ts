import { foldMarks } from './fold.ts';
import { normalizeCharacters } from './normalize.ts';

/** A document number found in a text. */
export interface DocumentNumber {
  /** Normalised spelling: no spaces, no leading zeros lost ("51/KH-UBND", "06/2022/NQ-HĐND", "19-CT/TU"). */
  readonly text: string;
  /** The running number as written ("07"); null in a blank "/KH-UBND". */
  readonly serial: string | null;
  /** The year inside the number, only in normative documents ("40/2016/NĐ-CP"). */
  readonly year: number | null;
  /** Offsets in the given text. */
  readonly start: number;
  readonly end: number;
}

// A symbol group: capitals and digits, with & inside ("SGD&ĐT"), lower-case tails as in "TTg", "QĐ-TTg", "BTGTUg".
const GROUP = '[A-ZĐƠƯÂÊÔĂ](?:[A-ZĐƠƯÂÊÔĂ0-9&]|[a-z](?![a-z]{2}))*';
// A comma parts groups only inside a branch's name ("VH,TT&DL", "LĐ,TBXH"); "KH-UBND, UBND tỉnh" is a number and a body.
const JOINT = String.raw`-|\.(?!UBND|HĐND)(?=[A-ZĐ])|,(?=TT&?DL|TB&?XH)|\s?&\s?`;
const SYMBOL = String.raw`(?:${GROUP}\s?-\s?(?=${GROUP}))?${GROUP}(?:(?:${JOINT})${GROUP})*`;
const STATE = String.raw`(\d{1,5}[a-zA-Z]?)\s?\/\s?(?:((?:19|20)\d\d)\s?\/\s?)?(${SYMBOL}(?:\s?\/\s?${GROUP}(?:-${GROUP})*)*)`;
const PARTY = String.raw`(\d{1,5})\s?-\s?(${GROUP}(?:-${GROUP})*\s?\/\s?${GROUP}(?:[-/]${GROUP})*)`;
/** How every number begins: cheap to look for, and most sentences have none. */
const BEGINNING = /\d[a-zA-Z]?\s?[/-]/;
const NUMBER = new RegExp(String.raw`(?<![\p{L}\d/.,-])(?:${STATE}|${PARTY})(?![\p{L}\d])`, 'gu');

/**
 * All document numbers in a text, in order: "51/KH-UBND", "40/2016/NĐ-CP", "512/LĐTBXH-VL", "19-CT/TU", also with
 * stray spaces ("16 /KH-PGDĐT"); offsets are those of a text already normalised. Rates ("200/100.000"), dates ("22/3/2023") and fractions are none: a symbol of capitals is
 * required.
 */
export function findDocumentNumbers(text: string): DocumentNumber[] {
  const found: DocumentNumber[] = [];
  const normal = normalizeCharacters(text);
  if (!BEGINNING.test(normal)) return found;
  for (const match of normal.matchAll(NUMBER)) {
    const serial = match[1] ?? match[4] ?? null;
    const symbol = match[3] ?? match[5];
    if (serial === null || symbol === undefined || !isSymbol(symbol, normal.slice(0, match.index))) continue;
    found.push({
      text: match[0].replace(/\s+/g, ''),
      serial,
      year: match[2] === undefined ? null : Number(match[2]),
      start: match.index,
      end: match.index + match[0].length,
    });
  }
  return found;
}

// "ĐT", "HIV" and other lone capitals after a slash are not symbols unless they have a second group, are a known shape
// or "số" stands before the number ("Công văn số 415/UBND").
function isSymbol(symbol: string, before: string): boolean {
  if (/[-/]/.test(symbol)) return true;
  if (/^(?:QH\d{1,2}|UBTVQH\d{0,2}|NQLT|TTLT|QĐLT)/.test(symbol.replace(/\s/g, ''))) return true;
  return /số\s?:?\s?$/iu.test(before.slice(-6)) && /^[A-ZĐƠƯÂÊÔĂ&]{2,}/.test(symbol);
}

/**
 * The key under which spellings of one number meet: leading zeros, marks, case, spaces and separators inside the symbol
 * are ignored; the slash after the running number and the year are kept. Null when the text holds no number.
 *
 * @example documentNumberKey('16 /KH-PGD&ĐT') // '16/KHPGDDT'
 * @example documentNumberKey('19-CT/TU')      // '19/CTTU'
 */
export function documentNumberKey(number: string | null): string | null {
  if (number === null) return null;
  const compact = foldMarks(normalizeCharacters(number)).replace(/\s+/g, '').replace(/^so:?/, '');
  const match = /^0*(\d+[a-z]?)[-/](?:((?:19|20)\d\d)\/)?(.+)$/.exec(compact);
  if (match?.[1] === undefined || match[3] === undefined) return null;
  const symbol = match[3].replace(/[^a-z0-9]/g, '');
  if (symbol === '') return null;
  return [match[1], match[2], symbol]
    .filter((part) => part !== undefined)
    .join('/')
    .toUpperCase();
}
