import type { OfficialDocument } from '../model/official-document.ts';
import type { Store, Viewer } from '../store/store.ts';
import { findRelations, type Relations } from './related-documents.ts';
import { printText } from './text-likeness.ts';

/** How the documents that a viewer sees stand to each other; with `only`, how that one stands to the others. */
export function findHeldRelations(
  store: Pick<Store, 'listPassages'>,
  viewer: Viewer,
  documents: readonly OfficialDocument[],
  only?: string,
): Promise<Relations> {
  return findRelations(
    documents,
    async (id) => {
      const passages = await store.listPassages(id, viewer);
      return printText(
        passages
          .filter(({ role }) => role !== 'furniture')
          .map(({ text }) => text)
          .join('\n'),
      );
    },
    only,
  );
}
