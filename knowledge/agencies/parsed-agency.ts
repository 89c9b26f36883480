import type { IssuerSystem } from '../model/official-document.ts';
import type { AgencyKind, SchoolStage } from './agency.ts';
import type { Field } from './fields.ts';
import type { NameToken } from './name-tokens.ts';
import type { SectorBody } from './sector-bodies.ts';
import type { UnitSpec } from './unit-specs.ts';

/** A body's name in parts, before any unit is looked up. */
export interface ParsedAgency {
  /** Two bodies of one key and one unit are one; "" when only a place was written. */
  readonly key: string;
  readonly kind: AgencyKind;
  readonly system: IssuerSystem;
  /** The body written out without its units; a school's with its own name. */
  readonly name: string;
  readonly fields: readonly Field[];
  /** Rows of the sector table that the name can mean; empty for other bodies. */
  readonly sectors: readonly SectorBody[];
  readonly schoolStage: SchoolStage | null;
  /** Units as written, smallest first. */
  readonly units: readonly UnitSpec[];
  readonly isMarked: boolean;
  /** The syllables that the units were read from. */
  readonly unitTokens: readonly NameToken[];
}

/** The body that the first syllables of a name tell, before its units are read. */
export type ReadBody = Omit<ParsedAgency, 'units' | 'isMarked' | 'unitTokens'> & {
  /** How many syllables it took. */
  readonly length: number;
  /** The noun that "tỉnh ủy", "huyện đoàn" imply for the unit that follows. */
  readonly noun: string | null;
};
