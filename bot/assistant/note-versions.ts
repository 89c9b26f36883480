import { listEnded, readStandings, type Standings } from '../../knowledge/directives/held-standings.ts';
import type { RelatedDocument, Relations } from '../../knowledge/directives/related-documents.ts';
import type { ActFinding } from '../../knowledge/directives/validity-acts.ts';
import type { OfficialDocument } from '../../knowledge/model/official-document.ts';
import { answerWording } from '../../prompts/answer-wording.ts';
import type { AnswerContext } from './answer-context.ts';
import type { DraftAnswer, DraftStatement } from './compose-answer.ts';
import { describeIdentity } from './describe-document.ts';
import { findSources } from './validity/judgement-sources.ts';

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
 * Says of the documents an answer rests on what other held ones have done to them by the day asked of, and leaves out what
 * rests on a document that another one of the answer has replaced by then; what is only to replace one stands behind it.
 */
export async function noteVersions(context: AnswerContext, draft: DraftAnswer): Promise<DraftAnswer> {
  const { relations } = context.catalogue;
  if (relations.size === 0 || draft.outcome === 'clarify' || draft.saysStanding === true) return draft;
  const { store, viewer, asOf } = context;
  const sources = listSources(draft.statements);
  const standings = await readStandings(store, viewer, sources, { relations, asOf });
  const ids = sources.map(({ id }) => id);
  const ended = listEnded(standings, ids);
  const kept = draft.statements.filter((statement) => !restsOn(statement, ended));
  const toCome = listSuccessors(
    relations,
    ids.filter((id) => !ended.has(id)),
  );
  const statements = [
    ...kept.filter((statement) => !restsOn(statement, toCome)),
    ...kept.filter((statement) => restsOn(statement, toCome)),
  ];
  const notes = listSources(statements).map((document) => noteDocument(context, document, standings));
  return { ...draft, statements: [...statements, ...(await Promise.all(notes)).flat()] };
}

/** Whether a statement rests on nothing but some documents. */
function restsOn({ sources }: DraftStatement, ids: ReadonlySet<string>): boolean {
  return sources.length > 0 && sources.every(({ document }) => ids.has(document.id));
}

/** Those of some documents that say they replace another one of them, where it does not say so of them. */
function listSuccessors(relations: Relations, ids: readonly string[]): ReadonlySet<string> {
  const replacing = (id: string) =>
    (relations.get(id) ?? [])
      .filter(({ relation, documentId }) => relation === 'replaced-by' && ids.includes(documentId))
      .map(({ documentId }) => documentId);
  return new Set(
    ids.flatMap((id) => replacing(id).filter((successor) => !replacing(successor).includes(id))),
  );
}

function listSources(statements: readonly DraftStatement[]): OfficialDocument[] {
  const sources = statements.flatMap((statement) => statement.sources.map(({ document }) => document));
  return [...new Map(sources.map((document) => [document.id, document])).values()];
}

/** What held documents have done to a document ("…: đã được thay thế bởi …, từ ngày …"); null when nothing. */
export function describeStanding(document: OfficialDocument, standings: Standings): string | null {
  const done = listDone(standings.get(document.id));
  if (done.length === 0) return null;
  return answerWording.standing(describeIdentity(document), done.map(({ text }) => text).join('; '));
}

function listDone(finding: ActFinding | undefined) {
  return finding === undefined ? [] : [...finding.ended, ...finding.doubtful, ...finding.notes];
}

async function noteDocument(
  context: AnswerContext,
  document: OfficialDocument,
  standings: Standings,
): Promise<DraftStatement[]> {
  const name = describeIdentity(document);
  const acts = listDone(standings.get(document.id)).map(async ({ text, evidence }) => {
    const said = answerWording.standing(name, text);
    return { text: said, sources: await findSources(context, document, evidence), referenceRows: [said] };
  });
  const related = context.catalogue.relations.get(document.id) ?? [];
  return [...(await Promise.all(acts)), ...related.flatMap(({ relation }) => noteVersion(name, relation))];
}

function noteVersion(name: string, relation: RelatedDocument['relation']): DraftStatement[] {
  if (relation !== 'later-version-of' && relation !== 'other-version-of') return [];
  return [{ text: answerWording.versions[relation](name), sources: [], referenceRows: [name] }];
}
