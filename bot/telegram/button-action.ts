import { z } from 'zod';
import { citationSchema } from '../assistant/answer.ts';
import { turnsSchema } from './conversation.ts';
import { draftSteps, draftWishes } from './draft/draft-state.ts';
import { fileWishes } from './files/file-wishes.ts';
import { keepActionSchema } from './keeping/keep-actions.ts';
import { textEntitySchema } from './styled-text.ts';

/** What may be changed of a person: of their place in an agency, or of what they do for all. */
export const personChanges = [
  'admit',
  'ask-revoke',
  'revoke',
  'make-head',
  'unmake-head',
  'make-keeper',
  'make-member',
] as const;
export type PersonChange = (typeof personChanges)[number];

const styledTextSchema = z.object({ text: z.string(), entities: z.array(textEntitySchema) });

const placeFields = { person: z.string(), agency: z.string() };

/** The answer that somebody thinks something of. */
export const answerRatingSchema = z.object({
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
  /** A draft from its first step, whatever else is under way. */
  z.object({ kind: z.literal('begin-draft') }),
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
  z.object({ kind: z.literal('rated-answer'), answerId: z.string() }),
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
