import { z } from 'zod';
import { formatDate, parseIsoDate } from '../../knowledge/language/vietnamese-date.ts';
import { AssistantError } from '../../knowledge/model/errors.ts';
import { terminalTexts } from '../../prompts/terminal-texts.ts';
import { type Arguments, textOption } from './command.ts';

const AS_WRITTEN = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;

/** The years a day of asking may lie in, as those of a document's days: what is counted from it stays a day. */
const ASKED_YEARS = { first: 1900, last: 2200 };

/** A day as people write it, `D/M/YYYY` or `YYYY-MM-DD`; given as `YYYY-MM-DD`. */
export const typedDaySchema = z
  .string()
  .transform((typed) => {
    const [, day = '', month = '', year] = AS_WRITTEN.exec(typed.trim()) ?? [];
    return year === undefined ? typed.trim() : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  })
  .pipe(z.iso.date());

/** A day that a question can be asked of, as people write it; given as `YYYY-MM-DD`. */
export const askedDaySchema = typedDaySchema.refine((iso) => {
  const year = Number(iso.slice(0, 4));
  return year >= ASKED_YEARS.first && year <= ASKED_YEARS.last;
});

/** An option that is a day, `YYYY-MM-DD` or `D/M/YYYY`; null when it was not given. @throws INPUT_USAGE — it is no day */
export function parseDay(args: Arguments, name: string): string | null {
  const typed = textOption(args, name);
  if (typed === null) return null;
  const parsed = typedDaySchema.safeParse(typed);
  if (parsed.success) return parsed.data;
  throw badDay(`bad --${name}: ${typed}`, terminalTexts.usage.notADay(`--${name}`));
}

/** The day of `--as-of`; null when it was not given. @throws INPUT_USAGE — it is no day, or one out of all reach */
export function parseAsOf(args: Arguments): string | null {
  const day = parseDay(args, 'as-of');
  if (day === null || askedDaySchema.safeParse(day).success) return day;
  const { first, last } = ASKED_YEARS;
  throw badDay(`bad --as-of: ${day}`, terminalTexts.usage.yearOutOfReach('--as-of', first, last));
}

/** The days of `--from` and `--to`. @throws INPUT_USAGE — one is no day, or the first is behind the last */
export function parseRange(args: Arguments): { from: string | null; to: string | null } {
  const [from, to] = [parseDay(args, 'from'), parseDay(args, 'to')];
  if (from === null || to === null || from <= to) return { from, to };
  const [first, last] = [from, to].map((day) => formatDate(parseIsoDate(day)));
  throw badDay(
    `--from ${from} is behind --to ${to}`,
    terminalTexts.usage.rangeTurned(first ?? '', last ?? ''),
  );
}

function badDay(message: string, problem: string): AssistantError {
  return new AssistantError('INPUT_USAGE', message, { details: { problems: [problem] } });
}
