import { describeIdentity } from '../../../knowledge/directives/describe-identity.ts';
import { isNormative } from '../../../knowledge/directives/validity-term.ts';
import type { Store, Viewer } from '../../../knowledge/store/store.ts';
import { type ApplicableFinding, findApplicable } from '../applicability/find-applicable.ts';
import type { DraftRequest } from './draft.ts';
import { chooseBasis, type FoundBasis } from './find-basis.ts';
import { findReportSources } from './report/report-sources.ts';

/** A held document that a draft may carry out. */
export interface ProposedBasis {
  readonly documentId: string;
  /** As at a first citation, with number, day and issuer. */
  readonly name: string;
  /** Null where it has none. */
  readonly number: string | null;
  /** Of its issue; null where nothing tells. */
  readonly year: number | null;
  /** A draft carries it out by itself. */
  readonly isChosen: boolean;
}

/** What a draft can carry out, the chosen ones first; or why its agency cannot be told. */
export type BasisProposal =
  | { readonly kind: 'found'; readonly documents: readonly ProposedBasis[] }
  | Exclude<ApplicableFinding, { readonly kind: 'found' }>;

/** The documents over an agency that a draft would carry out unasked, and the other ones held that it might. */
export async function proposeBasis(
  store: Store,
  viewer: Viewer,
  request: DraftRequest,
): Promise<BasisProposal> {
  const { asOf, topic, period } = request;
  const finding = await findApplicable(store, viewer, { agency: request.agency, topic, asOf });
  if (finding.kind !== 'found') return finding;
  const { agency, lines } = finding;
  const superior = await chooseBasis(store, viewer, lines, { agency, period, topic });
  const { documents } = await addOwn(superior, request, { store, viewer, agency });
  const chosen = new Set(documents.map(({ id }) => id));
  const others = lines.filter(
    (line) => line.held && !isNormative(line) && !chosen.has(line.documentId ?? ''),
  );
  const named = [
    ...documents.map((document) => ({ ...document, documentId: document.id, isChosen: true })),
    ...others.map((line) => ({ ...line, isChosen: false })),
  ];
  const each = Map.groupBy(named, ({ documentId }) => documentId);
  return {
    kind: 'found',
    documents: [...each].flatMap(([documentId, [first]]) =>
      documentId === null || first === undefined
        ? []
        : [
            {
              documentId,
              name: describeIdentity(first),
              number: first.number,
              year: first.issuedOn.year,
              isChosen: first.isChosen,
            },
          ],
    ),
  };
}

async function addOwn(
  found: FoundBasis,
  request: DraftRequest,
  {
    store,
    viewer,
    agency,
  }: { store: Store; viewer: Viewer; agency: Parameters<typeof findReportSources>[2] },
): Promise<FoundBasis> {
  if (request.type !== 'Báo cáo') return found;
  return (await findReportSources(store, viewer, agency, { request, found })).basis;
}
