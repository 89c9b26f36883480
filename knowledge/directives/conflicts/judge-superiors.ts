import type { IssuerHead } from '../../agencies/issuer-head.ts';
import { createIssuerPlacer, type IssuerPlacer } from '../../agencies/place-issuer.ts';
import { resolveAgency } from '../../agencies/resolve-agency.ts';
import { findTopicFields } from '../../agencies/topic-fields.ts';
import type { OfficialDocument } from '../../model/official-document.ts';
import { standsOver } from './stands-over.ts';

/** Whether the issuer of a head stands over the one a judge was made for. */
export type SuperiorJudge = (head: IssuerHead) => boolean;

/**
 * Judges issuers for one document: by the chains of its agency at the time it was issued where its name is surely one
 * agency's, else by levels and place alone.
 */
export function createSuperiorJudge(document: OfficialDocument): SuperiorJudge {
  const placer = openPlacer(document);
  if (placer === undefined) return (head) => standsOver(head, document);
  return (head) => !placer.isOwn(head) && placer.place(head) !== undefined;
}

function openPlacer({
  issuer,
  place,
  issuedOn,
  period,
  subject,
}: OfficialDocument): IssuerPlacer | undefined {
  const day = toDay(issuedOn) ?? period.from;
  if (issuer === null || day === null) return undefined;
  const { agencies } = resolveAgency(place === null ? issuer : `${issuer}, ${place}`, day);
  const [agency, ...others] = agencies;
  if (agency === undefined || others.length > 0) return undefined;
  return createIssuerPlacer(agency, day, findTopicFields(subject ?? ''));
}

function toDay({ year, month, day }: OfficialDocument['issuedOn']): string | null {
  if (year === null) return null;
  const pad = (part: number | null) => String(part ?? 1).padStart(2, '0');
  return `${year}-${pad(month)}-${pad(day)}`;
}
