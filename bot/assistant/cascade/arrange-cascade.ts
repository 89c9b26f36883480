import type { Cascade, CascadeEdge, CascadeNode } from '../picture.ts';

/** The documents that are shown, from the highest down, numbered by their place. */
export interface ArrangedCascade {
  readonly nodes: readonly CascadeNode[];
  readonly edges: readonly CascadeEdge[];
  /** How many are not shown. */
  readonly omitted: number;
}

/** More boxes than this nobody reads on a phone. */
export const MAX_CASCADE_NODES = 12;

/** How far a step leads away from the matter: what implements is nearer than what is mentioned. */
const STEP: Readonly<Record<CascadeEdge['relation'], number>> = {
  implements: 1,
  'guided-by': 1.1,
  replaces: 1.2,
  amends: 1.3,
  repeals: 1.3,
  'legal-basis': 2,
  cites: 3,
};
/** A document that cannot be opened tells less. */
const CITED_STEP = 0.5;

/**
 * The documents nearest to the one asked of, in the order they are shown: level by level, within a level what is
 * implemented before what implements it. A circle of documents is cut where it was begun.
 */
export function arrangeCascade(cascade: Cascade, max = MAX_CASCADE_NODES): ArrangedCascade {
  const near = new Set(listNearest(cascade).slice(0, max));
  const shown = cascade.nodes.filter(({ id }) => near.has(id));
  const edges = dropRepeated(
    cascade.edges.filter(({ from, to }) => from !== to && near.has(from) && near.has(to)),
  );
  return {
    nodes: orderDown(shown, edges),
    edges,
    omitted: cascade.nodes.length - shown.length + cascade.omitted,
  };
}

function dropRepeated(edges: readonly CascadeEdge[]): CascadeEdge[] {
  return [...new Map(edges.map((edge) => [`${edge.from} ${edge.relation} ${edge.to}`, edge])).values()];
}

/** Ids by their distance from the focus; what nothing leads to comes last. */
function listNearest({ focusId, nodes, edges }: Cascade): string[] {
  const distance = new Map([[focusId, 0]]);
  const penalty = new Map(nodes.map(({ id, isHeld }) => [id, isHeld ? 0 : CITED_STEP]));
  const open = new Set([focusId]);
  while (open.size > 0) {
    const [nearest = focusId] = [...open].sort((a, b) => (distance.get(a) ?? 0) - (distance.get(b) ?? 0));
    open.delete(nearest);
    for (const { from, to, relation } of edges) {
      if (from !== nearest && to !== nearest) continue;
      const other = from === nearest ? to : from;
      const way = (distance.get(nearest) ?? 0) + STEP[relation] + (penalty.get(other) ?? 0);
      if (way >= (distance.get(other) ?? Number.POSITIVE_INFINITY)) continue;
      distance.set(other, way);
      open.add(other);
    }
  }
  const far = ({ id }: CascadeNode) => distance.get(id) ?? Number.POSITIVE_INFINITY;
  return nodes
    .map((node, i) => ({ node, i }))
    .sort((a, b) => (far(a.node) === far(b.node) ? a.i - b.i : far(a.node) - far(b.node)))
    .map(({ node }) => node.id);
}

/** Highest level first; within one, a document after those of that level it rests on. */
function orderDown(nodes: readonly CascadeNode[], edges: readonly CascadeEdge[]): CascadeNode[] {
  const byRank = [...nodes].sort((a, b) => a.level.rank - b.level.rank);
  const placed = new Set<string>();
  const entered = new Set<string>();
  const ordered: CascadeNode[] = [];
  const place = (node: CascadeNode) => {
    if (entered.has(node.id)) return;
    entered.add(node.id);
    for (const { from, to } of edges) {
      const below = from === node.id ? byRank.find(({ id }) => id === to) : undefined;
      if (below !== undefined && below.level.rank === node.level.rank && !placed.has(below.id)) place(below);
    }
    placed.add(node.id);
    ordered.push(node);
  };
  for (const node of byRank) place(node);
  return ordered;
}
