import type { Agency } from '../../agencies/agency.ts';
import type { OfficialDocument } from '../../model/official-document.ts';
import type { Target } from '../../model/register.ts';
import { isOwnArea, withoutOwnScope } from './judge-target.ts';

/** "Xã có ít nhất 02 điểm …": the agency itself, as the subject of what its superior sets for each one. */
const SELF =
  /^(?:toàn )?(?:xã|phường|thị trấn|đặc khu|nhà trường|trường|đơn vị|sở|huyện|tỉnh)(?: (?:có|tổ chức|xây dựng|mở|thành lập|duy trì|bố trí))+(?!\p{L})\s*/iu;

/**
 * A draft as it is held against its basis: as the agency's own, in the basis' time where it tells none, and with targets
 * that do not name the agency again.
 */
export function prepareDraft(
  draft: OfficialDocument,
  basis: readonly OfficialDocument[],
  agency: Agency,
): OfficialDocument {
  const isDated = draft.period.to !== null || draft.issuedOn.year !== null;
  const period = isDated
    ? draft.period
    : (basis.find((one) => one.period.to !== null)?.period ?? draft.period);
  return {
    ...draft,
    period,
    issuer: draft.issuer ?? agency.name,
    issuerLevel: agency.level,
    targets: draft.targets.map((target) =>
      withoutOwnArea({ ...target, indicator: target.indicator.replace(SELF, '') }, agency),
    ),
  };
}

/** A basis document as it is held against the draft of an agency: what is for its own area is for all of it. */
export function prepareBasis(basis: OfficialDocument, agency: Agency): OfficialDocument {
  return {
    ...basis,
    targets: basis.targets.map((target) => withoutOwnArea(withoutOwnScope(target, agency), agency)),
  };
}

/** By law a xã is rural and a phường urban. */
const RURAL = /\s*(?:(?:ở|tại|thuộc) )?(?:(?:khu vực|vùng) )?nông thôn(?! mới)(?!\p{L})/giu;
const URBAN = /\s*(?:(?:ở|tại|thuộc) )?(?:khu vực )?(?:đô thị|thành thị)(?!\p{L})/giu;

/** "xã, phường", "phường, xã", "xã, phường, đặc khu": each commune is one of them. */
const COMMUNES =
  /(?<!\p{L})(?:xã|phường|thị trấn|đặc khu)(?:(?:,| và|,? hoặc)\s+(?:xã|phường|thị trấn|đặc khu))+(?!\p{L})/giu;

function withoutOwnArea(target: Target, agency: Agency): Target {
  const noun = agency.level === 'commune' ? agency.units[0]?.noun : undefined;
  if (noun !== 'xã' && noun !== 'phường') return target;
  const area = noun === 'xã' ? RURAL : URBAN;
  const strip = (text: string) =>
    text.replace(area, '').replace(COMMUNES, (names) => (names.toLowerCase().includes(noun) ? noun : names));
  const { indicator, population, denominator, scope } = target;
  return {
    ...target,
    indicator: strip(indicator),
    population: population === null ? null : strip(population),
    denominator: denominator === null ? null : strip(denominator),
    scope: scope === null || isOwnArea(scope, agency) ? null : strip(scope),
  };
}
