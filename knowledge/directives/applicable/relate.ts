import { documentNumberKey } from '../../language/document-number.ts';
import { isUnclear } from '../../model/scan-doubt.ts';
import type { ReferenceRow } from '../../store/store.ts';
import { isSameDocument } from '../same-document.ts';
import { relationByType } from './directive-types.ts';
import type { SuperiorDocument } from './superior-documents.ts';

/** How the agency, or a body between it and the issuer, stands to a document. */
export interface FoundRelation {
  readonly relation: ReferenceRow['relation'];
  /** The citation it rests on; null where the type of the document says it. */
  readonly citation: ReferenceRow | null;
  /** Every citation that takes it for something to carry out, rest on or be guided by. */
  readonly citations: readonly ReferenceRow[];
  /** Some document says that it replaces or repeals it, or that it is no longer in force. */
  readonly isSaidEnded: boolean;
}

/**
 * Tells the relation of each document from the citations below it: of the citing documents the first in the order given
 * speaks, and of its several words on one document the strongest; "cites" says nothing more than the type does.
 *
 * @param citing what the agency's own documents and those between cite, the agency's own first
 */
export function createRelater(
  citing: readonly ReferenceRow[],
): (document: SuperiorDocument) => FoundRelation {
  const byId = Map.groupBy(citing, ({ documentId }) => documentId);
  const byNumber = Map.groupBy(citing, ({ number }) => documentNumberKey(number));
  return ({ head, isHeld, citations }) => {
    const rows = isHeld
      ? (byId.get(head.id) ?? [])
      : (byNumber.get(documentNumberKey(head.number)) ?? []).filter((row) => isSameDocument(head, row));
    const telling = [...rows, ...citations].filter(
      (row) => CARRIED.includes(row.relation) && !isUnclear(row),
    );
    const isSaidEnded = [...rows, ...citations].some(
      ({ relation, isPartial }) => !isPartial && (relation === 'replaces' || relation === 'repeals'),
    );
    const [citation] = telling;
    const byType = relationByType(head);
    return citation === undefined
      ? { relation: byType, citation: rows[0] ?? citations[0] ?? null, citations: telling, isSaidEnded }
      : {
          relation: isTypesOwn(byType, citation.relation) ? byType : citation.relation,
          citation,
          citations: telling,
          isSaidEnded,
        };
  };
}

/** Relations by which a document is carried out below; what amends or replaces it is told by its status. */
const CARRIED: readonly ReferenceRow['relation'][] = ['implements', 'legal-basis', 'guided-by'];

/**
 * A law is a basis however it is cited ("thực hiện Nghị định …"), and a plan is to be carried out though it stands among
 * the bases ("Căn cứ Kế hoạch …").
 */
function isTypesOwn(byType: ReferenceRow['relation'], cited: ReferenceRow['relation']): boolean {
  return byType === 'legal-basis' || (byType === 'implements' && cited === 'legal-basis');
}
