import { type Api, InputFile } from 'grammy';
import type { Viewer } from '../../../knowledge/store/store.ts';
import { draftTexts } from '../../../prompts/telegram-draft-texts.ts';
import type { Assistant } from '../../assistant/assistant.ts';
import { nameDraftFile } from '../../assistant/draft/draft-files.ts';
import { toCallSignal } from '../call-signal.ts';
import type { OutgoingDraftFile } from '../outgoing-call.ts';

/**
 * Writes one of a draft's files and sends it, to whom it may still be shown; else says that it is gone.
 *
 * @returns the id of the message made
 */
export async function sendDraftFile(
  { chatId, draftId, part, person, agency, caption }: OutgoingDraftFile,
  {
    api,
    givingUp,
    findDraft,
    writeDraft,
    findViewer,
  }: {
    readonly api: Api;
    readonly givingUp: AbortSignal;
    readonly findDraft: Assistant['findDraft'];
    readonly writeDraft: Assistant['writeDraft'];
    readonly findViewer: (place: { readonly person: string | null; readonly chatId: number }) => Viewer;
  },
): Promise<number> {
  const viewer = findViewer({ person, chatId });
  const signal = toCallSignal(givingUp);
  const made = viewer.agency === agency ? await findDraft(viewer, draftId) : undefined;
  if (made === undefined) return (await api.sendMessage(chatId, draftTexts.draftGone, {}, signal)).message_id;
  const file = new InputFile(await writeDraft(made, part), nameDraftFile(made.draft, part));
  return (await api.sendDocument(chatId, file, { caption }, signal)).message_id;
}
