import type { Agency } from '../agencies/agency.ts';
import { parseAgencyName } from '../agencies/parse-agency-name.ts';
import { type SectorBody, sectorBodies } from '../agencies/sector-bodies.ts';
import { findTerritory } from '../agencies/territory.ts';
import { FIRST_DAY_OF_TWO_TIERS } from '../agencies/unit-days.ts';
import { markedKey } from '../agencies/unit-names.ts';
import { expandAbbreviations } from '../language/abbreviations.ts';
import { findUnits } from '../language/agency.ts';

/** Tells, for one agency on a day, which bodies that its papers name are no more. */
export interface Standing {
  /** Whether some words name a body, or an office of one, that had gone by the day. */
  isGone(words: string): boolean;
  /** As `isGone`, of words from before the last changes: a branch that is gone tells it by itself ("công chức LĐ-TB&XH"). */
  wasOfGone(words: string): boolean;
}

/** From Luật 72/2025/QH15 on: no district, and no thị trấn below it. */
const OF_DISTRICT =
  /(?<!\p{L})(?:huyện|quận(?! sự)|thị xã|thị trấn|thị ủy|cấp huyện)(?!\p{L})|(?<!\p{L})(?:HU|TX|TT\.? HU)(?!\p{L})/iu;
/** In a tỉnh, a thành phố was a district. */
const OF_CITY = /(?<!\p{L})(?:thành phố|thành ủy|thành đoàn|TP\.?)(?!\p{L})/iu;
const BODY_START = /(?<!\p{L})(?:Bộ|Sở|Phòng|Ban|[SP](?=[A-ZĐ]{2,})(?!GĐ|CT|BT|CVP))(?=[\s\p{Lu}])/gu;

/** @param asOf `YYYY-MM-DD` */
export function createStanding(agency: Agency, asOf: string): Standing {
  const { present, former } = findTerritory(agency, asOf);
  const isTwoTier = asOf >= FIRST_DAY_OF_TWO_TIERS;
  const isInTinh = present.at(-1)?.noun === 'tỉnh';
  const isFormerUnit = (words: string) =>
    findUnits(words).some(
      (mention) =>
        former.some(({ unit }) => isUnit(mention, unit)) && !present.some((unit) => isUnit(mention, unit)),
    );
  const gone = sectorBodies.filter((body) => isOver(body, asOf));
  const kept = sectorBodies.filter((body) => !isOver(body, asOf));
  const isGone = (words: string) => {
    if (isTwoTier && (OF_DISTRICT.test(words) || (isInTinh && OF_CITY.test(words)))) return true;
    return isFormerUnit(words) || namesGoneBody(words, asOf);
  };
  return { isGone, wasOfGone: (words) => isGone(words) || namesGoneBranch(words, gone, kept) };
}

function isUnit(
  mention: { readonly noun: string; readonly name: string },
  unit: { readonly noun: string; readonly name: string },
): boolean {
  return mention.noun === unit.noun && markedKey(mention.name) === markedKey(unit.name);
}

function isOver(body: SectorBody, asOf: string): boolean {
  return body.until !== null && body.until < asOf;
}

function namesGoneBody(words: string, asOf: string): boolean {
  return [...words.matchAll(BODY_START)].some(({ index }) => {
    const named = words.slice(index);
    const { sectors, units } = parseAgencyName(named);
    // "Phòng Lao động, việc làm": the name of another goes on in small letters.
    const rest = units[0]?.noun === null ? units[0].written : '';
    const goesOn = /^\p{Ll}{2}/u.test(rest) && named.includes(`, ${rest}`);
    return sectors.length > 0 && !goesOn && sectors.every((body) => isOver(body, asOf));
  });
}

// "công chức LĐ-TB&XH", "Lưu: VT, LĐTBXH": the branch alone.
function namesGoneBranch(words: string, gone: readonly SectorBody[], kept: readonly SectorBody[]): boolean {
  const key = markedKey(expandAbbreviations(words));
  const branchOf = ({ name }: SectorBody) => markedKey(name.replace(/^(?:Bộ|Sở|Phòng) /u, ''));
  const names = (body: SectorBody) =>
    branchOf(body).length >= MIN_BRANCH_LETTERS && key.includes(branchOf(body));
  return gone.some((body) => names(body) && !kept.some((other) => branchOf(other) === branchOf(body)));
}

/** Shorter ones ("dân tộc") are words of everyday. */
const MIN_BRANCH_LETTERS = 14;
