import type { Agency } from '../../agencies/agency.ts';

const COMMUNE = 'xã|phường|thị trấn|đặc khu';
/** Communes as those who act within a sentence that is about something else first. */
const COMMUNES_ACT = new RegExp(
  `(?<body>(?:Ủy ban nhân dân|UBND|[Cc]hính quyền) (?:các |cấp )?(?:${COMMUNE})(?:(?:,| và|,? hoặc| -)\\s*(?:${COMMUNE}))*)(?:\\s+(?:phải|có trách nhiệm|chủ động))?\\s+(?:báo cáo|rà soát|tổ chức|phân công|gửi|lập|cập nhật|bố trí|xây dựng|ban hành|kiện toàn)(?!\\p{L})`,
  'u',
);

/**
 * Who a sentence says will act, where its register names nobody: "Khi có thiên tai, Ủy ban nhân dân cấp xã báo cáo …". Undefined
 * where no communes act in it, or the agency is a commune itself.
 */
export function findOthersActing(sentence: string, { level }: Agency): string | undefined {
  return level === 'commune' ? undefined : COMMUNES_ACT.exec(sentence)?.groups?.body;
}
