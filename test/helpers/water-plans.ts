import { officeHead } from './ask-texts.ts';

/** An invented province's plan on clean water for 2031, with what it asks of communes and of others. */
export const provincePlan: readonly string[] = [
  'ỦY BAN NHÂN DÂN\t\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'TỈNH LAM CHÂU\t\tĐộc lập - Tự do - Hạnh phúc',
  'Số: 31/KH-UBND\t\tLam Châu, ngày 09 tháng 01 năm 2031',
  '',
  'KẾ HOẠCH',
  'Cấp nước sạch nông thôn năm 2031 trên địa bàn tỉnh Lam Châu',
  '',
  'I. MỤC ĐÍCH, YÊU CẦU',
  '1. Yêu cầu: Các nhiệm vụ phải rõ người chịu trách nhiệm.',
  'II. CHỈ TIÊU',
  '1. Ít nhất 92% hộ dân nông thôn trên địa bàn tỉnh được dùng nước sạch.',
  '2. Trên 85% công trình cấp nước hoạt động bền vững.',
  '3. Mỗi xã, phường tổ chức ít nhất 2 lớp tập huấn vận hành công trình.',
  '4. Xây dựng mới 14 công trình cấp nước tập trung.',
  'III. NHIỆM VỤ, GIẢI PHÁP',
  '1. Truyền thông',
  'a) Tuyên truyền về sử dụng nước tiết kiệm trên hệ thống truyền thanh cơ sở.',
  '2. Quản lý công trình',
  'a) Rà soát các công trình hư hỏng; hoàn thành chậm nhất ngày 20 tháng 5 năm 2031.',
  'b) Lấy mẫu nước xét nghiệm ở các bể chứa công cộng.',
  'c) Củng cố tổ quản lý nước cộng đồng; mỗi tổ có ít nhất 5 người.',
  'IV. TỔ CHỨC THỰC HIỆN',
  '1. Sở Nông nghiệp và Môi trường: Chủ trì kiểm tra 30 công trình lớn.',
  '2. Ủy ban nhân dân các xã, phường',
  'a) Bố trí cán bộ theo dõi nước sạch.',
  'b) Báo cáo kết quả năm 2031 về Sở Nông nghiệp và Môi trường trước ngày 10 tháng 12 năm 2031.',
  '',
  'Nơi nhận:\t\tTM. ỦY BAN NHÂN DÂN',
  '- UBND các xã, phường;\t\tCHỦ TỊCH',
  '- Lưu: VT.',
];

/** A sở's letter that sets another value for one of its indicators, and a day of its own. */
export const departmentLetter: readonly string[] = [
  'UBND TỈNH LAM CHÂU\t\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG\t\tĐộc lập - Tự do - Hạnh phúc',
  'Số: 210/SNNMT-TL\t\tLam Châu, ngày 20 tháng 01 năm 2031',
  'V/v cấp nước sạch nông thôn năm 2031',
  '',
  'Kính gửi: Ủy ban nhân dân các xã, phường.',
  '',
  'Sở Nông nghiệp và Môi trường đề nghị Ủy ban nhân dân các xã, phường thực hiện:',
  '1. Ít nhất 90% hộ dân nông thôn được dùng nước sạch.',
  '2. Mỗi tổ quản lý nước cộng đồng có ít nhất 7 người.',
  '3. Gửi danh sách cán bộ theo dõi về Sở Nông nghiệp và Môi trường trước ngày 15 tháng 02 năm 2031.',
  '',
  'Nơi nhận:\t\tGIÁM ĐỐC',
  '- Như trên;',
  '- Lưu: VT.',
];

/** The commune's own plan of the year before. */
export const communePlan: readonly string[] = [
  ...officeHead('Suối Đá', '12/KH-UBND', '15 tháng 02 năm 2030', [
    'KẾ HOẠCH',
    'Cấp nước sạch nông thôn năm 2030 trên địa bàn xã Suối Đá, tỉnh Lam Châu',
  ]),
  'I. CHỈ TIÊU',
  '1. 81% hộ dân được dùng nước sạch.',
  'II. NHIỆM VỤ',
  '1. Vận động các hộ khá giả giúp hộ nghèo lắp đồng hồ nước.',
  '2. Tổ chức ngày hội nước sạch với chủ đề “Giọt nước Suối Đá” vào tháng 3 năm 2030.',
  '3. Trưởng thôn kiểm tra bể chứa hằng tuần.',
  '4. Sửa đường ống cho gia đình ông Mạc Văn Kha.',
  '5. Lắp 30 đồng hồ nước ở thôn 2 trước ngày 20/6/2030.',
  '',
  'Nơi nhận:\t\tTM. ỦY BAN NHÂN DÂN',
  '- UBND tỉnh Lam Châu;\t\tCHỦ TỊCH',
  '- Lưu: VT.',
];

/** A province's letter that wants to be told what communes need. */
export const pumpLetter: readonly string[] = [
  'ỦY BAN NHÂN DÂN\t\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'TỈNH LAM CHÂU\t\tĐộc lập - Tự do - Hạnh phúc',
  'Số: 415/UBND-NN\t\tLam Châu, ngày 10 tháng 02 năm 2031',
  'V/v rà soát máy bơm nước',
  '',
  'Kính gửi: Ủy ban nhân dân các xã, phường.',
  '',
  'Ủy ban nhân dân tỉnh yêu cầu Ủy ban nhân dân các xã, phường:',
  '1. Rà soát máy bơm; mỗi xã, phường đề xuất không quá 3 máy bơm.',
  '2. Nêu rõ vị trí đặt máy và nguồn điện.',
  '3. Gửi văn bản đề nghị về Sở Nông nghiệp và Môi trường trước ngày 30 tháng 4 năm 2031.',
  '',
  'Nơi nhận:\t\tTM. ỦY BAN NHÂN DÂN',
  '- Như trên;\t\tCHỦ TỊCH',
  '- Lưu: VT.',
];

/** What made the commune of two others, as a resolution says it. */
export const mergerResolution: readonly string[] = [
  'ỦY BAN THƯỜNG VỤ QUỐC HỘI\t\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Nghị quyết số: 988/NQ-UBTVQH\t\tHà Nội, ngày 16 tháng 6 năm 2030',
  '',
  'NGHỊ QUYẾT',
  'Về việc sắp xếp các đơn vị hành chính cấp xã của tỉnh Lam Châu năm 2030',
  '',
  'Điều 1. Sắp xếp các đơn vị hành chính cấp xã',
  '1. Sắp xếp toàn bộ diện tích tự nhiên, quy mô dân số của xã Nà Lài và xã Pù Hoa thành xã mới có tên gọi là xã Nà Hoa.',
  'Điều 2. Nghị quyết này có hiệu lực từ ngày ký./.',
];

/** A plan of one of the communes that were made one. */
export function formerPlan(commune: string, task: string): readonly string[] {
  return [
    ...officeHead(commune, '9/KH-UBND', '15 tháng 02 năm 2030', [
      'KẾ HOẠCH',
      `Cấp nước sạch nông thôn năm 2030 trên địa bàn xã ${commune}, huyện Mường Kha, tỉnh Lam Châu`,
    ]),
    'I. NHIỆM VỤ',
    `1. ${task}`,
    '',
    'Nơi nhận:\t\tTM. ỦY BAN NHÂN DÂN',
    '- Lưu: VT.\t\tCHỦ TỊCH',
  ];
}
