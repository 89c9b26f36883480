import type { Agency } from '../../agencies/agency.ts';
import { rememberFor } from '../../language/remember.ts';

const COMMUNE = 'xã|phường|thị trấn|đặc khu';
/** Kinds of units of the commune level in a list, as the source of a pattern: "xã, phường, đặc khu". */
export const COMMUNES = `(?:${COMMUNE})(?:(?:,| và|,? hoặc| -)\\s*(?:${COMMUNE}))*`;
const COMMITTEE = '(?:[UỦ][ỷy] ban nhân dân(?:\\s*\\(UBND\\))?|UBND|[Cc]hính quyền)';
const PROVINCES = '(?:tỉnh|thành phố)(?:(?:,| và)\\s*(?:tỉnh|thành phố))*(?: trực thuộc [Tt]rung ương)?';
const STAGE = '(?:mầm non|mẫu giáo|tiểu học|trung học cơ sở|THCS|trung học phổ thông|THPT|phổ thông|học)';

/** The bodies of a level together, longest first. */
const TOGETHER: Partial<Record<Agency['level'], string>> = {
  commune: `${COMMITTEE} (?:các |cấp |từng |mỗi )?${COMMUNES}|các ${COMMUNES}|${COMMITTEE} (?:các )?địa phương|các địa phương|(?<=(?:,|và) )địa phương`,
  province: `${COMMITTEE} (?:các |cấp )?${PROVINCES}|các ${PROVINCES}|các địa phương|(?<=(?:,|và) )địa phương`,
  school: `(?:các )?(?:trường ${STAGE}(?:(?:,| và)\\s*(?:trường )?${STAGE})*|nhà trường|cơ sở giáo dục(?: mầm non| phổ thông)?)`,
};

/**
 * The words a sentence has for the bodies an agency is one of, or for itself, as the source of a pattern. Null for what
 * nobody names together and by no name of its own.
 */
export const findOwnBodies = rememberFor((agency: Agency): string | null => {
  const [unit] = agency.units;
  const together = TOGETHER[agency.level];
  if (agency.kind === 'committee' && together !== undefined && unit !== undefined)
    return `(?:${COMMITTEE} ${unit.noun} ${escapeLetters(unit.name)}|(?:${together})(?!\\s+\\p{Lu}))(?![\\p{L}:])`;
  if (agency.kind === 'school' && together !== undefined)
    return `(?:${escapeLetters(agency.name)}|(?:${together})(?!\\s+\\p{Lu}))(?![\\p{L}:])`;
  if (agency.kind !== 'department' || unit === undefined) return null;
  const at = agency.name.search(new RegExp(`,?\\s+${unit.noun}\\s+${escapeLetters(unit.name)}`, 'iu'));
  const name = escapeLetters(at === -1 ? agency.name : agency.name.slice(0, at));
  return `(?:${name}|các [Ss]ở(?:, (?:ban, )?ngành)?)(?!\\p{L})`;
});

function escapeLetters(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}
