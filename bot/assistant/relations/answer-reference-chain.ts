import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import { isHeld } from '../../../knowledge/search/document-cards.ts';
import type { AnswerContext } from '../answer-context.ts';
import type { DraftAnswer } from '../compose-answer.ts';
import { askedTests, namesType } from './answer-references.ts';
import { issuerTests, type Test, tailOf } from './cited-target.ts';
import { type Hop, sayHops } from './reference-hops.ts';

/** Longer chains than school to commune to province to the government do not occur. */
const MAX_HOPS = 3;
/** More ends than this are no answer to "which". */
const MAX_ENDS = 3;

/**
 * "Kế hoạch của trường thực hiện quyết định nào của Thủ tướng?" where the school's plan names none, but the province's
 * plan it rests on does: the way there, every step with the words that name the next document. Undefined where the
 * document names one itself, or no held one on the way does.
 */
export async function answerReferenceChain(context: AnswerContext): Promise<DraftAnswer | undefined> {
  const { question } = context;
  if (!question.intents.includes('references') || !namesType(question)) return undefined;
  const start = await findStart(context);
  if (start === undefined) return undefined;
  const tail = tailOf(question);
  const issuers = issuerTests(tail, context.catalogue.places);
  if (issuers.length === 0) return undefined;
  const fits = all([...askedTests(question), ...issuers]);
  if (start.references.some(fits)) return undefined;
  const chains = await follow(context, start, fits);
  if (chains.length === 0 || chains.length > MAX_ENDS) return undefined;
  const hops = new Map(chains.flat().map((hop) => [`${hop.from.id} ${hop.reference.start}`, hop]));
  return { outcome: 'answered', statements: await sayHops(context, [...hops.values()]) };
}

function all(tests: readonly Test[]): Test {
  return (reference) => tests.every((test) => test(reference));
}

/** The one document whose references the quoting voice would tell. */
async function findStart(context: AnswerContext): Promise<OfficialDocument | undefined> {
  const answer = await context.answerPart(context.question.text);
  const documents = new Map(
    answer.statements.flatMap(({ sources }) => sources.map(({ document }) => [document.id, document])),
  );
  return answer.outcome === 'answered' && documents.size === 1 ? [...documents.values()][0] : undefined;
}

/** The shortest ways to what is looked for, through documents that are carried out, rested on or followed. */
async function follow(context: AnswerContext, start: OfficialDocument, fits: Test): Promise<Hop[][]> {
  let ways: { at: OfficialDocument; hops: Hop[] }[] = [{ at: start, hops: [] }];
  const seen = new Set([start.id]);
  for (let length = 1; length <= MAX_HOPS; length++) {
    const ends = ways.flatMap(({ at, hops }) =>
      at.references.filter(fits).map((reference) => [...hops, { from: at, reference }]),
    );
    if (ends.length > 0) return ends;
    const next = await Promise.all(ways.map((way) => step(context, way, seen)));
    ways = next.flat();
  }
  return [];
}

const UPWARD = new Set(['implements', 'legal-basis', 'guided-by']);

async function step(
  { catalogue, store, viewer }: AnswerContext,
  { at, hops }: { at: OfficialDocument; hops: Hop[] },
  seen: Set<string>,
) {
  const found = [];
  for (const reference of at.references) {
    const { documentId: id, relation } = reference;
    const isUp = id !== null && UPWARD.has(relation) && !seen.has(id);
    if (!isUp || !catalogue.cards.some((card) => card.id === id && isHeld(card))) continue;
    seen.add(id);
    const document = await store.findDocument(id, viewer);
    if (document !== undefined) found.push({ at: document, hops: [...hops, { from: at, reference }] });
  }
  return found;
}
