import type { OutlineItem } from '../../../../ingest/parse/outlined-text.ts';
import { formatUnit } from '../../../../knowledge/agencies/resolve-units.ts';
import { markedKey, plainKey } from '../../../../knowledge/agencies/unit-names.ts';
import {
  FIRST_DAY_OF_TWO_TIERS,
  getUnitTable,
  type TableUnit,
} from '../../../../knowledge/agencies/unit-table.ts';
import { findUnits } from '../../../../knowledge/language/agency.ts';
import { bodyWording } from '../../../../prompts/review-body-wording.ts';
import { type Draft, placeOf } from '../draft.ts';
import { type Finding, toFinding } from '../finding.ts';

/** Words by which texts name the level that is gone; "quận", "thị xã" only where a name or a body makes them one. */
const DISTRICT =
  /(?<!\p{L})(?:(?:UBND|HĐND|Ủy ban nhân dân|Hội đồng nhân dân|Đảng bộ|Công an|Trung tâm Y tế|Ủy ban MTTQ|Ủy ban Mặt trận Tổ quốc)\s+(?:các\s+|cấp\s+)?(?:huyện|quận|thị xã|thị trấn)(?:,\s*(?:huyện|quận|thị xã|thành phố))*|cấp huyện|(?:Huyện|Quận|Thị) ủy|(?:huyện|quận) đoàn|(?:các|toàn|của|trên địa bàn|trong)\s+(?:huyện|quận|thị xã|thị trấn)(?:,\s*(?:huyện|quận|thị xã|thị trấn|thành phố))*|các xã, thị trấn|xã, phường, thị trấn|(?:huyện|thị trấn)(?=[\s,;.:)]|$))/giu;

/** A place that speaks of a level or unit that is gone. */
export interface EndedPlace {
  readonly start: number;
  readonly finding: Finding;
}

/** Whether a text speaks, on a day (`YYYY-MM-DD`), of districts or towns, which are no more. */
export function namesEndedLevel(text: string, day: string): boolean {
  return day >= FIRST_DAY_OF_TWO_TIERS && text.search(DISTRICT) !== -1;
}

/** Districts, towns and units of the map before 01/7/2025, in a draft from after it. */
export function findEndedUnits(draft: Draft, item: OutlineItem): EndedPlace[] {
  if (draft.day < FIRST_DAY_OF_TWO_TIERS) return [];
  const units = findUnitMentions(draft, item);
  const districts = [...item.text.matchAll(DISTRICT)].map((match) => ({
    start: match.index,
    finding: toFinding(placeOf(item, withName(item.text, match.index, match[0])), {
      code: 'DISTRICT_ENDED',
      severity: 'error',
      ...bodyWording.district(withName(item.text, match.index, match[0])),
      source: bodyWording.law,
    }),
  }));
  return [...districts, ...units];
}

/** "UBND huyện" with the name behind it. */
function withName(text: string, at: number, words: string): string {
  const name = /^\s(?:\p{Lu}\p{Ll}+)(?:\s\p{Lu}\p{Ll}+){0,2}/u.exec(text.slice(at + words.length))?.[0] ?? '';
  return `${words}${/(?:huyện|quận|thị xã|thị trấn)$/iu.test(words) ? name : ''}`;
}

function findUnitMentions(draft: Draft, item: OutlineItem): EndedPlace[] {
  return findUnits(item.text).flatMap(({ level, noun, name, start, end }) => {
    if (level === 'district' || noun === 'thị trấn') return [];
    const namesakes = (getUnitTable().byPlainName.get(plainKey(name)) ?? []).filter(
      (unit) => unit.noun === noun && markedKey(unit.name) === markedKey(name) && isNear(unit, draft),
    );
    if (namesakes.length === 0 || namesakes.some((unit) => stands(unit, draft.day))) return [];
    const successors = [
      ...new Set(
        namesakes
          .flatMap((unit) => unit.successors)
          .filter((unit) => stands(unit, draft.day))
          .map(formatUnit),
      ),
    ];
    const written = item.text.slice(start, end);
    const finding = toFinding(placeOf(item, written), {
      code: 'UNIT_ENDED',
      severity: 'error',
      ...bodyWording.endedUnit(written, successors.slice(0, MAX_SUCCESSORS)),
      source: bodyWording.units,
    });
    return [{ start, finding }];
  });
}

const MAX_SUCCESSORS = 4;

function stands({ hasEnded, until, from }: TableUnit, day: string): boolean {
  return (!hasEnded || (until !== null && day <= until)) && (from === null || from <= day);
}

/** A commune counts only in the draft's own province, as it is or as it was: namesakes are many. */
function isNear(unit: TableUnit, { agency }: Draft): boolean {
  if (unit.level === 'province') return true;
  const province = agency?.units.at(-1);
  if (province === undefined) return false;
  const above = listAbove(unit);
  return above.some(
    (upper) => upper.name === province.name || upper.successors.some(({ name }) => name === province.name),
  );
}

function listAbove(unit: TableUnit): TableUnit[] {
  return unit.parent === null ? [] : [unit.parent, ...listAbove(unit.parent)];
}
