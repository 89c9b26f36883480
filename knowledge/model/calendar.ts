import { z } from 'zod';

/**
 * A date as a document writes it: parts that are blank or illegible are null, never guessed.
 * "ngày   tháng 3 năm 2023" is `{year: 2023, month: 3, day: null}`.
 */
export const partialDateSchema = z.object({
  year: z.int().min(1900).max(2200).nullable(),
  month: z.int().min(1).max(12).nullable(),
  day: z.int().min(1).max(31).nullable(),
});
export type PartialDate = z.infer<typeof partialDateSchema>;

/** The date of which nothing is known. */
export const UNKNOWN_DATE: PartialDate = { year: null, month: null, day: null };

/** A whole calendar date, `YYYY-MM-DD`; sorts as text. */
export const isoDateSchema = z.iso.date();

/** Both ends inclusive, `YYYY-MM-DD`; null where the text leaves an end open. */
export const periodSchema = z.object({
  from: isoDateSchema.nullable(),
  to: isoDateSchema.nullable(),
});
export type Period = z.infer<typeof periodSchema>;

/** The period of which neither end is known. */
export const UNKNOWN_PERIOD: Period = { from: null, to: null };
