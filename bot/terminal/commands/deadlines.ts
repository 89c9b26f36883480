import { z } from 'zod';
import { formatDate, parseIsoDate } from '../../../knowledge/language/vietnamese-date.ts';
import { deadlineSchema } from '../../../knowledge/model/register.ts';
import { OPERATOR } from '../../../knowledge/store/store.ts';
import type { UpcomingDeadline } from '../../assistant/assistant.ts';
import { formatReading } from '../../assistant/scans/scan-statements.ts';
import { type Command, exitCodes, refuseWords, textOption, writeJsonLine, writeText } from '../command.ts';
import { openAssistant, warnIfEmpty } from '../open-assistant.ts';
import { parseDay } from '../parse-day.ts';

/** One line of `deadlines --json`. */
export const deadlineLineSchema = deadlineSchema.omit({ passage: true, start: true, end: true }).extend({
  documentId: z.string(),
  sourceFile: z.string().nullable(),
  number: z.string().nullable(),
  issuer: z.string().nullable(),
  /** Whether a figure of it was not read surely from a scan: days and figures are then left out. */
  isUnclear: z.boolean(),
  /** What the document keeper changed of it, old value first; null when nothing. */
  correction: z.string().nullable(),
  /** That its document was amended, replaced or repealed by a held one; null when it was not. */
  standing: z.string().nullable(),
});

/** `deadlines`: what is due, soonest first. */
export const deadlinesCommand: Command = {
  options: { agency: { type: 'string' }, from: { type: 'string' }, to: { type: 'string' } },
  async run(args, environment) {
    const range = {
      from: parseDay(args, 'from'),
      to: parseDay(args, 'to'),
      agency: textOption(args, 'agency'),
    };
    refuseWords(args, 'deadlines');
    const { assistant, store } = await openAssistant(environment.dataDirectory);
    try {
      await warnIfEmpty(store, environment);
      const deadlines = await assistant.listDeadlines(OPERATOR, range);
      for (const deadline of deadlines) {
        if (environment.isJson) writeJsonLine(environment.stdout, deadline);
        else writeText(environment.stdout, formatDeadline(deadline));
      }
      if (deadlines.length === 0 && !environment.isJson)
        writeText(environment.stdout, 'Không có thời hạn nào trong khoảng này.\n');
      return exitCodes.done;
    } finally {
      await store.close();
    }
  },
};

const BOUND_WORDS = { before: 'trước', by: 'chậm nhất', within: 'trong hạn', on: 'vào' } as const;

function formatDeadline(deadline: UpcomingDeadline): string {
  const when =
    deadline.dueOn === null
      ? (deadline.rule ?? deadline.recurrence ?? 'chưa rõ ngày')
      : `${BOUND_WORDS[deadline.bound]} ${formatDay(deadline.dueOn)}${formatWorkingDay(deadline)}`;
  const notes = [deadline.correction, deadline.standing].filter((note) => note !== null);
  const correction = notes.map((note) => `    ${note}\n`).join('');
  const scan = deadline.scan === null ? '' : `    ${formatReading(deadline.isUnclear, deadline.scan.page)}\n`;
  const actor = deadline.actor === null ? '' : ` - ${deadline.actor}`;
  const place = [deadline.number ?? deadline.documentId, deadline.issuer, deadline.locator];
  return `${when}: ${deadline.task}${actor}\n    ${place.filter((part) => part !== null).join(' · ')}\n${scan}${correction}`;
}

function formatDay(iso: string): string {
  return formatDate(parseIsoDate(iso));
}

/** The last day at work on which it can still be done, where that is another day. */
function formatWorkingDay({ dueOn, lastWorkingDay }: UpcomingDeadline): string {
  if (lastWorkingDay === null || lastWorkingDay === dueOn) return '';
  return ` (ngày làm việc cuối cùng: ${formatDay(lastWorkingDay)})`;
}
