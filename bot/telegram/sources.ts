import { Composer } from 'grammy';
import { fieldLabels, telegramTexts } from '../../prompts/telegram-texts.ts';
import type { Citation } from '../assistant/answer.ts';
import { createCitationButtons } from './citation-buttons.ts';
import type { FeatureDependencies } from './feature.ts';
import { formatPlace, toFileName } from './format-fields.ts';
import { bold, joinStyled, plain, type StyledText } from './styled-text.ts';
import { addReply, markSamples, type UpdateContext } from './update-context.ts';

/** `/nguon`: the sources of the last answer, each with a button that opens its words. */
export function createSourcesFeature({
  queue,
  createId,
  sampleMark,
}: FeatureDependencies): Composer<UpdateContext> {
  const feature = new Composer<UpdateContext>();
  feature.command('nguon', (ctx) => {
    const conversation = queue.findConversation(ctx.chat.id, ctx.from?.id ?? 0);
    if (conversation === undefined) return addReply(ctx, plain(telegramTexts.noLastAnswer));
    const { citations } = conversation;
    if (citations.length === 0) return addReply(ctx, plain(telegramTexts.lastAnswerWithoutSources));
    const lines = citations.map((citation) => plain(formatSource(citation)));
    const text: StyledText = joinStyled([bold(telegramTexts.sourcesHeading), ...lines], '\n');
    addReply(ctx, markSamples(text, sampleMark), createCitationButtons(ctx, citations, createId));
  });
  return feature;
}

function formatSource(citation: Citation): string {
  const parts = [
    `[${citation.n}] ${formatPlace(citation)}`,
    citation.page === null ? null : `${fieldLabels.page.toLowerCase()} ${citation.page}`,
    citation.issuer,
    citation.number === null ? null : toFileName(citation.sourceFile),
  ];
  return parts.filter((part) => part !== null).join(' – ');
}
