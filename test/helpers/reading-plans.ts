import { officeHead } from './ask-texts.ts';

const END = ['', 'Nơi nhận:\t\tTM. ỦY BAN NHÂN DÂN', '- Như trên;\t\tCHỦ TỊCH', '- Lưu: VT.'];

/** An invented province's plan on reading for 2031: shares of a part, values of the whole province, of a quarter and to 2035. */
export const provinceReading: readonly string[] = [
  'ỦY BAN NHÂN DÂN\t\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'TỈNH LAM CHÂU\t\tĐộc lập - Tự do - Hạnh phúc',
  'Số: 40/KH-UBND\t\tLam Châu, ngày 12 tháng 01 năm 2031',
  '',
  'KẾ HOẠCH',
  'Phát triển văn hóa đọc năm 2031 trên địa bàn tỉnh Lam Châu',
  '',
  'I. CHỈ TIÊU',
  '1. Tỷ lệ thôn có tủ sách đạt 80%.',
  '2. Tỷ lệ hộ dân đọc sách toàn tỉnh đạt 70%.',
  '3. Tỷ lệ người dân có thẻ bạn đọc: khu vực nông thôn 30%, khu vực đô thị 45%, trong đó hộ nghèo 20%.',
  '4. Tỷ lệ bạn đọc tăng từ 2,5 điểm phần trăm trở lên so với năm 2030.',
  '5. Luân chuyển 9.000 cuốn sách.',
  '6. Đến hết quý III số hóa đạt 40%, đến 31/12/2031 đạt 90% kế hoạch số hóa.',
  '7. Tỷ lệ trẻ em đọc thông thạo đạt 95% vào năm 2035.',
  'II. NHIỆM VỤ',
  '1. Tổ chức Ngày Sách ở trung tâm xã trước ngày 21 tháng 4 năm 2031.',
  '2. Kiểm kê tủ sách cơ sở, hoàn thành chậm nhất ngày 15 tháng 12 năm 2031.',
  '3. Ủy ban nhân dân các xã, phường bố trí phòng đọc tại nhà văn hóa xã.',
  ...END,
];

/** The commune's own plan of the same year, which carries it out and repeats a part of it. */
export const communeReading: readonly string[] = [
  ...officeHead('Suối Đá', '21/KH-UBND', '15 tháng 02 năm 2031', [
    'KẾ HOẠCH',
    'Phát triển văn hóa đọc năm 2031 trên địa bàn xã Suối Đá, tỉnh Lam Châu',
  ]),
  'Thực hiện Kế hoạch số 40/KH-UBND ngày 12 tháng 01 năm 2031 của Ủy ban nhân dân tỉnh Lam Châu, Ủy ban nhân dân xã xây dựng kế hoạch như sau:',
  'I. CHỈ TIÊU',
  '1. Tỷ lệ hộ dân đọc sách đạt 60%.',
  '2. Luân chuyển 300 cuốn sách.',
  '3. 11/12 thôn có tủ sách.',
  'II. NHIỆM VỤ',
  '1. Tổ chức Ngày Sách ở trung tâm xã trước ngày 20 tháng 4 năm 2031.',
  '2. Sửa phòng đọc thôn Cọ Lau.',
  ...END,
];
