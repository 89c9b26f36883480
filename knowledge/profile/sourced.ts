import type { ProfileSource } from '../model/agency-profile.ts';
import type { OwnDocument } from './own-documents.ts';

/** Where a value comes from, before its place in the profile is known. */
export type Origin = Omit<ProfileSource, 'field'>;

/** A value with where it comes from. */
export interface Sourced<T> {
  readonly value: T;
  readonly origin: Origin;
}

/** A document's words, with the place they stand at. */
export function quoteDocument({ document, passages }: OwnDocument, quote: string): Origin {
  const passage = passages.find(({ text }) => text.includes(quote));
  return {
    origin: 'document',
    documentId: document.id,
    quote,
    locator: passage?.locator ?? '',
    page: passage?.page ?? null,
  };
}

/** A rule of form, by its name. */
export function citeRule(rule: string): Origin {
  return { origin: 'rule', documentId: null, quote: rule, locator: '', page: null };
}
