import type { Agency } from '../../../../knowledge/agencies/agency.ts';
import { isIssuedBy } from '../../../../knowledge/directives/coverage/issued-by.ts';
import type { Target } from '../../../../knowledge/model/register.ts';
import type { SetTarget } from '../merge-indicators.ts';

/** A territory over every body but those that answer for the whole of it. */
const COUNTRY = /(?<!\p{L})(?:cả nước|toàn quốc|toàn ngành)(?!\p{L})/iu;
const PROVINCE =
  /(?<!\p{L})(?:toàn|chung (?:của|cho)|bình quân (?:của|chung)) (?:tỉnh|thành phố|huyện)(?!\p{L})/iu;
const COMMUNE = /(?<!\p{L})(?:toàn|chung của) (?:xã|phường|đặc khu)(?!\p{L})/iu;

/** "So với tổng số trẻ em toàn tỉnh": what a share is of, which below is of the agency's own. */
const OF_ALL =
  /(?<!\p{L})(?:so với|trên|trong) tổng số [^,;.()]*?toàn (?:tỉnh|thành phố|huyện|xã|phường|đặc khu)(?!\p{L})/giu;

const OVER: Readonly<Partial<Record<Agency['level'], readonly RegExp[]>>> = {
  province: [COUNTRY],
  department: [COUNTRY],
  district: [COUNTRY, PROVINCE],
  commune: [COUNTRY, PROVINCE],
  school: [COUNTRY, PROVINCE, COMMUNE],
};

/**
 * Whether a superior's value is one of a whole territory over the agency ("toàn tỉnh", "cả nước"): it stands beside the
 * agency's own figure, which nobody holds against it.
 */
export function isOverall({ document, target }: SetTarget, agency: Agency): boolean {
  if (isIssuedBy(document, agency)) return false;
  const said = `${target.indicator} ${target.scope ?? ''} ${ownClause(target)}`.replaceAll(OF_ALL, '');
  return (OVER[agency.level] ?? []).some((pattern) => pattern.test(said));
}

/** What of a quotation is said of the target itself; before it another part of the territory may have its value. */
function ownClause({ quote, scope }: Target): string {
  return scope === null ? quote : (quote.split(/[,;]/u).find((part) => part.includes(scope)) ?? '');
}
