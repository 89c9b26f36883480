import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DraftRequest } from '../../../../bot/assistant/draft/draft.ts';
import { type OpenTexts, officeHead, openTexts } from '../../../helpers/ask-texts.ts';
import { communeRequest, draftOf, textOf } from '../../../helpers/draft-requests.ts';

function provincePlan(number: string, subject: string, lines: readonly string[]): string[] {
  return [
    'ỦY BAN NHÂN DÂN\t\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'TỈNH LAM CHÂU\t\tĐộc lập - Tự do - Hạnh phúc',
    `Số: ${number}\t\tLam Châu, ngày 09 tháng 01 năm 2031`,
    '',
    'KẾ HOẠCH',
    subject,
    '',
    ...lines,
    '',
    'Nơi nhận:\t\tTM. ỦY BAN NHÂN DÂN',
    '- Lưu: VT.\t\tCHỦ TỊCH',
  ];
}

const povertyPlan = provincePlan('61/KH-UBND', 'Giảm nghèo năm 2031 trên địa bàn tỉnh Lam Châu', [
  'I. CHỈ TIÊU',
  '1. Tỷ lệ hộ nghèo toàn tỉnh giảm ít nhất 2 điểm phần trăm; riêng các xã biên giới giảm ít nhất 4 điểm phần trăm.',
  '2. Không để xảy ra vụ ngộ độc có từ 20 người mắc trở lên.',
  '3. Đến hết quý III/2031, ít nhất 70% hộ nghèo có thẻ thư viện; phấn đấu đến năm 2033 đạt 95%.',
  '4. 100% sở, ban, ngành và UBND cấp xã ban hành kế hoạch trước ngày 30/01/2031.',
  'II. NỘI DUNG',
  '1. Dự án 1: Hỗ trợ nhà ở',
  'a) Rà soát danh sách hộ khó khăn về nhà ở trước ngày 15/3/2031.',
  'b) Cơ quan chủ trì: Sở Xây dựng.',
  'c) Cơ quan thực hiện: Ủy ban nhân dân các xã, phường.',
  '2. Tuyên truyền',
  'a) Phát động ngày hội việc làm theo hướng:',
  '- Tổ chức tại thôn;',
  '- Mỗi hộ gia đình cử ít nhất 01 người tham gia.',
  'III. TỔ CHỨC THỰC HIỆN',
  '(Nhiệm vụ cụ thể tại Phụ lục kèm theo)',
  '1. Các sở, ban, ngành, Ủy ban nhân dân các xã, phường',
  'a) Người đứng đầu trực tiếp phụ trách công tác giảm nghèo.',
  'b) Chế độ báo cáo: Báo cáo quý I trước ngày 14/3/2031; báo cáo năm trước ngày 28/11/2031, gửi Sở Nội vụ tổng hợp.',
  '2. Sở Nội vụ chủ trì, phối hợp với các sở, ngành và Ủy ban nhân dân các xã, phường hướng dẫn, kiểm tra, giám sát; báo cáo Ủy ban nhân dân tỉnh.',
  '3. Ủy ban nhân dân các xã, phường',
  '- Phân công thành viên Ban Chỉ đạo phụ trách từng thôn.',
  '- Tổ chức phiên chợ đầu năm, hoàn thành trước ngày 18/01/2031.',
]);

let office: OpenTexts;

beforeAll(async () => {
  office = await openTexts([povertyPlan]);
});
afterAll(() => office.close());

async function plan(changes: Partial<DraftRequest> = {}): Promise<readonly [text: string, warnings: string]> {
  const { draft } = await draftOf(office, {
    ...communeRequest,
    topic: 'giảm nghèo',
    asOf: '2031-01-12',
    ...changes,
  });
  return [textOf(draft), draft.warnings.join('\n')];
}

describe('a superior’s targets in a commune’s plan', () => {
  it('keep what the same sentence sets for some communes', async () => {
    const [text] = await plan();
    expect(text).toContain('riêng các xã biên giới giảm ít nhất 4 điểm phần trăm”');
  });

  it('are its own where something is never to happen', async () => {
    const [text] = await plan();
    expect(text).toContain('\nKhông để xảy ra vụ ngộ độc có từ 20 người mắc trở lên.');
  });

  it('keep the time in front of them', async () => {
    const [text] = await plan();
    expect(text).toContain('Đến hết quý III/2031, ít nhất 70% hộ nghèo có thẻ thư viện');
  });

  it('count all bodies where it is one of many kinds', async () => {
    const [text] = await plan();
    expect(text).toContain('100% sở, ban, ngành và UBND cấp xã ban hành kế hoạch');
  });
});

describe('a superior’s tasks in a commune’s plan', () => {
  it('who carries out an activity has its lines, and does not lead it', async () => {
    const [text] = await plan();
    expect(text).toContain('Rà soát danh sách hộ khó khăn về nhà ở trước ngày 15/3/2031');
    expect(text).toContain('Thực hiện: Dự án 1: Hỗ trợ nhà ở; cơ quan chủ trì: Sở Xây dựng');
    expect(text).not.toContain('Chủ trì thực hiện');
  });

  it('stand below what they are ways of, which is no cut sentence', async () => {
    const [text] = await plan();
    expect(text).toContain(
      '\nPhát động ngày hội việc làm\nTổ chức tại thôn.\nMỗi hộ gia đình cử ít nhất 01 người tham gia.',
    );
  });

  it('are those of its head and its own staff', async () => {
    const [text] = await plan();
    expect(text).toContain('Người đứng đầu trực tiếp phụ trách công tác giảm nghèo');
    expect(text).toContain('Phân công thành viên Ban Chỉ đạo phụ trách từng thôn');
  });

  it('each report goes to whom the last of the row names', async () => {
    const [text] = await plan();
    expect(text).toContain('Báo cáo quý I gửi Sở Nội vụ trước ngày 14/3/2031');
  });

  it('are neither pointers nor the guidance it is given', async () => {
    const [text] = await plan();
    expect(text).not.toMatch(/Nhiệm vụ cụ thể tại|hướng dẫn, kiểm tra, giám sát/u);
  });

  it('that were due before its time are told beside it', async () => {
    const period = { from: '2031-07-01', to: '2031-12-31' };
    const [text, warnings] = await plan({ period, periodName: '6 tháng cuối năm 2031', asOf: '2031-06-20' });
    expect(text).not.toMatch(/phiên chợ đầu năm|Báo cáo quý I/u);
    expect(warnings).toMatch(/có hạn trước kỳ của bản thảo.*“Tổ chức phiên chợ đầu năm/u);
  });
});

it('a figure of last year’s to be filled in keeps its sentence, and a theme is asked anew', async () => {
  const own = await openTexts([
    povertyPlan,
    [
      ...officeHead('Suối Đá', '12/KH-UBND', '15 tháng 02 năm 2030', [
        'KẾ HOẠCH',
        'Giảm nghèo năm 2030 trên địa bàn xã Suối Đá, tỉnh Lam Châu',
      ]),
      'I. NHIỆM VỤ',
      '1. Vận động 35 hộ làm hương vào tổ hợp tác, đạt 80% số hộ.',
      '2. Tổ chức hội thi nấu ăn với chủ đề “Bếp lửa Suối Đá” cho hội viên.',
      '',
      'Nơi nhận:\t\tTM. ỦY BAN NHÂN DÂN',
      '- Lưu: VT.\t\tCHỦ TỊCH',
    ],
  ]);
  const { draft } = await draftOf(own, { ...communeRequest, topic: 'giảm nghèo', asOf: '2031-01-12' });
  await own.close();
  const text = textOf(draft);
  expect(text).toContain('đạt [cần điền: số liệu]% số hộ');
  expect(text).toMatch(/hội thi nấu ăn theo chủ đề của năm .*\[cần điền: chủ đề năm 2031\]/u);
  expect(text).not.toContain('Bếp lửa');
});
