import { z } from 'zod';
import { foldMarks } from '../../../knowledge/language/fold.ts';
import { formatDate, parseIsoDate } from '../../../knowledge/language/vietnamese-date.ts';
import { AssistantError } from '../../../knowledge/model/errors.ts';
import { deadlineSchema } from '../../../knowledge/model/register.ts';
import { OPERATOR } from '../../../knowledge/store/store.ts';
import { terminalTexts } from '../../../prompts/terminal-texts.ts';
import type { UpcomingDeadline } from '../../assistant/assistant.ts';
import { formatReading } from '../../assistant/scans/scan-statements.ts';
import { writeCalendar } from '../../output/calendar/write-calendar.ts';
import { type Command, exitCodes, refuseWords, textOption, writeJsonLine, writeText } from '../command.ts';
import { openAssistant, sampleLines, warnIfEmpty } from '../open-assistant.ts';
import { parseRange } from '../parse-day.ts';
import { putFile } from '../put-file.ts';

/** One line of `deadlines --json`. */
export const deadlineLineSchema = deadlineSchema.omit({ passage: true, start: true, end: true }).extend({
  /** Opaque; stays when the deadline is corrected. */
  key: z.string(),
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
  options: {
    agency: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    ics: { type: 'string' },
    overwrite: { type: 'boolean' },
  },
  async run(args, environment) {
    const range = { ...parseRange(args), agency: textOption(args, 'agency'), asOf: environment.today() };
    const file = textOption(args, 'ics');
    if (file !== null && !/\.ics$/iu.test(file)) {
      throw new AssistantError('INPUT_USAGE', `deadlines: bad file: ${file}`, {
        details: { problems: [terminalTexts.deadline.notIcs] },
      });
    }
    refuseWords(args, 'deadlines');
    const { assistant, store } = await openAssistant(environment);
    try {
      await warnIfEmpty(store, environment);
      const deadlines = await assistant.listDeadlines(OPERATOR, range);
      if (!environment.isJson)
        writeText(
          environment.stdout,
          sampleLines(environment)
            .map((line) => `${line}\n`)
            .join(''),
        );
      for (const deadline of deadlines) {
        if (environment.isJson) writeJsonLine(environment.stdout, deadline);
        else writeText(environment.stdout, formatDeadline(deadline));
      }
      if (deadlines.length === 0 && !environment.isJson)
        writeText(environment.stdout, 'Không có thời hạn nào trong khoảng này.\n');
      if (file !== null) {
        const dated = deadlines.filter(({ dueOn }) => dueOn !== null);
        await putFile(file, writeCalendar(dated, environment.today()), args.values.overwrite === true);
        if (!environment.isJson)
          writeText(environment.stdout, terminalTexts.deadline.icsWritten(file, dated.length));
      }
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
  const place = [deadline.number ?? deadline.documentId, deadline.issuer, deadline.locator];
  return `${when}: ${formatTask(deadline)}\n    ${place.filter((part) => part !== null).join(' · ')}\n${scan}${correction}`;
}

const SENDING = 'trinh|gui|nop|bao cao|ve|den|toi|cho';
const ENDS_IN_SENDING = new RegExp(`(?:^| )(?:${SENDING})$`);

/** What is due, to whom it goes and who owes it. */
function formatTask({ task, recipient, actor }: UpcomingDeadline): string {
  const opening = recipient === null ? [task] : openTask(task, recipient);
  return [...opening, ...(actor === null ? [] : [terminalTexts.deadline.actor(actor)])].join('; ');
}

/**
 * A recipient that the task sends to in its own words is not named twice. The register takes it out of "…, trình Sở Y tế":
 * behind the verb that is left it reads as it was written.
 */
function openTask(task: string, recipient: string): readonly string[] {
  const { sentTo, recipient: name } = terminalTexts.deadline;
  const said = toWords(task);
  const isTold = new RegExp(`\\b(?:${SENDING}) ${toWords(recipient)}\\b`).test(said);
  if (isTold) return [task];
  return ENDS_IN_SENDING.test(said) ? [sentTo(task.trimEnd(), recipient)] : [task, name(recipient)];
}

function toWords(text: string): string {
  return foldMarks(text)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

function formatDay(iso: string): string {
  return formatDate(parseIsoDate(iso));
}

/** The last day at work on which it can still be done, where that is another day. */
function formatWorkingDay({ dueOn, lastWorkingDay }: UpcomingDeadline): string {
  if (lastWorkingDay === null || lastWorkingDay === dueOn) return '';
  return ` (ngày làm việc cuối cùng: ${formatDay(lastWorkingDay)})`;
}
