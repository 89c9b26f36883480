import { describe, expect, it } from 'vitest';
import { askTexts, officeHead } from '../../../helpers/ask-texts.ts';

const PLAN = [
  ...officeHead('Suối Mơ', '52/KH-UBND', '21 tháng 02 năm 2032', ['KẾ HOẠCH', 'Ngày hội đọc sách năm 2032']),
  'I. CHỈ TIÊU',
  '1. 90% học sinh có thẻ thư viện xã.',
  'II. PHÂN CÔNG',
  '1. Phòng Văn hóa - Xã hội chủ trì đón tiếp đại biểu và sắp xếp chỗ ngồi cho đại biểu.',
  '2. Đoàn Thanh niên xã phối hợp hướng dẫn đại biểu vào chỗ ngồi.',
  '3. Trung tâm Văn hóa xã đôn đốc thực hiện chỉ tiêu thẻ thư viện.',
];

describe('the kind of body a question asks for', () => {
  it('is answered by a task of that kind', async () => {
    const [union, office] = await askTexts(
      [PLAN],
      'Xã Suối Mơ: hướng dẫn đại biểu vào chỗ ngồi giao cho đoàn thể nào?',
      'Xã Suối Mơ: đón tiếp đại biểu và sắp xếp chỗ ngồi do phòng nào chủ trì?',
    );
    expect(union?.text).toContain('Đoàn Thanh niên xã');
    expect(union?.text).not.toContain('Phòng Văn hóa');
    expect(office?.text).toContain('Phòng Văn hóa - Xã hội');
  });

  it('is asked with "bên nào" as well, and of a duty about targets no figure is told', async () => {
    const [side, duty] = await askTexts(
      [PLAN],
      'Bên nào đôn đốc thẻ thư viện ở xã Suối Mơ?',
      'Ai đôn đốc chỉ tiêu thẻ thư viện của xã Suối Mơ?',
    );
    expect(side?.text).toContain('Trung tâm Văn hóa xã');
    expect(duty?.text).toContain('Trung tâm Văn hóa xã');
    expect(duty?.text).not.toContain('90%');
  });
});
