import { describe, expect, it } from 'vitest';
import { askTexts, officeHead } from '../../helpers/ask-texts.ts';

const PATROLS = [
  ...officeHead('Suối Bạc', '21/KH-UBND', '15 tháng 3 năm 2026', ['KẾ HOẠCH', 'An toàn sông nước năm 2026']),
  '1. Công an xã',
  'a) Mở đợt cao điểm tuần tra, xử lý vi phạm ở bến đò từ ngày 01 tháng 6 năm 2026 đến ngày 15 tháng 7 năm 2026.',
  '2. Trạm Y tế xã',
  'a) Tập huấn sơ cứu đuối nước cho các thôn trước ngày 20/5/2026.',
];
const OTHER = [
  ...officeHead('Khe Trầm', '5/KH-UBND', '02 tháng 3 năm 2026', [
    'KẾ HOẠCH',
    'Chống rét cho trâu bò năm 2026',
  ]),
  '1. Các thôn che chắn chuồng trại trước ngày 20/10/2026.',
];

describe('a body named with its place', () => {
  it('acts in the documents of that place where it issued none', async () => {
    const answers = await askTexts(
      [PATROLS, OTHER],
      'dot cao diem tuan tra ben do cua cong an Suoi Bac keo dai may ngay?',
      'Công an Suối Bạc ra quân bắt lỗi ở bến đò từ ngày nào đến ngày nào?',
    );
    for (const answer of answers) {
      expect(answer.outcome).toBe('answered');
      expect(answer.text).toContain('Từ ngày 01/6/2026 đến ngày 15/7/2026');
      expect(answer.text).toContain('Công an xã');
      expect(answer.text).not.toContain('20/5/2026');
    }
  });

  it('is said to have issued nothing, not the place, where a document of it is asked for', async () => {
    const [answer] = await askTexts(
      [PATROLS, OTHER],
      'Kế hoạch của Công an Suối Bạc có hạn báo cáo ngày nào?',
    );
    expect(answer?.outcome).toBe('not-found');
    expect(answer?.text).toContain('Kho chưa có văn bản của Công an Suối Bạc');
    expect(answer?.text).toContain('21/KH-UBND');
  });
});

describe('a place named in other ways', () => {
  const PROVINCE = [
    ...officeHead('Khe Trầm', '9/KH-UBND', '02 tháng 3 năm 2026', ['KẾ HOẠCH', 'Trồng rừng năm 2026']),
    'Thực hiện Công văn số 77/UBND-NN ngày 20/02/2026 của Ủy ban nhân dân huyện Đá Dựng về trồng rừng phòng hộ.',
    '1. Phòng Kinh tế góp ý với Đá Dựng về vị trí trồng rừng trước ngày 15/4/2026.',
    '2. Các thôn ở Khe Trầm nộp báo cáo trồng rừng về Phòng Kinh tế trước ngày 20/10/2026.',
  ];

  it('"các thôn, các xã của X" are no place of that name', async () => {
    const [answer] = await askTexts([PROVINCE], 'Các xã Khe Trầm nộp báo cáo trồng rừng trước ngày nào?');
    expect(answer?.text).not.toContain('Kho chưa có văn bản của xã');
  });

  it('that only cited documents are of is told of by the held ones, for a day but not for its people', async () => {
    const [day, person] = await askTexts(
      [PROVINCE],
      'Góp ý với Đá Dựng về vị trí trồng rừng trước ngày nào?',
      'Chủ tịch Đá Dựng sinh năm nào?',
    );
    expect(day?.text).toContain('15/4/2026');
    expect(person?.outcome).toBe('not-found');
  });
});
