/** Nouns of those who can be given something to do: bodies, their parts, offices and people. */
const WHO =
  /(?<!\p{L})(?:ủy ban|uỷ ban|ubnd|hđnd|hội đồng|hội|đoàn|mặt trận|mttq|liên đoàn|liên minh|sở|ban|phòng|bộ|ngành|cục|tổng cục|chi cục|thanh tra|công an|quân sự|biên phòng|kiểm lâm|bộ đội|dân quân|trường|nhà trường|cơ sở|cơ quan|đơn vị|tổ chức|doanh nghiệp|công ty|tập đoàn|hợp tác xã|ngân hàng|kho bạc|bảo hiểm|thuế|hải quan|trạm|trung tâm|viện|bệnh viện|thư viện|bảo tàng|báo|đài|văn phòng|quỹ|tòa án|chính phủ|quốc hội|chính quyền|đảng|đảng bộ|chi bộ|cấp ủy|tỉnh ủy|thành ủy|thôn|bản|ấp|khu phố|tổ dân phố|tổ|đội|câu lạc bộ|đại sứ quán|lãnh sự quán|hãng|nhà hát|nhà xuất bản|bưu điện|học viện|hiệp hội|liên hiệp|nghệ nhân|nghệ sĩ|nghệ sỹ|lực lượng (?:công an|quân đội|vũ trang|chức năng|xung kích|tại chỗ)|tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu|địa phương|khu dân cư|chủ tịch|thủ tướng|bộ trưởng|giám đốc|hiệu trưởng|thủ trưởng|trưởng|lãnh đạo|người|cán bộ|công chức|viên chức|nhân viên|giáo viên|học sinh|đoàn viên|hội viên|hộ|gia đình|cấp|đồng chí|ông|bà)(?!\p{L})/iu;

/**
 * Whether the words a register gives as who is to act name anybody. A heading by its matter ("Lực lượng, phương tiện") may stand
 * where such a name mostly does.
 */
export function namesBody(actor: string): boolean {
  return WHO.test(actor) || /\p{Lu}{2,}/u.test(actor);
}
