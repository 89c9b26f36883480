import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Draft, DraftRequest } from '../../../../bot/assistant/draft/draft.ts';
import { type OpenTexts, openTexts } from '../../../helpers/ask-texts.ts';
import { dikePlan } from '../../../helpers/dike-plan.ts';
import { communeRequest, draftOf, textOf } from '../../../helpers/draft-requests.ts';

const REQUEST: DraftRequest = { ...communeRequest, topic: null, basis: ['52/KH-UBND'] };

let office: OpenTexts;
let drafted: Draft;
let text: string;

beforeAll(async () => {
  office = await openTexts([dikePlan]);
  drafted = (await draftOf(office, REQUEST)).draft;
  text = textOf(drafted);
});
afterAll(() => office.close());

describe('what another leads', () => {
  it.each([
    'Phối hợp với Sở Nông nghiệp và Môi trường tổ chức đo mực nước hằng tuần.',
    'Phối hợp với Công an tỉnh xử lý xe chở quá tải trên mặt đê.',
    'Phối hợp với Sở Xây dựng thực hiện: Tháng ra quân vệ sinh mái đê; thời gian: từ ngày 01/4/2031 đến ngày 30/4/2031.',
  ])('is joined in: %s', (said) => {
    expect(text).toContain(said);
  });

  it.each([
    'báo cáo UBND tỉnh',
    'kiểm tra việc thực hiện',
    'chuyên gia',
    'Kiểm định cống',
    'phát quang',
    'sổ theo dõi',
  ])('is left to it: %s', (words) => {
    expect(text).not.toContain(words);
  });

  it('is told beside the text where bodies are named in general, or are to be guided', () => {
    const told = drafted.warnings.join('\n');
    expect(told).toMatch(/nêu chung các cơ quan.*“Kiểm định cống”.*kiểm tra việc thực hiện/u);
    expect(told).toMatch(/chờ hướng dẫn.*sổ theo dõi cống/u);
  });

  it('is the commune’s where it is to be had done by it', async () => {
    expect(text).toContain('- Thành lập đội tuần tra đê; hoàn thành trước ngày 31/5/2031'.slice(2));
    expect(text).not.toContain('Chỉ đạo UBND');
    const ofProvince = await draftOf(office, { ...REQUEST, agency: 'UBND tỉnh Lam Châu' });
    expect(textOf(ofProvince.draft)).toContain('Chỉ đạo UBND cấp xã thành lập đội tuần tra đê');
  });
});

it('tells of an activity whose days are over', async () => {
  const late = await draftOf(office, { ...REQUEST, asOf: '2031-05-12' });
  expect(late.draft.warnings.join('\n')).toMatch(/30\/4\/2031 đã qua.*ra quân/u);
});

describe('what the commune leads', () => {
  it('is an activity with its partners and its day', () => {
    expect(text).toContain(
      'Chủ trì giải tỏa hành lang đê; đơn vị phối hợp: Sở Xây dựng; thời gian hoàn thành: trước ngày 30/6/2031',
    );
  });

  it('is said whole where it joins in by itself', () => {
    expect(text).toContain('Phối hợp với Sở Tài chính lập dự toán tu bổ.');
  });
});

it('covers what it joins in', () => {
  const rows = drafted.coverage.filter(({ obligation }) => /đo mực nước|quá tải/u.test(obligation));
  expect(rows.filter(({ status }) => status === 'equal')).toHaveLength(2);
});
