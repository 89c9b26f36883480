import type { DatabaseSync } from 'node:sqlite';
import type { Update } from 'grammy/types';
import { z } from 'zod';
import { AssistantError } from '../../knowledge/model/errors.ts';
import { type Attendance, createAttendance } from './attendance.ts';
import { buttonActionSchema, type StoredButton } from './button-action.ts';
import { createRelianceLedger, type RelianceLedger } from './changes/reliance-ledger.ts';
import { type Conversation, conversationSchema } from './conversation.ts';
import type { Effects, Use } from './effects.ts';
import { insertEffects, moveChat, pruneRows, REMINDER_KEPT_MS, STATE_KEPT_MS } from './insert-effects.ts';
import { createNewestMessage } from './newest-message.ts';
import { openBotDatabase } from './open-bot-database.ts';
import { type OutgoingCall, outgoingCallSchema } from './outgoing-call.ts';
import { prepareStatements, type Statements } from './queue-statements.ts';
import { createReminderLedger, type ReminderLedger } from './reminder-ledger.ts';
import { type Wizard, wizardSchema } from './wizard.ts';

/** An update that is not done with, as it came. */
export interface StoredUpdate {
  /** Order of arrival. */
  readonly seq: number;
  readonly update: Update;
  /** How often its handling was begun; above 0 means that the process ended in the middle. */
  readonly attempts: number;
  /** Milliseconds since 1970. */
  readonly receivedAt: number;
}

/** A call that Telegram has neither taken nor refused yet. */
export interface UnsentCall {
  readonly id: number;
  readonly call: OutgoingCall;
}

/**
 * Durable inbox and outbox. An update is in the table before Telegram is told it arrived; its replies are in the table in
 * the same transaction that marks it done; a reply leaves the table only when Telegram has answered.
 * Every method that writes throws STORE_WRITE_FAILED when the disk refuses, and has then changed nothing.
 */
export interface MessageQueue {
  /** What was reminded of. */
  readonly reminders: ReminderLedger;
  readonly attendance: Attendance;
  /** What people's answers, drafts and reminders rest on. */
  readonly reliances: RelianceLedger;
  /** Keeps new updates, in order; ids seen before are left out. @returns chats that got something new. */
  addUpdates(updates: readonly Update[]): Set<number>;
  /** Chats with unfinished updates or unsent calls. */
  listChatsWithWork(): number[];
  /** How much waits in all chats: updates that are not done with, calls that are not sent. */
  countWaiting(): { updates: number; calls: number };
  /** Unfinished updates of a chat, oldest first. */
  listUnfinished(chatId: number, limit: number): StoredUpdate[];
  noteAttempt(seqs: readonly number[]): void;
  /** The updates are done and led to these effects. Their text is wiped, their ids stay known. */
  finish(seqs: readonly number[], effects: Effects): void;
  /** The next call to send in a chat; undefined when all are sent. */
  findUnsent(chatId: number): UnsentCall | undefined;
  /** The highest id of a message in a private chat that is known so far; 0 when none is. */
  findNewestMessage(): number;
  /** The next ids above one of which nothing is known. */
  listUnknownMessages(above: number, count: number): number[];
  /** Telegram took it; `messageId` is null for calls that make no message. */
  markSent(id: number, messageId: number | null): void;
  /** Telegram will never take it. */
  markDropped(id: number, reason: string): void;
  /** Puts another form of the call in its place, to be sent next. */
  replaceCall(id: number, call: OutgoingCall): void;
  /** The user has blocked the bot or the chat is gone: nothing waits for it any longer. */
  dropChat(chatId: number, reason: string): void;
  /** Undefined when unknown or expired. Whether the presser owns it is for the caller to check. */
  findButton(id: string): StoredButton | undefined;
  /** Undefined when there was none lately. */
  findConversation(chatId: number, userId: number): Conversation | undefined;
  /** What a person is in the middle of in a chat; undefined when nothing, or not lately. */
  findWizard(chatId: number, userId: number): Wizard | undefined;
  /** How many like this one were done that day, by the person and by all of the agency; nobody counts for no agency. */
  countUses(use: Use): { person: number; agency: number };
  /** The id under which Telegram has a document's file; undefined when it has none with this content. */
  findFileId(documentId: string, contentHash: string): string | undefined;
  keepFileId(documentId: string, contentHash: string, fileId: string): void;
  /** Ids of the documents whose words are kept in buttons, in what was last talked about or in what is prepared. */
  listQuotedDocuments(): string[];
  /**
   * Removes the words of these documents for good, also from the log of changes: buttons that quote them, what is being
   * prepared from them, and all talk and choices, which may tell of them in any words.
   */
  forgetDocuments(ids: readonly string[]): void;
  /** A group got another number: what is kept of its talk goes along. */
  moveChat(from: number, to: number): void;
  /** Removes what is finished and old. */
  prune(): void;
  close(): void;
}

const inboxRow = z.object({ seq: z.int(), payload: z.string(), attempts: z.int(), received_at: z.int() });
const outboxRow = z.object({ id: z.int(), payload: z.string() });
const buttonRow = z.object({ id: z.string(), chat_id: z.int(), user_id: z.int(), action: z.string() });
const stateRow = z.object({ state: z.string() });
const quotedRow = z.object({ id: z.string() });
const waitingRow = z.object({ updates: z.int(), calls: z.int() });
const countRow = z.object({ person: z.int(), agency: z.int() });
const fileRow = z.object({ file_id: z.string() });
const chatRow = z.object({ chat_id: z.int() });

/** An update as Telegram sends it; grammY typed what is in it. */
export const updateSchema = z.custom<Update>(
  (value) => z.object({ update_id: z.int() }).safeParse(value).success,
);

/**
 * Opens `<dataDirectory>/bot.sqlite`, creating it when missing.
 *
 * @throws STORE_DAMAGED, STORE_VERSION, STORE_BUSY, STORE_WRITE_FAILED — see `openBotDatabase`
 */
export function openMessageQueue(dataDirectory: string, now: () => number = Date.now): MessageQueue {
  const { database, close } = openBotDatabase(dataDirectory);
  const run = prepareStatements(database);
  const write = <T>(work: () => T): T => inTransaction(database, work);
  const insertCalls = (calls: readonly OutgoingCall[]) => {
    for (const call of calls) run.insertCall.run(call.chatId, JSON.stringify(call), now());
  };
  const attendance = createAttendance(database, write, insertCalls);
  const newest = createNewestMessage(database);
  return {
    reminders: createReminderLedger(database, write, (effects) => insertEffects(run, [], effects, now())),
    attendance,
    reliances: createRelianceLedger(database, write, (effects) => insertEffects(run, [], effects, now())),
    addUpdates: (updates) => {
      newest.noteReceived(updates);
      return withFullSync(database, () =>
        write(() => {
          const chats = insertUpdates(run, updates, now());
          for (const chatId of chats) attendance.noteActive(chatId, now());
          return chats;
        }),
      );
    },
    listChatsWithWork: () => run.chatsWithWork.all().map((row) => chatRow.parse(row).chat_id),
    countWaiting: () => waitingRow.parse(run.countWaiting.get()),
    listUnfinished: (chatId, limit) => run.unfinished.all(chatId, limit).map(toStoredUpdate),
    noteAttempt: (seqs) => write(() => seqs.forEach((seq) => void run.attempt.run(seq))),
    finish: (seqs, effects) => {
      write(() => insertEffects(run, seqs, effects, now()));
      if (effects.forgotten !== undefined) database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    },
    findUnsent: (chatId) => toUnsentCall(run.unsent.get(chatId)),
    findNewestMessage: newest.find,
    listUnknownMessages: newest.listUnknown,
    markSent: (id, messageId) =>
      write(() => newest.noteSent(run.endCall.get(now(), messageId, null, id), messageId)),
    markDropped: (id, reason) => write(() => void run.endCall.run(now(), null, reason, id)),
    replaceCall: (id, call) => write(() => void run.replaceCall.run(call.chatId, JSON.stringify(call), id)),
    dropChat: (chatId, reason) => write(() => void run.dropChat.run(now(), reason, chatId)),
    findButton: (id) => toStoredButton(run.button.get(id, now() - REMINDER_KEPT_MS, now() - STATE_KEPT_MS)),
    findConversation: (chatId, userId) =>
      toConversation(run.conversation.get(chatId, userId, now() - STATE_KEPT_MS)),
    findWizard: (chatId, userId) => {
      const row = run.wizard.get(chatId, userId, now() - STATE_KEPT_MS);
      return row === undefined ? undefined : wizardSchema.parse(JSON.parse(stateRow.parse(row).state));
    },
    countUses: ({ day, kind, person, agency }) =>
      countRow.parse(run.countUses.get(person, agency, day, kind)),
    findFileId: (documentId, contentHash) => {
      const row = run.fileId.get(documentId, contentHash);
      return row === undefined ? undefined : fileRow.parse(row).file_id;
    },
    keepFileId: (documentId, contentHash, fileId) =>
      write(() => void run.keepFileId.run(documentId, contentHash, fileId)),
    listQuotedDocuments: () => run.quoted.all().map((row) => quotedRow.parse(row).id),
    forgetDocuments: (ids) => {
      write(() => {
        run.forgetButtons.run(JSON.stringify(ids));
        run.forgetFiles.run(JSON.stringify(ids));
        run.forgetConversations.run();
        run.forgetWizards.run(JSON.stringify(ids));
      });
      database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    },
    moveChat: (from, to) => write(() => moveChat(run, from, to)),
    prune: () => write(() => pruneRows(run, now())),
    close,
  };
}

/**
 * Commits survive a kill without waiting for the disk; only updates must survive a power cut too, because Telegram forgets
 * them once confirmed. Everything else would be done again, and a wait after each send is time in which a kill makes
 * Telegram get a message twice.
 */
function withFullSync<T>(database: DatabaseSync, work: () => T): T {
  database.exec('PRAGMA synchronous = FULL');
  try {
    return work();
  } finally {
    database.exec('PRAGMA synchronous = NORMAL');
  }
}

function inTransaction<T>(database: DatabaseSync, work: () => T): T {
  try {
    database.exec('BEGIN IMMEDIATE');
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    if (database.isOpen && database.isTransaction) database.exec('ROLLBACK');
    throw new AssistantError('STORE_WRITE_FAILED', 'cannot write message queue', {
      cause: error,
      retryable: true,
    });
  }
}

// Ids are compared with the ids seen, not with the highest one: after a quiet week Telegram starts anywhere.
function insertUpdates(run: Statements, updates: readonly Update[], at: number): Set<number> {
  const chats = new Set<number>();
  for (const update of updates.toSorted((a, b) => a.update_id - b.update_id)) {
    const chatId = toChatId(update);
    const { changes } = run.insertUpdate.run(update.update_id, chatId, JSON.stringify(update), at);
    if (changes > 0) chats.add(chatId);
  }
  return chats;
}

/** The chat whose order an update belongs to; 0 for one without chat or sender. */
function toChatId(update: Update): number {
  const query = update.callback_query;
  const chat = update.message?.chat ?? query?.message?.chat ?? update.my_chat_member?.chat;
  return chat?.id ?? query?.from.id ?? 0;
}

function toStoredUpdate(row: unknown): StoredUpdate {
  const { seq, payload, attempts, received_at: receivedAt } = inboxRow.parse(row);
  return { seq, update: updateSchema.parse(JSON.parse(payload)), attempts, receivedAt };
}

function toUnsentCall(row: unknown): UnsentCall | undefined {
  if (row === undefined) return undefined;
  const { id, payload } = outboxRow.parse(row);
  return { id, call: outgoingCallSchema.parse(JSON.parse(payload)) };
}

function toStoredButton(row: unknown): StoredButton | undefined {
  if (row === undefined) return undefined;
  const { id, chat_id: chatId, user_id: userId, action } = buttonRow.parse(row);
  return { id, chatId, userId, action: buttonActionSchema.parse(JSON.parse(action)) };
}

function toConversation(row: unknown): Conversation | undefined {
  return row === undefined ? undefined : conversationSchema.parse(JSON.parse(stateRow.parse(row).state));
}
