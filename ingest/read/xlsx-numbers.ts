/** How the numbers of a workbook are to be shown. */
export interface NumberFormat {
  /** Format code ("0.0%", "dd/mm/yyyy"); null for General. */
  readonly code: string | null;
  /** Days count from 1904, as in workbooks of old Macs. */
  readonly countsFrom1904: boolean;
}

/** Format codes by the numbers that stand for them in every workbook (ECMA-376 18.8.30). */
export const builtInFormats: ReadonlyMap<number, string> = new Map([
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  ...[14, 15, 22, 27, 30, 36, 50, 57].map((id) => [id, 'dd/mm/yyyy'] as const),
  [16, 'dd/mm'],
  [17, 'mm/yyyy'],
  ...[18, 19, 20, 21, 45, 47].map((id) => [id, 'hh:mm'] as const),
  [46, '[h]:mm'],
  [37, '#,##0'],
  [38, '#,##0'],
  [39, '#,##0.00'],
  [40, '#,##0.00'],
  [41, '#,##0'],
  [42, '#,##0'],
  [43, '#,##0.00'],
  [44, '#,##0.00'],
]);

const DAY_MS = 86_400_000;
const MINUTES_OF_DAY = 1_440;
const FIRST_DAY_1900 = Date.UTC(1899, 11, 30);
const FIRST_DAY_1904 = Date.UTC(1904, 0, 1);
/** Excel counts a 29 February 1900 that never was; days before it are one off. */
const PHANTOM_DAY = 60;
/** The last day Excel knows, 31/12/9999. */
const LAST_DAY = 2_958_465;
/** Digits of a number in a file that mean something; those behind come of binary fractions. */
const SIGNIFICANT_DIGITS = 15;
const MAX_DECIMALS = 10;

/**
 * A number as a person sees it in the sheet, with Vietnamese separators: rounded and given its sign by its format, so 0.095
 * under "0.0%" is "9,5%"; dates day first. A number without a format is written in full, without the noise of binary
 * fractions and without separators of thousands.
 *
 * @example formatNumber(0.095, { code: '0.0%', countsFrom1904: false }) // '9,5%'
 */
export function formatNumber(value: number, { code, countsFrom1904 }: NumberFormat): string {
  const section = pickSection(code, value);
  if (section === null || /^general$/i.test(section)) return toPlain(value);
  const bare = withoutLiterals(section);
  if (/\[[hms]+\]/i.test(section)) return formatElapsed(value);
  if (/[ymdhs]/i.test(bare)) return formatDate(value, bare, countsFrom1904);
  if (!/[0#?]/.test(bare)) return section.includes('"') ? toLiteral(section) : toPlain(value);
  if (/\/|e[+-]/i.test(bare)) return toPlain(value);
  return formatBySection(value, section, code?.includes(';') === true);
}

// "positive;negative;zero;text"; a section of its own shows the number without its sign.
function pickSection(code: string | null, value: number): string | null {
  if (code === null) return null;
  const sections = code.match(/(?:"[^"]*"|\\.|[^;"\\])+/g) ?? [];
  const [positive = null, negative, zero] = sections;
  if (value < 0 && negative !== undefined) return negative;
  if (value === 0 && zero !== undefined) return zero;
  return positive;
}

const withoutLiterals = (section: string) => section.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '');

// Signs that stand in the format as they are shown: "≥"0, 0" hộ", [$₫]#,##0.
function toLiteral(part: string): string {
  return part.replace(
    /\[\$([^\]-]*)[^\]]*\]|\[[^\]]*\]|"([^"]*)"|\\(.)|[_*]./g,
    (_, currency, quoted, escaped) =>
      [currency, quoted, escaped].find((text) => typeof text === 'string') ?? '',
  );
}

const PLACES = /[0#?](?:[0#?., ]*[0#?])?,*/;

function formatBySection(value: number, section: string, hasSections: boolean): string {
  const at = findPlaces(section);
  const scale = (withoutLiterals(section).match(/%/g)?.length ?? 0) * 2;
  const thousands = /,+$/.exec(at.places)?.[0].length ?? 0;
  const scaled = shift(Math.abs(value), scale - thousands * 3);
  const places = at.places.replace(/,+$/, '');
  const decimals = Math.min((places.split('.')[1] ?? '').replace(/[^0#?]/g, '').length, MAX_DECIMALS);
  const needed = (places.split('.')[1] ?? '').replace(/[^0]/g, '').length;
  const digits = trimZeros(round(scaled, decimals), needed);
  const [whole = '', fraction] = digits.split('.');
  const grouped = places.includes(',') ? whole.replace(/\B(?=(?:\d{3})+$)/g, '.') : whole;
  const padded = grouped.padStart((places.split('.')[0] ?? '').replace(/[^0]/g, '').length, '0');
  const number = fraction === undefined ? padded : `${padded},${fraction}`;
  const isNegative = value < 0 && !hasSections && Number(digits) !== 0;
  return `${isNegative ? '-' : ''}${toLiteral(at.before)}${number}${toLiteral(at.after)}`.trim();
}

// The digits' places, found outside quoted words.
function findPlaces(section: string): { before: string; places: string; after: string } {
  const masked = section.replace(/"[^"]*"|\\.|[_*].|\[[^\]]*\]/g, (literal) => ' '.repeat(literal.length));
  const match = PLACES.exec(masked);
  const start = match?.index ?? 0;
  const end = start + (match?.[0].length ?? 0);
  return { before: section.slice(0, start), places: masked.slice(start, end), after: section.slice(end) };
}

// By the decimal point, not by multiplication: 0.285 % 100 would be 28.499999999999996.
function shift(value: number, places: number): number {
  const [digits = '0', exponent = '0'] = value.toPrecision(SIGNIFICANT_DIGITS).split('e');
  return Number(`${digits}e${Number(exponent) + places}`);
}

// Half up by the decimal digits, as Excel does: 0.285 is a little less in binary, and toFixed(2) makes it 0.28.
function round(value: number, decimals: number): string {
  return shift(Math.round(shift(value, decimals)), -decimals).toFixed(decimals);
}

function trimZeros(digits: string, needed: number): string {
  const [whole = '', fraction = ''] = digits.split('.');
  const kept = fraction.slice(0, needed) + fraction.slice(needed).replace(/0+$/, '');
  return kept === '' ? whole : `${whole}.${kept}`;
}

function toPlain(value: number): string {
  const rounded = Number(value.toPrecision(SIGNIFICANT_DIGITS));
  const text = String(rounded);
  const plain = text.includes('e') ? rounded.toFixed(Math.abs(rounded) < 1 ? MAX_DECIMALS : 0) : text;
  return plain.replace('.', ',');
}

// Hours that go on beyond a day: 1.5 days are 36:00.
function formatElapsed(days: number): string {
  const minutes = Math.round(days * MINUTES_OF_DAY);
  if (minutes < 0) return toPlain(days);
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

function formatDate(value: number, code: string, countsFrom1904: boolean): string {
  if (value < 0 || value > LAST_DAY) return toPlain(value);
  const phantom = !countsFrom1904 && value < PHANTOM_DAY ? 1 : 0;
  const first = countsFrom1904 ? FIRST_DAY_1904 : FIRST_DAY_1900;
  // "m" beside hours or seconds is minutes, and part of AM/PM.
  const days = code.replace(/am\/pm|a\/p|h[^a-z]*m+|m+[^a-z]*s/gi, '');
  const date = new Date(Math.round((first + (value + phantom) * DAY_MS) / 1000) * 1000);
  return toDateText(date, {
    day: /d/i.test(code),
    month: /m/i.test(days),
    year: /y/i.test(code),
    time: /[hs]/i.test(code),
  });
}

interface DateParts {
  readonly day: boolean;
  readonly month: boolean;
  readonly year: boolean;
  readonly time: boolean;
}

function toDateText(date: Date, shown: DateParts): string {
  const two = (part: number) => String(part).padStart(2, '0');
  const days = [
    shown.day ? two(date.getUTCDate()) : '',
    shown.month ? two(date.getUTCMonth() + 1) : '',
    shown.year ? String(date.getUTCFullYear()) : '',
  ];
  const time = shown.time ? `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}` : '';
  return [days.filter((part) => part !== '').join('/'), time].filter((part) => part !== '').join(' ');
}

/** An ISO date or instant of a sheet, day first; anything else as it is. */
export function formatIsoDate(text: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(text);
  return match === null ? text : `${match[3]}/${match[2]}/${match[1]}`;
}
