import { Composer } from 'grammy';
import { formatIsoDate } from '../../knowledge/language/vietnamese-date.ts';
import { feedbackTexts } from '../../prompts/telegram-feedback-texts.ts';
import type { Feedback } from '../office/feedback.ts';
import type { Asker } from './asker.ts';
import type { FeatureDependencies } from './feature.ts';
import { createPageButtons, takePage } from './pages.ts';
import { bold, joinStyled, plain } from './styled-text.ts';
import { addButton, addEdit, addReply, truncate, type UpdateContext } from './update-context.ts';

const PAGE_SIZE = 5;
const MAX_QUESTION_UNITS = 200;
const MAX_REASON_UNITS = 200;

/** `/gopy`: what people called wrong, for those who look after documents; who said it is not shown. */
export function createFeedbackQueueFeature(dependencies: FeatureDependencies): Composer<UpdateContext> {
  const feature = new Composer<UpdateContext>();
  const inPrivate = feature.filter((ctx) => ctx.chat?.type === 'private');
  inPrivate.command('gopy', (ctx) => showWaiting(ctx, 1, dependencies));
  inPrivate.on('callback_query', (ctx, next) => {
    const { action, asker } = ctx;
    if (action?.kind === 'feedback') return showWaiting(ctx, action.page, dependencies);
    if (action?.kind !== 'handle-feedback') return next();
    if (isKeeper(asker)) dependencies.office.feedback.handle(action.id, asker.id);
    return showWaiting(ctx, action.page, dependencies);
  });
  return feature;
}

function isKeeper(asker: Asker | undefined): asker is Asker {
  return asker !== undefined && asker.role !== 'member';
}

function showWaiting(ctx: UpdateContext, pageNumber: number, { office, createId }: FeatureDependencies) {
  if (!isKeeper(ctx.asker)) return addReply(ctx, plain(feedbackTexts.onlyKeepers));
  const show = ctx.action === undefined ? addReply : addEdit;
  const waiting = office.feedback.listWaiting();
  if (waiting.length === 0) return show(ctx, plain(feedbackTexts.nothingWaiting), []);
  const page = takePage(waiting, pageNumber, PAGE_SIZE);
  const numbered = page.items.map((item, i) => ({ item, n: page.before + i + 1 }));
  const handle = numbered.map(({ item: { id }, n }) =>
    addButton(ctx, createId, feedbackTexts.handled(n), {
      kind: 'handle-feedback',
      id,
      page: page.pageNumber,
    }),
  );
  const keyboard = [
    ...handle.map((button) => [button]),
    ...createPageButtons(ctx, page, createId, (turned) => ({ kind: 'feedback', page: turned })),
  ];
  const items = numbered.map(({ item, n }) => plain(formatFeedback(item, n)));
  const heading = bold(feedbackTexts.waitingHeading(waiting.length));
  show(ctx, joinStyled([heading, ...items], '\n\n'), keyboard);
}

function formatFeedback({ at, question, reason, agency, answerId }: Feedback, n: number): string {
  const shown = truncate(question.replaceAll('\n', ' '), MAX_QUESTION_UNITS);
  return [
    feedbackTexts.item(n, formatIsoDate(at.slice(0, 10)), shown),
    feedbackTexts.reason(truncate(reason ?? feedbackTexts.noReason, MAX_REASON_UNITS)),
    feedbackTexts.agency(agency ?? feedbackTexts.noAgency),
    ...(answerId === null ? [] : [feedbackTexts.answer(answerId)]),
  ].join('\n');
}
