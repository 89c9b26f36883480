/**
 * How people ask, in everyday words that documents of offices lack: what a model learnt from those alone would give the
 * wrong marks ("bao nhiêu" read as "bảo nhiều"). General Vietnamese, no sector's words.
 */
export const QUESTION_FRAMES: readonly string[] = `
  bao nhiêu; là bao nhiêu; được bao nhiêu; bao nhiêu người; bao nhiêu phần trăm; bao nhiêu tiền; bao nhiêu hộ; bao nhiêu đồng; cần bao nhiêu
  là gì; làm gì; cái gì; những gì; gồm những gì; phải làm gì; có gì; về việc gì; nói gì; yêu cầu gì; giao gì; tên là gì
  khi nào; bao giờ; lúc nào; ngày nào; là ngày nào; vào ngày nào; trước ngày nào; tháng nào; năm nào; ngày mấy; tháng mấy; hạn chót; hạn cuối; chậm nhất là khi nào; đến bao giờ; mấy giờ
  ở đâu; nơi nào; chỗ nào; đâu rồi; gửi về đâu; nộp cho ai; gửi cho ai; của ai; ai ký; ai chủ trì; ai làm; do ai; là ai; ai phải; ai chịu trách nhiệm
  có mấy; mấy người; mấy lần; mấy đợt; mấy lớp; mấy cái; có bao nhiêu; có không; có phải không; được không; đúng không; phải không; chưa; rồi; chứ
  thế nào; như thế nào; ra sao; tại sao; vì sao; sao lại; nào; cái nào; văn bản nào; cơ quan nào; đơn vị nào; phòng nào; sở nào; xã nào; số mấy; số nào
  cho tôi hỏi; cho mình hỏi; cho em hỏi; xin hỏi; giúp tôi; xem giúp; tìm giúp; liệt kê; kể tên; tóm tắt; so sánh; trích; nói rõ; còn; thế còn; vậy còn; hay là; hoặc; nữa; nhé; ạ
  muốn; phải; cần; được; đặt ra; đề ra; giảm xuống; tăng lên; còn lại; tất cả; mỗi năm; mỗi tháng; hằng năm; năm nay; năm ngoái; tháng này; tuần này; hiện nay; từ ngày; đến ngày
  mới; cũ; nhiều nhất; ít nhất; cao nhất; thấp nhất; sớm nhất; muộn nhất; nhiều hơn; ít hơn; người ta; nhà ở; các nhà; các cháu; các em; các bé; ông bà; cô giáo; thầy giáo; bà con`
  .split(/[;\n]/)
  .map((frame) => frame.trim())
  .filter((frame) => frame !== '');
