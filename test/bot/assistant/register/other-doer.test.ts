import { describe, expect, it } from 'vitest';
import { askTexts, officeHead } from '../../../helpers/ask-texts.ts';

const PLAN = [
  ...officeHead('Suối Mơ', '53/KH-UBND', '10 tháng 01 năm 2032', [
    'KẾ HOẠCH',
    'An toàn đường thủy và vệ sinh trên địa bàn xã năm 2032',
  ]),
  'I. CHỈ TIÊU',
  '1. 100% nhân viên bến đò được tập huấn cứu đuối.',
  '2. 70% số hộ phân loại rác tại nguồn.',
  'II. PHÂN CÔNG',
  '1. Phòng Kinh tế',
  'Cắm 30 biển báo dọc bờ sông; thay phao cứu sinh xong trước ngày 30/4/2032.',
  '2. Đoàn Thanh niên xã',
  'Vận động đoàn viên trực bến đò; báo cáo kết quả trước ngày 20/11/2032.',
];

describe('what another body is to do, or another thing', () => {
  it('is no answer for the one named', async () => {
    const [signs, own, report] = await askTexts(
      [PLAN],
      'Đoàn Thanh niên xã Suối Mơ cắm bao nhiêu biển báo?',
      'Phòng Kinh tế xã Suối Mơ cắm bao nhiêu biển báo?',
      'Phòng Kinh tế xã Suối Mơ báo cáo trước ngày nào?',
    );
    expect(signs?.outcome).toBe('not-found');
    expect(own?.text).toContain('30 biển báo');
    expect(report?.text).not.toContain('Trước ngày 30/4/2032');
  });

  it('is no answer where only whom it is of is shared, nor for another waste, month or sum', async () => {
    const answers = await askTexts(
      [PLAN],
      'Xã Suối Mơ bao nhiêu phần trăm nhân viên biết tiếng Anh?',
      'Xã Suối Mơ bao nhiêu phần trăm hộ phân loại rác nhựa?',
      'Đến hết tháng 6/2032 xã Suối Mơ có bao nhiêu phần trăm hộ phân loại rác?',
      'Nhân viên bến đò xã Suối Mơ được phụ cấp bao nhiêu một tháng?',
    );
    for (const answer of answers) expect(answer.outcome).toBe('not-found');
  });
});
