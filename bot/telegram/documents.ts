import { basename } from 'node:path';
import { Composer } from 'grammy';
import type { OfficialDocument } from '../../knowledge/model/official-document.ts';
import { fileTexts } from '../../prompts/telegram-file-texts.ts';
import { policyTexts } from '../../prompts/telegram-policy-texts.ts';
import { kindNotes, telegramTexts } from '../../prompts/telegram-texts.ts';
import { type FeatureDependencies, toViewer } from './feature.ts';
import { formatPartialDate } from './format-fields.ts';
import type { Keyboard } from './keyboard.ts';
import { createPageButtons, type Page, takePage } from './pages.ts';
import { bold, joinStyled, plain, type StyledText } from './styled-text.ts';
import { addButton, addEdit, addReply, markSamples, truncate, type UpdateContext } from './update-context.ts';

const PAGE_SIZE = 10;
const MAX_SUBJECT_UNITS = 160;

/** `/vanban`: the documents the asker may see, ten a page, turned in place. */
export function createDocumentsFeature(dependencies: FeatureDependencies): Composer<UpdateContext> {
  const feature = new Composer<UpdateContext>();
  feature.command('vanban', (ctx) => showPage(ctx, 1, dependencies));
  feature.on('callback_query', (ctx, next) =>
    ctx.action?.kind === 'documents' ? showPage(ctx, ctx.action.page, dependencies) : next(),
  );
  return feature;
}

async function showPage(
  ctx: UpdateContext,
  pageNumber: number,
  { assistant, policy, createId, sampleMark }: FeatureDependencies,
): Promise<void> {
  const documents = await assistant.listDocuments(toViewer(ctx));
  if (documents.length === 0) return addReply(ctx, plain(telegramTexts.noDocuments));
  const page = takePage(documents, pageNumber, PAGE_SIZE);
  const lines = page.items.map((document, i) =>
    formatDocument(document, page.before + i + 1, policy.mayShow(document)),
  );
  const heading = bold(telegramTexts.documentsHeading(documents.length));
  const footer = page.pages === 1 ? [] : [telegramTexts.pageOf(page.pageNumber, page.pages)];
  const text = markSamples(joinStyled([heading, ...lines, ...footer], '\n'), sampleMark);
  const keyboard = [
    ...createOwnButtons(ctx, page, createId),
    ...createPageButtons(ctx, page, createId, (turned) => ({ kind: 'documents', page: turned })),
  ];
  const show = ctx.action === undefined ? addReply : addEdit;
  show(ctx, text, keyboard);
}

/** Opens the card of each document that the asker's agency sent; in a group nobody does anything with it. */
function createOwnButtons(
  ctx: UpdateContext,
  page: Page<OfficialDocument>,
  createId: () => string,
): Keyboard {
  const { agency } = toViewer(ctx);
  if (agency === null || ctx.chat?.type !== 'private') return [];
  return page.items.flatMap(({ id: documentId, visibility, number }, i) => {
    if (visibility !== 'agency') return [];
    const label = fileTexts.open(page.before + i + 1, number);
    return [[addButton(ctx, createId, label, { kind: 'file', documentId, agency, wish: 'open' })]];
  });
}

function formatDocument(document: OfficialDocument, position: number, isOpen: boolean): StyledText {
  const type = document.type === null ? '' : `${document.type} `;
  const issuer = document.issuer === null ? '' : `, ${document.issuer}`;
  const subject = document.subject ?? basename(document.sourceFile ?? '');
  const own = document.visibility === 'agency' ? fileTexts.ownMark : '';
  const note = document.class === 'internal' ? policyTexts.internal : policyTexts.personal;
  return joinStyled([
    `${position}. `,
    bold(`${type}${document.number ?? telegramTexts.unknownNumber}`),
    `${kindNotes[document.kind]}, ${formatPartialDate(document.issuedOn)}${issuer}${own}`,
    isOpen && subject !== '' ? `: ${truncate(subject, MAX_SUBJECT_UNITS)}` : '',
    isOpen ? '' : note,
  ]);
}
