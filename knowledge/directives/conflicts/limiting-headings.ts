import { foldMarks } from '../../language/fold.ts';
import type { Passage } from '../../model/passage.ts';
import type { Store, Viewer } from '../../store/store.ts';
import type { Finding } from './find-conflicts.ts';

/** Whether the two figures of a finding stand under headings that limit them alike. */
export type HeadingGuard = (finding: Finding) => Promise<boolean>;

/** What a heading limits its figures to: some people, places or bodies, or what is handed on to those below. */
const LIMITS =
  /\b(?:doi voi|rieng|khu vuc|vung|mien|nhom|khoi|giao (?:cho )?(?:cac|tung)|phan bo|ap dung|tai cac|o cac|thuoc|ket qua|thuc trang|danh gia)\b/;

/**
 * Reads the headings over a finding's figures, only of the documents that have findings, each once. A figure under "Đối
 * với xã miền núi" or in a review of what was done ("Kết quả năm …") is none of the whole.
 */
export function createHeadingGuard(store: Pick<Store, 'listPassages'>, viewer: Viewer): HeadingGuard {
  const loaded = new Map<string, Promise<readonly Passage[]>>();
  const limitsOf = async (documentId: string, ordinal: number): Promise<string> => {
    const listed = loaded.get(documentId) ?? store.listPassages(documentId, viewer);
    loaded.set(documentId, listed);
    const passage = (await listed).find((candidate) => candidate.ordinal === ordinal);
    const limiting = (passage?.headings ?? []).map(toWords).filter((heading) => LIMITS.test(heading));
    return limiting.join(' ; ');
  };
  return async ({ superior, subordinate }) => {
    const own = await limitsOf(superior.document.id, superior.item.passage);
    const other = await limitsOf(subordinate.document.id, subordinate.item.passage);
    return own === other;
  };
}

/** A heading's words without its mark. */
function toWords(heading: string): string {
  return foldMarks(heading)
    .replace(/^\s*(?:phu luc )?(?:[ivx]+|[a-z]|\d+(?:\.\d+)*)[.)/]\s*/, '')
    .replace(/[^a-z\d]+/g, ' ')
    .trim();
}
