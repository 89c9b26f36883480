import type { ReferenceRow, Viewer } from '../store/store.ts';
import {
  type GraphEdge,
  type GraphNode,
  type GraphStore,
  linkOutgoing,
  linkReference,
  listIncoming,
  toNode,
} from './document-graph.ts';
import { createProblemFinder, type GraphProblem } from './graph-problems.ts';

/** How far a cascade goes from its document. */
export interface CascadeReach {
  /** Steps up, to what it rests on. @default 4 */
  readonly up?: number;
  /** Steps down, to what rests on it. @default 3 */
  readonly down?: number;
}

/** The documents above and below one, each with the fewest steps it is away (negative above), and what they say of each other. */
export interface DocumentCascade {
  readonly focus: GraphNode;
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  readonly steps: ReadonlyMap<string, number>;
  /** Whether more could have been followed than the limits let. */
  readonly isCut: boolean;
  readonly problems: readonly GraphProblem[];
}

const DEFAULT_UP = 4;
const DEFAULT_DOWN = 3;
/** Documents on one side of the cascade: more nobody reads. */
export const MAX_SIDE = 60;
/** By these a document rests on another; the others stand beside the way. */
const CARRIED: readonly GraphEdge['relation'][] = ['implements', 'guided-by', 'legal-basis'];
const ACTS: readonly GraphEdge['relation'][] = ['amends', 'replaces', 'repeals'];

/**
 * What a document rests on, upward through held ones, and what rests on it, downward; with what amends, replaces or repeals
 * the documents met. Only the neighbourhood is read, the nearest first, in an order that does not depend on chance.
 *
 * @param focus see `findNode`
 */
export async function readCascade(
  store: GraphStore,
  viewer: Viewer,
  focus: GraphNode,
  { up = DEFAULT_UP, down = DEFAULT_DOWN }: CascadeReach = {},
): Promise<DocumentCascade> {
  const walk = createWalk(focus);
  await walkUp(store, viewer, walk, up);
  await walkDown(store, viewer, walk, down);
  const nodes = [...walk.nodes.values()];
  const edges = dropRepeated(walk.edges);
  const finder = createProblemFinder();
  for (const node of nodes) finder.addNode(node);
  for (const edge of edges) finder.addEdge(edge);
  return { focus, nodes, edges, steps: walk.steps, isCut: walk.isCut, problems: finder.finish() };
}

interface Walk {
  readonly nodes: Map<string, GraphNode>;
  readonly steps: Map<string, number>;
  readonly edges: GraphEdge[];
  isCut: boolean;
}

function createWalk(focus: GraphNode): Walk {
  return { nodes: new Map([[focus.id, focus]]), steps: new Map([[focus.id, 0]]), edges: [], isCut: false };
}

async function walkUp(store: GraphStore, viewer: Viewer, walk: Walk, reach: number): Promise<void> {
  let level = [...walk.nodes.values()];
  for (let step = 1; step <= reach && level.length > 0; step++) {
    const next: GraphNode[] = [];
    for (const node of level.filter(({ isHeld }) => isHeld)) {
      const references = await store.listReferencesOf(viewer, [node.id]);
      const followed = references.filter(
        ({ relation }) => CARRIED.includes(relation) || (step === 1 && ACTS.includes(relation)),
      );
      const links = await linkOutgoing(store, viewer, node, followed);
      walk.edges.push(
        ...links.edges.filter(({ to, relation }) =>
          keep(walk, links.nodes, to, -step, isOnTheWay(relation) ? next : []),
        ),
      );
    }
    level = next;
  }
}

/** What amends or ends a document stands beside the way: what that one rests on is its own matter. */
function isOnTheWay(relation: GraphEdge['relation']): boolean {
  return CARRIED.includes(relation);
}

/** Takes a node into the walk when there is room; @returns whether it is in it. */
function keep(walk: Walk, found: readonly GraphNode[], id: string, step: number, next: GraphNode[]): boolean {
  if (walk.nodes.has(id)) return true;
  const node = found.find((one) => one.id === id);
  if (node === undefined || !hasRoom(walk, step)) return false;
  walk.nodes.set(id, node);
  walk.steps.set(id, step);
  next.push(node);
  return true;
}

/** Whether a side can take one more; where it cannot, that is noted. */
function hasRoom(walk: Walk, step: number): boolean {
  const taken = [...walk.steps.values()].filter((other) => Math.sign(other) === Math.sign(step)).length;
  if (taken >= MAX_SIDE) walk.isCut = true;
  return taken < MAX_SIDE;
}

async function walkDown(store: GraphStore, viewer: Viewer, walk: Walk, reach: number): Promise<void> {
  let level = [...walk.nodes.values()].filter(({ id }) => walk.steps.get(id) === 0);
  for (let step = 1; step <= reach && level.length > 0 && hasRoom(walk, step); step++) {
    const next: GraphNode[] = [];
    for (const node of level) {
      const rows = (await listIncoming(store, viewer, node)).filter((row) => isFollowed(row, step));
      for (const row of rows) await addIncoming(store, viewer, walk, row, step, next);
    }
    level = next;
  }
}

/** One step down also shows who ends or amends the document asked of. */
function isFollowed({ relation }: ReferenceRow, step: number): boolean {
  return CARRIED.includes(relation) || (step === 1 && ACTS.includes(relation));
}

async function addIncoming(
  store: GraphStore,
  viewer: Viewer,
  walk: Walk,
  row: ReferenceRow,
  step: number,
  next: GraphNode[],
): Promise<void> {
  if (!walk.nodes.has(row.citedBy) && !hasRoom(walk, step)) return;
  const [by] = await store.listHeadsOf(viewer, [row.citedBy]);
  if (by === undefined || !keep(walk, [toNode(by)], by.id, step, isOnTheWay(row.relation) ? next : []))
    return;
  const link = await linkReference(store, viewer, by, row);
  if (link !== undefined) walk.edges.push(link.edge);
}

function dropRepeated(edges: readonly GraphEdge[]): GraphEdge[] {
  return [
    ...new Map(
      edges.map((edge) => [`${edge.from} ${edge.relation} ${edge.to} ${edge.locator} ${edge.quote}`, edge]),
    ).values(),
  ];
}
