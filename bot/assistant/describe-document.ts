import { formatDate } from '../../knowledge/language/vietnamese-date.ts';
import { UNKNOWN_DATE } from '../../knowledge/model/calendar.ts';
import type { DocumentIdentity, OfficialDocument } from '../../knowledge/model/official-document.ts';

/**
 * A document named in full as at a first citation (Nghị định 30/2020/NĐ-CP: type, number, date, issuer); what is
 * unknown is left out.
 *
 * @example describeIdentity(plan) // 'Kế hoạch số 05/KH-UBND ngày 12/02/2026 của UBND tỉnh A'
 */
export function describeIdentity(identity: DocumentIdentity): string {
  const type = identity.type ?? 'Văn bản';
  const number = identity.number === null ? '' : ` số ${identity.number}`;
  const date = formatIssuedOn(identity);
  const issuer = identity.issuer === null ? '' : ` của ${identity.issuer}`;
  return `${type}${number}${date === '' ? '' : ` ${date}`}${issuer}`;
}

function formatIssuedOn({ issuedOn }: DocumentIdentity): string {
  const date = formatDate(issuedOn);
  if (date === '') return '';
  if (issuedOn.day !== null) return `ngày ${date}`;
  return issuedOn.month === null ? `năm ${date}` : `tháng ${date}`;
}

/** `describeIdentity` with a note where the held text is not the document itself. */
export function describeHeld(document: OfficialDocument): string {
  return withKindNote(document, describeIdentity(document));
}

/**
 * The same behind a fact: with the year alone of the date of issue when there is a number, so that the only whole dates
 * in the statement are the fact's own. Numbers restart every year, so the year stays; the citation carries the rest.
 */
export function describeSource(document: OfficialDocument): string {
  const { issuedOn, number } = document;
  const year = { ...UNKNOWN_DATE, year: issuedOn.year };
  return withKindNote(
    document,
    describeIdentity(number === null ? document : { ...document, issuedOn: year }),
  );
}

function withKindNote(document: OfficialDocument, name: string): string {
  return document.kind === 'web-post'
    ? `${name} (theo bài đăng trên trang thông tin, không phải toàn văn)`
    : name;
}
