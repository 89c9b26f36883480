import { z } from 'zod';
import { normalizeCharacters } from '../../../../knowledge/language/normalize.ts';
import { type Figure, readFigure } from './figure.ts';

/** What an agency says of one of its obligations. */
export const typedResultSchema = z.object({
  /** Of which target or task, in the agency's words. */
  indicator: z.string(),
  /** Null where the result is words alone. */
  figure: z
    .object({
      value: z.number(),
      unit: z.string().nullable(),
      per: z.int().nullable(),
      outOf: z.number().nullable(),
    })
    .nullable(),
  /** The figure is a fall or a rise and no level: "giảm 12,5%". */
  change: z.enum(['fall', 'rise']).nullable(),
  /** Words beside the figure, or in its place; null for none. */
  note: z.string().nullable(),
  /** The row of our form it was written in; null where it was typed. */
  key: z.string().nullable(),
});
export type TypedResult = z.infer<typeof typedResultSchema>;

const CHANGES: readonly (readonly [change: 'fall' | 'rise', pattern: RegExp])[] = [
  ['fall', /(?<!\p{L})(?:giảm|hạ)(?!\p{L})/iu],
  ['rise', /(?<!\p{L})(?:tăng|nâng)(?!\p{L})/iu],
];
const CHANGE_WORD = /^(?:giảm|tăng)\s+(?:được\s+)?/iu;
/** "Tỷ lệ … giảm so với năm 2025", "Giảm số vụ …": what is measured is a change. */
const CHANGE_INDICATOR = /^(?:giảm|tăng|hạ|nâng)(?!\p{L})|(?<!\p{L})(?:giảm|tăng)\s+so với/iu;

/** The result that a value is, with the words that say whether it is a change. */
export function createTypedResult(
  indicator: string,
  value: string | Figure,
  { note = null, key = null }: { readonly note?: string | null; readonly key?: string | null } = {},
): TypedResult {
  const name = normalizeCharacters(indicator).trim();
  const text = typeof value === 'string' ? normalizeCharacters(value).trim() : '';
  const figure = typeof value === 'string' ? readFigure(text.replace(CHANGE_WORD, '')) : value;
  const told = CHANGE_INDICATOR.exec(name)?.[0] ?? CHANGE_WORD.exec(text)?.[0] ?? '';
  const change = CHANGES.find(([, pattern]) => pattern.test(told))?.[0] ?? null;
  const notes = [figure === undefined ? text : null, note].filter(
    (part) => part !== null && part.trim() !== '',
  );
  return {
    indicator: name,
    figure: figure ?? null,
    change: figure === undefined ? null : change,
    note: notes.length === 0 ? null : notes.join('; '),
    key,
  };
}

/** "chưa có", "-": nothing is told yet. */
export function isNoResult(text: string): boolean {
  return /^(?:[-–—.…]+|n\/?a|chưa(?: có)?(?: (?:số liệu|kết quả|báo cáo|thông tin))?)$/iu.test(
    text.normalize('NFC').trim(),
  );
}

/** "chỉ tiêu=giá trị", parted at the last "="; undefined where a side is empty. */
export function parseTypedResult(typed: string): TypedResult | undefined {
  const at = typed.lastIndexOf('=');
  const [indicator, value] = [typed.slice(0, at).trim(), typed.slice(at + 1).trim()];
  return at === -1 || indicator === '' || value === '' ? undefined : createTypedResult(indicator, value);
}
