import type { Citation } from '../assistant/answer.ts';
import { formatPlace } from './format-fields.ts';
import type { Keyboard } from './keyboard.ts';
import { addButton, type UpdateContext } from './update-context.ts';

/** More would bury the message; the rest is in the text of the answer. Telegram's own limit is 100 buttons. */
const MAX_CITATION_BUTTONS = 24;

/** A row for each source, "[1] 12/KH-UBND, I.2", that opens the quotation. */
export function createCitationButtons(
  ctx: UpdateContext,
  citations: readonly Citation[],
  createId: () => string,
): Keyboard {
  return citations
    .slice(0, MAX_CITATION_BUTTONS)
    .map((citation) => [
      addButton(ctx, createId, `[${citation.n}] ${formatPlace(citation)}`, { kind: 'quotation', citation }),
    ]);
}
