import type { OutlineItem } from '../../../../ingest/parse/outlined-text.ts';
import { unifyTonePlacement } from '../../../../knowledge/language/normalize.ts';
import { formWording } from '../../../../prompts/review-form-wording.ts';
import { type Draft, placeOf } from '../draft.ts';
import type { Finding } from '../finding.ts';
import { breakRule, missingAt, type RuleRemark } from './break-rule.ts';

/** Bodies that decide as a whole sign "TM."; those led by a head do not (Điều 13). */
const COLLECTIVE =
  /^(?:Ủy ban nhân dân|Hội đồng nhân dân|Ủy ban|Ban Chấp hành|Ban Chỉ đạo|Hội đồng|Đảng ủy|Ban Thường vụ|Quốc hội|Chính phủ|Liên đội|Đoàn|Hội|Thường trực)(?!\p{L})/u;
/** Who heads a body, by how its name begins. */
const HEADS: readonly (readonly [body: RegExp, office: RegExp])[] = [
  [/^Ủy ban nhân dân/u, /CHỦ TỊCH|CHÁNH VĂN PHÒNG|TRƯỞNG PHÒNG|GIÁM ĐỐC SỞ|TRƯỞNG BAN|ỦY VIÊN|VĂN PHÒNG/u],
  [/^Hội đồng nhân dân/u, /CHỦ TỊCH|TRƯỞNG BAN|CHÁNH VĂN PHÒNG/u],
  [/^Sở/u, /GIÁM ĐỐC|TRƯỞNG PHÒNG|CHÁNH VĂN PHÒNG|CHÁNH THANH TRA/u],
  [/^Phòng/u, /TRƯỞNG PHÒNG/u],
  [/^Trường (?:Mầm|Mẫu|Tiểu|Trung|Phổ|TH|MN)/u, /HIỆU TRƯỞNG/u],
];
const CAPACITY = /^(?<sign>TM|KT|TL|TUQ|Q|T\/M|K\/T|T\/L|TUQ)\s?(?<dot>[./]?)\s*(?<of>\p{Lu}.*)$/u;
const DEGREE = /^(?:GS|PGS|TS|ThS|CN|KS|BS|NGƯT|NGND)\.?\s?(?:TS\.?\s?)?(?=\p{Lu}\p{Ll})/u;
/** Bodies in which degrees stand before the name by rules of their own (Phụ lục I, khoản 7). */
const LEARNED =
  /^(?:Trường|Bệnh viện|Viện|Học viện|Trung tâm Y tế|Sở Y tế|Sở Giáo dục|Bộ Y tế|Bộ Giáo dục|Công an|Bộ Chỉ huy|Trạm Y tế|Sở Khoa học)/u;

/** Quyền hạn, chức vụ of who signs. */
export function reviewSignature(draft: Draft): Finding[] {
  const lines = draft.items.filter(({ zone }) => zone === 'signature').map(toLine);
  if (lines.length === 0)
    return breakRule(draft, 'signature', missingAt(formWording.places.signature), {
      code: 'SIGNATURE_MISSING',
      ...formWording.noSignature,
    });
  return [
    ...reviewMarks(draft, lines),
    ...reviewBehalf(draft, lines),
    ...reviewDeputy(draft, lines),
    ...reviewOffice(draft, lines),
    ...reviewName(draft, lines),
  ];
}

interface Line {
  readonly item: OutlineItem;
  readonly text: string;
  readonly sign: string | null;
  readonly of: string;
}

function toLine(item: OutlineItem): Line {
  const text = unifyTonePlacement(item.text.trim());
  const groups = CAPACITY.exec(text)?.groups;
  const sign = groups?.sign?.replace('/', '').toUpperCase() ?? null;
  return { item, text, sign, of: groups?.of ?? text };
}

function reviewMarks(draft: Draft, lines: readonly Line[]): Finding[] {
  return lines.flatMap(({ item, text, sign, of }) => {
    if (sign === null || /^(?:TM|KT|TL|TUQ|Q)\.\s?\p{Lu}/u.test(text)) return [];
    return report(draft, item, 'CAPACITY_FORM', formWording.capacityForm(`${sign}. ${of}`));
  });
}

function reviewBehalf(draft: Draft, lines: readonly Line[]): Finding[] {
  const { issuer } = draft.document;
  const behalf = lines.find(({ sign }) => sign === 'TM');
  const office = lines.find(({ sign, text }) => sign === 'KT' || isOffice(text));
  if (issuer === null) return [];
  const isByOrder = lines.some(({ sign }) => sign === 'TL' || sign === 'TUQ');
  if (behalf === undefined && /^Ủy ban nhân dân/u.test(issuer) && office !== undefined && !isByOrder)
    return isOwnDecision(draft) ? [] : report(draft, office.item, 'SIGNATURE_NO_TM', formWording.noBehalf);
  if (behalf === undefined || COLLECTIVE.test(issuer) || COLLECTIVE.test(toSentenceCase(behalf.of)))
    return [];
  const isHeaded = HEADS.some(([body]) => body.test(issuer));
  return isHeaded ? report(draft, behalf.item, 'SIGNATURE_TM', formWording.behalfOfHead(issuer)) : [];
}

/** What a chairman may issue of his own authority, under the committee's letterhead too. */
const CHAIRMANS: readonly (string | null)[] = ['Công điện', 'Chỉ thị', 'Quyết định', 'Giấy mời'];

/** The chairman's own decision: he signs for himself. */
function isOwnDecision({ items, document }: Draft): boolean {
  if (CHAIRMANS.includes(document.type)) return true;
  return items.some(({ zone, text }) => zone === 'letterhead' && /^CHỦ TỊCH/u.test(text));
}

function toSentenceCase(text: string): string {
  return text.charAt(0) + text.slice(1).toLowerCase();
}

function isOffice(text: string): boolean {
  return /^(?:PHÓ\s|Q\.\s?|QUYỀN\s)*(?:CHỦ TỊCH|GIÁM ĐỐC|HIỆU TRƯỞNG|TRƯỞNG PHÒNG|TRƯỞNG BAN|CHÁNH VĂN PHÒNG|CỤC TRƯỞNG|BỘ TRƯỞNG|VIỆN TRƯỞNG|BÍ THƯ|THỨ TRƯỞNG|TRƯỞNG CÔNG AN|TRẠM TRƯỞNG)/u.test(
    text,
  );
}

function reviewDeputy(draft: Draft, lines: readonly Line[]): Finding[] {
  const title = lines.find(({ sign, text }) => sign === null && isOffice(text));
  if (title === undefined) return [];
  const stand = lines.find(({ sign }) => sign === 'KT');
  const isByOrder = lines.some(({ sign }) => sign === 'TL' || sign === 'TUQ');
  const head = title.text.replace(/^PHÓ\s/u, '');
  const isDeputy = head !== title.text;
  if (isDeputy && stand === undefined && !isByOrder)
    return report(draft, title.item, 'SIGNATURE_NO_KT', formWording.deputyAlone(head));
  if (stand === undefined || /^THỨ TRƯỞNG/u.test(title.text)) return [];
  if (!isDeputy) return report(draft, stand.item, 'SIGNATURE_KT', formWording.headForHead(head));
  const isSame = firstWords(stand.of) === firstWords(head);
  return isSame
    ? []
    : report(draft, stand.item, 'SIGNATURE_KT', formWording.otherHead(stand.text, title.text));
}

/** "CHỦ TỊCH ỦY BAN NHÂN DÂN" and "CHỦ TỊCH" are one office. */
function firstWords(office: string): string {
  return office.split(/\s+/u).slice(0, 2).join(' ');
}

function reviewOffice(draft: Draft, lines: readonly Line[]): Finding[] {
  const { issuer } = draft.document;
  const title = lines.find(({ sign, text }) => sign === null && isOffice(text));
  const allowed = HEADS.find(([body]) => body.test(issuer ?? ''))?.[1];
  if (title === undefined || issuer === null || allowed === undefined || allowed.test(title.text)) return [];
  return report(draft, title.item, 'SIGNATURE_OFFICE', formWording.foreignOffice(title.text, issuer));
}

function reviewName(draft: Draft, lines: readonly Line[]): Finding[] {
  if (LEARNED.test(draft.document.issuer ?? '')) return [];
  const line = lines.find(({ item }) => DEGREE.test(item.text.trim()));
  return line === undefined ? [] : report(draft, line.item, 'SIGNER_DEGREE', formWording.degree);
}

function report(draft: Draft, item: OutlineItem, code: string, remark: RuleRemark): Finding[] {
  return breakRule(draft, 'signature', placeOf(item), { code, ...remark });
}
