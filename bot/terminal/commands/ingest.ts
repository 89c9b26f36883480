import { type IngestResult, ingestFiles } from '../../../ingest/ingest-files.ts';
import { AssistantError } from '../../../knowledge/model/errors.ts';
import { documentClassSchema } from '../../../knowledge/model/official-document.ts';
import { type Command, exitCodes, textOption, writeJsonLine } from '../command.ts';
import { openProgressBar } from '../progress-bar.ts';
import { withIngestion } from '../with-ingestion.ts';

/** `ingest`: files and folders into the store, a result a file. */
export const ingestCommand: Command = {
  options: { class: { type: 'string' }, owner: { type: 'string' } },
  async run(args, environment) {
    if (args.positionals.length === 0) throw new AssistantError('INPUT_USAGE', 'ingest: a path is missing');
    const documentClass = parseClass(textOption(args, 'class'));
    const bar =
      environment.stderr.isTTY && !environment.isJson ? await openProgressBar(environment.stderr) : undefined;
    const counts = { added: 0, updated: 0, unchanged: 0, rejected: 0 };
    await withIngestion(args.positionals, environment.dataDirectory, async (ingestion) => {
      const owner = textOption(args, 'owner');
      for await (const { progress, ...result } of ingestFiles(args.positionals, {
        ...ingestion,
        documentClass,
        owner,
      })) {
        counts[result.status] += 1;
        if (environment.isJson) writeJsonLine(environment.stdout, result);
        else environment.stdout.write(formatResult(result));
        bar?.update(progress);
      }
    });
    bar?.stop();
    if (!environment.isJson) environment.stdout.write(formatCounts(counts));
    return counts.rejected > 0 ? exitCodes.failed : exitCodes.done;
  },
};

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
  const error = result.error === null ? [] : [`    ${result.error.message} [${result.error.code}]`];
  const warnings = result.warnings.map((warning) => `    ! ${warning.message}`);
  return `${[`${STATUS_WORDS[result.status]}: ${result.file}${number}`, ...error, ...warnings].join('\n')}\n`;
}

function formatCounts(counts: Readonly<Record<IngestResult['status'], number>>): string {
  return `Xong: ${counts.added} thêm, ${counts.updated} cập nhật, ${counts.unchanged} không đổi, ${counts.rejected} bị từ chối.\n`;
}
