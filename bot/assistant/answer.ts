import { z } from 'zod';
import { scanReadingSchema } from '../../knowledge/model/register.ts';
import { pictureSchema } from './picture.ts';

/** One question, with all it may depend on: no clock and no identity is read elsewhere. */
export const questionSchema = z.object({
  id: z.string().optional(),
  question: z.string(),
  /** Earlier turns, oldest first. */
  history: z.array(z.object({ role: z.enum(['user', 'assistant']), text: z.string() })).default([]),
  /** The asker's agency by name; null when not told. */
  agency: z.string().nullable().default(null),
  /** The day the question is asked of, `YYYY-MM-DD`; null = today as the program's main passes it. */
  asOf: z.iso.date().nullable().default(null),
});
export type Question = z.infer<typeof questionSchema>;

/** Where a statement rests: the exact words of a held document. */
export const citationSchema = z.object({
  /** From 1, as "[n]" in the text. */
  n: z.int().min(1),
  sourceFile: z.string().nullable(),
  documentId: z.string(),
  number: z.string().nullable(),
  issuer: z.string().nullable(),
  locator: z.string(),
  page: z.int().nullable(),
  /** The exact words; where they hold a figure that was not read surely, the longest stretch of them without one. */
  quote: z.string(),
  /** How surely the words were read from a page's picture, and where they stand on it; null for text as the file gives it. */
  scan: scanReadingSchema.nullable().default(null),
  /** Whether a figure here was not read surely enough to be stated: only the picture tells it. */
  isUnclear: z.boolean().default(false),
  /** What the document keeper changed of what was read here, old value first; null when nothing. */
  correction: z.string().nullable().default(null),
});
export type Citation = z.infer<typeof citationSchema>;

/** A sentence of an answer that stands or falls with its sources. */
export const statementSchema = z.object({
  text: z.string(),
  /** Numbers of the citations it rests on; empty only for a statement about what was not found or about the request itself. */
  citations: z.array(z.int()),
});
export type Statement = z.infer<typeof statementSchema>;

/** answered · not-found the documents do not say · clarify one question back, with options · corrected a wrong premise · declined outside the documents. */
export const outcomes = ['answered', 'not-found', 'clarify', 'corrected', 'declined'] as const;
export type Outcome = (typeof outcomes)[number];

/** quoting: composed from register, headers and quotations alone · model: a language model had a part in it, through the same gate. */
export const voices = ['quoting', 'model'] as const;

/** What leaves the assistant, checked. `text` is the whole reply, plain, citations as [n]. */
export const answerSchema = z.object({
  outcome: z.enum(outcomes),
  text: z.string(),
  statements: z.array(statementSchema),
  citations: z.array(citationSchema),
  /** For `clarify`: what can be chosen; `question` is the full question to ask next. */
  options: z.array(z.object({ label: z.string(), question: z.string() })),
  /** Under which it can be asked back later (`answers --id`); left out where answers are not kept. */
  answerId: z.string().optional(),
  /** Which voice spoke. */
  voice: z.enum(voices).default('quoting'),
  /** What of it can be drawn; left out where there is nothing to draw. */
  picture: pictureSchema.optional(),
});
export type Answer = z.infer<typeof answerSchema>;
