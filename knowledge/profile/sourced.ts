import type { ProfileSource } from '../model/agency-profile.ts';
import type { OwnDocument } from './own-documents.ts';

/** Where a value comes from, before its place in the profile is known. */
export type Origin = Omit<ProfileSource, 'field'>;

/** A value with where it comes from. */
export interface Sourced<T> {
  readonly value: T;
  readonly origin: Origin;
}

/**
 * A document's words, with the place they stand at.
 *
 * @param at The locator they are looked for under first ("chữ ký").
 */
export function quoteDocument({ document, passages }: OwnDocument, quote: string, at?: string): Origin {
  const holding = passages.filter(({ text }) => text.includes(quote));
  const passage = holding.find(({ locator }) => locator === at) ?? holding[0];
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
