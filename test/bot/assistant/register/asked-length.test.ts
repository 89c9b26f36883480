import { describe, expect, it } from 'vitest';
import { tellsSpan } from '../../../../bot/assistant/register/asked-length.ts';
import { understandQuestion } from '../../../../knowledge/search/understand-question.ts';
import { askTexts, officeHead } from '../../../helpers/ask-texts.ts';

const RULE = [
  ...officeHead('Suối Mơ', '41/QĐ-UBND', '10 tháng 01 năm 2032', [
    'QUYẾT ĐỊNH',
    'Về hỗ trợ tiền thuê chuồng trại cho hộ nuôi dê',
  ]),
  'Điều 1. Trình tự',
  '1. Trưởng thôn lập danh sách hộ nuôi dê và niêm yết công khai tại nhà văn hóa ít nhất 05 ngày.',
  '2. Trước ngày 12 hằng tháng, trưởng thôn gửi danh sách hộ nuôi dê về Phòng Kinh tế xã.',
  '3. Hợp đồng thuê chuồng trại của hộ nuôi dê phải từ 08 tháng trở lên.',
  'Điều 2. Nguồn lực',
  '1. Phòng Kinh tế xã bố trí 640 triệu đồng để thực hiện Quyết định này.',
  '2. Tăng thêm 14 chuồng trại kiên cố so với năm 2031.',
  '3. 100% hộ nuôi dê ký cam kết giữ vệ sinh chuồng trại.',
];

describe('a span of time', () => {
  it('is told by so many days or months, not by a day of the calendar', () => {
    const asked = understandQuestion('niêm yết trong mấy ngày?');
    expect(tellsSpan(asked, 'niêm yết ít nhất 05 ngày làm việc')).toBe(true);
    expect(tellsSpan(asked, 'gửi trước ngày 12 tháng 5 năm 2032')).toBe(false);
    expect(tellsSpan(understandQuestion('mấy tháng báo cáo một lần?'), 'báo cáo hằng quý')).toBe(true);
    expect(tellsSpan(understandQuestion('hai đợt cách nhau bao nhiêu ngày?'), 'ngày 12/5/2032')).toBe(true);
    expect(tellsSpan(understandQuestion('đạt bao nhiêu năm 2032?'), 'đạt 30%')).toBe(true);
  });

  it('is quoted, and the day of another act is not', async () => {
    const [posted, contract] = await askTexts(
      [RULE],
      'Theo Quyết định 41/QĐ-UBND, danh sách hộ nuôi dê phải dán công khai mấy ngày?',
      'qd 41/qd-ubnd hop dong thue chuong trai phai tu may thang tro len',
    );
    expect(posted?.text).toContain('05 ngày');
    expect(posted?.text).not.toContain('ngày 12');
    expect(contract?.text).toContain('08 tháng');
  });
});

describe('a share of what only the title names', () => {
  it('is none of what has nothing else of the question', async () => {
    const [answer] = await askTexts(
      [RULE],
      'Theo Quyết định 41/QĐ-UBND, bao nhiêu phần trăm hộ nuôi dê phải có bằng lái?',
    );
    expect(answer?.outcome).toBe('not-found');
  });
});

describe('the year a figure is compared with', () => {
  it('is not the year of the figure', async () => {
    const [had, gained] = await askTexts(
      [RULE],
      'Theo Quyết định 41/QĐ-UBND, năm 2031 có bao nhiêu chuồng trại kiên cố?',
      'Theo Quyết định 41/QĐ-UBND, tăng thêm bao nhiêu chuồng trại kiên cố so với năm 2031?',
    );
    expect(had?.text).not.toMatch(/^Tăng 14/);
    expect(gained?.text).toContain('14');
  });
});

describe('how many', () => {
  it('is told by no day, and "số" of a phrase asks for no number of a document', async () => {
    const [goats, pay] = await askTexts(
      [RULE],
      'Theo Quyết định 41/QĐ-UBND, trưởng thôn gửi mấy danh sách hộ nuôi dê?',
      'quyet dinh 41/qd-ubnd tra cong cho to cong nghe so bao nhieu mot thang',
    );
    expect(goats?.text).not.toMatch(/^Trước ngày 12/);
    expect(pay?.outcome).toBe('not-found');
  });
});
