import { officeHead } from './ask-texts.ts';

/** An invented programme of the Prime Minister to 2035. */
export const forestProgramme: readonly string[] = [
  'THỦ TƯỚNG CHÍNH PHỦ\t\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  '\t\tĐộc lập - Tự do - Hạnh phúc',
  'Số: 8801/QĐ-TTg\t\tHà Nội, ngày 03 tháng 11 năm 2030',
  '',
  'QUYẾT ĐỊNH',
  'Phê duyệt Chương trình phòng cháy, chữa cháy rừng giai đoạn 2031 - 2035',
  '',
  'Điều 1. Phê duyệt Chương trình phòng cháy, chữa cháy rừng giai đoạn 2031 - 2035 với các nội dung sau:',
  'I. MỤC TIÊU',
  '1. Giảm 40% số vụ cháy rừng vào năm 2035 so với năm 2030.',
  '2. Trên 95% chủ rừng ký cam kết vào năm 2035.',
  'Điều 2. Quyết định này có hiệu lực kể từ ngày ký.',
  '',
  'Nơi nhận:\t\tTHỦ TƯỚNG',
  '- UBND các tỉnh, thành phố;',
  '- Lưu: VT.',
];

/** A province's plan of 2031 that carries the programme out. */
export const forestProvincePlan: readonly string[] = [
  'ỦY BAN NHÂN DÂN\t\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'TỈNH LAM CHÂU\t\tĐộc lập - Tự do - Hạnh phúc',
  'Số: 19/KH-UBND\t\tLam Châu, ngày 10 tháng 01 năm 2031',
  '',
  'KẾ HOẠCH',
  'Phòng cháy, chữa cháy rừng năm 2031 trên địa bàn tỉnh Lam Châu',
  '',
  'Thực hiện Quyết định số 8801/QĐ-TTg ngày 03/11/2030 của Thủ tướng Chính phủ phê duyệt Chương trình phòng cháy, chữa cháy rừng giai đoạn 2031 - 2035, Ủy ban nhân dân tỉnh xây dựng Kế hoạch như sau:',
  'I. CHỈ TIÊU',
  '1. Giảm 12% số vụ cháy rừng so với năm 2030.',
  'II. NHIỆM VỤ, GIẢI PHÁP',
  '1. Trực gác',
  'a) Phát dọn đường băng cản lửa ở chân rừng.',
  'III. TỔ CHỨC THỰC HIỆN',
  '1. Ủy ban nhân dân các xã, phường',
  'a) Bố trí người trực chòi canh lửa.',
  'b) Phân công Phòng Kinh tế làm đầu mối; chịu trách nhiệm về kết quả thực hiện chỉ tiêu tại Phụ lục.',
  '',
  'Nơi nhận:\t\tTM. ỦY BAN NHÂN DÂN',
  '- UBND các xã, phường;\t\tCHỦ TỊCH',
  '- Lưu: VT.',
];

/** The commune's own plan of the year before, with a theme of that year. */
export const forestCommunePlan: readonly string[] = [
  ...officeHead('Suối Đá', '21/KH-UBND', '20 tháng 02 năm 2030', [
    'KẾ HOẠCH',
    'Phòng cháy, chữa cháy rừng năm 2030 trên địa bàn xã Suối Đá, tỉnh Lam Châu',
    '',
    'I. NHIỆM VỤ',
    '1. Cắm biển cấm lửa ở bìa rừng; treo băng rôn với chủ đề “Mùa khô không khói”.',
    '',
    'Nơi nhận:\t\tTM. ỦY BAN NHÂN DÂN',
    '- Lưu: VT.\t\tCHỦ TỊCH',
  ]),
];
