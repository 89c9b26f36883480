import type { Agency } from '../../../knowledge/agencies/agency.ts';
import { parseAgencyName } from '../../../knowledge/agencies/parse-agency-name.ts';
import { createIssuerPlacer } from '../../../knowledge/agencies/place-issuer.ts';
import { createTopicJudge } from '../../../knowledge/directives/applicable/topic.ts';
import { toDayBounds } from '../../../knowledge/language/vietnamese-date.ts';
import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import type { DocumentHead, IssuerGroup, Store, Viewer } from '../../../knowledge/store/store.ts';
import { findMergedIssuers } from './merged-communes.ts';

/**
 * The agency's own latest plan on a topic from before a period, to follow in structure and local tasks; where there is none of
 * it as it is now, the latest of each of those it was made of. Empty where none is held.
 *
 * @param topic null: of any matter, where its plans are all of one
 * @param before first day of the period drafted for, `YYYY-MM-DD`
 */
export async function findOwnPlans(
  store: Store,
  viewer: Viewer,
  agency: Agency,
  { topic, asOf, before }: { readonly topic: string | null; readonly asOf: string; readonly before: string },
): Promise<OfficialDocument[]> {
  const placer = createIssuerPlacer(agency, asOf, []);
  const issuers = await store.listIssuers(viewer, 'held');
  const known = issuers.filter(({ head }) => placer.isOwn(head));
  const merged = await findMergedIssuers(store, viewer, agency, issuers);
  const namesakes = known.length > 0 ? known : findNamesake(issuers, agency);
  const keys = new Set([...namesakes, ...merged].map(({ key }) => key));
  if (keys.size === 0) return [];
  const judge = topic === null ? undefined : createTopicJudge(store, topic);
  const heads = (await store.listHeads(viewer, [...keys]))
    .filter((head) => known.length === 0 || merged.length > 0 || placer.isOwn(head))
    .filter((head) => isPlan(head) && isEarlier(head, before) && judge?.isSubject(head.subject) !== false)
    .toSorted(compareLatest);
  const [present] = heads.filter((head) => placer.isOwn(head) && !placer.isOfPredecessor(head));
  const former = [...Map.groupBy(heads, ({ issuer }) => issuer).values()].flatMap(([latest]) => latest ?? []);
  const plans = await Promise.all(
    (present === undefined ? former : [present]).map(({ id }) => store.findDocument(id, viewer)),
  );
  return plans.filter((plan) => plan !== undefined);
}

/**
 * A school that the papers place in a district of before, where the map does not tell which commune that became: the only
 * one of its name counts.
 */
function findNamesake(issuers: readonly IssuerGroup[], agency: Agency): readonly IssuerGroup[] {
  if (agency.kind !== 'school') return [];
  const { key } = parseAgencyName(agency.name);
  const named = issuers.filter(
    ({ head }) => head.issuer !== null && parseAgencyName(head.issuer).key === key,
  );
  const places = new Set(named.map(({ head }) => head.place));
  const isElsewhere = named.some(({ head }) => /(?:xã|phường|đặc khu)\s/iu.test(head.place ?? ''));
  return places.size === 1 && !isElsewhere ? named : [];
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
