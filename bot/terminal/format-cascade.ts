import { findLaterStart } from '../../knowledge/directives/act-start.ts';
import { describeIdentity } from '../../knowledge/directives/describe-identity.ts';
import type { GraphEdge, GraphNode } from '../../knowledge/directives/document-graph.ts';
import type { GraphProblem } from '../../knowledge/directives/graph-problems.ts';
import type { DocumentCascade } from '../../knowledge/directives/read-cascade.ts';
import { formatIsoDate } from '../../knowledge/language/vietnamese-date.ts';
import { graphWording } from '../../prompts/graph-wording.ts';

const INDENT = '  ';
const ACTS: readonly GraphEdge['relation'][] = ['amends', 'replaces', 'repeals'];

/**
 * A cascade as an indented text: the document, what it rests on, what rests on it, what amends or ends what.
 *
 * @param asOf `YYYY-MM-DD`: an act that begins behind it is told as one to come
 */
export function formatCascade(cascade: DocumentCascade, asOf: string): string[] {
  const { focus, edges, problems, isCut } = cascade;
  const above = listBranches(cascade, 'up');
  const below = listBranches(cascade, 'down');
  const acts = edges
    .filter(({ relation }) => ACTS.includes(relation))
    .map((edge) => formatAct(cascade, edge, asOf));
  return [
    nameNode(focus),
    ...section(graphWording.above, above),
    ...section(graphWording.below, below),
    ...section(graphWording.acts, acts),
    ...(above.length + below.length + acts.length === 0 ? [graphWording.nothing] : []),
    ...(isCut ? ['', graphWording.cut] : []),
    ...section(graphWording.problems, formatProblems(problems)),
  ];
}

function section(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', heading, ...lines];
}

/** A node with what it is about and what the store has of it. */
export function nameNode(node: GraphNode): string {
  const isNamedOnly = node.number === null && !node.isHeld;
  const name = [nameShortly(node), isNamedOnly ? null : node.subject]
    .filter((part) => part !== null)
    .join(' ');
  if (!node.isHeld) return `${name} [${graphWording.citedOnly}]`;
  return node.kind === 'web-post' ? `${name} [${graphWording.webPost}]` : name;
}

/** A law that is cited without its number goes by its name. */
function nameShortly(node: GraphNode): string {
  return (node.number === null && !node.isHeld ? node.subject : null) ?? describeIdentity(node);
}

/** Problems, each with its quotations below it. */
export function formatProblems(problems: readonly GraphProblem[]): string[] {
  return problems.flatMap(({ message, quotes }) => [
    `- ${message}`,
    ...quotes.map(({ quote, locator }) => `${INDENT}“${quote}” (${locator})`),
  ]);
}

function listBranches({ focus, nodes, edges }: DocumentCascade, way: 'up' | 'down'): string[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const shown = new Set([focus.id]);
  const lines: string[] = [];
  const follow = (id: string, depth: number) => {
    for (const edge of edges.filter(
      (one) => !ACTS.includes(one.relation) && (way === 'up' ? one.from : one.to) === id,
    )) {
      const other = byId.get(way === 'up' ? edge.to : edge.from);
      if (other === undefined || other.id === focus.id) continue;
      const isSeen = shown.has(other.id);
      shown.add(other.id);
      const name = isSeen ? `${nameShortly(other)} ${graphWording.seen}` : nameNode(other);
      lines.push(`${INDENT.repeat(depth)}- ${sayRelation(edge)}: ${name}${sayOptions(edge)}`);
      if (!isSeen) follow(other.id, depth + 1);
    }
  };
  follow(focus.id, 0);
  return lines;
}

/** The first day of an act, where it is behind the day of the document that acts; null for what is no act. */
export function findStart(nodes: readonly GraphNode[], edge: GraphEdge): string | null {
  const by = nodes.find(({ id }) => id === edge.from);
  return by === undefined || !ACTS.includes(edge.relation)
    ? null
    : findLaterStart({ by, actsFrom: edge.actsFrom });
}

function formatAct({ nodes }: DocumentCascade, edge: GraphEdge, asOf: string): string {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const [from, to] = [byId.get(edge.from), byId.get(edge.to)];
  const names = [from, to].map((node) => (node === undefined ? '' : nameShortly(node)));
  const start = findStart(nodes, edge);
  const [will, since] =
    start === null
      ? ['', '']
      : [start > asOf ? graphWording.toCome : '', graphWording.since(formatIsoDate(start))];
  return `- ${names[0]} ${will}${sayRelation(edge)} ${names[1]}${since}${sayOptions(edge)}: “${edge.quote}” (${edge.locator})`;
}

function sayRelation({ relation, isPartial, confidence }: GraphEdge): string {
  const part = isPartial && relation !== 'amends' ? graphWording.inPart : '';
  const doubt = confidence === 'certain' ? '' : ` (${graphWording.confidences[confidence]})`;
  return `${graphWording.relations[relation]}${part}${doubt}`;
}

function sayOptions({ options }: GraphEdge): string {
  return options.length === 0 ? '' : ` [${graphWording.options(options.map(({ name }) => name))}]`;
}
