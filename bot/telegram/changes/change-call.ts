import { z } from 'zod';

/** answer: a question that was answered · draft: one that was made · reminder: a deadline somebody was reminded of. */
export const relianceKinds = ['answer', 'draft', 'reminder'] as const;

/** Something that somebody was told or given and that rests on a document; ids alone. */
export interface Reliance {
  readonly person: string;
  readonly kind: (typeof relianceKinds)[number];
  /** Of the answer, the draft or the deadline. */
  readonly subject: string;
  readonly documentId: string;
  /** For which it was. */
  readonly agency: string | null;
}

/** What became of a document: corrections of one fact by their numbers · a correction was taken back · it was taken out · a held document acts on it. */
const changeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('correction'), numbers: z.array(z.int().min(1)).min(1) }),
  z.object({ kind: z.literal('withdrawn') }),
  z.object({ kind: z.literal('gone') }),
  z.object({ kind: z.literal('act'), code: z.string(), by: z.string() }),
]);
export type DocumentChange = z.infer<typeof changeSchema>;

/** Tells a person what became of a document that something of theirs rests on; all of it is looked up when it is sent. */
export const sendChangesSchema = z.object({
  method: z.literal('sendChanges'),
  /** The private chat of the person. */
  chatId: z.int(),
  person: z.string(),
  documentId: z.string(),
  /** Of a document that is gone, where it is known. */
  name: z.string().nullable(),
  changes: z.array(changeSchema).min(1),
  rests: z
    .array(
      z.object({
        kind: z.enum(relianceKinds),
        subject: z.string(),
        agency: z.string().nullable(),
        /** Milliseconds since 1970. */
        at: z.int(),
      }),
    )
    .min(1),
});
export type OutgoingChanges = z.infer<typeof sendChangesSchema>;
