import { toNode } from '../../../knowledge/directives/document-graph.ts';
import { collectIncomingActs } from '../../../knowledge/directives/incoming-acts.ts';
import { type DocumentCascade, readCascade } from '../../../knowledge/directives/read-cascade.ts';
import { judgeValidity } from '../../../knowledge/directives/validity.ts';
import type { Store, Viewer } from '../../../knowledge/store/store.ts';
import { pictureWording as wording } from '../../../prompts/picture-wording.ts';
import type { Cascade } from '../picture.ts';
import { toCascade } from './to-cascade.ts';

/** A cascade as it was read and as it is drawn. */
export interface FoundCascade {
  readonly read: DocumentCascade;
  readonly cascade: Cascade;
}

/**
 * Reads what stands over and under a document and makes it ready to be drawn, each held document with whether it holds.
 *
 * @param asOf `YYYY-MM-DD`; null: nothing is said of what holds
 */
export async function findCascade(
  store: Store,
  viewer: Viewer,
  id: string,
  asOf: string | null,
): Promise<FoundCascade | undefined> {
  const document = await store.findDocument(id, viewer);
  if (document === undefined) return undefined;
  const read = await readCascade(store, viewer, toNode(document));
  const acts = await collectIncomingActs(store, viewer, read.nodes);
  const documents = read.nodes.map((node) => {
    const validity = asOf === null ? undefined : judgeValidity(node, acts.get(node.id) ?? [], asOf);
    return {
      ...node,
      status: validity === undefined ? null : wording.validity(validity.status, validity.reason),
    };
  });
  const cascade = toCascade({
    focusId: id,
    documents,
    edges: read.edges.map(({ from, to, relation, confidence }) => ({
      from,
      to,
      relation,
      isSure: confidence === 'certain',
    })),
    omitted: 0,
    notes: [...read.problems.map(({ message }) => message), ...(read.isCut ? [wording.cut] : [])],
    mark: null,
  });
  return { read, cascade };
}
