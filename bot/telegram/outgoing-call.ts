import { z } from 'zod';
import { boxSchema } from '../../knowledge/model/register.ts';
import { draftParts } from '../assistant/draft/draft-files.ts';
import { reportFormSchema } from '../assistant/draft/report/report-form.ts';
import { pictureSchema } from '../assistant/picture.ts';
import { sendChangesSchema } from './changes/change-call.ts';
import { keyboardSchema } from './keyboard.ts';
import { textEntitySchema } from './styled-text.ts';

const textFields = {
  chatId: z.int(),
  text: z.string(),
  entities: z.array(textEntitySchema),
  keyboard: keyboardSchema,
};

/** A call to Telegram that must not get lost: kept in the outbox until Telegram has taken or refused it. */
export const outgoingCallSchema = z.discriminatedUnion('method', [
  z.object({
    method: z.literal('sendMessage'),
    ...textFields,
    /** The forum topic to answer in; null outside topics. */
    threadId: z.int().nullable(),
    /** The message answered, shown above the reply in groups; null in private chats. */
    replyTo: z.int().nullable(),
    /** The newest message known when a try began whose end is not known; left out where there was none. */
    triedAfter: z.int().optional(),
  }),
  z.object({ method: z.literal('editMessageText'), ...textFields, messageId: z.int() }),
  z.object({
    method: z.literal('sendPhoto'),
    chatId: z.int(),
    /** The picture itself is cut when it is sent: of a document deleted meanwhile nothing is kept here. */
    documentId: z.string(),
    page: z.int().min(1),
    box: boxSchema,
    /** Who may see it, as the store knows people. */
    person: z.string().nullable(),
    caption: z.string(),
    threadId: z.int().nullable(),
    replyTo: z.int().nullable(),
  }),
  z.object({
    method: z.literal('sendPicture'),
    chatId: z.int(),
    /** Drawn when it is sent: what is kept is a hundredth of the drawing. */
    picture: pictureSchema,
    caption: z.string(),
    threadId: z.int().nullable(),
    replyTo: z.int().nullable(),
  }),
  z.object({
    method: z.literal('sendCalendar'),
    chatId: z.int(),
    /** The deadlines are listed when they are sent: `from` this day on, of this agency, as this person may see them. */
    from: z.iso.date(),
    agency: z.string().nullable(),
    person: z.string().nullable(),
    threadId: z.int().nullable(),
    replyTo: z.int().nullable(),
  }),
  z.object({
    method: z.literal('sendOriginal'),
    chatId: z.int(),
    /** Read when it is sent, unless Telegram has it already. */
    documentId: z.string(),
    /** Who may have it, as the store knows people. */
    person: z.string().nullable(),
    caption: z.string(),
    threadId: z.int().nullable(),
    replyTo: z.int().nullable(),
  }),
  z.object({
    method: z.literal('sendDraftFile'),
    chatId: z.int(),
    /** A draft that is kept; its file is written when it is sent. */
    draftId: z.string(),
    part: z.enum(draftParts),
    /** Who may have it, as the store knows people, and for which agency. */
    person: z.string().nullable(),
    agency: z.string(),
    caption: z.string(),
  }),
  z.object({
    method: z.literal('sendReminders'),
    /** The private chat of the person reminded. */
    chatId: z.int(),
    person: z.string(),
    /** By key: what is due is read when it is sent, so that a correction counts and a deleted document is not spoken of. */
    reminders: z.array(
      z.object({
        agency: z.string(),
        deadline: z.string(),
        /** The day it was due to be reminded of: sent later, it is late. */
        day: z.iso.date(),
        isNew: z.boolean(),
        finishId: z.string(),
        snoozeId: z.string(),
        sourceId: z.string(),
      }),
    ),
    /** A try to send it ended without an answer. */
    mayHaveArrived: z.boolean(),
  }),
  sendChangesSchema,
  z.object({
    method: z.literal('sendResultForm'),
    chatId: z.int(),
    /** Written as a workbook when it is sent. */
    form: reportFormSchema,
    /** Who may have it, as the store knows people, and for which agency. */
    person: z.string().nullable(),
    agency: z.string(),
    caption: z.string(),
  }),
  z.object({
    method: z.literal('setMyCommands'),
    /** The private chat that gets this menu. */
    chatId: z.int(),
    commands: z.array(z.object({ command: z.string(), description: z.string() })),
  }),
  /** Takes down the menu of a private chat; everybody's is shown again. */
  z.object({ method: z.literal('deleteMyCommands'), chatId: z.int() }),
  z.object({ method: z.literal('leaveChat'), chatId: z.int() }),
  z.object({
    method: z.literal('answerCallbackQuery'),
    chatId: z.int(),
    queryId: z.string(),
    /** Shown as a toast; null just ends the button's spinner. */
    text: z.string().nullable(),
  }),
]);
export type OutgoingCall = z.infer<typeof outgoingCallSchema>;
export type OutgoingMessage = Extract<OutgoingCall, { method: 'sendMessage' }>;
export type OutgoingPhoto = Extract<OutgoingCall, { method: 'sendPhoto' }>;
export type OutgoingCalendar = Extract<OutgoingCall, { method: 'sendCalendar' }>;
export type OutgoingOriginal = Extract<OutgoingCall, { method: 'sendOriginal' }>;
export type OutgoingResultForm = Extract<OutgoingCall, { method: 'sendResultForm' }>;
export type OutgoingDraftFile = Extract<OutgoingCall, { method: 'sendDraftFile' }>;
export type OutgoingReminders = Extract<OutgoingCall, { method: 'sendReminders' }>;
export type OutgoingPicture = Extract<OutgoingCall, { method: 'sendPicture' }>;
