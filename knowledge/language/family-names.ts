/**
 * Family names that begin a person's name, common ones of the Kinh and of larger minorities: gathered for this project, not
 * complete. A name that is missing is not seen behind "em", "trẻ", "học sinh", where places and schools stand as well.
 */
export const familyNames: readonly string[] = (
  'Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Đoàn Trịnh Trương Lâm Mai Đào Cao Lương Tô Hà ' +
  'Tạ Chu Châu Quách Thái Thạch Kim Sơn Danh Vương Triệu Nông Hứa La Ma Bế Lò Lường Quàng Cà Tòng Vàng Giàng Sùng Mùa Thào ' +
  'Hạng Cứ Sình Vừ Lầu Ly Chảo Phàn Tẩn Bàn Đàm Hầu Khổng Kiều Lại Lưu Mạc Nghiêm Ninh Phí Phùng Phương Quản Tăng Tiêu Tống ' +
  'Thân Từ Ung Văn Viên Âu Ông Bạch Cấn Cù Doãn Diệp Đồng Giang Hoa Hán Hồng Khúc Khuất Lã Mã Nhâm Nhữ Thiều Tôn Trà Trang Xa ' +
  'Niê Ksor Rơ Siu Kpă'
).split(' ');
