import { z } from 'zod';
import { boxSchema } from '../../knowledge/model/register.ts';

/**
 * Why a page should be read otherwise than by its text layer. picture: it has no text, or so little that the page is
 * likely a picture with a stamp of text · scrambled: its text layer lies · unmarked: its text layer has lost its marks ·
 * fields: form or signature fields hide some of its text.
 */
export const wishReasons = ['picture', 'scrambled', 'unmarked', 'fields'] as const;

/** A page that a reader process cannot read well by itself: it starts no program and loads no native code. */
export const pageWishSchema = z.object({
  /** From 1, within the document. */
  pageNumber: z.int().min(1),
  /** The file that holds it, and its page there, from 1. */
  path: z.string(),
  pageInFile: z.int().min(1),
  format: z.enum(['pdf', 'image']),
  reason: z.enum(wishReasons),
});
export type PageWish = z.infer<typeof pageWishSchema>;

const wordSchema = z.object({ text: z.string(), confidence: z.number().min(0).max(1), box: boxSchema });
const lineSchema = z.object({ words: z.array(wordSchema), box: boxSchema });

/** A page as it was read otherwise. */
export const pageReadingSchema = z.object({
  pageNumber: z.int().min(1),
  text: z.string(),
  /** As in `PageText`; null when another program gave the text layer. */
  lines: z.array(lineSchema).nullable(),
  /** Lines in the red ink of stamps, however badly read; absent when there are none. */
  stamps: z.array(z.string()).exactOptional(),
  /** Whether a block of red ink shaped like a stamp could not be read; absent when there is none. */
  hasUnreadStamp: z.literal(true).exactOptional(),
});
export type PageReading = z.infer<typeof pageReadingSchema>;

/** What a reader process is told to do. */
export const surveyTaskSchema = z.object({
  paths: z.array(z.string()).min(1),
  /** Pages read otherwise; null for a first look, in which the process may wish for some. */
  readings: z.array(pageReadingSchema).nullable(),
});
export type SurveyTask = z.infer<typeof surveyTaskSchema>;
