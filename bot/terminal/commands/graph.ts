import { z } from 'zod';
import { type GraphEdge, type GraphNode, toNode } from '../../../knowledge/directives/document-graph.ts';
import { findNodes } from '../../../knowledge/directives/find-nodes.ts';
import { graphProblemSchema } from '../../../knowledge/directives/graph-problems.ts';
import { listProblems } from '../../../knowledge/directives/list-problems.ts';
import { certainties } from '../../../knowledge/directives/match-citation.ts';
import { type DocumentCascade, readCascade } from '../../../knowledge/directives/read-cascade.ts';
import { documentNumberKey } from '../../../knowledge/language/document-number.ts';
import { partialDateSchema } from '../../../knowledge/model/calendar.ts';
import { AssistantError } from '../../../knowledge/model/errors.ts';
import { relations } from '../../../knowledge/model/register.ts';
import { openSqliteStore } from '../../../knowledge/store/sqlite-store.ts';
import { OPERATOR, type Store } from '../../../knowledge/store/store.ts';
import { graphWording } from '../../../prompts/graph-wording.ts';
import {
  type Arguments,
  type Command,
  type CommandEnvironment,
  exitCodes,
  textOption,
  writeJsonLine,
  writeText,
} from '../command.ts';
import { formatCascade, formatProblems, nameNode } from '../format-cascade.ts';
import { warnIfEmpty } from '../open-assistant.ts';

const endSchema = z.object({
  documentId: z.string(),
  type: z.string().nullable(),
  number: z.string().nullable(),
  issuer: z.string().nullable(),
  issuedOn: partialDateSchema,
  subject: z.string().nullable(),
  held: z.boolean(),
});

/** One line of `graph --json`: what one document says of another, something that cannot be right, counts, or what must be asked. */
export const graphLineSchema = z.union([
  z.object({
    kind: z.literal('edge'),
    /** The document that says it, and the one it is said of. */
    from: endSchema,
    to: endSchema,
    relation: z.enum(relations),
    isPartial: z.boolean(),
    confidence: z.enum(certainties),
    why: z.string(),
    /** Held documents that can be meant, where the confidence is ambiguous. */
    options: z.array(z.object({ documentId: z.string(), label: z.string() })),
    quote: z.string(),
    locator: z.string(),
    page: z.int().nullable(),
  }),
  graphProblemSchema.extend({ kind: z.literal('problem') }),
  z.object({ kind: z.literal('counts'), documents: z.int(), references: z.int(), held: z.int() }),
  z.object({
    kind: z.literal('question'),
    outcome: z.enum(['clarify', 'not-found']),
    text: z.string(),
    options: z.array(z.object({ label: z.string(), documentId: z.string(), held: z.boolean() })),
  }),
]);
type GraphLine = z.infer<typeof graphLineSchema>;

/** `graph`: the cascade of a document, or the counts of the whole graph and what cannot be right in it. */
export const graphCommand: Command = {
  options: { id: { type: 'string' }, problems: { type: 'boolean' } },
  async run(args, environment) {
    const wanted = readWanted(args);
    const store = await openSqliteStore({ dataDirectory: environment.dataDirectory, mode: 'read-only' });
    try {
      await warnIfEmpty(store, environment);
      const onlyProblems = args.values.problems === true;
      if (wanted === undefined) await writeSurvey(store, environment, onlyProblems);
      else await writeWanted(store, environment, wanted, onlyProblems);
      return exitCodes.done;
    } finally {
      await store.close();
    }
  },
};

interface Wanted {
  readonly id: string | null;
  readonly number: string;
}

function readWanted(args: Arguments): Wanted | undefined {
  const [id, number] = [textOption(args, 'id'), args.positionals.join(' ').trim()];
  if (id === null && number === '') return undefined;
  if (number !== '' && documentNumberKey(number) === null) {
    throw new AssistantError('INPUT_USAGE', `graph: no document number: ${number}`, {
      details: { problems: [graphWording.noNumber(number)] },
    });
  }
  return { id, number };
}

async function writeWanted(
  store: Store,
  environment: CommandEnvironment,
  { id, number }: Wanted,
  onlyProblems: boolean,
): Promise<void> {
  const nodes = number === '' ? await findById(store, id ?? '') : await findByNumber(store, number, id);
  const [first, ...others] = nodes;
  if (first === undefined || others.length > 0) {
    writeQuestion(environment, id ?? number, nodes);
    return;
  }
  const cascade = await readCascade(store, OPERATOR, first);
  if (environment.isJson) {
    for (const line of toLines(cascade, onlyProblems)) writeJsonLine(environment.stdout, line);
    return;
  }
  const problems =
    cascade.problems.length === 0 ? [graphWording.noProblems] : formatProblems(cascade.problems);
  const text = onlyProblems ? problems : formatCascade(cascade);
  writeText(environment.stdout, `${text.join('\n')}\n`);
}

/** One that is only cited is found by its number with its id. */
async function findByNumber(store: Store, number: string, id: string | null): Promise<GraphNode[]> {
  const nodes = await findNodes(store, OPERATOR, number);
  return id === null ? nodes : nodes.filter((node) => node.id === id);
}

async function findById(store: Store, id: string): Promise<GraphNode[]> {
  const document = await store.findDocument(id, OPERATOR);
  return document === undefined ? [] : [toNode(document)];
}

function writeQuestion(environment: CommandEnvironment, written: string, nodes: readonly GraphNode[]): void {
  const isNone = nodes.length === 0;
  const text = isNone ? graphWording.notFound(written) : graphWording.which(written);
  if (environment.isJson) {
    const options = nodes.map((node) => ({ label: nameNode(node), documentId: node.id, held: node.isHeld }));
    const line: GraphLine = { kind: 'question', outcome: isNone ? 'not-found' : 'clarify', text, options };
    writeJsonLine(environment.stdout, line);
    return;
  }
  const lines = nodes.map(
    (node) => `  - ${nameNode(node)}: graph ${node.isHeld ? '' : `${written} `}--id ${node.id}`,
  );
  writeText(environment.stdout, `${[text, ...lines].join('\n')}\n`);
}

function toLines({ nodes, edges, problems }: DocumentCascade, onlyProblems: boolean): GraphLine[] {
  const byId = new Map(nodes.map((node) => [node.id, toEnd(node)]));
  const toLine = (edge: GraphEdge): GraphLine[] => {
    const [from, to] = [byId.get(edge.from), byId.get(edge.to)];
    const { relation, isPartial, confidence, why, quote, locator, page } = edge;
    if (from === undefined || to === undefined) return [];
    const options = edge.options.map(({ id, name }) => ({ documentId: id, label: name }));
    return [{ kind: 'edge', from, to, relation, isPartial, confidence, why, options, quote, locator, page }];
  };
  const told = problems.map((problem): GraphLine => ({ kind: 'problem', ...problem }));
  return onlyProblems ? told : [...edges.flatMap(toLine), ...told];
}

function toEnd({
  id,
  type,
  number,
  issuer,
  issuedOn,
  subject,
  isHeld,
}: GraphNode): z.infer<typeof endSchema> {
  return { documentId: id, type, number, issuer, issuedOn, subject, held: isHeld };
}

async function writeSurvey(
  store: Store,
  environment: CommandEnvironment,
  onlyProblems: boolean,
): Promise<void> {
  const { isJson, stdout } = environment;
  const counts = { documents: (await store.count(OPERATOR)).documents, references: 0, held: 0 };
  let found = 0;
  const problems = listProblems(store, OPERATOR, (references) => {
    counts.references += references.length;
    counts.held += references.filter(({ documentId }) => documentId !== null).length;
  });
  for await (const problem of problems) {
    if (isJson) writeJsonLine(stdout, { kind: 'problem', ...problem } satisfies GraphLine);
    else {
      if (found === 0) writeText(stdout, `${graphWording.problems}\n`);
      writeText(stdout, `${formatProblems([problem]).join('\n')}\n`);
    }
    found += 1;
  }
  if (found === 0 && !isJson) writeText(stdout, `${graphWording.noProblems}\n`);
  if (onlyProblems) return;
  if (isJson) writeJsonLine(stdout, { kind: 'counts', ...counts } satisfies GraphLine);
  else writeText(stdout, `\n${graphWording.counts(counts.documents, counts.references, counts.held)}\n`);
}
