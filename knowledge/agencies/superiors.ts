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
 * topic's).
 *
 * @param topicFields From `findTopicFields`; empty = every field.
 */
export function listSuperiors(
  agency: Agency,
  asOf: string,
  topicFields: readonly string[],
): readonly Superior[] {
  return listAuthorities(agency, asOf, topicFields)
    .filter(({ isFormer, isOccasional }) => !isFormer && !isOccasional)
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
