import { fileURLToPath } from 'node:url';
import { AssistantError } from '../../knowledge/model/errors.ts';
import { createProcessPool } from '../read/process-pool.ts';
import { type PictureAnswer, type PictureTask, pictureAnswerSchema } from './picture-tasks.ts';

/** JavaScript heap of a picture process, in MB. */
const PICTURE_HEAP_MB = 600;
/**
 * RLIMIT_DATA of a picture process in KB. Node with a canvas claims 1.8 GB of it and tesseract.js 0.7 GB more while some
 * 0.3 GB are in use; the rest is for a page of 64 million pixels in colours.
 */
const PICTURE_DATA_LIMIT_KB = 4_000_000;
/** Resident size beyond which a picture process is replaced after its page. */
const PICTURE_RECYCLE_BYTES = 800 * 1024 * 1024;
/** Tasks after which it is replaced whatever its size. */
const TASKS_PER_PROCESS = 60;
/** Longest time one page may take in one step; tesseract.js needs about 4 s for a dense page. */
const PAGE_DEADLINE_MS = 60_000;

/** Decodes, prepares, cuts and reads page pictures in child processes with limits. */
export interface PicturePool {
  /** @throws DOCUMENT_* when the picture is to blame, INTERNAL when the machinery is */
  do<Kind extends PictureTask['kind']>(
    task: Extract<PictureTask, { kind: Kind }>,
    label: string,
  ): Promise<PictureAnswer>;
  close(): Promise<void>;
}

/**
 * A pool of such processes; they start with the first page. They may load native code and write, but only into `folder`.
 *
 * @param size pages at a time
 */
export function createPicturePool(folder: string, size: number): PicturePool {
  const pool = createProcessPool(
    {
      file: fileURLToPath(new URL('./picture-process.ts', import.meta.url)),
      heapMb: PICTURE_HEAP_MB,
      dataLimitKb: PICTURE_DATA_LIMIT_KB,
      permissions: ['--allow-addons', '--allow-worker', '--expose-gc', `--allow-fs-write=${folder}`],
    },
    pictureAnswerSchema,
    {
      size,
      timeoutMs: PAGE_DEADLINE_MS,
      recycleRssBytes: PICTURE_RECYCLE_BYTES,
      filesPerProcess: TASKS_PER_PROCESS,
    },
  );
  return { do: (task, label) => pool.ask(task, label), close: () => pool.close() };
}

/** @throws INTERNAL — the answer is to another task */
export function expectAnswer<Kind extends PictureAnswer['kind']>(
  answer: PictureAnswer,
  kind: Kind,
): Extract<PictureAnswer, { kind: Kind }> {
  if (isKind(answer, kind)) return answer;
  throw new AssistantError('INTERNAL', `picture process answered ${answer.kind} for ${kind}`);
}

function isKind<Kind extends PictureAnswer['kind']>(
  answer: PictureAnswer,
  kind: Kind,
): answer is Extract<PictureAnswer, { kind: Kind }> {
  return answer.kind === kind;
}
