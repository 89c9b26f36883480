import { addDays } from '../../knowledge/language/vietnamese-date.ts';
import type { Assistant, UpcomingDeadline } from '../assistant/assistant.ts';
import { TOLD_DAYS_AFTER } from '../assistant/reminders/choose-reminders.ts';

type Lister = Pick<Assistant, 'listDeadlines'>;

/** An agency's deadlines that a reminder may be of on a day; each key once, none without a date. */
export async function listReminded(
  assistant: Lister,
  viewer: { readonly agency: string; readonly person: string | null },
  today: string,
): Promise<readonly UpcomingDeadline[]> {
  const from = addDays(today, -TOLD_DAYS_AFTER);
  const range = { from, to: null, agency: viewer.agency, asOf: today, onlyDated: true };
  const dated = (await assistant.listDeadlines(viewer, range)).filter(({ dueOn }) => dueOn !== null);
  return [...new Map(dated.map((deadline) => [deadline.key, deadline])).values()];
}

/** Reads an agency's deadlines for a day, as `listReminded` does, of what everybody of the agency may see. */
export type ReminderReader = (agency: string, today: string) => Promise<readonly UpcomingDeadline[]>;

/**
 * Colleagues have the same deadlines and are reminded of them at the same time: what was read for one serves the others.
 *
 * @param keptMs for so long; 0 reads each time
 */
export function createReminderReader(assistant: Lister, keptMs: number): ReminderReader {
  let kept: {
    readonly key: string;
    readonly at: number;
    readonly deadlines: ReturnType<ReminderReader>;
  }[] = [];
  return (agency, today) => {
    const key = `${today} ${agency}`;
    const now = performance.now();
    kept = kept.filter(({ at }) => now - at < keptMs);
    const known = kept.find((each) => each.key === key);
    if (known !== undefined) return known.deadlines;
    const deadlines = listReminded(assistant, { agency, person: null }, today);
    kept.push({ key, at: now, deadlines });
    return deadlines;
  };
}
