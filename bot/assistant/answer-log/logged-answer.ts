import { z } from 'zod';
import { answerSchema, outcomes, questionSchema } from '../answer.ts';

/** A document an answer cited, as it stood then. */
export const citedStateSchema = z.object({
  documentId: z.string(),
  /** sha256 of the file's bytes, hex. */
  contentHash: z.string().nullable(),
  /** Null when it has none, or after its words were taken out of the log. */
  number: z.string().nullable(),
  /** sha256 over header, register and corrections: also a new reading or a correction of the same file shows. */
  registerHash: z.string(),
});
export type CitedState = z.infer<typeof citedStateSchema>;

/** Who worded an answer. */
export const voiceUseSchema = z.object({
  /** quoting: register and quotations alone · model: a language model had a part in it. */
  voice: z.enum(['quoting', 'model']),
  modelId: z.string().nullable(),
  promptVersion: z.int().nullable(),
});
export type VoiceUse = z.infer<typeof voiceUseSchema>;

/** An answer by the program alone. */
export const QUOTING_VOICE: VoiceUse = { voice: 'quoting', modelId: null, promptVersion: null };

/** What an answer depended on besides its question, all that is needed to say later why it was so. */
export const provenanceSchema = voiceUseSchema.extend({
  programVersion: z.string(),
  parserVersion: z.int(),
  /** Of the store when the question was taken up. */
  generation: z.int(),
  /** Made the vectors of the vector leg. */
  embedderId: z.string(),
});

/** One answer as kept: no name and no channel's number of the person who asked. One line of `answers --json`. */
export const loggedAnswerSchema = provenanceSchema.extend({
  id: z.string(),
  /** ISO 8601, UTC. */
  at: z.string(),
  /** The agency whose documents the asker could see; "*" at the operator's command line. */
  viewerAgency: z.string().nullable(),
  outcome: z.enum(outcomes),
  documents: z.array(citedStateSchema),
  /** As asked; null after its words went with a deleted document. */
  question: questionSchema.omit({ id: true }).nullable(),
  /** The question in full as it was understood; null when it was taken as typed. */
  resolvedQuestion: z.string().nullable(),
  /** Null as `question`. */
  answer: answerSchema.nullable(),
  /** When its words went with a deleted document; null while they are kept. */
  erasedAt: z.string().nullable(),
});
export type LoggedAnswer = z.infer<typeof loggedAnswerSchema>;
