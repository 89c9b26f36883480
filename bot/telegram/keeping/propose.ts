import { keeperTexts } from '../../../prompts/telegram-keeper-texts.ts';
import type { FeatureDependencies } from '../feature.ts';
import { plain } from '../styled-text.ts';
import { addMessage, addReply, type UpdateContext } from '../update-context.ts';
import { findKept } from './find-kept.ts';
import { createCardKeyboard, formatKeeperCard } from './keeper-card.ts';

/** Puts an agency's own document before the keepers: each gets its card. */
export async function proposeDocument(
  ctx: UpdateContext,
  documentId: string,
  agency: string,
  dependencies: FeatureDependencies,
): Promise<void> {
  const { access, office } = dependencies;
  const person = ctx.asker?.id;
  const keepers = access.listByRole('keeper');
  if (person === undefined || keepers.length === 0) return addReply(ctx, plain(keeperTexts.nobodyKeeps));
  if (!office.proposals.add({ documentId, agency, person }))
    return addReply(ctx, plain(keeperTexts.proposedAlready));
  for (const userId of keepers) {
    const kept = await findKept(access.findAsker(userId), documentId, dependencies);
    if (kept === undefined) continue;
    const text = await formatKeeperCard(kept, dependencies);
    addMessage(ctx, userId, text, await createCardKeyboard(ctx, kept, dependencies, userId));
  }
  addReply(ctx, plain(keeperTexts.proposed));
}
