import { Composer } from 'grammy';
import { describeIdentity } from '../../knowledge/directives/describe-identity.ts';
import type { OfficialDocument } from '../../knowledge/model/official-document.ts';
import type { StoredPassage } from '../../knowledge/store/store.ts';
import { originalTexts, policyTexts } from '../../prompts/telegram-policy-texts.ts';
import { fieldLabels, telegramTexts } from '../../prompts/telegram-texts.ts';
import type { Citation } from '../assistant/answer.ts';
import { createCropButton } from './crop.ts';
import { type FeatureDependencies, toViewer } from './feature.ts';
import { formatPartialDate, toFileName } from './format-fields.ts';
import { formatCited } from './guard-answer.ts';
import { bold, expandableQuote, joinStyled, plain, type StyledText, toSendable } from './styled-text.ts';
import { addButton, addReply, markSamples, truncate, type UpdateContext } from './update-context.ts';

/** A passage is context for the quotation, not the document: long ones are cut so that both fit one message. */
const MAX_CONTEXT_UNITS = 1_500;

/** Bot API: copy_text, 1-256 characters. */
const MAX_COPIED_UNITS = 256;

/** Citation buttons: the exact words with number, issuer, date, section and page. */
export function createQuotationFeature({
  assistant,
  policy,
  createId,
  sampleMark,
}: FeatureDependencies): Composer<UpdateContext> {
  const feature = new Composer<UpdateContext>();
  feature.on('callback_query', async (ctx, next) => {
    if (ctx.action?.kind !== 'quotation') return next();
    const { citation } = ctx.action;
    const viewer = toViewer(ctx);
    const document = await assistant.findDocument(viewer, citation.documentId);
    if (document !== undefined && !policy.mayShow(document))
      return addReply(ctx, plain(formatWithheld(citation, document)));
    const found = await assistant.findQuotation(viewer, citation);
    if (found === undefined) return addReply(ctx, plain(telegramTexts.quotationGone));
    const text = markSamples(formatQuotation(citation, found.document, found.passages), sampleMark);
    const copy = { label: telegramTexts.copyCitation, copies: toCopied(citation, found.document) };
    const original = addButton(ctx, createId, originalTexts.button, { kind: 'original', citation });
    addReply(ctx, text, [[copy, original], ...createCropButton(ctx, citation, createId)]);
  });
  return feature;
}

/** What goes to the clipboard: words and source as an official document cites them, the source alone where both are too long. */
function toCopied(citation: Citation, document: OfficialDocument): string {
  const page = citation.page === null ? [] : [policyTexts.page(citation.page)];
  const places = [...(citation.locator === '' ? [] : [formatLocator(citation.locator)]), ...page];
  const place = places.length === 0 ? '' : ` (${places.join(', ')})`;
  const source = toSendable(`${describeIdentity(document)}${place}`);
  const whole = toSendable(`“${citation.quote}” – ${source}`);
  return whole.length <= MAX_COPIED_UNITS ? whole : truncate(source, MAX_COPIED_UNITS);
}

/** "mục II.1"; what is no number ("Phụ lục, dòng 4", "mở đầu") names itself. */
function formatLocator(locator: string): string {
  return /^[IVXLC\d]+(?:[.,]|$)/.test(locator) ? `mục ${locator}` : locator;
}

/** Where the words stand that must not be shown. */
function formatWithheld(citation: Citation, document: OfficialDocument): string {
  return [policyTexts.readInStore, `[${citation.n}] ${formatCited(citation, document)}`].join('\n');
}

/** The quotation's message: where it stands, then the words as they stand there. */
export function formatQuotation(
  citation: Citation,
  document: OfficialDocument,
  passages: readonly StoredPassage[],
): StyledText {
  const number = document.number ?? citation.number ?? telegramTexts.unknownNumber;
  const type = document.type === null ? '' : `${document.type} `;
  const fields: [string, string | number | null][] = [
    [fieldLabels.issuer, document.issuer ?? citation.issuer],
    [fieldLabels.issuedOn, formatPartialDate(document.issuedOn)],
    [fieldLabels.subject, document.subject],
    [fieldLabels.locator, citation.locator === '' ? null : citation.locator],
    [fieldLabels.page, citation.page],
    [fieldLabels.sourceFile, toFileName(document.sourceFile)],
    [fieldLabels.correction, citation.correction],
  ];
  const lines = fields.flatMap(([label, value]) => (value === null ? [] : [plain(`${label}: ${value}`)]));
  const context = passages.map((passage) => passage.text).join('\n');
  const contextLines =
    context.trim() === citation.quote.trim() || context === ''
      ? []
      : [plain(telegramTexts.inContext), expandableQuote(truncate(context, MAX_CONTEXT_UNITS))];
  return joinStyled(
    [
      bold(`[${citation.n}] ${type}${number}`),
      ...lines,
      fieldLabels.originalWords,
      expandableQuote(citation.quote),
      ...contextLines,
    ],
    '\n',
  );
}
