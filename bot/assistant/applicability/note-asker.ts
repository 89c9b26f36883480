import { formatAgency } from '../../../knowledge/agencies/format-agency.ts';
import { describeIdentity } from '../../../knowledge/directives/describe-identity.ts';
import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import { applicableWording } from '../../../prompts/applicable-wording.ts';
import type { AnswerContext } from '../answer-context.ts';
import type { DraftAnswer, DraftStatement } from '../compose-answer.ts';

/** How many documents a note names. */
const MAX_NAMED = 3;

/**
 * Says of the documents an answer rests on which are neither the asker's own nor of a body over it, so that nobody takes a
 * neighbour's figure for theirs. Only where the asker's agency is known and placed, and the question names no document,
 * issuer or place itself.
 */
export async function noteAsker(context: AnswerContext, draft: DraftAnswer): Promise<DraftAnswer> {
  const { agency, asOf, question, catalogue } = context;
  if (agency === null || asOf === null || draft.outcome !== 'answered') return draft;
  if (question.numbers.length > 0 || catalogue.places.find(question).length > 0) return draft;
  const sources = listSources(draft.statements).filter(({ issuer }) => issuer !== null);
  if (sources.length === 0) return draft;
  const { resolveAgency } = await import('../../../knowledge/agencies/resolve-agency.ts');
  const { createIssuerPlacer } = await import('../../../knowledge/agencies/place-issuer.ts');
  const [asker, ...others] = resolveAgency(agency, asOf).agencies;
  if (asker === undefined || others.length > 0 || asker.units.length === 0) return draft;
  const placer = createIssuerPlacer(asker, asOf, []);
  const foreign = sources.filter(
    (document) => !placer.isOwn(document) && placer.place(document) === undefined,
  );
  if (foreign.length === 0) return draft;
  const [name, names] = [formatAgency(asker, asOf), foreign.slice(0, MAX_NAMED).map(describeIdentity)];
  const note = { text: applicableWording.foreign(names, name), sources: [], referenceRows: [name, ...names] };
  return { ...draft, statements: [...draft.statements, note] };
}

function listSources(statements: readonly DraftStatement[]): OfficialDocument[] {
  const sources = statements.flatMap((statement) => statement.sources.map(({ document }) => document));
  return [...new Map(sources.map((document) => [document.id, document])).values()];
}
