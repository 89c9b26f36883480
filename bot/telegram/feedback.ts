import { Composer } from 'grammy';
import { feedbackTexts } from '../../prompts/telegram-feedback-texts.ts';
import type { Answer } from '../assistant/answer.ts';
import type { AnswerRating } from './button-action.ts';
import type { FeatureDependencies } from './feature.ts';
import { isCommand } from './group-manners.ts';
import type { Keyboard } from './keyboard.ts';
import { plain } from './styled-text.ts';
import { addButton, addEdit, addReply, setWizard, truncate, type UpdateContext } from './update-context.ts';

const MAX_REASON_UNITS = 1_000;
const MAX_QUESTION_UNITS = 500;

/** 👍/👎 under an answer, and why: a reason of the list or in the asker's own words. */
export function createFeedbackFeature(dependencies: FeatureDependencies): Composer<UpdateContext> {
  const feature = new Composer<UpdateContext>();
  feature.on('callback_query', (ctx, next) => {
    const { action } = ctx;
    if (action?.kind === 'rate') {
      note(ctx, action.of, action.isGood ? 'good' : 'bad', null, dependencies);
      return action.isGood ? undefined : askReason(ctx, action.of, dependencies);
    }
    if (action?.kind !== 'reason') return next();
    if (action.reason !== null) return noteReason(ctx, action.of, action.reason, dependencies);
    setWizard(ctx, { kind: 'feedback-reason', of: action.of });
    addReply(ctx, plain(feedbackTexts.typeReason));
  });
  feature.on('message:text', (ctx, next) => {
    const wizard = dependencies.queue.findWizard(ctx.chat.id, ctx.from.id);
    if (wizard?.kind !== 'feedback-reason' || isCommand(ctx.message)) return next();
    setWizard(ctx, null);
    noteReason(ctx, wizard.of, truncate(ctx.message.text.trim(), MAX_REASON_UNITS), dependencies);
  });
  return feature;
}

/** The row to rate an answer with; none where nothing was told yet. */
export function createRatingButtons(
  ctx: UpdateContext,
  question: string,
  { outcome, answerId }: Answer,
  createId: () => string,
): Keyboard {
  if (outcome === 'clarify' || outcome === 'declined') return [];
  const of: AnswerRating = {
    id: createId(),
    answerId: answerId ?? null,
    question: truncate(question, MAX_QUESTION_UNITS),
  };
  const toButton = (label: string, isGood: boolean) =>
    addButton(ctx, createId, label, { kind: 'rate', of, isGood });
  return [[toButton(feedbackTexts.good, true), toButton(feedbackTexts.bad, false)]];
}

function note(
  ctx: UpdateContext,
  { id, answerId, question }: AnswerRating,
  rating: 'good' | 'bad',
  reason: string | null,
  { office }: FeatureDependencies,
) {
  const { asker } = ctx;
  if (asker === undefined) return;
  const { id: person, agency } = asker;
  office.feedback.tell({ id, person, agency, answerId, question, rating, reason });
}

function askReason(ctx: UpdateContext, of: AnswerRating, { createId }: FeatureDependencies) {
  const reasons: (string | null)[] = [...feedbackTexts.reasons];
  // In a group the next message is somebody else's talk.
  if (ctx.chat?.type === 'private') reasons.push(null);
  const keyboard = reasons.map((reason) => [
    addButton(ctx, createId, reason ?? feedbackTexts.otherReason, { kind: 'reason', of, reason }),
  ]);
  addReply(ctx, plain(feedbackTexts.whyBad), keyboard);
}

function noteReason(ctx: UpdateContext, of: AnswerRating, reason: string, dependencies: FeatureDependencies) {
  note(ctx, of, 'bad', reason, dependencies);
  if (ctx.action === undefined) addReply(ctx, plain(feedbackTexts.noted));
  else addEdit(ctx, plain(feedbackTexts.noted), []);
}
