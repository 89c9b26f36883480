import type { Agency } from '../../../knowledge/agencies/agency.ts';
import { createIssuerPlacer } from '../../../knowledge/agencies/place-issuer.ts';
import { createTopicJudge } from '../../../knowledge/directives/applicable/topic.ts';
import { toDayBounds } from '../../../knowledge/language/vietnamese-date.ts';
import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import type { DocumentHead, Store, Viewer } from '../../../knowledge/store/store.ts';

/**
 * The agency's own latest plan on a topic from before a period, to follow in structure and local tasks; undefined where
 * none is held.
 *
 * @param topic null: of any matter, where its plans are all of one
 * @param before first day of the period drafted for, `YYYY-MM-DD`
 */
export async function findOwnPlan(
  store: Store,
  viewer: Viewer,
  agency: Agency,
  { topic, asOf, before }: { readonly topic: string | null; readonly asOf: string; readonly before: string },
): Promise<OfficialDocument | undefined> {
  const placer = createIssuerPlacer(agency, asOf, []);
  const keys = (await store.listIssuers(viewer, 'held'))
    .filter(({ head }) => placer.isOwn(head))
    .map(({ key }) => key);
  if (keys.length === 0) return undefined;
  const heads = (await store.listHeads(viewer, keys)).filter(
    (head) => placer.isOwn(head) && isPlan(head) && isEarlier(head, before),
  );
  const judge = topic === null ? undefined : createTopicJudge(store, topic);
  const onTopic = judge === undefined ? heads : heads.filter(({ subject }) => judge.isSubject(subject));
  const [latest] = onTopic.toSorted(compareLatest);
  return latest === undefined ? undefined : store.findDocument(latest.id, viewer);
}

function isPlan({ kind, type }: DocumentHead): boolean {
  return kind === 'original' && type === 'Kế hoạch';
}

function isEarlier({ period, issuedOn }: DocumentHead, before: string): boolean {
  const day = period.from ?? toDayBounds(issuedOn)?.first;
  return day !== undefined && day < before;
}

function compareLatest(a: DocumentHead, b: DocumentHead): number {
  const dayOf = ({ period, issuedOn }: DocumentHead) => period.from ?? toDayBounds(issuedOn)?.first ?? '';
  return dayOf(b).localeCompare(dayOf(a)) || b.id.localeCompare(a.id);
}
