import { Composer } from 'grammy';
import type { ChatMember } from 'grammy/types';
import { groupTexts } from '../../prompts/telegram-group-texts.ts';
import { toGroupId, toPersonId } from './asker.ts';
import type { FeatureDependencies } from './feature.ts';
import { askGroupAgency, leaveGroup } from './group-agency.ts';
import { listDecidedAgencies } from './people.ts';
import { plain } from './styled-text.ts';
import { addMessage, type UpdateContext } from './update-context.ts';

/**
 * Being put into groups, taken out of them, and their new numbers. Somebody who decides about an agency is asked which one
 * the group is for; a group that anybody else put the bot into is left.
 */
export function createGroupMembershipFeature(dependencies: FeatureDependencies): Composer<UpdateContext> {
  const feature = new Composer<UpdateContext>();
  const { groups } = dependencies.office;
  feature.on('my_chat_member', (ctx) => {
    const { chat, from, new_chat_member: now, old_chat_member: before } = ctx.myChatMember;
    // A group that becomes a supergroup is left by everybody, and its agency goes along.
    if (!isMember(now) && chat.type !== 'group')
      groups.release({ group: toGroupId(chat.id), by: toPersonId(from.id) });
    if (isMember(now) && !isMember(before)) enter(ctx, dependencies);
  });
  feature.on('message:migrate_to_chat_id', (ctx) => {
    const { chat, migrate_to_chat_id: to } = ctx.message;
    groups.move({ from: toGroupId(chat.id), to: toGroupId(to) });
    ctx.effects.moved = { from: chat.id, to };
  });
  return feature;
}

function isMember(member: ChatMember): boolean {
  const { status } = member;
  return (
    status === 'member' ||
    status === 'administrator' ||
    (status === 'restricted' && 'is_member' in member && member.is_member)
  );
}

function enter(ctx: UpdateContext, dependencies: FeatureDependencies) {
  const { from, chat } = ctx;
  if (from === undefined || chat === undefined) return;
  const adder = dependencies.access.findAsker(from.id);
  const agencies = adder === undefined ? [] : listDecidedAgencies(adder);
  if (agencies.length > 0 && chat.type !== 'channel') return askGroupAgency(ctx, agencies, dependencies);
  leaveGroup(ctx, dependencies);
  addMessage(ctx, from.id, plain(groupTexts.notAllowed));
}
