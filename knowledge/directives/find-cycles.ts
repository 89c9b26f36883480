/**
 * The circles in a directed graph: groups of nodes of which each leads to every other one, in the order they are met; a
 * node that leads to itself alone is none. Tarjan 1972, without recursion, since chains may be long.
 */
export function findCycles(edges: ReadonlyMap<string, readonly string[]>): string[][] {
  const index = new Map<string, number>();
  const lowest = new Map<string, number>();
  const stack: string[] = [];
  const stacked = new Set<string>();
  const cycles: string[][] = [];
  for (const root of edges.keys()) {
    if (index.has(root)) continue;
    const path: { node: string; next: number }[] = [];
    const enter = (node: string) => {
      index.set(node, index.size);
      lowest.set(node, index.get(node) ?? 0);
      stack.push(node);
      stacked.add(node);
      path.push({ node, next: 0 });
    };
    const lower = (node: string, value: number) =>
      lowest.set(node, Math.min(lowest.get(node) ?? value, value));
    enter(root);
    for (let at = path.at(-1); at !== undefined; at = path.at(-1)) {
      const target = edges.get(at.node)?.[at.next++];
      if (target === undefined) {
        path.pop();
        const above = path.at(-1);
        if (above !== undefined) lower(above.node, lowest.get(at.node) ?? 0);
        if (lowest.get(at.node) === index.get(at.node)) takeGroup(at.node, stack, stacked, cycles);
      } else if (!index.has(target)) enter(target);
      else if (stacked.has(target)) lower(at.node, index.get(target) ?? 0);
    }
  }
  return cycles;
}

function takeGroup(first: string, stack: string[], stacked: Set<string>, cycles: string[][]): void {
  const group = stack.splice(stack.lastIndexOf(first));
  for (const node of group) stacked.delete(node);
  if (group.length > 1) cycles.push(group);
}
