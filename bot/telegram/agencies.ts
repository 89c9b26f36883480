import { Composer } from 'grammy';
import { officeTexts } from '../../prompts/telegram-office-texts.ts';
import type { Membership } from '../office/person.ts';
import { askAgency } from './entry.ts';
import type { FeatureDependencies } from './feature.ts';
import { bold, joinStyled, plain } from './styled-text.ts';
import { addButton, addEdit, addReply, type UpdateContext } from './update-context.ts';

/** `/donvi`: the agencies of the asker, the one acted for now, and the way to another. */
export function createAgenciesFeature(dependencies: FeatureDependencies): Composer<UpdateContext> {
  const feature = new Composer<UpdateContext>();
  const inPrivate = feature.filter((ctx) => ctx.chat?.type === 'private');
  inPrivate.command('donvi', (ctx) => showAgencies(ctx, dependencies));
  inPrivate.on('callback_query', (ctx, next) => {
    if (ctx.action?.kind !== 'choose-agency') return next();
    const { agency } = ctx.action;
    const isChosen = dependencies.office.people.choose({ person: ctx.asker?.id ?? '', agency });
    addEdit(ctx, plain(isChosen ? officeTexts.chosen(agency) : officeTexts.revoked(agency)), []);
  });
  return feature;
}

function showAgencies(ctx: UpdateContext, { createId }: FeatureDependencies) {
  const memberships = (ctx.asker?.person?.memberships ?? []).filter(
    ({ status }) => status === 'admitted' || status === 'waiting',
  );
  if (memberships.length === 0) {
    addReply(ctx, plain(officeTexts.noAgency));
    return askAgency(ctx);
  }
  const active = ctx.asker?.agency ?? null;
  const lines = memberships.map((membership) => plain(`• ${formatMembership(membership, active)}`));
  const others = memberships.filter(({ agency, status }) => status === 'admitted' && agency !== active);
  addReply(ctx, joinStyled([bold(officeTexts.agenciesHeading), ...lines], '\n'), [
    ...others.map(({ agency }) => [addButton(ctx, createId, agency, { kind: 'choose-agency', agency })]),
    [addButton(ctx, createId, officeTexts.addAgency, { kind: 'type-agency' })],
  ]);
}

function formatMembership({ agency, status, isHead }: Membership, active: string | null): string {
  const marks = [
    agency === active ? officeTexts.activeMark : '',
    status === 'waiting' ? officeTexts.waitingMark : '',
    isHead ? officeTexts.headMark : '',
  ];
  return [agency, ...marks].join('');
}
