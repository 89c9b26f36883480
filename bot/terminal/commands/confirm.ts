import { z } from 'zod';
import { AssistantError } from '../../../knowledge/model/errors.ts';
import { formatCorrectedValue } from '../../../knowledge/store/correction-value.ts';
import { openStore } from '../../../knowledge/store/open-store.ts';
import { OPERATOR, type Store } from '../../../knowledge/store/store.ts';
import { confirmReading, isWholeReading } from '../../assistant/keeping/confirm-reading.ts';
import { type DoubtfulReading, listDoubtfulReadings } from '../../assistant/scans/doubtful-readings.ts';
import {
  type Arguments,
  type Command,
  type CommandEnvironment,
  exitCodes,
  textOption,
  writeJsonLine,
  writeText,
} from '../command.ts';
import { formatCropCommand } from '../format-answer.ts';

/** One line of `confirm --json`: a reading that waits, or one that was confirmed. */
export const confirmLineSchema = z.object({
  documentId: z.string(),
  path: z.string(),
  label: z.string(),
  /** As read; null when it was not read surely enough to be kept. */
  value: z.unknown(),
  confidence: z.number().min(0).max(1),
  page: z.int().min(1),
  quote: z.string().nullable(),
  /** Null while it waits. */
  confirmedBy: z.string().nullable(),
});
type ConfirmLine = z.infer<typeof confirmLineSchema>;

/** `confirm`: what scans leave in doubt, the least sure first; or the word of a person that one reading is right. */
export const confirmCommand: Command = {
  options: { by: { type: 'string' } },
  worksUnread: true,
  async run(args, environment) {
    const [id, path, ...more] = args.positionals;
    if (more.length > 0) throw badUsage(`từ thừa: ${more.join(' ')}`);
    const mode = path === undefined ? 'read-only' : 'read-write';
    const store = await openStore(environment, mode);
    try {
      const waiting = await listWaiting(store, id);
      const lines =
        path === undefined
          ? waiting.map((reading) => ({ ...reading, confirmedBy: null }))
          : [await confirm(store, waiting, path, args, environment.now())];
      writeLines(lines, environment);
      return exitCodes.done;
    } finally {
      await store.close();
    }
  },
};

function badUsage(problem: string): AssistantError {
  return new AssistantError('INPUT_USAGE', `confirm: ${problem}`, { details: { problems: [problem] } });
}

function invalid(problem: string): AssistantError {
  return new AssistantError('INPUT_INVALID', `confirm: ${problem}`, { details: { problems: [problem] } });
}

async function listWaiting(store: Store, id: string | undefined): Promise<DoubtfulReading[]> {
  const documents = await store.listDocuments(OPERATOR, id === undefined ? {} : { ids: [id] });
  if (id !== undefined && documents.length === 0)
    throw new AssistantError('DOCUMENT_NOT_FOUND', `document is not held: ${id}`);
  const readings = await Promise.all(
    documents.map(async (document) =>
      listDoubtfulReadings(document, await store.listPassages(document.id, OPERATOR)),
    ),
  );
  return readings.flat().toSorted((a, b) => a.confidence - b.confidence);
}

async function confirm(
  store: Store,
  waiting: readonly DoubtfulReading[],
  path: string,
  args: Arguments,
  at: string,
): Promise<ConfirmLine> {
  const by = textOption(args, 'by')?.normalize('NFC').trim() ?? '';
  if (by === '') throw badUsage('thiếu --by: tên người xác nhận');
  const reading = waiting.find((one) => one.path === path);
  if (reading === undefined) throw invalid(`"${path}" không có trong danh sách chờ xác nhận`);
  if (!isWholeReading(reading))
    throw invalid(
      `"${path}" chưa đọc được nên không xác nhận được; dùng: correct ${reading.documentId} ${path} GIÁ_TRỊ`,
    );
  await confirmReading(store, reading, { by, at });
  return { ...reading, confirmedBy: by };
}

function writeLines(lines: readonly ConfirmLine[], { isJson, stdout }: CommandEnvironment): void {
  for (const line of lines) {
    if (isJson) writeJsonLine(stdout, line);
    else writeText(stdout, formatLine(line));
  }
  if (lines.length === 0 && !isJson) writeText(stdout, 'Không có chỗ nào của bản chụp chờ xác nhận.\n');
}

function formatLine({ documentId, path, label, value, confidence, page, quote, confirmedBy }: ConfirmLine) {
  const share = Math.round(confidence * 100);
  const words = quote === null ? '' : `    “${quote}”\n`;
  const next =
    confirmedBy === null
      ? `    ảnh: ${formatCropCommand(documentId, path)}\n`
      : `    ${confirmedBy} đã xác nhận\n`;
  return `${documentId}  ${path} = ${formatCorrectedValue(value)}  (${label}; trang ${page}, đọc chắc ${share}%)\n${words}${next}`;
}
