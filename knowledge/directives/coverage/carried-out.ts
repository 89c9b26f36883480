import type { Period } from '../../model/calendar.ts';
import type { OfficialDocument } from '../../model/official-document.ts';
import type { Target } from '../../model/register.ts';
import { rankOfLevel } from '../level-rank.ts';
import { isLongTerm } from './long-term.ts';
import type { Obligation } from './obligation.ts';

/**
 * The nearer document of a basis that carries out the one an obligation is of, where it names nobody: what of it is an
 * agency's the nearer one says. Targets are left to it where they are of years behind the plan's and it sets targets for the
 * plan's own time; what is given to the agency's own kind is left to nobody. Undefined where it stays the agency's.
 *
 * @param basis the documents one draft carries out
 * @param plan the time drafted for
 */
export function findNearerCarrier(
  { kind, document, item }: Obligation,
  basis: readonly OfficialDocument[],
  plan: Period,
): OfficialDocument | undefined {
  if (kind !== 'target' && item.actor !== null) return undefined;
  if (kind === 'target' && !isLongTerm(item.period, plan)) return undefined;
  return basis.find(
    (nearer) =>
      isBelow(nearer, document) &&
      carriesOut(nearer, document) &&
      (kind !== 'target' || nearer.targets.some((target) => isWithin(target, plan))),
  );
}

function isWithin({ period }: Target, plan: Period): boolean {
  const isOver = period.to !== null && plan.from !== null && period.to < plan.from;
  return period.to !== null && !isOver && !isLongTerm(period, plan);
}

function isBelow({ issuerLevel: a }: OfficialDocument, { issuerLevel: b }: OfficialDocument): boolean {
  return a !== null && b !== null && rankOfLevel(a) < rankOfLevel(b);
}

function carriesOut({ references }: OfficialDocument, { id, number }: OfficialDocument): boolean {
  return references.some(
    (reference) =>
      reference.relation === 'implements' &&
      (reference.documentId === id || (number !== null && reference.number === number)),
  );
}
