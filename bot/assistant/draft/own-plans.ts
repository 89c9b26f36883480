import type { Agency } from '../../../knowledge/agencies/agency.ts';
import { parseAgencyName } from '../../../knowledge/agencies/parse-agency-name.ts';
import { createIssuerPlacer } from '../../../knowledge/agencies/place-issuer.ts';
import { createTopicJudge } from '../../../knowledge/directives/applicable/topic.ts';
import { describeIdentity } from '../../../knowledge/directives/describe-identity.ts';
import { findNodesBy } from '../../../knowledge/directives/find-nodes.ts';
import { toDayBounds } from '../../../knowledge/language/vietnamese-date.ts';
import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import type { DocumentHead, IssuerGroup, Store, Viewer } from '../../../knowledge/store/store.ts';
import { draftWording as wording } from '../../../prompts/draft-wording.ts';
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

/** Own plans to follow, and what must be said of one that was named. */
export interface FoundPlans {
  readonly documents: readonly OfficialDocument[];
  readonly warnings: readonly string[];
}

/**
 * The plan that was named as the one to follow, by number or id. One that is not held, is borne by several or is no plan is
 * told and not followed; another body's is followed and told.
 *
 * @param asOf `YYYY-MM-DD`
 */
export async function findTemplate(
  store: Store,
  viewer: Viewer,
  agency: Agency,
  { template, asOf }: { readonly template: string; readonly asOf: string },
): Promise<FoundPlans> {
  const placer = createIssuerPlacer(agency, asOf, []);
  const held = (await findNodesBy(store, viewer, template)).filter(({ isHeld }) => isHeld);
  const own = held.filter((node) => placer.isOwn(node));
  const [only, ...others] = own.length > 0 ? own : held;
  if (only === undefined) return tell(wording.templateNotHeld(template));
  if (others.length > 0)
    return tell(wording.templateAmbiguous(template, [only, ...others].map(describeIdentity)));
  if (only.type !== 'Kế hoạch') return tell(wording.templateNoPlan(describeIdentity(only)));
  const document = await store.findDocument(only.id, viewer);
  return {
    documents: document === undefined ? [] : [document],
    warnings: own.length > 0 ? [] : [wording.templateOfOther(describeIdentity(only))],
  };
}

function tell(warning: string): FoundPlans {
  return { documents: [], warnings: [warning] };
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
