import { type Api, InputFile } from 'grammy';
import type { Viewer } from '../../knowledge/store/store.ts';
import { telegramTexts } from '../../prompts/telegram-texts.ts';
import type { Assistant } from '../assistant/assistant.ts';
import type { Log } from '../log/log.ts';
import { toCallSignal } from './call-signal.ts';
import type { OutgoingChanges } from './changes/change-call.ts';
import type { ChangeComposer } from './changes/compose-changes.ts';
import { sendChanges } from './changes/send-changes.ts';
import type { ReminderComposer } from './compose-reminders.ts';
import type { CalendarMaker } from './create-calendar.ts';
import { sendDraftFile } from './draft/send-draft-file.ts';
import { sendResultForm } from './draft/send-result-form.ts';
import { judgeFailure, type Verdict } from './judge-failure.ts';
import { toPlace } from './message-place.ts';
import type { MessageQueue, UnsentCall } from './message-queue.ts';
import type { OriginalSource } from './original-source.ts';
import type {
  OutgoingCalendar,
  OutgoingCall,
  OutgoingDraftFile,
  OutgoingMessage,
  OutgoingOriginal,
  OutgoingPhoto,
  OutgoingPicture,
  OutgoingReminders,
  OutgoingResultForm,
} from './outgoing-call.ts';
import { sendMessage, toTextOptions } from './send-message.ts';
import { sendOriginal } from './send-original.ts';
import { noteTry, sendReminders } from './send-reminders.ts';
import { sleep, type Timings } from './timings.ts';

/** What sending a kept call needs. */
export interface DeliveryDependencies {
  readonly api: Api;
  readonly queue: MessageQueue;
  /** Cuts the place of a scan out of its page; undefined when there is no picture any more. */
  readonly cropScan: Assistant['cropScan'];
  /** The file of a document, for who may have it when it is sent. */
  readonly findOriginal: OriginalSource;
  /** A calendar file and what is said under it; undefined when there is nothing to write in it, or nobody who may see it. */
  readonly createCalendar: CalendarMaker;
  readonly composeReminders: ReminderComposer;
  readonly composeChanges: ChangeComposer;
  /** A draft that was handed out; undefined when its reader may not have it any more. */
  readonly findDraft: Assistant['findDraft'];
  readonly writeDraft: Assistant['writeDraft'];
  /** What a person may see in a chat when something is sent there: rights may have gone since they asked. */
  readonly findViewer: (place: {
    readonly person: string | null;
    readonly chatId: number;
    /** Of what is sent: keepers see what waits for them. */
    readonly documentId?: string;
  }) => Viewer;
  /** Called when Telegram gave a group another number. */
  readonly onMoved: (from: number, to: number) => void;
  readonly log: Log;
  readonly timings: Timings;
  /** After this nothing is tried a second time; it waits in the outbox for the next start. */
  readonly stopping: AbortSignal;
  /** After this calls under way are given up. */
  readonly givingUp: AbortSignal;
  /**
   * Taken for each new message, over all chats. Between Telegram taking a message and our noting it, a kill makes it come
   * twice; with one message on its way at a time that is one at most, and its answer is not waited for behind others'.
   */
  readonly takeTurn: () => Promise<() => void>;
  /** Called when nobody is there to receive anything in a chat. */
  readonly onChatGone: (chatId: number) => void;
  /** Called when Telegram refuses the token. */
  readonly onTokenRefused: () => void;
}

/**
 * Sends what waits in a chat, in order, until nothing is left or the bot stops. A call leaves the outbox only after
 * Telegram has answered it, so a kill between the two never loses it; a message in a private chat is looked for before it is
 * sent once more.
 */
export async function deliverChat(chatId: number, dependencies: DeliveryDependencies): Promise<void> {
  for (;;) {
    const unsent = dependencies.queue.findUnsent(chatId);
    if (unsent === undefined || !(await deliverCall(unsent, dependencies))) return;
  }
}

/** Calls that put no new message into the chat. */
const MAKING_NONE: ReadonlySet<OutgoingCall['method']> = new Set([
  'editMessageText',
  'setMyCommands',
  'answerCallbackQuery',
  'leaveChat',
  'deleteMyCommands',
]);

type Outcome = { readonly messageId: number | null } | { readonly error: unknown };

/** @returns false when the call was left in the outbox because the bot stops. */
async function deliverCall(
  { id, call: first }: UnsentCall,
  dependencies: DeliveryDependencies,
): Promise<boolean> {
  const { queue, log, timings, givingUp } = dependencies;
  let call = first;
  for (let failures = 1; ; failures++) {
    const endTurn = MAKING_NONE.has(call.method) ? () => undefined : await dependencies.takeTurn();
    const outcome = await attempt(id, call, dependencies);
    if ('messageId' in outcome) queue.markSent(id, outcome.messageId);
    endTurn();
    if ('messageId' in outcome) return true;
    call = noteTry(id, call, outcome.error, queue);
    if (givingUp.aborted) return false;
    const verdict = judgeFailure(outcome.error, call, failures, timings);
    logVerdict(log, call, verdict, failures);
    if (verdict.kind === 'replace') {
      if (verdict.call.chatId !== call.chatId) dependencies.onMoved(call.chatId, verdict.call.chatId);
      call = verdict.call;
    }
    const next = await obey(verdict, id, call, dependencies);
    if (next !== 'again') return next === 'settled';
  }
}

async function attempt(id: number, call: OutgoingCall, dependencies: DeliveryDependencies): Promise<Outcome> {
  const { api, givingUp } = dependencies;
  try {
    if (call.method === 'sendMessage') return { messageId: await sendMessage(id, call, dependencies) };
    if (call.method === 'sendPhoto') return { messageId: await sendPhoto(call, dependencies) };
    if (call.method === 'sendPicture') return { messageId: await sendPicture(call, dependencies) };
    if (call.method === 'sendCalendar') return { messageId: await sendCalendar(call, dependencies) };
    if (call.method === 'sendOriginal') return { messageId: await sendOriginal(call, dependencies) };
    if (call.method === 'sendResultForm') return { messageId: await sendResultForm(call, dependencies) };
    if (call.method === 'sendDraftFile') return { messageId: await sendDraftFile(call, dependencies) };
    if (call.method === 'sendChanges') return { messageId: await sendChanges(call, dependencies) };
    if (call.method === 'sendReminders') return { messageId: await sendReminders(id, call, dependencies) };
    return { messageId: await send(api, call, givingUp) };
  } catch (error) {
    return { error };
  }
}

async function obey(
  verdict: Verdict,
  id: number,
  call: OutgoingCall,
  { queue, stopping, onTokenRefused, onChatGone }: DeliveryDependencies,
): Promise<'again' | 'settled' | 'left'> {
  switch (verdict.kind) {
    case 'retry':
      await sleep(verdict.afterMs, stopping);
      return stopping.aborted ? 'left' : 'again';
    case 'replace':
      queue.replaceCall(id, call);
      return 'again';
    case 'done':
      queue.markSent(id, null);
      return 'settled';
    case 'drop':
      queue.markDropped(id, verdict.reason);
      return 'settled';
    case 'drop-chat':
      queue.dropChat(call.chatId, verdict.reason);
      onChatGone(call.chatId);
      return 'settled';
    case 'fatal':
      onTokenRefused();
      return 'left';
  }
}

/** @returns the id of the message made; null when there is no picture any more and nothing is sent. */
async function sendPhoto(
  call: OutgoingPhoto,
  { api, givingUp, cropScan, findViewer }: DeliveryDependencies,
): Promise<number | null> {
  const viewer = findViewer(call);
  // A picture that cannot be cut today cannot be cut at the next try either.
  const picture = await cropScan(viewer, call.documentId, call).catch(() => undefined);
  if (picture === undefined) return null;
  const options = { caption: call.caption, ...toPlace(call) };
  const file = new InputFile(picture, PHOTO_NAME);
  const message = await api.sendPhoto(call.chatId, file, options, toCallSignal(givingUp));
  return message.message_id;
}

const PHOTO_NAME = 'dong.png';

/**
 * Telegram makes photos smaller, to this many pixels on the longer side: a taller drawing goes as a file, which stays as
 * it is. https://core.telegram.org/api/files#image-thumbnail-types
 */
const MAX_PHOTO_SIDE = 2_560;
const PICTURE_NAME = 'hinh.png';

async function sendPicture(
  call: OutgoingPicture,
  { api, givingUp }: Pick<DeliveryDependencies, 'api' | 'givingUp'>,
): Promise<number> {
  const { drawPicture, toPng } = await import('../output/pictures/render-picture.ts');
  const { svg, height } = await drawPicture(call.picture);
  const file = new InputFile(await toPng(svg), PICTURE_NAME);
  const options = { caption: call.caption, ...toPlace(call) };
  const signal = toCallSignal(givingUp);
  const message =
    height <= MAX_PHOTO_SIDE
      ? await api.sendPhoto(call.chatId, file, options, signal)
      : await api.sendDocument(call.chatId, file, options, signal);
  return message.message_id;
}

// ASCII without ";" or quotes: grammY writes file names unquoted into the request.
const CALENDAR_NAME = 'thoi-han.ics';

async function sendCalendar(
  call: OutgoingCalendar,
  { api, givingUp, createCalendar }: Pick<DeliveryDependencies, 'api' | 'givingUp' | 'createCalendar'>,
): Promise<number> {
  const signal = toCallSignal(givingUp);
  const place = toPlace(call);
  const say = async (text: string) => (await api.sendMessage(call.chatId, text, place, signal)).message_id;
  // What cannot be listed now is asked for again; it must not hold the chat.
  const calendar = await createCalendar(call).catch(() => 'failed' as const);
  if (calendar === 'failed') return say(telegramTexts.calendarRefused);
  if (calendar === undefined) return say(telegramTexts.calendarEmpty);
  const file = new InputFile(Buffer.from(calendar.text), CALENDAR_NAME);
  const options = { caption: calendar.caption, ...place };
  return (await api.sendDocument(call.chatId, file, options, signal)).message_id;
}

/** @returns the id of the message made; null when the call makes none. */
async function send(
  api: Api,
  call: Exclude<
    OutgoingCall,
    | OutgoingMessage
    | OutgoingPhoto
    | OutgoingPicture
    | OutgoingCalendar
    | OutgoingOriginal
    | OutgoingDraftFile
    | OutgoingResultForm
    | OutgoingReminders
    | OutgoingChanges
  >,
  givingUp: AbortSignal,
): Promise<number | null> {
  const signal = toCallSignal(givingUp);
  if (call.method === 'answerCallbackQuery') {
    await api.answerCallbackQuery(call.queryId, call.text === null ? {} : { text: call.text }, signal);
    return null;
  }
  if (call.method === 'deleteMyCommands') {
    await api.deleteMyCommands({ scope: { type: 'chat', chat_id: call.chatId } }, signal);
    return null;
  }
  if (call.method === 'leaveChat') {
    await api.leaveChat(call.chatId, signal);
    return null;
  }
  if (call.method === 'setMyCommands') {
    await api.setMyCommands(call.commands, { scope: { type: 'chat', chat_id: call.chatId } }, signal);
    return null;
  }
  await api.editMessageText(call.chatId, call.messageId, call.text, toTextOptions(call), signal);
  return call.messageId;
}

function logVerdict(log: Log, { method }: OutgoingCall, verdict: Verdict, failures: number): void {
  if (verdict.kind === 'done' || verdict.kind === 'fatal') return;
  log('warn', 'telegram call failed', { method, next: verdict.kind, reason: verdict.reason, failures });
}
