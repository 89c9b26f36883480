import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { filledFormSchema } from '../assistant/draft/report/read-form.ts';

/** What a form of results is read within. */
const TIMEOUT_MS = 20_000;
const MAX_HEAP_MB = 256;

const readingSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('form'), form: filledFormSchema }),
  z.object({ kind: z.enum(['other-version', 'no-form']) }),
]);
/** What a file is: our form of results, filled in, one of another version, or something else. */
export type ApartReading = z.infer<typeof readingSchema>;

/** Reads a filled form in a thread of its own, which is ended when it takes too long; what cannot be read is none. */
export async function readFormApart(bytes: Uint8Array): Promise<ApartReading> {
  const worker = new Worker(new URL('./form-worker.ts', import.meta.url), {
    workerData: bytes,
    resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB },
  });
  const timer = setTimeout(() => void worker.terminate(), TIMEOUT_MS);
  try {
    const message = await new Promise<unknown>((resolve) => {
      worker.once('message', resolve);
      worker.once('error', () => resolve({ kind: 'no-form' }));
      worker.once('exit', () => resolve({ kind: 'no-form' }));
    });
    return readingSchema.parse(message);
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
