import { z } from 'zod';
import { citationSchema } from '../assistant/answer.ts';

/** What was said, oldest first. */
export const turnsSchema = z.array(z.object({ role: z.enum(['user', 'assistant']), text: z.string() }));

/** What is remembered between two messages of one person in one chat. */
export const conversationSchema = z.object({
  turns: turnsSchema,
  /** The sources of the last answer; empty when it had none. */
  citations: z.array(citationSchema),
});
export type Conversation = z.infer<typeof conversationSchema>;
