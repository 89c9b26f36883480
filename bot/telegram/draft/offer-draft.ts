import { draftTexts } from '../../../prompts/telegram-draft-texts.ts';
import { takeCourtesies } from '../../assistant/conversation/courtesies.ts';
import { findWish } from '../../assistant/conversation/other-wishes.ts';
import { plain } from '../styled-text.ts';
import { addButton, addReply, type UpdateContext } from '../update-context.ts';

/**
 * Somebody who writes that a paper is to be drafted is shown how that is done here.
 *
 * @returns whether that was wished for
 */
export function offerDraft(
  ctx: UpdateContext,
  message: string,
  { createId }: { readonly createId: () => string },
): boolean {
  if (findWish(takeCourtesies(message).rest) !== 'draft') return false;
  if (ctx.chat?.type === 'private')
    addReply(ctx, plain(draftTexts.offer), [
      [addButton(ctx, createId, draftTexts.begin, { kind: 'begin-draft' })],
    ]);
  else addReply(ctx, plain(draftTexts.privateOnly));
  return true;
}
