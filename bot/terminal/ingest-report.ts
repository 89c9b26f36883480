import type { IngestResult, IngestStep } from '../../ingest/ingest-files.ts';
import { type CommandEnvironment, writeJsonLine, writeText } from './command.ts';
import { formatReason, formatShortReason } from './describe-error.ts';
import { openProgress } from './progress-bar.ts';

type Counts = Readonly<Record<IngestResult['status'], number>>;

/** What an ingestion tells: results on stdout, progress and reasons for operators on stderr. */
export interface IngestReport {
  readonly counts: Counts;
  tell(step: IngestStep): void;
  /** What went wrong without failing a file, on stderr. */
  readonly warn: (message: string) => void;
  /** For people, in Vietnamese, on stderr. */
  note(message: string): void;
  /** How many files ended how; not with `--json`. */
  tellCounts(): void;
  /** Takes the progress bar away. */
  stop(): void;
}

/** A report on the command's own streams. */
export async function createIngestReport(environment: CommandEnvironment): Promise<IngestReport> {
  const { isJson, stdout, stderr } = environment;
  const progress = await openProgress(stderr);
  const counts = { added: 0, updated: 0, unchanged: 0, rejected: 0 };
  const onStderr = (message: string) => {
    progress.clear();
    writeText(stderr, `${message}\n`);
  };
  return {
    counts,
    tell({ progress: state, problem, ...result }) {
      counts[result.status] += 1;
      progress.clear();
      if (isJson) writeJsonLine(stdout, result);
      else writeText(stdout, formatResult(result));
      if (problem !== null) onStderr(isJson ? formatReason(problem) : formatShortReason(problem));
      progress.update(state);
    },
    warn: onStderr,
    note: onStderr,
    tellCounts: () => {
      if (!isJson) writeText(stdout, formatCounts(counts));
    },
    stop: () => progress.stop(),
  };
}

const STATUS_WORDS = {
  added: 'thêm',
  updated: 'cập nhật',
  unchanged: 'không đổi',
  rejected: 'TỪ CHỐI',
} as const;

function formatResult(result: IngestResult): string {
  const number = result.number === null ? '' : ` (${result.number})`;
  const error = result.error === null ? [] : [`    ${result.error.message}`];
  const warnings = result.warnings.map((warning) => `    ! ${warning.message}`);
  // A name with a line break must not look like two results.
  const file = result.file.replaceAll('\n', '\uFFFD');
  return `${[`${STATUS_WORDS[result.status]}: ${file}${number}`, ...error, ...warnings].join('\n')}\n`;
}

function formatCounts(counts: Counts): string {
  return `Xong: ${counts.added} thêm, ${counts.updated} cập nhật, ${counts.unchanged} không đổi, ${counts.rejected} bị từ chối.\n`;
}
