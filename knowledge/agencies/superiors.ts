import type { Agency } from './agency.ts';
import { type Authority, listAuthorities } from './authorities.ts';

/** A body that stands over an agency on the day asked. */
export type Superior = Pick<
  Authority,
  'chain' | 'distance' | 'name' | 'level' | 'system' | 'fields' | 'units'
>;

/**
 * Who stands over an agency on a day, nearest first: the administrative chain (UBND, HĐND and Party committee of its
 * units, the centre), then the sector's (phòng, sở, bộ of its fields; for a body of general competence of the
 * topic's). Of bodies that only some places have, those that were seen there, in place of the usual body for most of its
 * fields: a city with a Sở Văn hóa và Thể thao has no Sở Văn hóa, Thể thao và Du lịch.
 *
 * @param topicFields From `findTopicFields`; empty = every field.
 * @param seen Names of bodies of which a document is known.
 */
export function listSuperiors(
  agency: Agency,
  asOf: string,
  topicFields: readonly string[],
  seen: ReadonlySet<string> = new Set(),
): readonly Superior[] {
  const present = listAuthorities(agency, asOf, topicFields).filter(
    ({ isFormer, isOccasional, name }) => !isFormer && (!isOccasional || seen.has(name)),
  );
  const isStoodFor = (usual: Authority) =>
    !seen.has(usual.name) && present.some((other) => other.isOccasional && standsFor(other, usual));
  return present
    .filter((authority) => authority.isOccasional || !isStoodFor(authority))
    .map(({ chain, distance, name, level, system, fields, units }) => ({
      chain,
      distance,
      name,
      level,
      system,
      fields,
      units,
    }))
    .toSorted((a, b) => a.chain.localeCompare(b.chain) || a.distance - b.distance);
}

function standsFor(other: Authority, usual: Authority): boolean {
  const shared = usual.fields.filter((field) => other.fields.includes(field));
  const isSameRung = other.chain === usual.chain && other.distance === usual.distance;
  return isSameRung && 2 * shared.length >= usual.fields.length;
}
