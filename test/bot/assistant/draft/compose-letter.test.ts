import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DraftRequest } from '../../../../bot/assistant/draft/draft.ts';
import { toAdministrativeDocument } from '../../../../bot/assistant/draft/to-administrative-document.ts';
import { type OpenTexts, openTexts } from '../../../helpers/ask-texts.ts';
import { communeRequest, draftOf, textOf } from '../../../helpers/draft-requests.ts';
import { communePlan, pumpLetter } from '../../../helpers/water-plans.ts';

const REQUEST: DraftRequest = {
  ...communeRequest,
  type: 'Công văn',
  topic: 'đề nghị cấp máy bơm',
  basis: ['415/UBND-NN'],
};

let office: OpenTexts;

beforeAll(async () => {
  office = await openTexts([pumpLetter, communePlan]);
});
afterAll(() => office.close());

function draft(changes: Partial<DraftRequest> = {}) {
  return draftOf(office, { ...REQUEST, ...changes });
}

describe('a letter that asks a superior for something', () => {
  it('goes where the superior wants it, and leaves what it wants to be told to be filled in', async () => {
    const { draft: drafted } = await draft();
    expect(drafted.addressees).toEqual(['Sở Nông nghiệp và Môi trường']);
    expect(drafted.placeholders).toEqual(
      expect.arrayContaining(['[cần điền: vị trí đặt máy]', '[cần điền: nguồn điện]']),
    );
    expect(textOf(drafted)).toContain('đề xuất không quá 3 máy bơm');
  });

  it('sets no inner days and takes no local tasks', async () => {
    const text = textOf((await draft()).draft);
    expect(text).not.toContain('các bộ phận hoàn thành');
    expect(text).not.toContain('đồng hồ nước');
  });

  it('has points instead of parts, and a subject in small letters', async () => {
    const { draft: drafted, profile } = await draft();
    const printed = toAdministrativeDocument(drafted, profile);
    expect(printed.subject).toBe('đề nghị cấp máy bơm');
    expect(printed.body.filter(({ kind }) => kind === 'heading')[0]).toMatchObject({ level: 2, label: '1.' });
  });
});

it('a submission is laid before the one who decides', async () => {
  const { draft: drafted, profile } = await draft({ type: 'Tờ trình' });
  expect(textOf(drafted)).toContain('kính trình Sở Nông nghiệp và Môi trường đề nghị cấp máy bơm');
  expect(
    toAdministrativeDocument(drafted, profile).body.find(({ kind }) => kind === 'heading'),
  ).toMatchObject({
    level: 1,
    label: 'I.',
  });
});

it('a letter to those below asks them', async () => {
  const { draft: drafted } = await draft({ topic: 'rà soát máy bơm' });
  expect(textOf(drafted)).toContain('đề nghị các cơ quan, đơn vị triển khai rà soát máy bơm');
});
