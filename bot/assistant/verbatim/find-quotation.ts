import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import type { Store, StoredPassage, Viewer } from '../../../knowledge/store/store.ts';
import { hidePrivate } from '../header/private-contacts.ts';
import { toShownPassage } from '../scans/scan-statements.ts';

/** The passage a citation was taken from, with the one before and after; undefined when the viewer holds no such document or words. */
export async function findQuotation(
  store: Store,
  viewer: Viewer,
  place: { documentId: string; quote: string; locator: string },
): Promise<{ document: OfficialDocument; passages: StoredPassage[] } | undefined> {
  const document = await store.findDocument(place.documentId, viewer);
  if (document === undefined) return undefined;
  const passages = await store.listPassages(document.id, viewer);
  // A citation shows a person's contacts only when they were asked for.
  const holding = passages.filter(({ text }) =>
    [text, hidePrivate(text)].some((shown) => shown.includes(place.quote)),
  );
  const found = holding.find((passage) => passage.locator === place.locator) ?? holding[0];
  if (found === undefined) return undefined;
  const around = passages.filter((passage) => Math.abs(passage.ordinal - found.ordinal) <= 1);
  const isAskedFor = found.text.includes(place.quote) && hidePrivate(place.quote) !== place.quote;
  const shown = around.map((passage) => {
    const text = hideUnclear(passage);
    return isAskedFor && passage === found ? text : { ...text, text: hidePrivate(text.text) };
  });
  return { document, passages: shown };
}

/** Beside a quotation its neighbours are shown: their unclear figures must not leave either. */
function hideUnclear(passage: StoredPassage): StoredPassage {
  const { text: quote, scan, page } = passage;
  return { ...passage, text: toShownPassage({ quote, scan, page, confirmedBy: null }) };
}
