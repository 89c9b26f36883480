import { firstDayOfMonth, lastDayOfMonth, parseNamedSpan } from '../../knowledge/language/named-span.ts';
import type { Period } from '../../knowledge/model/calendar.ts';
import type { DocumentHeader } from '../../knowledge/model/official-document.ts';
import type { OutlineItem } from './outlined-text.ts';
import { findHeldUntil, findPeriods } from './target-periods.ts';
import type { ClauseReading } from './target-reading.ts';
import type { TargetValue } from './target-values.ts';

/**
 * The time a value is set for: said behind it, before it, behind a later value of the same clause, at the head of the
 * sentence, by a heading, or else the document's.
 */
export function findTargetPeriod(reading: ClauseReading, value: TargetValue, behind: string): Period {
  const { sentence, clause, header } = reading;
  const previous = clause.values.findLast((other) => other.start < value.start);
  const places = [
    behind,
    withoutFrom(sentence.slice(previous?.end ?? clause.start, value.start)),
    // Said once behind all that share it; a time before a later value is that value's own.
    sentence.slice(clause.values.at(-1)?.end ?? value.end, clause.end),
    withoutFrom(sentence.slice(clause.start, value.start)),
    openingOf(sentence.slice(0, clause.start)),
  ];
  for (const [index, place] of [...places, ...headingsOf(reading)].entries()) {
    const isOwn = index < places.length;
    const period =
      findPeriods(withoutReports(withoutAsides(place)))[0]?.period ??
      (isOwn ? findPartOfYear(place, header) : undefined);
    if (period === undefined) continue;
    const held = findHeldUntil(sentence.slice(value.end, clause.end));
    return held !== null && period.to !== null && held > period.to ? { ...period, to: held } : period;
  }
  return header.period;
}

// "Phấn đấu đến năm 2030, …": a time that opens the sentence holds for all of it; one behind a value is that value's.
function openingOf(before: string): string {
  const opening = withoutReports(before.split(';')[0]?.slice(0, OPENING_CHARS) ?? '');
  const at = findPeriods(opening)[0]?.start;
  return at === undefined || /\d/u.test(opening.slice(0, at)) ? '' : opening;
}
const OPENING_CHARS = 60;

// "trong quý II", "đến hết tháng 9", "6 tháng đầu năm": of the only year the document plans for.
const PART = String.raw`(?:quý\s(?:IV|I{1,3}|[1-4])(?!\p{L})|tháng\s\d{1,2}(?![\d/.]))`;
const PART_OF_YEAR = new RegExp(
  String.raw`(?<until>(?:đến|tới|trước|hết|xong)\s(?:hết\s|cuối\s)*)?(?:trong\s)?(?:từ\s${PART}\s(?:đến|tới)\s${PART}|${PART}|(?:0?6|sáu|0?9|chín) tháng (?:đầu|cuối) năm)`,
  'iu',
);

function findPartOfYear(place: string, header: DocumentHeader): Period | undefined {
  const match = PART_OF_YEAR.exec(place.replace(/\([^()]*\)/gu, ' '));
  const from = onlyYear(header);
  if (match === null || from === undefined) return undefined;
  const span = parseNamedSpan(match[0]);
  if (span === undefined) return undefined;
  const to = lastDayOfMonth(Number(from), span.lastMonth);
  return {
    from: match.groups?.until === undefined ? firstDayOfMonth(Number(from), span.firstMonth) : null,
    to,
  };
}

// The year a document plans for; the year of its issue when it names no time.
function onlyYear({ period, issuedOn }: DocumentHeader): string | undefined {
  if (period.from === null && period.to === null) return issuedOn.year?.toString();
  const year = period.from?.slice(0, 4);
  return year === period.to?.slice(0, 4) ? year : undefined;
}

// "(năm 2028 xảy ra 58 vụ)" tells of another time; "(đến năm 2030)" says the value's own.
function withoutAsides(text: string): string {
  return text.replace(/\((?!(?:vào|đến|trong|giai đoạn|năm|cuối|hết|[\s\d-])+\))[^()]*\)?/giu, ' ');
}

// "tăng từ 52% năm 2025 lên": the time of what was.
function withoutFrom(text: string): string {
  return text.replace(
    /(?<!\p{L})từ\s(?:mức\s)?\d(?:[^,;]|,(?=\d)){0,40}?\s(?=(?:xuống|lên|còn)(?!\p{L}))/giu,
    ' ',
  );
}

// "báo cáo trước ngày 19/6/2026; tỷ lệ …": when the report is due.
function withoutReports(text: string): string {
  return text.replace(
    /(?<!\p{L})(?:báo cáo|gửi|nộp|trình)(?!\p{L})[^;]*?(?:trước|đến|chậm nhất)\s(?:hết\s)?(?:ngày\s)?\d{1,2}(?:\/\d{1,2}\/|\stháng\s\d{1,2}\snăm\s)(?:19|20)\d\d/giu,
    ' ',
  );
}

// The sentence that opens a plan names the years of other documents.
function mayNamePeriod(above: OutlineItem): boolean {
  return above.zone !== 'opening';
}

/** The time a clause without a value binds for: its own, that of a heading, or the document's. */
export function findClausePeriod(reading: ClauseReading, clause: string): Period {
  const periods = [clause, ...headingsOf(reading)].map(
    (place) => findPeriods(withoutAsides(place))[0]?.period,
  );
  return periods.find((period) => period !== undefined) ?? reading.header.period;
}

function headingsOf({ item, sections }: ClauseReading): string[] {
  return sections
    .ancestorsOf(item)
    .filter(mayNamePeriod)
    .map((above) => above.text.slice(0, HEADING_CHARS));
}
const HEADING_CHARS = 200;
