import { describe, expect, it } from 'vitest';
import { findHeldRelations } from '../../../knowledge/directives/held-relations.ts';
import type { StoredPassage } from '../../../knowledge/store/store.ts';
import { OPERATOR } from '../../../knowledge/store/store.ts';
import { createDocument, createPassages } from '../store/sample-documents.ts';

const TEXT = 'Các thôn nạo vét kênh mương, làm sạch bến nước, trồng cây ven suối trước ngày 25 hằng tháng.';

describe('findHeldRelations', () => {
  it('reads the text of each of many namesakes once, however many pairs they make', async () => {
    const read: string[] = [];
    const listPassages = async (documentId: string): Promise<StoredPassage[]> => {
      read.push(documentId);
      return createPassages([TEXT]).map((passage) => ({ ...passage, id: 1, documentId }));
    };
    const documents = Array.from({ length: 8 }, (_, i) => createDocument(`vb-${i}`));
    const relations = await findHeldRelations({ listPassages }, OPERATOR, documents);
    expect(relations.size).toBe(8);
    expect(read.toSorted()).toEqual(documents.map(({ id }) => id));
  });
});
