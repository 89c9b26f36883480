import { Composer } from 'grammy';
import { groupTexts } from '../../prompts/telegram-group-texts.ts';
import { officeTexts } from '../../prompts/telegram-office-texts.ts';
import { isDecider, toGroupId, toPersonId } from './asker.ts';
import type { FeatureDependencies } from './feature.ts';
import type { Keyboard } from './keyboard.ts';
import { listDecidedAgencies } from './people.ts';
import { plain } from './styled-text.ts';
import { addButton, addEdit, addReply, type UpdateContext } from './update-context.ts';

/**
 * The agency of a group. Until there is one, nothing is said but the question for it; afterwards only its own admitted
 * people get past here: what they read, everybody in the group reads, and whoever bound it answers for who that is.
 */
export function createGroupAgencyFeature(dependencies: FeatureDependencies): Composer<UpdateContext> {
  const feature = new Composer<UpdateContext>();
  const inGroups = feature.filter((ctx) => ctx.chat !== undefined && ctx.chat.type !== 'private');
  inGroups.use((ctx, next) => {
    if (ctx.action?.kind === 'bind-group') return bind(ctx, ctx.action.agency, dependencies);
    return ctx.asker === undefined ? meetOutsider(ctx, dependencies) : next();
  });
  inGroups.command('donvi', (ctx) => showAgency(ctx, dependencies));
  return feature;
}

/** Asks the sender, in the group, which of these agencies it is for. */
export function askGroupAgency(
  ctx: UpdateContext,
  agencies: readonly string[],
  { createId }: FeatureDependencies,
): void {
  addReply(ctx, plain(groupTexts.whichAgency), [
    ...agencies.map((agency) => [addButton(ctx, createId, agency, { kind: 'bind-group', agency })]),
    [addButton(ctx, createId, groupTexts.noneAndLeave, { kind: 'bind-group', agency: null })],
  ]);
}

/** Leaves the group of the update; it is no agency's any more. */
export function leaveGroup(ctx: UpdateContext, { office }: FeatureDependencies): void {
  const { chat, from } = ctx;
  if (chat === undefined || from === undefined) return;
  office.groups.release({ group: toGroupId(chat.id), by: toPersonId(from.id) });
  ctx.effects.calls.push({ method: 'leaveChat', chatId: chat.id });
}

function bind(ctx: UpdateContext, agency: string | null, dependencies: FeatureDependencies) {
  const { groups } = dependencies.office;
  const { chat, from } = ctx;
  const presser = dependencies.access.findAsker(from?.id ?? 0);
  if (chat === undefined || presser === undefined) return;
  const group = toGroupId(chat.id);
  // Rights may have gone since the question, and the group may have become another's.
  const held = groups.findAgency(group);
  const mayDecide = [agency, held].every((each) => each == null || isDecider(presser, each));
  if (!mayDecide) return addReply(ctx, plain(officeTexts.notYours));
  if (agency === null) {
    addEdit(ctx, plain(groupTexts.left), []);
    return leaveGroup(ctx, dependencies);
  }
  groups.bind({ group, agency, by: presser.id });
  addEdit(ctx, plain(groupTexts.bound(agency)), []);
}

/** Somebody who is let in, but not to this group. */
function meetOutsider(ctx: UpdateContext, dependencies: FeatureDependencies) {
  const { chat, from, message } = ctx;
  const sender = dependencies.access.findAsker(from?.id ?? 0);
  if (chat === undefined || sender === undefined || message === undefined) return;
  const agency = dependencies.office.groups.findAgency(toGroupId(chat.id));
  if (agency !== undefined) return addReply(ctx, plain(groupTexts.ofAnotherAgency(agency)));
  const agencies = listDecidedAgencies(sender);
  if (agencies.length > 0) askGroupAgency(ctx, agencies, dependencies);
}

/** `/donvi` in a group: whose it is, and for those who decide, the way to change that. */
function showAgency(ctx: UpdateContext, { createId }: FeatureDependencies) {
  const { asker } = ctx;
  const agency = asker?.agency ?? null;
  if (asker === undefined || agency === null) return;
  const others = listDecidedAgencies(asker).filter((each) => each !== agency);
  const keyboard: Keyboard = isDecider(asker, agency)
    ? [
        ...others.map((each) => [
          addButton(ctx, createId, groupTexts.bindTo(each), { kind: 'bind-group', agency: each }),
        ]),
        [addButton(ctx, createId, groupTexts.unbind, { kind: 'bind-group', agency: null })],
      ]
    : [];
  addReply(ctx, plain(groupTexts.agencyOfGroup(agency)), keyboard);
}
