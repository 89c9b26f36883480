import type { Agency } from '../../../../knowledge/agencies/agency.ts';
import { createIssuerPlacer } from '../../../../knowledge/agencies/place-issuer.ts';
import { createTopicJudge } from '../../../../knowledge/directives/applicable/topic.ts';
import type { Period } from '../../../../knowledge/model/calendar.ts';
import type { OfficialDocument } from '../../../../knowledge/model/official-document.ts';
import type { DocumentHead, Store, Viewer } from '../../../../knowledge/store/store.ts';

/** What of an agency's own is wanted: a plan or report on a topic, of a period. */
export interface OwnWanted {
  readonly type: 'Kế hoạch' | 'Báo cáo';
  /** Null: of any matter. */
  readonly topic: string | null;
  /** `YYYY-MM-DD` */
  readonly asOf: string;
  /** Exactly this time for a report; for a plan any time that holds it. */
  readonly period: Period;
}

/** The agency's own documents of a kind and a time, the latest issued first; empty where none is held. */
export async function findOwnDocuments(
  store: Store,
  viewer: Viewer,
  agency: Agency,
  wanted: OwnWanted,
): Promise<OfficialDocument[]> {
  const placer = createIssuerPlacer(agency, wanted.asOf, []);
  const keys = (await store.listIssuers(viewer, 'held'))
    .filter(({ head }) => placer.isOwn(head))
    .map(({ key }) => key);
  if (keys.length === 0) return [];
  const judge = wanted.topic === null ? null : createTopicJudge(store, wanted.topic);
  const heads = (await store.listHeads(viewer, keys)).filter(
    (head) =>
      placer.isOwn(head) && isWanted(head, wanted) && (judge === null || judge.isSubject(head.subject)),
  );
  const held = await Promise.all(heads.map(({ id }) => store.findDocument(id, viewer)));
  return held.filter((document) => document !== undefined).toSorted(compareLatest);
}

function isWanted({ kind, type, period }: DocumentHead, wanted: OwnWanted): boolean {
  const { from, to } = wanted.period;
  if (kind !== 'original' || type !== wanted.type || from === null || to === null) return false;
  if (period.from === null || period.to === null) return false;
  return wanted.type === 'Báo cáo'
    ? period.from === from && period.to === to
    : period.from <= from && to <= period.to;
}

function compareLatest(a: OfficialDocument, b: OfficialDocument): number {
  const dayOf = ({ issuedOn: { year, month, day } }: OfficialDocument) =>
    [year, month, day].map((part) => String(part ?? 0).padStart(4, '0')).join('-');
  return dayOf(b).localeCompare(dayOf(a)) || b.id.localeCompare(a.id);
}

/** The same time a year before: that of "cùng kỳ". */
export function toPreviousYear({ from, to }: Period): Period {
  return { from: shift(from), to: shift(to) };
}

function shift(day: string | null): string | null {
  return day === null ? null : `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
}
