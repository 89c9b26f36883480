import { Composer } from 'grammy';
import { telegramTexts } from '../../prompts/telegram-texts.ts';
import type { Answer, Question } from '../assistant/answer.ts';
import type { AskOptions } from '../assistant/assistant.ts';
import { keepTurns } from '../assistant/conversation/keep-turns.ts';
import { toPersonId } from './asker.ts';
import { createCitationButtons } from './citation-buttons.ts';
import { offerDraft } from './draft/offer-draft.ts';
import { type FeatureDependencies, toViewer } from './feature.ts';
import { createRatingButtons } from './feedback.ts';
import { addGroupAnswer } from './group-answer.ts';
import { isCommand } from './group-manners.ts';
import type { Keyboard } from './keyboard.ts';
import { addLongReply } from './long-reply.ts';
import { takeQuota } from './quota.ts';
import { plain, type StyledText, toSendable } from './styled-text.ts';
import { addButton, addPicture, addReply, type UpdateContext } from './update-context.ts';

/** `/hoi`, plain text and the options of a question back: all become one question to the assistant. */
export function createAskFeature(dependencies: FeatureDependencies): Composer<UpdateContext> {
  const feature = new Composer<UpdateContext>();
  feature.command('hoi', (ctx) => {
    const question = ctx.match.trim();
    if (question === '') return addReply(ctx, plain(telegramTexts.askUsage));
    return answerQuestion(ctx, question, dependencies);
  });
  feature.on('callback_query', (ctx, next) =>
    ctx.action?.kind === 'option' ? answerQuestion(ctx, ctx.action.question, dependencies) : next(),
  );
  feature.on('message:text', (ctx) => {
    if (isCommand(ctx.message)) {
      // In a group an unknown command is some other bot's.
      return ctx.chat.type === 'private' ? addReply(ctx, plain(telegramTexts.unknownCommand)) : undefined;
    }
    const question = removeMention(ctx.message.text, ctx.me.username);
    if (question === '') return addReply(ctx, plain(telegramTexts.askUsage));
    return answerQuestion(ctx, question, dependencies);
  });
  feature.on(
    ['message:media', 'message:file', 'message:location', 'message:contact', 'message:poll'],
    (ctx) => {
      if (ctx.chat.type === 'private') addReply(ctx, plain(telegramTexts.textOnly));
    },
  );
  return feature;
}

function removeMention(text: string, username: string): string {
  return text.replaceAll(new RegExp(`@${username}\\b`, 'gi'), ' ').trim();
}

/**
 * Answers a question in the chat of the update: in full in a private chat, in short in a group.
 *
 * @param talk `turns` the talk before it, by default what was last talked about in this chat; `within` the document to
 * answer from, by default the one that is asked of
 */
export async function answerQuestion(
  ctx: UpdateContext,
  question: string,
  dependencies: FeatureDependencies,
  talk: { readonly turns?: Question['history']; readonly within?: string } = {},
): Promise<void> {
  if (offerDraft(ctx, question, dependencies)) return;
  if (!takeQuota(ctx, 'questions', dependencies)) return;
  const { assistant, answers, policy, queue, office, today, createId } = dependencies;
  const userId = ctx.from?.id ?? 0;
  const chatId = ctx.chat?.id ?? userId;
  const viewer = toViewer(ctx);
  const history = talk.turns ?? queue.findConversation(chatId, userId)?.turns ?? [];
  const asked = { question, history, agency: ctx.asker?.agency ?? null, asOf: today() };
  const within = talk.within === undefined ? findWithin(ctx, dependencies) : { within: talk.within };
  const ask = async (options: AskOptions) => {
    const given = await assistant.ask(asked, viewer, { ...options, ...within });
    // Also of an answer that its asker no longer waited for: it may be kept.
    const { agency } = asked;
    office.questions.note({ person: toPersonId(userId), agency, answerId: given.answerId ?? null });
    return given;
  };
  const answer = await answers.run(ctx, ask);
  if (answer === undefined) return;
  const shown = await policy.guardAnswer(viewer, answer);
  ctx.effects.conversation = {
    chatId,
    userId,
    state: { turns: keepTurns(history, question, answer), citations: shown.citations },
  };
  noteReliances(ctx, answer);
  const options = createOptionButtons(ctx, shown, createId);
  if (ctx.asker?.isInGroup === true)
    return addGroupAnswer(ctx, formatAnswer(shown), shown, { question, history, options }, createId);
  const open = shown.citations.filter(({ quote }) => quote !== '').map(({ documentId }) => documentId);
  const keyboard = [
    ...options,
    ...createCitationButtons(ctx, shown.citations, createId),
    ...createRatingButtons(ctx, question, answer, createId),
  ];
  addLongReply(ctx, formatAnswer(shown), [...new Set(open)], keyboard, createId);
  if (shown.picture !== undefined) addPicture(ctx, shown.picture, shown.picture.title);
}

/** What the asker was told rests on these documents: should they change, they learn of it. */
function noteReliances(ctx: UpdateContext, { answerId, citations }: Answer): void {
  const { from, asker } = ctx;
  if (from === undefined) return;
  const of = { person: toPersonId(from.id), agency: asker?.agency ?? null, kind: 'answer' } as const;
  const subject = answerId ?? `update-${ctx.update.update_id}`;
  for (const documentId of new Set(citations.map((citation) => citation.documentId)))
    ctx.effects.reliances.push({ ...of, subject, documentId });
}

/** The document that the asker asks of; a question behind `/hoi` is always of all. */
function findWithin(ctx: UpdateContext, { queue }: FeatureDependencies): Pick<AskOptions, 'within'> {
  const wizard = queue.findWizard(ctx.chat?.id ?? 0, ctx.from?.id ?? 0);
  const isOfAll = ctx.message !== undefined && isCommand(ctx.message);
  return wizard?.kind === 'ask-file' && !isOfAll ? { within: wizard.documentId } : {};
}

function createOptionButtons(ctx: UpdateContext, { options }: Answer, createId: () => string): Keyboard {
  return options
    .filter(({ label }) => label.trim() !== '')
    .map(({ label, question }) => [addButton(ctx, createId, label, { kind: 'option', label, question })]);
}

/** The answer's text as it is, its first statement from a source in bold (up to a line end): figure or date first. */
export function formatAnswer({ text, statements }: Answer): StyledText {
  const sendable = toSendable(text);
  if (sendable.trim() === '') return plain(telegramTexts.emptyAnswer);
  const first =
    toSendable((statements.find(({ citations }) => citations.length > 0) ?? statements[0])?.text ?? '')
      .split('\n')[0]
      ?.trim() ?? '';
  const offset = first === '' ? -1 : sendable.indexOf(first);
  const entities = offset < 0 ? [] : [{ type: 'bold' as const, offset, length: first.length }];
  return { text: sendable, entities };
}
