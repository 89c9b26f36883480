import { describeIdentity } from '../../../knowledge/directives/describe-identity.ts';
import { nameInPlace } from '../../../knowledge/directives/issuers-apart.ts';
import type { Relations } from '../../../knowledge/directives/related-documents.ts';
import { chartWording as wording } from '../../../prompts/chart-wording.ts';
import type { ChartItem } from './chart-rows.ts';
import type { ConcernedItems } from './concerned-items.ts';

/**
 * Without the values of documents whose successor sets the same indicator: its values stand in their place. What is left
 * out is said.
 */
export function leaveReplaced(items: readonly ChartItem[], relations: Relations): ConcernedItems {
  const isShown = (id: string) => items.some(({ document }) => document.id === id);
  const isOld = ({ document }: ChartItem) =>
    (relations.get(document.id) ?? []).some(
      ({ relation, documentId }) => relation === 'replaced-by' && isShown(documentId),
    );
  const kept = items.filter((item) => !isOld(item));
  if (kept.length === 0) return { items, notes: [] };
  const left = Map.groupBy(items.filter(isOld), ({ document }) => document.id);
  const notes = [...left.values()].flatMap(([first]) =>
    first === undefined
      ? []
      : [wording.replaced(describeIdentity({ ...first.document, issuer: nameInPlace(first.document) }))],
  );
  return { items: kept, notes };
}
