import { describeIdentity } from '../../../knowledge/directives/describe-identity.ts';
import { listEnded, readStandings } from '../../../knowledge/directives/held-standings.ts';
import { nameInPlace } from '../../../knowledge/directives/issuers-apart.ts';
import { chartWording as wording } from '../../../prompts/chart-wording.ts';
import type { AnswerContext } from '../answer-context.ts';
import type { ChartItem } from './chart-rows.ts';
import type { ConcernedItems } from './concerned-items.ts';

/**
 * Without the values of documents that another one shown has replaced by the day asked of: its values stand in their
 * place. What is left out is said.
 */
export async function leaveReplaced(
  { store, viewer, asOf, catalogue: { relations } }: AnswerContext,
  items: readonly ChartItem[],
): Promise<ConcernedItems> {
  const documents = new Map(items.map(({ document }) => [document.id, document]));
  const standings = await readStandings(store, viewer, [...documents.values()], { relations, asOf });
  const ended = listEnded(standings, [...documents.keys()]);
  const notes = [...documents.values()]
    .filter(({ id }) => ended.has(id))
    .map((document) => wording.replaced(describeIdentity({ ...document, issuer: nameInPlace(document) })));
  return { items: items.filter(({ document }) => !ended.has(document.id)), notes };
}
