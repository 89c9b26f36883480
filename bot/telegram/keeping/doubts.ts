import { formatCorrectedValue } from '../../../knowledge/store/correction-value.ts';
import { keepingWording } from '../../../prompts/keeping-wording.ts';
import { keeperTexts } from '../../../prompts/telegram-keeper-texts.ts';
import { policyTexts } from '../../../prompts/telegram-policy-texts.ts';
import type { DoubtfulPlace } from '../../assistant/keeping/document-keeper.ts';
import type { FeatureDependencies } from '../feature.ts';
import { createPageButtons, takePage } from '../pages.ts';
import { bold, joinStyled, plain } from '../styled-text.ts';
import { addButton, addEdit, addPhoto, addReply, truncate, type UpdateContext } from '../update-context.ts';
import type { KeptDocument } from './find-kept.ts';
import type { KeepAction } from './keep-actions.ts';
import { nameDocument } from './keeper-card.ts';

const PAGE_SIZE = 6;
const MAX_LABEL_UNITS = 160;
const MAX_QUOTE_UNITS = 600;
const MAX_CAPTION_LABEL = 200;

/** What was read from pictures and nobody has confirmed, the least sure first. */
export async function showDoubts(
  ctx: UpdateContext,
  { document, viewer }: KeptDocument,
  pageNumber: number,
  { keeper, policy, createId }: FeatureDependencies,
): Promise<void> {
  const { id: documentId } = document;
  if (!policy.mayShow(document)) return addReply(ctx, plain(policyTexts.personal.trim()));
  const back = [
    addButton(ctx, createId, keeperTexts.buttons.back, { kind: 'keep', documentId, does: 'card' }),
  ];
  const doubts = await keeper.listDoubtful(viewer, documentId);
  if (doubts.length === 0) return addEdit(ctx, plain(keeperTexts.noDoubts), [back]);
  const page = takePage(doubts, pageNumber, PAGE_SIZE);
  const lines = page.items.map((doubt, i) => describeDoubt(doubt, page.before + i + 1));
  const buttons = page.items.map(({ path, label }, i) => [
    addButton(ctx, createId, keeperTexts.doubtButton(page.before + i + 1, capitalize(label)), {
      ...{ kind: 'doubt', documentId, path, does: 'show' },
    }),
  ]);
  const heading = bold(keeperTexts.doubtsHeading(nameDocument(document), doubts.length));
  addEdit(ctx, joinStyled([heading, ...lines], '\n'), [
    ...buttons,
    ...createPageButtons(ctx, page, createId, (turned) => ({ kind: 'doubts', documentId, page: turned })),
    back,
  ]);
}

function describeDoubt({ label, value, page, confidence }: DoubtfulPlace, position: number): string {
  const percent = Math.round(confidence * 100);
  const shown = truncate(capitalize(label), MAX_LABEL_UNITS);
  return keeperTexts.doubt(position, shown, formatRead(value), page, percent);
}

/** What was read; what was given up as unclear is said to be so. */
function formatRead(value: unknown): string {
  return value === null ? keeperTexts.unread : formatCorrectedValue(value);
}

function capitalize(label: string): string {
  return `${label.slice(0, 1).toLocaleUpperCase('vi')}${label.slice(1)}`;
}

/** Shows one such place with its lines on the page, or keeps that it was read rightly. */
export async function pressDoubt(
  ctx: UpdateContext,
  kept: KeptDocument,
  { path, does }: Extract<KeepAction, { kind: 'doubt' }>,
  dependencies: FeatureDependencies,
): Promise<void> {
  const { keeper, policy } = dependencies;
  const { document, viewer } = kept;
  const doubts = policy.mayShow(document) ? await keeper.listDoubtful(viewer, document.id) : [];
  const doubt = doubts.find((each) => each.path === path);
  if (doubt === undefined) return addReply(ctx, plain(keeperTexts.notConfirmed));
  if (does === 'show') return showDoubt(ctx, kept, doubt, dependencies);
  const by = keepingWording.by(ctx.asker?.id ?? '');
  const isDone = await keeper.confirm(viewer, { documentId: document.id, path, by });
  const text = isDone ? keeperTexts.confirmed(doubt.label) : keeperTexts.notConfirmed;
  addEdit(ctx, plain(text), [[createListButton(ctx, document.id, dependencies)]]);
}

function showDoubt(
  ctx: UpdateContext,
  { document: { id: documentId } }: KeptDocument,
  { path, label, value, quote, page, scan, isWhole }: DoubtfulPlace,
  dependencies: FeatureDependencies,
) {
  const { createId } = dependencies;
  const { buttons } = keeperTexts;
  const caption = keeperTexts.pictureCaption(truncate(capitalize(label), MAX_CAPTION_LABEL), page);
  if (scan !== undefined) addPhoto(ctx, { documentId, ...scan, person: ctx.asker?.id ?? null, caption });
  const lines = [
    keeperTexts.doubtShown(capitalize(label), formatRead(value)),
    ...(quote === null ? [] : [keeperTexts.doubtWords(truncate(quote, MAX_QUOTE_UNITS))]),
    isWhole ? keeperTexts.confirmAsk : keeperTexts.unreadAsk,
  ];
  const right = addButton(ctx, createId, buttons.confirm, {
    kind: 'doubt',
    documentId,
    path,
    does: 'confirm',
  });
  const wrong = addButton(ctx, createId, buttons.correct, { kind: 'keep-field', documentId, path });
  addReply(ctx, plain(lines.join('\n')), [
    isWhole ? [right, wrong] : [wrong],
    [createListButton(ctx, documentId, dependencies)],
  ]);
}

function createListButton(
  ctx: UpdateContext,
  documentId: string,
  { createId }: Pick<FeatureDependencies, 'createId'>,
) {
  return addButton(ctx, createId, keeperTexts.buttons.moreDoubts, { kind: 'doubts', documentId, page: 1 });
}
