import { z } from 'zod';
import { answerRatingSchema } from './button-action.ts';
import { draftWizardSchema } from './draft/draft-state.ts';
import { addDocumentWizard, correctWizard } from './keeping/keep-actions.ts';

/** What a person is in the middle of; their next text belongs to it. */
export const wizardSchema = z.discriminatedUnion('kind', [
  /** The name of their agency is awaited. */
  z.object({ kind: z.literal('agency-name') }),
  /** What they are at this agency is awaited. */
  z.object({ kind: z.literal('post'), agency: z.string() }),
  /** Why an answer is called wrong is awaited. */
  z.object({ kind: z.literal('feedback-reason'), of: answerRatingSchema }),
  draftWizardSchema,
  /** The file of a draft is awaited that is to be reviewed and not kept. */
  z.object({
    kind: z.literal('review-file'),
    /** What they go on with then; null for nothing. */
    draft: draftWizardSchema.nullable().default(null),
  }),
  /** Questions are answered from this document alone. */
  z.object({ kind: z.literal('ask-file'), documentId: z.string() }),
  addDocumentWizard,
  correctWizard,
]);
export type Wizard = z.infer<typeof wizardSchema>;
