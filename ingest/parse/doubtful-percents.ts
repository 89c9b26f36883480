import type { TextSpan } from '../../knowledge/language/blank-spans.ts';
import { foldMarks } from '../../knowledge/language/fold.ts';

/** A clause, or a cell of a table with its borders left out. */
const CLAUSE = /(?:[^;\n|.]|\.(?=\S))+/gu;
/** What a rate of its own begins with: what is said of one does not go for the next. Folded. */
const RATE = /(?<!\p{L})t[yi] (?:le|suat|so)(?!\p{L})|(?<!\p{L})tu suat(?!\p{L})/gu;
/**
 * Words of rates that are told in thousandths (births and deaths: Nghị định 94/2022/NĐ-CP), and
 * signs of one. Folded; "%o", "%0" and "o/oo" is how the sign comes out of recognition.
 */
const PER_MILLE =
  /(?<!\p{L})(?:ty suat|ti suat|tu suat|phan nghin|phan ngan)(?!\p{L})|tu vong(?: o| cua)? (?:tre|me|ba me|so sinh|chu sinh)|‰|% ?[oO0](?![\p{L}\d])|(?<![\p{L}\d])[o0] ?\/ ?[o0]{2}(?![\p{L}\d])/u;
// "100%" of the cases are all of them, no rate.
const PERCENT = /(?<![\d.,/-])(?!100\s*%)\d[\d.]*(?:,\d+)?\s*%(?! ?[oO0](?![\p{L}\d]))/gu;

/**
 * Percentages of a recognised text that may as well be thousandths: one small ring more makes "12,5‰" of "12,5%". Doubtful
 * is a percentage of a rate that is told in thousandths, and one beside a figure in thousandths, in the same clause or in
 * the same row or column of a table.
 */
export function findDoubtfulPercents(text: string): TextSpan[] {
  if (!text.includes('%')) return [];
  const folded = foldMarks(text).toLowerCase();
  const known = folded.length === text.length ? folded : text.toLowerCase();
  return [...findInClauses(known), ...findInTables(known)];
}

function findInClauses(text: string): TextSpan[] {
  return [...text.matchAll(CLAUSE)].flatMap((clause) =>
    splitRates(clause[0], clause.index)
      .filter(({ start, end }) => PER_MILLE.test(text.slice(start, end)))
      .flatMap((part) => findPercents(text, part)),
  );
}

function splitRates(clause: string, offset: number): TextSpan[] {
  const marks = [0, ...[...clause.matchAll(RATE)].map((match) => match.index), clause.length];
  return marks.slice(1).map((end, index) => ({ start: offset + (marks[index] ?? 0), end: offset + end }));
}

function findPercents(text: string, { start, end }: TextSpan): TextSpan[] {
  return [...text.slice(start, end).matchAll(PERCENT)].map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
}

function findInTables(text: string): TextSpan[] {
  const doubtful: TextSpan[] = [];
  let table: TextSpan[][] = [];
  let at = 0;
  for (const line of [...text.split('\n'), '']) {
    if (line.includes(' | ')) table.push(toCells(line, at));
    else {
      doubtful.push(...findInTable(text, table));
      table = [];
    }
    at += line.length + 1;
  }
  return doubtful;
}

function findInTable(text: string, rows: readonly (readonly TextSpan[])[]): TextSpan[] {
  const isPerMille = ({ start, end }: TextSpan) => PER_MILLE.test(text.slice(start, end));
  const columns = new Set(
    rows.flatMap((row) => row.flatMap((cell, column) => (isPerMille(cell) && column > 0 ? [column] : []))),
  );
  return rows.flatMap((row) => {
    const isRowDoubtful = row.some(isPerMille);
    return row
      .filter((_, column) => isRowDoubtful || columns.has(column))
      .flatMap((cell) => findPercents(text, cell));
  });
}

function toCells(line: string, offset: number): TextSpan[] {
  let at = offset;
  return line.split('|').map((cell) => {
    const start = at;
    at += cell.length + 1;
    return { start, end: start + cell.length };
  });
}
