import { listCitedDocuments } from '../../knowledge/directives/cited-documents.ts';
import { findHeldRelations } from '../../knowledge/directives/held-relations.ts';
import type { Relations } from '../../knowledge/directives/related-documents.ts';
import { createDocumentCard, type DocumentCard } from '../../knowledge/search/document-cards.ts';
import { provincePlaces } from '../../knowledge/search/known-places.ts';
import { createPlaceIndex, type PlaceIndex } from '../../knowledge/search/place-index.ts';
import type { WordBag } from '../../knowledge/search/word-bag.ts';
import { NO_HEADER } from '../../knowledge/search/word-bag.ts';
import type { Store, StoredPassage, Viewer } from '../../knowledge/store/store.ts';
import { isPassedOver } from './note-versions.ts';

/** Every document a question may mean, held or only cited, as one viewer sees it. */
export interface DocumentCatalogue {
  readonly cards: readonly DocumentCard[];
  /** How held documents stand to each other; those passed over for another one have no card. */
  readonly relations: Relations;
  /** The places a question may name. */
  readonly places: PlaceIndex;
  /** How many are held. */
  readonly heldCount: number;
  /** All passages of a document, in order, kept for the next question; empty for one the viewer does not see. */
  listPassages(id: string): Promise<readonly StoredPassage[]>;
  /** The words of a document's header; none for one the viewer does not see. */
  findHeader(id: string): WordBag;
}

/**
 * Catalogues per viewer, made again when the store has changed.
 *
 * @returns a function that gives the current catalogue
 */
export function createCatalogueLoader(store: Store): (viewer: Viewer) => Promise<DocumentCatalogue> {
  const loaded = new Map<string, { generation: number; catalogue: Promise<DocumentCatalogue> }>();
  return async (viewer) => {
    const generation = await store.generation();
    const key = JSON.stringify([viewer.agency, viewer.person]);
    const known = loaded.get(key);
    if (known?.generation === generation) return known.catalogue;
    // Kept before it is made: those who ask meanwhile wait for the same one.
    const catalogue = loadCatalogue(store, viewer);
    if (loaded.size >= MAX_CATALOGUES) loaded.clear();
    loaded.set(key, { generation, catalogue });
    catalogue.catch(() => {
      if (loaded.get(key)?.catalogue === catalogue) loaded.delete(key);
    });
    return catalogue;
  };
}

/** Viewers of one agency share a catalogue's content but not its key; beyond this many the cache starts anew. */
const MAX_CATALOGUES = 32;

/** Documents whose passages are kept in memory, a few tens of kilobytes each. */
const MAX_KEPT_PASSAGE_LISTS = 512;

async function loadCatalogue(store: Store, viewer: Viewer): Promise<DocumentCatalogue> {
  const held = await store.listDocuments(viewer);
  const cited = listCitedDocuments(await store.listReferences(viewer));
  const relations = await findHeldRelations(store, viewer, held);
  const answering = held.filter(({ id }) => !isPassedOver(relations, id));
  const cards = [...answering, ...cited].map(createDocumentCard);
  const byId = new Map(cards.map((card) => [card.id, card]));
  const passages = new Map<string, Promise<readonly StoredPassage[]>>();
  return {
    cards,
    relations,
    places: createPlaceIndex(cards, provincePlaces),
    heldCount: held.length,
    findHeader: (id) => byId.get(id)?.header ?? NO_HEADER,
    listPassages: (id) => {
      const known = passages.get(id);
      if (known !== undefined) return known;
      if (passages.size >= MAX_KEPT_PASSAGE_LISTS) passages.clear();
      const listed = store.listPassages(id, viewer);
      passages.set(id, listed);
      return listed;
    },
  };
}
