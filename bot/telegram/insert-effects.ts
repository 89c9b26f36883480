import type { Effects } from './effects.ts';
import type { Statements } from './queue-statements.ts';

const HOUR_MS = 3_600_000;
/** Telegram offers an update again for 24 h; its id is remembered twice as long. */
const FINISHED_KEPT_MS = 48 * HOUR_MS;
/** Buttons and what was last talked about. */
export const STATE_KEPT_MS = 7 * 24 * HOUR_MS;
/** Buttons of a reminder, whose deadline may be a month ahead. */
export const REMINDER_KEPT_MS = 45 * 24 * HOUR_MS;
/** An answer is recent for so long: who asked earlier asks again before they use it. */
const ANSWER_KEPT_MS = 30 * 24 * HOUR_MS;
/** A draft and a reminder: the year of a plan and the months in which it is reported on. */
const RELIANCE_KEPT_MS = 550 * 24 * HOUR_MS;

/** Everything that updates lead to, with the updates done; inside the caller's transaction. */
export function insertEffects(run: Statements, seqs: readonly number[], effects: Effects, at: number): void {
  for (const seq of seqs) run.finishUpdate.run(at, seq);
  if (effects.forgotten !== undefined) forgetPerson(run, effects.forgotten);
  for (const button of effects.buttons) {
    run.insertButton.run(button.id, button.chatId, button.userId, JSON.stringify(button.action), at);
  }
  for (const { day, kind, person, agency } of effects.uses) run.insertUse.run(day, kind, person, agency, at);
  for (const { person, kind, subject, documentId, agency } of effects.reliances)
    run.insertReliance.run(person, kind, subject, documentId, agency, at);
  for (const call of effects.calls) run.insertCall.run(call.chatId, JSON.stringify(call), at);
  insertStates(run, effects, at);
}

function forgetPerson(run: Statements, { userId, person }: { userId: number; person: string }): void {
  run.forgetButtonsOf.run(userId, person);
  for (const statement of [
    run.forgetRemindersOf,
    run.forgetRemindedDaysOf,
    run.forgetUsesOf,
    run.forgetReliancesOf,
  ])
    statement.run(person);
  const ofUser = [
    run.forgetTalkOf,
    run.forgetWizardsOf,
    run.forgetSentTo,
    run.forgetReceivedFrom,
    run.forgetActive,
  ];
  for (const statement of ofUser) statement.run(userId);
}

/** What is kept of a chat's talk belongs to its new number. */
export function moveChat(run: Statements, from: number, to: number): void {
  for (const statement of [run.moveButtons, run.moveConversations, run.moveWizards]) statement.run(to, from);
}

function insertStates(run: Statements, { conversation, wizard, moved }: Effects, at: number): void {
  if (moved !== undefined) moveChat(run, moved.from, moved.to);
  if (conversation !== undefined)
    run.saveConversation.run(
      conversation.chatId,
      conversation.userId,
      JSON.stringify(conversation.state),
      at,
    );
  if (wizard === undefined) return;
  const { chatId, userId, state } = wizard;
  if (state === null) run.endWizard.run(chatId, userId);
  else run.saveWizard.run(chatId, userId, JSON.stringify(state), at);
}

/** Removes what is finished and old. @param at now, milliseconds since 1970 */
export function pruneRows(run: Statements, at: number): void {
  run.pruneInbox.run(at - FINISHED_KEPT_MS);
  run.pruneOutbox.run(at - FINISHED_KEPT_MS);
  run.pruneButtons.run(at - REMINDER_KEPT_MS, at - STATE_KEPT_MS);
  run.pruneReliances.run(at - ANSWER_KEPT_MS, at - RELIANCE_KEPT_MS);
  run.pruneUses.run(at - FINISHED_KEPT_MS);
  run.pruneConversations.run(at - STATE_KEPT_MS);
  run.pruneWizards.run(at - STATE_KEPT_MS);
}
