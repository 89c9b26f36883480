import { describeIdentity } from '../../../knowledge/directives/describe-identity.ts';
import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import { findAtPath, parsePath } from '../../../knowledge/store/correction-path.ts';
import { formatCorrectedValue } from '../../../knowledge/store/correction-value.ts';
import { keeperTexts } from '../../../prompts/telegram-keeper-texts.ts';
import { policyTexts } from '../../../prompts/telegram-policy-texts.ts';
import { nameField } from '../../assistant/register/corrected-values.ts';
import { KEEPERS_DESK } from '../../intake/intake.ts';
import type { Proposal } from '../../office/proposals.ts';
import type { FeatureDependencies } from '../feature.ts';
import type { Keyboard } from '../keyboard.ts';
import { bold, joinStyled, type StyledText } from '../styled-text.ts';
import { addButton, truncate, type UpdateContext } from '../update-context.ts';
import type { KeptDocument } from './find-kept.ts';
import type { keepDeeds } from './keep-actions.ts';

const MAX_NAME_UNITS = 200;
const MAX_VALUE_UNITS = 400;
const MAX_LINES = 5;
const MAX_LINE_UNITS = 240;

/** Where the words of a document stand that is not to be told of outside the agency. */
const WORDS: ReadonlySet<string> = new Set(['subject', 'signer.name', 'signer.title']);

/** The header fields of a card, in its order. */
export const cardFields = [
  'number',
  'issuedOn',
  'issuer',
  'type',
  'subject',
  'signer.name',
  'signer.title',
] as const;

/** Whether a field holds words, and not the place of a document alone. */
export function isWordy(path: string): boolean {
  return WORDS.has(path) || path.includes('[');
}

const NAMES: Readonly<Record<string, string>> = keeperTexts.fields;

/** What people call a field that is corrected. */
export function nameCorrected(path: string): string {
  return NAMES[path] ?? nameField(path);
}

/** What a keeper calls a document: its name in full, as long as a line. */
export function nameDocument(document: OfficialDocument): string {
  return truncate(describeIdentity(document), MAX_NAME_UNITS);
}

/** A value of a document as its keeper reads it; "chưa đọc được" where there is none. */
export function formatValue(document: OfficialDocument, path: string): string {
  const { value } = findAtPath(document, parsePath(path) ?? []);
  const isKnown = value !== null && value !== undefined;
  return isKnown ? truncate(formatCorrectedValue(value), MAX_VALUE_UNITS) : keeperTexts.unread;
}

/** What was read of a document, and what its keeper should look at before everybody sees it. */
export async function formatKeeperCard(
  { document, viewer, proposal }: KeptDocument,
  { policy, keeper, office }: Pick<FeatureDependencies, 'policy' | 'keeper' | 'office'>,
): Promise<StyledText> {
  const isOpen = policy.mayShow(document);
  const name = nameDocument(document);
  const heading = proposal === undefined ? keeperTexts.heldHeading : keeperTexts.waitingHeading;
  const fields = cardFields.filter((path) => isOpen || !isWordy(path));
  const doubtful = await keeper.listDoubtful(viewer, document.id);
  const { pages, targets, deadlines, tasks } = document;
  return joinStyled(
    [
      bold(heading(name)),
      ...(proposal === undefined ? [] : describeProposal(proposal, office)),
      ...fields.map((path) => keeperTexts.field(keeperTexts.fields[path], formatValue(document, path))),
      keeperTexts.field(keeperTexts.class, describeClass(document)),
      keeperTexts.pages(pages.read, pages.total),
      keeperTexts.register(targets.length, deadlines.length, tasks.length),
      ...(doubtful.length === 0 ? [] : [keeperTexts.doubtful(doubtful.length)]),
      ...(isOpen ? describeWarnings(document) : [policyTexts.personal.trim()]),
      ...(await describeVersions({ document, viewer }, keeper)),
      ...(proposal === undefined ? [] : [keeperTexts.notSeenYet(findOwner(proposal))]),
    ],
    '\n',
  );
}

/** Whose a proposal is; null for what a keeper brought in. */
export function findOwner({ agency }: Proposal): string | null {
  return agency === KEEPERS_DESK ? null : agency;
}

function describeProposal(proposal: Proposal, { people }: FeatureDependencies['office']): string[] {
  const owner = findOwner(proposal);
  if (owner === null) return [];
  const name = proposal.person === null ? undefined : people.find(proposal.person)?.name;
  return [keeperTexts.proposedBy(name ?? keeperTexts.somebody, owner)];
}

function describeClass(document: OfficialDocument): string {
  const name = keeperTexts.classes[document.class];
  return document.isClassGiven ? name : keeperTexts.classGuessed(name);
}

function describeWarnings({ warnings }: OfficialDocument): string[] {
  if (warnings.length === 0) return [];
  const shown = warnings.slice(0, MAX_LINES);
  return [
    keeperTexts.warnings(warnings.length),
    ...shown.map(({ message }) => keeperTexts.warning(truncate(message, MAX_LINE_UNITS))),
  ];
}

/** What it replaces, amends or repeats of the common documents; empty when it stands alone. */
export async function describeVersions(
  { document, viewer }: Pick<KeptDocument, 'document' | 'viewer'>,
  keeper: FeatureDependencies['keeper'],
): Promise<string[]> {
  const versions = await keeper.findVersions(viewer, document);
  if (versions.length === 0) return [];
  const lines = versions
    .slice(0, MAX_LINES)
    .map(({ said, other, reason }) =>
      truncate(keeperTexts.version(said, describeIdentity(other), reason), MAX_LINE_UNITS),
    );
  return [keeperTexts.versions, ...lines];
}

/** @param owner who gets the card in their own chat. @default the sender of the update */
export async function createCardKeyboard(
  ctx: UpdateContext,
  { document, viewer, proposal }: KeptDocument,
  { policy, keeper, createId }: Pick<FeatureDependencies, 'policy' | 'keeper' | 'createId'>,
  owner?: number,
): Promise<Keyboard> {
  const { id: documentId } = document;
  const { buttons } = keeperTexts;
  const toButton = (label: string, does: (typeof keepDeeds)[number]) =>
    addButton(ctx, createId, label, { kind: 'keep', documentId, does }, owner);
  const doubtful = policy.mayShow(document) ? await keeper.listDoubtful(viewer, documentId) : [];
  const isOwn = proposal !== undefined && findOwner(proposal) === null;
  const decision =
    proposal === undefined
      ? []
      : [[toButton(buttons.save, 'save'), toButton(isOwn ? buttons.drop : buttons.decline, 'decline')]];
  return [
    ...decision,
    [toButton(buttons.edit, 'edit'), toButton(buttons.classes, 'classes')],
    ...(doubtful.length === 0 ? [] : [[toButton(buttons.doubts(doubtful.length), 'doubts')]]),
    [
      toButton(buttons.original, 'original'),
      ...(proposal === undefined ? [toButton(buttons.delete, 'delete')] : []),
    ],
  ];
}
