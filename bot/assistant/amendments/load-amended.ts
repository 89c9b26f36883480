import type { Agency } from '../../../knowledge/agencies/agency.ts';
import {
  type AmendedText,
  amendDocuments,
} from '../../../knowledge/directives/amendments/amend-documents.ts';
import { findWritten, type WrittenSource } from '../../../knowledge/directives/amendments/written-source.ts';
import { ROWS_LOOKED_AT } from '../../../knowledge/directives/document-graph.ts';
import { documentNumberKey } from '../../../knowledge/language/document-number.ts';
import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import type { Store, StoredPassage, Viewer } from '../../../knowledge/store/store.ts';

/** Documents as they stand on a day, with what later letters of their bodies did to them. */
export interface LoadedAmended {
  /** In the order given. */
  readonly documents: readonly OfficialDocument[];
  /** Their text as amended, by document. */
  readonly passages: ReadonlyMap<string, readonly StoredPassage[]>;
  readonly texts: readonly AmendedText<StoredPassage>[];
  /** Words of one of them as they were written; undefined of another document. */
  findWritten(source: {
    readonly documentId: string;
    readonly quote: string;
    readonly locator: string;
  }): WrittenSource | undefined;
}

/**
 * Reads documents as they stand on a day: what other held documents of the same bodies, issued by then, set anew in them is so.
 *
 * @param agency whose obligations are looked at; null: of everybody
 * @param asOf `YYYY-MM-DD`
 */
export async function loadAmended(
  store: Store,
  viewer: Viewer,
  documents: readonly OfficialDocument[],
  { agency, asOf }: { readonly agency: Agency | null; readonly asOf: string },
): Promise<LoadedAmended> {
  const others = await listOthers(store, viewer, documents);
  const load = async (list: readonly OfficialDocument[]) =>
    Promise.all(
      list.map(async (document) => ({ document, passages: await store.listPassages(document.id, viewer) })),
    );
  const [held, amending] = [await load(documents), await load(others)];
  const texts = amendDocuments(held, amending, { agency, asOf });
  const written = new Map(held.map(({ document, passages }) => [document.id, passages]));
  return {
    documents: texts.map(({ document }) => document),
    passages: new Map(texts.map(({ document, passages }) => [document.id, passages])),
    texts,
    findWritten: ({ documentId, ...source }) => {
      const text = texts.find(({ document }) => document.id === documentId);
      return text === undefined ? undefined : findWritten(text, written.get(documentId) ?? [], source);
    },
  };
}

/** Held documents of the issuers of these that name one of them. */
async function listOthers(
  store: Store,
  viewer: Viewer,
  documents: readonly OfficialDocument[],
): Promise<OfficialDocument[]> {
  const ids = new Set<string>();
  for (const { number } of documents) {
    const key = documentNumberKey(number);
    if (key === null) continue;
    for (const { citedBy } of await store.listReferences(viewer, key, ROWS_LOOKED_AT)) ids.add(citedBy);
  }
  for (const { id } of documents) ids.delete(id);
  const issuers = new Set(documents.map(({ issuer }) => issuer));
  const heads = await store.listHeadsOf(viewer, [...ids]);
  const own = heads.filter(({ issuer }) => issuer !== null && issuers.has(issuer)).map(({ id }) => id);
  return own.length === 0 ? [] : store.listDocuments(viewer, { ids: own });
}
