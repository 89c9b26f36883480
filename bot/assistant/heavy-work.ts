import type { Viewer } from '../../knowledge/store/store.ts';
import type { Assistant } from './assistant.ts';
import type { ReviewRequest } from './review/draft.ts';
import type { Review, ReviewedFile } from './review/review-draft.ts';

/** Reviews a file that was examined. An abort leaves it, with the signal's reason. */
export type ReviewWork = (
  file: ReviewedFile,
  viewer: Viewer,
  request: ReviewRequest,
  signal?: AbortSignal,
) => Promise<Review>;

/** What computes for seconds: a channel with many people at a time has it done off its event loop. */
export interface HeavyWork extends Pick<Assistant, 'draft' | 'proposeBasis' | 'keepDraft' | 'writeDraft'> {
  readonly review: ReviewWork;
}
