import type { OfficialDocument } from '../../knowledge/model/official-document.ts';
import type { Store, StoredPassage, Viewer } from '../../knowledge/store/store.ts';
import { toShownPassage } from './scan-statements.ts';

/** The passage a citation was taken from, with the one before and after; undefined when the viewer holds no such document or words. */
export async function findQuotation(
  store: Store,
  viewer: Viewer,
  place: { documentId: string; quote: string; locator: string },
): Promise<{ document: OfficialDocument; passages: StoredPassage[] } | undefined> {
  const document = await store.findDocument(place.documentId, viewer);
  if (document === undefined) return undefined;
  const passages = await store.listPassages(document.id, viewer);
  const holding = passages.filter((passage) => passage.text.includes(place.quote));
  const found = holding.find((passage) => passage.locator === place.locator) ?? holding[0];
  if (found === undefined) return undefined;
  const around = passages.filter((passage) => Math.abs(passage.ordinal - found.ordinal) <= 1);
  return { document, passages: around.map(hideUnclear) };
}

/** Beside a quotation its neighbours are shown: their unclear figures must not leave either. */
function hideUnclear(passage: StoredPassage): StoredPassage {
  const { text: quote, scan, page } = passage;
  return { ...passage, text: toShownPassage({ quote, scan, page, confirmedBy: null }) };
}
