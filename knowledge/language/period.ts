import { type Period, UNKNOWN_PERIOD } from '../model/calendar.ts';
import { formatIsoDate, toDayBounds, toIsoDate } from './vietnamese-date.ts';

const DATES = /ngày\s[\d\s/.-]+(?:tháng\s\d+\s*)?(?:năm\s\d{4})?|\d{1,2}\/\d{1,2}\/\d{4}/giu;
const LAW_YEARS = /(?:Luật|Bộ luật|Hiến pháp|Pháp lệnh)\s[^,;.()]{0,60}?\snăm\s\d{4}/gu;
const SCHOOL_YEAR = /năm học\s+(?<from>20\d\d)\s?-\s?(?<to>20\d\d)/iu;
const STAGE =
  /(?:giai đoạn|nhiệm kỳ|thời kỳ|các năm|trong năm|từ năm|năm)\s+(?:từ\s+)?(?:năm\s+)?(?<from>20\d\d)\s*(?:-|đến(?:\s+năm)?)\s*(?<to>20\d\d)/iu;
const QUARTER = /quý\s+(?<quarter>IV|I{1,3}|[1-4])(?:\s+năm\s+|\s?\/\s?|\s+)(?<year>20\d\d)/iu;
const NINE_MONTHS = /(?:0?9|chín)\s+tháng(?:\s+đầu)?\s+năm\s+(?<year>20\d\d)/iu;
const HALF = /(?:0?6|sáu)\s+tháng\s+(?<half>đầu|cuối)\s+năm\s+(?<year>20\d\d)/iu;
const YEAR =
  /(?<!(?:từ|so với|cùng kỳ|kể từ)\s)năm\s+(?<year>20\d\d)(?!\s?-\s?20|\s+đến\s)(?:(?:\s+và|,)\s+(?:năm\s+)?(?<next>20\d\d)(?!\s?-\s?20|\d))?/giu;
/** "tháng 6 năm 2024" of a month's work; of a campaign or a day the month is only when it takes place. */
const MONTH =
  /(?:công tác|nhiệm vụ|trọng tâm|kết quả|tình hình)[^,;.]{0,40}?\stháng\s+(?<month>1[0-2]|0?[1-9])(?:\s+năm\s+|\s?\/\s?)(?<year>20\d\d)/iu;
/** A yearly plan for a year of a longer programme; joined by "và" both are meant. */
const JOINED = /(?:^|[^\p{L}])(?:và|,)\s*$/u;
/** A vision or direction beyond the time the document is for. */
const VISION = /(?:,|\s(?:và|-))?\s*(?:tầm nhìn|định hướng)\s+(?:đến|tới)\s+(?:hết\s+)?(?:năm\s+)?20\d\d/giu;
const UNTIL = /(?:đến|tới)\s+(?:hết\s+)?năm\s+(?<to>20\d\d)/iu;
const BARE_RANGE = /(?<![\d/.-])(?<from>20\d\d)\s?-\s?(?<to>20\d\d)(?![\d/.-])/u;
const ROMAN_QUARTERS: Readonly<Record<string, number>> = { I: 1, II: 2, III: 3, IV: 4 };

/** "từ ngày 01/6/2026 đến ngày 30/6/2026": the document's own days. */
const DAYS =
  /từ\s+(?:ngày\s+)?(?<d1>\d{1,2})\/(?<m1>\d{1,2})\/(?<y1>20\d\d)\s*(?:đến|-|tới)\s*(?:hết\s+)?(?:ngày\s+)?(?<d2>\d{1,2})\/(?<m2>\d{1,2})\/(?<y2>20\d\d)/iu;

function readDays(text: string): Period | undefined {
  const found = DAYS.exec(text)?.groups;
  if (found === undefined) return undefined;
  const [from, to] = [
    toIsoDate({ year: Number(found.y1), month: Number(found.m1), day: Number(found.d1) }),
    toIsoDate({ year: Number(found.y2), month: Number(found.m2), day: Number(found.d2) }),
  ];
  return from === null || to === null || from > to ? undefined : { from, to };
}

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

function readMonths(text: string): Period | undefined {
  const nine = NINE_MONTHS.exec(text)?.groups?.year;
  if (nine !== undefined) return { from: `${nine}-01-01`, to: `${nine}-09-30` };
  const { year, month } = MONTH.exec(text)?.groups ?? {};
  if (year === undefined || month === undefined) return undefined;
  const days = toDayBounds({ year: Number(year), month: Number(month), day: null });
  return days === undefined ? undefined : { from: days.first, to: days.last };
}

/** Two years at most: what is farther apart is no one time. */
const MAX_YEARS_APART = 1;

/** The single years a title names: "năm 2023", "kết quả năm 2023 và nhiệm vụ năm 2024". */
function readYears(text: string): { period: Period; start: number; end: number } | undefined {
  const found = [...text.matchAll(YEAR)];
  const named = found.flatMap(({ groups }) =>
    [groups?.year, groups?.next].filter((year) => year !== undefined),
  );
  const [first, last] = [[...named].sort()[0], [...named].sort().at(-1)];
  const [match] = found;
  if (match === undefined || first === undefined || last === undefined) return undefined;
  const isOneTime = Number(last) - Number(first) <= MAX_YEARS_APART;
  const period = years(isOneTime ? first : named[0], isOneTime ? last : named[0]);
  return period === undefined
    ? undefined
    : { period, start: match.index, end: match.index + match[0].length };
}

/** A year's own plan under a programme of several: its year counts, unless "và" makes it a plan for both. */
function readStageOrYear(text: string): Period | undefined {
  const match = STAGE.exec(text);
  const stage = years(match?.groups?.from, match?.groups?.to);
  const rest = match === null ? text : text.replace(match[0], ' '.repeat(match[0].length));
  const single = readYears(rest.replace(UNTIL, (until) => ' '.repeat(until.length)));
  if (match === null || stage === undefined) return single?.period;
  if (single === undefined) return stage;
  const between =
    single.start < match.index
      ? text.slice(single.end, match.index)
      : text.slice(match.index + match[0].length, single.start);
  const isWithin =
    (stage.from ?? '') <= (single.period.from ?? '') && (single.period.to ?? '') <= (stage.to ?? '');
  return isWithin && !JOINED.test(between) ? single.period : stage;
}

/**
 * The time a title speaks of: "năm 2023", "giai đoạn 2021-2030", "năm học 2025-2026", "quý I năm 2023", "6 tháng đầu năm
 * 2023"; of a year's plan under a programme of several years the year. Years of dates and of laws do not count. Both ends
 * null when the title names no time.
 */
export function parsePeriod(title: string): Period {
  const days = readDays(title);
  if (days !== undefined) return days;
  const text = title.replace(DATES, ' ').replace(LAW_YEARS, ' ').replace(VISION, ' ');
  const range = BARE_RANGE.exec(text)?.groups;
  const school = readSchoolYear(text);
  if (school !== undefined) return school;
  const short = readQuarter(text) ?? readHalf(text) ?? readMonths(text);
  return short ?? readStageOrYear(text) ?? years(range?.from, range?.to) ?? readUntil(text) ?? UNKNOWN_PERIOD;
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
