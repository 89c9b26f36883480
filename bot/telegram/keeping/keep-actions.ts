import { z } from 'zod';

/** What a keeper's button does with a document as a whole. */
export const keepDeeds = [
  'card',
  'save',
  'decline',
  'edit',
  'classes',
  'doubts',
  'original',
  'delete',
  'sure-delete',
] as const;

const place = { documentId: z.string() };

/** Buttons of those who keep the common documents. */
export const keepActionSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('keep'), ...place, does: z.enum(keepDeeds) }),
  z.object({ kind: z.literal('keep-field'), ...place, path: z.string() }),
  z.object({
    kind: z.literal('keep-class'),
    ...place,
    documentClass: z.enum(['public', 'internal', 'personal', 'secret']),
    isSure: z.boolean(),
  }),
  z.object({ kind: z.literal('doubt'), ...place, path: z.string(), does: z.enum(['show', 'confirm']) }),
  z.object({ kind: z.literal('doubts'), ...place, page: z.int().min(1) }),
  z.object({ kind: z.literal('held'), page: z.int().min(1) }),
]);
export type KeepAction = z.infer<typeof keepActionSchema>;

/** A keeper is bringing a document in: its file is awaited. */
export const addDocumentWizard = z.object({ kind: z.literal('add-document') });
/** The right value of a field is awaited. */
export const correctWizard = z.object({
  kind: z.literal('correct'),
  ...place,
  path: z.string(),
  /** What was typed and asked about: the same again, or a yes, stands. Null while nothing was. */
  doubted: z.string().nullable().default(null),
});
