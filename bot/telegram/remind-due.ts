import type { UpcomingDeadline } from '../assistant/assistant.ts';
import { chooseReminders, type DueReminder } from '../assistant/reminders/choose-reminders.ts';
import type { Office } from '../office/office.ts';
import { listAgencies } from '../office/person.ts';
import type { Subscription } from '../office/reminders.ts';
import { type Access, findUserId } from './asker.ts';
import { createEffects, type Effects } from './effects.ts';
import type { FeatureDependencies } from './feature.ts';
import type { MessageQueue } from './message-queue.ts';
import { DIGEST_MINUTE, isQuiet, type OfficeTime, toOfficeTime } from './office-time.ts';
import type { OutgoingReminders } from './outgoing-call.ts';
import type { ReminderReader } from './read-reminded.ts';

/** More deadlines than this would bury the buttons; the rest comes in a second message. */
const MAX_DEADLINES_A_MESSAGE = 5;

/** What reminding needs. */
export interface ReminderDependencies extends Pick<FeatureDependencies, 'createId'> {
  readonly readReminded: ReminderReader;
  readonly office: Pick<Office, 'reminders'>;
  readonly access: Access;
  readonly queue: Pick<MessageQueue, 'reminders'>;
}

/** A digest in the making: an agency's deadline that somebody is to be reminded of. */
interface Item extends DueReminder {
  readonly agency: string;
}

/**
 * Puts the reminders that are due into the outbox, each person's once a day: on working days from 07:30 on; what was missed
 * also on others. Nothing is made in the quiet hours. Has no clock of its own, and may be called as often as one likes.
 *
 * @returns given a moment (milliseconds since 1970), makes what is due then; `onMade` is told each chat that got something
 */
export function createReminding(
  dependencies: ReminderDependencies,
): (now: number, onMade: (chatId: number) => void) => Promise<void> {
  return async (now, onMade) => {
    const time = toOfficeTime(now);
    if (time.minute < DIGEST_MINUTE || isQuiet(time)) return;
    const subscriptions = Map.groupBy(dependencies.office.reminders.list(), ({ person }) => person);
    for (const [person, wished] of subscriptions) {
      const userId = await remindPerson(person, wished, { ...dependencies, time });
      if (userId !== undefined) onMade(userId);
    }
  };
}

interface Reminding extends ReminderDependencies {
  readonly time: OfficeTime;
}

/** @returns the chat that got something to send */
async function remindPerson(
  person: string,
  wished: readonly Subscription[],
  dependencies: Reminding,
): Promise<number | undefined> {
  const { access, queue, time, readReminded } = dependencies;
  const userId = findUserId(person);
  const asker = userId === undefined ? undefined : access.findAsker(userId);
  if (userId === undefined || asker?.person === undefined) return undefined;
  if (queue.reminders.listCovered(person).has(time.day)) return undefined;
  const agencies = new Set(listAgencies(asker.person));
  const subscriptions = wished.filter(({ agency }) => agencies.has(agency));
  const held = new Map<string, readonly UpcomingDeadline[]>();
  for (const { agency } of subscriptions) held.set(agency, await readReminded(agency, time.day));
  // From here on nothing waits, so that what is chosen is what is kept.
  const items = subscriptions.flatMap((each) => choose(each, held.get(each.agency) ?? [], dependencies));
  const reminders = items.flatMap(({ agency, deadline, days }) =>
    days.map((day) => ({ agency, deadline: deadline.key, day })),
  );
  queue.reminders.keep(
    { person, day: time.day, reminders },
    createDigests(userId, person, items, dependencies),
  );
  return items.length === 0 ? undefined : userId;
}

function choose(
  { person, agency, since }: Subscription,
  deadlines: readonly UpcomingDeadline[],
  { office, queue, time }: Reminding,
): Item[] {
  const covered = queue.reminders.listCovered(person);
  const chosen = chooseReminders(deadlines, {
    ...{ today: time.day, since },
    snoozed: office.reminders.listSnoozed({ person, agency }),
    reminded: queue.reminders.listMade(person).filter((made) => made.agency === agency),
    isCovered: (day) => covered.has(day),
    isFinished: (deadline) => office.reminders.findFinish({ agency, deadline }) !== undefined,
  });
  return chosen.map((due) => ({ ...due, agency }));
}

function createDigests(
  userId: number,
  person: string,
  items: readonly Item[],
  { createId }: Pick<Reminding, 'createId'>,
): Effects {
  const effects = createEffects();
  for (let i = 0; i < items.length; i += MAX_DEADLINES_A_MESSAGE) {
    const reminders = items
      .slice(i, i + MAX_DEADLINES_A_MESSAGE)
      .map((item) => toOutgoing(item, userId, effects, createId));
    for (const { agency, deadline } of items.slice(i, i + MAX_DEADLINES_A_MESSAGE)) {
      const { key: subject, documentId } = deadline;
      effects.reliances.push({ person, agency, kind: 'reminder', subject, documentId });
    }
    const call = { method: 'sendReminders' as const, chatId: userId, person, mayHaveArrived: false };
    effects.calls.push({ ...call, reminders });
  }
  return effects;
}

/** The buttons are kept with the message: what they are about is looked up when it is sent, and when they are pressed. */
function toOutgoing(
  { agency, deadline: { key: deadline }, days, isNew }: Item,
  userId: number,
  effects: Effects,
  createId: () => string,
): OutgoingReminders['reminders'][number] {
  const addButton = (does: 'finish' | 'snooze' | 'source') => {
    const action = { kind: 'deadline' as const, does, agency, deadline };
    const button = { id: createId(), chatId: userId, userId, action };
    effects.buttons.push(button);
    return button.id;
  };
  return {
    ...{ agency, deadline, day: days.at(-1) ?? '', isNew },
    ...{ finishId: addButton('finish'), snoozeId: addButton('snooze'), sourceId: addButton('source') },
  };
}
