import { Composer } from 'grammy';
import { describeIdentity } from '../../knowledge/directives/describe-identity.ts';
import { originalTexts } from '../../prompts/telegram-policy-texts.ts';
import { type FeatureDependencies, toViewer } from './feature.ts';
import { plain } from './styled-text.ts';
import { addOriginal, addReply, markSamples, type UpdateContext } from './update-context.ts';

/** "Tệp gốc" under a quotation: the file that the document was read from. */
export function createOriginalFeature({
  assistant,
  policy,
  sampleMark,
}: FeatureDependencies): Composer<UpdateContext> {
  const feature = new Composer<UpdateContext>();
  feature.on('callback_query', async (ctx, next) => {
    if (ctx.action?.kind !== 'original') return next();
    const { documentId } = ctx.action.citation;
    const viewer = toViewer(ctx);
    const document = await assistant.findDocument(viewer, documentId);
    if (document === undefined || !policy.mayShow(document))
      return addReply(ctx, plain(originalTexts.notYours));
    const caption = markSamples(plain(describeIdentity(document)), sampleMark).text;
    addOriginal(ctx, { documentId, person: ctx.asker?.id ?? null, caption });
  });
  return feature;
}
