import { fileURLToPath } from 'node:url';
import { AssistantError } from '../../knowledge/model/errors.ts';
import { type Examination, type Survey, surveySchema } from '../examine-file.ts';
import { READER_DATA_LIMIT_KB, READER_HEAP_MB } from './limits.ts';
import type { PageReading, SurveyTask } from './page-readings.ts';
import { createProcessPool, type ProcessPoolOptions } from './process-pool.ts';
import type { ProcessProgram } from './reader-child.ts';

/** Examines files in child processes with limits, so that no file takes this process down. */
export interface ReaderPool {
  /**
   * What examining a document gives. Calls beyond the pool's size wait for their turn.
   *
   * @param paths the files that make it, in order; several for the pictures of an album
   * @param readings pages read otherwise, which its files do not give
   * @throws AssistantError — a DOCUMENT_* code when the file is to blame (also DOCUMENT_TIMEOUT, and DOCUMENT_TOO_BIG
   *   when memory ran out), INTERNAL when the machinery is
   */
  examine(paths: readonly string[], readings?: readonly PageReading[]): Promise<Examination>;
  /**
   * The same for a first look: instead of an examination the pages that the files do not give, if there are any.
   *
   * @throws as {@link ReaderPool.examine}
   */
  survey(paths: readonly string[]): Promise<Survey>;
  /** Ends the processes at once; files under way fail with INTERNAL. A pool left open keeps the program running. */
  close(): Promise<void>;
}

/**
 * A pool whose processes read, clean and parse: see `examineFile`. Processes start with the first files and are reused.
 *
 * @example
 * const pool = createReaderPool();
 * try { await pool.examine(['ke-hoach.pdf']); } finally { await pool.close(); }
 */
export function createReaderPool(options: ProcessPoolOptions = {}): ReaderPool {
  const pool = createProcessPool(readerProgram, surveySchema, options);
  const ask = (task: SurveyTask) => pool.ask(task, task.paths.join(', '));
  return {
    survey: (paths) => ask({ paths: [...paths], readings: null }),
    async examine(paths, readings = []) {
      const survey = await ask({ paths: [...paths], readings: [...readings] });
      if (survey.kind === 'examined') return survey.examination;
      throw new AssistantError('INTERNAL', 'reader process wished for pages twice');
    },
    close: () => pool.close(),
  };
}

const readerProgram: ProcessProgram = {
  file: fileURLToPath(new URL('./reader-process.ts', import.meta.url)),
  heapMb: READER_HEAP_MB,
  dataLimitKb: READER_DATA_LIMIT_KB,
  permissions: [],
};
