import { documentNumberKey } from '../language/document-number.ts';
import type { OfficialDocument } from '../model/official-document.ts';
import { isUnclear } from '../model/scan-doubt.ts';
import type { Viewer } from '../store/store.ts';
import { listCitedDocuments } from './cited-documents.ts';
import { type GraphNode, type GraphStore, ROWS_LOOKED_AT, toNode } from './document-graph.ts';
import { isSameDocument } from './same-document.ts';

/**
 * The documents that bear a number: held ones, each once however many copies there are and a post only without its
 * document, then those that are only cited. Empty when the number is not met anywhere, or is none.
 */
export async function findNodes(store: GraphStore, viewer: Viewer, number: string): Promise<GraphNode[]> {
  const key = documentNumberKey(number);
  if (key === null) return [];
  const held = await store.listDocuments(viewer, { numberKeys: [key] });
  const rows = await store.listReferences(viewer, key, ROWS_LOOKED_AT);
  const cited = listCitedDocuments(rows.filter((row) => !isUnclear(row)));
  const kept: OfficialDocument[] = [];
  for (const document of [...held.toSorted((a, b) => rankKind(a) - rankKind(b)), ...cited])
    if (!kept.some((other) => other.kind !== 'cited-only' && isSameDocument(other, document)))
      kept.push(document);
  return kept.map(toNode);
}

function rankKind({ kind }: OfficialDocument): number {
  return kind === 'original' ? 0 : 1;
}
