import { describe, expect, it } from 'vitest';
import { askTexts, officeHead } from '../../../helpers/ask-texts.ts';

const BY_DEPUTY = [
  ...officeHead('Suối Bạc', '12/KH-UBND', '20 tháng 3 năm 2031', ['KẾ HOẠCH', 'Dạy bơi năm 2031']),
  'I. MỤC TIÊU',
  'Tỷ lệ trẻ em biết bơi đạt 70%.',
  'TM. ỦY BAN NHÂN DÂN',
  'KT. CHỦ TỊCH',
  'PHÓ CHỦ TỊCH',
  'Lò Thị Mẫn',
];
const BY_CHAIRMAN = [
  ...officeHead('Khe Lim', '8/KH-UBND', '02 tháng 3 năm 2031', ['KẾ HOẠCH', 'Trồng tre năm 2031']),
  'I. MỤC TIÊU',
  'Tỷ lệ hộ trồng tre đạt 40%.',
  'TM. ỦY BAN NHÂN DÂN',
  'CHỦ TỊCH',
  'Vàng A Sình',
];
const HELD = [BY_DEPUTY, BY_CHAIRMAN];

describe('who holds an office', () => {
  it.each([
    ['ai là chủ tịch xã Khe Lim', 'Vàng A Sình'],
    ['chu tich ubnd xa khe lim ten gi', 'Vàng A Sình'],
    ['phó chủ tịch xã Suối Bạc là ai?', 'Lò Thị Mẫn'],
  ])('%s', async (question, name) => {
    const [answer] = await askTexts(HELD, question);
    expect(answer?.outcome).toBe('answered');
    expect(answer?.text).toContain(name);
    expect(answer?.text).toContain('2031');
  });

  it.each([
    'ai là chủ tịch xã Suối Bạc',
    'ai la bo truong bo y te',
    'hiệu trưởng trường Khe Lim là ai',
  ])('is not told of a deputy or a namesake: %s', async (question) => {
    const [answer] = await askTexts(HELD, question);
    expect(answer?.outcome).toBe('not-found');
    expect(answer?.text).not.toMatch(/Lò Thị Mẫn|Vàng A Sình/u);
  });
});

describe('who was given an office', () => {
  const DECISION = [
    'THỦ TƯỚNG CHÍNH PHỦ\t\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Số: 612/QĐ-TTg\t\tHà Nội, ngày 21 tháng 4 năm 2031',
    '',
    'QUYẾT ĐỊNH',
    'Phê chuẩn kết quả bầu chức vụ Chủ tịch Ủy ban nhân dân tỉnh Phù Nhai',
    '',
    'Xét đề nghị của Thường trực Hội đồng nhân dân tỉnh Phù Nhai tại Tờ trình số 14/TTr-HĐND ngày 11 tháng 4 năm 2031.',
    'Điều 1. Phê chuẩn kết quả bầu chức vụ Chủ tịch Ủy ban nhân dân tỉnh Phù Nhai đối với ông Lò Văn Sáng.',
    'Điều 2. Ủy ban nhân dân tỉnh Phù Nhai và ông Lò Văn Sáng chịu trách nhiệm thi hành Quyết định này.',
    '2. Các bộ có ý kiến đối với Tờ trình số 14/TTr-HĐND trước ngày 15/5/2031.',
  ];

  it.each([
    'Ai được phê chuẩn làm Chủ tịch UBND tỉnh Phù Nhai?',
    'ai duoc bau giu chuc chu tich ubnd tinh phu nhai',
    'Thủ tướng phê chuẩn ai làm Chủ tịch UBND Phù Nhai?',
  ])('is told by the decision, though a mere citation is of that place: %s', async (question) => {
    const [answer] = await askTexts([DECISION, ...HELD], question);
    expect(answer?.text).toContain('đối với ông Lò Văn Sáng');
  });

  it('is not told of another office', async () => {
    const [answer] = await askTexts([DECISION, ...HELD], 'Ai được bổ nhiệm làm Giám đốc Sở Y tế Phù Nhai?');
    expect(answer?.outcome).toBe('not-found');
    expect(answer?.text).not.toContain('Lò Văn Sáng');
  });

  it('and what others owe about a document that is only cited, too', async () => {
    const [due, own] = await askTexts(
      [DECISION, ...HELD],
      'Các bộ cho ý kiến về Tờ trình 14/TTr-HĐND của Phù Nhai trước ngày nào?',
      'Tờ trình 14/TTr-HĐND yêu cầu báo cáo trước ngày nào?',
    );
    expect(due?.text).toContain('15/5/2031');
    expect(own?.outcome).toBe('not-found');
  });
});
