import type { PassageSearch } from '../../knowledge/search/search-passages.ts';
import type { Store } from '../../knowledge/store/store.ts';

/** A store that shows one document of another and nothing else: what is asked of it is answered by that document alone. */
export function limitStore(store: Store, documentId: string): Store {
  const isMeant = (row: { readonly documentId: string }) => row.documentId === documentId;
  const isCited = (row: { readonly citedBy: string }) => row.citedBy === documentId;
  const isItself = ({ id }: { readonly id: string }) => id === documentId;
  const only = { documentIds: [documentId] };
  return {
    ...store,
    findDocument: async (id, viewer) => (id === documentId ? store.findDocument(id, viewer) : undefined),
    listDocuments: async (viewer, filter) => (await store.listDocuments(viewer, filter)).filter(isItself),
    listHeads: async (viewer, keys, subject) =>
      (await store.listHeads(viewer, keys, subject)).filter(isItself),
    listHeadsOf: (viewer, ids) =>
      store.listHeadsOf(
        viewer,
        ids.filter((id) => id === documentId),
      ),
    listReferences: async (viewer, key) => (await store.listReferences(viewer, key)).filter(isCited),
    listActs: async (viewer, keys) => (await store.listActs(viewer, keys)).filter(isCited),
    listReferencesOf: (viewer, ids) =>
      store.listReferencesOf(
        viewer,
        ids.filter((id) => id === documentId),
      ),
    listReferencesTo: async (viewer, keys) => (await store.listReferencesTo(viewer, keys)).filter(isCited),
    listDeadlines: async (viewer, range) => (await store.listDeadlines(viewer, range)).filter(isMeant),
    listPassages: async (id, viewer) => (id === documentId ? store.listPassages(id, viewer) : []),
    searchKeywords: (query, viewer, options) => store.searchKeywords(query, viewer, { ...options, ...only }),
    searchVectors: (embedder, vector, viewer, options) =>
      store.searchVectors(embedder, vector, viewer, { ...options, ...only }),
  };
}

/** A search that finds passages of one document alone. */
export function limitSearch(search: PassageSearch, documentId: string): PassageSearch {
  return { ...search, search: (query) => search.search({ ...query, documentIds: [documentId] }) };
}
