import { formatNumber, parseNumber } from '../language/quantity.ts';
import { findDates, formatDate, parseIsoDate, toIsoDate } from '../language/vietnamese-date.ts';
import { isoDateSchema, partialDateSchema } from '../model/calendar.ts';
import { type OfficialDocument, officialDocumentSchema } from '../model/official-document.ts';
import { type PathSegment, replaceAtPath } from './correction-path.ts';
import { openSigner } from './corrections.ts';

/** How people write that a field is empty. */
const EMPTY_WORDS = /^(?:trống|để trống|null)$/iu;

/**
 * What a person typed, as the value of the field it is for: "9,5" a number where a number stands, "25/6/2031" a date
 * where a date stands, "trống" nothing where nothing may stand. Words stay words.
 *
 * @returns undefined when the field takes none of these
 * @example parseCorrectionValue(document, ['targets', 0, 'value'], '9,5') // { value: 9.5 }
 */
export function parseCorrectionValue(
  document: OfficialDocument,
  path: readonly PathSegment[],
  typed: string,
): { value: unknown } | undefined {
  const text = typed.normalize('NFC').trim();
  return listReadings(text).find(({ value }) => {
    const candidate = structuredClone(document);
    openSigner(candidate, path);
    return replaceAtPath(candidate, path, value) && officialDocumentSchema.safeParse(candidate).success;
  });
}

/** Every way to read what was typed, the plainest that a field may want first. */
function listReadings(text: string): { value: unknown }[] {
  if (EMPTY_WORDS.test(text)) return [{ value: null }];
  const number = parseNumber(text.replace(/\s*[%‰]$/u, ''));
  const date = parseDate(text);
  return [
    { value: text },
    ...(number === null ? [] : [{ value: number }]),
    ...(date === undefined ? [] : [{ value: toIsoDate(date) ?? date }, { value: date }]),
    ...(YES.test(text) ? [{ value: true }] : []),
    ...(NO.test(text) ? [{ value: false }] : []),
    ...(/^[[{]/.test(text) ? parseJson(text) : []),
    {
      value: text
        .split(';')
        .map((part) => part.trim())
        .filter((part) => part !== ''),
    },
  ];
}

const YES = /^(?:có|đúng|true)$/iu;
const NO = /^(?:không|sai|false)$/iu;

/** A whole date, a month of a year ("3/2031") or a year alone. */
function parseDate(text: string) {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso !== null) return findWholeDate(`ngày ${iso[3]}/${iso[2]}/${iso[1]}`);
  if (/^(?:19|20|21)\d\d$/.test(text)) return { year: Number(text), month: null, day: null };
  const bare = text.replace(/^(?:ngày|tháng)\s+/iu, '');
  return findWholeDate(`ngày ${bare}`) ?? findWholeDate(`tháng ${bare}`);
}

/** The date that is the whole text, not a part of it. */
function findWholeDate(text: string) {
  const [found] = findDates(text);
  return found !== undefined && found.text.length >= text.replace(/^ngày\s/, '').length
    ? found.date
    : undefined;
}

function parseJson(text: string): { value: unknown }[] {
  try {
    return [{ value: JSON.parse(text) }];
  } catch {
    return [];
  }
}

/** A value of the register as people write it; an item by its words. */
export function formatCorrectedValue(value: unknown): string {
  if (value === null || value === undefined || value === '') return '(trống)';
  if (typeof value === 'string')
    return isoDateSchema.safeParse(value).success ? formatDate(parseIsoDate(value)) : value;
  if (typeof value === 'number') return formatNumber(value);
  if (typeof value === 'boolean') return value ? 'có' : 'không';
  if (Array.isArray(value)) return value.map(formatCorrectedValue).join('; ');
  if (typeof value === 'object' && 'quote' in value) return `“${String(value.quote)}”`;
  const date = partialDateSchema.safeParse(value);
  return date.success ? formatDate(date.data) || '(trống)' : JSON.stringify(value);
}
