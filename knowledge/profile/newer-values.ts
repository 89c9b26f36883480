import type { Agency } from '../agencies/agency.ts';
import { markedKey } from '../agencies/unit-names.ts';
import { formatIsoDate, toDayBounds } from '../language/vietnamese-date.ts';
import type { AgencyProfile } from '../model/agency-profile.ts';
import type { OwnDocuments } from './own-documents.ts';
import { proposeProfile } from './propose-profile.ts';

/**
 * What the agency's documents issued since a profile was confirmed say otherwise, in Vietnamese, for a person to decide: the
 * confirmed profile stands until then. Empty when nothing does.
 *
 * @param asOf `YYYY-MM-DD`
 */
export function findNewerValues(
  kept: AgencyProfile,
  agency: Agency,
  { documents }: OwnDocuments,
  asOf: string,
): string[] {
  const { confirmedOn } = kept;
  if (confirmedOn === null) return [];
  const newer = documents.filter(
    ({ document, isOfPredecessor }) =>
      !isOfPredecessor && (toDayBounds(document.issuedOn)?.first ?? '') > confirmedOn,
  );
  if (newer.length === 0) return [];
  const proposed = proposeProfile(agency, { documents: newer, unreadCount: 0 }, asOf);
  const differing = listValues(proposed).filter(
    ({ field, text }) => isFromDocument(proposed, field) && !holds(kept, field, text),
  );
  const day = formatIsoDate(confirmedOn);
  return differing.map(
    ({ label, text }) => `Văn bản ban hành sau ngày xác nhận (${day}) ghi ${label}: ${text}.`,
  );
}

interface Value {
  /** As in `ProfileSource`. */
  readonly field: string;
  readonly label: string;
  readonly text: string;
}

function listValues({ letterhead, place, symbol, signers, units }: AgencyProfile): Value[] {
  const single: readonly (readonly [string, string, string | null])[] = [
    ['letterhead.issuer', 'tên cơ quan ban hành', letterhead.issuer.join(' / ')],
    ['place', 'địa danh', place],
    ['symbol', 'ký hiệu', symbol],
  ];
  return [
    ...single.flatMap(([field, label, text]) => (text === null ? [] : [{ field, label, text }])),
    ...signers.flatMap(({ capacity, name }, i) =>
      name === null
        ? []
        : [{ field: `signers[${i}]`, label: 'người ký', text: [...capacity, name].join(' / ') }],
    ),
    ...units.map(({ name }, i) => ({ field: `units[${i}]`, label: 'đơn vị', text: name })),
  ];
}

function isFromDocument({ sources }: AgencyProfile, field: string): boolean {
  return sources.some((source) => source.field === field && source.origin === 'document');
}

function holds(kept: AgencyProfile, field: string, text: string): boolean {
  const name = field.replace(/\[\d+\]$/u, '');
  return listValues(kept).some(
    (value) => value.field.replace(/\[\d+\]$/u, '') === name && markedKey(value.text) === markedKey(text),
  );
}
