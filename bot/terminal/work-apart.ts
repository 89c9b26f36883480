import { z } from 'zod';
import type { DraftFinding } from '../assistant/draft/draft-document.ts';
import type { BasisProposal } from '../assistant/draft/propose-basis.ts';
import type { HeavyWork } from '../assistant/heavy-work.ts';
import type { Review } from '../assistant/review/review-draft.ts';
import { createProcessPool } from '../process-pool.ts';
import type { WorkData, WorkTask } from './work-task.ts';

/** More would take the processor from the questions of everybody else, on the small servers of offices. */
const WORK_AT_ONCE = 2;
/** A draft takes up to 3 s; with a slow language model its budget of calls, up to a minute. */
const TIMEOUT_MS = 120_000;
/** What a hundred documents and all tables of the country take is a fifth of it. */
const HEAP_MB = 512;
const IDLE_MS = 60_000;

const findingSchema = z.custom<DraftFinding>();
const proposalSchema = z.custom<BasisProposal>();
const reviewSchema = z.custom<Review>();

/** Heavy work done in processes of their own, to be closed with the program. */
export interface WorkApart extends HeavyWork {
  close(): Promise<void>;
}

/** Heavy work over a data folder, off the event loop. An abort ends it at once. @throws WORK_TIMEOUT, WORK_DIED */
export function createWorkApart(data: WorkData): WorkApart {
  const pool = createProcessPool({
    ...{ program: new URL('./work-process.ts', import.meta.url), data },
    ...{ size: WORK_AT_ONCE, timeoutMs: TIMEOUT_MS, heapMb: HEAP_MB, idleMs: IDLE_MS },
  });
  const run = (task: WorkTask, signal?: AbortSignal) => pool.run(task, signal);
  return {
    draft: async (viewer, request, { signal } = {}) =>
      findingSchema.parse(await run({ kind: 'draft', viewer, request }, signal)),
    proposeBasis: async (viewer, request, { signal } = {}) =>
      proposalSchema.parse(await run({ kind: 'propose-basis', viewer, request }, signal)),
    keepDraft: async (made, keptOn) => void (await run({ kind: 'keep-draft', made, keptOn })),
    writeDraft: async (made, part) =>
      new Uint8Array(z.instanceof(Uint8Array).parse(await run({ kind: 'write-draft', made, part }))),
    review: async (file, viewer, request, signal) =>
      reviewSchema.parse(await run({ kind: 'review', file, viewer, request }, signal)),
    close: () => pool.close(),
  };
}
