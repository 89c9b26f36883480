import { addDays, formatIsoDate } from '../../knowledge/language/vietnamese-date.ts';
import { quotaTexts } from '../../prompts/telegram-quota-texts.ts';
import type { QuotaKind } from '../quotas.ts';
import type { FeatureDependencies } from './feature.ts';
import { plain } from './styled-text.ts';
import { addReply, type UpdateContext } from './update-context.ts';

/**
 * Counts one use against what the asker and their agency have for the day, together with the update's other effects: what
 * fails is not counted, and what is done again after a kill is counted once. Admins are not counted.
 *
 * @returns false when nothing is left; the asker has then been told so
 */
export function takeQuota(ctx: UpdateContext, kind: QuotaKind, dependencies: QuotaDependencies): boolean {
  return checkQuota(ctx, kind, dependencies, true);
}

/** As `takeQuota`, before something is begun that takes one later: nothing is counted yet. */
export function hasQuota(ctx: UpdateContext, kind: QuotaKind, dependencies: QuotaDependencies): boolean {
  return checkQuota(ctx, kind, dependencies, false);
}

type QuotaDependencies = Pick<FeatureDependencies, 'queue' | 'quotas' | 'today'>;

function checkQuota(
  ctx: UpdateContext,
  kind: QuotaKind,
  { queue, quotas, today }: QuotaDependencies,
  isTaken: boolean,
): boolean {
  const { asker } = ctx;
  if (asker === undefined || asker.role === 'admin') return true;
  const day = today();
  const use = { kind, day, person: asker.id, agency: asker.agency };
  const used = queue.countUses(use);
  const holder = (['person', 'agency'] as const).find((each) => used[each] >= quotas[each][kind]);
  if (holder === undefined && isTaken) ctx.effects.uses.push(use);
  if (holder !== undefined) addReply(ctx, plain(refuse(holder, kind, quotas[holder][kind], day)));
  return holder === undefined;
}

function refuse(holder: 'person' | 'agency', kind: QuotaKind, limit: number, day: string): string {
  return limit === 0
    ? quotaTexts.none(kind)
    : quotaTexts[holder](kind, limit, formatIsoDate(addDays(day, 1)));
}
