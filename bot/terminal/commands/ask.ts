import { z } from 'zod';
import { AssistantError } from '../../../knowledge/model/errors.ts';
import { OPERATOR } from '../../../knowledge/store/store.ts';
import { terminalTexts } from '../../../prompts/terminal-texts.ts';
import {
  type Answer,
  answerSchema,
  citationSchema,
  type Question,
  questionSchema,
} from '../../assistant/answer.ts';
import { formatBoxPlace } from '../../assistant/scans/scan-places.ts';
import { answerBatch } from '../answer-batch.ts';
import { type Command, exitCodes, textOption, writeJsonLine, writeText } from '../command.ts';
import { formatAnswer, formatCropCommand } from '../format-answer.ts';
import { warnIfEmpty } from '../open-assistant.ts';
import { openRecordedAssistant } from '../open-recorded-assistant.ts';
import { askedDaySchema, parseAsOf } from '../parse-day.ts';
import { checkQuestionLength } from '../question-length.ts';
import { lineIdSchema, readBatch } from '../read-batch.ts';

/** One line of `ask --json`. */
export const askLineSchema = answerSchema.extend({
  id: lineIdSchema.nullable(),
  /** Under which the answer was kept (`answers --id`); null where it was not. */
  answerId: z.string().nullable(),
  citations: z.array(
    citationSchema.extend({
      /** The command that shows the place as a picture; null for text as the file gives it. */
      crop: z.string().nullable(),
    }),
  ),
});

/** A line of `ask --batch`. */
export const askBatchLineSchema = questionSchema.extend({
  id: lineIdSchema.optional(),
  asOf: askedDaySchema.nullable().default(null),
});

/** `ask`: one question, or a batch of them in the order of the file; `--agency` and `--as-of` hold for lines that give none. */
export const askCommand: Command = {
  options: { agency: { type: 'string' }, 'as-of': { type: 'string' }, batch: { type: 'string' } },
  async run(args, environment) {
    const batch = textOption(args, 'batch');
    const words = args.positionals.join(' ');
    if ((batch === null) === (words.trim() === ''))
      throw new AssistantError('INPUT_USAGE', 'ask: either a question or --batch', {
        details: { problems: [terminalTexts.usage.questionOrBatch] },
      });
    const common = { agency: textOption(args, 'agency'), asOf: parseAsOf(args) ?? environment.today() };
    const lines = batch === null ? [] : await readBatch(batch, askBatchLineSchema);
    const { assistant, store, close } = await openRecordedAssistant(environment, 'read-only');
    await warnIfEmpty(store, environment);
    const answer = async ({ question, history, agency, asOf }: Question) => {
      checkQuestionLength(question);
      return assistant.ask(
        { question, history, agency: agency ?? common.agency, asOf: asOf ?? common.asOf },
        OPERATOR,
      );
    };
    try {
      if (batch !== null)
        return await answerBatch(lines, environment, async ({ id, ...line }) => toLine(await answer(line)));
      const only = await answer({ question: words, history: [], agency: null, asOf: null });
      if (environment.isJson) writeJsonLine(environment.stdout, { id: null, ...toLine(only) });
      else writeText(environment.stdout, `${formatAnswer(only)}\n`);
      return exitCodes.done;
    } finally {
      await close();
    }
  },
};

function toLine(answer: Answer) {
  const citations = answer.citations.map((citation) => ({
    ...citation,
    crop:
      citation.scan === null ? null : formatCropCommand(citation.documentId, formatBoxPlace(citation.scan)),
  }));
  return { ...answer, citations, answerId: answer.answerId ?? null };
}
