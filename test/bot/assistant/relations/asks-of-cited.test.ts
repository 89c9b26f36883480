import { describe, expect, it } from 'vitest';
import { askedCitedType } from '../../../../bot/assistant/relations/asks-of-cited.ts';
import { askTexts, officeHead } from '../../../helpers/ask-texts.ts';

const DECISION = [
  ...officeHead('Suối Bạc', '44/QĐ-UBND', '15 tháng 3 năm 2031', ['QUYẾT ĐỊNH', 'Thành lập Tổ bảo vệ rừng']),
  'Xét đề nghị của Phòng Kinh tế tại Tờ trình số 17/TTr-KT ngày 10 tháng 3 năm 2031 và của Công an xã tại Tờ trình số 21/TTr-CA ngày 12 tháng 3 năm 2031,',
  'Điều 1. Thành lập Tổ bảo vệ rừng gồm 9 người.',
  'Điều 2. Quyết định có hiệu lực kể từ ngày ký.',
];

describe('the number of a document that another cites', () => {
  it('is read from the citation, of the body named', async () => {
    const answers = await askTexts(
      [DECISION],
      'Tờ trình của Công an xã số mấy, ngày nào? (Quyết định số 44/QĐ-UBND của Ủy ban nhân dân xã Suối Bạc)',
      'to trinh cua cong an xa trong quyet dinh 44/qd-ubnd so bao nhieu',
    );
    for (const { text } of answers) {
      expect(text).toContain('21/TTr-CA');
      expect(text).not.toContain('17/TTr-KT');
    }
  });

  it('is not taken for the number of the document that cites', () => {
    expect(askedCitedType({ folded: 'quyet dinh 44 so may' })).toBeUndefined();
    expect(askedCitedType({ folded: 'cong van trien khai luat tre em so may' })).toBe('Công văn');
  });
});
