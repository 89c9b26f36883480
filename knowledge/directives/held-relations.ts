import type { OfficialDocument } from '../model/official-document.ts';
import type { Store, Viewer } from '../store/store.ts';
import { findRelations, type Relations } from './related-documents.ts';
import { printText } from './text-likeness.ts';

/** Prints kept at a time: each is compared with all of its namesakes, and reading a text takes a hundred times as long. */
const PRINTS_KEPT = 200;

/** How the documents that a viewer sees stand to each other; with `only`, how that one stands to the others. */
export function findHeldRelations(
  store: Pick<Store, 'listPassages'>,
  viewer: Viewer,
  documents: readonly OfficialDocument[],
  only?: string,
): Promise<Relations> {
  return findRelations(
    documents,
    keepNewest(PRINTS_KEPT, async (id) => {
      const passages = await store.listPassages(id, viewer);
      return printText(
        passages
          .filter(({ role }) => role !== 'furniture')
          .map(({ text }) => text)
          .join('\n'),
      );
    }),
    only,
  );
}

/** Of what was loaded, those last used are not loaded again. */
function keepNewest<V>(count: number, load: (id: string) => Promise<V>): (id: string) => Promise<V> {
  const kept = new Map<string, Promise<V>>();
  return (id) => {
    const found = kept.get(id) ?? load(id);
    kept.delete(id);
    kept.set(id, found);
    const [oldest] = kept.keys();
    if (oldest !== undefined && kept.size > count) kept.delete(oldest);
    return found;
  };
}
