import { foldMarks } from '../../../knowledge/language/fold.ts';
import { formatDate, parseIsoDate, toIsoDate } from '../../../knowledge/language/vietnamese-date.ts';
import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import type { Deadline } from '../../../knowledge/model/register.ts';
import { isUnclear } from '../../../knowledge/model/scan-doubt.ts';
import { dayCountWording } from '../../../prompts/day-count-wording.ts';
import { findHeaderChanges, findItemChanges } from '../register/corrected-values.ts';
import { findLastOfTerm, type Term } from './last-of-term.ts';

/** "15 ngày kể từ ngày ban hành Kế hoạch này": days from the document's own day, and nothing that happens later. */
const FROM_ISSUE =
  /(?<count>\d{1,3}) ngay(?<working> lam viec)?,? (?:ke tu|tu|sau|tinh tu) (?:ngay |khi )?(?:(?:duoc )?(?:ky|ban hanh)(?: ban hanh)?(?: (?:ke hoach|van ban|quyet dinh|chi thi|cong van|nghi quyet|huong dan|thong bao) nay)?|(?:ke hoach|van ban|quyet dinh|chi thi|cong van|nghi quyet|huong dan|thong bao) nay (?:duoc )?(?:ky|ban hanh)(?: ban hanh)?)$/;

/** The term of a deadline that is counted from its document's own day; undefined for any other deadline. */
export function readIssueTerm({ dueOn, rule }: Pick<Deadline, 'dueOn' | 'rule'>): Term | undefined {
  const groups = dueOn === null ? FROM_ISSUE.exec(foldMarks(rule ?? ''))?.groups : undefined;
  if (groups === undefined) return undefined;
  return { count: Number(groups.count), isOfWorkingDays: groups.working !== undefined };
}

/**
 * The last day of such a term with how it was counted; null where the deadline has none, or where it or the document's day
 * is not as the document itself surely has it.
 */
export function sayIssueTerm(document: OfficialDocument, deadline: Deadline): string | null {
  const term = readIssueTerm(deadline);
  const issuedOn = toIsoDate(document.issuedOn);
  const isSure =
    !isUnclear(deadline) &&
    findItemChanges(document, deadline).length === 0 &&
    findHeaderChanges(document, ['issuedOn']).length === 0;
  const last = term === undefined || issuedOn === null ? null : findLastOfTerm(issuedOn, term);
  if (term === undefined || issuedOn === null || last === null || !isSure) return null;
  return dayCountWording.lastDayOfRule(toDay(issuedOn), term.count, term.isOfWorkingDays, toDay(last));
}

function toDay(iso: string): string {
  return formatDate(parseIsoDate(iso));
}
