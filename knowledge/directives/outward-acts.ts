import type { OfficialDocument } from '../model/official-document.ts';
import type { Reference } from '../model/register.ts';

/** Papers that propose or tell: what they say of another document does nothing to it. Source: Nghị định 30/2020/NĐ-CP, Điều 7. */
const WITHOUT_FORCE: readonly (string | null)[] = [
  'Tờ trình',
  'Báo cáo',
  'Biên bản',
  'Giấy mời',
  'Phiếu báo',
  'Phiếu gửi',
  'Phiếu chuyển',
  'Thư công',
];

/** Whether what a document says of others counts for them. */
export function hasForce({ type }: Pick<OfficialDocument, 'type'>): boolean {
  return !WITHOUT_FORCE.includes(type);
}

/** What a reference does to the document it names; null when it only names it, or stands in a paper without such force. */
export function toOutwardAct(
  by: Pick<OfficialDocument, 'type'>,
  { relation }: Pick<Reference, 'relation'>,
): 'amends' | 'replaces' | 'repeals' | null {
  const isAct = relation === 'amends' || relation === 'replaces' || relation === 'repeals';
  return isAct && hasForce(by) ? relation : null;
}

/** The same by what is left of the other document: who replaces or repeals a part amends the whole. */
export function toWholeAct(
  by: Pick<OfficialDocument, 'type'>,
  reference: Pick<Reference, 'relation' | 'isPartial'>,
): 'amends' | 'replaces' | 'repeals' | null {
  const act = toOutwardAct(by, reference);
  return act !== null && reference.isPartial ? 'amends' : act;
}
