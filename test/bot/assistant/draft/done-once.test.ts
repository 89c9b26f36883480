import { describe, expect, it } from 'vitest';
import { isDoneOnce } from '../../../../bot/assistant/draft/done-once.ts';

describe('isDoneOnce', () => {
  it.each([
    'Khánh thành thư viện xã nhân dịp Quốc khánh',
    'Tổ chức hội nghị tổng kết 5 năm thực hiện phong trào đọc sách',
    'Kỷ niệm 30 năm thành lập đội dân phòng',
    'Xây mới nhà văn hóa thôn Cây Gạo trong quý II/2030',
    'Nâng cấp bếp ăn tập thể, hoàn thành trước ngày 30/9/2030',
    'Làm đường băng cản lửa ở rừng phòng hộ, xong trong năm 2030',
  ])('knows what does not come again: %s', (sentence) => {
    expect(isDoneOnce(sentence)).toBe(true);
  });

  it.each([
    'Xây dựng kế hoạch kiểm tra bếp ăn trước ngày 15/3/2030',
    'Sửa chữa bình chữa cháy hỏng',
    'Nạo vét kênh mương hằng năm, trước ngày 30/4',
    'Tổng kết năm học và khen thưởng bạn đọc',
    'Rà soát hồ sơ một cửa sau sáp nhập',
    'Tổ chức ngày hội đọc sách vào tháng 4/2030',
  ])('leaves what may be done again: %s', (sentence) => {
    expect(isDoneOnce(sentence)).toBe(false);
  });
});
