import { matchCitation } from '../../../knowledge/directives/match-citation.ts';
import { documentNumberKey } from '../../../knowledge/language/document-number.ts';
import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import type { Reference } from '../../../knowledge/model/register.ts';
import type { DocumentHead, Store, Viewer } from '../../../knowledge/store/store.ts';

/** The documents a draft is to carry out, as held. */
export interface Bases {
  /** In the order they were named; empty when none is held. */
  readonly documents: readonly OfficialDocument[];
  /** Numbers that were asked for and are not held. */
  readonly missing: readonly string[];
}

const CARRIED_OUT: readonly Reference['relation'][] = ['implements', 'guided-by'];

/**
 * The documents named to review against, or, where none is named, those that the draft says it carries out.
 *
 * @param against numbers as typed, or ids; of several held under one number the draft's own citations tell which is meant
 */
export async function loadBases(
  store: Store,
  viewer: Viewer,
  {
    document,
    against,
    heads,
  }: { document: OfficialDocument; against: readonly string[]; heads: readonly DocumentHead[] },
): Promise<Bases> {
  const cited = document.references.filter(
    ({ relation }) => against.length > 0 || CARRIED_OUT.includes(relation),
  );
  const meant = cited.flatMap((reference) => {
    // A wrong day is told elsewhere; what was meant is still what is to be carried out.
    const undated = { ...reference, issuedOn: { year: null, month: null, day: null } };
    const match =
      matchCitation(reference, heads, document.issuer) ?? matchCitation(undated, heads, document.issuer);
    return match === undefined || match.certainty === 'ambiguous' ? [] : [match.found];
  });
  const asked = against.map((number) => ({ number, found: findAsked(number, meant, heads) }));
  const chosen = against.length === 0 ? meant : asked.flatMap(({ found }) => found);
  const ids = [...new Set(chosen.map(({ id }) => id))];
  const loaded = await store.listDocuments(viewer, { ids });
  const byId = new Map(loaded.map((one) => [one.id, one]));
  return {
    documents: ids.flatMap((id) => byId.get(id) ?? []).filter(({ kind }) => kind === 'original'),
    missing: asked.filter(({ found }) => found.length === 0).map(({ number }) => number),
  };
}

function findAsked(
  number: string,
  meant: readonly DocumentHead[],
  heads: readonly DocumentHead[],
): readonly DocumentHead[] {
  const key = documentNumberKey(number);
  const isOf = (head: DocumentHead) => key !== null && documentNumberKey(head.number) === key;
  const cited = meant.filter(isOf);
  if (cited.length > 0) return cited;
  const byNumber = heads.filter(isOf);
  return byNumber.length > 0 ? byNumber : heads.filter(({ id }) => id === number);
}
