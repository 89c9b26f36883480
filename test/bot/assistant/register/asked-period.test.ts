import { describe, expect, it } from 'vitest';
import { isOfAskedPeriod } from '../../../../bot/assistant/register/asked-period.ts';
import { understandQuestion } from '../../../../knowledge/search/understand-question.ts';
import { askTexts, officeHead } from '../../../helpers/ask-texts.ts';
import { createDocument, createTarget } from '../../../knowledge/store/sample-documents.ts';

const REPORT = [
  ...officeHead('Suối Mơ', '31/BC-UBND', '12 tháng 12 năm 2031', [
    'BÁO CÁO',
    'Kết quả công tác nước sạch năm 2031, phương hướng nhiệm vụ năm 2032',
  ]),
  'I. KẾT QUẢ NĂM 2031',
  'Cấp nước cho 1.240 hộ; tỷ lệ đường làng có đèn 71,4%.',
  'II. CHỈ TIÊU NĂM 2032',
  '1. Tỷ lệ đường làng có đèn đạt 83%.',
  '2. Trồng mới 15 ha cây ven suối (tăng 2 ha so với năm 2031).',
];

describe('a question that names a year', () => {
  it('is answered with what the text says of that year, not with the target of the next', async () => {
    const [of2031, of2032] = await askTexts(
      [REPORT],
      'Tỷ lệ đường làng có đèn xã Suối Mơ năm 2031 đạt bao nhiêu?',
      'Tỷ lệ đường làng có đèn xã Suối Mơ năm 2032 đạt bao nhiêu?',
    );
    expect(of2031).toMatchObject({ outcome: 'answered' });
    expect(of2031?.text).toContain('71,4%');
    expect(of2031?.text).not.toContain('83%');
    expect(of2032).toMatchObject({ outcome: 'answered' });
    expect(of2032?.text).toContain('83%');
  });

  it('says that only another year has a figure, and which', async () => {
    const [answer] = await askTexts([REPORT], 'Xã Suối Mơ năm 2031 trồng mới bao nhiêu ha cây ven suối?');
    expect(answer).toMatchObject({ outcome: 'not-found' });
    expect(answer?.text).toContain('Chưa tìm thấy số liệu năm 2031');
    expect(answer?.text).toContain('là của năm 2032');
  });

  it("is answered from the next year's plan of the place where another of its documents is of the year", async () => {
    const letter = [
      ...officeHead('Suối Mơ', '7/KH-UBND', '03 tháng 3 năm 2031', ['KẾ HOẠCH', 'Hội xuân năm 2031']),
      '1. Mở hội 03 ngày.',
    ];
    const plan = [
      ...officeHead('Suối Mơ', '2/KH-UBND', '08 tháng 01 năm 2032', ['KẾ HOẠCH', 'Thắp sáng làng quê']),
      'I. KẾT QUẢ NĂM 2031',
      'Tỷ lệ đường làng có đèn đạt 71,4%.',
      'II. CHỈ TIÊU NĂM 2032',
      '1. Tỷ lệ đường làng có đèn đạt 83%.',
    ];
    const [answer] = await askTexts(
      [letter, plan],
      'Năm 2031 xã Suối Mơ đã có bao nhiêu phần trăm đường làng có đèn?',
    );
    expect(answer?.text).toContain('71,4%');
    expect(answer?.text).not.toContain('83%');
  });

  it('takes no cell that only names the year for a figure of it', async () => {
    const table = [
      '| TT | Chỉ tiêu | Đơn vị | Năm 2031 | Năm 2032 | Ghi chú |',
      '|---|---|---|---|---|---|',
      '| 1 | Số căn hộ cho công nhân | căn | 120 | 150 | Năm 2033 giao sau |',
    ];
    const [later] = await askTexts(
      [[...REPORT, ...table]],
      'Năm 2033 xã Suối Mơ giao bao nhiêu căn hộ cho công nhân?',
    );
    expect(later).toMatchObject({ outcome: 'not-found' });
    expect(later?.text).not.toContain('120');
  });

  it('takes a year behind a type of document for the document', async () => {
    const [answer] = await askTexts(
      [REPORT],
      'Theo báo cáo năm 2031 xã Suối Mơ, tỷ lệ đường làng có đèn đạt bao nhiêu?',
    );
    expect(answer?.text).toContain('83%');
  });
});

describe('a question that names a part of a year', () => {
  const isOf = (question: string, quote: string) => {
    const period = { from: '2032-01-01', to: '2032-12-31' };
    const fact = { ...createTarget(quote, 83), period };
    const document = createDocument('plan', { targets: [fact] });
    const candidate = {
      document,
      fact,
      kind: 'target',
      passage: undefined,
      repeated: [],
      passages: [],
    } as const;
    return isOfAskedPeriod(understandQuestion(question), candidate);
  };

  it('is answered with a figure of that part, not with one of the whole year', () => {
    const question = 'Đường làng có đèn 6 tháng đầu năm 2032 đạt bao nhiêu?';
    expect(isOf(question, 'Đường làng có đèn đạt 83%')).toBe(false);
    expect(isOf(question, 'Sáu tháng đầu năm đường làng có đèn đạt 83%')).toBe(true);
    expect(isOf('Đường làng có đèn năm 2032 đạt bao nhiêu?', 'Đường làng có đèn đạt 83%')).toBe(true);
  });
});

describe('a report that comes again', () => {
  it('is told by its own period only', async () => {
    const plan = [
      ...officeHead('Suối Mơ', '50/KH-UBND', '20 tháng 02 năm 2032', ['KẾ HOẠCH', 'Phòng dịch năm 2032']),
      '1. Các thôn báo cáo kết quả phòng dịch trước ngày 20 hằng tháng.',
    ];
    const [quarter, month, third] = await askTexts(
      [plan],
      'Các thôn xã Suối Mơ báo cáo quý kết quả phòng dịch trước ngày nào?',
      'Các thôn xã Suối Mơ báo cáo tháng kết quả phòng dịch trước ngày nào?',
      'Các thôn xã Suối Mơ báo cáo quý III kết quả phòng dịch trước ngày nào?',
    );
    expect(quarter?.outcome).toBe('not-found');
    expect(third?.outcome).toBe('not-found');
    expect(month?.text).toContain('20 hằng tháng');
  });
});
