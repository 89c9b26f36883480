import type { IssuersApart } from '../../knowledge/directives/issuers-apart.ts';
import type { OfficialDocument } from '../../knowledge/model/official-document.ts';

const QUOTATION = /(“[^”]*”)/u;

/**
 * A sentence on one document with its issuer's place behind the issuer's name, where another document of the answer is of
 * a namesake. What is quoted stays as it is.
 *
 * @param issuers those of all the answer rests on, told apart
 */
export function placeIssuerNames(
  text: string,
  documents: readonly OfficialDocument[],
  issuers: IssuersApart,
): string {
  const [document] = documents;
  if (document?.issuer == null || documents.some(({ id }) => id !== document.id)) return text;
  const { issuer } = document;
  const name = issuers.nameOf(document) ?? issuer;
  if (name === issuer) return text;
  const isNamed = (rest: string) =>
    rest.startsWith(name.slice(issuer.length)) || /^(?:\p{L}| [\p{Lu}\d])/u.test(rest);
  const place = (words: string) =>
    words.split(issuer).reduce((said, rest) => `${said}${isNamed(rest) ? issuer : name}${rest}`);
  return text
    .split(QUOTATION)
    .map((part) => (part.startsWith('“') ? part : place(part)))
    .join('');
}
