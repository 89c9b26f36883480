/**
 * Lines that portals put around an article. Source: the portals of Vietnamese provinces, districts and schools, whose
 * page templates (VNPT, eGov, Liferay, NukeViet) share these words. All are matched against a whole line.
 */
const WEEKDAY = String.raw`(?:Thứ\s(?:hai|ba|tư|năm|sáu|bảy|\d)|Chủ\snhật|CN)`;
const CLOCK = String.raw`\d{1,2}\s?[:hg]\s?\d{0,2}(?::\d{2})?(?:\s?(?:SA|CH|AM|PM|GMT\s?\+?\d*))?`;
const DAY = String.raw`\d{1,2}[/.-]\d{1,2}[/.-]\d{4}`;
// Single signs and whole words, none the beginning of another: nothing to backtrack over.
const STAMP = String.raw`(?:[\d\s/.:,|()+-]|thứ|hai|ba|tư|năm|sáu|bảy|chủ nhật|SA|CH|AM|PM|GMT|ngày|lúc|giờ|phút)+`;
const BUTTON =
  '(?:Print|Gốc|In bài viết|In trang|In|Bản in|Gửi e?-?mail|E-?mail|Chia sẻ|Facebook|Zalo|Twitter|Lưu|Xem)';

/** Enough by themselves to tell a web page. */
export const surePatterns: readonly RegExp[] = [
  // Posting dates: "Cập nhật: 28/03/2023 9:23:23 SA", "Print Thứ Sáu, 20/03/2020 16:20 Gốc", "11/04/2023 17:00"
  new RegExp(
    String.raw`^(?:Cập nhật(?: lần cuối)?|Ngày cập nhật|Ngày đăng(?: tin)?|Đăng (?:ngày|lúc|vào)|Đăng tải|Ngày đăng tải)\s*:?\s*${STAMP}$`,
    'iu',
  ),
  new RegExp(
    String.raw`^(?:${BUTTON}\s+)*(?:${WEEKDAY}\s*[,-]?\s*)(?:ngày\s*)?${DAY}[\s,|-]*(?:${CLOCK})?(?:\s+${BUTTON})*$`,
    'iu',
  ),
  new RegExp(String.raw`^(?:${BUTTON}\s+)*${DAY}[\s,|-]*${CLOCK}(?:\s+${BUTTON})*$`, 'iu'),
  new RegExp(String.raw`^(?:${BUTTON}[\s|:]*)*Lượt (?:xem|đọc|truy cập)\s*:\s*[\d.,]+$`, 'iu'),
  /^(?:Lượt (?:xem|đọc|truy cập)|Số lượt (?:xem|đọc|truy cập)|Số lần (?:xem|đọc)|Đã xem|Đọc)\s*:\s*[\d.,\s]*(?:lượt|lần)?$/iu,
  /^\[?\s*(?:Bản in|In trang|In bài viết|In bài này)\s*\]?$/iu,
  /^Các tin(?: bài)? (?:khác|đã đưa|liên quan|mới hơn|cũ hơn).{0,20}$/iu,
  /^STT\s*\|?\s*Tên (?:tập tin|tệp|file|văn bản)\s*\|?\s*(?:Tải về|Tải xuống|Download).{0,10}$/iu,
  /^(?:Trang đầu|Đầu tiên|Trang trước|Trước|«|‹)\s+(?:Trang (?:trước|kế|sau|tiếp|cuối|đầu)|Tiếp|Sau|Cuối|\d|\s|[.|«»‹›…])*$/iu,
  /^(?:Mã )?QR Code(?:\s*:.{0,300}|\s.{0,120})?$/iu,
  /^Chúng tôi trên mạng xã hội$/iu,
  /^(?:Lượt tải|Số lượt tải|Đã tải)\s*:\s*[\d.,]+$/iu,
  /^Tiện ích thông tin$/iu,
];

/** Furniture only where a page is told by something sure, or where several of these stand together. */
export const likelyPatterns: readonly RegExp[] = [
  new RegExp(String.raw`^${BUTTON}(?:[\s|]*${BUTTON})*[\s:]*$`, 'iu'),
  /^(?:Trang chủ|Giới thiệu|Liên hệ|Đăng nhập|Đăng xuất|Đăng ký|Tìm kiếm|Sơ đồ (?:cổng|trang|site)|Menu|Hỏi đáp|Góp ý|Thư viện ảnh|Video|Tiếng Việt|English|Skip to content|RSS|Site ?map|Thông báo mới|Tin tức|Tin tức sự kiện|Tin tức - Sự kiện|Tin nổi bật|Tin mới|Bài viết|Văn bản|Văn bản chỉ đạo điều hành|Văn bản pháp quy|Văn bản mới|Thủ tục hành chính|Dịch vụ công|Lịch công tác)(?:\s*[>»|/]\s*.{0,80})?$/iu,
  /^(?:Tập tin|Tệp tin|Tệp|File|Tài liệu|Văn bản)(?: tin)? đính kèm(?:\s*:.{0,120}|\s.{0,120})?$/iu,
  /^Tải (?:về|xuống|tại đây|file).{0,80}$/iu,
  /^Nguồn tin$/iu,
  /^(?:Về|Lên|Quay lại|Quay về)(?: (?:đầu trang|trang trước|trang chủ))?$/iu,
  /^(?:Bình luận|Ý kiến bạn đọc|Gửi bình luận|Từ khóa|Tags?)\s*:?.{0,80}$/iu,
  /^(?:https?:\/\/)?(?:[a-z0-9-]+\.){1,5}(?:vn|com|org|net)\/?$/iu,
  /^(?:Tổng số|Đang) (?:truy cập|online).{0,30}$/iu,
  /^(?:Bản quyền|©|Copyright).{0,200}$/iu,
  /^Tác giả bài viết\s*:.{0,80}$/iu,
  // A list of other documents or articles in one line: "Văn bản khác: …", "Bài viết liên quan: …"
  /^(?:(?:Các )?(?:văn bản|bài viết|tin bài|tin|bài)\s(?:khác|liên quan|cùng (?:chủ đề|chuyên mục|loại|lĩnh vực|cơ quan)|mới(?: nhất| ban hành)?|được quan tâm)|Có thể bạn quan tâm|Xem thêm|Đọc thêm)\s*:\s*.{1,300}$/iu,
  /^(?:Điện thoại|Đường dây nóng|Hotline|Địa chỉ|Fax|E-?mail)\s*:.{1,120}$/iu,
];

/** Sections of a portal, sure only at the very top of a page. */
export const topPattern =
  /^(?:(?:Cổng|Trang) thông tin điện tử.{0,120}|Trang chủ|Tin tức|Tin tức\s*[-–&]?\s*sự kiện|Tin nổi bật|Tin mới|Tin hoạt động|Tin trong (?:tỉnh|nước))(?:\s*[>»|/]\s*.{0,80})?$/iu;

/** From such a line on, nothing belongs to the article any more. */
export const tailPattern =
  /^(?:(?:Các )?(?:tin|bài)(?: viết| bài)?(?: đã đưa| khác| liên quan| mới hơn| cũ hơn| cùng chuyên mục| mới nhất| cùng loại)|Có thể bạn quan tâm|Xem thêm|Tin cùng chuyên mục|Bài viết cùng chuyên mục|Tiện ích thông tin|Ý kiến bạn đọc|Bình luận)\s*(?:\(\d+\))?\s*:?$/iu;

/** The same on a page that something else has told to be one: in an official text it would head a list of its own. */
export const likelyTailPattern =
  /^(?:Các )?(?:văn bản|tài liệu)\s(?:khác|liên quan|cùng (?:chủ đề|chuyên mục|loại|lĩnh vực|cơ quan)|mới(?: nhất)?)\s*(?:\(\d+\))?\s*:?$/iu;

/** A file offered under "Tập tin đính kèm": numbered, or with its name or size. */
export const attachmentPattern =
  /^(?:\d{1,2}\s.{1,300}\(\s*(?:[\d.,]+\s?[KM]?B)?\s*\)|.{1,200}\.(?:pdf|docx?|xlsx?|rar|zip|signed)(?:\s.{0,40})?)$/iu;
