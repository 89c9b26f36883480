/** What the Telegram channel says of what it keeps of a person, and of taking it out. */
export const forgetTexts = {
  ask: [
    'Tôi đang lưu về anh/chị: tên và số định danh Telegram; cơ quan, công việc, quyền; câu hỏi, câu trả lời và đánh giá của anh/chị; mã số những văn bản mà câu trả lời, bản soạn, tin nhắc của anh/chị dựa vào; việc đang làm dở; các nút đã gửi.',
    'Xóa rồi không lấy lại được: anh/chị thôi là người dùng, muốn dùng lại phải xin duyệt lại.',
    'Không xóa: văn bản và bản soạn của cơ quan (thuộc cơ quan); sổ ghi ai được duyệt, thu hồi, ai đính chính văn bản (chỉ còn số định danh); tin nhắn trong cửa sổ Telegram này (anh/chị tự xóa).',
  ].join('\n\n'),
  confirm: 'Xóa dữ liệu của tôi',
  keep: 'Không xóa',
  kept: 'Đã giữ nguyên, không xóa gì.',
  done: 'Đã xóa dữ liệu của anh/chị. Muốn dùng lại, xin gõ /start.',
  stillNamed:
    'Số định danh của anh/chị còn trong tệp cấu hình do người quản trị máy đặt; xin báo người quản trị nếu muốn bỏ.',
  privateOnly: 'Xin gõ lệnh này ở tin nhắn riêng với tôi.',
} as const;
