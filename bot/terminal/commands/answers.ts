import { join } from 'node:path';
import { z } from 'zod';
import { PARSER_VERSION } from '../../../ingest/parse/parse-document.ts';
import { AssistantError } from '../../../knowledge/model/errors.ts';
import { isFileHeld } from '../../../knowledge/store/held-file.ts';
import { terminalTexts } from '../../../prompts/terminal-texts.ts';
import type { Outcome } from '../../assistant/answer.ts';
import { type AnswerReader, readAnswerLog } from '../../assistant/answer-log/answer-log.ts';
import { type LoggedAnswer, loggedAnswerSchema } from '../../assistant/answer-log/logged-answer.ts';
import { ANSWERS_FILE } from '../../assistant/answer-log/open-answer-database.ts';
import { type Replay, replayAnswer, replaySchema } from '../../assistant/answer-log/replay-answer.ts';
import { feedbackSchema } from '../../office/feedback.ts';
import { PROGRAM_VERSION } from '../../program-version.ts';
import {
  type Arguments,
  type Command,
  type CommandEnvironment,
  type ExitCode,
  exitCodes,
  refuseWords,
  textOption,
  writeJsonLine,
  writeText,
} from '../command.ts';
import { findMeaningEmbedder } from '../configured-models.ts';
import { formatAnswer } from '../format-answer.ts';
import { openAssistant } from '../open-assistant.ts';
import { showFeedback } from '../show-feedback.ts';

/** One line of `answers --json`: a kept answer, with `--replay` one held against what is answered now, with `--feedback` what somebody thought of one. */
export const answersLineSchema = z.union([loggedAnswerSchema, replaySchema, feedbackSchema]);

const DEFAULT_LIMIT = 20;

/** `answers`: what was answered, one answer whole, or one asked again. */
export const answersCommand: Command = {
  options: {
    limit: { type: 'string' },
    id: { type: 'string' },
    replay: { type: 'string' },
    feedback: { type: 'boolean' },
  },
  async run(args, environment) {
    refuseWords(args, 'answers');
    const { limit, id, replay, isFeedback } = readChoice(args);
    if (isFeedback) return showFeedback(environment);
    const log = openKeptLog(environment.dataDirectory);
    try {
      if (replay !== null) return await showReplay(getAnswer(log, replay), environment);
      const { stdout, isJson } = environment;
      const answers = id === null ? (log?.list(limit) ?? []) : [getAnswer(log, id)];
      for (const answer of answers) {
        if (isJson) writeJsonLine(stdout, answer);
        else writeText(stdout, id === null ? formatEntry(answer) : formatWhole(answer));
      }
      if (answers.length === 0 && !isJson) writeText(stdout, 'Chưa có câu trả lời nào được lưu.\n');
      return exitCodes.done;
    } finally {
      log?.close();
    }
  },
};

function readChoice(args: Arguments) {
  const [id, replay, typedLimit] = [
    textOption(args, 'id'),
    textOption(args, 'replay'),
    textOption(args, 'limit'),
  ];
  const isFeedback = args.values.feedback === true;
  if ([id, replay, typedLimit, isFeedback || null].filter((option) => option !== null).length > 1)
    throw new AssistantError('INPUT_USAGE', 'answers: only one of --limit, --id, --replay, --feedback', {
      details: { problems: [terminalTexts.usage.oneOfAnswers] },
    });
  const limit = z.coerce
    .number()
    .int()
    .min(1)
    .safeParse(typedLimit ?? DEFAULT_LIMIT);
  if (limit.success) return { id, replay, isFeedback, limit: limit.data };
  throw new AssistantError('INPUT_USAGE', 'answers: bad --limit', {
    details: { problems: ['--limit phải là số nguyên từ 1'] },
  });
}

/** Undefined where no answer was ever kept: looking must not make the file. */
function openKeptLog(dataDirectory: string): AnswerReader | undefined {
  return isFileHeld(join(dataDirectory, ANSWERS_FILE)) ? readAnswerLog(dataDirectory) : undefined;
}

function getAnswer(log: AnswerReader | undefined, id: string): LoggedAnswer {
  const answer = log?.find(id);
  if (answer !== undefined) return answer;
  throw new AssistantError('INPUT_INVALID', `no such answer: ${id}`, {
    details: { problems: ['không có câu trả lời nào mang mã này, hoặc đã quá thời gian lưu'] },
  });
}

const OUTCOME_WORDS = {
  answered: 'trả lời',
  'not-found': 'chưa tìm thấy',
  clarify: 'hỏi lại',
  corrected: 'sửa điều nêu sai',
  declined: 'từ chối',
} as const satisfies Record<Outcome, string>;

const ERASED = '(nội dung đã xóa cùng văn bản)';

function formatEntry({ id, at, outcome, question }: LoggedAnswer): string {
  return `${id}  ${at}  ${OUTCOME_WORDS[outcome]}: ${question?.question.replaceAll('\n', ' ') ?? ERASED}\n`;
}

function formatWhole(logged: LoggedAnswer): string {
  const { question, resolvedQuestion, answer, documents } = logged;
  const asked =
    question === null
      ? []
      : [
          ...question.history.map(({ role, text }) => `  ${role === 'user' ? 'Hỏi' : 'Đáp'} trước: ${text}`),
          ...(question.agency === null ? [] : [`  Cơ quan: ${question.agency}`]),
          ...(question.asOf === null ? [] : [`  Ngày hỏi: ${question.asOf}`]),
        ];
  const voice =
    logged.voice === 'quoting'
      ? 'trích nguyên văn, không dùng mô hình'
      : `mô hình ${logged.modelId ?? ''}, lời dặn bản ${logged.promptVersion ?? '?'}`;
  const held = documents.map(
    ({ documentId, number, contentHash }) =>
      `  ${documentId}  ${number ?? '-'}  sha256 ${contentHash ?? '-'}`,
  );
  return [
    formatEntry(logged).trimEnd(),
    ...asked,
    ...(resolvedQuestion === null ? [] : [`  Được hiểu là: ${resolvedQuestion}`]),
    `  Lối trả lời: ${voice}; chương trình ${logged.programVersion}, bản đọc ${logged.parserVersion}, thế hệ kho ${logged.generation}, véc-tơ ${logged.embedderId}`,
    ...(held.length === 0 ? [] : ['Văn bản được dẫn khi đó:', ...held]),
    '',
    answer === null ? ERASED : formatAnswer(answer),
    '',
  ].join('\n');
}

async function showReplay(logged: LoggedAnswer, environment: CommandEnvironment): Promise<ExitCode> {
  const { configuration, isJson, stdout } = environment;
  // Without a chat model: the same question on the same store then gives the same answer.
  const meaning = findMeaningEmbedder(configuration);
  const { assistant, store } = await openAssistant(environment, 'read-only', { meaning });
  try {
    const versions = { programVersion: PROGRAM_VERSION, parserVersion: PARSER_VERSION };
    const replay = await replayAnswer(logged, { assistant, store, versions });
    if (isJson) writeJsonLine(stdout, replay);
    else writeText(stdout, formatReplay(replay));
    return replay.isSame ? exitCodes.done : exitCodes.failed;
  } finally {
    await store.close();
  }
}

const CHANGE_WORDS = {
  removed: 'không còn trong kho',
  replaced: 'tệp đã được thay bằng nội dung khác',
  register: 'đã đọc lại, đính chính hoặc đổi loại',
  'newly-cited': 'nay được dẫn, khi đó thì không',
} as const satisfies Record<Replay['changed'][number]['change'], string>;

function formatReplay(replay: Replay): string {
  const { id, at, isSame, isTextCompared, before, now, changed } = replay;
  const changes = changed.map(
    ({ documentId, number, change }) => `  ${documentId}  ${number ?? '-'}: ${CHANGE_WORDS[change]}`,
  );
  const compared = isTextCompared ? '' : ' (chỉ so nguồn dẫn: lời văn khi đó do mô hình viết)';
  return [
    isSame
      ? `${id} (${at}): hỏi lại vẫn được câu trả lời ấy${compared}.`
      : `${id} (${at}): nay được câu trả lời khác${compared}.`,
    ...(changes.length === 0 ? [] : ['Văn bản đã thay đổi từ đó:', ...changes]),
    ...(isSame ? [] : listVersions(replay)),
    ...(isSame ? [] : ['', 'Khi đó:', formatAnswer(before), '', 'Nay:', formatAnswer(now)]),
    '',
  ].join('\n');
}

function listVersions({ generation, programVersion, parserVersion }: Replay): string[] {
  const pairs = [
    ['Thế hệ kho', generation],
    ['Bản chương trình', programVersion],
    ['Bản đọc văn bản', parserVersion],
  ] as const;
  return pairs
    .filter(([, { before, now }]) => before !== now)
    .map(([name, { before, now }]) => `${name}: khi đó ${before}, nay ${now}.`);
}
