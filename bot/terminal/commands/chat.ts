import { createInterface } from 'node:readline';
import { toAssistantError } from '../../../knowledge/model/errors.ts';
import { OPERATOR } from '../../../knowledge/store/store.ts';
import type { Answer, Question } from '../../assistant/answer.ts';
import { keepTurns } from '../../assistant/conversation/keep-turns.ts';
import {
  type Command,
  type CommandEnvironment,
  exitCodes,
  refuseWords,
  writeJsonLine,
  writeText,
} from '../command.ts';
import { describeError, formatReason } from '../describe-error.ts';
import { formatAnswer } from '../format-answer.ts';
import type { OpenAssistant } from '../open-assistant.ts';
import { openRecordedAssistant } from '../open-recorded-assistant.ts';
import { checkQuestionLength } from '../question-length.ts';

/** `chat`: questions and answers until /thoat or the end of input; with `--json` an answer a line and nothing else. */
export const chatCommand: Command = {
  options: {},
  async run(args, environment) {
    refuseWords(args, 'chat');
    await chat(environment);
    return exitCodes.done;
  },
};

const PROMPT = 'Hỏi> ';
const HELP = 'Gõ câu hỏi; gõ số để chọn; /nguon N xem nguyên văn nguồn [N]; /thoat để ra.';

/** The chat over the store of the environment's place. */
export async function chat(environment: CommandEnvironment): Promise<void> {
  const { stdin, stdout, isJson } = environment;
  const open = await openRecordedAssistant(environment, 'read-only');
  try {
    if (!isJson) writeText(stdout, await greet(open));
    // Only now: lines that come before the loop below stands would be lost.
    const lines = createInterface({
      input: stdin,
      ...(stdin.isTTY && !isJson ? { output: stdout, prompt: PROMPT } : { terminal: false }),
    });
    let last: Talk = { answer: undefined, turns: [] };
    if (stdin.isTTY) lines.prompt();
    for await (const line of lines) {
      const text = line.trim();
      if (text === '/thoat' || text === '/exit') break;
      if (text !== '') last = await reply(open, text, last, environment);
      if (stdin.isTTY) lines.prompt();
    }
    lines.close();
  } finally {
    await open.close();
  }
}

async function greet({ store, isSamples }: OpenAssistant): Promise<string> {
  const { documents } = await store.count(OPERATOR);
  const samples = isSamples ? ' Đây là VÍ DỤ: các văn bản mẫu, không có thật.' : '';
  return `Tham Mưu - kho có ${documents} văn bản.${samples}\n${HELP}\n`;
}

/** What a line may refer back to: the last answer, by its options and sources, and the turns so far. */
interface Talk {
  readonly answer: Answer | undefined;
  readonly turns: Question['history'];
}

/** Answers one line. @returns what the next line may refer to */
async function reply(
  { assistant }: OpenAssistant,
  text: string,
  last: Talk,
  { stdout, stderr, isJson, today }: CommandEnvironment,
): Promise<Talk> {
  const say = (plain: string) =>
    isJson ? writeJsonLine(stdout, { id: null, text: plain }) : writeText(stdout, `${plain}\n`);
  if (text.startsWith('/')) {
    say(answerSlash(text, last.answer));
    return last;
  }
  const question = toQuestion(text, last.answer);
  if (question === undefined) {
    const isOffered = (last.answer?.options ?? []).length > 0;
    say(isOffered ? 'Không có lựa chọn này.' : 'Hiện không có danh sách nào để chọn. Hãy gõ câu hỏi.');
    return last;
  }
  try {
    checkQuestionLength(question);
    const asked = { question, history: last.turns, agency: null, asOf: today() };
    const answer = await assistant.ask(asked, OPERATOR);
    if (isJson) writeJsonLine(stdout, { id: null, ...answer, answerId: answer.answerId ?? null });
    else say(formatAnswer(answer));
    return { answer, turns: keepTurns(last.turns, question, answer) };
  } catch (error) {
    const known = toAssistantError(error);
    const { sentence, problems } = describeError(known);
    say([sentence, ...problems].join(' '));
    stderr.write(`${formatReason(known)}\n`);
    return last;
  }
}

function answerSlash(text: string, last: Answer | undefined): string {
  const source = /^\/nguon(?:\s+\[?(\d+)\]?)?$/.exec(text);
  return source === null ? HELP : showSource(last, Number(source[1] ?? 1));
}

/** The question a line asks: itself, or the one its number chooses; undefined for a number that is not on offer. */
function toQuestion(text: string, last: Answer | undefined): string | undefined {
  return /^\d{1,2}$/.test(text) ? last?.options[Number(text) - 1]?.question : text;
}

function showSource(answer: Answer | undefined, n: number): string {
  const citation = answer?.citations.find((candidate) => candidate.n === n);
  if (citation === undefined) return 'Không có nguồn này.';
  const place = [citation.number, citation.issuer, citation.locator].filter((part) => part !== null);
  return `[${n}] ${place.join(' · ')}\n“${citation.quote}”`;
}
