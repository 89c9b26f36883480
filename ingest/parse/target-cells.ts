import { parseNumber } from '../../knowledge/language/quantity.ts';
import type { Comparator } from '../../knowledge/model/register.ts';
import type { TableRow } from './register-tables.ts';
import { boundBefore } from './target-comparators.ts';
import { OPENS_MEASURED } from './target-fields.ts';
import { stripOpening } from './target-openings.ts';

/** What a cell sets. */
export interface CellValue {
  readonly value: number;
  readonly valueHigh: number | null;
  readonly comparator: Comparator | null;
  /** "%", or the noun behind the number ("05 lớp"). */
  readonly unit: string | null;
  /** 9 of "8/9 thôn". */
  readonly outOf: number | null;
}

const CELL =
  /^(?<words>[^\d]{0,25}?)(?<low>\d[\d.,]*)(?:\s?(?:-|–|đến)\s?(?<high>\d[\d.,]*)|\/(?<whole>\d{1,4}))?\s?(?<unit>%|‰|\p{Ll}[\p{Ll} ]{0,18}?(?:\/[\p{Ll} ]{1,12})?)?(?<after>\s?trở (?:lên|xuống))?$/iu;

/** "dưới 5,8", "≥ 95", "97%", "75 - 80", "8/9 thôn", "05 lớp"; undefined when the cell is no single value. */
export function parseValueCell(cell: string): CellValue | undefined {
  const groups = CELL.exec(cell.trim())?.groups;
  const value = parseNumber((groups?.low ?? '').replace(/[.,]$/, ''));
  if (groups === undefined || value === null) return undefined;
  const words = groups.words?.trim() ?? '';
  const after = groups.after ?? '';
  const bound = after !== '' ? undefined : boundBefore(`${words} `);
  if (words !== '' && bound === undefined && !/^(?:từ|khoảng|đạt)$/iu.test(words)) return undefined;
  const outOf = groups.whole === undefined ? null : Number(groups.whole);
  // "5/9" is so many of nine; "9/5" a day or a code.
  if (outOf !== null && outOf < value) return undefined;
  return {
    value,
    valueHigh: parseNumber(groups.high ?? ''),
    comparator: after === '' ? (bound?.comparator ?? null) : after.includes('lên') ? 'ge' : 'le',
    unit: groups.unit?.trim() || null,
    outOf,
  };
}

const SECTION_ORDINAL = /^(?:[IVX]+|[A-Z])[.)]?$/u;
const PART_ORDINAL = /^(?:\d+(?:\.\d+)+|[a-zđ])[.)]?$|^[-+*]$/u;
const PART_LABEL = /^(?:[-+*•]\s|trong đó)/iu;
const MARK = /^(?:[-+*•]\s?|trong đó\s?:?\s?)+/iu;

/**
 * What each row of a table is about, by its label; a row that is part of the one above ("- Khu vực vùng cao", "2.1") is named
 * with it, unless its own words say what is measured. Empty for a row without a label.
 */
export function labelRows(rows: readonly TableRow[], labelAt: number): string[] {
  let whole = '';
  return rows.map(({ cells }) => {
    const written = cells[labelAt] ?? '';
    const ordinal = labelAt > 0 ? (cells[0] ?? '') : '';
    const label = stripOpening(written, false);
    if (SECTION_ORDINAL.test(ordinal)) {
      whole = '';
      return label;
    }
    if (!PART_ORDINAL.test(ordinal) && !PART_LABEL.test(written)) {
      whole = label;
      return label;
    }
    const own = label.replace(MARK, '').trim();
    return whole === '' || own === '' || OPENS_MEASURED.test(own) ? own : `${whole}: ${own}`;
  });
}
