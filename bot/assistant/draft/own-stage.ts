import type { Agency, SchoolStage } from '../../../knowledge/agencies/agency.ts';

/** How texts name pupils by the stage of their school. */
const STAGES: Readonly<Record<SchoolStage, RegExp>> = {
  preschool: /(?<!\p{L})(?:mầm non|mẫu giáo|nhà trẻ)(?!\p{L})/iu,
  primary: /(?<!\p{L})tiểu học(?!\p{L})/iu,
  lower: /(?<!\p{L})(?:trung học cơ sở|THCS)(?!\p{L})/iu,
  upper: /(?<!\p{L})(?:trung học phổ thông|THPT)(?!\p{L})/iu,
};

/**
 * A sentence on pupils of several stages with the part on a school's own alone: "học sinh tiểu học … từ 4 km và học sinh trung học
 * cơ sở … từ 7 km". As it is where its parts are not each of a stage, or none is the school's.
 */
export function keepOwnStage(sentence: string, { schoolStage }: Agency): string {
  if (schoolStage === null) return sentence;
  const at = sentence.search(/(?<!\p{L})(?:học sinh|trẻ)(?!\p{L})/iu);
  if (at === -1) return sentence;
  const parts = sentence.slice(at).split(/(?:,|\s+và)\s+(?=(?:học sinh|trẻ)(?!\p{L}))/iu);
  const isOfStages = parts.every((part) => Object.values(STAGES).some((stage) => stage.test(part)));
  const own = parts.filter((part) => STAGES[schoolStage].test(part));
  return parts.length > 1 && isOfStages && own.length > 0
    ? sentence.slice(0, at) + own.join(' và ')
    : sentence;
}
