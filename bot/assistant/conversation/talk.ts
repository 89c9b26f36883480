import type { DocumentCard } from '../../../knowledge/search/document-cards.ts';
import type { Spelling } from '../../../knowledge/search/spelling.ts';
import { describeIdentity } from '../describe-document.ts';
import type { DocumentCatalogue } from '../document-catalogue.ts';
import type { Courtesy } from './courtesies.ts';
import type { NamedPerson } from './named-persons.ts';

/** A question of the talk, in its own words, with the document it is held to. */
export interface Frame {
  readonly text: string;
  /** Set where the words alone would not name it. */
  readonly document?: DocumentCard;
}

/** What was talked about so far. Of what was answered it knows documents and persons alone: no figure, no date. */
export interface Talk {
  readonly frame?: Frame;
  /** The documents the last question is about: what is asked next without a name is asked of them. */
  readonly about: readonly DocumentCard[];
  /** The documents the last answer spoke of, at which "văn bản đó" points. */
  readonly documents: readonly DocumentCard[];
  /** Those in talk before a last question that named none: where its answer names none either, they are still in talk. */
  readonly earlier: readonly DocumentCard[];
  /** Those the last reply listed to choose from, in order; empty when it listed none. */
  readonly offered: readonly DocumentCard[];
  /** Those the last question and answer named by title, at whom "bà ấy" points where a document in talk has the name. */
  readonly persons: readonly NamedPerson[];
}

/** What resolving may look into. */
export interface TalkSources {
  readonly catalogue: DocumentCatalogue;
  readonly spelling: Spelling;
  /** The asker's agency by its full name. @default null, it is not told */
  readonly agency?: string | null;
}

/**
 * How a message stands to the talk before it: alone it says all by itself, or may be asked of the document in talk, as in
 * `held` · question it continues the talk, and says this in full; `isPlain` where nothing was read into it; `instead` is
 * asked where that is not answered · choice several documents could be meant · person several
 * persons could be meant · unknown it asks for a level nothing is held of · courtesy it asks nothing.
 */
export type Resolution =
  | { readonly kind: 'alone'; readonly held?: Frame }
  | { readonly kind: 'question'; readonly frame: Frame; readonly isPlain: boolean; readonly instead?: Frame }
  | { readonly kind: 'choice'; readonly text: string; readonly documents: readonly DocumentCard[] }
  | { readonly kind: 'person'; readonly names: readonly string[] }
  | { readonly kind: 'unknown'; readonly name: string }
  | { readonly kind: 'courtesy'; readonly courtesy: Courtesy };

/** The question in full: what it asks, and the document in brackets, as the options of a question back have it. */
export function toFullQuestion({ text, document }: Frame): string {
  return document === undefined ? text : `${text.replace(/[\s?.!,]+$/, '')}? (${describeIdentity(document)})`;
}
