import type { Agency, SchoolStage } from '../../agencies/agency.ts';
import { foldMarks } from '../../language/fold.ts';
import type { OfficialDocument } from '../../model/official-document.ts';
import type { Target } from '../../model/register.ts';
import { obligationWording as wording } from './coverage-wording.ts';
import { judgeActor, type Verdict } from './judge-actor.ts';
import { isOfColumn } from './judge-kind.ts';
import { isOfOtherGrades } from './school-grades.ts';

/** What a school is made of: its pupils, teachers, classes. */
const OF_SCHOOL =
  /\b(?:hoc sinh|hoc duong|nha truong|truong hoc|cac truong|giao vien|lop hoc|co so giao duc|giao duc|day hoc|nam hoc)\b/;

const OF_PRESCHOOL = /\b(?:mam non|mau giao|nha tre)\b/;

/** Ages at a stage, in full years. Source: Luật Giáo dục 2019, Điều 23 and 28; the ages a year over count for those who began late. */
const AGES: Readonly<Record<SchoolStage, readonly [first: number, last: number]>> = {
  preschool: [0, 5],
  primary: [6, 11],
  lower: [11, 15],
  upper: [15, 18],
};
const AGE =
  /(?:từ\s+)?(?<from>\d{1,2})(?:\s+tuổi)?\s*(?:-|–|đến)\s*(?<below>dưới\s+)?(?<to>\d{1,2})\s+tuổi|(?<under>dưới\s+)?(?<age>\d{1,2})\s+tuổi/iu;

/**
 * That a target of a superior of general competence is no school's: of a whole territory's people, of children of another age,
 * of communes; and one of pupils of other grades. Undefined where it may be one, the document is of education or sent to
 * somebody, or a task of schools sets it.
 */
export function judgeSchoolTarget(
  target: Target,
  document: OfficialDocument,
  agency: Agency,
): Verdict | undefined {
  const { addressees, issuer, issuerLevel, tasks } = document;
  const { quote } = target;
  const { kind, schoolStage } = agency;
  if (kind !== 'school' || issuerLevel === 'school') return undefined;
  if (isOfOtherGrades(quote, schoolStage)) return { applies: false, reason: wording.ofOtherGrades };
  if (addressees.length > 0 || isOfColumn(target, document)) return undefined;
  if (/giáo dục/iu.test(issuer ?? '')) return undefined;
  const isGiven = tasks.some(
    ({ start, end, actor }) =>
      actor !== null && start <= target.start && target.end <= end && isSure(judgeActor(actor, agency)),
  );
  if (isGiven) return undefined;
  const isOfAge = schoolStage === null ? undefined : overlapsAges(quote, AGES[schoolStage]);
  const text = foldMarks(quote);
  const isOfStage = schoolStage === 'preschool' && OF_PRESCHOOL.test(text);
  const concerns = isOfAge ?? (isOfStage || OF_SCHOOL.test(text) || /mỗi trường/iu.test(quote));
  return concerns ? undefined : { applies: false, reason: wording.notOfSchool };
}

function isSure({ applies, reason }: Verdict): boolean {
  return applies && reason === null;
}

/** Whether the ages a text speaks of are among a stage's; undefined where it speaks of none. */
function overlapsAges(text: string, [first, last]: readonly [number, number]): boolean | undefined {
  const found = AGE.exec(text)?.groups;
  if (found === undefined) return undefined;
  const { from, below, to, under, age } = found;
  const until = Number(to ?? age) - (below === undefined && under === undefined ? 0 : 1);
  const since = from === undefined ? (under === undefined ? until : 0) : Number(from);
  return since <= last && first <= until;
}
