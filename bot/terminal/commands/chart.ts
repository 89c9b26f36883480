import { z } from 'zod';
import { AssistantError } from '../../../knowledge/model/errors.ts';
import { OPERATOR } from '../../../knowledge/store/store.ts';
import { chartWording } from '../../../prompts/chart-wording.ts';
import { terminalTexts } from '../../../prompts/terminal-texts.ts';
import { answerSchema } from '../../assistant/answer.ts';
import { type Command, exitCodes, textOption, writeJsonLine, writeText } from '../command.ts';
import { formatAnswer } from '../format-answer.ts';
import { openAssistant, warnIfEmpty } from '../open-assistant.ts';
import { parseAsOf } from '../parse-day.ts';
import { checkQuestionLength } from '../question-length.ts';
import { parsePictureFile, writePicture } from '../write-picture.ts';

/** One line of `chart --json`. */
export const chartLineSchema = answerSchema.omit({ answerId: true, voice: true }).extend({
  /** The picture's file; null where none was written. */
  file: z.string().nullable(),
});

/** `chart`: the values of one indicator across levels or years, with their quotations, and as a picture. */
export const chartCommand: Command = {
  options: {
    agency: { type: 'string' },
    'as-of': { type: 'string' },
    out: { type: 'string' },
    overwrite: { type: 'boolean' },
  },
  async run(args, environment) {
    const { isJson, stdout, stderr, today } = environment;
    const words = args.positionals.join(' ').trim();
    if (words === '')
      throw new AssistantError('INPUT_USAGE', 'chart: an indicator is needed', {
        details: { problems: [terminalTexts.usage.chartOfWhat] },
      });
    const target = parsePictureFile('chart', args.values);
    const question = chartWording.question(words);
    checkQuestionLength(question);
    const asked = {
      question,
      history: [],
      agency: textOption(args, 'agency'),
      asOf: parseAsOf(args) ?? today(),
    };
    const { assistant, store } = await openAssistant(environment);
    try {
      await warnIfEmpty(store, environment);
      const { answerId, picture, ...answer } = await assistant.ask(asked, OPERATOR);
      const drawing = picture === undefined ? {} : { picture };
      if (target !== undefined && picture !== undefined) await writePicture(picture, target);
      if (target !== undefined && picture === undefined) stderr.write(`${terminalTexts.noPicture}\n`);
      const file = target === undefined || picture === undefined ? null : target.file;
      const { voice, ...told } = answer;
      if (isJson) writeJsonLine(stdout, { ...told, ...drawing, file });
      else if (file === null) writeText(stdout, `${formatAnswer({ ...answer, ...drawing })}\n`);
      else writeText(stdout, `${formatAnswer(answer)}\n\n${terminalTexts.pictureWritten(file)}\n`);
      return exitCodes.done;
    } finally {
      await store.close();
    }
  },
};
