import type { Agency } from '../../../knowledge/agencies/agency.ts';
import { createIssuerPlacer } from '../../../knowledge/agencies/place-issuer.ts';
import type { ApplicableLine } from '../../../knowledge/directives/applicable/applicable-line.ts';
import { createTopicJudge } from '../../../knowledge/directives/applicable/topic.ts';
import { listObligations } from '../../../knowledge/directives/coverage/obligation.ts';
import { describeIdentity } from '../../../knowledge/directives/describe-identity.ts';
import { findNodesBy } from '../../../knowledge/directives/find-nodes.ts';
import { rankOfLevel } from '../../../knowledge/directives/level-rank.ts';
import { isNormative } from '../../../knowledge/directives/validity-term.ts';
import { classifyIssuer } from '../../../knowledge/language/agency.ts';
import type { Period } from '../../../knowledge/model/calendar.ts';
import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import type { Store, Viewer } from '../../../knowledge/store/store.ts';
import { draftWording as wording } from '../../../prompts/draft-wording.ts';

/** The documents a draft carries out, and what must be said of others. */
export interface FoundBasis {
  /** Held, the nearest superior's first. */
  readonly documents: readonly OfficialDocument[];
  readonly warnings: readonly string[];
}

const OVER: readonly ApplicableLine['status'][] = ['lapsed', 'replaced', 'former-unit'];

/** More than this is no basis of one plan: a topic is wanted. */
const MAX_BASIS = 12;

/** Documents named for an agency's draft. */
export interface NamedBasisRequest {
  readonly agency: Agency;
  /** `YYYY-MM-DD` */
  readonly asOf: string;
  /** Numbers or ids. */
  readonly names: readonly string[];
  /** Of several documents of one number the one of this time is meant. */
  readonly period: Period;
  /** What stands over the agency on the day: tells what of the named is over. */
  readonly lines: readonly ApplicableLine[];
}

/** The held documents that bear the numbers or ids given; what is not held, or meant by none or several, is told. */
export async function findNamedBasis(
  store: Store,
  viewer: Viewer,
  { agency, asOf, names, period, lines }: NamedBasisRequest,
): Promise<FoundBasis> {
  const documents: OfficialDocument[] = [];
  const warnings: string[] = [];
  const placer = createIssuerPlacer(agency, asOf, []);
  for (const name of names) {
    const nodes = await findNodesBy(store, viewer, name);
    const held = nodes.filter(({ isHeld }) => isHeld);
    const above = held.filter((node) => placer.place(node) !== undefined);
    const meant = nodes.find((node) => !node.isHeld && placer.place(node) !== undefined);
    // One of the number stands over the agency and is only cited: what is held is a namesake of elsewhere.
    if (above.length === 0 && held.length > 0 && meant !== undefined) {
      warnings.push(wording.basisNotHeld(describeIdentity(meant)));
      warnings.push(wording.basisElsewhere(held.map(describeIdentity)));
      continue;
    }
    const bearing = above.length > 0 ? above : held;
    const timely = bearing.filter((node) => isOfTime(node, period));
    const [only, ...others] = timely.length === 1 ? timely : bearing;
    if (only === undefined) warnings.push(wording.basisNotHeld(name));
    else if (others.length > 0)
      warnings.push(wording.basisAmbiguous(name, [only, ...others].map(describeIdentity)));
    else {
      const namesakes = bearing.filter((node) => node !== only).map(describeIdentity);
      if (namesakes.length > 0) warnings.push(wording.basisOfTime(describeIdentity(only), namesakes));
      const document = await store.findDocument(only.id, viewer);
      if (document !== undefined) documents.push(document);
      if (document?.kind === 'web-post') warnings.push(wording.usesPost(describeIdentity(only)));
      if (above.length === 0) warnings.push(wording.basisNotAbove(describeIdentity(only)));
    }
  }
  for (const line of lines) {
    const isUsed = documents.some(({ id }) => id === line.documentId);
    if (isUsed && OVER.includes(line.status))
      warnings.push(wording.basisOver(describeIdentity(line), line.reason));
  }
  const places = new Map(documents.map((document) => [document, placer.place(document)]));
  const nearest = documents.toSorted((a, b) => {
    const [one, other] = [places.get(a), places.get(b)];
    const byLevel = rankOfLevel(a.issuerLevel ?? 'central') - rankOfLevel(b.issuerLevel ?? 'central');
    return byLevel || (one?.chain ?? '').localeCompare(other?.chain ?? '');
  });
  return { documents: nearest, warnings };
}

/**
 * Of the documents that stand over an agency those a plan for a period carries out: held, in force or of that time, with
 * something in their registers. Superiors of which nothing is held are told.
 */
export async function chooseBasis(
  store: Store,
  viewer: Viewer,
  lines: readonly ApplicableLine[],
  {
    agency,
    period,
    topic,
  }: { readonly agency: Agency; readonly period: Period; readonly topic: string | null },
): Promise<FoundBasis> {
  const judge = topic === null ? undefined : createTopicJudge(store, topic);
  const isOnTopic = (line: ApplicableLine) => !isNormative(line) || judge?.isSubject(line.subject) !== false;
  const chosen = lines.filter((line) => isBasis(line, period) && isOnTopic(line)).toSorted(compareNearness);
  const documents: OfficialDocument[] = [];
  for (const { documentId } of chosen) {
    const document = documentId === null ? undefined : await store.findDocument(documentId, viewer);
    if (document === undefined || !hasItems(document)) continue;
    if (!isNormative(document) || namesAgency(document, agency)) documents.push(document);
  }
  const missing = lines
    .filter((line) => line.documentId === null || (!line.held && !isNormative(line)))
    .map((line) =>
      line.documentId === null ? `${line.reason}.` : wording.basisOnlyCited(describeIdentity(line)),
    );
  const posts = documents
    .filter(({ kind }) => kind === 'web-post')
    .map((document) => wording.usesPost(describeIdentity(document)));
  const left = documents.slice(MAX_BASIS).map((document) => wording.basisLeftOut(describeIdentity(document)));
  return { documents: documents.slice(0, MAX_BASIS), warnings: [...missing, ...posts, ...left] };
}

/** The lowest level first; of one level the body of general competence before those of the sector. */
function compareNearness(a: ApplicableLine, b: ApplicableLine): number {
  const rank = ({ issuer }: ApplicableLine) => rankOfLevel(classifyIssuer(issuer, null).level ?? 'central');
  return rank(a) - rank(b) || a.chain.localeCompare(b.chain) || a.distance - b.distance;
}

function isBasis(line: ApplicableLine, period: Period): boolean {
  if (!line.held || line.type === null) return false;
  if (isNormative(line)) return line.status === 'in-force';
  if (line.status !== 'in-force' && line.status !== 'unknown') return false;
  return isOfTime(line, period);
}

/** Whether a document's time meets a plan's; where it tells none, whether it was not issued before the plan's year. */
function isOfTime(
  { period, issuedOn }: Pick<OfficialDocument, 'period' | 'issuedOn'>,
  { from, to }: Period,
): boolean {
  if (period.from !== null || period.to !== null)
    return (period.from ?? '') <= (to ?? '9') && (from ?? '') <= (period.to ?? '9');
  return issuedOn.year !== null && String(issuedOn.year) >= (from ?? '').slice(0, 4);
}

/** Whether a law or decree gives something to the agency's kind of bodies, and is not only what a plan rests on. */
function namesAgency(document: OfficialDocument, agency: Agency): boolean {
  return listObligations(document, agency).some(
    ({ applies, item }) => applies && 'actor' in item && item.actor !== null,
  );
}

function hasItems({ targets, deadlines, tasks }: OfficialDocument): boolean {
  return targets.length + deadlines.length + tasks.length > 0;
}
