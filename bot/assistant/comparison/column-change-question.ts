import { foldMarks } from '../../../knowledge/language/fold.ts';
import { findQuantities } from '../../../knowledge/language/quantity.ts';
import { cutOut } from '../days/cut-out.ts';
import { COUNTED } from './comparison-patterns.ts';

/** A question for the change of a figure against what was reached in a year. */
export interface ColumnChange {
  /** The question for the figure itself. */
  readonly asked: string;
  readonly year: string;
  /** What the asker takes the year's figure to be ("so với thực hiện 2025 (58,3%)"); undefined when not told. */
  readonly given: number | undefined;
}

const REACHED =
  '(?:thuc hien|(?:ket qua|muc|so)(?: (?:thuc hien|dat duoc))?|uoc thuc hien|uoc|so lieu)(?: (?:cua|trong|dat duoc))?(?: nam)? ?';
const YEAR = '(?<year>(?:19|20)\\d\\d)(?<given> \\([^)]*\\))?';
const WHERE = '(?: (?:theo|trong|o) (?:phu luc|bang|bieu)(?: [a-z]+){0,3}?(?=,|$))?';
/** "So với thực hiện (năm) 2025", "hơn kết quả 2025". */
const BASE = new RegExp(
  `,? ?(?:(?:so )?voi (?:${REACHED}|nam )|(?<=\\b(?:hon|kem) )${REACHED})${YEAR}${WHERE},?`,
);
const CHANGE = new RegExp(
  `,? ?(?:\\b(?:thi|phai|se|can|la|duoc) )*\\b(?:tang|giam|cao|thap|thay doi|chenh(?: lech)?|khac|hon|kem|nhieu|it)(?: (?:len|di|xuong|them|hon|it nhat|toi thieu|khoang|hay (?:tang|giam)))*(?: (?:(?:bao nhieu|may)(?: ${COUNTED})?|the nao|ra sao|gi))?(?= |,|$)`,
  'g',
);
const ASKS = /\b(?:bao nhieu|may|the nao|ra sao)\b/;

/**
 * Takes a question for such a change; undefined for any other.
 *
 * @example parseColumnChange('Tỷ lệ hộ nghèo năm 2026 cao hơn thực hiện 2025 mấy điểm?') // { asked: 'Tỷ lệ hộ nghèo năm 2026', year: '2025' }
 */
export function parseColumnChange(question: string): ColumnChange | undefined {
  const text = question.replace(/[\s?.!]+$/u, '');
  const folded = foldMarks(text).toLowerCase();
  const base = BASE.exec(folded);
  const year = base?.groups?.year;
  if (base === null || year === undefined) return undefined;
  const span = { start: base.index, end: base.index + base[0].length };
  const rest = `${text.slice(0, span.start)} ${text.slice(span.end)}`.replace(/\s+/g, ' ').trim();
  const plain = foldMarks(rest).toLowerCase();
  const changes = [...plain.matchAll(CHANGE)].filter(([words]) => ASKS.test(words));
  const [change, ...others] = changes;
  if (change === undefined || others.length > 0) return undefined;
  const asked = cutOut(rest, [{ start: change.index, end: change.index + change[0].length }]);
  const [given] = findQuantities(base.groups?.given ?? '');
  return asked === '' ? undefined : { asked, year, given: given?.value };
}
