import { GrammyError } from 'grammy';
import { errorMessages } from '../../prompts/error-messages.ts';
import { changeTexts } from '../../prompts/telegram-change-texts.ts';
import { draftTexts } from '../../prompts/telegram-draft-texts.ts';
import { originalTexts } from '../../prompts/telegram-policy-texts.ts';
import { reminderTexts } from '../../prompts/telegram-reminder-texts.ts';
import { telegramTexts } from '../../prompts/telegram-texts.ts';
import type { CallReason } from '../log/log.ts';
import type { OutgoingCall } from './outgoing-call.ts';
import { type Timings, toBackoffMs } from './timings.ts';

/** What to do about a call that failed. */
export type Verdict =
  | { readonly kind: 'retry'; readonly afterMs: number; readonly reason: CallReason }
  /** The same content in a form Telegram may take. */
  | { readonly kind: 'replace'; readonly call: OutgoingCall; readonly reason: CallReason }
  /** It is as if it had been done. */
  | { readonly kind: 'done' }
  | { readonly kind: 'drop'; readonly reason: CallReason }
  /** Nobody is there to receive anything in this chat. */
  | { readonly kind: 'drop-chat'; readonly reason: CallReason }
  /** Our token is refused: no call will work. */
  | { readonly kind: 'fatal' };

/** A toast is of use for seconds only. */
const MAX_TOAST_FAILURES = 3;

const MAX_UPLOAD_FAILURES = 5;
const UPLOADS: ReadonlySet<OutgoingCall['method']> = new Set(['sendOriginal', 'sendDraftFile']);

/**
 * Judges a failed call: the network and Telegram's own faults are retried for as long as it takes, refusals of the
 * formatting are met with plainer forms of the same text, and only what can never arrive is dropped.
 */
export function judgeFailure(
  error: unknown,
  call: OutgoingCall,
  failures: number,
  timings: Timings,
): Verdict {
  if (!(error instanceof GrammyError))
    return toRetry(call, failures, toBackoffMs(failures, timings), 'network');
  const { error_code: status, description, parameters } = error;
  if (status === 429) {
    const seconds = parameters.retry_after ?? 1;
    return toRetry(call, failures, seconds * timings.retryAfterUnitMs, 'too many requests');
  }
  if (status >= 500) return toRetry(call, failures, toBackoffMs(failures, timings), `status ${status}`);
  if (status === 401) return { kind: 'fatal' };
  if (status === 403) return { kind: 'drop-chat', reason: 'forbidden' };
  if (parameters.migrate_to_chat_id !== undefined) {
    return {
      kind: 'replace',
      call: { ...call, chatId: parameters.migrate_to_chat_id },
      reason: 'chat moved',
    };
  }
  return judgeRefusal(call, description);
}

function toRetry(call: OutgoingCall, failures: number, afterMs: number, reason: CallReason): Verdict {
  if (call.method === 'answerCallbackQuery' && failures >= MAX_TOAST_FAILURES)
    return { kind: 'drop', reason };
  // A file that does not get through must not hold the chat's answers for ever.
  if (UPLOADS.has(call.method) && isFile(call) && failures >= MAX_UPLOAD_FAILURES)
    return { kind: 'replace', call: sayRefused(call), reason };
  return { kind: 'retry', afterMs, reason };
}

function judgeRefusal(call: OutgoingCall, description: string): Verdict {
  if (/message is not modified/i.test(description)) return { kind: 'done' };
  if (/chat not found/i.test(description)) return { kind: 'drop-chat', reason: 'chat not found' };
  const simpler = simplify(call, description);
  return simpler === undefined
    ? { kind: 'drop', reason: 'refused' }
    : { kind: 'replace', call: simpler, reason: 'refused, sent plainer' };
}

const REFUSED_FILES = {
  sendPhoto: telegramTexts.pictureRefused,
  sendPicture: telegramTexts.drawingRefused,
  sendCalendar: telegramTexts.calendarRefused,
  sendOriginal: originalTexts.refused,
  sendDraftFile: draftTexts.fileRefused,
  sendResultForm: draftTexts.fileRefused,
  sendReminders: reminderTexts.refused,
  sendChanges: changeTexts.refused,
} as const;

type FileCall = Extract<OutgoingCall, { method: keyof typeof REFUSED_FILES }>;

function isFile(call: OutgoingCall): call is FileCall {
  return call.method in REFUSED_FILES;
}

function sayRefused(call: FileCall): OutgoingCall {
  const { chatId, method } = call;
  const threadId = 'threadId' in call ? call.threadId : null;
  const text = REFUSED_FILES[method];
  return { method: 'sendMessage', chatId, text, entities: [], keyboard: [], threadId, replyTo: null };
}

// The description may quote what we sent, so it chooses the remedy but is never logged.
function simplify(call: OutgoingCall, description: string): OutgoingCall | undefined {
  if (!('text' in call || isFile(call)) || call.method === 'answerCallbackQuery') return undefined;
  if (isFile(call)) return sayRefused(call);
  const isFormatting = /entit|parse/i.test(description);
  if (isFormatting && call.entities.length > 0) return { ...call, entities: [] };
  if (call.method === 'editMessageText') {
    const { chatId, text, entities, keyboard } = call;
    return { method: 'sendMessage', chatId, text, entities, keyboard, threadId: null, replyTo: null };
  }
  const isBare =
    call.entities.length === 0 &&
    call.keyboard.length === 0 &&
    call.threadId === null &&
    call.replyTo === null;
  if (!isBare) return { ...call, entities: [], keyboard: [], threadId: null, replyTo: null };
  // Telegram will not have this text in any form; the user still learns that something went wrong.
  return call.text === errorMessages.INTERNAL ? undefined : { ...call, text: errorMessages.INTERNAL };
}
