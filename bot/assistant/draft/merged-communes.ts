import type { Agency } from '../../../knowledge/agencies/agency.ts';
import { parseAgencyName } from '../../../knowledge/agencies/parse-agency-name.ts';
import { markedKey } from '../../../knowledge/agencies/unit-names.ts';
import { findUnits } from '../../../knowledge/language/agency.ts';
import type { IssuerGroup, Store, Viewer } from '../../../knowledge/store/store.ts';

/** Passages that are looked through for the sentence that made a commune. */
const PASSAGES_LOOKED_AT = 40;
const MADE_OF =
  /(?:của|sáp nhập|nhập)\s+(?<parts>[^.;]+?)\s+thành\s+(?:xã|phường|đặc khu)(?:\s+mới)?,?\s+(?:có tên gọi là|lấy tên là|mang tên)\s+(?<made>(?:xã|phường|đặc khu)\s+[^.;,\n]+)/giu;

/**
 * Issuers that were the committees of what a commune was made of, as a held resolution says: where no table knows the commune.
 * Of homonyms only that of its own province. Empty for bodies that are no commune's committee, and where nothing held tells.
 */
export async function findMergedIssuers(
  store: Store,
  viewer: Viewer,
  agency: Agency,
  issuers: readonly IssuerGroup[],
): Promise<readonly IssuerGroup[]> {
  const [own] = agency.units;
  if (agency.kind !== 'committee' || agency.level !== 'commune' || own === undefined) return [];
  const query = `thành ${own.noun} mới có tên gọi là ${own.noun} ${own.name}`;
  const hits = await store.searchKeywords(query, viewer, { limit: PASSAGES_LOOKED_AT });
  const parts = hits.flatMap(({ passage }) => readParts(passage.text, `${own.noun} ${own.name}`));
  const province = agency.units.at(-1)?.name ?? '';
  return issuers.filter(
    ({ head }) =>
      head.issuer !== null && isCommitteeOf(head.issuer, parts) && mayLieIn(head.place ?? '', province),
  );
}

/** Papers of a commune of before mostly name its district alone. */
function mayLieIn(place: string, province: string): boolean {
  return place.includes(province) || !/(?:^|,\s*)(?:tỉnh|thành phố)\s/iu.test(place);
}

/** The units a sentence makes a commune of, as keys. */
function readParts(text: string, made: string): string[] {
  return [...text.matchAll(MADE_OF)].flatMap(({ groups }) =>
    markedKey(groups?.made ?? '') === markedKey(made)
      ? findUnits(groups?.parts ?? '').map(({ noun, name }) => markedKey(`${noun} ${name}`))
      : [],
  );
}

function isCommitteeOf(issuer: string, parts: readonly string[]): boolean {
  const [unit] = findUnits(issuer);
  return (
    unit !== undefined &&
    parseAgencyName(issuer).kind === 'committee' &&
    parts.includes(markedKey(`${unit.noun} ${unit.name}`))
  );
}
