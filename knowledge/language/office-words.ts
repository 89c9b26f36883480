/**
 * What people say in the street and what offices write for it, one meaning a line. Gathered from the wording of plans,
 * reports and decisions of many sectors and from how officials ask about them; a line holds only words that leave the
 * group of people, the measure and the place as they are ("nhà trẻ" and "mẫu giáo" are two ages and never one line).
 */
const LINES = `
  giữ lại = lưu giữ = lưu trữ = bảo quản = lưu lại = cất giữ
  đơn xin = đơn đề nghị = giấy đề nghị
  được đỡ = đỡ = phụ giúp > hỗ trợ = được hỗ trợ
  dán công khai = dán thông báo = treo danh sách = niêm yết > niêm yết công khai = công khai
  chỗ làm = ở xưởng = tại xưởng = ở công ty > nơi làm việc = tại nơi làm việc
  xin hỗ trợ = xin trợ cấp = xin được hỗ trợ > đề nghị hỗ trợ = đề nghị được hỗ trợ
  đi làm lại = làm lại = quay về làm lại = quay lại làm = trở lại làm việc > quay trở lại = quay lại = trở lại
  tỉnh lo = tỉnh chịu = tỉnh gánh > ngân sách tỉnh bảo đảm = ngân sách tỉnh = ngân sách cấp tỉnh
  xã lo = xã chịu = xã gánh > ngân sách xã bảo đảm = ngân sách cấp xã bảo đảm = ngân sách cấp xã = ngân sách xã
  huyện lo = huyện chịu = huyện gánh > ngân sách huyện = ngân sách cấp huyện
  trung ương lo = trung ương chịu = trung ương cho > ngân sách trung ương
  tiền thực hiện = tiền triển khai > kinh phí thực hiện = nguồn kinh phí = kinh phí = tổng nhu cầu
  trường mầm non = lớp mầm non = trường lớp mầm non > cơ sở giáo dục mầm non = mầm non
  trường mẫu giáo = lớp mẫu giáo > mẫu giáo
  đi nhà trẻ = gửi nhà trẻ > trẻ em nhà trẻ = nhà trẻ
  mua đồ dùng = mua đồ = sắm đồ = sắm đồ dùng > mua sắm trang thiết bị = mua sắm thiết bị = trang thiết bị
  thuốc sát trùng = thuốc khử trùng > hóa chất sát trùng = hóa chất khử trùng
  tốn tất cả = tốn hết = tốn tổng cộng = hết tất cả > tổng kinh phí = tổng nguồn vốn = tổng dự toán = dự toán = tổng nhu cầu = tổng vốn = kinh phí
  lãnh = lĩnh = được lãnh = được lĩnh = được hưởng > hỗ trợ = được hỗ trợ = chi trả
  kham nổi = gánh nổi = lo nổi = lo xuể = đủ sức > đủ nguồn lực = đủ khả năng = cân đối được = bảo đảm được
  lan rộng = lan ra nhiều nơi = bùng rộng > phạm vi lớn = phạm vi rộng = diện rộng
  giữ lại = để lại = cho giữ > trích lại = được trích = để lại = giữ lại
  tiền thu = số tiền thu = tiền thu được > nguồn thu = nguồn thu được = số thu = tổng thu
  khu vực thành phố = ở thành phố = trong phố = dân phố thị > thành thị = đô thị = khu vực thành thị
  nghỉ hẳn = thôi hẳn = cho nghỉ = phải nghỉ > kết thúc hoạt động = chấm dứt hoạt động = thôi làm việc
  đóng tiền = thu tiền = nộp tiền > mức thu = mức đóng = giá dịch vụ
  tiền rác = phí rác = phí vệ sinh = tiền đổ rác > dịch vụ vệ sinh môi trường = dịch vụ thu gom = vệ sinh môi trường
  tiền học = học phí
  tiền trọ = tiền nhà = tiền phòng = tiền nhà trọ > tiền thuê nhà = thuê nhà
  tiền cơm > tiền ăn = ăn trưa
  mỗi nhà = từng nhà = các nhà = nhà nhà > mỗi hộ = từng hộ = hộ gia đình = hộ
  nhà > hộ = hộ gia đình = hộ dân
  nhà dân > hộ dân = hộ gia đình = hộ
  nhà ở nông thôn = hộ dân nông thôn = hộ gia đình nông thôn = hộ nông thôn
  nhà tạm bợ = nhà tranh = nhà tạm
  tạm bợ = tạm
  xiêu vẹo = dột nát = hư hỏng nặng
  đúng chuẩn = đạt chuẩn = đạt quy chuẩn = theo chuẩn = đạt tiêu chuẩn = hợp chuẩn = đủ chuẩn
  rò rỉ = hao hụt > thất thoát = tổn thất
  đồng hồ nước = đồng hồ đo nước = công tơ nước
  qua mạng = trên mạng = trực tuyến = online = bản điện tử
  làm giấy tờ > thủ tục hành chính = giải quyết thủ tục
  quét hồ sơ = số hóa hồ sơ = số hóa
  ký điện tử = chữ ký số = ký số
  chuyển khoản = trả tiền qua mạng = không dùng tiền mặt = không tiền mặt
  loa phường = loa xã = loa thôn = loa phát thanh > loa truyền thanh = truyền thanh cơ sở = truyền thanh
  phát loa = phát thanh = đọc loa
  tờ bướm = tờ gấp = tờ rơi
  băng rôn = khẩu hiệu = pa nô
  máy quay = máy quay an ninh = camera an ninh = camera giám sát = camera
  khách đến chơi = khách du lịch = du khách = khách tham quan > lượt khách = khách du lịch = du khách = khách
  khách tây = khách nước ngoài = khách quốc tế
  ngủ nhà dân = homestay = lưu trú tại nhà dân
  chó dại cắn = chó dại = chó cắn > bệnh dại
  tiêm dại = tiêm phòng dại = tiêm phòng bệnh dại = vắc xin dại
  dịch heo = dịch tả heo = dịch tả lợn = dịch tả lợn châu phi
  cúm gà = cúm gia cầm
  chôn hủy = tiêu hủy
  đánh bắt = khai thác thủy sản
  nuôi cá = nuôi thủy sản = nuôi trồng thủy sản
  máy móc = cơ giới hóa = cơ giới
  đất lúa = đất ruộng = đất trồng lúa
  phá rừng = mất rừng
  người bị bệnh = người ốm > người mắc bệnh = ca bệnh = ca mắc = số mắc = người mắc
  người bị = bị bệnh = bị > mắc bệnh = ca mắc = người mắc = mắc
  tham vấn = tư vấn
  nhà trọ = ở trọ > thuê nhà
  bán ra = bán > tiêu thụ
  đồ dùng > trang thiết bị = thiết bị
  được cho = được cấp > hỗ trợ
  thuốc diệt muỗi > hóa chất diệt muỗi
  đường ống > công trình cấp nước = cấp nước
  xài = dùng > sử dụng
  chỗ > phòng = nơi = điểm = địa điểm
  đền bù = bồi thường
  gắn > lắp = lắp đặt
  chỗ tư vấn = phòng tư vấn = góc tư vấn = điểm tư vấn
  cô nuôi = người nấu ăn = nhân viên nấu ăn = cấp dưỡng
  cô giáo = thầy giáo = thầy cô giáo = giáo viên = nhà giáo
  sĩ số = số học sinh
  bỏ học = nghỉ học giữa chừng = bỏ học giữa chừng
  xóa mù = xóa mù chữ = biết chữ
  đỗ tốt nghiệp > tốt nghiệp
  đi lớp = ra lớp = đến trường = đến lớp = đi học
  tai nạn xe cộ = đụng xe = va chạm xe = tai nạn giao thông
  chỗ hay tai nạn = điểm hay tai nạn = điểm đen
  kẹt xe = tắc đường = ùn tắc = ùn tắc giao thông
  uống rượu lái xe = say rượu lái xe = say xỉn = nồng độ cồn
  bảng cảnh báo > biển cảnh báo = biển báo
  cháy nhà > vụ cháy = hỏa hoạn = cháy
  bình cứu hỏa = bình chữa cháy
  trụ cứu hỏa = họng cứu hỏa = trụ nước chữa cháy
  xe cứu hỏa = xe chữa cháy
  chập điện = sự cố điện = sự cố thiết bị điện
  cửa thoát hiểm = lối thoát hiểm = lối thoát nạn = lối thoát
  chia rác = phân rác = phân loại rác = phân loại chất thải
  phân loại rác = phân loại chất thải rắn = phân loại chất thải
  rác nhựa = đồ nhựa = chất thải nhựa = rác thải nhựa
  chỗ đổ rác = điểm gom rác = điểm tập kết rác
  vỏ thuốc sâu = chai lọ thuốc sâu = bao gói thuốc bảo vệ thực vật = vỏ bao thuốc bảo vệ thực vật
  chôn rác = chôn lấp
  thẻ bảo hiểm > thẻ bảo hiểm y tế = bảo hiểm y tế
  mua bảo hiểm = đóng bảo hiểm = tham gia bảo hiểm
  có thẻ bảo hiểm y tế = có bảo hiểm y tế > tham gia bảo hiểm y tế = bao phủ bảo hiểm y tế
  bà bầu = thai phụ = sản phụ = bà mẹ mang thai = phụ nữ mang thai = phụ nữ có thai
  đi đẻ = sinh đẻ = đẻ con > sinh con = khi sinh = đẻ
  đẻ ở trạm = đẻ tại cơ sở y tế = sinh tại cơ sở y tế
  tiểu đường = đái tháo đường
  cao huyết áp = tăng huyết áp
  đồ ăn = thức ăn = thực phẩm
  quán ăn = hàng ăn = dịch vụ ăn uống
  bác sỹ = bác sĩ
  tìm việc = kiếm việc = tìm được việc > có việc làm = tạo việc làm = giải quyết việc làm = việc làm
  đi nước ngoài làm việc = đi làm ở nước ngoài = xuất khẩu lao động = đi làm việc ở nước ngoài = làm việc ở nước ngoài
  chợ việc làm = hội chợ việc làm = ngày hội việc làm = phiên giao dịch việc làm
  có tay nghề = có nghề > qua đào tạo = được đào tạo
  vay tiền = vay vốn = cho vay
  thoát nghèo = giảm nghèo = hết nghèo
  thương binh liệt sĩ = gia đình chính sách = người có công
  mất cha mẹ = mồ côi
  ở một mình > neo đơn = cô đơn
  hội trường thôn > nhà văn hóa = nhà sinh hoạt cộng đồng
  tập thể dục = tập thể thao = luyện tập thể dục = thể dục thể thao
  sổ đỏ > giấy chứng nhận quyền sử dụng đất = giấy chứng nhận
  giải tỏa mặt bằng = giải phóng mặt bằng
  đèn đường > điện chiếu sáng = chiếu sáng công cộng = chiếu sáng
  tiền làm = tốn = chi phí > kinh phí thực hiện = kinh phí = dự toán
  tổng tiền = tổng số tiền > tổng kinh phí = tổng nhu cầu = tổng mức = dự toán
  dân góp = quyên góp > nhân dân đóng góp = xã hội hóa = đóng góp
  tiền trung ương = ngân sách trung ương = vốn trung ương
  tiền tỉnh = ngân sách tỉnh
  tiền xã = ngân sách xã = ngân sách cấp xã
  kết nạp = vào đảng = kết nạp đảng viên = phát triển đảng viên
  đơn thư = khiếu kiện = khiếu nại = đơn khiếu nại
  tiếp dân = tiếp công dân
  phá án > khám phá án = điều tra khám phá = điều tra
  lừa đảo qua mạng = lừa đảo trên mạng = lừa đảo trực tuyến
  sếp = thủ trưởng = người đứng đầu
  trưởng bản = trưởng xóm = trưởng ấp = trưởng thôn
  xóm = ấp = thôn = bản = tổ dân phố
  dân tộc = dân tộc thiểu số = đồng bào dân tộc thiểu số
  vùng cao = miền núi
  cuộc thi = hội thi
  số điện thoại nóng = đường dây nóng = tổng đài
  làm thử = thí điểm
  báo tin = báo > báo cáo = thông báo
  thu lại > thu hồi
  sáp nhập > sắp xếp
  tiêu tiền = tiêu vốn = rút vốn > giải ngân
  nước cứu hỏa > nước chữa cháy
  đi thăm > thăm hỏi = thăm
  ra quân = mở đợt cao điểm = mở cao điểm = ra quân cao điểm
  bắt lỗi = phạt lỗi > xử lý vi phạm = xử lý hành vi vi phạm = xử phạt
  dừng làm việc = ngừng làm việc = nghỉ làm > kết thúc hoạt động = chấm dứt hoạt động = thôi làm việc
  đi xe máy = chạy xe máy = lái xe máy > điều khiển xe máy = điều khiển mô tô
  nộp giấy tờ = nộp đơn > nộp hồ sơ = gửi hồ sơ = tiếp nhận hồ sơ
`;

/** One meaning of the table. */
export interface OfficeWords {
  /** Phrases each of which stands for all others of its line. */
  readonly same: readonly string[];
  /** Narrower or other words of offices for them: whoever asks with these does not mean the former. */
  readonly offices: readonly string[];
}

/** The lines of the table: "a = b > c" says c for a and b, but not the other way. */
export const OFFICE_WORDS: readonly OfficeWords[] = LINES.trim()
  .split('\n')
  .map((line) => {
    const [same = [], offices = []] = line
      .split('>')
      .map((side) => side.split('=').map((phrase) => phrase.trim()));
    return { same, offices };
  });
