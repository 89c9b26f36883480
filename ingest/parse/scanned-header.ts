import { findFigureWords, holdsFigure } from '../../knowledge/language/figure-words.ts';
import { type PartialDate, UNKNOWN_PERIOD } from '../../knowledge/model/calendar.ts';
import {
  type DocumentHeader,
  type HeaderScans,
  type ScannedField,
  scannedFields,
} from '../../knowledge/model/official-document.ts';
import type { ScanReading, Warning } from '../../knowledge/model/register.ts';
import { CLEAR_READING } from '../../knowledge/model/scan-doubt.ts';
import { findHeaderPlaces } from './header-places.ts';
import type { OutlinedText } from './outlined-text.ts';
import type { ParsedHeader } from './parse-header.ts';
import type { ScanReader } from './scan-reader.ts';

/** A header of which nothing is left that was not read surely enough. */
export interface SettledHeader extends ParsedHeader {
  readonly headerScans: HeaderScans;
}

/** What is said of a field that was not read surely, and which warnings of its emptiness that replaces. */
const WARNINGS: Readonly<Record<ScannedField, { replaced: readonly string[]; what: string }>> = {
  number: { replaced: ['MISSING_NUMBER'], what: 'Số' },
  issuedOn: { replaced: ['MISSING_DATE', 'MISSING_DAY'], what: 'Ngày ban hành' },
  issuer: { replaced: [], what: 'Tên cơ quan ban hành' },
  subject: { replaced: [], what: 'Trích yếu' },
  signer: { replaced: [], what: 'Người ký' },
};

/**
 * Keeps of a scanned header what was read surely: an unclear number, day, month or year becomes null, an unclear figure
 * in a name or subject "…", each with a warning; a period whose years stand nowhere clearly is unknown. Where no page was
 * read from a picture the header comes back as it is.
 */
export function settleScannedHeader(
  parsed: ParsedHeader,
  outlined: OutlinedText,
  scans: ScanReader,
): SettledHeader {
  if (!scans.hasScans) return { ...parsed, headerScans: {} };
  const places = findHeaderPlaces(parsed.header, outlined);
  const headerScans: HeaderScans = {};
  const given: { field: ScannedField; quote: string; scan: ScanReading }[] = [];
  let header = parsed.header;
  for (const field of scannedFields) {
    const place = places[field];
    const scan = place === undefined ? null : scans.read(place.start, place.end);
    if (place === undefined || scan === null) continue;
    headerScans[field] = scan;
    const quote = outlined.text.slice(place.start, place.end);
    const isClear = (start: number, end: number) =>
      (scans.read(place.start + start, place.start + end)?.confidence ?? 1) >= CLEAR_READING;
    const isNoise = field === 'subject' && DOTS_INSIDE.test(quote);
    const isLegible = !isNoise && scans.readLegibility(place.start, place.end) >= LEGIBLE;
    const settled = settleField(isLegible ? header : dropNoise(header, field), field, quote, isClear);
    if (settled !== header || isEmpty(header, field)) given.push({ field, quote, scan });
    header = settled;
  }
  const warnings = given.reduce(
    (all, { field, ...doubt }) => warn(all, header, field, doubt),
    parsed.warnings,
  );
  return { header: settleDerived(header, scans), warnings, headerScans };
}

/** A subject, name or body of which fewer of the words are legible is a stamp's or a signature's noise. */
const LEGIBLE = 0.75;

/** Rows of dots among words are the blanks of a stamp of arrival. */
const DOTS_INSIDE = /(?:\.{3,}|…)[^.…]*\p{L}/u;

function dropNoise(header: DocumentHeader, field: ScannedField): DocumentHeader {
  switch (field) {
    case 'issuer':
      return { ...header, issuer: null, issuerLevel: null, issuerSystem: null, place: null };
    case 'signer':
      return { ...header, signer: header.signer === null ? null : { ...header.signer, name: null } };
    case 'subject':
      return { ...header, subject: null };
    default:
      return header;
  }
}

type IsClear = (start: number, end: number) => boolean;

function settleField(
  header: DocumentHeader,
  field: ScannedField,
  quote: string,
  isClear: IsClear,
): DocumentHeader {
  switch (field) {
    case 'number':
      return header.number === null || isClear(0, quote.length) ? header : { ...header, number: null };
    case 'issuedOn': {
      const issuedOn = settleDate(header.issuedOn, quote, isClear);
      return issuedOn === header.issuedOn ? header : { ...header, issuedOn };
    }
    case 'issuer':
    case 'subject': {
      const value = header[field];
      const settled = value === null ? null : hideUnclear(value, quote, isClear);
      return settled === value ? header : { ...header, [field]: settled };
    }
    case 'signer':
      return header;
  }
}

/** Each part by the word that says it; a part that no word says falls with the least sure of them. */
function settleDate(date: PartialDate, quote: string, isClear: IsClear): PartialDate {
  const words = findFigureWords(quote);
  const isSure = (part: number | null) => {
    if (part === null) return true;
    const own = words.filter((word) => holdsNumber(quote.slice(word.start, word.end), part));
    return (own.length === 0 ? words : own).every((word) => isClear(word.start, word.end));
  };
  const settled = {
    year: isSure(date.year) ? date.year : null,
    month: isSure(date.month) ? date.month : null,
    day: isSure(date.day) ? date.day : null,
  };
  const isSame = settled.year === date.year && settled.month === date.month && settled.day === date.day;
  return isSame ? date : settled;
}

function holdsNumber(word: string, value: number): boolean {
  return (word.match(/\d+/g) ?? []).some((digits) => Number(digits) === value);
}

/** The value with "…" for each figure that was not read surely; word by word, since only case and spaces may differ. */
function hideUnclear(value: string, quote: string, isClear: IsClear): string {
  if (!holdsFigure(value)) return value;
  const read = findFigureWords(quote);
  const words = findFigureWords(value);
  const isUnclear = (index: number) => {
    const word = words.length === read.length ? read[index] : undefined;
    return word === undefined ? !isClear(0, quote.length) : !isClear(word.start, word.end);
  };
  return words
    .map((word, index) => ({ ...word, index }))
    .reverse()
    .reduce(
      (text, { start, end, index }) =>
        isUnclear(index) ? `${text.slice(0, start)}…${text.slice(end)}` : text,
      value,
    );
}

/**
 * What repeats or follows from other fields. Years taken over from words that were not read surely would date every
 * target and deadline wrongly.
 */
function settleDerived(header: DocumentHeader, scans: ScanReader): DocumentHeader {
  const { period, describes, type, number, issuedOn, issuer } = header;
  const years = [period.from, period.to].filter((day) => day !== null).map((day) => day.slice(0, 4));
  return {
    ...header,
    period: years.every((year) => scans.isBorne(year)) ? period : UNKNOWN_PERIOD,
    describes: describes === null ? null : { type, number, issuedOn, issuer },
  };
}

function isEmpty(header: DocumentHeader, field: ScannedField): boolean {
  if (field === 'number') return header.number === null;
  return field === 'issuedOn' && Object.values(header.issuedOn).includes(null);
}

function warn(
  warnings: readonly Warning[],
  { issuedOn }: DocumentHeader,
  field: ScannedField,
  { quote, scan }: { quote: string; scan: ScanReading },
): Warning[] {
  const { replaced, what } = WARNINGS[field];
  const isDayAlone = issuedOn.year !== null && issuedOn.month !== null;
  const [first = 'UNCLEAR_SCAN', dayCode = first] = replaced;
  const message = `${what} đọc không rõ trên bản chụp, trang ${scan.page}.`;
  return [
    ...warnings.filter((warning) => !replaced.includes(warning.code)),
    { code: isDayAlone ? dayCode : first, message, quote },
  ];
}
