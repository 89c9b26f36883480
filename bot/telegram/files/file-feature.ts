import { Composer } from 'grammy';
import type { Message } from 'grammy/types';
import { describeIdentity } from '../../../knowledge/directives/describe-identity.ts';
import { AssistantError, toAssistantError } from '../../../knowledge/model/errors.ts';
import { fileTexts } from '../../../prompts/telegram-file-texts.ts';
import type { Review } from '../../assistant/review/review-draft.ts';
import type { Upload } from '../../intake/intake.ts';
import { isTaken } from '../../intake/stored-name.ts';
import { answerQuestion } from '../ask.ts';
import type { ButtonAction } from '../button-action.ts';
import { beginDraft, takeForm } from '../draft/draft-feature.ts';
import { askAgency } from '../entry.ts';
import { type FeatureDependencies, toViewer } from '../feature.ts';
import { addDocument, isAdding } from '../keeping/add-document.ts';
import { nameDocument } from '../keeping/keeper-card.ts';
import { proposeDocument } from '../keeping/propose.ts';
import { addLongReply } from '../long-reply.ts';
import { takeQuota } from '../quota.ts';
import type { WorkOptions } from '../running-answers.ts';
import type { StatusStage } from '../status-line.ts';
import { plain } from '../styled-text.ts';
import { withTyping } from '../typing.ts';
import { addEdit, addReply, setWizard, type UpdateContext } from '../update-context.ts';
import { MAX_DOWNLOAD_BYTES } from './download-file.ts';
import { addFileCard } from './file-card.ts';
import { formatReview } from './format-review.ts';
import { type IncomingFile, listFiles } from './incoming-files.ts';
import { readCaption } from './read-caption.ts';
import { tellProblem } from './tell-problem.ts';

/**
 * Files from anybody who is let in: a document, or an album of pictures of its pages. It becomes their agency's own, and
 * its card says what can be done with it.
 */
export function createFileFeature(dependencies: FeatureDependencies): Composer<UpdateContext> {
  const feature = new Composer<UpdateContext>();
  feature.on(['message:document', 'message:photo'], (ctx) => {
    if (ctx.chat.type !== 'private') return addReply(ctx, plain(fileTexts.privateOnly));
    return receive(ctx, ctx.album.length === 0 ? [ctx.message] : ctx.album, dependencies);
  });
  feature.command('soat', (ctx) => {
    if (ctx.chat.type !== 'private') return addReply(ctx, plain(fileTexts.privateOnly));
    const held = dependencies.queue.findWizard(ctx.chat.id, ctx.from?.id ?? 0);
    setWizard(ctx, { kind: 'review-file', draft: held?.kind === 'draft' ? held : null });
    addReply(ctx, plain(fileTexts.sendDraft));
  });
  feature.on('callback_query', (ctx, next) =>
    ctx.action?.kind === 'file' ? press(ctx, ctx.action, dependencies) : next(),
  );
  return feature;
}

async function receive(ctx: UpdateContext, messages: readonly Message[], dependencies: FeatureDependencies) {
  const caption = readCaption(messages);
  const isReviewAsked = caption.kind === 'review';
  if (!isReviewAsked && isAdding(ctx, dependencies)) return receiveCommon(ctx, messages, dependencies);
  const agency = ctx.asker?.agency ?? null;
  if (agency === null || ctx.asker === undefined) {
    addReply(ctx, plain(fileTexts.agencyFirst));
    return askAgency(ctx);
  }
  if (!takeQuota(ctx, 'uploads', dependencies)) return;
  const upload = await withTyping(ctx, () => fetchAll(listFiles(messages), dependencies)).catch(
    toAssistantError,
  );
  if (upload instanceof AssistantError) return addReply(ctx, plain(tellProblem(upload)));
  const [only] = upload;
  if (
    !isReviewAsked &&
    only !== undefined &&
    upload.length === 1 &&
    (await takeForm(ctx, only, dependencies))
  )
    return;
  const sent = { agency, person: ctx.asker.id, files: upload };
  const held = dependencies.queue.findWizard(ctx.chat?.id ?? 0, ctx.from?.id ?? 0);
  const isAwaited = held?.kind === 'review-file';
  if (isAwaited) setWizard(ctx, held.draft);
  const isForReview = isAwaited || isReviewAsked;
  const { intake } = dependencies;
  const viewer = toViewer(ctx);
  const reviewed = await (isForReview
    ? reviewFor(ctx, dependencies, 'reviewing', (signal) => intake.review(viewer, sent, signal))
    : reviewFor(ctx, dependencies, 'reading', (signal) => intake.reviewReturned(viewer, sent, signal)));
  if (reviewed === 'over') return;
  if (reviewed !== undefined) return tellReview(ctx, reviewed, dependencies);
  const documentIds = await keep(ctx, sent, dependencies);
  const [within] = documentIds;
  if (caption.kind === 'question' && within !== undefined && documentIds.length === 1)
    await answerQuestion(ctx, caption.question, dependencies, { turns: [], within });
}

/** A keeper's next file: for everybody, once its card is approved. */
async function receiveCommon(
  ctx: UpdateContext,
  messages: readonly Message[],
  dependencies: FeatureDependencies,
) {
  const files = await withTyping(ctx, () => fetchAll(listFiles(messages), dependencies)).catch(
    toAssistantError,
  );
  if (files instanceof AssistantError) return addReply(ctx, plain(tellProblem(files)));
  return addDocument(ctx, files, dependencies);
}

/** Keeps what was sent, a card each. @returns the documents that it is; none where it was refused */
async function keep(
  ctx: UpdateContext,
  sent: Upload,
  dependencies: FeatureDependencies,
): Promise<readonly string[]> {
  const finding = await withTyping(ctx, () => dependencies.intake.bringIn(sent));
  if (finding.kind !== 'kept') {
    addReply(ctx, plain(finding.kind === 'no-room' ? fileTexts.noRoom : tellProblem(finding.problem)));
    return [];
  }
  if (finding.documentIds.length > 1) addReply(ctx, plain(fileTexts.several(finding.documentIds.length)));
  for (const documentId of finding.documentIds) await addFileCard(ctx, documentId, dependencies);
  return finding.documentIds;
}

/** The files, after a look at what Telegram tells of them: what cannot be taken is not fetched. */
async function fetchAll(
  files: readonly IncomingFile[],
  { download }: Pick<FeatureDependencies, 'download'>,
): Promise<Upload['files']> {
  if (files.some(({ name }) => !isTaken(name)))
    throw new AssistantError('DOCUMENT_UNSUPPORTED', 'ending is none that is taken');
  if (files.some(({ sizeBytes }) => (sizeBytes ?? 0) > MAX_DOWNLOAD_BYTES))
    throw new AssistantError('DOCUMENT_TOO_BIG', 'file is more than Telegram gives');
  const fetched: Upload['files'][number][] = [];
  for (const { fileId, name } of files) fetched.push({ name, bytes: await download(fileId) });
  return fetched;
}

async function press(
  ctx: UpdateContext,
  { documentId, agency, wish }: Extract<ButtonAction, { kind: 'file' }>,
  dependencies: FeatureDependencies,
) {
  const viewer = toViewer(ctx);
  const document =
    viewer.agency === agency ? await dependencies.assistant.findDocument(viewer, documentId) : undefined;
  if (document === undefined) return addReply(ctx, plain(fileTexts.gone));
  if (wish === 'delete') {
    if (document.visibility === 'all') return addReply(ctx, plain(fileTexts.commonByNow));
    dependencies.queue.reliances.nameDeparting(documentId, nameDocument(document));
    const isDone = await dependencies.intake.remove(viewer.person ?? '', documentId);
    if (isDone) dependencies.office.proposals.forget(documentId);
    return isDone ? addEdit(ctx, plain(fileTexts.deleted), []) : addReply(ctx, plain(fileTexts.notUploader));
  }
  if (wish === 'propose' && document.visibility === 'agency')
    return proposeDocument(ctx, documentId, agency, dependencies);
  if (wish === 'open' || wish === 'propose') return addFileCard(ctx, documentId, dependencies);
  if (wish === 'ask') {
    setWizard(ctx, { kind: 'ask-file', documentId });
    return addReply(ctx, plain(fileTexts.asking(describeIdentity(document))));
  }
  if (wish === 'review') return review(ctx, documentId, dependencies);
  return beginDraft(
    ctx,
    dependencies,
    wish === 'basis' ? { basisId: documentId } : { templateId: documentId },
  );
}

async function review(ctx: UpdateContext, documentId: string, dependencies: FeatureDependencies) {
  const viewer = toViewer(ctx);
  const found = await reviewFor(ctx, dependencies, 'reviewing', (signal) =>
    dependencies.intake.reviewDocument(viewer, documentId, signal),
  );
  if (found === 'over') return;
  if (found === undefined) return addReply(ctx, plain(fileTexts.gone));
  await tellReview(ctx, found, dependencies);
}

/** What a review comes to; "over" when it was stopped, or failed and that is told. */
async function reviewFor(
  ctx: UpdateContext,
  { answers }: FeatureDependencies,
  stage: StatusStage,
  work: (signal: AbortSignal) => Promise<Review | undefined>,
): Promise<Review | undefined | 'over'> {
  const run = async ({ signal }: WorkOptions) => ({ review: await work(signal) });
  const ended = await answers.run(ctx, run, stage).catch(toAssistantError);
  if (ended instanceof AssistantError) addReply(ctx, plain(tellProblem(ended)));
  return ended === undefined || ended instanceof AssistantError ? 'over' : ended.review;
}

async function tellReview(ctx: UpdateContext, found: Review, dependencies: FeatureDependencies) {
  const { text, documentIds } = await formatReview(found, dependencies.policy, toViewer(ctx));
  addLongReply(ctx, text, documentIds, [], dependencies.createId);
}
