import type { OfficialDocument } from '../model/official-document.ts';
import type { Passage } from '../model/passage.ts';
import type { KeywordFields } from './keyword-terms.ts';

/** What the keyword index reads of a passage and its document. */
export function toKeywordFields(document: OfficialDocument, passage: Passage): KeywordFields {
  return {
    body: passage.text,
    headings: passage.headings.join('\n'),
    context: toKeywordContext(document),
  };
}

/** The header words every passage of a document carries, one part a line. */
export function toKeywordContext({
  number,
  type,
  subject,
  issuer,
  place,
  issuedOn,
}: OfficialDocument): string {
  return [number, type, subject, issuer, place, issuedOn.year].filter((part) => part !== null).join('\n');
}
