import { draftTexts } from '../../../prompts/telegram-draft-texts.ts';
import { telegramTexts } from '../../../prompts/telegram-texts.ts';
import type { ButtonAction } from '../button-action.ts';
import { type FeatureDependencies, toViewer } from '../feature.ts';
import { createPageButtons, takePage } from '../pages.ts';
import { bold, joinStyled, plain } from '../styled-text.ts';
import { addEdit, addReply, truncate, type UpdateContext } from '../update-context.ts';
import { findShownDraft } from './find-shown-draft.ts';
import { formatTitle } from './format-made.ts';

const NOTES_A_PAGE = 8;
const MAX_NOTE_UNITS = 420;

/** Everything that is to be filled in, decided and looked at in a draft, page by page. */
export async function showNotes(
  ctx: UpdateContext,
  { draftId, agency, page: pageNumber }: Extract<ButtonAction, { kind: 'draft-notes' }>,
  dependencies: FeatureDependencies,
): Promise<void> {
  const { createId } = dependencies;
  const viewer = toViewer(ctx);
  const made = viewer.agency === agency ? await findShownDraft(dependencies, viewer, draftId) : undefined;
  if (made === undefined) return addReply(ctx, plain(draftTexts.draftGone));
  const { questions, placeholders, warnings } = made.draft;
  const notes = [...questions, ...placeholders, ...warnings];
  const page = takePage(notes, pageNumber, NOTES_A_PAGE);
  const lines = page.items.map((note, i) => `${page.before + i + 1}. ${truncate(note, MAX_NOTE_UNITS)}`);
  const footer = page.pages === 1 ? [] : [telegramTexts.pageOf(page.pageNumber, page.pages)];
  const heading = bold(draftTexts.notesHeading(formatTitle(made.draft)));
  const text = joinStyled([heading, ...lines, ...footer], '\n\n');
  const keyboard = createPageButtons(ctx, page, createId, (turned) => ({
    kind: 'draft-notes',
    draftId,
    agency,
    page: turned,
  }));
  // The draft's own message stays; its notes are turned in a message of their own.
  const show = pageNumber === 0 ? addReply : addEdit;
  show(ctx, text, keyboard);
}
