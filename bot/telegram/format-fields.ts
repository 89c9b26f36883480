import type { PartialDate } from '../../knowledge/model/calendar.ts';
import { telegramTexts } from '../../prompts/telegram-texts.ts';

/** A date with what is known of it: "22/3/2023", "tháng 3/2023", "năm 2023"; said to be unknown when nothing is. */
export function formatPartialDate({ year, month, day }: PartialDate): string {
  if (year === null) return telegramTexts.unknownDate;
  if (month === null) return `năm ${year}`;
  return day === null ? `tháng ${month}/${year}` : `${day}/${month}/${year}`;
}

/** A file's own name: where it lies is the office's affair. Null stays null. */
export function toFileName(path: string | null): string | null {
  return path?.split(/[\\/]/).at(-1) ?? null;
}

/** "12/KH-UBND, I.2": a citation as short as a button. */
export function formatPlace(place: {
  number: string | null;
  locator: string;
  sourceFile: string | null;
}): string {
  const name = place.number ?? toFileName(place.sourceFile) ?? telegramTexts.unknownNumber;
  return place.locator === '' ? name : `${name}, ${place.locator}`;
}
