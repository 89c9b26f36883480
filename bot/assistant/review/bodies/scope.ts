import type { OutlineItem } from '../../../../ingest/parse/outlined-text.ts';
import type { IssuerLevel } from '../../../../knowledge/model/official-document.ts';
import { bodyWording } from '../../../../prompts/review-body-wording.ts';
import { type Draft, placeOf } from '../draft.ts';
import { type Finding, toFinding } from '../finding.ts';

/** What belongs to a superior's text, by the level of who issues. "các xã bạn", "phối hợp với các xã" are neighbours. */
const BEYOND: Partial<Readonly<Record<IssuerLevel, RegExp>>> = {
  commune:
    /(?<!\p{L})(?:(?:UBND|Ủy ban nhân dân|Đảng ủy)\s+(?:các\s+)?(?:xã, (?:phường|thị trấn)|(?<=các )xã)(?:,\s*(?:phường|thị trấn|đặc khu))*|các xã(?:,\s*(?:phường|thị trấn|đặc khu))*|(?:các\s+)?xã, phường(?:,\s*(?:thị trấn|đặc khu))*(?!\s+phù hợp)|các địa phương trong tỉnh|(?:trên địa bàn|trong) toàn tỉnh|toàn tỉnh|trên địa bàn tỉnh|các sở, (?:ban, )?ngành)(?!\p{L})/giu,
  school:
    /(?<!\p{L})(?:các xã(?:,\s*(?:phường|thị trấn|đặc khu))*|các phòng (?:GD&ĐT|GDĐT|giáo dục và đào tạo)|các trường (?!hợp|lớp|bạn|khác|đại học|cao đẳng|ngoài)(?:trên địa bàn|mầm non|tiểu học|thcs|thpt|học trên địa bàn|trực thuộc)[^,;.]{0,40}|toàn tỉnh|trên địa bàn tỉnh|các cơ sở giáo dục(?! khác))(?!\p{L})/giu,
};
const NEIGHBOURS =
  /(?:phối hợp|cùng chủ trì|liên xã|giáp ranh|lân cận|kết nghĩa|giao lưu|liên kết|học tập|trao đổi)[^.;]{0,60}$/iu;
const AS_NEIGHBOURS = /^\s*(?:lân cận|bạn|giáp ranh|khác|liền kề|xung quanh)/iu;
/** Where the superior's own deeds, aims and rules are told. */
const SUPERIORS =
  /(?:kế hoạch|chương trình|chỉ đạo|hướng dẫn|quy định|văn bản|mục tiêu|chỉ tiêu|chủ trương|báo cáo|trình|đề nghị|theo)[^.;]{0,50}$/iu;

/** What parts the cells of a row. */
const CELL_BORDER = ' | ';

/** What a superior counts, to which the agency has its share. */
const SHARES_IN = /(?:góp phần thực hiện|chung của cấp trên)[^.;]{0,200}$/iu;

/** A place whose words reach beyond what the issuer manages. */
export interface ScopePlace {
  readonly start: number;
  readonly finding: Finding;
}

/** Words left over from a superior's text: "các xã" in a commune's plan, "các trường" in a school's. */
export function findBeyondScope(draft: Draft, item: OutlineItem): ScopePlace[] {
  const { issuerLevel, issuerSystem, issuer, type } = draft.document;
  // A row of a report says beside each result what was set for it, in the superior's words.
  if (type === 'Báo cáo' && item.text.includes(CELL_BORDER)) return [];
  const pattern = issuerLevel === null || issuerSystem !== 'state' ? undefined : BEYOND[issuerLevel];
  if (pattern === undefined || item.zone === 'opening' || item.zone === 'title') return [];
  return [...item.text.matchAll(pattern)].flatMap((match) => {
    const before = item.text.slice(0, match.index);
    const after = item.text.slice(match.index + match[0].length);
    if (NEIGHBOURS.test(before) || SHARES_IN.test(before) || AS_NEIGHBOURS.test(after)) return [];
    const isOfSuperior = /tỉnh$|ngành$/iu.test(match[0]);
    if (isOfSuperior && SUPERIORS.test(before)) return [];
    const finding = toFinding(placeOf(item, match[0].trim()), {
      code: 'SCOPE_BEYOND',
      severity: 'warning',
      ...bodyWording.scope(match[0].trim(), issuer ?? ''),
      source: bodyWording.ownScope,
    });
    return [{ start: match.index, finding }];
  });
}
