import { z } from 'zod';
import { boxSchema } from '../../knowledge/model/register.ts';
import { citationSchema } from '../assistant/answer.ts';
import { draftParts } from '../assistant/draft/draft-files.ts';
import { reportFormSchema } from '../assistant/draft/report/report-form.ts';
import { pictureSchema } from '../assistant/picture.ts';
import type { QuotaKind } from '../quotas.ts';
import { type Reliance, sendChangesSchema } from './changes/change-call.ts';
import { draftSteps, draftWishes, draftWizardSchema } from './draft/draft-state.ts';
import { fileWishes } from './files/file-wishes.ts';
import { addDocumentWizard, correctWizard, keepActionSchema } from './keeping/keep-actions.ts';
import { textEntitySchema } from './styled-text.ts';

/** What may be changed of a person: of their place in an agency, or of what they do for all. */
export const personChanges = [
  'admit',
  'revoke',
  'make-head',
  'unmake-head',
  'make-keeper',
  'make-member',
] as const;
export type PersonChange = (typeof personChanges)[number];

const pressedButtonSchema = z.object({ label: z.string(), buttonId: z.string() });
/** A button that is told to us; `buttonId` is looked up in the queue when pressed and says nothing by itself. */
export type PressedButton = z.infer<typeof pressedButtonSchema>;
/** A button that puts its text on the reader's clipboard, and tells nobody. */
const copyButtonSchema = z.object({ label: z.string(), copies: z.string() });
/** A button that opens an address; only ever one of this bot's own. */
const linkButtonSchema = z.object({ label: z.string(), url: z.url() });

const keyboardSchema = z.array(z.array(z.union([pressedButtonSchema, copyButtonSchema, linkButtonSchema])));
/** Rows of buttons. */
export type Keyboard = z.infer<typeof keyboardSchema>;

const styledTextSchema = z.object({ text: z.string(), entities: z.array(textEntitySchema) });

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

/** Oldest first. */
const turnsSchema = z.array(z.object({ role: z.enum(['user', 'assistant']), text: z.string() }));

const placeFields = { person: z.string(), agency: z.string() };

/** The answer that somebody thinks something of. */
const answerRatingSchema = z.object({
  /** Under which it is kept what they think. */
  id: z.string(),
  answerId: z.string().nullable(),
  question: z.string(),
});
export type AnswerRating = z.infer<typeof answerRatingSchema>;

/** What a button does when pressed. */
export const buttonActionSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('type-agency') }),
  z.object({ kind: z.literal('guide'), section: z.int().min(0) }),
  z.object({ kind: z.literal('forget-me'), isSure: z.boolean() }),
  z.object({ kind: z.literal('enter'), agency: z.string(), post: z.string().nullable() }),
  z.object({ kind: z.literal('decide'), ...placeFields, isAdmitted: z.boolean() }),
  z.object({ kind: z.literal('choose-agency'), agency: z.string() }),
  z.object({ kind: z.literal('people'), page: z.int().min(1) }),
  z.object({ kind: z.literal('person'), person: z.string() }),
  z.object({ kind: z.literal('manage'), ...placeFields, change: z.enum(personChanges) }),
  z.object({ kind: z.literal('invite'), agency: z.string() }),
  z.object({
    kind: z.literal('draft'),
    wizard: z.string(),
    step: z.enum(draftSteps),
    wish: z.enum(draftWishes),
    /** Of what is chosen, ticked or turned to; empty where the wish says all. */
    value: z.string(),
  }),
  z.object({
    kind: z.literal('file'),
    documentId: z.string(),
    /** The agency it was sent for: for no other does the button do anything. */
    agency: z.string(),
    wish: z.enum(fileWishes),
  }),
  /** `page` 0: opened from the draft's own message. */
  z.object({
    kind: z.literal('draft-notes'),
    draftId: z.string(),
    agency: z.string(),
    page: z.int().min(0),
  }),
  /** Which agency a group is bound to; null: none, and the bot leaves. */
  z.object({ kind: z.literal('bind-group'), agency: z.string().nullable() }),
  /** What was answered in short in a group, to be answered in full to whom asked it. */
  z.object({
    kind: z.literal('whole-answer'),
    question: z.string(),
    agency: z.string(),
    turns: turnsSchema,
  }),
  z.object({ kind: z.literal('quotation'), citation: citationSchema }),
  z.object({ kind: z.literal('crop'), citation: citationSchema }),
  z.object({ kind: z.literal('original'), citation: citationSchema }),
  z.object({ kind: z.literal('option'), label: z.string(), question: z.string() }),
  /** The rest of a long answer; all its documents must still be the reader's. */
  z.object({
    kind: z.literal('more'),
    parts: z.array(styledTextSchema).min(1),
    documentIds: z.array(z.string()),
  }),
  z.object({ kind: z.literal('rate'), of: answerRatingSchema, isGood: z.boolean() }),
  /** `reason` null: to be typed. */
  z.object({ kind: z.literal('reason'), of: answerRatingSchema, reason: z.string().nullable() }),
  z.object({ kind: z.literal('feedback'), page: z.int().min(1) }),
  z.object({ kind: z.literal('handle-feedback'), id: z.string(), page: z.int().min(1) }),
  z.object({ kind: z.literal('documents'), page: z.int().min(1) }),
  z.object({
    kind: z.literal('deadlines'),
    page: z.int().min(1),
    agency: z.string().nullable(),
    from: z.iso.date(),
  }),
  z.object({ kind: z.literal('reminders'), isOn: z.boolean(), agency: z.string() }),
  z.object({
    kind: z.literal('deadline'),
    does: z.enum(['finish', 'reopen', 'snooze', 'source']),
    agency: z.string(),
    deadline: z.string(),
  }),
  keepActionSchema,
  z.object({ kind: z.literal('calendar'), agency: z.string().nullable(), from: z.iso.date() }),
]);
export type ButtonAction = z.infer<typeof buttonActionSchema>;

/** A button as kept: only its owner may press it, and only in its chat. */
export interface StoredButton {
  readonly id: string;
  readonly chatId: number;
  readonly userId: number;
  readonly action: ButtonAction;
}

/** What is remembered between two messages of one person in one chat. */
export const conversationSchema = z.object({
  turns: turnsSchema,
  /** The sources of the last answer; empty when it had none. */
  citations: z.array(citationSchema),
});
export type Conversation = z.infer<typeof conversationSchema>;

/** What a person is in the middle of; their next text belongs to it. */
export const wizardSchema = z.discriminatedUnion('kind', [
  /** The name of their agency is awaited. */
  z.object({ kind: z.literal('agency-name') }),
  /** Why an answer is called wrong is awaited. */
  z.object({ kind: z.literal('feedback-reason'), of: answerRatingSchema }),
  draftWizardSchema,
  /** The file of a draft is awaited that is to be reviewed and not kept. */
  z.object({ kind: z.literal('review-file') }),
  /** Questions are answered from this document alone. */
  z.object({ kind: z.literal('ask-file'), documentId: z.string() }),
  addDocumentWizard,
  correctWizard,
]);
export type Wizard = z.infer<typeof wizardSchema>;

/** Something done that a day has only so much of. */
export interface Use {
  readonly kind: QuotaKind;
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly person: string;
  readonly agency: string | null;
}

/**
 * Everything one update leads to. Handlers only fill this in; it is committed in one transaction together with "this
 * update is done", so that a kill leaves either all of it or nothing.
 */
export interface Effects {
  readonly calls: OutgoingCall[];
  readonly buttons: StoredButton[];
  readonly uses: Use[];
  /** What somebody was told or given, and what it rests on. */
  readonly reliances: Reliance[];
  conversation: { chatId: number; userId: number; state: Conversation } | undefined;
  /** `state` null: it is over. */
  wizard: { chatId: number; userId: number; state: Wizard | null } | undefined;
  /** A group got another number: what is kept of its talk goes along. */
  moved: { from: number; to: number } | undefined;
  /** Nothing is kept of this person's talk, nor of what waits for them. */
  forgotten: { userId: number; person: string } | undefined;
}

/** No effects yet. */
export function createEffects(): Effects {
  const nothing = { conversation: undefined, wizard: undefined, moved: undefined, forgotten: undefined };
  return { calls: [], buttons: [], uses: [], reliances: [], ...nothing };
}
