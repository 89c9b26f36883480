import type { Agency } from '../../../knowledge/agencies/agency.ts';
import { saysWhoActs } from '../../../knowledge/directives/coverage/activity-lines.ts';
import { isSharedInGeneral } from '../../../knowledge/directives/coverage/judge-part.ts';
import type { Obligation } from '../../../knowledge/directives/coverage/obligation.ts';
import { listOwnParts } from '../../../knowledge/directives/coverage/own-part.ts';
import { describeIdentity } from '../../../knowledge/directives/describe-identity.ts';
import { draftWording as wording } from '../../../prompts/draft-wording.ts';
import { toSentence } from './carry-wording.ts';
import { isTableRow } from './table-row.ts';

/**
 * What others lead and the agency may be asked to join in, or to be guided in, told for each document: none of it is the
 * agency's to plan before it is asked.
 */
export function listSharedAtWill(all: readonly Obligation[], agency: Agency): string[] {
  const others = all.filter(({ kind, applies }) => kind === 'task' && !applies);
  return [...Map.groupBy(others, ({ document }) => document).entries()].flatMap(([document, own]) => {
    const applied = new Set(
      all.filter((one) => one.document === document && one.applies).map(({ item }) => item.start),
    );
    const open = own.filter(({ item }) => !applied.has(item.start));
    const quote = (one: Obligation) =>
      one.kind === 'task' && (saysWhoActs(one.item) || isTableRow(one.item))
        ? one.item.task
        : toSentence(one.item.quote);
    const shared = open.filter((one) => one.kind === 'task' && isSharedInGeneral(one.item, document, agency));
    const guided = open.filter(
      (one) =>
        !shared.includes(one) && listOwnParts(one.item.quote, agency).some(({ kind }) => kind === 'guided'),
    );
    const name = describeIdentity(document);
    const told = [...new Set(shared.map(quote))];
    const later = [...new Set(guided.map(quote))].filter((words) => !told.includes(words));
    return [
      ...(told.length === 0 ? [] : [wording.joinInGeneral(told, name)]),
      ...(later.length === 0 ? [] : [wording.guidedLater(later, name)]),
    ];
  });
}
