import type { Agency } from '../../agencies/agency.ts';
import { COMMUNES } from './own-bodies.ts';

/** Communes as those who act within a sentence that is about something else first. */
const COMMUNES_ACT = new RegExp(
  `(?<order>(?:[Cc]hỉ đạo|[Yy]êu cầu|[Đđ]ề nghị|[Gg]iao|[Hh]ướng dẫn|[Đđ]ôn đốc)[\\p{Ll}, ]{0,40} )?(?<body>(?:[UỦ][ỷy] ban nhân dân|UBND|[Cc]hính quyền) (?:các |cấp )?${COMMUNES})(?:\\s+(?:phải|có trách nhiệm|chủ động))?\\s+(?:báo cáo|rà soát|tổ chức|phân công|gửi|lập|cập nhật|bố trí|xây dựng|ban hành|kiện toàn)(?!\\p{L})`,
  'u',
);

/**
 * Who a sentence says will act, where its register names nobody: "Khi có thiên tai, Ủy ban nhân dân cấp xã báo cáo …". Undefined
 * where no communes act in it, the agency is a commune itself, or is to have its communes act.
 */
export function findOthersActing(sentence: string, { level }: Agency): string | undefined {
  const found = level === 'commune' ? undefined : COMMUNES_ACT.exec(sentence)?.groups;
  // A province that is to have its communes do something has that to do itself.
  const isToOrder = found?.order !== undefined && (level === 'province' || level === 'district');
  return isToOrder ? undefined : found?.body;
}
