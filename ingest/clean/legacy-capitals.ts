import type { PageText } from '../read/read-result.ts';
import { isAuthorityLine, isBareTypeLine, isBodyLine, isNationalTitle, isOfficeLine } from './line-shapes.ts';

/** A line of capitals has so many, and small letters of ASCII only rarely ("QĐ-TTg"). */
const MIN_CAPITALS = 3;
const CAPITAL_SHARE = 0.85;
/** Lines without a small or a capital letter of their own are read as capitals this far from the top. */
const HEAD_LINES = 40;
/** Between columns; kept when splitting. */
const COLUMN_GAP = /(\s*\||\t+| {3,})/;

/**
 * A converted TCVN3 line with its capitals: in the .VnTimeH fonts the toned letters of a line typed in capitals keep
 * their small codes ("HéI ®ång" shown "HỘI ĐỒNG"), so where the plain letters are capitals, all are.
 *
 * @param original the line before conversion, whose ASCII letters tell
 */
export function restoreLineCapitals(original: string, converted: string): string {
  const cells = original.split(COLUMN_GAP);
  const shown = converted.split(COLUMN_GAP);
  if (cells.length !== shown.length) return restoreCapitals(original, converted);
  // Two columns on one line are typed apart: issuer beside tiêu ngữ, nơi nhận beside who signs.
  return cells.map((cell, index) => restoreCapitals(cell, shown[index] ?? '')).join('');
}

function restoreCapitals(original: string, converted: string): string {
  const capitals = original.match(/[A-Z]/g)?.length ?? 0;
  const small = original.match(/[a-z]/g)?.length ?? 0;
  if (capitals < MIN_CAPITALS || capitals < CAPITAL_SHARE * (capitals + small)) return converted;
  return converted.replace(/\S+/g, (word) => (/[a-z]/.test(word) ? word : word.toUpperCase()));
}

/**
 * Lines typed wholly small in a .VnTimeH font, shown as capitals on paper: quốc hiệu, bodies and type at the top, and who
 * signs. Only lines that the grammar of letterhead and foot knows; other lines keep the letters they were typed with.
 */
export function restoreHeadCapitals(pages: readonly PageText[]): PageText[] {
  let seen = 0;
  let isUnderBody = false;
  return pages.map((page) => {
    if (page.lines !== undefined) return page;
    const lines = page.text.split('\n').map((line) => {
      if (line.trim() === '') return line;
      seen += 1;
      const restored = line
        .split(COLUMN_GAP)
        .map((cell) => restoreCell(cell, seen <= HEAD_LINES, isUnderBody))
        .join('');
      isUnderBody = restored !== line && seen <= HEAD_LINES;
      return restored;
    });
    return { ...page, text: lines.join('\n') };
  });
}

const UNIT = /^(?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|THỊ TRẤN)\s/u;

function restoreCell(cell: string, isHead: boolean, isUnderBody: boolean): string {
  const text = cell.trim();
  if (text === '' || text.length > 90 || /\p{Lu}/u.test(text) || !/\p{Ll}{2}/u.test(text)) return cell;
  const upper = text.normalize('NFC').toUpperCase();
  const isHeading =
    isHead &&
    (isNationalTitle(upper) ||
      isBodyLine(upper) ||
      isBareTypeLine(upper) ||
      (isUnderBody && UNIT.test(upper)));
  const isKnown = isHeading || isAuthorityLine(upper) || isOfficeLine(upper);
  return isKnown ? cell.toUpperCase() : cell;
}
