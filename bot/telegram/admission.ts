import { Composer } from 'grammy';
import { officeTexts } from '../../prompts/telegram-office-texts.ts';
import { findUserId, isDecider } from './asker.ts';
import { addCommandMenu } from './command-menu.ts';
import { createSampleButtons } from './entry.ts';
import type { FeatureDependencies } from './feature.ts';
import { joinStyled, plain } from './styled-text.ts';
import { addEdit, addMessage, addReply, endWizardOf, type UpdateContext } from './update-context.ts';

/** The card of a request: Duyệt or Từ chối, by whoever may decide, once. */
export function createAdmissionFeature(dependencies: FeatureDependencies): Composer<UpdateContext> {
  const feature = new Composer<UpdateContext>();
  feature.on('callback_query', (ctx, next) =>
    ctx.action?.kind === 'decide' ? decide(ctx, ctx.action, dependencies) : next(),
  );
  return feature;
}

function decide(
  ctx: UpdateContext,
  wish: { readonly person: string; readonly agency: string; readonly isAdmitted: boolean },
  dependencies: FeatureDependencies,
) {
  const { asker } = ctx;
  const { people } = dependencies.office;
  // Rights may have gone since the card was sent.
  if (asker === undefined || !isDecider(asker, wish.agency))
    return addReply(ctx, plain(officeTexts.notYours));
  if (!people.decide({ ...wish, by: asker.id })) return addReply(ctx, plain(officeTexts.decidedAlready));
  const name = ctx.from?.first_name ?? asker.id;
  const outcome = wish.isAdmitted ? officeTexts.admittedBy(name) : officeTexts.refusedBy(name);
  const card = ctx.callbackQuery?.message?.text ?? wish.agency;
  addEdit(ctx, plain(`${card}\n${outcome}`), []);
  tellDecision(ctx, wish, dependencies);
}

/** Tells somebody what was decided of them; who is admitted gets questions to try. */
export function tellDecision(
  ctx: UpdateContext,
  {
    person,
    agency,
    isAdmitted,
  }: { readonly person: string; readonly agency: string; readonly isAdmitted: boolean },
  { createId, access, queue }: FeatureDependencies,
) {
  const userId = findUserId(person);
  if (userId === undefined) return;
  if (!isAdmitted) return addMessage(ctx, userId, plain(officeTexts.refused(agency)));
  // The name of an agency or a post is awaited no longer: what they type next is a question.
  const awaited = queue.findWizard(userId, userId)?.kind;
  if (awaited === 'agency-name' || awaited === 'post') endWizardOf(ctx, userId);
  const text = joinStyled([officeTexts.admitted(agency), officeTexts.tryAsking], '\n\n');
  addMessage(ctx, userId, text, createSampleButtons(ctx, createId, userId));
  addCommandMenu(ctx, userId, access.findAsker(userId)?.role ?? 'member');
}
