import type { UnitLevel } from '../language/administrative-units.ts';
import type { IssuerLevel, IssuerSystem } from '../model/official-document.ts';

/** What a body is; `department` is a sở, ban, ngành of a province, `division` a phòng, of a district or a commune. */
export type AgencyKind =
  | 'committee'
  | 'council'
  | 'party'
  | 'front'
  | 'department'
  | 'division'
  | 'school'
  | 'ministry'
  | 'government'
  | 'other';

/** preschool mầm non · primary tiểu học · lower THCS · upper THPT; a school of two stages counts as the higher one. */
export type SchoolStage = 'preschool' | 'primary' | 'lower' | 'upper';

/** A unit of the administrative map and the days it stands, both inclusive; null = open or unknown. */
export interface UnitInTime {
  readonly level: UnitLevel;
  /** In lower case: "thị trấn". */
  readonly noun: string;
  readonly name: string;
  readonly from: string | null;
  readonly until: string | null;
}

/** A body of the state, the Party or the Front, or a school: who asks, or who issued. */
export interface Agency {
  /** Written out, with its unit: "Ủy ban nhân dân xã Hà Long". */
  readonly name: string;
  readonly kind: AgencyKind;
  readonly level: IssuerLevel;
  readonly system: IssuerSystem;
  /** What it manages (`fields.ts`); empty for bodies of general competence and where the name does not tell. */
  readonly fields: readonly string[];
  /** Smallest first, on the day asked; empty when the name tells no place. */
  readonly units: readonly UnitInTime[];
  readonly schoolStage: SchoolStage | null;
}
