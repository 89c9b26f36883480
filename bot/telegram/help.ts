import { Composer } from 'grammy';
import { telegramTexts } from '../../prompts/telegram-texts.ts';
import type { FeatureDependencies } from './feature.ts';
import { joinStyled, plain } from './styled-text.ts';
import { addReply, type UpdateContext } from './update-context.ts';

/** `/start` and `/trogiup`: what the bot is and how to ask it. */
export function createHelpFeature({ sampleMark }: FeatureDependencies): Composer<UpdateContext> {
  const feature = new Composer<UpdateContext>();
  const note = sampleMark === null ? [] : [plain(`${sampleMark}: ${telegramTexts.samplesNote}`)];
  feature.command('trogiup', (ctx) => addReply(ctx, joinStyled([...note, telegramTexts.help], '\n\n')));
  return feature;
}
