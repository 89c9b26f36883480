import { z } from 'zod';
import { isSamplesFolder } from '../../../ingest/samples-folder.ts';
import type { GraphEdge, GraphNode } from '../../../knowledge/directives/document-graph.ts';
import { findNodesBy, readNumber } from '../../../knowledge/directives/find-nodes.ts';
import { graphProblemSchema } from '../../../knowledge/directives/graph-problems.ts';
import { listProblems } from '../../../knowledge/directives/list-problems.ts';
import { certainties } from '../../../knowledge/directives/match-citation.ts';
import { type DocumentCascade, readCascade } from '../../../knowledge/directives/read-cascade.ts';
import { partialDateSchema } from '../../../knowledge/model/calendar.ts';
import { AssistantError } from '../../../knowledge/model/errors.ts';
import { relations } from '../../../knowledge/model/register.ts';
import { openStore } from '../../../knowledge/store/open-store.ts';
import { OPERATOR, type Store } from '../../../knowledge/store/store.ts';
import { answerWording } from '../../../prompts/answer-wording.ts';
import { graphWording } from '../../../prompts/graph-wording.ts';
import { terminalTexts } from '../../../prompts/terminal-texts.ts';
import {
  type Arguments,
  type Command,
  type CommandEnvironment,
  exitCodes,
  textOption,
  writeJsonLine,
  writeText,
} from '../command.ts';
import { findStart, formatCascade, formatProblems, nameNode } from '../format-cascade.ts';
import { warnIfEmpty } from '../open-assistant.ts';
import { parseAsOf } from '../parse-day.ts';
import { type PictureFile, parsePictureFile, writePicture } from '../write-picture.ts';

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
    /** The day from which it is so, where that is behind the day of the document that says it. */
    startsOn: z.iso.date().nullable(),
    confidence: z.enum(certainties),
    why: z.string(),
    /** Held documents that can be meant, where the confidence is ambiguous. */
    options: z.array(z.object({ documentId: z.string(), label: z.string() })),
    quote: z.string(),
    locator: z.string(),
    page: z.int().nullable(),
  }),
  graphProblemSchema.extend({ kind: z.literal('problem') }),
  z.object({ kind: z.literal('picture'), file: z.string() }),
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
  options: {
    id: { type: 'string' },
    problems: { type: 'boolean' },
    'as-of': { type: 'string' },
    out: { type: 'string' },
    overwrite: { type: 'boolean' },
  },
  async run(args, environment) {
    const wanted = readWanted(args);
    const target = readTarget(args, environment, wanted);
    const asOf = parseAsOf(args) ?? environment.today();
    const store = await openStore(environment, 'read-only');
    try {
      await warnIfEmpty(store, environment);
      const onlyProblems = args.values.problems === true;
      if (wanted === undefined) await writeSurvey(store, environment, onlyProblems);
      else await writeWanted(store, environment, wanted, { onlyProblems, target, asOf });
      return exitCodes.done;
    } finally {
      await store.close();
    }
  },
};

/** A document by its number or its id, as typed; both where one of several of a number is meant. */
interface Wanted {
  readonly id: string | null;
  readonly number: string;
}

/** "vb-1a2b", "cited-1a2b": what the other commands call a document. */
const ID = /^(?:vb|cited)-\S+$/;

function readWanted(args: Arguments): Wanted | undefined {
  const [id, number] = [textOption(args, 'id'), args.positionals.join(' ').trim()];
  if (id === null && number === '') return undefined;
  if (number !== '' && readNumber(number) === null && !ID.test(number)) {
    throw new AssistantError('INPUT_USAGE', `graph: no document number: ${number}`, {
      details: { problems: [graphWording.noNumber(number)] },
    });
  }
  return { id, number };
}

/** Where the picture goes, and the day on which it says what holds. */
interface Target extends PictureFile {
  readonly asOf: string;
}

function readTarget(
  args: Arguments,
  { today }: CommandEnvironment,
  wanted: Wanted | undefined,
): Target | undefined {
  const file = parsePictureFile('graph', args.values);
  if (file === undefined) return undefined;
  if (wanted === undefined)
    throw new AssistantError('INPUT_USAGE', 'graph: --out without a document', {
      details: { problems: [terminalTexts.usage.oneDocument] },
    });
  return { ...file, asOf: parseAsOf(args) ?? today() };
}

/** How the cascade of a document is shown. */
interface Shown {
  readonly onlyProblems: boolean;
  readonly target: Target | undefined;
  /** The day seen from which an act has begun, or not. */
  readonly asOf: string;
}

async function writeWanted(
  store: Store,
  environment: CommandEnvironment,
  { id, number }: Wanted,
  { onlyProblems, target, asOf }: Shown,
): Promise<void> {
  const nodes = await findWanted(store, { id, number });
  const [first, ...others] = nodes;
  if (first === undefined || others.length > 0) {
    writeQuestion(environment, id ?? number, nodes);
    return;
  }
  const cascade = await readCascade(store, OPERATOR, first);
  if (target !== undefined) await draw(store, environment, cascade, target);
  if (environment.isJson) {
    const drawn: GraphLine[] = target === undefined ? [] : [{ kind: 'picture', file: target.file }];
    for (const line of [...toLines(cascade, onlyProblems), ...drawn]) writeJsonLine(environment.stdout, line);
    return;
  }
  const problems =
    cascade.problems.length === 0 ? [graphWording.noProblems] : formatProblems(cascade.problems);
  const text = onlyProblems ? problems : formatCascade(cascade, asOf);
  const drawn = target === undefined ? [] : ['', terminalTexts.pictureWritten(target.file)];
  writeText(environment.stdout, `${[...text, ...drawn].join('\n')}\n`);
}

/** Draws the cascade as of a day. What draws is loaded only here. */
async function draw(
  store: Store,
  { dataDirectory }: CommandEnvironment,
  read: DocumentCascade,
  target: Target,
): Promise<void> {
  const { toDrawnCascade } = await import('../../assistant/cascade/find-cascade.ts');
  const cascade = await toDrawnCascade(store, OPERATOR, read, target.asOf);
  const mark = isSamplesFolder(dataDirectory) ? answerWording.samplesPrefix : null;
  await writePicture({ kind: 'cascade', ...cascade, mark }, target);
}

async function findWanted(store: Store, { id, number }: Wanted): Promise<GraphNode[]> {
  const nodes = await findNodesBy(store, OPERATOR, number === '' ? (id ?? '') : number);
  return number === '' || id === null ? nodes : nodes.filter((node) => node.id === id);
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
  const lines = nodes.map((node) => `  - ${nameNode(node)}: graph --id ${node.id}`);
  writeText(environment.stdout, `${[text, ...lines].join('\n')}\n`);
}

function toLines({ nodes, edges, problems }: DocumentCascade, onlyProblems: boolean): GraphLine[] {
  const byId = new Map(nodes.map((node) => [node.id, toEnd(node)]));
  const toLine = (edge: GraphEdge): GraphLine[] => {
    const [from, to] = [byId.get(edge.from), byId.get(edge.to)];
    const { relation, isPartial, confidence, why, quote, locator, page } = edge;
    if (from === undefined || to === undefined) return [];
    const options = edge.options.map(({ id, name }) => ({ documentId: id, label: name }));
    const startsOn = findStart(nodes, edge);
    return [
      {
        kind: 'edge',
        from,
        to,
        relation,
        isPartial,
        startsOn,
        confidence,
        why,
        options,
        quote,
        locator,
        page,
      },
    ];
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
