import { foldMarks } from '../../../knowledge/language/fold.ts';
import type { ComparedPart } from './part-comparison.ts';

const YEAR = '(?:nam )?(?<YEAR>(?:19|20)\\d\\d)';
const AMOUNT =
  '(?:bao nhieu|may)(?: (?:diem(?: phan (?:tram|nghin))?|phan (?:tram|nghin)|%|‰|[a-z]+(?: [a-z]+)?))?(?: nua)?';
const CHANGE =
  '(?:(?:thi|phai|se|can|la|duoc|co|ty le|chi tieu|muc|con so) )*(?:(?:tang|giam|thay doi|chenh(?: lech)?|khac|hon|kem|nang|ha)(?: nhau| len| xuong| them| di)* )?';
/** "X từ 2025 xuống 2030 giảm mấy điểm phần trăm", "từ năm 2025 đến năm 2030 X tăng thêm bao nhiêu". */
const FROM_TO = new RegExp(
  `^(?<before>.*?)(?:^|[ ,:;(])(?:tu |giua |trong )?(?:cuoi )?${YEAR.replace('YEAR', 'from')},? (?<link>xuong|len|sang|den|toi|qua|va|voi|so voi)(?: con| cuoi)? ${YEAR.replace('YEAR', 'to')}\\)?,? ?(?<behind>.*?) ?${CHANGE}${AMOUNT}(?: nhi| vay| a| the)*$`,
  'd',
);
const TELLS_CHANGE =
  /\b(?:tang|giam|thay doi|chenh|hon|kem|nang|ha|xuong|len)\b[^,;]*\b(?:bao nhieu|may)\b|\bmay diem\b|\bbao nhieu diem\b/;

/**
 * A question for what a figure changes by from one year to another, as a question for each of the two; undefined for any
 * other.
 *
 * @example parseYearChange('tỷ lệ hộ nghèo từ 2025 xuống 2030 giảm mấy điểm phần trăm')?.[0].question // 'tỷ lệ hộ nghèo năm 2025'
 */
export function parseYearChange(text: string): readonly [ComparedPart, ComparedPart] | undefined {
  const folded = foldMarks(text).toLowerCase();
  const groups = FROM_TO.exec(folded)?.indices?.groups;
  const { before, from, to, behind } = groups ?? {};
  if (from === undefined || to === undefined || !TELLS_CHANGE.test(folded)) return undefined;
  const matter = [before, behind]
    .map((span) => (span === undefined ? '' : text.slice(...span).trim()))
    .filter((words) => words !== '')
    .join(' ')
    .replace(/[\s,:;]+$/u, '');
  const years = [text.slice(...from), text.slice(...to)];
  if (matter === '' || years[0] === years[1]) return undefined;
  const [first = '', second = ''] = years.map((year) => `năm ${year}`);
  return [
    { question: `${matter} ${first}`, name: first },
    { question: `${matter} ${second}`, name: second },
  ];
}
