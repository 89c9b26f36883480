import { officeHead } from './ask-texts.ts';

/** The invented commune's own plan on clean water for 2031, with targets of every comparator. */
export const ownWaterPlan: readonly string[] = [
  ...officeHead('Suối Đá', '17/KH-UBND', '20 tháng 02 năm 2031', [
    'KẾ HOẠCH',
    'Cấp nước sạch nông thôn năm 2031 trên địa bàn xã Suối Đá, tỉnh Lam Châu',
  ]),
  'I. CHỈ TIÊU',
  '1. Ít nhất 92% hộ dân nông thôn được dùng nước sạch.',
  '2. Trên 85% công trình cấp nước hoạt động bền vững.',
  '3. Tỷ lệ thất thoát nước không quá 18%.',
  '4. Giảm số vụ vỡ ống so với cùng kỳ năm 2030.',
  '5. Giảm 10% số hộ thiếu nước mùa khô so với năm 2030.',
  '6. Số công trình hư hỏng xuống còn 4 công trình.',
  'II. NHIỆM VỤ',
  '1. Tổ chức ít nhất 2 lớp tập huấn vận hành công trình.',
  '2. Rà soát các bể chứa ở bản Cọ Lau; hoàn thành trước ngày 15 tháng 5 năm 2031.',
  '3. Lấy mẫu nước xét nghiệm ở các bể chứa công cộng trước ngày 20 tháng 12 năm 2031.',
  '4. Phòng Kinh tế trình dự thảo báo cáo năm trước ngày 25 tháng 11 năm 2031.',
  '',
  'Nơi nhận:\t\tTM. ỦY BAN NHÂN DÂN',
  '- UBND tỉnh Lam Châu;\t\tCHỦ TỊCH',
  '- Lưu: VT.',
];

/** Its report of the year before. */
export const waterReport: readonly string[] = [
  ...officeHead('Suối Đá', '88/BC-UBND', '28 tháng 11 năm 2030', [
    'BÁO CÁO',
    'Kết quả cấp nước sạch nông thôn năm 2030',
  ]),
  'I. KẾT QUẢ',
  '1. Tỷ lệ hộ dân nông thôn được dùng nước sạch là 90,5% (1.810 trên 2.000 hộ).',
  '2. Số vụ vỡ ống: 07 vụ.',
  '3. Số hộ thiếu nước mùa khô là 40 hộ.',
  '4. Tỷ lệ thất thoát nước đạt 16% ở cụm một và 21% ở cụm hai.',
  'II. PHƯƠNG HƯỚNG',
  'Tiếp tục thay ống cũ.',
  '',
  'Nơi nhận:\t\tTM. ỦY BAN NHÂN DÂN',
  '- UBND tỉnh Lam Châu;\t\tCHỦ TỊCH',
  '- Lưu: VT.',
];
