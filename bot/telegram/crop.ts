import { Composer } from 'grammy';
import { fieldLabels, telegramTexts } from '../../prompts/telegram-texts.ts';
import type { Citation } from '../assistant/answer.ts';
import { type FeatureDependencies, toViewer } from './feature.ts';
import { formatPlace } from './format-fields.ts';
import type { Keyboard } from './keyboard.ts';
import { plain } from './styled-text.ts';
import { addButton, addPhoto, addReply, markSamples, type UpdateContext } from './update-context.ts';

/** "Xem ảnh dòng" under a quotation read from a scan: the lines as they stand on the page, sent as a photo. */
export function createCropFeature({
  assistant,
  policy,
  sampleMark,
}: FeatureDependencies): Composer<UpdateContext> {
  const feature = new Composer<UpdateContext>();
  feature.on('callback_query', async (ctx, next) => {
    if (ctx.action?.kind !== 'crop') return next();
    const { citation } = ctx.action;
    const { scan, documentId } = citation;
    const viewer = toViewer(ctx);
    const isOpen = await policy.mayShowDocument(viewer, documentId);
    const picture = scan === null || !isOpen ? undefined : await assistant.cropScan(viewer, documentId, scan);
    if (scan === null || picture === undefined) return addReply(ctx, plain(telegramTexts.pictureGone));
    const caption = markSamples(plain(formatCaption(citation, scan.page)), sampleMark);
    const { page, box } = scan;
    addPhoto(ctx, { documentId, page, box, person: ctx.asker?.id ?? null, caption: caption.text });
  });
  return feature;
}

/** A row with the button, for a citation of a scan; none for other citations. */
export function createCropButton(ctx: UpdateContext, citation: Citation, createId: () => string): Keyboard {
  if (citation.scan === null) return [];
  return [[addButton(ctx, createId, telegramTexts.seeLines, { kind: 'crop', citation })]];
}

function formatCaption(citation: Citation, page: number): string {
  return `[${citation.n}] ${formatPlace(citation)}, ${fieldLabels.page.toLowerCase()} ${page}`;
}
