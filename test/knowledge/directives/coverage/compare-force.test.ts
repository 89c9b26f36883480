import { describe, expect, it } from 'vitest';
import { compareForce } from '../../../../knowledge/directives/coverage/compare-force.ts';

const changesOf = (given: string, own: string, isLed = true) => compareForce(given, own, isLed)?.changes;

describe('compareForce', () => {
  it.each([
    ['100% hộ nuôi cá lồng phải ký cam kết', '100% hộ nuôi cá lồng nên ký cam kết', 'phải', 'nên'],
    ['Các đội phải trực đêm mùa khô', 'Các đội cố gắng trực đêm mùa khô', 'phải', 'cố gắng'],
    ['Bố trí xe đưa đón học sinh vùng lũ', 'Xem xét bố trí xe đưa đón học sinh vùng lũ', null, 'xem xét'],
    [
      'Bắt buộc chủ tàu lắp thiết bị giám sát',
      'Khuyến khích chủ tàu lắp thiết bị giám sát',
      'bắt buộc',
      'khuyến khích',
    ],
    ['Nghiêm cấm đốt rơm rạ ven đường', 'Hạn chế đốt rơm rạ ven đường', 'nghiêm cấm', 'hạn chế'],
    ['Súc rửa bể chứa nước hằng quý', 'Súc rửa bể chứa nước hằng năm', 'hằng quý', 'hằng năm'],
    ['Thau bể 02 lần/năm ở trạm bơm', 'Thau bể 01 lần/năm ở trạm bơm', '02 lần/năm', '01 lần/năm'],
    ['Mở thư viện xã 05 buổi/tuần', 'Mở thư viện xã 05 buổi/tháng', '05 buổi/tuần', '05 buổi/tháng'],
    ['Đo độ mặn hằng tháng tại cống', 'Định kỳ đo độ mặn tại cống', 'hằng tháng', 'định kỳ'],
    ['Rà soát tất cả các cầu treo dân sinh', 'Rà soát một số cầu treo dân sinh', 'tất cả', 'một số'],
    ['Mỗi thôn lập một tổ xung kích', 'Một số thôn lập tổ xung kích', 'mỗi', 'một số'],
    ['Trồng ít nhất 500 cây quanh hồ', 'Trồng khoảng 500 cây quanh hồ', 'ít nhất', 'khoảng'],
    ['Hoàn thành tu sửa kè sông Trăng', 'Bắt đầu tu sửa kè sông Trăng', 'hoàn thành', 'bắt đầu'],
    ['Hoàn thành việc cắm mốc rừng', 'Triển khai việc cắm mốc rừng', 'hoàn thành', 'triển khai'],
    [
      'Cấp áo phao cho người chèo đò',
      'Cấp áo phao cho người chèo đò khi có kinh phí',
      null,
      'khi có kinh phí',
    ],
    ['Chủ trì, phối hợp với Kiểm lâm tuần tra', 'Phối hợp với Kiểm lâm tuần tra', 'chủ trì', 'phối hợp'],
  ])('tells softer words as weaker, and turned round as stricter or not at all: %s | %s', (given, own, a, b) => {
    expect(changesOf(given, own)).toEqual([{ direction: 'weaker', given: a, own: b }]);
    expect(changesOf(own, given)?.filter(({ direction }) => direction !== 'stricter')).toEqual([]);
  });

  it.each([
    ['Bảo đảm tối thiểu 60 lít nước cho mỗi hộ', 'Đảm bảo ít nhất 60 lít nước cho từng hộ'],
    ['Hằng tháng công khai kết quả chấm điểm', 'Công khai kết quả chấm điểm hàng tháng'],
    ['Kiểm tra 02 lần/năm các trạm sạc', 'Kiểm tra các trạm sạc 06 tháng một lần'],
    ['Các trường phải kiểm tra bếp ăn', 'Nhà trường kiểm tra bếp ăn'],
    ['Báo cáo trong 24 giờ khi xảy ra cháy', 'Báo cáo không quá 24 giờ khi xảy ra cháy'],
    ['Khoanh vùng nơi có thể xảy ra lũ quét', 'Khoanh vùng nơi có thể xảy ra sạt lở, lũ quét'],
    ['Lập danh sách hộ trồng sâm, gửi Sở', 'Lập danh sách hộ trồng sâm, trình UBND xã xem xét, quyết định'],
    ['Toàn bộ chủ rừng ký cam kết', 'Tất cả chủ rừng ký cam kết'],
    ['Mỗi xã thành lập một đội cứu hộ', 'Xã thành lập một đội cứu hộ'],
    ['Hằng năm tổng kết phong trào đọc sách', 'Tổng kết phong trào đọc sách'],
  ])('leaves words that bind alike: %s | %s', (given, own) => {
    expect(changesOf(given, own)).toEqual([]);
  });

  it('tells what only fell away without a direction', () => {
    expect(changesOf('Rà soát tất cả các hồ đập', 'Rà soát các hồ đập')).toEqual([
      { direction: 'different', given: 'tất cả', own: null },
    ]);
    expect(changesOf('Xả cặn đường ống hằng tháng', 'Xả cặn đường ống')).toEqual([
      { direction: 'different', given: 'hằng tháng', own: null },
    ]);
  });

  it('tells a floor that became a ceiling', () => {
    const told = changesOf('Trồng ít nhất 500 cây quanh hồ', 'Trồng không quá 500 cây quanh hồ');
    expect(told).toEqual([{ direction: 'weaker', given: 'ít nhất', own: 'không quá' }]);
  });

  it('tells a lost lead only of who is to lead', () => {
    const given = 'Chủ trì kiểm định cầu treo, bến đò';
    expect(changesOf(given, 'Phòng Kinh tế phối hợp kiểm định cầu treo, bến đò', false)).toEqual([]);
  });

  it('tells nothing of sentences about two things', () => {
    expect(compareForce('Phải kiểm tra bếp ăn hằng quý', 'Nên sửa mái nhà văn hóa', true)).toBeUndefined();
  });
});
