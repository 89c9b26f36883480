import { parseNumberSymbol } from '../../language/number-symbol.ts';
import type { Reference } from '../../model/register.ts';

type Relation = Reference['relation'];

/**
 * How the bodies below stand to a document of a type that nobody below cites. Normative types are a basis, letters guide,
 * the rest is to be carried out. Sources: Luật Ban hành văn bản quy phạm pháp luật 2025, Điều 4; Nghị định
 * 30/2020/NĐ-CP, Điều 7.
 */
const RELATION_BY_TYPE: Readonly<Record<string, Relation>> = {
  'Hiến pháp': 'legal-basis',
  Luật: 'legal-basis',
  'Bộ luật': 'legal-basis',
  'Pháp lệnh': 'legal-basis',
  'Công ước': 'legal-basis',
  Lệnh: 'legal-basis',
  'Nghị định': 'legal-basis',
  'Thông tư': 'legal-basis',
  'Thông tư liên tịch': 'legal-basis',
  'Văn bản hợp nhất': 'legal-basis',
  'Quy chế': 'legal-basis',
  'Quy định': 'legal-basis',
  'Công văn': 'guided-by',
  'Hướng dẫn': 'guided-by',
  'Thông báo': 'guided-by',
};

/** Types by which nobody below is directed: what is reported, asked, recorded or sent along. Nghị định 30/2020/NĐ-CP, Điều 7. */
const NO_DIRECTIVES: ReadonlySet<string> = new Set([
  'Báo cáo',
  'Tờ trình',
  'Biên bản',
  'Giấy mời',
  'Giấy giới thiệu',
  'Giấy nghỉ phép',
  'Giấy ủy quyền',
  'Phiếu gửi',
  'Phiếu chuyển',
  'Phiếu báo',
  'Hợp đồng',
  'Bản ghi nhớ',
  'Bản thỏa thuận',
  'Thư công',
]);

/** A document's type, as it says it or as its symbol does; null when neither does. */
export function findType({ type, number }: { type: string | null; number: string | null }): string | null {
  return type ?? (number === null ? null : parseNumberSymbol(number).type);
}

/** Whether bodies below can be directed by a document of this type; an unknown type may be one. */
export function isDirective(document: { type: string | null; number: string | null }): boolean {
  const type = findType(document);
  return type === null || !NO_DIRECTIVES.has(type);
}

/** How bodies below stand to a document by its type alone. */
export function relationByType(document: { type: string | null; number: string | null }): Relation {
  return RELATION_BY_TYPE[findType(document) ?? ''] ?? 'implements';
}
