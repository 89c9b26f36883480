import { documentNumberKey } from '../language/document-number.ts';
import type { DocumentIdentity, OfficialDocument } from '../model/official-document.ts';
import type { Reference } from '../model/register.ts';
import { isUnclear } from '../model/scan-doubt.ts';
import type { ReferenceRow, Store, Viewer } from '../store/store.ts';
import { findCited, listCitedDocuments, toNamedDocument } from './cited-documents.ts';
import { describeIdentity } from './describe-identity.ts';
import { type Certainty, type Cited, matchCitation, rateMatch } from './match-citation.ts';

/** A document of the graph: held, or known from citations alone. */
export interface GraphNode
  extends DocumentIdentity,
    Pick<
      OfficialDocument,
      'id' | 'kind' | 'issuerLevel' | 'issuerSystem' | 'place' | 'subject' | 'period' | 'effects'
    > {
  readonly isHeld: boolean;
}

/** What one document says of another. */
export interface GraphEdge
  extends Pick<Reference, 'relation' | 'isPartial' | 'actsFrom' | 'quote' | 'locator' | 'page'> {
  /** The document that says it. */
  readonly from: string;
  /** The document it is said of; where several held ones can be meant, a node of its own that is none of them. */
  readonly to: string;
  /** The document as it names it. */
  readonly cited: Cited;
  /** How surely just that document is meant. */
  readonly confidence: Certainty;
  /** Why, in Vietnamese. */
  readonly why: string;
  /** Held documents that can be meant, where the confidence is ambiguous; empty otherwise. */
  readonly options: readonly { readonly id: string; readonly name: string }[];
}

/** What a document says of others, with those others. */
export interface OutgoingLinks {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

/** What links are read from. */
export type GraphStore = Pick<
  Store,
  'listReferences' | 'listReferencesOf' | 'listDocuments' | 'listHeadsOf' | 'findDocument'
>;

/** A number that is cited by more rows than this is told by the first of them. */
export const ROWS_LOOKED_AT = 500;

/** A held document, or one made of its citations, as a node. */
export function toNode(document: Omit<GraphNode, 'isHeld'>): GraphNode {
  const { id, kind, type, number, issuedOn, issuer, issuerLevel, issuerSystem, place } = document;
  const { subject, period, effects } = document;
  const issued = { issuedOn, issuer, issuerLevel, issuerSystem, place };
  return { id, kind, type, number, ...issued, subject, period, effects, isHeld: kind !== 'cited-only' };
}

/** What a held document says of others: an edge for each of its references that were read surely. */
export async function linkOutgoing(
  store: GraphStore,
  viewer: Viewer,
  from: Pick<OfficialDocument, 'id' | 'issuer'>,
  references: readonly Reference[],
): Promise<OutgoingLinks> {
  const read = references.filter((one) => !isUnclear(one));
  const nodes = new Map<string, GraphNode>();
  const edges: GraphEdge[] = [];
  for (const reference of read) {
    const link = await linkReference(store, viewer, from, reference);
    if (link === undefined) continue;
    if (!nodes.has(link.node.id)) nodes.set(link.node.id, link.node);
    edges.push(link.edge);
  }
  return { nodes: [...nodes.values()], edges };
}

/** The edge of one reference, with the node it leads to; undefined when that node is not known. */
export async function linkReference(
  store: GraphStore,
  viewer: Viewer,
  from: Pick<OfficialDocument, 'id' | 'issuer'>,
  reference: Reference,
): Promise<{ readonly node: GraphNode; readonly edge: GraphEdge } | undefined> {
  const held =
    reference.documentId === null ? undefined : await store.findDocument(reference.documentId, viewer);
  if (held !== undefined) {
    const { certainty, why } = rateMatch(reference, held, from.issuer);
    return {
      node: toNode(held),
      edge: toEdge(from.id, held.id, reference, { confidence: certainty, why, options: [] }),
    };
  }
  const cited = await readCited(store, viewer, reference);
  if (cited === undefined) return undefined;
  const found = await rateUnheld(store, viewer, from, reference, cited);
  return { node: toNode(cited), edge: toEdge(from.id, cited.id, reference, found) };
}

/** The node of a document that is not held, made of all its citations; of a law cited by name alone, of its name. */
async function readCited(
  store: GraphStore,
  viewer: Viewer,
  reference: Reference,
): Promise<OfficialDocument | undefined> {
  const key = documentNumberKey(reference.number);
  if (key === null) return toNamedDocument(reference);
  const rows = await store.listReferences(viewer, key, ROWS_LOOKED_AT);
  return findCited(listCitedDocuments(rows), reference);
}

type Match = Pick<GraphEdge, 'confidence' | 'why' | 'options'>;

async function rateUnheld(
  store: GraphStore,
  viewer: Viewer,
  from: Pick<OfficialDocument, 'id' | 'issuer'>,
  reference: Reference,
  cited: OfficialDocument,
): Promise<Match> {
  if (cited.number === null)
    return { confidence: 'likely', why: 'chỉ nêu tên, không nêu số; kho chưa đối chiếu được', options: [] };
  const namesakes = await store.listDocuments(viewer, {
    numberKeys: [documentNumberKey(reference.number) ?? ''],
  });
  const candidates = namesakes.filter(({ id, kind }) => kind === 'original' && id !== from.id);
  const match = matchCitation(reference, candidates, from.issuer);
  if (match?.certainty === 'ambiguous')
    return {
      confidence: 'ambiguous',
      why: match.why,
      options: match.options.map((one) => ({ id: one.id, name: describeIdentity(one) })),
    };
  const { certainty, why } = rateMatch(reference, cited, from.issuer);
  return { confidence: certainty, why: `${why}; kho chưa có văn bản này`, options: [] };
}

function toEdge(from: string, to: string, reference: Reference, match: Match): GraphEdge {
  const { relation, isPartial, actsFrom, quote, locator, page, type, number, issuedOn, issuer, subject } =
    reference;
  const cited = { type, number, issuedOn, issuer, subject };
  return { from, to, relation, isPartial, actsFrom, cited, ...match, quote, locator, page };
}

/** References by which documents point at a node, held or not; the first ones where there are very many. */
export async function listIncoming(
  store: GraphStore,
  viewer: Viewer,
  node: GraphNode,
): Promise<ReferenceRow[]> {
  const key = documentNumberKey(node.number);
  if (key === null) return node.isHeld ? [] : listNaming(store, viewer, node);
  const rows = (await store.listReferences(viewer, key, ROWS_LOOKED_AT)).filter((row) => !isUnclear(row));
  if (node.isHeld) return rows.filter(({ documentId }) => documentId === node.id);
  const cited = listCitedDocuments(rows);
  return rows.filter((row) => row.documentId === null && findCited(cited, row)?.id === node.id);
}

/** References to a law that is cited by its name alone. */
async function listNaming(store: GraphStore, viewer: Viewer, { id }: GraphNode): Promise<ReferenceRow[]> {
  const rows = await store.listReferences(viewer);
  return rows.filter(
    (row) =>
      row.number === null && row.documentId === null && !isUnclear(row) && toNamedDocument(row)?.id === id,
  );
}
