import { Composer } from 'grammy';
import { keeperTexts } from '../../../prompts/telegram-keeper-texts.ts';
import type { FeatureDependencies } from '../feature.ts';
import { isCommand } from '../group-manners.ts';
import { plain } from '../styled-text.ts';
import { addButton, addEdit, addOriginal, addReply, type UpdateContext } from '../update-context.ts';
import { awaitDocument } from './add-document.ts';
import { chooseClass, showClasses } from './classify-document.ts';
import { askField, readCorrection, showFields } from './correct-document.ts';
import { declineDocument, removeDocument, saveDocument } from './decide-document.ts';
import { pressDoubt, showDoubts } from './doubts.ts';
import { findKept, isKeeper, type KeptDocument } from './find-kept.ts';
import { showHeld } from './held-documents.ts';
import type { KeepAction } from './keep-actions.ts';
import { createCardKeyboard, formatKeeperCard, nameDocument } from './keeper-card.ts';

/**
 * What those do who keep the common documents: `/themvb`, `/dsvb`, the cards of what waits and of what is held. Whether
 * somebody is a keeper is looked up at each step: who was one when a card was sent may be none now.
 */
export function createKeeperFeature(dependencies: FeatureDependencies): Composer<UpdateContext> {
  const feature = new Composer<UpdateContext>();
  const inPrivate = feature.filter((ctx) => ctx.chat?.type === 'private');
  inPrivate.command('themvb', (ctx) => awaitDocument(ctx));
  inPrivate.command('dsvb', (ctx) => showHeld(ctx, 1, dependencies));
  inPrivate.on('callback_query', (ctx, next) => {
    const { action } = ctx;
    return action !== undefined && isKeepAction(action) ? press(ctx, action, dependencies) : next();
  });
  inPrivate.on('message:text', (ctx, next) => {
    const wizard = dependencies.queue.findWizard(ctx.chat.id, ctx.from.id);
    if (wizard?.kind !== 'correct' || isCommand(ctx.message)) return next();
    return readCorrection(ctx, wizard, ctx.message.text, dependencies);
  });
  feature.command(['themvb', 'dsvb'], (ctx) => addReply(ctx, plain(keeperTexts.privateOnly)));
  return feature;
}

const KINDS: ReadonlySet<string> = new Set(['keep', 'keep-field', 'keep-class', 'doubt', 'doubts', 'held']);

function isKeepAction(action: NonNullable<UpdateContext['action']>): action is KeepAction {
  return KINDS.has(action.kind);
}

async function press(ctx: UpdateContext, action: KeepAction, dependencies: FeatureDependencies) {
  if (!isKeeper(ctx.asker)) return addReply(ctx, plain(keeperTexts.onlyKeepers));
  if (action.kind === 'held') return showHeld(ctx, action.page, dependencies);
  const kept = await findKept(ctx.asker, action.documentId, dependencies);
  if (kept === undefined) return addEdit(ctx, plain(keeperTexts.gone), []);
  switch (action.kind) {
    case 'keep':
      return doDeed(ctx, kept, action.does, dependencies);
    case 'keep-field':
      return askField(ctx, kept, action.path, dependencies);
    case 'keep-class':
      return chooseClass(ctx, kept, action, dependencies);
    case 'doubts':
      return showDoubts(ctx, kept, action.page, dependencies);
    case 'doubt':
      return pressDoubt(ctx, kept, action, dependencies);
  }
}

function doDeed(
  ctx: UpdateContext,
  kept: KeptDocument,
  does: Extract<KeepAction, { kind: 'keep' }>['does'],
  dependencies: FeatureDependencies,
) {
  switch (does) {
    case 'card':
      return showCard(ctx, kept, dependencies);
    case 'save':
      return saveDocument(ctx, kept, dependencies);
    case 'decline':
      return declineDocument(ctx, kept, dependencies);
    case 'edit':
      return showFields(ctx, kept, dependencies);
    case 'classes':
      return showClasses(ctx, kept, dependencies);
    case 'doubts':
      return showDoubts(ctx, kept, 1, dependencies);
    case 'original':
      return sendOriginal(ctx, kept);
    case 'delete':
      return askDelete(ctx, kept, dependencies);
    case 'sure-delete':
      return deleteDocument(ctx, kept, dependencies);
  }
}

async function showCard(ctx: UpdateContext, kept: KeptDocument, dependencies: FeatureDependencies) {
  const text = await formatKeeperCard(kept, dependencies);
  addEdit(ctx, text, await createCardKeyboard(ctx, kept, dependencies));
}

function sendOriginal(ctx: UpdateContext, { document }: KeptDocument) {
  addOriginal(ctx, {
    documentId: document.id,
    person: ctx.asker?.id ?? null,
    caption: nameDocument(document),
  });
}

function askDelete(
  ctx: UpdateContext,
  { document, proposal }: KeptDocument,
  { createId }: FeatureDependencies,
) {
  // What waits is declined: it is its agency's, or leaves no trace anyway.
  if (proposal !== undefined) return addEdit(ctx, plain(keeperTexts.gone), []);
  const { id: documentId } = document;
  const { buttons } = keeperTexts;
  addEdit(ctx, plain(keeperTexts.askDelete(nameDocument(document))), [
    [addButton(ctx, createId, buttons.sureDelete, { kind: 'keep', documentId, does: 'sure-delete' })],
    [addButton(ctx, createId, buttons.back, { kind: 'keep', documentId, does: 'card' })],
  ]);
}

async function deleteDocument(
  ctx: UpdateContext,
  { document, proposal }: KeptDocument,
  dependencies: FeatureDependencies,
) {
  if (proposal !== undefined) return addEdit(ctx, plain(keeperTexts.gone), []);
  await removeDocument(document, 'deleted', dependencies);
  addEdit(ctx, plain(keeperTexts.deleted(nameDocument(document))), []);
}
