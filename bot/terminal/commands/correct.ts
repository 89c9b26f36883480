import { z } from 'zod';
import { AssistantError } from '../../../knowledge/model/errors.ts';
import { madeCorrectionSchema, type OfficialDocument } from '../../../knowledge/model/official-document.ts';
import { listCorrectableValues } from '../../../knowledge/store/correctable-values.ts';
import { findAtPath, parsePath } from '../../../knowledge/store/correction-path.ts';
import { formatCorrectedValue, parseCorrectionValue } from '../../../knowledge/store/correction-value.ts';
import { openStore } from '../../../knowledge/store/open-store.ts';
import { type Correction, OPERATOR, type Store } from '../../../knowledge/store/store.ts';
import { describeWords, toFieldValue } from '../../assistant/keeping/correction-words.ts';
import {
  type Arguments,
  type Command,
  type CommandEnvironment,
  exitCodes,
  textOption,
  writeJsonLine,
  writeText,
} from '../command.ts';

/** One line of `correct --json`: a place that can be corrected, or a correction that was made. */
export const correctLineSchema = z.union([
  z.object({ documentId: z.string(), path: z.string(), value: z.unknown(), quote: z.string().nullable() }),
  madeCorrectionSchema.extend({
    documentId: z.string(),
    isWithdrawn: z.boolean(),
    /** Of a withdrawn one: the earlier correction of the same place that holds again; null when there is none. */
    standingNumber: z.int().nullable(),
  }),
]);
type CorrectLine = z.infer<typeof correctLineSchema>;

/** `correct`: a person's change to the register of one document, laid over every later reading. */
export const correctCommand: Command = {
  options: {
    by: { type: 'string' },
    reason: { type: 'string' },
    empty: { type: 'boolean' },
    add: { type: 'string' },
    remove: { type: 'string' },
    withdraw: { type: 'string' },
    list: { type: 'boolean' },
  },
  worksUnread: true,
  async run(args, environment) {
    const [id, ...words] = args.positionals;
    if (id === undefined) throw badUsage('thiếu mã văn bản');
    const isReading = !CHANGES.some((option) => args.values[option] !== undefined) && words.length === 0;
    const store = await openStore(environment, isReading ? 'read-only' : 'read-write');
    try {
      const document = await getDocument(store, id);
      const lines = isReading
        ? showCorrectable(document, args.values.list === true)
        : [await change(store, document, args, words, environment.now())];
      writeLines(lines, environment);
      if (lines.length === 0 && !environment.isJson)
        writeText(environment.stdout, 'Chưa có chỗ nào được đính chính.\n');
      return exitCodes.done;
    } finally {
      await store.close();
    }
  },
};

const CHANGES = ['empty', 'add', 'remove', 'withdraw'] as const;

function badUsage(problem: string): AssistantError {
  return new AssistantError('INPUT_USAGE', `correct: ${problem}`, { details: { problems: [problem] } });
}

async function getDocument(store: Store, id: string): Promise<OfficialDocument> {
  const document = await store.findDocument(id, OPERATOR);
  if (document !== undefined) return document;
  throw new AssistantError('DOCUMENT_NOT_FOUND', `document is not held: ${id}`);
}

function showCorrectable(document: OfficialDocument, isList: boolean): CorrectLine[] {
  const { id: documentId } = document;
  return isList
    ? document.corrections.map((made) => ({ ...made, documentId, isWithdrawn: false, standingNumber: null }))
    : listCorrectableValues(document).map((place) => ({ ...place, documentId }));
}

async function change(
  store: Store,
  document: OfficialDocument,
  args: Arguments,
  words: readonly string[],
  at: string,
): Promise<CorrectLine> {
  const withdrawn = textOption(args, 'withdraw');
  if (withdrawn !== null) return withdraw(store, document, withdrawn);
  const correction = { ...readChange(document, args, words), ...readAuthor(args), at };
  await store.saveCorrection({ documentId: document.id, ...correction });
  const { corrections } = await getDocument(store, document.id);
  const made = corrections.toSorted((a, b) => a.number - b.number).at(-1);
  if (made === undefined) throw new AssistantError('INTERNAL', 'correction is not there after saving');
  return {
    ...made,
    oldValue: correction.oldValue,
    documentId: document.id,
    isWithdrawn: false,
    standingNumber: null,
  };
}

async function withdraw(store: Store, document: OfficialDocument, typed: string): Promise<CorrectLine> {
  const made = document.corrections.find(({ number }) => String(number) === typed);
  if (made === undefined || !(await store.withdrawCorrection(document.id, made.number)))
    throw invalid(`không có chỗ đính chính số ${typed}; xem bằng correct ${document.id} --list`);
  const { corrections } = await getDocument(store, document.id);
  const standing = corrections.find(({ kind, path }) => kind === made.kind && path === made.path);
  return { ...made, documentId: document.id, isWithdrawn: true, standingNumber: standing?.number ?? null };
}

function invalid(problem: string): AssistantError {
  return new AssistantError('INPUT_INVALID', `correct: ${problem}`, { details: { problems: [problem] } });
}

/** Who answers for the change and why: without both it would be an unexplained figure. */
function readAuthor(args: Arguments): { by: string; reason: string } {
  const by = textOption(args, 'by')?.normalize('NFC').trim() ?? '';
  const reason = textOption(args, 'reason')?.normalize('NFC').trim() ?? '';
  if (by === '') throw badUsage('thiếu --by: tên người đính chính');
  if (reason === '') throw badUsage('thiếu --reason: lý do, ví dụ "đối chiếu bản giấy"');
  return { by, reason };
}

type Change = Pick<Correction, 'kind' | 'path' | 'oldValue' | 'newValue'>;

function readChange(document: OfficialDocument, args: Arguments, words: readonly string[]): Change {
  const removed = textOption(args, 'remove');
  if (removed !== null)
    return { kind: 'remove', path: removed, oldValue: getValue(document, removed), newValue: null };
  const [path, ...rest] = words;
  if (path === undefined) throw badUsage('thiếu mục cần sửa, ví dụ targets[2].value');
  const added = textOption(args, 'add');
  if (added !== null) return { kind: 'add', path, oldValue: null, newValue: parseItem(added) };
  const oldValue = getValue(document, path);
  if (args.values.empty === true) return { kind: 'set', path, oldValue, newValue: null };
  if (rest.length === 0) throw badUsage(`thiếu giá trị mới cho ${path} (để trống: --empty)`);
  const typed = rest.join(' ');
  if (typed.trim() === '') throw badUsage(`giá trị mới cho ${path} rỗng (để trống: --empty)`);
  const read = parseCorrectionValue(document, parsePath(path) ?? [], toFieldValue(path, typed));
  if (read === undefined) throw invalid(`"${path}" không nhận giá trị "${typed}"${describeWords(path)}`);
  return { kind: 'set', path, oldValue, newValue: read.value };
}

function getValue(document: OfficialDocument, path: string): unknown {
  const place = findAtPath(document, parsePath(path) ?? ['']);
  if (place.found) return place.value;
  if (path.startsWith('signer.') && document.signer === null) return null;
  throw invalid(`không có "${path}"; xem các mục sửa được bằng correct ${document.id}`);
}

function parseItem(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw invalid('--add cần một đối tượng JSON, ví dụ {"quote": "…", "value": 95, "unit": "%"}');
  }
}

function writeLines(lines: readonly CorrectLine[], { isJson, stdout }: CommandEnvironment): void {
  let quote: string | null = null;
  for (const line of lines) {
    if (isJson) {
      writeJsonLine(stdout, line);
    } else if ('status' in line) {
      writeText(stdout, formatMade(line));
    } else {
      if (line.quote !== null && line.quote !== quote) writeText(stdout, `\n“${line.quote}”\n`);
      ({ quote } = line);
      writeText(stdout, `  ${line.path} = ${formatCorrectedValue(line.value)}\n`);
    }
  }
}

const STATUS_WORDS = {
  applied: '',
  disagrees: ' (lần đọc mới cho giá trị khác, cần kiểm tra lại)',
  'not-applied': ' (chưa áp dụng được: văn bản đọc lại không còn chỗ đó)',
} as const;

function formatMade(made: Extract<CorrectLine, { status: string }>): string {
  const { number, kind, path, oldValue, newValue, by, reason, at, status, isWithdrawn, standingNumber } =
    made;
  const what = {
    set: `${path}: ${formatCorrectedValue(oldValue)} → ${formatCorrectedValue(newValue)}`,
    add: `thêm ${path}: ${formatCorrectedValue(newValue)}`,
    remove: `bỏ ${path}: ${formatCorrectedValue(oldValue)}`,
  }[kind];
  const opening = isWithdrawn ? 'Đã rút lại ' : '';
  const standing =
    standingNumber === null ? '' : `    Chỗ này còn đính chính số ${standingNumber}, nay lại có hiệu lực.\n`;
  return `${opening}[${number}] ${what}${STATUS_WORDS[status]}\n    ${by}, ${at.slice(0, 10)}: ${reason}\n${standing}`;
}
