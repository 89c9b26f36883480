import { AssistantError } from '../../../knowledge/model/errors.ts';
import { OPERATOR } from '../../../knowledge/store/store.ts';
import { type Answer, answerSchema, questionSchema } from '../../assistant/answer.ts';
import { type Command, exitCodes, textOption, writeJsonLine } from '../command.ts';
import { formatAnswer } from '../format-answer.ts';
import { openAssistant } from '../open-assistant.ts';
import { readBatch } from '../read-batch.ts';

/** One line of `ask --json`. */
export const askLineSchema = answerSchema.extend({ id: questionSchema.shape.id.nullable() });

/** `ask`: one question, or a batch of them in the order of the file. */
export const askCommand: Command = {
  options: { agency: { type: 'string' }, 'as-of': { type: 'string' }, batch: { type: 'string' } },
  async run(args, environment) {
    const batch = textOption(args, 'batch');
    const lines = batch === null ? [{ value: parseQuestion(args) }] : await readBatch(batch, questionSchema);
    const { assistant, store } = await openAssistant(environment.dataDirectory);
    let hasFailed = false;
    for (const line of lines) {
      if ('error' in line) {
        hasFailed = true;
        writeJsonLine(environment.stdout, line);
        continue;
      }
      const answer = await assistant.ask(line.value, OPERATOR);
      write(answer, line.value.id ?? null, environment.isJson || batch !== null, environment.stdout);
    }
    await store.close();
    return hasFailed ? exitCodes.failed : exitCodes.done;
  },
};

function parseQuestion(args: Parameters<Command['run']>[0]) {
  const question = args.positionals.join(' ');
  if (question.trim() === '') throw new AssistantError('INPUT_USAGE', 'ask: a question is missing');
  const parsed = questionSchema.safeParse({
    question,
    agency: textOption(args, 'agency'),
    asOf: textOption(args, 'as-of'),
  });
  if (parsed.success) return parsed.data;
  throw new AssistantError('INPUT_USAGE', 'ask: bad option', {
    details: { problems: ['--as-of phải là ngày YYYY-MM-DD'] },
  });
}

function write(answer: Answer, id: string | null, isJson: boolean, stdout: NodeJS.WriteStream): void {
  if (isJson) writeJsonLine(stdout, { id, ...answer });
  else stdout.write(`${formatAnswer(answer)}\n`);
}
