import { expect, it } from 'vitest';
import type { KeptDraft } from '../../../knowledge/model/kept-draft.ts';
import { OPERATOR, type Store, type Viewer } from '../../../knowledge/store/store.ts';
import { createDocument, createPassages } from './sample-documents.ts';

const STRANGER: Viewer = { agency: 'UBND xã Đồi Thông', person: 'binh' };
const DRAFT: KeptDraft = {
  id: 'bt-0123456789ab',
  agency: 'Ủy ban nhân dân xã Suối Mơ, tỉnh Lam Khê',
  keptOn: '2031-02-03',
  basis: ['a'],
  sources: ['a', 'b'],
  text: 'KẾ HOẠCH\nTrồng rừng năm 2031',
};

/** What every store must do with drafts that were handed out. */
export function describeKeptDrafts(store: () => Store): void {
  const save = async (more: Partial<ReturnType<typeof createDocument>> = {}) => {
    for (const id of ['a', 'b'])
      await store().saveDocument({ ...createDocument(id), ...more }, createPassages([`Trồng rừng ${id}`]));
    await store().saveDraft(DRAFT);
  };

  it('keeps the last draft of an id until it is deleted', async () => {
    expect(await store().findDraft(DRAFT.id, OPERATOR)).toBeUndefined();
    await save();
    await store().saveDraft({ ...DRAFT, keptOn: '2031-02-04' });
    expect(await store().findDraft(DRAFT.id, OPERATOR)).toEqual({ ...DRAFT, keptOn: '2031-02-04' });
    expect(await store().findDraft('bt-ffffffffffff', OPERATOR)).toBeUndefined();
    expect(await store().deleteDraft(DRAFT.id)).toBe(true);
    expect(await store().findDraft(DRAFT.id, OPERATOR)).toBeUndefined();
    expect(await store().deleteDraft(DRAFT.id)).toBe(false);
  });

  it('shows a draft to those alone who may see what it rests on', async () => {
    await save({ visibility: 'agency', owner: 'UBND xã Suối Mơ' });
    expect(await store().findDraft(DRAFT.id, OPERATOR)).toEqual(DRAFT);
    expect(await store().findDraft(DRAFT.id, STRANGER)).toBeUndefined();
  });

  it.each(['a', 'b'])('forgets a draft with the document %s that it holds words of', async (id) => {
    await save();
    await store().deleteDocument(id);
    expect(await store().findDraft(DRAFT.id, OPERATOR)).toBeUndefined();
  });
}
