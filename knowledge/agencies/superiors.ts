import type { IssuerLevel, IssuerSystem } from '../model/official-document.ts';
import type { Agency, UnitInTime } from './agency.ts';
import { listAuthorities } from './authorities.ts';

/** A body that stands over an agency on the day asked. */
export interface Superior {
  readonly chain: 'administrative' | 'sector';
  /** From 1, nearest, counted in each chain; bodies of one rung share it. */
  readonly distance: number;
  readonly name: string;
  readonly level: IssuerLevel;
  readonly system: IssuerSystem;
  /** What it manages; empty for bodies of general competence. */
  readonly fields: readonly string[];
  /** Smallest first; empty for bodies of the centre. */
  readonly units: readonly UnitInTime[];
}

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
