import { Composer } from 'grammy';
import { addDays, formatIsoDate } from '../../knowledge/language/vietnamese-date.ts';
import { workingDayAfter } from '../../knowledge/language/working-days.ts';
import { officeTexts } from '../../prompts/telegram-office-texts.ts';
import { reminderTexts } from '../../prompts/telegram-reminder-texts.ts';
import type { UpcomingDeadline } from '../assistant/assistant.ts';
import { findLastDay } from '../assistant/reminders/reminder-days.ts';
import { askAgency } from './entry.ts';
import type { FeatureDependencies } from './feature.ts';
import type { Keyboard } from './keyboard.ts';
import { nameTask } from './press-deadline.ts';
import { listReminded } from './read-reminded.ts';
import { plain } from './styled-text.ts';
import { addButton, addEdit, addReply, markSamples, type UpdateContext } from './update-context.ts';

/** How far ahead `/nhac` looks. */
const DAYS_AHEAD = 30;
/** Of what was met already; `/han` has the rest. */
const MAX_FINISHED = 8;

/** `/nhac`: reminders of the asker's agency on or off, and what it has done already. */
export function createRemindersFeature(dependencies: FeatureDependencies): Composer<UpdateContext> {
  const feature = new Composer<UpdateContext>();
  const inPrivate = feature.filter((ctx) => ctx.chat?.type === 'private');
  inPrivate.command('nhac', (ctx) => showReminders(ctx, dependencies));
  inPrivate.on('callback_query', (ctx, next) =>
    ctx.action?.kind === 'reminders' ? turn(ctx, ctx.action, dependencies) : next(),
  );
  return feature;
}

async function showReminders(ctx: UpdateContext, dependencies: FeatureDependencies): Promise<void> {
  const { assistant, office, policy, today, createId, sampleMark } = dependencies;
  const { asker } = ctx;
  if (asker === undefined || asker.agency === null) {
    addReply(ctx, plain(officeTexts.noAgency));
    return askAgency(ctx);
  }
  const { agency, id: person } = asker;
  const viewer = { agency, person };
  const isOn = office.reminders.find({ person, agency }) !== undefined;
  const held = await listReminded(assistant, viewer, today());
  const open = held.filter((deadline) => isAhead(deadline, today()));
  const finished = open.filter(
    ({ key }) => office.reminders.findFinish({ agency, deadline: key }) !== undefined,
  );
  const shown = (await policy.guardDeadlines(viewer, finished)).slice(0, MAX_FINISHED);
  const lines = shown.map((deadline, i) => `${i + 1}. ${formatFinished(deadline, agency, dependencies)}`);
  const text = [
    isOn ? reminderTexts.on(agency) : reminderTexts.off(agency),
    reminderTexts.how,
    reminderTexts.ahead(open.length - finished.length, DAYS_AHEAD),
    ...(lines.length === 0 ? [] : [[reminderTexts.finishedHeading, ...lines].join('\n')]),
  ].join('\n\n');
  const label = isOn ? reminderTexts.turnOff : reminderTexts.turnOn;
  const keyboard: Keyboard = [
    [addButton(ctx, createId, label, { kind: 'reminders', isOn: !isOn, agency })],
    ...shown.map(({ key: deadline }, i) => [
      addButton(ctx, createId, `${reminderTexts.reopen} ${i + 1}`, {
        ...{ kind: 'deadline', does: 'reopen', agency, deadline },
      }),
    ]),
  ];
  addReply(ctx, markSamples(plain(text), sampleMark), keyboard);
}

function isAhead(deadline: UpcomingDeadline, today: string): boolean {
  const lastDay = findLastDay(deadline);
  return lastDay !== null && lastDay >= today && lastDay <= addDays(today, DAYS_AHEAD);
}

function formatFinished(deadline: UpcomingDeadline, agency: string, { office }: FeatureDependencies): string {
  const by = office.reminders.findFinish({ agency, deadline: deadline.key })?.by ?? '';
  const name = office.people.find(by)?.name ?? reminderTexts.somebody;
  return reminderTexts.finishedBy(nameTask(deadline), name);
}

function turn(
  ctx: UpdateContext,
  { isOn, agency }: { readonly isOn: boolean; readonly agency: string },
  { office, today }: FeatureDependencies,
) {
  const person = ctx.asker?.id ?? '';
  const isTheirs = ctx.asker?.person?.memberships.some(
    (each) => each.agency === agency && each.status === 'admitted',
  );
  if (isTheirs !== true) return addReply(ctx, plain(officeTexts.revoked(agency)));
  if (!isOn) {
    office.reminders.turnOff({ person, agency });
    return addEdit(ctx, plain(reminderTexts.turnedOff(agency)), []);
  }
  // Today's have gone out or are in /han; the first digest is that of the next working day.
  const since = workingDayAfter(today());
  office.reminders.turnOn({ person, agency, since });
  addEdit(ctx, plain(reminderTexts.turnedOn(agency, formatIsoDate(since))), []);
}
