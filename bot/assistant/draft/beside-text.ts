import type { Obligation } from '../../../knowledge/directives/coverage/obligation.ts';
import { describeIdentity } from '../../../knowledge/directives/describe-identity.ts';
import type { AgencyProfile } from '../../../knowledge/model/agency-profile.ts';
import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import { draftWording as wording } from '../../../prompts/draft-wording.ts';
import { formatPlaceholder, placeholderNames } from '../../../prompts/official-form-wording.ts';
import type { Citation } from '../answer.ts';
import { hidePrivate } from '../header/private-contacts.ts';
import type { Draft } from './draft.ts';

/** Sentences of one document that a warning shows, and letters below which one says nothing by itself. */
const MAX_SHOWN = 12;
const MIN_LETTERS = 30;

/** Of each basis document what a reader must see for himself: that nothing of it was carried, and sentences no register holds. */
export function listUnsaid(
  basis: readonly OfficialDocument[],
  sections: Draft['sections'],
  citations: readonly Citation[],
): string[] {
  const cited = new Set(
    sections
      .filter(({ heading }) => heading !== '' && heading !== wording.headings.purpose)
      .flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.citations))
      .map((n) => citations.find((citation) => citation.n === n)?.documentId),
  );
  return basis.flatMap((document) => {
    const said = citations.filter(({ documentId }) => documentId === document.id).map(({ quote }) => quote);
    const quotes = document.uncovered
      .filter(({ locator, quote }) => !FRAME.test(locator) && quote.length >= MIN_LETTERS)
      .filter(({ quote }) => !said.some((citation) => citation.includes(quote.replace(/[\s.;]+$/u, ''))))
      .map(({ quote }) => hidePrivate(quote));
    const name = describeIdentity(document);
    return [
      ...(cited.has(document.id) ? [] : [wording.nothingCarried(name)]),
      ...(quotes.length === 0 ? [] : [wording.unread(name, quotes.slice(0, MAX_SHOWN))]),
    ];
  });
}

/** Opening and ending of a document. */
const FRAME = /^(?:mở đầu|kết thúc|tiêu đề)/u;

/** What binds the agency only if it is what the sentences speak of: one line for each reason and document. */
export function listDoubts(obligations: readonly Obligation[]): string[] {
  const doubtful = obligations.filter(
    ({ applies, reason, isOpen }) => (applies || isOpen === true) && reason !== null,
  );
  return [...Map.groupBy(doubtful, ({ reason, document }) => `${document.id} ${reason}`).values()].flatMap(
    (own) => {
      const [first] = own;
      if (first === undefined || first.reason === null) return [];
      const quotes = [...new Set(own.map(({ item }) => item.quote))];
      return [wording.doubtful(quotes, describeIdentity(first.document), first.reason)];
    },
  );
}

const PLACEHOLDER = /\[cần điền: [^\]]+\]/gu;

/** What a person must fill in, each once: as it stands in the text, and of the form around it. */
export function listPlaceholders(
  sections: Draft['sections'],
  addressees: readonly string[],
  profile: AgencyProfile,
): string[] {
  const body = sections.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text));
  const texts = [...addressees, ...body];
  const written = texts.flatMap((text) => [...text.matchAll(PLACEHOLDER)].map(([found]) => found));
  return [...new Set([...written, ...listUnknown(profile).map(formatPlaceholder)])];
}

/** What of the form around the text nobody knows yet. */
function listUnknown({ place, symbol, signers, recipients }: AgencyProfile): string[] {
  return [
    place === null ? placeholderNames.place : null,
    symbol === null ? placeholderNames.symbol : null,
    (signers[0]?.name ?? null) === null ? placeholderNames.signer : null,
    recipients.length === 0 ? placeholderNames.recipients : null,
  ].filter((name) => name !== null);
}
