/** What each figure of `/metrics` is, as its reader is told. Pure: strings in, strings out. */
export const metricsHelp = {
  updates: 'Số tin, lượt bấm nút nhận từ Telegram.',
  questions: 'Số câu hỏi được đưa tới trợ lý.',
  answers: 'Số câu trả lời, theo kết quả và cách diễn đạt (quoting: trích nguyên văn; model: có mô hình).',
  abstentions: 'Số câu trợ lý không trả lời: chưa tìm thấy, hoặc ngoài phạm vi văn bản.',
  failures: 'Số câu hỏi gặp lỗi, theo mã lỗi.',
  answerSeconds: 'Thời gian từ khi trợ lý nhận câu hỏi tới khi có câu trả lời, giây.',
  inbox: 'Số tin đã nhận, chưa xử lý xong.',
  outbox: 'Số lời gọi tới Telegram chưa gửi xong.',
  work: 'Số việc soạn, rà soát làm ở luồng riêng, theo việc và kết quả (done hoặc mã lỗi).',
  workUnderWay: 'Số việc soạn, rà soát đang làm hoặc chờ luồng.',
  modelCalls:
    'Số lần hỏi mô hình (chat, embedding) của tiến trình chính, theo kết quả (done hoặc mã lỗi); việc ở luồng riêng không tính.',
  ingested: 'Số tệp người dùng gửi đã qua lệnh nạp, theo kết quả.',
  documents: 'Số văn bản trong kho.',
  passages: 'Số đoạn trong kho.',
  usedBytes: 'Dung lượng thư mục dữ liệu, byte.',
  freeBytes: 'Chỗ trống còn lại trên ổ đĩa của thư mục dữ liệu, byte.',
  backupAge: 'Số giây từ lần sao lưu gần nhất; +Inf: chưa lần nào.',
  heardAge: 'Số giây từ lần gần nhất nghe được Telegram; +Inf: chưa lần nào.',
  ready: '1: sẵn sàng (như /readyz); 0: chưa.',
  reminders:
    'Số lời nhắc hạn: due đến hạn nhắc và đã xếp để gửi, late trong số ấy nhắc muộn, sent đã gửi tới người nhận.',
} as const;
