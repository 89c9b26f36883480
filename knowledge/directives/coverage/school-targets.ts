import type { Agency } from '../../agencies/agency.ts';
import { foldMarks } from '../../language/fold.ts';
import type { OfficialDocument } from '../../model/official-document.ts';
import type { Target } from '../../model/register.ts';
import { obligationWording as wording } from './coverage-wording.ts';
import type { Verdict } from './judge-actor.ts';

/** What a school has a part in: its pupils, teachers, classes, and children of an age to be at school. */
const OF_SCHOOL =
  /\b(?:hoc sinh|hoc duong|nha truong|truong hoc|cac truong|moi truong(?! )|giao vien|lop hoc|co so giao duc|giao duc|tre mam non|mau giao|day hoc|biet boi|ky nang)\b/;

/**
 * That a target of a superior of general competence is no school's: of a whole territory's people, of the newborn, of communes.
 * Undefined where it may be one, or the document is of education or sent to schools.
 */
export function judgeSchoolTarget(
  { quote }: Target,
  { addressees, issuer, issuerLevel }: OfficialDocument,
  { kind }: Agency,
): Verdict | undefined {
  if (kind !== 'school' || issuerLevel === 'school' || addressees.length > 0) return undefined;
  if (/giáo dục/iu.test(issuer ?? '') || OF_SCHOOL.test(foldMarks(quote))) return undefined;
  return { applies: false, reason: wording.notOfSchool };
}
