import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import { keeperTexts } from '../../../prompts/telegram-keeper-texts.ts';
import { listAgencies } from '../../office/person.ts';
import type { Proposal } from '../../office/proposals.ts';
import { findUserId } from '../asker.ts';
import type { FeatureDependencies } from '../feature.ts';
import { plain } from '../styled-text.ts';
import { addButton, addEdit, addMessage, addReply, type UpdateContext } from '../update-context.ts';
import type { KeptDocument } from './find-kept.ts';
import { describeVersions, findOwner, nameDocument } from './keeper-card.ts';

/** Puts a document that waits into the common store: everybody sees it from then on. */
export async function saveDocument(
  ctx: UpdateContext,
  kept: KeptDocument,
  dependencies: FeatureDependencies,
) {
  const { office, keeper, createId } = dependencies;
  const { document, proposal } = kept;
  const { id: documentId } = document;
  // Pressed twice: the message told already what became of it, and keeps its button.
  if (proposal === undefined) return addReply(ctx, plain(keeperTexts.savedAlready(nameDocument(document))));
  const versions = await describeVersions(kept, keeper);
  // First: a kill in between leaves a proposal that can be decided again.
  await keeper.share(documentId);
  const decided = office.proposals.decide({ documentId, isAccepted: true, by: ctx.asker?.id ?? '' });
  if (decided === undefined) return addEdit(ctx, plain(keeperTexts.decidedAlready), []);
  const name = nameDocument(document);
  addEdit(ctx, plain([keeperTexts.saved(name), ...versions].join('\n')), [
    [addButton(ctx, createId, keeperTexts.buttons.open, { kind: 'keep', documentId, does: 'card' })],
  ]);
  tellProposer(ctx, decided, keeperTexts.accepted(name), dependencies);
}

/** Leaves an agency's document with its agency; what a keeper brought in is taken away again. */
export async function declineDocument(
  ctx: UpdateContext,
  { document, proposal }: KeptDocument,
  dependencies: FeatureDependencies,
) {
  const { office, intake } = dependencies;
  const { id: documentId } = document;
  const decided = office.proposals.decide({ documentId, isAccepted: false, by: ctx.asker?.id ?? '' });
  if (proposal === undefined || decided === undefined)
    return addEdit(ctx, plain(keeperTexts.decidedAlready), []);
  const name = nameDocument(document);
  if (findOwner(proposal) === null) {
    await intake.discard(documentId);
    office.proposals.forget(documentId);
    return addEdit(ctx, plain(keeperTexts.dropped(name)), []);
  }
  addEdit(ctx, plain(keeperTexts.declined(name)), []);
  tellProposer(ctx, decided, keeperTexts.notAccepted(name), dependencies);
}

/** Takes out what turned out to be secret, wherever it stands, and tells who sent it. */
export async function removeSecret(
  ctx: UpdateContext,
  { document, proposal }: KeptDocument,
  dependencies: FeatureDependencies,
) {
  await removeDocument(document, 'secret-removed', dependencies);
  addEdit(ctx, plain(keeperTexts.secretRemoved), []);
  if (proposal !== undefined) tellProposer(ctx, proposal, keeperTexts.foundSecret, dependencies);
}

/** Takes a document out of the store and off the keepers' list. */
export async function removeDocument(
  document: OfficialDocument,
  action: 'deleted' | 'secret-removed',
  { intake, office, queue }: FeatureDependencies,
): Promise<void> {
  const { id } = document;
  // Of what is secret not even the name stays.
  if (action === 'deleted') queue.reliances.nameDeparting(id, nameDocument(document));
  await intake.discard(id, action);
  office.proposals.forget(id);
}

function tellProposer(
  ctx: UpdateContext,
  proposal: Proposal,
  text: string,
  { access }: FeatureDependencies,
): void {
  const userId = findUserId(proposal.person ?? '');
  const person = userId === undefined ? undefined : access.findAsker(userId)?.person;
  if (userId === undefined || person === undefined) return;
  // Who left the agency learns nothing more of its documents.
  if (listAgencies(person).includes(proposal.agency)) addMessage(ctx, userId, plain(text));
}
