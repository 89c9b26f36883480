import type { DocumentHead, ReferenceRow, Store, Viewer } from '../../store/store.ts';
import { createRelater, type FoundRelation } from './relate.ts';
import type { SuperiorDocument, Surroundings } from './superior-documents.ts';

/** Documents whose citations are looked through, the agency's own and those between; the nearest first. */
const CITING_LOOKED_AT = 400;

/** Tells relations by what the agency's own documents cite, and those of the bodies between it and the centre. */
export async function loadRelater(
  store: Pick<Store, 'listReferencesOf'>,
  viewer: Viewer,
  { own, superior }: Surroundings,
  asOf: string,
): Promise<(document: SuperiorDocument) => FoundRelation> {
  const between = superior
    .filter(({ isHeld, head }) => isHeld && head.issuerLevel !== 'central')
    .toSorted((a, b) => a.placed.distance - b.placed.distance)
    .map(({ head }) => head);
  const citing = [...preferCurrent(own, asOf), ...preferCurrent(between, asOf)].slice(0, CITING_LOOKED_AT);
  const rows = await store.listReferencesOf(
    viewer,
    citing.map(({ id }) => id),
  );
  const byDocument = Map.groupBy(rows, ({ citedBy }) => citedBy);
  return createRelater(citing.flatMap(({ id }): ReferenceRow[] => byDocument.get(id) ?? []));
}

/** Those whose time covers the day before the others: this year's plan says what this year's stands on. */
function preferCurrent(heads: readonly DocumentHead[], asOf: string): DocumentHead[] {
  const isOther = ({ period: { from, to } }: DocumentHead) =>
    Number(!((from ?? to) !== null && (from ?? '') <= asOf && asOf <= (to ?? '9999')));
  return heads.toSorted((a, b) => isOther(a) - isOther(b));
}
