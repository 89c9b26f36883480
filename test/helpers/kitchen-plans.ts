import { officeHead } from './ask-texts.ts';

/** An invented province's plan on safe food for 2031, its sentences of many kinds. */
export const kitchenProvincePlan: readonly string[] = [
  'ỦY BAN NHÂN DÂN\t\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'TỈNH LAM CHÂU\t\tĐộc lập - Tự do - Hạnh phúc',
  'Số: 47/KH-UBND\t\tLam Châu, ngày 12 tháng 01 năm 2031',
  '',
  'KẾ HOẠCH',
  'Bảo đảm an toàn thực phẩm năm 2031 trên địa bàn tỉnh Lam Châu',
  '',
  'I. MỤC ĐÍCH, YÊU CẦU',
  '1. Yêu cầu: Kiểm tra có trọng tâm, trọng điểm.',
  'II. CHỈ TIÊU',
  '1. Trên 90% bếp ăn tập thể được kiểm tra.',
  'III. NHIỆM VỤ, GIẢI PHÁP',
  '1. Kiểm tra',
  'a) Rà soát bếp ăn tập thể, gửi danh sách chậm nhất ngày 20 tháng 5 năm 2031 về Sở Y tế để tổng hợp.',
  'b) Địa phương nào để xảy ra ngộ độc mà không xử lý kịp thời thì chịu trách nhiệm trước Ủy ban nhân dân tỉnh.',
  'c) Ký cam kết với hộ kinh doanh trước ngày 31/5/2031, kiểm tra lại trước ngày 30/9/2031.',
  'IV. TỔ CHỨC THỰC HIỆN',
  '1. Ủy ban nhân dân các xã, phường',
  'a) Khi có ngộ độc phải báo cáo ngay bằng điện thoại trong vòng 01 giờ, bằng văn bản trong vòng 24 giờ.',
  'b) Báo cáo kết quả 6 tháng trước ngày 10/6/2031, năm trước ngày 05/12/2031 gửi Sở Y tế.',
  '',
  'Nơi nhận:\t\tTM. ỦY BAN NHÂN DÂN',
  '- UBND các xã, phường;\t\tCHỦ TỊCH',
  '- Lưu: VT.',
];

/** The commune's own plan of the year before, with what comes again and what does not. */
export const kitchenCommunePlan: readonly string[] = [
  ...officeHead('Suối Đá', '14/KH-UBND', '20 tháng 02 năm 2030', [
    'KẾ HOẠCH',
    'Bảo đảm an toàn thực phẩm năm 2030 trên địa bàn xã Suối Đá, tỉnh Lam Châu',
    '',
    'I. NHIỆM VỤ',
    '1. Khánh thành điểm xét nghiệm nhanh tại chợ xã.',
    '2. Nâng cấp nhà lồng chợ, hoàn thành trước ngày 30/9/2030.',
    '3. Lấy mẫu thực phẩm ở chợ xã mỗi tháng 02 lần, gửi Trạm Y tế trước ngày 25 hằng tháng.',
    '4. Khi có người ngộ độc, Trưởng thôn báo ngay Trạm Y tế trong vòng 05 phút.',
    'II. TỔ CHỨC THỰC HIỆN',
    '1. Trưởng các thôn: Nhắc các hộ có đám cưới, đám giỗ đăng ký với xã.',
    '2. Tổ trưởng tổ dân phố: Dán tờ cam kết ở bảng tin.',
    '',
    'Nơi nhận:\t\tTM. ỦY BAN NHÂN DÂN',
    '- Lưu: VT.\t\tCHỦ TỊCH',
  ]),
];
