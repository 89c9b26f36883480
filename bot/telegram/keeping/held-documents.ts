import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import { keeperTexts } from '../../../prompts/telegram-keeper-texts.ts';
import { telegramTexts } from '../../../prompts/telegram-texts.ts';
import { type FeatureDependencies, toViewer } from '../feature.ts';
import type { Keyboard } from '../keyboard.ts';
import { createPageButtons, takePage } from '../pages.ts';
import { bold, joinStyled, plain } from '../styled-text.ts';
import {
  addButton,
  addEdit,
  addReply,
  markSamples,
  truncate,
  type UpdateContext,
} from '../update-context.ts';
import { findKept, isKeeper } from './find-kept.ts';
import { nameDocument } from './keeper-card.ts';

const PAGE_SIZE = 8;
const MAX_LABEL_UNITS = 50;

/** `/dsvb`: what waits for a keeper, and the common documents, the newest first, each with what asks for a look. */
export async function showHeld(
  ctx: UpdateContext,
  pageNumber: number,
  dependencies: FeatureDependencies,
): Promise<void> {
  if (!isKeeper(ctx.asker)) return addReply(ctx, plain(keeperTexts.onlyKeepers));
  const { assistant, createId, sampleMark } = dependencies;
  const documents = await assistant.listDocuments(toViewer(ctx));
  const held = documents.filter(({ visibility }) => visibility === 'all').toReversed();
  const waiting = await listWaiting(ctx, dependencies);
  const page = takePage(held, pageNumber, PAGE_SIZE);
  const lines: string[] = [];
  for (const [i, document] of page.items.entries()) {
    const doubtful = await dependencies.keeper.listDoubtful(toViewer(ctx), document.id);
    lines.push(describeHeld(document, page.before + i + 1, doubtful.length));
  }
  const pieces = [
    ...(waiting.length === 0 ? [] : [keeperTexts.waiting(waiting.length)]),
    held.length === 0 ? keeperTexts.emptyList : bold(keeperTexts.listHeading(held.length)),
    ...lines,
    ...(page.pages === 1 ? [] : [telegramTexts.pageOf(page.pageNumber, page.pages)]),
  ];
  const show = ctx.action === undefined ? addReply : addEdit;
  show(ctx, markSamples(joinStyled(pieces, '\n'), sampleMark), [
    ...waiting.map((document) => [createOpenButton(ctx, document, keeperTexts.waitingMark, createId)]),
    ...createRows(
      page.items.map((document, i) => createOpenButton(ctx, document, `${page.before + i + 1}. `, createId)),
    ),
    ...createPageButtons(ctx, page, createId, (turned) => ({ kind: 'held', page: turned })),
  ]);
}

async function listWaiting(ctx: UpdateContext, dependencies: FeatureDependencies) {
  const found: OfficialDocument[] = [];
  for (const { documentId } of dependencies.office.proposals.listWaiting().slice(0, PAGE_SIZE)) {
    const kept = await findKept(ctx.asker, documentId, dependencies);
    if (kept !== undefined) found.push(kept.document);
  }
  return found;
}

function describeHeld(document: OfficialDocument, position: number, doubtful: number): string {
  const notes = keeperTexts.listNotes(document.warnings.length, doubtful);
  return keeperTexts.listed(position, nameDocument(document), notes === '' ? '' : ` – ${notes}`);
}

function createOpenButton(
  ctx: UpdateContext,
  { id: documentId, number }: OfficialDocument,
  mark: string,
  createId: () => string,
) {
  const label = `${mark}${truncate(number ?? telegramTexts.unknownNumber, MAX_LABEL_UNITS)}`;
  return addButton(ctx, createId, label, { kind: 'keep', documentId, does: 'card' });
}

/** Two beside each other. */
function createRows(buttons: Keyboard[number]): Keyboard {
  return Array.from({ length: Math.ceil(buttons.length / 2) }, (_, row) =>
    buttons.slice(row * 2, row * 2 + 2),
  );
}
