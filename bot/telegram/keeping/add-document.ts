import { fileTexts } from '../../../prompts/telegram-file-texts.ts';
import { keeperTexts } from '../../../prompts/telegram-keeper-texts.ts';
import { KEEPERS_DESK, type Upload } from '../../intake/intake.ts';
import { type FeatureDependencies, toViewer } from '../feature.ts';
import { tellProblem } from '../files/tell-problem.ts';
import { plain } from '../styled-text.ts';
import { withTyping } from '../typing.ts';
import { addReply, setWizard, type UpdateContext } from '../update-context.ts';
import { findKept, isKeeper } from './find-kept.ts';
import { createCardKeyboard, formatKeeperCard, nameDocument } from './keeper-card.ts';

/** Whether the next file of a sender is one that a keeper adds to the common store. */
export function isAdding(ctx: UpdateContext, { queue }: Pick<FeatureDependencies, 'queue'>): boolean {
  const wizard = queue.findWizard(ctx.chat?.id ?? 0, ctx.from?.id ?? 0);
  return wizard?.kind === 'add-document' && isKeeper(ctx.asker);
}

/** `/themvb`: the next file is for the common store. */
export function awaitDocument(ctx: UpdateContext) {
  if (!isKeeper(ctx.asker)) return addReply(ctx, plain(keeperTexts.onlyKeepers));
  setWizard(ctx, { kind: 'add-document' });
  addReply(ctx, plain(keeperTexts.sendFile));
}

/** Reads what a keeper sent and shows its card; nobody else sees anything of it. */
export async function addDocument(
  ctx: UpdateContext,
  files: Upload['files'],
  dependencies: FeatureDependencies,
): Promise<void> {
  const person = ctx.asker?.id ?? '';
  const upload = { agency: KEEPERS_DESK, person, files };
  const finding = await withTyping(ctx, () => dependencies.intake.bringIn(upload));
  if (finding.kind === 'no-room') return addReply(ctx, plain(fileTexts.noRoom));
  if (finding.kind === 'refused') return addReply(ctx, plain(tellProblem(finding.problem)));
  setWizard(ctx, null);
  const { documentIds } = finding;
  if (documentIds.length > 1) addReply(ctx, plain(keeperTexts.several(documentIds.length)));
  for (const documentId of documentIds) await showArrived(ctx, documentId, person, dependencies);
}

async function showArrived(
  ctx: UpdateContext,
  documentId: string,
  person: string,
  dependencies: FeatureDependencies,
) {
  const held = await dependencies.assistant.findDocument(toViewer(ctx), documentId);
  if (held?.visibility === 'all') return addReply(ctx, plain(keeperTexts.heldAlready(nameDocument(held))));
  // Waits already where a keeper has sent the same before.
  dependencies.office.proposals.add({ documentId, agency: KEEPERS_DESK, person });
  const kept = await findKept(ctx.asker, documentId, dependencies);
  if (kept === undefined) return addReply(ctx, plain(keeperTexts.gone));
  addReply(
    ctx,
    await formatKeeperCard(kept, dependencies),
    await createCardKeyboard(ctx, kept, dependencies),
  );
}
