import { foldMarks } from '../../../../knowledge/language/fold.ts';
import { normalizeCharacters } from '../../../../knowledge/language/normalize.ts';
import { findQuantities, formatNumber, parseNumber } from '../../../../knowledge/language/quantity.ts';
import { reportWording as wording } from '../../../../prompts/report-wording.ts';

/** A result as it is compared: 95,5 % · 431/100.000 trẻ em · 12 lớp. */
export interface Figure {
  readonly value: number;
  /** "%", "‰" or a noun; null for a bare number. */
  readonly unit: string | null;
  /** 100000 in "431/100.000"; null otherwise. */
  readonly per: number | null;
  /** 14 in "12/14 thôn": the whole that is counted against; null where none is told. */
  readonly outOf: number | null;
}

const RATE =
  /^(?:\p{L}[\p{L}\s]*)?\/\s*(?<per>1\.?000(?:\.?000)?|10\.?000|100\.?000)\s*(?<noun>\p{L}[\p{L}\s]*)?$/u;

/** A number with its unit as people type it: "%", "trẻ em", "trẻ em/100.000 trẻ em"; an empty unit is none. */
export function toFigure(value: number, unit: string): Figure {
  const plain = normalizeCharacters(unit).trim();
  const rate = RATE.exec(plain)?.groups;
  if (rate?.per !== undefined)
    return { value, unit: rate.noun ?? null, per: parseNumber(rate.per), outOf: null };
  return { value, unit: plain === '' ? null : plain, per: null, outOf: null };
}

/**
 * The figure a text is: one number with its unit, or so many of so many, and nothing else. Undefined for any other text; a
 * range, a negative number, more than all and a sum of money in words are none.
 *
 * @example readFigure('95,5 %') // { value: 95.5, unit: '%', per: null, outOf: null }
 * @example readFigure('12/14 thôn') // { value: 12, unit: 'thôn', per: null, outOf: 14 }
 */
export function readFigure(text: string): Figure | undefined {
  const plain = normalizeCharacters(text).trim();
  if (FOREIGN_DECIMAL.test(plain)) return undefined;
  const part = FRACTION.exec(plain)?.groups;
  if (part !== undefined) return readFraction(part);
  const [quantity, ...others] = findQuantities(plain);
  if (quantity === undefined || others.length > 0 || quantity.start !== 0 || quantity.valueHigh !== null)
    return undefined;
  const noun = plain.slice(quantity.end).trim();
  if (noun !== '' && (quantity.unit !== null || !NOUN.test(noun))) return undefined;
  const unit = quantity.unit ?? (noun === '' ? null : noun);
  return { value: quantity.value, unit, per: quantity.per, outOf: null };
}

/** What is counted is no name: no capital stands in it but at its beginning. */
const NOUN = /^\p{L}\p{Ll}*(?:[\s,/]+\p{Ll}+)*(?:\s%)?$/u;
/** "12/14 thôn", "12 trên tổng số 14"; of thousands a rate is told so, no part. */
const FRACTION =
  /^(?<part>\d{1,3}(?:\.\d{3})+|\d+)\s*(?:\/|trên(?:\s+tổng(?:\s+số)?)?\s)\s*(?<whole>(?!10{3,}(?!\d)|10{0,2}(?:\.000)+(?!\d))(?:\d{1,3}(?:\.\d{3})+|\d+))\s*(?<noun>\p{L}\p{Ll}*(?:[\s,]+\p{Ll}+)*)?$/u;

function readFraction(found: Readonly<Record<string, string | undefined>>): Figure | undefined {
  const [part, whole] = [parseNumber(found.part ?? ''), parseNumber(found.whole ?? '')];
  if (part === null || whole === null || whole === 0 || part > whole) return undefined;
  return { value: part, unit: found.noun ?? null, per: null, outOf: whole };
}

/** "0.955" would be read as thousands. */
const FOREIGN_DECIMAL = /^0+\.\d/;

/** Whether words are meant for a figure and are none: more than one, less than nothing, more than all, a program's error. */
export function isNoFigure(text: string): boolean {
  const plain = text.trim();
  if (readFigure(plain) !== undefined) return false;
  return /^[-+]?\d[\d.,\s/-]*(?:%|(?:\s\p{Ll}+){0,2})$/u.test(plain) || /^#(?:[A-ZĐ]+[/!?0]*)+/u.test(plain);
}

/** @example formatFigure({ value: 431, unit: 'trẻ em', per: 100000, outOf: null }) // '431/100.000 trẻ em' */
export function formatFigure({ value, unit, per, outOf }: Figure): string {
  const under = per ?? outOf;
  const rate = under === null ? '' : `/${formatNumber(under)}`;
  const isSign = unit === '%' || unit === '‰';
  return `${formatNumber(value)}${rate}${unit === null ? '' : isSign ? unit : ` ${unit}`}`;
}

/** A figure as a share of its whole, in per cent: a part that was counted, or a share already; null for any other. */
export function toShare({ value, unit, outOf }: Figure): number | null {
  if (outOf !== null) return round((value / outOf) * 100);
  return unit === '%' ? value : null;
}

/** A share in per cent as people write it. @example sayShare(85.714285) // '85,71%' */
export function sayShare(share: number): string {
  return `${formatNumber(Number(share.toFixed(SHARE_DIGITS)))}%`;
}

const SHARE_DIGITS = 2;

/** A share as it is written: what is said of two such is said of what a reader sees. */
export function toPercent(share: number): Figure {
  return { value: Number(share.toFixed(SHARE_DIGITS)), unit: '%', per: null, outOf: null };
}

/** Whether two figures count in one unit; "lớp" and "lớp học", "vụ" and "vụ/năm" do, a bare number counts in that of any count. */
export function areOneUnit(a: Pick<Figure, 'unit' | 'per'>, b: Pick<Figure, 'unit' | 'per'>): boolean {
  if (a.per !== b.per) return false;
  if (a.per !== null) return true;
  if (isShare(a) || isShare(b)) return a.unit === b.unit;
  const [own, other] = [a.unit, b.unit].map((unit) =>
    foldMarks(unit ?? '')
      .trim()
      .toLowerCase()
      .replace(/\s*\/\s*(?:nam(?: hoc)?|xa|phuong|truong|don vi)$/u, '')
      .replace(/^diem phan tram$/u, 'diem %'),
  );
  if (own === undefined || other === undefined) return false;
  return own === '' || other === '' || `${own} `.startsWith(`${other} `) || `${other} `.startsWith(`${own} `);
}

/** Whether a figure is a part of a whole (%, ‰). */
export function isShare({ unit }: Pick<Figure, 'unit'>): boolean {
  return unit === '%' || unit === '‰';
}

/** How a figure stands to an earlier one of its unit, in words. @example '4,4%', '4,9%' // 'giảm 0,5 điểm %' */
export function sayChange(now: Figure, before: Figure): string {
  const change = subtract(now.value, before.value);
  if (change === 0) return wording.unchanged;
  const size = formatNumber(Math.abs(change));
  const measure = isShare(now) ? wording.points(now.unit ?? '') : (now.unit ?? before.unit ?? '');
  return wording.change(change < 0, `${size} ${measure}`.trim());
}

/** The fall from an earlier figure in per cent of it; null where that one is none. A rise is negative. */
export function measureFall(now: Figure, before: Figure): number | null {
  return before.value === 0 ? null : round((subtract(before.value, now.value) / before.value) * 100);
}

function subtract(a: number, b: number): number {
  return round(a - b);
}

/** Binary fractions have no 0,1: what people typed has fewer digits than this. */
function round(value: number): number {
  return Number(value.toFixed(8));
}
