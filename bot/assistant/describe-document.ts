import { describeIdentity } from '../../knowledge/directives/describe-identity.ts';
import { UNKNOWN_DATE } from '../../knowledge/model/calendar.ts';
import type { OfficialDocument } from '../../knowledge/model/official-document.ts';

export { describeIdentity };

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
