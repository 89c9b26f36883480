import { describe, expect, it } from 'vitest';
import { blankFigures } from '../../../../bot/assistant/draft/blank-figures.ts';

describe('a sentence of an earlier plan', () => {
  it('keeps the numbers of a list that are names', () => {
    expect(blankFigures('Các tổ dân phố 1, 2 và 5 vận động 40 hộ')).toBe(
      'Các tổ dân phố 1, 2 và 5 vận động [cần điền: số liệu] hộ',
    );
  });

  it.each([
    ['Mở 04 lớp dạy nghề', 'Mở [cần điền: số liệu] lớp dạy nghề'],
    ['Kiểm tra bể chứa trước ngày 15/8/2030', 'Kiểm tra bể chứa [cần điền: thời gian]'],
    ['Tổ chức ngày hội vào tháng 4 năm 2030', 'Tổ chức ngày hội [cần điền: thời gian]'],
    ['Đạt trên 92,5% số hộ', 'Đạt trên [cần điền: số liệu]% số hộ'],
    ['Chi 520.000.000 đồng', 'Chi [cần điền: số liệu] đồng'],
    ['Mỗi thôn 01 đội, tổ 12 người', 'Mỗi thôn [cần điền: số liệu] đội, tổ [cần điền: số liệu] người'],
    [
      'Tuần lễ an toàn thực phẩm từ ngày 04 đến ngày 10/10/2030',
      'Tuần lễ an toàn thực phẩm [cần điền: thời gian]',
    ],
    ['Theo Kế hoạch số 29/KH-UBND ngày 12/01/2030', 'Theo Kế hoạch [cần điền: số, ngày văn bản]'],
    ['Chuyển đổi số giai đoạn 2026 - 2030', 'Chuyển đổi số [cần điền: thời gian]'],
  ])('leaves figures and times to be filled in: %s', (sentence, blanked) => {
    expect(blankFigures(sentence)).toBe(blanked);
  });

  it.each([
    'Đưa học sinh lớp 6 qua cầu',
    'Gọi tổng đài 111',
    'Trực 24/24 giờ',
    'Vận động hộ thôn 3',
    'Lớp 9A làm vệ sinh',
    'Trưởng thôn báo ngay Công an xã trong vòng 05 phút, gọi 114',
    'Báo cáo Ủy ban nhân dân xã trước ngày 25 hằng tháng',
    'Báo cáo trước ngày 15/12 hằng năm, quý gửi trước ngày 20 của tháng cuối quý',
    'Kiểm tra bếp ăn 02 lần/năm, mỗi tháng 01 lần, họp 06 tháng một lần',
    'Trả kết quả trong 03 ngày làm việc, tiếp nhận 24/7',
    'Thực hiện khoản 3 Điều 12 Nghị định số 36/2030/NĐ-CP ngày 12/02/2030',
    'Ngày hội đọc nhân dịp Ngày Sách và Văn hóa đọc Việt Nam (21/4)',
    'Bảo quản mẫu thức ăn từ 2 đến 8 độ C, cho trẻ từ 6 đến dưới 16 tuổi',
    'Áp dụng ISO 9001:2015, Đề án 06, dịch vụ công mức độ 4 ở thôn Đồng Trại 2',
  ])('keeps numbers that are names: %s', (sentence) => {
    expect(blankFigures(sentence)).toBe(sentence);
  });
});
