import { z } from 'zod';
import type { Viewer } from '../../knowledge/store/store.ts';
import type { DraftRequest, MadeDraft } from '../assistant/draft/draft.ts';
import { draftParts } from '../assistant/draft/draft-files.ts';
import type { ReviewRequest } from '../assistant/review/draft.ts';
import type { ReviewedFile } from '../assistant/review/review-draft.ts';
import type { Configuration } from '../configuration.ts';

const asked = { viewer: z.custom<Viewer>(), request: z.custom<DraftRequest>() };

/** A piece of heavy work, as it is told to a process of its own; its parts were checked where they came in. */
export const workTaskSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('draft'), ...asked }),
  z.object({ kind: z.literal('propose-basis'), ...asked }),
  z.object({ kind: z.literal('keep-draft'), made: z.custom<MadeDraft>(), keptOn: z.string() }),
  z.object({ kind: z.literal('write-draft'), made: z.custom<MadeDraft>(), part: z.enum(draftParts) }),
  z.object({
    kind: z.literal('review'),
    file: z.custom<ReviewedFile>(),
    viewer: z.custom<Viewer>(),
    request: z.custom<ReviewRequest>(),
  }),
]);
export type WorkTask = z.infer<typeof workTaskSchema>;

/** What such a process is told at its start. */
export const workDataSchema = z.object({
  dataDirectory: z.string(),
  configuration: z.custom<Configuration>(),
});
export type WorkData = z.infer<typeof workDataSchema>;
