import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type IngestOptions, ingestFiles } from '../../../ingest/ingest-files.ts';
import { listFiles } from '../../../ingest/list-files.ts';
import { AssistantError, toAssistantError } from '../../../knowledge/model/errors.ts';
import { documentClassSchema } from '../../../knowledge/model/official-document.ts';
import type { Embedder } from '../../../knowledge/search/embedder.ts';
import { terminalTexts } from '../../../prompts/terminal-texts.ts';
import { type Command, exitCodes, textOption } from '../command.ts';
import { findMeaningEmbedder } from '../configured-models.ts';
import { describeError, formatReason } from '../describe-error.ts';
import { createIngestReport, type IngestReport } from '../ingest-report.ts';
import { listenForStop } from '../stop-signal.ts';
import { watchFiles } from '../watch-files.ts';
import { type Ingestion, type IngestionPlace, withIngestion } from '../with-ingestion.ts';

type Keeping = Pick<IngestOptions, 'documentClass' | 'owner'>;

/** `ingest`: files and folders into the store, a result a file; with `--watch` also those that come later. */
export const ingestCommand: Command = {
  options: { class: { type: 'string' }, owner: { type: 'string' }, watch: { type: 'boolean' } },
  worksUnread: true,
  async run(args, environment) {
    const paths = args.positionals;
    if (paths.length === 0 || paths.includes(''))
      throw new AssistantError('INPUT_USAGE', 'ingest: a path is missing', {
        details: { problems: [terminalTexts.usage.pathMissing] },
      });
    const keeping = {
      documentClass: parseClass(textOption(args, 'class')),
      owner: parseOwner(textOption(args, 'owner')),
    };
    const stop = listenForStop();
    const report = await createIngestReport(environment);
    const task = {
      paths,
      keeping,
      place: environment,
      report,
      signal: stop.signal,
      meaning: findMeaningEmbedder(environment.configuration),
    };
    try {
      await (args.values.watch === true ? watch(task) : bringIn(task));
    } finally {
      stop.release();
      report.stop();
    }
    if (stop.signal.aborted) report.note('Đã dừng; lần sau nạp tiếp từ chỗ này.');
    report.tellCounts();
    if (args.values.watch === true) return exitCodes.done;
    const isWhole = !stop.signal.aborted && report.counts.rejected === 0;
    return isWhole ? exitCodes.done : exitCodes.failed;
  },
};

interface IngestTask {
  readonly paths: readonly string[];
  readonly keeping: Keeping;
  readonly place: IngestionPlace;
  readonly report: IngestReport;
  readonly signal: AbortSignal;
  readonly meaning: Embedder | undefined;
}

/**
 * Brings in what is there.
 *
 * @returns files, by absolute path, for whose rejection they are not to blame
 */
async function bringIn(task: IngestTask, only?: ReadonlySet<string>): Promise<Set<string>> {
  const { paths, keeping, place, report, signal } = task;
  const again = new Set<string>();
  const run = async (ingestion: Ingestion) => {
    const options = { ...ingestion, ...keeping, signal, ...(only === undefined ? {} : { only }) };
    for await (const step of ingestFiles(paths, options)) {
      report.tell(step);
      if (step.problem !== null && !step.problem.code.startsWith('DOCUMENT_')) again.add(resolve(step.file));
    }
  };
  await withIngestion(paths, place, run, report.warn, signal, task.meaning);
  return again;
}

async function watch(task: IngestTask): Promise<void> {
  const { paths, report, signal } = task;
  report.note(`Đang theo dõi ${paths.join(', ')}. Nhấn Ctrl+C để dừng.`);
  let isAway = false;
  const actions = {
    async list() {
      const missing = await findMissing(paths);
      if (missing !== undefined && !isAway) report.note(`Không mở được ${missing}; sẽ thử lại.`);
      isAway = missing !== undefined;
      return isAway ? null : listFiles(paths);
    },
    async bringIn(changed: ReadonlySet<string>) {
      try {
        const again = await bringIn(task, changed);
        // An archive is told of by its members.
        return new Set([...changed].filter((path) => [...again].some((file) => file.startsWith(path))));
      } catch (error) {
        const problem = toAssistantError(error);
        // Another ingest at work, a full disk: these pass.
        if (problem.code !== 'STORE_BUSY' && problem.code !== 'STORE_WRITE_FAILED') throw problem;
        report.note(describeError(problem).sentence);
        report.warn(formatReason(problem));
        return changed;
      }
    },
    tellGone(gone: readonly string[]) {
      // A page that another picture now stands before is still there.
      for (const path of gone.filter((path) => !existsSync(path)))
        report.note(`Tệp không còn ở chỗ cũ: ${path}. Văn bản vẫn được giữ trong kho.`);
    },
  };
  await watchFiles(actions, signal);
}

/** The first path that is not there: of an unmounted share, say, nobody deleted the files. */
async function findMissing(paths: readonly string[]): Promise<string | undefined> {
  for (const path of paths) {
    const isThere = await stat(path).then(
      () => true,
      () => false,
    );
    if (!isThere) return path;
  }
  return undefined;
}

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
