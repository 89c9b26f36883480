import { Composer } from 'grammy';
import { formatIsoDate } from '../../knowledge/language/vietnamese-date.ts';
import { workingDayAfter } from '../../knowledge/language/working-days.ts';
import { officeTexts } from '../../prompts/telegram-office-texts.ts';
import { reminderTexts } from '../../prompts/telegram-reminder-texts.ts';
import type { UpcomingDeadline } from '../assistant/assistant.ts';
import { findLastDay } from '../assistant/reminders/reminder-days.ts';
import { listAgencies } from '../office/person.ts';
import type { AgencyDeadline } from '../office/reminders.ts';
import { findUserId } from './asker.ts';
import type { FeatureDependencies } from './feature.ts';
import { toCitation } from './format-deadline.ts';
import type { Keyboard } from './keyboard.ts';
import { listReminded } from './read-reminded.ts';
import { plain } from './styled-text.ts';
import {
  addButton,
  addMessage,
  addReply,
  markSamples,
  truncate,
  type UpdateContext,
} from './update-context.ts';

const MAX_TASK_UNITS = 200;

/**
 * The buttons under a reminder: met, for the whole agency, and back again; once more tomorrow; where it stands. Only people
 * of the agency have them, also when the button is older than their leaving.
 */
export function createPressDeadlineFeature(dependencies: FeatureDependencies): Composer<UpdateContext> {
  const feature = new Composer<UpdateContext>();
  feature.on('callback_query', async (ctx, next) => {
    const { action, asker } = ctx;
    if (action?.kind !== 'deadline') return next();
    const { agency, deadline: key, does } = action;
    if (asker?.person === undefined || !listAgencies(asker.person).includes(agency))
      return addReply(ctx, plain(officeTexts.revoked(agency)));
    const viewer = { agency, person: asker.id };
    const held = await listReminded(dependencies.assistant, viewer, dependencies.today());
    const deadline = held.find((each) => each.key === key);
    if (deadline === undefined) return addReply(ctx, plain(reminderTexts.gone));
    const [shown = deadline] = await dependencies.policy.guardDeadlines(viewer, [deadline]);
    const mark = dependencies.sampleMark;
    const pressed = { ctx, by: asker.id, agency, deadline: key, shown, mark };
    switch (does) {
      case 'finish':
        return finish(pressed, dependencies);
      case 'reopen':
        return reopen(pressed, dependencies);
      case 'snooze':
        return snooze(pressed, dependencies);
      case 'source':
        ctx.action = { kind: 'quotation', citation: toCitation({ deadline, n: 1 }) };
        return next();
    }
  });
  return feature;
}

interface Pressed extends AgencyDeadline {
  readonly ctx: UpdateContext;
  readonly by: string;
  readonly shown: UpcomingDeadline;
  /** Heads what tells of samples. */
  readonly mark: string | null;
}

/** A deadline in a few words, with the document it stands in. */
export function nameTask({ task, number }: Pick<UpcomingDeadline, 'task' | 'number'>): string {
  const words = truncate(task.replace(/[.;]\s*$/, ''), MAX_TASK_UNITS);
  return number === null ? words : `${words} (${number})`;
}

function finish(pressed: Pressed, dependencies: FeatureDependencies) {
  const { by, agency, deadline, shown } = pressed;
  const { reminders, people } = dependencies.office;
  const task = nameTask(shown);
  // Handled again after a kill, one's own press must tell the others as the first time.
  if (!reminders.finish({ agency, deadline, by }) && reminders.findFinish({ agency, deadline })?.by !== by) {
    const known = reminders.findFinish({ agency, deadline })?.by ?? '';
    const name = people.find(known)?.name ?? reminderTexts.somebody;
    return say(pressed, reminderTexts.finishedBefore(task, name));
  }
  say(pressed, reminderTexts.finished(agency, task), [[createReopenButton(pressed, dependencies)]]);
  tellOthers(pressed, dependencies, (name) => reminderTexts.finishedByOther(name, agency, task), true);
}

function reopen(pressed: Pressed, dependencies: FeatureDependencies) {
  const { agency, deadline, shown } = pressed;
  const task = nameTask(shown);
  if (!dependencies.office.reminders.reopen({ agency, deadline }))
    return say(pressed, reminderTexts.reopenedBefore(task));
  say(pressed, reminderTexts.reopened(task));
  tellOthers(pressed, dependencies, (name) => reminderTexts.reopenedByOther(name, agency, task), false);
}

function createReopenButton(
  { ctx, agency, deadline }: Pick<Pressed, 'ctx' | 'agency' | 'deadline'>,
  { createId }: Pick<FeatureDependencies, 'createId'>,
  owner?: number,
) {
  const action = { kind: 'deadline' as const, does: 'reopen' as const, agency, deadline };
  return addButton(ctx, createId, reminderTexts.reopen, action, owner);
}

/** Tells everybody else who is reminded for the agency. */
function tellOthers(
  pressed: Pressed,
  dependencies: FeatureDependencies,
  toText: (name: string) => string,
  canReopen: boolean,
) {
  const { ctx, by, agency, mark } = pressed;
  const { office, access } = dependencies;
  const name = office.people.find(by)?.name ?? reminderTexts.somebody;
  for (const { person } of office.reminders.list().filter((each) => each.agency === agency)) {
    const userId = findUserId(person);
    const other = userId === undefined ? undefined : access.findAsker(userId)?.person;
    if (userId === undefined || person === by || other === undefined) continue;
    if (!listAgencies(other).includes(agency)) continue;
    const keyboard = canReopen ? [[createReopenButton(pressed, dependencies, userId)]] : [];
    addMessage(ctx, userId, markSamples(plain(toText(name)), mark), keyboard);
  }
}

function snooze(pressed: Pressed, { office, today }: FeatureDependencies) {
  const { by, agency, deadline, shown } = pressed;
  const day = workingDayAfter(today());
  const lastDay = findLastDay(shown) ?? day;
  if (day > lastDay) return say(pressed, reminderTexts.tooLateToSnooze(formatIsoDate(lastDay)));
  office.reminders.snooze({ person: by, agency, deadline, day });
  say(pressed, reminderTexts.snoozed(formatIsoDate(day), nameTask(shown)));
}

function say({ ctx, mark }: Pressed, text: string, keyboard: Keyboard = []) {
  addReply(ctx, markSamples(plain(text), mark), keyboard);
}
