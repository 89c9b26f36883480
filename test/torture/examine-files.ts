import { readdirSync, readFileSync } from 'node:fs';
import { createReaderPool } from '../../ingest/read/reader-pool.ts';
import { type ErrorCode, toAssistantError } from '../../knowledge/model/errors.ts';

/** How a file may end; anything else is a failure of the program. */
const END_STATES: Partial<Record<ErrorCode, string>> = {
  DOCUMENT_NO_TEXT: 'scan',
  DOCUMENT_ENCRYPTED: 'encrypted',
  DOCUMENT_DAMAGED: 'damaged',
  DOCUMENT_TOO_BIG: 'too big',
  DOCUMENT_TIMEOUT: 'too big',
  DOCUMENT_UNSUPPORTED: 'unsupported',
  DOCUMENT_EMPTY: 'empty',
  DOCUMENT_SECRET: 'secret',
  DOCUMENT_MAYBE_SECRET: 'secret',
};

/** What became of one file. */
export interface FileOutcome {
  readonly file: string;
  /** `read`, one of the states of a refused file, or `FAILED`. */
  readonly state: string;
  readonly warnings: readonly string[];
  /** Why it was refused; empty when it was read. */
  readonly reason: string;
  readonly ms: number;
  /** All text read, empty when it was refused. */
  readonly text: string;
}

/** What became of files, and what the readers took at the worst moment. */
export interface Examined {
  readonly outcomes: readonly FileOutcome[];
  /** Largest resident size any reader process ever had; null where there is no /proc. */
  readonly peakMb: number | null;
}

const READERS = 2;
const PEAK_EVERY_MS = 50;

/** Examines files as an ingestion does, in reader processes, and tells how each ended. */
export async function examineFiles(
  files: readonly string[],
  tell: (outcome: FileOutcome) => void = () => {},
): Promise<Examined> {
  const pool = createReaderPool({ size: READERS });
  let peakMb = 0;
  const sampling = setInterval(() => {
    peakMb = Math.max(peakMb, ...listChildPeaks());
  }, PEAK_EVERY_MS);
  const outcomes: FileOutcome[] = [];
  const waiting = [...files.entries()];
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [place, file] = next;
      const outcome = await examine(file, (path) => pool.examine([path]));
      outcomes[place] = outcome;
      tell(outcome);
    }
  };
  try {
    await Promise.all(Array.from({ length: READERS }, work));
  } finally {
    clearInterval(sampling);
    await pool.close();
  }
  return { outcomes, peakMb: peakMb === 0 ? null : peakMb };
}

async function examine(
  file: string,
  read: (file: string) => ReturnType<ReturnType<typeof createReaderPool>['examine']>,
): Promise<FileOutcome> {
  const startedAt = performance.now();
  try {
    const { parsed } = await read(file);
    return {
      file,
      state: 'read',
      warnings: parsed.warnings.map(({ code }) => code),
      reason: '',
      ms: performance.now() - startedAt,
      text: parsed.passages.map(({ text }) => text).join('\n'),
    };
  } catch (error) {
    const { code, message } = toAssistantError(error);
    const reason = `${code} ${message.replaceAll(file, '')}`;
    const ms = performance.now() - startedAt;
    return { file, state: END_STATES[code] ?? 'FAILED', warnings: [], reason, ms, text: '' };
  }
}

// The kernel keeps each process's largest resident size, so that no peak falls between two looks.
function listChildPeaks(): number[] {
  try {
    const threads = readdirSync('/proc/self/task');
    const children = threads.flatMap((thread) =>
      readFileSync(`/proc/self/task/${thread}/children`, 'utf8').trim().split(' ').filter(Boolean),
    );
    return children.map((pid) => {
      const [, kb = '0'] = /^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
      return Number(kb) / 1024;
    });
  } catch {
    return [];
  }
}

/** How many files ended in each state, as a line. */
export function countStates(outcomes: readonly FileOutcome[]): string {
  const counts = new Map<string, number>();
  for (const { state } of outcomes) counts.set(state, (counts.get(state) ?? 0) + 1);
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([state, count]) => `${state} ${count}`)
    .join(', ');
}
