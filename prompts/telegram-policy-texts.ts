/** What stands in the place of words that a channel outside the agency must not carry. */
export const policyTexts = {
  withheldTask: 'Nội dung xem tại văn bản',
  internal: ' (văn bản nội bộ)',
  personal: ' (văn bản có dữ liệu cá nhân)',
  page: (page: number) => `trang ${page}`,
  readInStore: 'Nội dung sau không gửi qua Telegram; xin đọc tại kho văn bản của cơ quan:',
  pictureWithheld: 'Hình vẽ dựa trên văn bản nội bộ nên không gửi qua Telegram.',
} as const;

/** About the file that a document was read from. */
export const originalTexts = {
  button: 'Tệp gốc',
  sending: 'Đang gửi tệp…',
  notYours: 'Tệp của văn bản này không gửi qua Telegram được, hoặc văn bản không còn trong kho.',
  missing: {
    gone: 'Tệp gốc không còn ở nơi lưu khi nạp; xin hỏi người giữ kho văn bản.',
    changed: 'Tệp ở nơi lưu đã khác với tệp khi nạp nên không gửi; xin hỏi người giữ kho văn bản.',
    several:
      'Văn bản này được nạp từ nhiều ảnh trang, không có một tệp gốc; bấm “Xem ảnh dòng” để xem từng chỗ.',
    'too-big': 'Tệp gốc lớn hơn 50 MB nên Telegram không nhận.',
  },
  refused: 'Chưa gửi được tệp gốc qua Telegram; anh/chị có thể bấm lại sau.',
} as const;
