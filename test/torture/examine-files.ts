import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openArchives } from '../../ingest/archives.ts';
import { type FoundFile, listFiles } from '../../ingest/list-files.ts';
import { createReaderPool, type ReaderPool } from '../../ingest/read/reader-pool.ts';
import { type OpenExamination, openExamination } from '../../ingest/recognize/open-examination.ts';
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

/** How files are examined. */
export interface ExamineOptions {
  /** Where programs of the system are found; without it pages that have no text are left unread. */
  readonly searchPath?: string;
  readonly tell?: (outcome: FileOutcome) => void;
}

/** Examines files as an ingestion does, archives member by member, and tells how each ended. */
export async function examineFiles(
  paths: readonly string[],
  { searchPath, tell = () => {} }: ExamineOptions = {},
): Promise<Examined> {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'torture-'));
  const archives = await openArchives(await listFiles(paths));
  const readers = createReaderPool({ size: READERS });
  const { examine: read, close } = await openReading(readers, dataDirectory, searchPath);
  let peakMb = 0;
  const sampling = setInterval(() => {
    peakMb = Math.max(peakMb, ...listChildPeaks());
  }, PEAK_EVERY_MS);
  const outcomes: FileOutcome[] = [];
  const waiting = [...archives.files.entries()];
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [place, file] = next;
      const outcome = await examine(file, read);
      outcomes[place] = outcome;
      tell(outcome);
    }
  };
  try {
    await Promise.all(Array.from({ length: READERS }, work));
  } finally {
    clearInterval(sampling);
    await close();
    await readers.close();
    await archives.close();
    rmSync(dataDirectory, { recursive: true });
  }
  return { outcomes, peakMb: peakMb === 0 ? null : peakMb };
}

async function openReading(
  readers: ReaderPool,
  dataDirectory: string,
  searchPath: string | undefined,
): Promise<Pick<OpenExamination, 'examine' | 'close'>> {
  if (searchPath === undefined) {
    const examine = async (paths: readonly string[]) => ({ ...(await readers.examine(paths)), pictures: [] });
    return { examine, close: async () => {} };
  }
  const warn = (message: string) => console.error(message);
  return openExamination({ readers, dataDirectory, searchPath, pagesAtATime: READERS, warn });
}

async function examine(
  { file, contentPaths, problem }: FoundFile,
  read: OpenExamination['examine'],
): Promise<FileOutcome> {
  const startedAt = performance.now();
  try {
    if (problem !== undefined) throw problem;
    const { parsed } = await read(contentPaths);
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
