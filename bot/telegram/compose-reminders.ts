import { foldMarks } from '../../knowledge/language/fold.ts';
import { formatIsoDate } from '../../knowledge/language/vietnamese-date.ts';
import { reminderTexts } from '../../prompts/telegram-reminder-texts.ts';
import type { UpcomingDeadline } from '../assistant/assistant.ts';
import { listDays } from '../assistant/reminders/choose-reminders.ts';
import { findLastDay } from '../assistant/reminders/reminder-days.ts';
import { listAgencies } from '../office/person.ts';
import { findUserId } from './asker.ts';
import type { FeatureDependencies } from './feature.ts';
import { formatDeadline } from './format-deadline.ts';
import type { Keyboard } from './keyboard.ts';
import { isQuiet, toOfficeTime } from './office-time.ts';
import type { OutgoingReminders } from './outgoing-call.ts';
import type { ReminderReader } from './read-reminded.ts';
import { MAX_MESSAGE_UNITS } from './split-message.ts';
import { bold, joinStyled, plain, type StyledText } from './styled-text.ts';
import { markSamples, truncate } from './update-context.ts';

/** A digest as it is sent. */
export interface ComposedReminders {
  readonly text: StyledText;
  readonly keyboard: Keyboard;
  /** It is sent without a sound. */
  readonly isSilent: boolean;
}

/** Words a call's reminders as things stand when it is sent; undefined when nothing is left to remind of, or nobody. */
export type ReminderComposer = (call: OutgoingReminders) => Promise<ComposedReminders | undefined>;

interface Dependencies extends Pick<FeatureDependencies, 'access' | 'policy' | 'office' | 'sampleMark'> {
  readonly readReminded: ReminderReader;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

type Wanted = OutgoingReminders['reminders'][number];
interface Current {
  readonly wanted: Wanted;
  readonly deadline: UpcomingDeadline;
}

/** Reads everything anew: whose rights ended, what was deleted, met or moved away meanwhile is not spoken of. */
export function createReminderComposer(dependencies: Dependencies): ReminderComposer {
  return async (call) => {
    const time = toOfficeTime(dependencies.now());
    const agencies = [...new Set(call.reminders.map(({ agency }) => agency))].filter((agency) =>
      isStillWished(call.person, agency, dependencies),
    );
    const current: Current[] = [];
    for (const agency of agencies) current.push(...(await readCurrent(call, agency, time.day, dependencies)));
    if (current.length === 0) return undefined;
    const compose = (shown: readonly Current[]) =>
      markSamples(composeText(shown, call, time.day), dependencies.sampleMark);
    const whole = compose(current);
    return {
      text: whole.text.length <= MAX_MESSAGE_UNITS ? whole : compose(current.map(shorten)),
      keyboard: createKeyboard(current),
      isSilent: isQuiet(time),
    };
  };
}

function composeText(current: readonly Current[], { mayHaveArrived }: OutgoingReminders, today: string) {
  const blocks = current.map(({ deadline, wanted }, i) =>
    formatDeadline(deadline, i + 1, [describeTime(deadline, wanted, today)]),
  );
  const heading = bold(reminderTexts.digest(current.length, formatIsoDate(today)));
  const repeated = mayHaveArrived ? [reminderTexts.mayHaveArrived] : [];
  return joinStyled([heading, ...repeated, ...withAgencies(current, blocks)], '\n\n');
}

/** Five deadlines with fields of this length fit one message; the whole words are a button away. */
const SHORT_FIELD_UNITS = 100;

function shorten({ wanted, deadline }: Current): Current {
  const cut = (text: string | null) => (text === null ? null : truncate(text, SHORT_FIELD_UNITS));
  const { actor, recipient, channel, issuer, correction, standing } = deadline;
  const notes = { correction: cut(correction), standing: cut(standing) };
  const fields = { actor: cut(actor), recipient: cut(recipient), channel: cut(channel), issuer: cut(issuer) };
  const task = truncate(deadline.task, 2 * SHORT_FIELD_UNITS);
  return { wanted, deadline: { ...deadline, ...fields, ...notes, task } };
}

function isStillWished(person: string, agency: string, { access, office }: Dependencies): boolean {
  const known = access.findAsker(findUserId(person) ?? 0)?.person;
  const isOf = known !== undefined && listAgencies(known).includes(agency);
  return isOf && office.reminders.find({ person, agency }) !== undefined;
}

async function readCurrent(
  { person, reminders }: OutgoingReminders,
  agency: string,
  today: string,
  { readReminded, office, policy }: Dependencies,
): Promise<Current[]> {
  const viewer = { agency, person };
  const held = new Map((await readReminded(agency, today)).map((deadline) => [deadline.key, deadline]));
  const snoozed = office.reminders.listSnoozed({ person, agency });
  const current = reminders.flatMap((wanted) => {
    const deadline = wanted.agency === agency ? held.get(wanted.deadline) : undefined;
    if (deadline === undefined || office.reminders.findFinish(wanted) !== undefined) return [];
    // Moved to a later day meanwhile: its own reminders are still to come.
    return listDays(deadline, { snoozed }).some((day) => day <= today) ? [{ wanted, deadline }] : [];
  });
  const shown = await policy.guardDeadlines(
    viewer,
    current.map(({ deadline }) => deadline),
  );
  return current.map((each, i) => ({ ...each, deadline: shown[i] ?? each.deadline }));
}

/** The blocks, headed by their agency where they are of several. */
function withAgencies(current: readonly Current[], blocks: readonly StyledText[]): StyledText[] {
  const agencies = current.map(({ wanted }) => wanted.agency);
  return blocks.flatMap((block, i) =>
    agencies[i] === agencies[i - 1] ? [block] : [plain(reminderTexts.ofAgency(agencies[i] ?? '')), block],
  );
}

function describeTime(deadline: UpcomingDeadline, { day, isNew }: Wanted, today: string): string {
  const lastDay = findLastDay(deadline) ?? today;
  const left = reminderTexts.left(countDays(today, lastDay));
  const words = `${left.charAt(0).toUpperCase()}${left.slice(1)}.`;
  if (isNew) return `${words} ${reminderTexts.isNew}`;
  return day < today ? `${words} ${reminderTexts.late(formatIsoDate(day))}` : words;
}

function countDays(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

function createKeyboard(current: readonly Current[]): Keyboard {
  const isOnly = current.length === 1;
  return current
    .flatMap(({ wanted, deadline }, i) => {
      const mark = isOnly ? '' : `[${i + 1}] `;
      return [
        [
          { label: `${mark}${nameFinish(deadline)}`, buttonId: wanted.finishId },
          { label: `${mark}${reminderTexts.tomorrow}`, buttonId: wanted.snoozeId },
        ],
        ...(isOnly ? [[{ label: reminderTexts.source, buttonId: wanted.sourceId }]] : []),
      ];
    })
    .concat(
      isOnly
        ? []
        : [
            current.map(({ wanted }, i) => ({
              label: `${reminderTexts.source} [${i + 1}]`,
              buttonId: wanted.sourceId,
            })),
          ],
    );
}

const REPORT = /\b(?:bao cao|gui|nop|trinh)\b/;

/** What its button says when a deadline is met: a report is sent, anything else done. */
export function nameFinish({ task }: Pick<UpcomingDeadline, 'task'>): string {
  return REPORT.test(foldMarks(task).toLowerCase()) ? reminderTexts.sentReport : reminderTexts.done;
}
