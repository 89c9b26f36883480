import { type GraphNode, toNode } from '../../../knowledge/directives/document-graph.ts';
import { findNodes } from '../../../knowledge/directives/find-nodes.ts';
import { collectIncomingActs } from '../../../knowledge/directives/incoming-acts.ts';
import { type DocumentCascade, readCascade } from '../../../knowledge/directives/read-cascade.ts';
import { judgeValidity, type Validity } from '../../../knowledge/directives/validity.ts';
import type { Store, Viewer } from '../../../knowledge/store/store.ts';
import { pictureWording as wording } from '../../../prompts/picture-wording.ts';
import type { Cascade } from '../picture.ts';
import { describeFormerIssuer } from './former-issuer.ts';
import { toCascade } from './to-cascade.ts';

/** A cascade as it was read and as it is drawn. */
export interface FoundCascade {
  readonly read: DocumentCascade;
  readonly cascade: Cascade;
}

/**
 * Reads what stands over and under a document, held or only cited; undefined for one that the viewer does not see.
 *
 * @param asOf `YYYY-MM-DD`; null: nothing is said of what holds
 */
export async function findCascade(
  store: Store,
  viewer: Viewer,
  { id, number }: Pick<GraphNode, 'id' | 'number'>,
  asOf: string | null,
): Promise<FoundCascade | undefined> {
  const document = await store.findDocument(id, viewer);
  const focus =
    document === undefined
      ? (await findNodes(store, viewer, number ?? '')).find((node) => node.id === id)
      : toNode(document);
  if (focus === undefined) return undefined;
  const read = await readCascade(store, viewer, focus);
  return { read, cascade: await toDrawnCascade(store, viewer, read, asOf) };
}

/** A cascade ready to be drawn, each document with whether it holds. */
export async function toDrawnCascade(
  store: Store,
  viewer: Viewer,
  read: DocumentCascade,
  asOf: string | null,
): Promise<Cascade> {
  const acts = await collectIncomingActs(store, viewer, read.nodes);
  const judge = (node: GraphNode) =>
    asOf === null ? null : sayValidity(node, judgeValidity(node, acts.get(node.id) ?? [], asOf), asOf);
  return toCascade({
    focusId: read.focus.id,
    documents: read.nodes.map((node) => ({ ...node, status: judge(node) })),
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
}

/** What a body or unit that is gone has left behind is not said to hold. */
function sayValidity(node: GraphNode, { status, reason }: Validity, asOf: string): string {
  const former = status === 'in-force' || status === 'unknown' ? describeFormerIssuer(node, asOf) : undefined;
  if (former !== undefined) return wording.former(former);
  return node.isHeld ? wording.validity(status, reason) : wording.validityOfCited(status, reason);
}
