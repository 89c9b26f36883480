import { readFileSync } from 'node:fs';
import type { UnitInTime } from './agency.ts';
import { parseUnitTable } from './parse-unit-table.ts';

export { FIRST_DAY_OF_TWO_TIERS, LAST_DAY_OF_DISTRICTS } from './unit-days.ts';

/** A unit of the table with its neighbours in space and time. */
export interface TableUnit extends UnitInTime {
  /** It is gone, though the day (`until`) may not be known. */
  readonly hasEnded: boolean;
  /** The unit it lay in at its end, or lies in now; null for a province. */
  readonly parent: TableUnit | null;
  /** What its territory belongs to since; several when it was split. Of its own level, but for districts: communes. */
  readonly successors: readonly TableUnit[];
  /** What it was made of; of its own level, but for the five islands that were districts without communes. */
  readonly predecessors: readonly TableUnit[];
  /** The resolution it ended by, or began by, where it is one of its own; null for the general ones of 2025. */
  readonly source: string | null;
}

/** All units by name. */
export interface UnitTable {
  readonly provinces: readonly TableUnit[];
  readonly units: readonly TableUnit[];
  /** By `plainKey` of the name. */
  readonly byPlainName: ReadonlyMap<string, readonly TableUnit[]>;
}

let loaded: UnitTable | undefined;

/**
 * The table of administrative units (`administrative-units.tsv`), read when first asked for: 14,000 units in some 20
 * ms.
 *
 * @throws when the file is missing or not of this format: the installation is broken.
 */
export function getUnitTable(): UnitTable {
  loaded ??= parseUnitTable(readFileSync(new URL('administrative-units.tsv', import.meta.url), 'utf8'));
  return loaded;
}
