import { z } from 'zod';
import { documentNumberKey } from '../language/document-number.ts';
import { datesAgree, toDayBounds, toIsoDate } from '../language/vietnamese-date.ts';
import { createCitationLedger } from './citation-ledger.ts';
import { describeIdentity, describeIssueDay } from './describe-identity.ts';
import type { GraphEdge, GraphNode } from './document-graph.ts';
import { findCycles } from './find-cycles.ts';
import { mayActOn } from './may-act-on.ts';
import { findPostsThatDiffer } from './posts-that-differ.ts';

/**
 * CYCLE: documents rest on each other · REPLACES_CYCLE: replace each other · CITES_LATER: one is cited by an older one ·
 * CITED_OTHERWISE: citations of one number and issuer differ in day or subject · REPLACED_TWICE: by two documents ·
 * AMENDED_AFTER_REPLACED · ACTS_ON_SUPERIOR: one ends or changes what its body has no say over · NUMBER_YEAR: the year in a
 * number is not that of its date · POST_DIFFERS: a web post from its plan.
 */
export const problemCodes = [
  'CYCLE',
  'REPLACES_CYCLE',
  'CITES_LATER',
  'CITED_OTHERWISE',
  'REPLACED_TWICE',
  'AMENDED_AFTER_REPLACED',
  'ACTS_ON_SUPERIOR',
  'NUMBER_YEAR',
  'POST_DIFFERS',
] as const;

/** Something in the graph that cannot be right as it stands. The message is for officials, in Vietnamese. */
export const graphProblemSchema = z.object({
  code: z.enum(problemCodes),
  message: z.string(),
  documents: z.array(z.object({ id: z.string(), name: z.string() })),
  quotes: z.array(
    z.object({ documentId: z.string(), quote: z.string(), locator: z.string(), page: z.int().nullable() }),
  ),
});
export type GraphProblem = z.infer<typeof graphProblemSchema>;

/** What problems need to know of a document. */
export type ProblemNode = Pick<
  GraphNode,
  'id' | 'kind' | 'type' | 'number' | 'issuedOn' | 'issuer' | 'issuerLevel' | 'issuerSystem' | 'subject'
>;

/** What they need to know of a citation; `to` is null where its document is not known. */
export type ProblemLink = Pick<
  GraphEdge,
  'from' | 'relation' | 'isPartial' | 'cited' | 'quote' | 'locator' | 'page'
> & {
  readonly to: string | null;
};

/** Takes nodes, then links, and tells what does not fit; what one link shows is told at once, the rest at the end. */
export interface ProblemFinder {
  addNode(node: ProblemNode): void;
  /** @returns what is wrong with this link alone */
  addEdge(link: ProblemLink): GraphProblem[];
  /** Everything that was not told before. */
  finish(): GraphProblem[];
}

/** Options of `createProblemFinder`. */
export interface ProblemFinderOptions {
  /** What links show is told by `addEdge` and not again by `finish`. @default false */
  readonly isStreamed?: boolean;
}

/** Builds a finder; it keeps identities and the ways between documents, not their texts. */
export function createProblemFinder({ isStreamed = false }: ProblemFinderOptions = {}): ProblemFinder {
  const nodes = new Map<string, ProblemNode>();
  const carried = new Map<string, string[]>();
  const replaced = new Map<string, string[]>();
  const acts: ProblemLink[] = [];
  const told: GraphProblem[] = [];
  const ledger = createCitationLedger((id) => toNamed(nodes, id));
  return {
    addNode(node) {
      nodes.set(node.id, node);
    },
    addEdge(link) {
      if (link.to !== null && CARRIED.includes(link.relation)) push(carried, link.from, link.to);
      if (link.to !== null && link.relation === 'replaces' && !link.isPartial)
        push(replaced, link.from, link.to);
      if (ACTS.includes(link.relation)) acts.push(link);
      const found = [
        ...findLater(nodes, link),
        ...findWrongYear(nodes, link),
        ...findActOnSuperior(nodes, link),
        ...ledger.add(link),
      ];
      if (!isStreamed) told.push(...found);
      return found;
    },
    finish: () => [
      ...told,
      ...findCycles(carried).map((ids) => toCycle('CYCLE', nodes, ids)),
      ...findCycles(replaced).map((ids) => toCycle('REPLACES_CYCLE', nodes, ids)),
      ...findActProblems(nodes, acts),
      ...[...nodes.values()].flatMap(findOwnWrongYear),
      ...findPostsThatDiffer([...nodes.values()]),
    ],
  };
}

const CARRIED: readonly string[] = ['implements', 'guided-by', 'legal-basis'];
const ACTS: readonly string[] = ['amends', 'replaces', 'repeals'];

function push(map: Map<string, string[]>, from: string, to: string): void {
  const known = map.get(from);
  if (known === undefined) map.set(from, [to]);
  else if (!known.includes(to)) known.push(to);
}

function toNamed(nodes: ReadonlyMap<string, ProblemNode>, id: string): { id: string; name: string } {
  const node = nodes.get(id);
  return { id, name: node === undefined ? id : describeIdentity(node) };
}

function toQuote({ from, quote, locator, page }: ProblemLink): GraphProblem['quotes'][number] {
  return { documentId: from, quote, locator, page };
}

function toCycle(
  code: 'CYCLE' | 'REPLACES_CYCLE',
  nodes: ReadonlyMap<string, ProblemNode>,
  ids: readonly string[],
): GraphProblem {
  const documents = ids.map((id) => toNamed(nodes, id));
  const does = code === 'CYCLE' ? 'căn cứ, thực hiện' : 'thay thế';
  const names = documents.map(({ name }) => name).join('; ');
  return {
    code,
    message: `Các văn bản ${does} lẫn nhau thành vòng: ${names}.`,
    documents,
    quotes: [],
  };
}

function findLater(nodes: ReadonlyMap<string, ProblemNode>, link: ProblemLink): GraphProblem[] {
  const own = nodes.get(link.from);
  if (own === undefined || own.kind === 'web-post') return [];
  const held = link.to === null ? undefined : nodes.get(link.to);
  const issued =
    held?.issuedOn.year === undefined || held.issuedOn.year === null ? link.cited.issuedOn : held.issuedOn;
  const [ownDays, citedDays] = [toDayBounds(own.issuedOn), toDayBounds(issued)];
  if (ownDays === undefined || citedDays === undefined || citedDays.first <= ownDays.last) return [];
  const name = describeIdentity({ ...link.cited, issuedOn: issued });
  const message = `${describeIdentity(own)} dẫn ${name}, ban hành sau chính văn bản dẫn; một trong hai ngày có thể ghi sai.`;
  return [{ code: 'CITES_LATER', message, documents: listDocuments(nodes, link), quotes: [toQuote(link)] }];
}

function findActOnSuperior(nodes: ReadonlyMap<string, ProblemNode>, link: ProblemLink): GraphProblem[] {
  const [by, acted] = [nodes.get(link.from), nodes.get(link.to ?? '')];
  if (by === undefined || acted === undefined || by.id === acted.id) return [];
  if (!ACTS.includes(link.relation) || mayActOn(by, acted)) return [];
  const message = `${describeIdentity(by)} ghi sửa đổi, thay thế hoặc bãi bỏ ${describeIdentity(acted)}, nhưng không phải của cơ quan đã ban hành hay cấp trên của cơ quan ấy.`;
  return [
    { code: 'ACTS_ON_SUPERIOR', message, documents: listDocuments(nodes, link), quotes: [toQuote(link)] },
  ];
}

function listDocuments(nodes: ReadonlyMap<string, ProblemNode>, { from, to }: ProblemLink) {
  return [from, to].filter((id) => id !== null).map((id) => toNamed(nodes, id));
}

const YEAR_IN_KEY = /^\d+[A-Z]?\/(\d{4})\//;

function readNumberYear(number: string | null): number | undefined {
  const year = YEAR_IN_KEY.exec(documentNumberKey(number) ?? '')?.[1];
  return year === undefined ? undefined : Number(year);
}

function findWrongYear(nodes: ReadonlyMap<string, ProblemNode>, link: ProblemLink): GraphProblem[] {
  const year = readNumberYear(link.cited.number);
  if (year === undefined || link.cited.issuedOn.year === null || year === link.cited.issuedOn.year) return [];
  const message = `${toNamed(nodes, link.from).name} dẫn số ${link.cited.number} nhưng ghi ${describeIssueDay(link.cited)}: năm trong số và năm ban hành khác nhau.`;
  return [{ code: 'NUMBER_YEAR', message, documents: listDocuments(nodes, link), quotes: [toQuote(link)] }];
}

function findOwnWrongYear(node: ProblemNode): GraphProblem[] {
  const year = readNumberYear(node.number);
  if (node.kind === 'cited-only' || year === undefined) return [];
  if (node.issuedOn.year === null || year === node.issuedOn.year) return [];
  const documents = [{ id: node.id, name: describeIdentity(node) }];
  const message = `${describeIdentity(node)}: năm trong số và năm ban hành khác nhau.`;
  return [{ code: 'NUMBER_YEAR', message, documents, quotes: [] }];
}

/** What is said to be done to one document by several others. */
function findActProblems(
  nodes: ReadonlyMap<string, ProblemNode>,
  acts: readonly ProblemLink[],
): GraphProblem[] {
  return [...Map.groupBy(acts, ({ to }) => to)].flatMap(([target, links]) => {
    if (target === null) return [];
    const whole = links.filter(({ relation, isPartial }) => relation === 'replaces' && !isPartial);
    return [...findReplacedTwice(nodes, target, whole), ...findLateAmendments(nodes, target, whole, links)];
  });
}

function findReplacedTwice(
  nodes: ReadonlyMap<string, ProblemNode>,
  target: string,
  whole: readonly ProblemLink[],
): GraphProblem[] {
  const by = [...new Set(whole.map(({ from }) => from))];
  const isOne = by.every((id) => isCopy(nodes.get(by[0] ?? ''), nodes.get(id)));
  if (by.length < 2 || isOne) return [];
  const documents = [target, ...by].map((id) => toNamed(nodes, id));
  const names = documents.slice(1).map(({ name }) => name);
  const message = `${documents[0]?.name} được nói là bị thay thế bởi ${names.length} văn bản: ${names.join('; ')}.`;
  return [{ code: 'REPLACED_TWICE', message, documents, quotes: whole.map(toQuote) }];
}

function isCopy(a: ProblemNode | undefined, b: ProblemNode | undefined): boolean {
  if (a === undefined || b === undefined || a.number === null) return a === b;
  return documentNumberKey(a.number) === documentNumberKey(b.number) && datesAgree(a.issuedOn, b.issuedOn);
}

function findLateAmendments(
  nodes: ReadonlyMap<string, ProblemNode>,
  target: string,
  whole: readonly ProblemLink[],
  links: readonly ProblemLink[],
): GraphProblem[] {
  return whole.flatMap((replacing) => {
    const replacedOn = toIsoDate(nodes.get(replacing.from)?.issuedOn ?? replacing.cited.issuedOn);
    return links
      .filter(({ relation, from }) => relation === 'amends' && from !== replacing.from)
      .filter(({ from }) => {
        const amended = toDayBounds(nodes.get(from)?.issuedOn ?? { year: null, month: null, day: null });
        return replacedOn !== null && amended !== undefined && amended.first > replacedOn;
      })
      .map((amending): GraphProblem => {
        const documents = [target, replacing.from, amending.from].map((id) => toNamed(nodes, id));
        const [old, by, later] = documents.map(({ name }) => name);
        const message = `${later} sửa đổi ${old} sau khi văn bản này đã được thay thế bởi ${by}.`;
        return {
          code: 'AMENDED_AFTER_REPLACED',
          message,
          documents,
          quotes: [toQuote(replacing), toQuote(amending)],
        };
      });
  });
}
