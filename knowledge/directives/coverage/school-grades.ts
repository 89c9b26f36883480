import type { SchoolStage } from '../../agencies/agency.ts';
import { foldMarks } from '../../language/fold.ts';

/** Source: Luật Giáo dục 2019, Điều 28. */
const GRADES: Readonly<Record<SchoolStage, readonly [first: number, last: number]>> = {
  preschool: [0, 0],
  primary: [1, 5],
  lower: [6, 9],
  upper: [10, 12],
};
const GRADE = /\blop (\d{1,2})\b/g;

/**
 * Whether a text speaks of pupils by grades of which a school has none. False where it names no grade or the stage is not known.
 *
 * @example isOfOtherGrades('học sinh lớp 5 biết bơi', 'upper') // true
 */
export function isOfOtherGrades(text: string, stage: SchoolStage | null): boolean {
  const grades = [...foldMarks(text).matchAll(GRADE)].map(([, grade]) => Number(grade));
  if (stage === null || grades.length === 0) return false;
  const [first, last] = GRADES[stage];
  return grades.every((grade) => grade < first || last < grade);
}
