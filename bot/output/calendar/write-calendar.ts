import { addDays, formatIsoDate } from '../../../knowledge/language/vietnamese-date.ts';
import { calendarWording as wording } from '../../../prompts/calendar-wording.ts';
import type { UpcomingDeadline } from '../../assistant/assistant.ts';
import { foldLine } from './fold-line.ts';

/** Longer tasks are whole in the description. */
const MAX_SUMMARY_UNITS = 120;

/**
 * Deadlines as a calendar file (RFC 5545) that any phone or mail program opens: a whole-day entry on the last working day
 * that still meets each, with a reminder at 07:30 the day before. Those without a date are left out.
 *
 * @param madeOn `YYYY-MM-DD`; opened again later, the newer file's entries take the place of the older's
 */
export function writeCalendar(deadlines: readonly UpcomingDeadline[], madeOn: string): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Tham Muu//VI',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${toText(wording.name)}`,
    ...deadlines.flatMap((deadline) => writeEvent(deadline, madeOn)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}

function writeEvent(deadline: UpcomingDeadline, madeOn: string): string[] {
  const { dueOn, lastWorkingDay, key } = deadline;
  const day = lastWorkingDay ?? dueOn;
  if (day === null) return [];
  return [
    'BEGIN:VEVENT',
    `UID:${key}@tham-muu`,
    `DTSTAMP:${toCompact(madeOn)}T000000Z`,
    `DTSTART;VALUE=DATE:${toCompact(day)}`,
    `DTEND;VALUE=DATE:${toCompact(addDays(day, 1))}`,
    `SUMMARY:${toText(wording.summary(cut(deadline.task)))}`,
    `DESCRIPTION:${toText(describe(deadline))}`,
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${toText(wording.summary(cut(deadline.task)))}`,
    'TRIGGER:-PT16H30M',
    'END:VALARM',
    'END:VEVENT',
  ];
}

function describe(deadline: UpcomingDeadline): string {
  const { task, actor, recipient, channel, bound, dueOn, correction, standing } = deadline;
  const { number, sourceFile, issuer, locator } = deadline;
  const source = [number ?? sourceFile, issuer, locator].filter(Boolean).join(', ');
  return [
    task,
    dueOn === null ? null : wording.due(bound, formatIsoDate(dueOn)),
    actor === null ? null : wording.actor(actor),
    recipient === null ? null : wording.recipient(recipient),
    channel === null ? null : wording.channel(channel),
    wording.source(source),
    correction,
    standing,
    wording.checkSource,
  ]
    .filter((line) => line !== null)
    .join('\n');
}

function cut(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length <= MAX_SUMMARY_UNITS ? line : `${line.slice(0, MAX_SUMMARY_UNITS - 1).toWellFormed()}…`;
}

function toCompact(day: string): string {
  return day.replaceAll('-', '');
}

/** RFC 5545, 3.3.11: backslash, semicolon, comma and line end are escaped; other control characters may not stand. */
function toText(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/[\\;,]/g, (mark) => `\\${mark}`)
    .replaceAll(/\r\n?|\n/g, '\\n')
    .replaceAll(/\p{Cc}/gu, ' ');
}
