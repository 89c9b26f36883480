import { describeIdentity } from '../../../knowledge/directives/describe-identity.ts';
import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import type { Warning } from '../../../knowledge/model/register.ts';
import { fileTexts } from '../../../prompts/telegram-file-texts.ts';
import { policyTexts } from '../../../prompts/telegram-policy-texts.ts';
import { fieldLabels } from '../../../prompts/telegram-texts.ts';
import { type FeatureDependencies, toViewer } from '../feature.ts';
import type { Keyboard } from '../keyboard.ts';
import { bold, joinStyled, plain } from '../styled-text.ts';
import { addButton, addReply, truncate, type UpdateContext } from '../update-context.ts';

/** Told before everything else that is doubtful, also of what may not be shown: it counts, and quotes nothing. */
const PERSONAL_DATA = 'PERSONAL_DATA';
const MAX_NAME_UNITS = 200;
const MAX_WARNINGS = 3;
const MAX_WARNING_UNITS = 200;

/** One card for a document that was sent: what was read of it, whose it is, what can be done with it. */
export async function addFileCard(
  ctx: UpdateContext,
  documentId: string,
  { assistant, office, policy, createId }: FeatureDependencies,
): Promise<void> {
  const viewer = toViewer(ctx);
  const document = await assistant.findDocument(viewer, documentId);
  if (document === undefined || viewer.agency === null) return addReply(ctx, plain(fileTexts.gone));
  const { agency } = viewer;
  const isOwn = document.visibility === 'agency';
  const isUploader = office.uploads.find(documentId)?.person === viewer.person;
  const toButton = (wish: keyof typeof fileTexts.wishes) =>
    addButton(ctx, createId, fileTexts.wishes[wish], { kind: 'file', documentId, agency, wish });
  const keyboard: Keyboard = [
    [toButton('ask'), ...(isOwn ? [toButton('review')] : [])],
    [toButton('basis'), toButton('template')],
    ...(isOwn ? [[toButton('propose')]] : []),
    ...(isUploader && isOwn ? [[toButton('delete')]] : []),
  ];
  addReply(ctx, formatCard(document, agency, policy.mayShow(document)), keyboard);
}

function formatCard(document: OfficialDocument, agency: string, isOpen: boolean) {
  const { pages, targets, deadlines, tasks, warnings, visibility, subject } = document;
  const note = document.class === 'personal' ? policyTexts.personal : policyTexts.internal;
  const isPersonal = ({ code }: Warning) => code === PERSONAL_DATA;
  const others = warnings.filter((each) => !isPersonal(each));
  const shown = isOpen ? others.slice(0, MAX_WARNINGS) : [];
  const doubts = shown.map(({ message }) => `• ${truncate(message, MAX_WARNING_UNITS)}`);
  return joinStyled(
    [
      bold(fileTexts.cardHeading(truncate(describeIdentity(document), MAX_NAME_UNITS))),
      ...(subject === null || !isOpen
        ? []
        : [`${fieldLabels.subject}: ${truncate(subject, MAX_NAME_UNITS)}`]),
      ...warnings.filter(isPersonal).map(({ message }) => fileTexts.personalData(message)),
      fileTexts.pages(pages.read, pages.total),
      fileTexts.register(targets.length, deadlines.length, tasks.length),
      ...(doubts.length === 0 ? [] : [fileTexts.doubtful(others.length), ...doubts]),
      ...(isOpen ? [] : [note.trim()]),
      visibility === 'agency' ? fileTexts.ownedBy(agency) : fileTexts.common,
    ],
    '\n',
  );
}
