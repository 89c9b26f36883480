import { describe, expect, it } from 'vitest';
import { askTexts, officeHead } from '../../../helpers/ask-texts.ts';

const PLAN = [
  ...officeHead('Khe Lim', '44/KH-UBND', '02 tháng 4 năm 2031', [
    'KẾ HOẠCH',
    'Tổ chức hội đua thuyền năm 2031',
  ]),
  'I. TỔ CHỨC THỰC HIỆN',
  '1. Phòng Kinh tế chủ trì sửa bến thuyền.',
  '2. Phòng Văn hóa - Xã hội chủ trì trang trí khán đài; phối hợp với Phòng Kinh tế in vé mời.',
  '3. Công an xã bảo vệ bến thuyền.',
];
const OTHER = [
  ...officeHead('Suối Bạc', '15/KH-UBND', '02 tháng 3 năm 2031', ['KẾ HOẠCH', 'Dạy bơi năm 2031']),
  'I. NHIỆM VỤ',
  '1. Phòng Nội vụ chủ trì dạy bơi.',
];

describe('answerBodyList', () => {
  it('lists the bodies of the kind asked for that the document gives work to', async () => {
    const answers = await askTexts(
      [PLAN, OTHER],
      'Kế hoạch đua thuyền xã Khe Lim giao việc cho những phòng nào?',
      'ke hoach 44/KH-UBND giao viec cho nhung phong nao',
    );
    for (const { outcome, text } of answers) {
      expect(outcome).toBe('answered');
      expect(text).toContain('2 cơ quan, đơn vị được nêu việc');
      expect(text).toContain('Phòng Kinh tế');
      expect(text).toContain('Phòng Văn hóa - Xã hội');
      expect(text).not.toContain('Công an');
      expect(text).not.toContain('Phòng Nội vụ');
    }
  });

  it('lists none of a kind that is given no work', async () => {
    const [answer] = await askTexts([PLAN, OTHER], 'Kế hoạch 44/KH-UBND giao việc cho những bệnh viện nào?');
    expect(answer?.text).not.toContain('được nêu việc');
  });
});
