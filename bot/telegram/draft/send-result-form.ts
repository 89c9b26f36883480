import { type Api, InputFile } from 'grammy';
import type { Viewer } from '../../../knowledge/store/store.ts';
import { draftTexts } from '../../../prompts/telegram-draft-texts.ts';
import { toCallSignal } from '../call-signal.ts';
import type { OutgoingResultForm } from '../outgoing-call.ts';

const FORM_NAME = 'bieu-ket-qua.xlsx';

/**
 * Writes a form of results and sends it to whom it may still be shown; else says that it is gone.
 *
 * @returns the id of the message made
 */
export async function sendResultForm(
  { chatId, form, person, agency, caption }: OutgoingResultForm,
  {
    api,
    givingUp,
    findViewer,
  }: {
    readonly api: Api;
    readonly givingUp: AbortSignal;
    readonly findViewer: (place: { readonly person: string | null; readonly chatId: number }) => Viewer;
  },
): Promise<number> {
  const signal = toCallSignal(givingUp);
  if (findViewer({ person, chatId }).agency !== agency)
    return (await api.sendMessage(chatId, draftTexts.draftGone, {}, signal)).message_id;
  const { writeWorkbook } = await import('../../output/workbook.ts');
  const { toFormSheet } = await import('../../output/report-form-sheet.ts');
  const file = new InputFile(await writeWorkbook([toFormSheet(form)]), FORM_NAME);
  return (await api.sendDocument(chatId, file, { caption }, signal)).message_id;
}
