import { telegramTexts } from '../../prompts/telegram-texts.ts';
import { writeCalendar } from '../output/calendar/write-calendar.ts';
import { findUserId } from './asker.ts';
import { type FeatureDependencies, toViewer } from './feature.ts';
import type { OutgoingCalendar } from './outgoing-call.ts';
import { plain } from './styled-text.ts';
import { markSamples } from './update-context.ts';

/** Makes the calendar file of a call when it is sent; undefined when there is nothing to write, or nobody who may see it. */
export type CalendarMaker = (
  call: Pick<OutgoingCalendar, 'from' | 'agency' | 'person' | 'chatId'>,
) => Promise<{ readonly text: string; readonly caption: string } | undefined>;

/** Lists the deadlines anew for who asks: rights, documents and corrections may have changed since. */
export function createCalendarMaker({
  assistant,
  access,
  policy,
  today,
  sampleMark,
}: Pick<FeatureDependencies, 'assistant' | 'access' | 'policy' | 'today' | 'sampleMark'>): CalendarMaker {
  return async ({ from, agency, person, chatId }) => {
    const asker = access.findAsker(findUserId(person ?? '') ?? 0, chatId);
    if (asker === undefined) return undefined;
    const viewer = toViewer({ asker });
    const deadlines = await assistant.listDeadlines(viewer, {
      ...{ from, to: null, agency, onlyDated: true },
    });
    const dated = (await policy.guardDeadlines(viewer, deadlines)).filter(({ dueOn }) => dueOn !== null);
    if (dated.length === 0) return undefined;
    const caption = markSamples(plain(telegramTexts.calendarCaption(agency)), sampleMark);
    return { text: writeCalendar(dated, today()), caption: caption.text };
  };
}
