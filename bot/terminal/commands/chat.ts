import { createInterface } from 'node:readline/promises';
import { OPERATOR } from '../../../knowledge/store/store.ts';
import type { Answer } from '../../assistant/answer.ts';
import { type Command, type CommandEnvironment, exitCodes } from '../command.ts';
import { formatAnswer } from '../format-answer.ts';
import { type OpenAssistant, openAssistant } from '../open-assistant.ts';

/** `chat`: questions and answers until /thoat or the end of input. */
export const chatCommand: Command = {
  options: {},
  async run(_args, environment) {
    await chat(environment, environment.dataDirectory);
    return exitCodes.done;
  },
};

const PROMPT = 'Hỏi> ';

/** The chat over one data folder. */
export async function chat(environment: CommandEnvironment, dataDirectory: string): Promise<void> {
  const open = await openAssistant(dataDirectory);
  const { stdin, stdout } = environment;
  const lines = createInterface({ input: stdin, output: stdin.isTTY ? stdout : undefined, prompt: PROMPT });
  stdout.write(await greet(open));
  let last: Answer | undefined;
  lines.prompt();
  for await (const line of lines) {
    const text = line.trim();
    if (text === '/thoat' || text === '/exit') break;
    if (text !== '') last = await reply(open, text, last, stdout);
    lines.prompt();
  }
  lines.close();
  await open.store.close();
}

async function greet({ store, isSamples }: OpenAssistant): Promise<string> {
  const { documents } = await store.count(OPERATOR);
  const samples = isSamples ? ' Đây là VÍ DỤ: các văn bản mẫu, không có thật.' : '';
  return `Tham Mưu - kho có ${documents} văn bản.${samples}\nGõ câu hỏi; gõ số để chọn; /nguon N xem nguyên văn; /thoat để ra.\n`;
}

async function reply(
  { assistant }: OpenAssistant,
  text: string,
  last: Answer | undefined,
  stdout: NodeJS.WriteStream,
): Promise<Answer | undefined> {
  const source = /^\/nguon\s*(\d+)?$/.exec(text);
  if (source !== null) {
    stdout.write(`${showSource(last, Number(source[1] ?? 1))}\n`);
    return last;
  }
  const chosen = /^\d{1,2}$/.test(text) ? last?.options[Number(text) - 1]?.question : undefined;
  const answer = await assistant.ask(
    { question: chosen ?? text, history: [], agency: null, asOf: null },
    OPERATOR,
  );
  stdout.write(`${formatAnswer(answer)}\n`);
  return answer;
}

function showSource(answer: Answer | undefined, n: number): string {
  const citation = answer?.citations.find((candidate) => candidate.n === n);
  return citation === undefined
    ? 'Không có nguồn này.'
    : `[${n}] ${citation.number ?? ''} ${citation.locator}\n“${citation.quote}”`;
}
