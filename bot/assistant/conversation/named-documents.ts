import { agencyKey } from '../../../knowledge/language/abbreviations.ts';
import type { DocumentCard } from '../../../knowledge/search/document-cards.ts';
import { takeNumbers } from '../../../knowledge/search/named-numbers.ts';

const QUOTED = /“[^”]*”?/gu;

/**
 * The documents of the store that a reply names as its own words, in order: by number, told apart by issuer and year where
 * the line has them, or, without a number, by type, issuer and year. Quotations name none: what they cite is not in talk.
 */
export function findNamedDocuments(reply: string, cards: readonly DocumentCard[]): DocumentCard[] {
  const lines = reply.replace(QUOTED, ' ').split('\n');
  return [...new Set(lines.flatMap((line) => findInLine(line, cards)))];
}

function findInLine(line: string, cards: readonly DocumentCard[]): DocumentCard[] {
  const key = ` ${agencyKey(line)} `;
  const numbered = takeNumbers(line).numbers.flatMap(({ key: number }) =>
    narrow(
      cards.filter((card) => number !== null && card.numberKey === number),
      key,
    ),
  );
  if (numbered.length > 0) return numbered;
  return cards.filter(
    (card) =>
      card.number === null &&
      card.issuer !== null &&
      key.includes(` ${agencyKey(card.issuer)} `) &&
      key.includes(` ${agencyKey(card.type ?? '')} `) &&
      (card.issuedOn.year === null || key.includes(` ${card.issuedOn.year} `)),
  );
}

/** Of documents of one number, those whose issuer and year the line has too. */
function narrow(bearing: readonly DocumentCard[], line: string): readonly DocumentCard[] {
  const keep = (cards: readonly DocumentCard[], fits: (card: DocumentCard) => boolean) => {
    const fitting = cards.filter(fits);
    return fitting.length === 0 ? cards : fitting;
  };
  const issued = keep(bearing, ({ issuer }) => issuer !== null && line.includes(` ${agencyKey(issuer)} `));
  return keep(issued, ({ issuedOn }) => issuedOn.year !== null && line.includes(` ${issuedOn.year} `));
}
