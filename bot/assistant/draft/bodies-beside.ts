import type { Agency } from '../../../knowledge/agencies/agency.ts';
import { classifyIssuer } from '../../../knowledge/language/agency.ts';
import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import { isOwnKind } from './own-kind.ts';

const BODY =
  'công an|trạm y tế|ban chỉ huy quân sự|ủy ban mặt trận tổ quốc(?: việt nam)?|mặt trận tổ quốc(?: việt nam)?|(?:ban thường vụ )?đoàn thanh niên(?: cộng sản hồ chí minh)?|đoàn thanh niên|hội \\p{L}[\\p{L} ]{2,40}?|(?:các )?(?:hội, )?đoàn thể|các tổ chức chính trị - xã hội|ban quản lý [\\p{L} ]{2,40}?|trung tâm [\\p{L} ]{2,40}?|đài truyền thanh|đội [\\p{L} ]{2,40}?|tổ [\\p{L} ]{2,40}?';
/** A body beside a commune's committee, by its level or name: "Công an xã", "Trạm Y tế cấp xã". */
const OF_COMMUNE = new RegExp(
  `^(?:đề nghị |giao )?(?:${BODY})(?: các| cấp)? (?:xã|phường|đặc khu)(?:(?:,| và) (?:xã|phường|đặc khu))*(?: \\p{Lu}[\\p{L} ]*)?$`,
  'iu',
);
/** The same without a level, which in company of those above is the commune's. */
const OF_NO_LEVEL = new RegExp(
  `^(?!.*(?:tỉnh|thành phố|huyện|khu vực|trung ương)$)(?:${BODY})(?: trên địa bàn)?$`,
  'iu',
);
const STAGES =
  '(?:[ ,]|mầm non|mẫu giáo|tiểu học|và|trung học cơ sở|THCS|học|phổ thông|đóng|trên địa bàn(?: xã| phường)?)*';
/** Schools of a commune; a THPT is under its sở. */
const SCHOOLS = new RegExp(
  `^(?:hiệu trưởng |thủ trưởng )?(?:các )?(?:trường(?! trung học phổ thông| THPT)|nhà trường|cơ sở giáo dục)${STAGES}$`,
  'iu',
);
/** Where a list of bodies goes on with the next one. */
const NEXT =
  /\s*;\s*|(?:\s*,\s+|\s+và\s+)(?=(?:các )?(?:công an|trạm|ban|ủy ban|mặt trận|đoàn|hội|trung tâm|đài|đội|tổ|trường|nhà trường|cơ sở|hiệu trưởng|sở|phòng|bộ|chi cục)(?!\p{L}))/giu;

/**
 * The bodies beside a commune's committee among those who must act, which it may ask and not order; empty where none is of
 * the commune. What has no level of its own is the commune's in company of what has, or in a sở's letter to communes.
 */
export function listBodiesBeside(actor: string, document: OfficialDocument, agency: Agency): string[] {
  if (agency.level !== 'commune' || agency.kind !== 'committee') return [];
  const bodies = actor
    .split(NEXT)
    .map((body) => body.replace(/\s*:.*$/u, '').trim())
    .filter((body) => body !== '');
  const isToCommunes =
    document.issuerLevel === 'department' &&
    [...document.addressees, ...document.recipients].some((line) => isOwnKind(line, agency));
  const isNear = isToCommunes || bodies.some((body) => OF_COMMUNE.test(body));
  return bodies.filter(
    (body) =>
      OF_COMMUNE.test(body) ||
      SCHOOLS.test(body) ||
      (isNear && OF_NO_LEVEL.test(body)) ||
      (isToCommunes && bodies.length === 1 && isOfNoLevel(body)),
  );
}

/** "Trạm Y tế": the commune's own, where the letter is to communes. */
function isOfNoLevel(actor: string): boolean {
  return (
    /^\p{Lu}/u.test(actor) &&
    !/^(?:Các|Mỗi|Bộ|Sở|Ngành)\s/u.test(actor) &&
    classifyIssuer(actor, null).level === null
  );
}
