import { documentNumberKey } from '../../language/document-number.ts';
import { isSameDocument } from '../same-document.ts';
import type { SuperiorDocument } from './superior-documents.ts';

/** The document itself before a post that tells of it, and each once however many copies are held. */
export function dropCopies<T extends { readonly document: SuperiorDocument }>(entries: readonly T[]): T[] {
  const byNumber = Map.groupBy(entries, ({ document }) => documentNumberKey(document.head.number));
  return [...byNumber].flatMap(([key, group]) => {
    if (key === null) return group;
    const kept: T[] = [];
    for (const one of group.toSorted((a, b) => rankKind(a.document) - rankKind(b.document)))
      if (!kept.some((other) => isSameDocument(other.document.head, one.document.head))) kept.push(one);
    return kept;
  });
}

function rankKind({ head, isHeld }: SuperiorDocument): number {
  if (!isHeld) return 2;
  return head.kind === 'original' ? 0 : 1;
}
