import { createIssuerPlacer } from '../../../knowledge/agencies/place-issuer.ts';
import { createElsewhereJudge } from '../../../knowledge/directives/applicable/meant-elsewhere.ts';
import { listObligations } from '../../../knowledge/directives/coverage/obligation.ts';
import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import type { Deadline } from '../../../knowledge/model/register.ts';
import type { Store, Viewer } from '../../../knowledge/store/store.ts';
import { resolveAsker } from '../resolve-asker.ts';

/** Which deadlines of a document are an agency's own; those of others are left out. */
export type OwnDeadlines = (document: OfficialDocument) => ReadonlySet<Deadline>;

/**
 * Prepares the telling of an agency's own deadlines: its own documents' and those that documents of its superiors, or of an
 * unknown issuer, set for it, for bodies of its kind, or for nobody in particular among those addressed.
 *
 * @param agency as people type it
 * @param asOf `YYYY-MM-DD`, the day on which the name is understood
 * @returns undefined where the name is not that of one agency of a known place
 */
export async function findOwnDeadlines(
  store: Store,
  viewer: Viewer,
  { agency: written, asOf }: { readonly agency: string; readonly asOf: string },
): Promise<OwnDeadlines | undefined> {
  const asker = await resolveAsker(store, viewer, { agency: written, asOf });
  if (asker.kind !== 'found') return undefined;
  const { agency } = asker;
  const placer = createIssuerPlacer(agency, asOf, []);
  const isElsewhere = createElsewhereJudge(agency, asOf);
  return (document) => {
    const isAbove = document.issuer === null || placer.place(document) !== undefined;
    const concerns = placer.isOwn(document) || (isAbove && !isElsewhere(document));
    if (!concerns) return new Set();
    const applying = listObligations(document, agency).filter(({ applies }) => applies);
    return new Set(applying.flatMap((one) => (one.kind === 'deadline' ? [one.item] : [])));
  };
}
