import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Draft, DraftRequest } from '../../../../bot/assistant/draft/draft.ts';
import { toAdministrativeDocument } from '../../../../bot/assistant/draft/to-administrative-document.ts';
import { OPERATOR } from '../../../../knowledge/store/store.ts';
import { type OpenTexts, openTexts } from '../../../helpers/ask-texts.ts';
import { communePlan, pumpLetter } from '../../../helpers/water-plans.ts';

const REQUEST: DraftRequest = {
  type: 'Công văn',
  agency: 'UBND xã Suối Đá, tỉnh Lam Châu',
  period: { from: '2031-01-01', to: '2031-12-31' },
  periodName: 'năm 2031',
  topic: 'đề nghị cấp máy bơm',
  basis: ['415/UBND-NN'],
  template: null,
  sections: [],
  marginDays: 3,
  asOf: '2031-03-01',
};

let office: OpenTexts;

beforeAll(async () => {
  office = await openTexts([pumpLetter, communePlan]);
});
afterAll(() => office.close());

async function draft(changes: Partial<DraftRequest> = {}) {
  const finding = await office.assistant.draft(OPERATOR, { ...REQUEST, ...changes });
  if (finding.kind !== 'drafted') throw new Error(finding.kind);
  return finding;
}

function textOf({ sections }: Draft): string {
  return sections
    .flatMap(({ heading, paragraphs }) => [heading, ...paragraphs.map(({ text }) => text)])
    .join('\n');
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
