import { resolveAgency } from '../../../knowledge/agencies/resolve-agency.ts';
import type { GraphNode } from '../../../knowledge/directives/document-graph.ts';
import { agencyKey } from '../../../knowledge/language/abbreviations.ts';

/**
 * Why a document's issuer is no more on a day: its unit was merged, its body's work went to others; with its source.
 * Undefined where it still bears its name, or where the table of units and bodies does not tell.
 */
export function describeFormerIssuer(
  { issuer, place }: Pick<GraphNode, 'issuer' | 'place'>,
  asOf: string,
): string | undefined {
  if (issuer === null) return undefined;
  const written =
    place === null || agencyKey(issuer).includes(agencyKey(place)) ? issuer : `${issuer}, ${place}`;
  const { agencies, notes } = resolveAgency(written, asOf);
  const [note, ...others] = notes;
  if (note === undefined || others.length > 0 || agencies.length === 0) return undefined;
  const key = agencyKey(issuer);
  return agencies.some(({ name }) => key.startsWith(agencyKey(name))) ? undefined : note;
}
