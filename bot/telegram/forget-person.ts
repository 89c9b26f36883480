import { Composer } from 'grammy';
import { forgetTexts } from '../../prompts/telegram-forget-texts.ts';
import { toPersonId } from './asker.ts';
import type { FeatureDependencies } from './feature.ts';
import { plain } from './styled-text.ts';
import { addButton, addEdit, addReply, type UpdateContext } from './update-context.ts';

/**
 * `/xoadulieu`: what is kept of a person, and after a press its removal from every file. Open to strangers too: also who
 * only asked to enter is known. What belongs to an agency stays there.
 */
export function createForgetFeature(dependencies: FeatureDependencies): Composer<UpdateContext> {
  const feature = new Composer<UpdateContext>();
  const inPrivate = feature.filter((ctx) => ctx.chat?.type === 'private');
  inPrivate.command('xoadulieu', (ctx) => {
    const { createId } = dependencies;
    addReply(ctx, plain(forgetTexts.ask), [
      [addButton(ctx, createId, forgetTexts.confirm, { kind: 'forget-me', isSure: true })],
      [addButton(ctx, createId, forgetTexts.keep, { kind: 'forget-me', isSure: false })],
    ]);
  });
  inPrivate.on('callback_query', (ctx, next) => {
    if (ctx.action?.kind !== 'forget-me') return next();
    return ctx.action.isSure ? forget(ctx, dependencies) : addEdit(ctx, plain(forgetTexts.kept), []);
  });
  feature.command('xoadulieu', (ctx) => addReply(ctx, plain(forgetTexts.privateOnly)));
  return feature;
}

function forget(ctx: UpdateContext, { office, forgetAnswers, access }: FeatureDependencies) {
  const { from } = ctx;
  if (from === undefined) return;
  const person = toPersonId(from.id);
  // The answers first: when that fails, their ids are still known at the next try.
  forgetAnswers(office.questions.listAnswers(person));
  office.forget(person);
  ctx.effects.forgotten = { userId: from.id, person };
  const note = access.findAsker(from.id) === undefined ? [] : [forgetTexts.stillNamed];
  addEdit(ctx, plain([forgetTexts.done, ...note].join('\n')), []);
  ctx.effects.calls.push({ method: 'deleteMyCommands', chatId: from.id });
}
