import { timeAct } from '../../knowledge/directives/act-start.ts';
import { toWholeAct } from '../../knowledge/directives/outward-acts.ts';
import type { RelatedDocument, Relations } from '../../knowledge/directives/related-documents.ts';
import { toDayBounds } from '../../knowledge/language/vietnamese-date.ts';
import type { OfficialDocument } from '../../knowledge/model/official-document.ts';
import type { ActTime } from '../../prompts/act-wording.ts';
import { answerWording } from '../../prompts/answer-wording.ts';
import { type AnswerContext, toSource } from './answer-context.ts';
import type { DraftAnswer, DraftStatement } from './compose-answer.ts';
import { describeIdentity } from './describe-document.ts';

/**
 * Whether another held document answers in a document's place: the one it is a copy of, the plan a post tells of, the
 * later version. Facts are then not listed twice, and none is stale.
 */
export function isPassedOver(relations: Relations, id: string): boolean {
  return has(relations, id, 'duplicate-of', 'describes', 'earlier-version-of');
}

function has(relations: Relations, id: string, ...wanted: RelatedDocument['relation'][]): boolean {
  return (relations.get(id) ?? []).some(({ relation }) => wanted.includes(relation));
}

/**
 * Says of the documents an answer rests on what other held ones do to them, and leaves out what rests on a replaced
 * document where its successor answers too.
 */
export async function noteVersions(context: AnswerContext, draft: DraftAnswer): Promise<DraftAnswer> {
  const { relations } = context.catalogue;
  if (relations.size === 0 || draft.outcome === 'clarify' || draft.saysStanding === true) return draft;
  const sources = listSources(draft.statements);
  const isOld = ({ id }: OfficialDocument) =>
    (relations.get(id) ?? []).some(
      ({ relation, documentId }) =>
        relation === 'replaced-by' &&
        sources.some((other) => other.id === documentId && !isToCome(other, id, 'replaces', context.asOf)),
    );
  const isKept = (statement: DraftStatement) =>
    statement.sources.length === 0 || !statement.sources.every(({ document }) => isOld(document));
  const statements = draft.statements.filter(isKept);
  const notes = await Promise.all(listSources(statements).map((document) => noteDocument(context, document)));
  return { ...draft, statements: [...statements, ...notes.flat()] };
}

function listSources(statements: readonly DraftStatement[]): OfficialDocument[] {
  const sources = statements.flatMap((statement) => statement.sources.map(({ document }) => document));
  return [...new Map(sources.map((document) => [document.id, document])).values()];
}

const ACTS = { 'amended-by': 'amends', 'replaced-by': 'replaces', 'repealed-by': 'repeals' } as const;

/** What a document says of one that was not issued yet is of another one. */
function isOlder(by: OfficialDocument, document: OfficialDocument): boolean {
  const [acting, acted] = [toDayBounds(by.issuedOn), toDayBounds(document.issuedOn)];
  return acting !== undefined && acted !== undefined && acting.last < acted.first;
}

type Act = (typeof ACTS)[keyof typeof ACTS];

function listActing(by: OfficialDocument, id: string, act: Act) {
  return by.references.filter(
    (reference) => toWholeAct(by, reference) === act && reference.documentId === id,
  );
}

/** When a document does so to another: of several places the first to begin. */
function timeActs(by: OfficialDocument, id: string, act: Act, asOf: string | null): ActTime {
  const times = listActing(by, id, act).map(({ actsFrom }) => timeAct({ by, actsFrom }, asOf));
  return times.find(({ tense }) => tense !== 'to-come') ?? times[0] ?? { tense: 'done', from: null };
}

function isToCome(by: OfficialDocument, id: string, act: Act, asOf: string | null): boolean {
  return timeActs(by, id, act, asOf).tense === 'to-come';
}

/** What held documents have done to a document ("… đã được thay thế theo …"); null when nothing. */
export function describeStanding(
  id: string,
  documents: ReadonlyMap<string, OfficialDocument>,
  relations: Relations,
): string | null {
  const document = documents.get(id);
  if (document === undefined) return null;
  const acts = (relations.get(id) ?? []).flatMap(({ relation, documentId }) => {
    const other = documents.get(documentId);
    const isAct = relation === 'amended-by' || relation === 'replaced-by' || relation === 'repealed-by';
    if (!isAct || other === undefined) return [];
    const time = timeActs(other, id, ACTS[relation], null);
    return [answerWording.versions[relation](describeIdentity(document), describeIdentity(other), time)];
  });
  return acts.length === 0 ? null : acts.join(' ');
}

async function noteDocument(context: AnswerContext, document: OfficialDocument): Promise<DraftStatement[]> {
  const related = context.catalogue.relations.get(document.id) ?? [];
  const notes = await Promise.all(
    related.map(async ({ relation, documentId }) => {
      const other = await context.store.findDocument(documentId, context.viewer);
      return other === undefined ? [] : noteRelation(document, relation, other, context.asOf);
    }),
  );
  return notes.flat();
}

function noteRelation(
  document: OfficialDocument,
  relation: RelatedDocument['relation'],
  other: OfficialDocument,
  asOf: string | null,
): DraftStatement[] {
  if (relation in ACTS && isOlder(other, document)) return [];
  const [name, otherName] = [describeIdentity(document), describeIdentity(other)];
  const referenceRows = [name, otherName];
  switch (relation) {
    case 'amended-by':
    case 'replaced-by':
    case 'repealed-by': {
      const act = ACTS[relation];
      const acting = listActing(other, document.id, act);
      const text = answerWording.versions[relation](name, otherName, timeActs(other, document.id, act, asOf));
      const sources = acting.slice(0, 1).map((span) => toSource(other, span));
      return [{ text, sources, referenceRows: [...referenceRows, text] }];
    }
    case 'later-version-of':
    case 'other-version-of':
      return [{ text: answerWording.versions[relation](name), sources: [], referenceRows }];
    default:
      return [];
  }
}
