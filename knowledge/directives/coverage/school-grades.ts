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

const STAGES: readonly (readonly [pattern: RegExp, stages: readonly SchoolStage[]])[] = [
  [/\b(?:mam non|mau giao|nha tre)\b/, ['preschool']],
  [/\btieu hoc\b/, ['primary']],
  [/\b(?:trung hoc co so|thcs)\b/, ['lower']],
  [/\b(?:trung hoc pho thong|thpt)\b/, ['upper']],
  [/\btrung hoc(?! co so| pho thong)\b/, ['lower', 'upper']],
];
/** Pupils of stages, not schools of them: "học sinh tiểu học và trung học cơ sở". */
const PUPILS =
  /\b(?:hoc sinh|tre em|tre)(?:(?:,| va| cap| bac| khoi)* (?:mam non|mau giao|nha tre|tieu hoc|trung hoc(?: co so| pho thong)?|thcs|thpt))+/g;

/**
 * Whether a text speaks of pupils by grades or stages of which a school has none. False where it names neither or the stage is
 * not known.
 *
 * @example isOfOtherGrades('học sinh lớp 5 biết bơi', 'upper') // true
 */
export function isOfOtherGrades(text: string, stage: SchoolStage | null): boolean {
  if (stage === null) return false;
  const folded = foldMarks(text);
  const grades = [...folded.matchAll(GRADE)].map(([, grade]) => Number(grade));
  const [first, last] = GRADES[stage];
  if (grades.length > 0) return grades.every((grade) => grade < first || last < grade);
  const pupils = [...folded.matchAll(PUPILS)].map(([words]) => words);
  const stages = pupils.flatMap((words) =>
    STAGES.filter(([pattern]) => pattern.test(words)).flatMap(([, own]) => own),
  );
  return stages.length > 0 && !stages.includes(stage);
}
