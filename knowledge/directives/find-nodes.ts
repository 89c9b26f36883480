import { documentNumberKey, findDocumentNumbers } from '../language/document-number.ts';
import type { OfficialDocument } from '../model/official-document.ts';
import { isUnclear } from '../model/scan-doubt.ts';
import type { Viewer } from '../store/store.ts';
import { isCitedId, listCitedDocuments, toNamedDocument } from './cited-documents.ts';
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

/**
 * The documents meant by a number as it is written ("Quyết định 12/QĐ-UBND"), or by an id, of a held one or of one that is
 * only cited. Empty when none is.
 */
export async function findNodesBy(store: GraphStore, viewer: Viewer, written: string): Promise<GraphNode[]> {
  const held = await store.findDocument(written, viewer);
  if (held !== undefined) return [toNode(held)];
  const number = readNumber(written);
  if (number !== null) return findNodes(store, viewer, number);
  if (!isCitedId(written)) return [];
  const rows = (await store.listReferences(viewer)).filter((row) => !isUnclear(row));
  const named = rows.filter((row) => row.number === null && row.documentId === null);
  const cited = [...listCitedDocuments(rows), ...named.flatMap((row) => toNamedDocument(row) ?? [])];
  return cited
    .filter(({ id }) => id === written)
    .slice(0, 1)
    .map(toNode);
}

/** A number with or without the words around it; null where there is none. */
export function readNumber(written: string): string | null {
  if (documentNumberKey(written) !== null) return written;
  return findDocumentNumbers(written)[0]?.text ?? null;
}

function rankKind({ kind }: OfficialDocument): number {
  return kind === 'original' ? 0 : 1;
}
