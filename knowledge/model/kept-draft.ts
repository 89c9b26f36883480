import { z } from 'zod';
import { isoDateSchema } from './calendar.ts';

/** A draft as it was handed out, kept so that the file is known when it comes back. */
export const keptDraftSchema = z.object({
  /** Embedded in its file. */
  id: z.string(),
  /** Whose it is, with the units it lies in. */
  agency: z.string(),
  keptOn: isoDateSchema,
  /** Ids of the documents it carries out. */
  basis: z.array(z.string()),
  /** Ids of all documents that it quotes. */
  sources: z.array(z.string()),
  /** Its text as its file is read back, a paragraph a line. */
  text: z.string(),
  /** What its files are written from, as the assistant keeps it; left out where they are not sent a second time. */
  content: z.string().optional(),
});
export type KeptDraft = z.infer<typeof keptDraftSchema>;
