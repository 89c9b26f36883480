import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Draft, DraftRequest } from '../../../../bot/assistant/draft/draft.ts';
import { type OpenTexts, openTexts } from '../../../helpers/ask-texts.ts';
import { communeRequest, draftOf, textOf } from '../../../helpers/draft-requests.ts';
import { floodPlan } from '../../../helpers/flood-plan.ts';

const REQUEST: DraftRequest = { ...communeRequest, topic: null, basis: ['61/KH-UBND'] };

let office: OpenTexts;
let drafted: Draft;
let text: string;

beforeAll(async () => {
  office = await openTexts([floodPlan]);
  drafted = (await draftOf(office, REQUEST)).draft;
  text = textOf(drafted);
});
afterAll(() => office.close());

describe('a row of a table of tasks', () => {
  it('is a task with its partners, product and day, and a day of its own before it', () => {
    expect(text).toContain(
      'Lập danh sách hộ phải di dời; đơn vị phối hợp: Sở Khoa học và Công nghệ, Công an tỉnh; sản phẩm: danh sách được phê duyệt; thời gian: trước ngày 31/5/2031; các bộ phận hoàn thành',
    );
  });

  it('names who leads it, too, and no bodies in general', () => {
    expect(text).toContain(
      'Diễn tập sơ tán; cùng chủ trì: Hội Chữ thập đỏ tỉnh; sản phẩm: biên bản diễn tập; thời gian: quý III/2031.',
    );
  });

  it('is joined in where the commune is a partner', () => {
    expect(text).toContain(
      'Phối hợp với Sở Nông nghiệp và Môi trường xây dựng bản đồ lũ quét; sản phẩm: bản đồ; thời gian: tháng 4/2031.',
    );
    expect(text).toContain('Phối hợp với các trường học');
  });

  it('is not said where others do it, and told where nobody is said to lead', () => {
    expect(text).not.toContain('thuyền');
    expect(text).not.toContain('Trực ban');
    expect(drafted.warnings.join('\n')).toContain('Trực ban mùa lũ');
  });

  it('lends no heading of its table', () => {
    expect(text).not.toContain('TT |');
  });
});

describe('work given to bodies beside the commune', () => {
  const asked = [
    'Đề nghị trạm y tế, công an xã, các trường học trên địa bàn tham gia diễn tập sơ tán.',
    'Đề nghị Trạm Y tế xã chuẩn bị túi thuốc.',
    'Đề nghị Công an xã tổ chức canh gác ngầm tràn.',
    'Đề nghị hiệu trưởng các trường học đóng trên địa bàn kiểm tra mái lớp học trước ngày 30/4/2031.',
    'Đề nghị Công an xã, Ban Chỉ huy Quân sự xã phối hợp với Trưởng thôn cắm biển cảnh báo.',
  ];

  it.each(asked)('is asked of them in a plan: %s', (said) => {
    expect(text).toContain(said);
  });

  it('is asked of them in a letter', async () => {
    const letter = textOf((await draftOf(office, { ...REQUEST, type: 'Công văn' })).draft);
    for (const said of asked) expect(letter).toContain(said);
  });
});

it('keeps what is due with where it is sent', () => {
  expect(text).toContain(
    'Cập nhật số liệu suối nguy hiểm hằng tháng, chậm nhất ngày 05 của tháng sau; gửi Sở Nông nghiệp và Môi trường hằng quý.',
  );
});

it('names the commune of a school where all communes join in', async () => {
  const school = await draftOf(office, {
    ...REQUEST,
    agency: 'Trường THCS Cây Sấu, xã Suối Đá, tỉnh Lam Châu',
  });
  expect(textOf(school.draft)).toContain(
    'Biển báo ngập trước cổng trường; đơn vị phối hợp: Ủy ban nhân dân xã Suối Đá',
  );
});
