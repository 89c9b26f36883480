import { describeIdentity } from '../../../knowledge/directives/describe-identity.ts';
import type { GraphEdge } from '../../../knowledge/directives/document-graph.ts';
import { tellIssuersApart } from '../../../knowledge/directives/issuers-apart.ts';
import type { DocumentCard } from '../../../knowledge/search/document-cards.ts';
import { pictureWording as wording } from '../../../prompts/picture-wording.ts';
import { type AnswerContext, toSource } from '../answer-context.ts';
import type { DraftAnswer, DraftStatement, SourceSpan } from '../compose-answer.ts';
import { findNamedCards } from '../named-cards.ts';
import { arrangeCascade } from './arrange-cascade.ts';
import { findCascadeName } from './cascade-question.ts';
import { describeNodes, tellNode } from './describe-cascade.ts';
import type { FoundCascade } from './find-cascade.ts';

/** More documents than this are no choice. */
const MAX_CHOICES = 8;
/** Quotations behind one document of a cascade: the others are told by their numbers. */
const MAX_SOURCES = 6;

/**
 * "Sơ đồ văn bản 12/KH-UBND": what stands over and under a document, each relation with the words that say it, to be told
 * and drawn. One question back where several documents bear the name; undefined for any other question, and where no
 * document bears it.
 */
export async function answerCascade(context: AnswerContext): Promise<DraftAnswer | undefined> {
  const name = findCascadeName(context.question.text);
  const named = name === undefined ? [] : await findNamedCards(context, name);
  const [only, ...others] = named;
  if (only === undefined) return undefined;
  if (others.length > 0) return askWhich(named);
  const { store, viewer, asOf } = context;
  const { findCascade } = await import('./find-cascade.ts');
  const found = await findCascade(store, viewer, only, asOf);
  return found === undefined ? undefined : tellCascade(context, found);
}

function askWhich(named: readonly DocumentCard[]): DraftAnswer {
  const shown = named.slice(0, MAX_CHOICES);
  const issuers = tellIssuersApart(shown);
  const names = shown.map((card) => describeIdentity({ ...card, issuer: issuers.nameOf(card) }));
  const text = wording.whichDocument(named.length);
  return {
    outcome: 'clarify',
    statements: [{ text, sources: [], referenceRows: [text] }],
    options: names.map((label) => ({ label, question: wording.cascadeQuestion(label) })),
  };
}

async function tellCascade(
  context: AnswerContext,
  { read: { edges }, cascade }: FoundCascade,
): Promise<DraftAnswer> {
  const arranged = arrangeCascade(cascade);
  const described = describeNodes(arranged);
  const statements = await Promise.all(
    arranged.nodes.map(async (node, i): Promise<DraftStatement> => {
      const text = described[i] === undefined ? node.name : tellNode(described[i], node, cascade.focusId);
      const own = edges.filter(({ from }) => from === node.id);
      const said = own.length > 0 ? own : edges.filter(({ to }) => to === node.id).slice(0, 1);
      return { text, sources: await findSources(context, said), referenceRows: [text] };
    }),
  );
  const notes = [
    ...cascade.notes,
    ...(arranged.omitted === 0 ? [] : [wording.omittedDocuments(arranged.omitted)]),
    ...(edges.length === 0 ? [wording.noRelations] : []),
  ];
  const opening = `${cascade.title}.`;
  return {
    outcome: 'answered',
    statements: [
      { text: opening, sources: [], referenceRows: [opening] },
      ...statements,
      ...notes.map((text) => ({ text, sources: [], referenceRows: [text] })),
    ],
    picture: { kind: 'cascade', ...cascade },
    saysStanding: true,
  };
}

/** The words of the documents that say the relations, each place once. */
async function findSources(context: AnswerContext, edges: readonly GraphEdge[]): Promise<SourceSpan[]> {
  const places = new Map(edges.map((edge) => [`${edge.from} ${edge.locator} ${edge.quote}`, edge]));
  const sources = await Promise.all(
    [...places.values()].slice(0, MAX_SOURCES).map(async ({ from, quote, locator }) => {
      const document = await context.store.findDocument(from, context.viewer);
      const reference = document?.references.find((one) => one.quote === quote && one.locator === locator);
      return document === undefined || reference === undefined ? [] : [toSource(document, reference)];
    }),
  );
  return sources.flat();
}
