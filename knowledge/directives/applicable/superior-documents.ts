import type { IssuerHead } from '../../agencies/issuer-head.ts';
import { createIssuerPlacer, type IssuerPlacer, type PlacedIssuer } from '../../agencies/place-issuer.ts';
import { documentNumberKey } from '../../language/document-number.ts';
import { parsePeriod } from '../../language/period.ts';
import type { DocumentHeader } from '../../model/official-document.ts';
import type { DocumentHead, ReferenceRow, Store, Viewer } from '../../store/store.ts';
import { listCitedDocuments } from '../cited-documents.ts';
import { isSameDocument } from '../same-document.ts';
import { isDirective } from './directive-types.ts';
import type { ApplicableQuestion } from './list-applicable.ts';
import { createElsewhereJudge } from './meant-elsewhere.ts';

/** A document whose issuer stands over the agency, held or only cited. */
export interface SuperiorDocument {
  readonly head: DocumentHead;
  readonly isHeld: boolean;
  readonly placed: PlacedIssuer;
  /** Whether its issuer is one of the topic's fields, or of none. */
  readonly isOfField: boolean;
  /** Of one that is only cited: who cites it. Empty for a held one. */
  readonly citations: readonly ReferenceRow[];
}

/** What the store has above an agency, and the agency's own. */
export interface Surroundings {
  readonly superior: readonly SuperiorDocument[];
  /** Held documents the agency issued itself. */
  readonly own: readonly DocumentHead[];
}

/**
 * Finds every document above an agency on a day: held ones by their issuer, cited ones by the issuer the citation names.
 * Each issuer is judged once; only the heads of those above are read.
 */
export async function collectSurroundings(
  store: Store,
  viewer: Viewer,
  { agency, asOf, topicFields, heldIssuers }: ApplicableQuestion,
): Promise<Surroundings> {
  const placer = createIssuerPlacer(agency, asOf, []);
  const ofTopic = topicFields.length === 0 ? placer : createIssuerPlacer(agency, asOf, topicFields);
  const context = { placer, ofTopic, asOf, isElsewhere: createElsewhereJudge(agency, asOf) };
  const citedIssuers = await store.listIssuers(viewer, 'cited');
  const isAbove = ({ head }: { head: IssuerHead }) => placer.place(head) !== undefined;
  const ownKeys = heldIssuers.filter(({ head }) => placer.isOwn(head)).map(({ key }) => key);
  const heads = await store.listHeads(
    viewer,
    heldIssuers.filter(isAbove).map(({ key }) => key),
  );
  const own = await store.listHeads(viewer, ownKeys);
  const references = await store.listReferencesTo(
    viewer,
    citedIssuers.filter(isAbove).map(({ key }) => key),
  );
  const held = heads.flatMap((head) => toSuperior(head, true, [], context));
  return {
    superior: [...held, ...listCited(references, context)],
    own: own.filter((head) => placer.isOwn(head)),
  };
}

interface PlacingContext {
  /** Over the agency in any field. */
  readonly placer: IssuerPlacer;
  /** In the topic's fields alone. */
  readonly ofTopic: IssuerPlacer;
  readonly asOf: string;
  /** Meant for another place or for persons. */
  readonly isElsewhere: (head: DocumentHead) => boolean;
}

function toSuperior(
  head: DocumentHead,
  isHeld: boolean,
  citations: readonly ReferenceRow[],
  { placer, ofTopic, asOf, isElsewhere }: PlacingContext,
): SuperiorDocument[] {
  const own = ofTopic.place(head);
  const placed = own ?? placer.place(head);
  if (placed === undefined || placer.isOwn(head) || !isDirective(head) || isAfter(head, asOf)) return [];
  if (isElsewhere(head)) return [];
  return [{ head, isHeld, placed, isOfField: own !== undefined, citations }];
}

/** Whether a document was surely issued after a day; of a partial date its earliest day counts. */
function isAfter(
  { issuedOn: { year, month, day } }: Pick<DocumentHeader, 'issuedOn'>,
  asOf: string,
): boolean {
  if (year === null) return false;
  const parts = [String(year), pad(month ?? 1), pad(month === null ? 1 : (day ?? 1))];
  return parts.join('-') > asOf;
}

function pad(part: number): string {
  return String(part).padStart(2, '0');
}

function listCited(references: readonly ReferenceRow[], context: PlacingContext): SuperiorDocument[] {
  const byNumber = Map.groupBy(references, ({ number }) => documentNumberKey(number));
  return listCitedDocuments(references).flatMap((document) => {
    const rows = byNumber.get(documentNumberKey(document.number)) ?? [];
    const citations = rows.filter((row) => row.documentId === null && isSameDocument(document, row));
    const head = { ...document, period: parsePeriod(document.subject ?? '') };
    return toSuperior(head, false, citations, context);
  });
}
