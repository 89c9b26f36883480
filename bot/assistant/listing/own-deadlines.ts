import { createIssuerPlacer } from '../../../knowledge/agencies/place-issuer.ts';
import { createElsewhereJudge } from '../../../knowledge/directives/applicable/meant-elsewhere.ts';
import { listObligations, type Obligation } from '../../../knowledge/directives/coverage/obligation.ts';
import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import type { Deadline } from '../../../knowledge/model/register.ts';
import type { Store, Viewer } from '../../../knowledge/store/store.ts';
import { resolveAsker } from '../resolve-asker.ts';

/** What of a document an agency is obliged to. */
export interface OwnObligations {
  readonly obligations: readonly Obligation[];
  /** How far over the agency its issuer stands: 0 its own, null where the issuer is not known. */
  readonly distance: number | null;
}

/** Which deadlines of a document are an agency's own; those of others are left out. */
export type OwnDeadlines = (document: OfficialDocument) => ReadonlySet<Deadline>;

interface Asker {
  /** As people type it. */
  readonly agency: string;
  /** `YYYY-MM-DD`, the day on which the name is understood. */
  readonly asOf: string;
}

/**
 * Prepares the telling of what an agency is obliged to: by its own documents, and by those of its superiors, or of an
 * unknown issuer, that set it for the agency, for bodies of its kind, or for nobody in particular among those addressed.
 *
 * @returns undefined where the name is not that of one agency of a known place
 */
export async function findOwnObligations(
  store: Store,
  viewer: Viewer,
  { agency: written, asOf }: Asker,
): Promise<((document: OfficialDocument) => OwnObligations) | undefined> {
  const asker = await resolveAsker(store, viewer, { agency: written, asOf });
  if (asker.kind !== 'found') return undefined;
  const { agency } = asker;
  const placer = createIssuerPlacer(agency, asOf, []);
  const isElsewhere = createElsewhereJudge(agency, asOf);
  return (document) => {
    const placed = placer.place(document);
    const isOwn = placer.isOwn(document);
    const isAbove = document.issuer === null || placed !== undefined;
    const distance = isOwn ? 0 : (placed?.distance ?? null);
    if (!isOwn && (!isAbove || isElsewhere(document))) return { obligations: [], distance };
    return { obligations: listObligations(document, agency).filter(({ applies }) => applies), distance };
  };
}

/** The deadlines among what an agency is obliged to; undefined as for `findOwnObligations`. */
export async function findOwnDeadlines(
  store: Store,
  viewer: Viewer,
  asker: Asker,
): Promise<OwnDeadlines | undefined> {
  const findOwn = await findOwnObligations(store, viewer, asker);
  if (findOwn === undefined) return undefined;
  return (document) => {
    const { obligations } = findOwn(document);
    return new Set(obligations.flatMap((one) => (one.kind === 'deadline' ? [one.item] : [])));
  };
}
