import { formatIsoDate } from '../../knowledge/language/vietnamese-date.ts';
import { lacksHolidays } from '../../knowledge/language/working-days.ts';
import { boundWords, fieldLabels, telegramTexts } from '../../prompts/telegram-texts.ts';
import type { Citation } from '../assistant/answer.ts';
import type { UpcomingDeadline } from '../assistant/assistant.ts';
import { formatReading } from '../assistant/scans/scan-statements.ts';
import { formatPlace } from './format-fields.ts';
import { bold, joinStyled, plain, type StyledText } from './styled-text.ts';
import { truncate } from './update-context.ts';

const MAX_TASK_UNITS = 300;

/** A deadline as the n-th source of a list. */
export function toCitation({ deadline, n }: { deadline: UpcomingDeadline; n: number }): Citation {
  const { sourceFile, documentId, number, issuer, locator, page } = deadline;
  const { quote, scan, isUnclear, correction } = deadline;
  return { n, sourceFile, documentId, number, issuer, locator, page, quote, scan, isUnclear, correction };
}

/** The n-th deadline of a list: when and what in the first line, then who, to whom, and where it stands. @param notes lines of their own */
export function formatDeadline(
  deadline: UpcomingDeadline,
  n: number,
  notes: readonly string[] = [],
): StyledText {
  const fields: [string, string | null][] = [
    [fieldLabels.actor, deadline.actor],
    [fieldLabels.recipient, deadline.recipient],
    [fieldLabels.channel, deadline.channel],
    [fieldLabels.lastWorkingDay, formatLastDay(deadline)],
  ];
  const lines = fields.flatMap(([label, value]) => (value === null ? [] : [plain(`${label}: ${value}`)]));
  if (deadline.scan !== null) lines.push(plain(formatReading(deadline.isUnclear, deadline.scan.page)));
  for (const note of [deadline.correction, deadline.standing, ...notes])
    if (note !== null) lines.push(plain(note));
  const first = joinStyled([
    `[${n}] `,
    bold(formatDue(deadline)),
    `: ${truncate(deadline.task, MAX_TASK_UNITS)}`,
  ]);
  const source = [formatPlace(deadline), deadline.issuer].filter((part) => part !== null).join(' – ');
  return joinStyled([first, ...lines, source], '\n');
}

function formatLastDay(deadline: UpcomingDeadline): string | null {
  if (deadline.lastWorkingDay !== null) return formatIsoDate(deadline.lastWorkingDay);
  return lacksHolidays(deadline) ? fieldLabels.lastWorkingDayUnknown : null;
}

function formatDue({ dueOn, bound, rule, recurrence }: UpcomingDeadline): string {
  const due = dueOn === null ? rule : `${boundWords[bound]} ${formatIsoDate(dueOn)}`;
  const words = [due, recurrence].filter((part) => part !== null).join(', ');
  return words === '' ? telegramTexts.unknownDate : `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
