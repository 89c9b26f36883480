import { describe, expect, it } from 'vitest';
import { askTexts, officeHead } from '../../helpers/ask-texts.ts';

const PLAN = [
  ...officeHead('Suối Bạc', '21/KH-UBND', '15 tháng 3 năm 2031', ['KẾ HOẠCH', 'Tháng hành động năm 2031']),
  '1. Nội dung hoạt động gồm: tổ chức lễ phát động; thi vẽ tranh; thăm tặng quà.',
  '2. Đêm văn nghệ diễn ra lúc 19 giờ 30 phút tại sân vận động xã.',
  '3. Các thôn gửi báo cáo kết quả về Phòng Văn hóa trước ngày 10/6/2031.',
  '4. Thời gian chờ làm thủ tục rút xuống còn 15 phút.',
];

describe('a passage', () => {
  it('that tells no place and no hour does not answer where and at what hour', async () => {
    const [silent, telling] = await askTexts(
      [PLAN],
      'Lễ phát động của xã Suối Bạc năm 2031 tổ chức ở đâu, mấy giờ?',
      'Đêm văn nghệ của xã Suối Bạc diễn ra ở đâu, mấy giờ?',
    );
    expect(silent?.outcome).toBe('not-found');
    expect(telling?.text).toContain('19 giờ 30');
  });
});

describe('to whom a report goes', () => {
  it('is asked of the deadline, not of who gets the plan', async () => {
    const [answer] = await askTexts(
      [PLAN],
      'Theo kế hoạch 21/KH-UBND, báo cáo kết quả của thôn gửi ai, chậm nhất ngày nào?',
    );
    expect(answer?.text).toContain('Phòng Văn hóa');
    expect(answer?.text).toContain('10/6/2031');
  });
});

describe('how far a figure goes down', () => {
  it('is no count of days', async () => {
    const [answer] = await askTexts(
      [PLAN],
      'Thời gian chờ làm thủ tục ở xã Suối Bạc phải rút xuống còn bao lâu?',
    );
    expect(answer?.text).toContain('15 phút');
  });
});

describe('money', () => {
  it('is answered by nothing else', async () => {
    const [fine, duty] = await askTexts(
      [
        [
          ...officeHead('Khe Lim', '7/CT-UBND', '20 tháng 3 năm 2031', ['CHỈ THỊ', 'An toàn giao thông']),
          '1. Trường học tổ chức cho 100% phụ huynh ký cam kết không giao xe cho con trước ngày 30/4/2031.',
          '2. Công an xã: xử lý hành vi đỗ xe trái nơi quy định.',
        ],
      ],
      'Chỉ thị 7/CT-UBND của xã Khe Lim quy định phạt tiền phụ huynh giao xe bao nhiêu?',
      'Ở xã Khe Lim ai xử phạt người đỗ xe bừa bãi?',
    );
    expect(fine?.outcome).toBe('not-found');
    expect(duty?.text).toContain('Công an xã');
  });
});
