import type { Agency } from '../../agencies/agency.ts';
import type { PlacedIssuer } from '../../agencies/place-issuer.ts';
import { listSuperiors } from '../../agencies/superiors.ts';
import type { DocumentIdentity } from '../../model/official-document.ts';
import type { IssuerGroup, Store, Viewer } from '../../store/store.ts';
import { type ApplicableLine, chains } from './applicable-line.ts';
import { dropCopies } from './drop-copies.ts';
import { findMissing } from './find-missing.ts';
import { type JudgedLine, judgeAll } from './judge-all.ts';
import { keepConcerned } from './keep-concerned.ts';
import { explainLine } from './line-reasons.ts';
import { loadRelater } from './load-relater.ts';
import { collectSurroundings, type Surroundings } from './superior-documents.ts';
import { upholdCited } from './uphold-cited.ts';

/** What is asked: which documents stand over an agency on a day. */
export interface ApplicableQuestion {
  readonly agency: Agency;
  /** `YYYY-MM-DD` */
  readonly asOf: string;
  /** As typed; null for every matter. */
  readonly topic: string | null;
  /** Fields of work the topic belongs to; empty without a topic. */
  readonly topicFields: readonly string[];
  /** Who issued what is held: `Store.listIssuers`, which the asker's place was told by, too. */
  readonly heldIssuers: readonly IssuerGroup[];
}

/**
 * The documents that stand over an agency on a day, nearest superior first, chain by chain, each with its status and the
 * reasons; and the superiors of which the store should have a document of that year and has none. Only what the viewer
 * may see is looked at.
 */
export async function listApplicable(
  store: Store,
  viewer: Viewer,
  question: ApplicableQuestion,
): Promise<ApplicableLine[]> {
  const { agency, asOf, topicFields } = question;
  const surroundings = await collectSurroundings(store, viewer, question);
  const relate = await loadRelater(store, viewer, surroundings, asOf);
  const concerned = dropCopies(await keepConcerned(store, viewer, question, surroundings, relate));
  const judged = await upholdCited(store, viewer, await judgeAll(store, viewer, concerned, asOf), asOf);
  const findCiting = await loadCiting(store, viewer, judged, surroundings);
  const seen = new Set(surroundings.superior.map(({ placed }) => placed.superior));
  const superiors = listSuperiors(agency, asOf, topicFields, seen);
  const findPresent = ({ chain, distance, superior }: PlacedIssuer) =>
    superiors.some(({ name }) => name === superior)
      ? superior
      : superiors.find((one) => one.chain === chain && one.distance >= distance && one.system === 'state')
          ?.name;
  const lines = judged.map((one) => explainLine(one, findCiting, findPresent));
  const missing = findMissing(superiors, lines, question);
  return [...lines, ...missing].toSorted(compareLines);
}

/** The identities of the documents that cite lines; of most the head was read before. */
async function loadCiting(
  store: Pick<Store, 'listDocuments'>,
  viewer: Viewer,
  judged: readonly JudgedLine[],
  { superior, own }: Surroundings,
): Promise<(id: string) => DocumentIdentity | undefined> {
  const known = new Map<string, DocumentIdentity>(
    [...superior.map(({ head }) => head), ...own].map((head) => [head.id, head]),
  );
  const ids = judged
    .flatMap(({ relation }) => relation.citation?.citedBy ?? [])
    .filter((id) => !known.has(id));
  for (const document of await store.listDocuments(viewer, { ids: [...new Set(ids)] }))
    known.set(document.id, document);
  return (id) => known.get(id);
}

const STATUS_ORDER = ['in-force', 'former-unit', 'unknown', 'replaced', 'lapsed'] as const;

/** Chain by chain, nearest superior first; of one superior what holds before what is missing or is over, the newest first. */
function compareLines(a: ApplicableLine, b: ApplicableLine): number {
  return (
    chains.indexOf(a.chain) - chains.indexOf(b.chain) ||
    a.distance - b.distance ||
    a.superior.localeCompare(b.superior, 'vi') ||
    STATUS_ORDER.indexOf(a.status) - STATUS_ORDER.indexOf(b.status) ||
    toDay(b).localeCompare(toDay(a)) ||
    (a.number ?? '').localeCompare(b.number ?? '', 'vi', { numeric: true })
  );
}

function toDay({ issuedOn: { year, month, day } }: ApplicableLine): string {
  return [year ?? 0, month ?? 0, day ?? 0].map((part) => String(part).padStart(4, '0')).join('-');
}
