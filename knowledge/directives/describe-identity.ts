import { formatDate } from '../language/vietnamese-date.ts';
import type { DocumentIdentity } from '../model/official-document.ts';

/**
 * A document named in full as at a first citation (Nghị định 30/2020/NĐ-CP: type, number, date, issuer); what is
 * unknown is left out.
 *
 * @example describeIdentity(plan) // 'Kế hoạch số 05/KH-UBND ngày 12/02/2026 của UBND tỉnh A'
 */
export function describeIdentity(identity: DocumentIdentity): string {
  const type = identity.type ?? 'Văn bản';
  const number = identity.number === null ? '' : ` số ${identity.number}`;
  const date = describeIssueDay(identity);
  const issuer = identity.issuer === null ? '' : ` của ${identity.issuer}`;
  return `${type}${number}${date === '' ? '' : ` ${date}`}${issuer}`;
}

/** "ngày 12/02/2026", "tháng 3/2026", "năm 2026": as far as it is known; empty when it is not. */
export function describeIssueDay({ issuedOn }: Pick<DocumentIdentity, 'issuedOn'>): string {
  const date = formatDate(issuedOn);
  if (date === '') return '';
  if (issuedOn.day !== null) return `ngày ${date}`;
  return issuedOn.month === null ? `năm ${date}` : `tháng ${date}`;
}
