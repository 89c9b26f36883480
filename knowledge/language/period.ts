import { type Period, UNKNOWN_PERIOD } from '../model/calendar.ts';
import { formatIsoDate } from './vietnamese-date.ts';

const DATES = /ngày\s[\d\s/.-]+(?:tháng\s\d+\s*)?(?:năm\s\d{4})?|\d{1,2}\/\d{1,2}\/\d{4}/giu;
const LAW_YEARS = /(?:Luật|Bộ luật|Hiến pháp|Pháp lệnh)\s[^,;.()]{0,60}?\snăm\s\d{4}/gu;
const SCHOOL_YEAR = /năm học\s+(?<from>20\d\d)\s?-\s?(?<to>20\d\d)/iu;
const STAGE =
  /(?:giai đoạn|nhiệm kỳ|thời kỳ|các năm|trong năm|từ năm|năm)\s+(?:từ\s+)?(?:năm\s+)?(?<from>20\d\d)\s*(?:-|đến(?:\s+năm)?)\s*(?<to>20\d\d)/iu;
const QUARTER = /quý\s+(?<quarter>IV|I{1,3}|[1-4])(?:\s+năm\s+|\s?\/\s?|\s+)(?<year>20\d\d)/iu;
const HALF = /(?:0?6|sáu)\s+tháng\s+(?<half>đầu|cuối)\s+năm\s+(?<year>20\d\d)/iu;
const YEAR = /năm\s+(?<year>20\d\d)(?!\s?-\s?20)/iu;
/** A vision or direction beyond the time the document is for. */
const VISION = /(?:,|\s(?:và|-))?\s*(?:tầm nhìn|định hướng)\s+(?:đến|tới)\s+(?:hết\s+)?(?:năm\s+)?20\d\d/giu;
const UNTIL = /(?:đến|tới)\s+(?:hết\s+)?năm\s+(?<to>20\d\d)/iu;
const BARE_RANGE = /(?<![\d/.-])(?<from>20\d\d)\s?-\s?(?<to>20\d\d)(?![\d/.-])/u;
const ROMAN_QUARTERS: Readonly<Record<string, number>> = { I: 1, II: 2, III: 3, IV: 4 };

function years(from: string | undefined, to: string | undefined): Period | undefined {
  if (from === undefined || to === undefined || from > to) return undefined;
  return { from: `${from}-01-01`, to: `${to}-12-31` };
}

function readQuarter(text: string): Period | undefined {
  const groups = QUARTER.exec(text)?.groups;
  if (groups?.year === undefined || groups.quarter === undefined) return undefined;
  const quarter = ROMAN_QUARTERS[groups.quarter.toUpperCase()] ?? Number(groups.quarter);
  const [first, last] = [quarter * 3 - 2, quarter * 3].map((month) => String(month).padStart(2, '0'));
  return {
    from: `${groups.year}-${first}-01`,
    to: `${groups.year}-${last}-${quarter === 2 || quarter === 3 ? '30' : '31'}`,
  };
}

function readHalf(text: string): Period | undefined {
  const groups = HALF.exec(text)?.groups;
  if (groups?.year === undefined) return undefined;
  return groups.half?.toLowerCase() === 'đầu'
    ? { from: `${groups.year}-01-01`, to: `${groups.year}-06-30` }
    : { from: `${groups.year}-07-01`, to: `${groups.year}-12-31` };
}

// A school year runs from September to August: an approximation of the yearly framework plan (khung kế hoạch thời gian
// năm học), whose exact days differ by year and province.
function readSchoolYear(text: string): Period | undefined {
  const groups = SCHOOL_YEAR.exec(text)?.groups;
  if (groups?.from === undefined || groups.to === undefined) return undefined;
  return { from: `${groups.from}-09-01`, to: `${groups.to}-08-31` };
}

function readUntil(text: string): Period | undefined {
  const to = UNTIL.exec(text)?.groups?.to;
  return to === undefined ? undefined : { from: null, to: `${to}-12-31` };
}

/**
 * The time a title speaks of: "năm 2023", "giai đoạn 2021-2030", "năm học 2025-2026", "quý I năm 2023", "6 tháng đầu năm
 * 2023". Years of dates and of laws do not count. Both ends null when the title names no time.
 */
export function parsePeriod(title: string): Period {
  const text = title.replace(DATES, ' ').replace(LAW_YEARS, ' ').replace(VISION, ' ');
  const stage = STAGE.exec(text)?.groups ?? undefined;
  const range = BARE_RANGE.exec(text)?.groups;
  const year = YEAR.exec(text.replace(UNTIL, ' '))?.groups?.year;
  return (
    readSchoolYear(text) ??
    years(stage?.from, stage?.to) ??
    readQuarter(text) ??
    readHalf(text) ??
    years(range?.from, range?.to) ??
    years(year, year) ??
    readUntil(text) ??
    UNKNOWN_PERIOD
  );
}

/** A period in words, "năm 2024", "giai đoạn 2021-2030", "năm học 2025-2026"; empty when neither end is known. */
export function formatPeriod({ from, to }: Period): string {
  const [first, last] = [from?.slice(0, 4), to?.slice(0, 4)];
  if (isSchoolYear({ from, to })) return `năm học ${first}-${last}`;
  const isWholeYears = from?.endsWith('-01-01') === true && to?.endsWith('-12-31') === true;
  if (isWholeYears) return first === last ? `năm ${first}` : `giai đoạn ${first}-${last}`;
  if (from === null && to !== null)
    return to.endsWith('-12-31') ? `đến năm ${last}` : `đến ngày ${formatIsoDate(to)}`;
  return [
    from === null ? '' : `từ ngày ${formatIsoDate(from)}`,
    to === null ? '' : `đến ngày ${formatIsoDate(to)}`,
  ]
    .filter((end) => end !== '')
    .join(' ');
}

/** Whether a period is a school year, whose days are only near. */
export function isSchoolYear({ from, to }: Period): boolean {
  return from?.endsWith('-09-01') === true && to?.endsWith('-08-31') === true;
}
