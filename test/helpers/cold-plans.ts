import { officeHead } from './ask-texts.ts';

const END = ['', 'Nơi nhận:\t\tTM. ỦY BAN NHÂN DÂN', '- Như trên;\t\tCHỦ TỊCH', '- Lưu: VT.'];

/** An invented province's plan on cattle in the cold of 2031, with the days on which communes report. */
export const provinceCold: readonly string[] = [
  'ỦY BAN NHÂN DÂN\t\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'TỈNH LAM CHÂU\t\tĐộc lập - Tự do - Hạnh phúc',
  'Số: 52/KH-UBND\t\tLam Châu, ngày 06 tháng 01 năm 2031',
  '',
  'KẾ HOẠCH',
  'Phòng, chống đói, rét cho gia súc năm 2031 trên địa bàn tỉnh Lam Châu',
  '',
  'I. CHỈ TIÊU',
  '1. Tỷ lệ hộ chăn nuôi dự trữ thức ăn thô đạt ít nhất 85%.',
  '2. Tỷ lệ chuồng trại được che chắn dưới 3 hướng gió không quá 6% đối với khu vực nông thôn và không quá 2% đối với khu vực thành thị.',
  'II. NHIỆM VỤ',
  '1. Ủy ban nhân dân các xã, phường che chắn chuồng trại trước ngày 15 tháng 11 năm 2031.',
  '2. Ủy ban nhân dân các xã, phường tổ chức tuần lễ vệ sinh chuồng trại; báo cáo kết quả tuần lễ vệ sinh chuồng trại gửi Sở Nông nghiệp và Môi trường trước ngày 05 tháng 7 năm 2031.',
  'III. CHẾ ĐỘ BÁO CÁO',
  'Ủy ban nhân dân các xã, phường gửi báo cáo về Sở Nông nghiệp và Môi trường theo thời hạn sau:',
  'a) Báo cáo 6 tháng đầu năm: trước ngày 14 tháng 6 năm 2031.',
  'b) Báo cáo năm: trước ngày 12 tháng 12 năm 2031.',
  'IV. KINH PHÍ',
  'Ủy ban nhân dân các xã, phường báo cáo Sở Tài chính kết quả phòng, chống đói, rét: 6 tháng trước ngày 10/6/2031; năm trước ngày 10/12/2031.',
  ...END,
];

/** A letter of the same province's department, whose days stand in a table. */
export const departmentCold: readonly string[] = [
  'ỦY BAN NHÂN DÂN\t\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'TỈNH LAM CHÂU\t\tĐộc lập - Tự do - Hạnh phúc',
  'SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG',
  'Số: 77/SNNMT-CN\t\tLam Châu, ngày 20 tháng 01 năm 2031',
  'V/v triển khai phòng, chống đói, rét cho gia súc năm 2031',
  '',
  'Kính gửi: Ủy ban nhân dân các xã, phường.',
  '',
  'Thực hiện Kế hoạch số 52/KH-UBND ngày 06 tháng 01 năm 2031 của Ủy ban nhân dân tỉnh Lam Châu, Sở Nông nghiệp và Môi trường đề nghị Ủy ban nhân dân các xã, phường gửi về Sở theo biểu sau:',
  'TT | Nội dung | Cơ quan gửi | Thời hạn',
  '1 | Danh sách đầu mối phụ trách chăn nuôi | UBND các xã, phường | Trước ngày 10/02/2031',
  '2 | Báo cáo 6 tháng đầu năm 2031 | UBND các xã, phường | Trước ngày 08/6/2031',
  'Nơi nhận:\t\tGIÁM ĐỐC',
  '- Như trên;',
  '- Lưu: VT.',
];

/** The plan of an invented commune under it, with the days its own people report to it. */
export const communeCold: readonly string[] = [
  ...officeHead('Suối Đá', '30/KH-UBND', '02 tháng 02 năm 2031', [
    'KẾ HOẠCH',
    'Phòng, chống đói, rét cho gia súc năm 2031 trên địa bàn xã Suối Đá, tỉnh Lam Châu',
  ]),
  'Thực hiện Kế hoạch số 52/KH-UBND ngày 06 tháng 01 năm 2031 của Ủy ban nhân dân tỉnh Lam Châu, Ủy ban nhân dân xã xây dựng kế hoạch như sau:',
  'I. CHỈ TIÊU',
  '1. Tỷ lệ hộ chăn nuôi dự trữ thức ăn thô đạt ít nhất 88%.',
  ...END,
];
