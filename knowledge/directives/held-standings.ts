import type { OfficialDocument } from '../model/official-document.ts';
import type { Viewer } from '../store/store.ts';
import { type ActStore, collectIncomingActs } from './incoming-acts.ts';
import type { Relations } from './related-documents.ts';
import { type ActFinding, END_OF_TIME, judgeActs } from './validity-acts.ts';

/** What held documents have done to others by a day, by the id of the document it is done to; those left alone are absent. */
export type Standings = ReadonlyMap<string, ActFinding>;

/**
 * What held documents that a viewer sees have done to some of them by a day.
 *
 * @param relations only documents that stand in a relation to one are asked
 * @param asOf `YYYY-MM-DD`; null: whatever was done at any time
 */
export async function readStandings(
  store: ActStore,
  viewer: Viewer,
  documents: readonly OfficialDocument[],
  { relations, asOf }: { readonly relations: Relations; readonly asOf: string | null },
): Promise<Standings> {
  const actedOn = documents.filter(({ id }) => listActing(relations, id).size > 0);
  if (actedOn.length === 0) return new Map();
  const acts = await collectIncomingActs(store, viewer, actedOn);
  return new Map(
    actedOn.map((document) => {
      const acting = listActing(relations, document.id);
      const own = (acts.get(document.id) ?? []).filter(({ by }) => acting.has(by.id));
      return [document.id, judgeActs(document, own, asOf ?? END_OF_TIME)];
    }),
  );
}

function listActing(relations: Relations, id: string): ReadonlySet<string> {
  const acting = (relations.get(id) ?? []).filter(
    ({ relation }) => relation === 'amended-by' || relation === 'replaced-by' || relation === 'repealed-by',
  );
  return new Set(acting.map(({ documentId }) => documentId));
}

/**
 * Which of some documents another of them has replaced or repealed, surely and as a whole; none where that would leave no
 * document at all.
 */
export function listEnded(standings: Standings, ids: readonly string[]): ReadonlySet<string> {
  const ended = ids.filter((id) =>
    standings
      .get(id)
      ?.ended.some(({ evidence }) =>
        evidence.some(({ documentId }) => documentId !== id && ids.includes(documentId)),
      ),
  );
  return new Set(ended.length < new Set(ids).size ? ended : []);
}
