import type { Store, Viewer } from '../../store/store.ts';
import { describeIdentity } from '../describe-identity.ts';
import { collectIncomingActs } from '../incoming-acts.ts';
import { judgeValidity } from '../validity.ts';
import { isNormative } from '../validity-term.ts';
import type { JudgedLine } from './judge-all.ts';

/** Citing documents that are looked at. */
const CITING_LOOKED_AT = 300;

/**
 * A law, decree or circular of which the store has no text, and nothing against it, counts as in force while a held
 * document that is in force itself rests on it; nothing else upholds what is only cited.
 */
export async function upholdCited(
  store: Store,
  viewer: Viewer,
  lines: readonly JudgedLine[],
  asOf: string,
): Promise<JudgedLine[]> {
  const isOpen = ({ document: { isHeld, head }, status, relation }: JudgedLine) =>
    !isHeld && status === 'unknown' && isNormative(head) && !relation.isSaidEnded;
  const ids = lines
    .filter(isOpen)
    .flatMap(({ relation }) => relation.citations.map(({ citedBy }) => citedBy));
  const citing = await store.listHeadsOf(viewer, [...new Set(ids)].slice(0, CITING_LOOKED_AT));
  const acts = await collectIncomingActs(store, viewer, citing);
  const inForce = new Map(
    citing
      .filter((head) => judgeValidity(head, acts.get(head.id) ?? [], asOf).status === 'in-force')
      .map((head) => [head.id, head]),
  );
  return lines.map((line) => {
    const upholding = line.relation.citations.find(({ citedBy }) => inForce.has(citedBy));
    const head = inForce.get(upholding?.citedBy ?? '');
    if (!isOpen(line) || upholding === undefined || head === undefined) return line;
    const { quote, locator, page } = upholding;
    return {
      ...line,
      status: 'in-force',
      validity: {
        status: 'in-force',
        reason: `${describeIdentity(head)} còn hiệu lực và dựa vào văn bản này; kho chưa có toàn văn, không có văn bản nào sửa đổi, thay thế`,
        evidence: [{ documentId: head.id, quote, locator, page }],
      },
    };
  });
}
