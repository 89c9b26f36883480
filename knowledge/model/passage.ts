import { z } from 'zod';
import { scanReadingSchema } from './register.ts';

/**
 * A piece of a document small enough to cite: a paragraph or item of its outline with the headings above it.
 * Passages of a document, in order, tile its cleaned text: joined by "\n" they give the text back.
 */
export const passageSchema = z.object({
  /** From 0, in reading order. */
  ordinal: z.int().min(0),
  locator: z.string(),
  /** Headings above, outermost first ("II. NHIỆM VỤ CỤ THỂ"). */
  headings: z.array(z.string()),
  page: z.int().min(1).nullable(),
  text: z.string(),
  /** Offsets in the cleaned text, UTF-16 units, end exclusive. */
  start: z.int().min(0),
  end: z.int().min(0),
  /** furniture: letterhead, recipients, signature. heading: a line that only names what follows. */
  role: z.enum(['body', 'heading', 'furniture']),
  /** Set when the text, or its nearest heading, was read from a page's picture; null for text as the file gives it. */
  scan: scanReadingSchema.nullable().default(null),
});
export type Passage = z.infer<typeof passageSchema>;
