import type { IssuerLevel } from '../model/official-document.ts';

/** A sở speaks at its province's level. */
const RANKS: Readonly<Record<IssuerLevel, number>> = {
  school: 0,
  commune: 1,
  district: 2,
  province: 3,
  department: 3,
  central: 4,
};

/** How high a level stands, from 0 for a school; bodies of one province are of one height. */
export function rankOfLevel(level: IssuerLevel): number {
  return RANKS[level];
}
