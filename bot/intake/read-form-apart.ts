import { z } from 'zod';
import { AssistantError } from '../../knowledge/model/errors.ts';
import { filledFormSchema } from '../assistant/draft/report/read-form.ts';
import { createProcessPool } from '../process-pool.ts';

/** What a form of results is read within. */
const TIMEOUT_MS = 20_000;
const MAX_HEAP_MB = 256;

const readingSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('form'), form: filledFormSchema }),
  z.object({ kind: z.enum(['other-version', 'no-form']) }),
]);
/** What a file is: our form of results, filled in, one of another version, or something else. */
export type ApartReading = z.infer<typeof readingSchema>;

/** Reads a filled form in a process of its own, which is ended when it takes too long; what cannot be read is none. */
export async function readFormApart(bytes: Uint8Array): Promise<ApartReading> {
  const pool = createProcessPool({
    ...{ program: new URL('./form-process.ts', import.meta.url), data: null, size: 1 },
    ...{ timeoutMs: TIMEOUT_MS, heapMb: MAX_HEAP_MB, idleMs: 0 },
  });
  try {
    return readingSchema.parse(await pool.run(bytes));
  } catch (error) {
    if (!(error instanceof AssistantError)) throw error;
    return { kind: 'no-form' };
  } finally {
    await pool.close();
  }
}
