import { Composer } from 'grammy';
import { formatIsoDate } from '../../knowledge/language/vietnamese-date.ts';
import { feedbackTexts } from '../../prompts/telegram-feedback-texts.ts';
import type { Feedback } from '../office/feedback.ts';
import type { Asker } from './asker.ts';
import { type FeatureDependencies, toViewer } from './feature.ts';
import { addLongReply } from './long-reply.ts';
import { createPageButtons, takePage } from './pages.ts';
import { bold, joinStyled, plain, toSendable } from './styled-text.ts';
import { addButton, addEdit, addReply, truncate, type UpdateContext } from './update-context.ts';

const PAGE_SIZE = 5;
const MAX_QUESTION_UNITS = 200;
const MAX_ANSWER_UNITS = 200;
const MAX_REASON_UNITS = 200;

/** `/gopy`: what people called wrong, for those who look after documents; who said it is not shown. */
export function createFeedbackQueueFeature(dependencies: FeatureDependencies): Composer<UpdateContext> {
  const feature = new Composer<UpdateContext>();
  const inPrivate = feature.filter((ctx) => ctx.chat?.type === 'private');
  inPrivate.command('gopy', (ctx) => showWaiting(ctx, 1, dependencies));
  inPrivate.on('callback_query', (ctx, next) => {
    const { action, asker } = ctx;
    if (action?.kind === 'rated-answer') return showAnswer(ctx, action.answerId, dependencies);
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

async function showWaiting(ctx: UpdateContext, pageNumber: number, dependencies: FeatureDependencies) {
  const { office, createId } = dependencies;
  if (!isKeeper(ctx.asker)) return addReply(ctx, plain(feedbackTexts.onlyKeepers));
  const show = ctx.action === undefined ? addReply : addEdit;
  const waiting = office.feedback.listWaiting();
  if (waiting.length === 0) return show(ctx, plain(feedbackTexts.nothingWaiting), []);
  const page = takePage(waiting, pageNumber, PAGE_SIZE);
  const numbered = await Promise.all(
    page.items.map(async (item, i) => ({
      item,
      n: page.before + i + 1,
      answer: await findShownAnswer(ctx, item.answerId, dependencies),
    })),
  );
  const open = numbered.flatMap(({ item: { answerId }, n, answer }) =>
    answer === undefined || answerId === null
      ? []
      : [[addButton(ctx, createId, feedbackTexts.openAnswer(n), { kind: 'rated-answer', answerId })]],
  );
  const handle = numbered.map(({ item: { id }, n }) =>
    addButton(ctx, createId, feedbackTexts.handled(n), {
      kind: 'handle-feedback',
      id,
      page: page.pageNumber,
    }),
  );
  const keyboard = [
    ...open,
    ...handle.map((button) => [button]),
    ...createPageButtons(ctx, page, createId, (turned) => ({ kind: 'feedback', page: turned })),
  ];
  const items = numbered.map(({ item, n, answer }) => plain(formatFeedback(item, n, answer?.text)));
  const heading = bold(feedbackTexts.waitingHeading(waiting.length));
  show(ctx, joinStyled([heading, ...items], '\n\n'), keyboard);
}

type ShownAnswer = NonNullable<ReturnType<FeatureDependencies['findAnswer']>>;

/** An answer that was called wrong, where the keeper may see all that it rests on; another agency's own stays there. */
async function findShownAnswer(
  ctx: UpdateContext,
  answerId: string | null,
  { findAnswer, policy }: FeatureDependencies,
): Promise<ShownAnswer | undefined> {
  const answer = answerId === null ? undefined : findAnswer(answerId);
  if (answer === undefined || answer.citations.length === 0) return undefined;
  for (const { documentId } of answer.citations)
    if (!(await policy.mayShowDocument(toViewer(ctx), documentId))) return undefined;
  return answer;
}

async function showAnswer(ctx: UpdateContext, answerId: string, dependencies: FeatureDependencies) {
  if (!isKeeper(ctx.asker)) return addReply(ctx, plain(feedbackTexts.onlyKeepers));
  const answer = await findShownAnswer(ctx, answerId, dependencies);
  if (answer === undefined) return addReply(ctx, plain(feedbackTexts.answerNotShown));
  const documentIds = [...new Set(answer.citations.map(({ documentId }) => documentId))];
  addLongReply(ctx, plain(toSendable(answer.text)), documentIds, [], dependencies.createId);
}

function formatFeedback(
  { at, question, reason, agency, answerId }: Feedback,
  n: number,
  told: string | undefined,
): string {
  const [line = ''] = toSendable(told ?? '')
    .trim()
    .split('\n');
  const shown = truncate(question.replaceAll('\n', ' '), MAX_QUESTION_UNITS);
  return [
    feedbackTexts.item(n, formatIsoDate(at.slice(0, 10)), shown),
    ...(line === '' ? [] : [feedbackTexts.told(truncate(line, MAX_ANSWER_UNITS))]),
    feedbackTexts.reason(truncate(reason ?? feedbackTexts.noReason, MAX_REASON_UNITS)),
    feedbackTexts.agency(agency ?? feedbackTexts.noAgency),
    ...(answerId === null ? [] : [feedbackTexts.answer(answerId)]),
  ].join('\n');
}
