import { Composer } from 'grammy';
import { telegramTexts } from '../../prompts/telegram-texts.ts';
import { listAgencies } from '../office/person.ts';
import { answerQuestion } from './ask.ts';
import type { FeatureDependencies } from './feature.ts';
import { ANSWER_PREFIX } from './group-answer.ts';
import { plain } from './styled-text.ts';
import { addReply, type UpdateContext } from './update-context.ts';

/**
 * The link under a short answer in a group: whoever asked there is answered in full in their private chat, for the group's
 * agency. The question is asked anew, because rights and documents may have changed; others get nothing by the link.
 */
export function createWholeAnswerFeature(dependencies: FeatureDependencies): Composer<UpdateContext> {
  const feature = new Composer<UpdateContext>();
  feature.command('start', (ctx, next) => {
    const parameter = ctx.match.trim();
    const { asker } = ctx;
    if (asker === undefined || asker.isInGroup || !parameter.startsWith(ANSWER_PREFIX)) return next();
    const button = dependencies.queue.findButton(parameter.slice(ANSWER_PREFIX.length));
    if (button?.action.kind !== 'whole-answer') return addReply(ctx, plain(telegramTexts.buttonExpired));
    if (button.userId !== ctx.from?.id) return addReply(ctx, plain(telegramTexts.buttonOfAnother));
    const { question, agency, turns } = button.action;
    if (asker.person === undefined || !listAgencies(asker.person).includes(agency))
      return addReply(ctx, plain(telegramTexts.buttonExpired));
    ctx.asker = { ...asker, agency };
    return answerQuestion(ctx, question, dependencies, { turns });
  });
  return feature;
}
