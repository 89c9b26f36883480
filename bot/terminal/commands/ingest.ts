import { type IngestResult, ingestFiles } from '../../../ingest/ingest-files.ts';
import { AssistantError } from '../../../knowledge/model/errors.ts';
import { documentClassSchema } from '../../../knowledge/model/official-document.ts';
import { type Command, exitCodes, textOption, writeJsonLine, writeText } from '../command.ts';
import { formatReason } from '../describe-error.ts';
import { openProgressBar } from '../progress-bar.ts';
import { type Ingestion, withIngestion } from '../with-ingestion.ts';

/** `ingest`: files and folders into the store, a result a file. */
export const ingestCommand: Command = {
  options: { class: { type: 'string' }, owner: { type: 'string' } },
  worksUnread: true,
  async run(args, environment) {
    const paths = args.positionals;
    if (paths.length === 0 || paths.includes(''))
      throw new AssistantError('INPUT_USAGE', 'ingest: a path is missing');
    const keeping = {
      documentClass: parseClass(textOption(args, 'class')),
      owner: parseOwner(textOption(args, 'owner')),
    };
    const { isJson, stdout, stderr, dataDirectory } = environment;
    const bar = stderr.isTTY && !isJson ? await openProgressBar(stderr) : undefined;
    const warn = (message: string) => void stderr.write(`${message}\n`);
    const counts = { added: 0, updated: 0, unchanged: 0, rejected: 0 };
    try {
      const run = async (ingestion: Ingestion) => {
        for await (const { progress, problem, ...result } of ingestFiles(paths, {
          ...ingestion,
          ...keeping,
        })) {
          counts[result.status] += 1;
          bar?.clear();
          if (isJson) writeJsonLine(stdout, result);
          else writeText(stdout, formatResult(result));
          if (problem !== null) warn(formatReason(problem));
          bar?.update(progress);
        }
      };
      await withIngestion(paths, dataDirectory, run, warn);
    } finally {
      bar?.stop();
    }
    if (!isJson) writeText(stdout, formatCounts(counts));
    return counts.rejected > 0 ? exitCodes.failed : exitCodes.done;
  },
};

function parseOwner(text: string | null): string | null {
  if (text === null) return null;
  const owner = text.normalize('NFC').trim();
  // "*" is the operator, who sees everything: no agency can be called so.
  if (owner !== '' && owner !== '*') return owner;
  throw new AssistantError('INPUT_USAGE', 'ingest: bad --owner', {
    details: { problems: ['--owner cần tên cơ quan'] },
  });
}

function parseClass(text: string | null) {
  if (text === null) return null;
  const parsed = documentClassSchema.exclude(['secret']).safeParse(text);
  if (parsed.success) return parsed.data;
  const isSecret = text === 'secret';
  throw new AssistantError(isSecret ? 'DOCUMENT_SECRET' : 'INPUT_USAGE', `ingest: bad --class: ${text}`, {
    details: { problems: ['--class nhận: public, internal, personal'] },
  });
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
  return `${[`${STATUS_WORDS[result.status]}: ${result.file}${number}`, ...error, ...warnings].join('\n')}\n`;
}

function formatCounts(counts: Readonly<Record<IngestResult['status'], number>>): string {
  return `Xong: ${counts.added} thêm, ${counts.updated} cập nhật, ${counts.unchanged} không đổi, ${counts.rejected} bị từ chối.\n`;
}
