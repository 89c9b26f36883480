import { Composer } from 'grammy';
import { feedbackTexts } from '../../prompts/telegram-feedback-texts.ts';
import { originalTexts } from '../../prompts/telegram-policy-texts.ts';
import { telegramTexts } from '../../prompts/telegram-texts.ts';
import type { ButtonAction } from './button-action.ts';
import type { FeatureDependencies } from './feature.ts';
import { addToast, type UpdateContext } from './update-context.ts';

/**
 * Finds what a pressed button does. Expired, forged and other people's buttons end here with a notice and do nothing:
 * callback data is whatever a client sends, so only ids we gave to this person in this chat count.
 */
export function createPressFeature({ queue }: FeatureDependencies): Composer<UpdateContext> {
  const feature = new Composer<UpdateContext>();
  feature.on('callback_query', (ctx, next) => {
    const button = queue.findButton(ctx.callbackQuery.data ?? '');
    if (button === undefined || button.chatId !== (ctx.chat?.id ?? ctx.from.id)) {
      return addToast(ctx, telegramTexts.buttonExpired);
    }
    if (button.userId !== ctx.from.id) return addToast(ctx, telegramTexts.buttonOfAnother);
    ctx.action = button.action;
    addToast(ctx, findNotice(button.action));
    return next();
  });
  return feature;
}

/** What takes a while says so at once. */
function findNotice(action: ButtonAction): string | null {
  if (action.kind === 'option') return telegramTexts.searching;
  if (action.kind === 'rate') return action.isGood ? feedbackTexts.thanks : null;
  return action.kind === 'original' ? originalTexts.sending : null;
}
