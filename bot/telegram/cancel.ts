import { Composer } from 'grammy';
import { telegramTexts } from '../../prompts/telegram-texts.ts';
import type { FeatureDependencies } from './feature.ts';
import { plain } from './styled-text.ts';
import { addReply, setWizard, type UpdateContext } from './update-context.ts';

/** `/huy`: leaves what the asker is in the middle of; nothing of it is kept. */
export function createCancelFeature({ queue }: FeatureDependencies): Composer<UpdateContext> {
  const feature = new Composer<UpdateContext>();
  feature.command('huy', (ctx) => {
    const isBusy = queue.findWizard(ctx.chat.id, ctx.from?.id ?? 0) !== undefined;
    setWizard(ctx, null);
    addReply(ctx, plain(isBusy ? telegramTexts.cancelled : telegramTexts.nothingToCancel));
  });
  return feature;
}
