import { addDays } from '../../../knowledge/language/vietnamese-date.ts';
import { workingDayUpTo } from '../../../knowledge/language/working-days.ts';
import type { UpcomingDeadline } from '../assistant.ts';
import { findLastDay, listReminderDays } from './reminder-days.ts';

/** A reminder missed while nothing ran is still given so many days after the deadline. */
export const TOLD_DAYS_AFTER = 3;

/** A day of a deadline on which somebody is reminded. */
export interface ReminderDay {
  /** The deadline's key. */
  readonly deadline: string;
  /** `YYYY-MM-DD` */
  readonly day: string;
}

/** A reminder to be given now. */
export interface DueReminder {
  readonly deadline: UpcomingDeadline;
  /** All its days up to today that were not reminded on: one reminder stands for them; soonest first, never empty. */
  readonly days: readonly string[];
  /** Its day came while reminders went out, and it was not there, or was another: held only since, or corrected. */
  readonly isNew: boolean;
}

/** What is known when reminders for one person and agency are chosen. */
export interface ReminderState {
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** The first day of which the person is reminded. */
  readonly since: string;
  readonly snoozed: readonly ReminderDay[];
  /** What was reminded of already. */
  readonly reminded: readonly ReminderDay[];
  /** Whether the reminders of a day have been gone through. */
  readonly isCovered: (day: string) => boolean;
  /** Whether the agency has met a deadline. */
  readonly isFinished: (key: string) => boolean;
}

/**
 * What a person is to be reminded of today, in the order of the deadlines: each day of each deadline once, those missed
 * meanwhile too. What is over is left out, unless its reminder was missed in the last days. On days without work only what
 * was missed is given.
 */
export function chooseReminders(deadlines: readonly UpcomingDeadline[], state: ReminderState): DueReminder[] {
  const isWorkingDay = workingDayUpTo(state.today) === state.today;
  const reminded = new Set(state.reminded.map(toKey));
  return deadlines.flatMap((deadline) => {
    const lastDay = findLastDay(deadline);
    if (lastDay === null || state.isFinished(deadline.key)) return [];
    const days = listDays(deadline, state).filter(
      (day) =>
        day >= state.since && day <= state.today && !reminded.has(toKey({ deadline: deadline.key, day })),
    );
    if (days.length === 0) return [];
    const isMissed = days.some((day) => day < state.today && !state.isCovered(day));
    const isOver = lastDay < state.today;
    if (isOver && (!isMissed || lastDay < addDays(state.today, -TOLD_DAYS_AFTER))) return [];
    if (!isWorkingDay && !isMissed) return [];
    return [{ deadline, days, isNew: !isMissed && days.every((day) => day < state.today) }];
  });
}

/** The days a deadline is reminded of, with those it was put off to; soonest first, each once. */
export function listDays(deadline: UpcomingDeadline, { snoozed }: Pick<ReminderState, 'snoozed'>): string[] {
  const putOff = snoozed.filter((each) => each.deadline === deadline.key).map(({ day }) => day);
  return [...new Set([...listReminderDays(deadline), ...putOff])].sort();
}

function toKey({ deadline, day }: ReminderDay): string {
  return `${day} ${deadline}`;
}
