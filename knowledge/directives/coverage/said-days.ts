import { addDays, findDates, toIsoDate } from '../../language/vietnamese-date.ts';
import type { OfficialDocument } from '../../model/official-document.ts';
import type { Evidence } from '../../model/register.ts';

/** A day of a year that is not named, behind a word of due time: "chậm nhất 15/11", "trước 15 tháng 11", "(hạn: 24/7)". */
const DUE_DAY =
  /(?<!\p{L})(?:trước|chậm nhất|muộn nhất|hạn|thời hạn|đến hết|đến|xong)[\s:(]{1,3}(?:ngày )?(?<day>\d{1,2})(?:\/| tháng )(?<month>\d{1,2})(?![\d/%])/giu;

/** The days that a text names, `YYYY-MM-DD`, those without a year as of the given one. */
export function findSaidDays(text: string, year: string): string[] {
  const due = [...text.matchAll(DUE_DAY)].flatMap(({ groups }) => {
    const [month, day] = [groups?.month, groups?.day].map((part) => (part ?? '').padStart(2, '0'));
    const iso = `${year}-${month}-${day}`;
    return isDay(iso) ? [iso] : [];
  });
  const written = findDates(text).flatMap(
    ({ date }) => toIsoDate({ ...date, year: date.year ?? Number(year) }) ?? [],
  );
  return [...new Set([...written, ...due])].toSorted();
}

function isDay(iso: string): boolean {
  return !Number.isNaN(Date.parse(iso)) && addDays(iso, 0) === iso;
}

/** The days of a place of a draft: its own words', else those of the point it stands under. Empty where neither names one. */
export function findDaysAt(place: Evidence, draft: OfficialDocument, year: string): string[] {
  const { tasks, deadlines, targets, uncovered } = draft;
  const read = deadlines
    .filter(({ passage, start, end }) => passage === place.passage && start < place.end && place.start < end)
    .flatMap(({ dueOn }) => dueOn ?? []);
  const own = [...new Set([...read, ...findSaidDays(place.quote, year)])].toSorted();
  if (own.length > 0) return own;
  const over = [...deadlines, ...tasks, ...targets, ...uncovered].filter(
    ({ locator, passage }) => passage < place.passage && isUnder(place.locator, locator),
  );
  return findSaidDays(
    over
      .toSorted((a, b) => b.passage - a.passage)
      .map(({ quote }) => quote)
      .join('\n'),
    year,
  );
}

function isUnder(locator: string, parent: string): boolean {
  return locator.startsWith(`${parent}.`) || locator.startsWith(`${parent}, `);
}
