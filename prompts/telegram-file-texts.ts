/** What the Telegram channel says of files that people send. */
export const fileTexts = {
  privateOnly: 'Tệp chỉ nhận trong cuộc trò chuyện riêng với tôi.',
  agencyFirst: 'Để nhận tệp, tôi cần biết cơ quan của anh/chị. Khai xong, xin gửi lại tệp.',
  unsupported:
    'Chưa nhận loại tệp này. Xin gửi .docx, .doc, .pdf, .rtf, .xlsx, .xls, .txt, .html hoặc ảnh .jpg, .png; tệp nén xin bung ra rồi gửi từng tệp.',
  tooBig: (mostMegabytes: number) =>
    `Tệp lớn hơn ${mostMegabytes} MB nên Telegram không cho tôi tải. Xin nén ảnh trong tệp, tách tệp, hoặc nhờ người giữ kho văn bản nạp tại máy của cơ quan.`,
  noRoom: 'Đã hết chỗ chứa tệp của cơ quan. Xin xóa bớt những tệp cũ do anh/chị gửi, rồi gửi lại.',
  notDownloaded: 'Chưa tải được tệp từ Telegram. Xin gửi lại sau ít phút.',
  secret:
    'Văn bản có dấu chỉ độ mật nên tôi không đọc tiếp và không lưu gì. Telegram đã giữ tệp này trên máy chủ của họ: anh/chị hãy xóa ngay tin nhắn chứa tệp (nhấn giữ tin nhắn, chọn Xóa, chọn xóa cho cả hai bên), xóa bản tải về trên các thiết bị, và báo người phụ trách bảo mật của cơ quan.',
  refused: (reason: string) => `Chưa nhận được tệp: ${reason}`,
  sendDraft:
    'Xin gửi tệp dự thảo cần soát (.docx, .pdf, .doc, ảnh…). Tệp chỉ đọc để soát, không lưu vào kho. Gõ /huy để thôi.',
  busy: 'Kho văn bản đang bận nạp tệp khác. Xin gửi lại sau ít phút.',

  cardHeading: (name: string) => `Đã đọc: ${name}`,
  several: (count: number) => `Bộ ảnh gồm ${count} văn bản; mỗi văn bản một thẻ.`,
  personalData: (found: string) =>
    `⚠ ${found} Xin xóa tin nhắn chứa tệp trong Telegram (xóa cho cả hai bên), bấm Xóa dưới đây nếu không cần lưu, và gửi lại bản đã che số định danh, số điện thoại.`,
  pages: (read: number, total: number) => `Đọc được ${read}/${total} trang.`,
  register: (targets: number, deadlines: number, tasks: number) =>
    `Trong văn bản: ${targets} chỉ tiêu, ${deadlines} thời hạn, ${tasks} nhiệm vụ.`,
  doubtful: (count: number) => `Chỗ cần xem lại (${count})`,
  ownedBy: (agency: string) => `Chỉ ${agency} xem được văn bản này.`,
  common: 'Văn bản này đã có trong kho chung; không lưu thêm bản riêng.',
  asking: (name: string) =>
    `Xin gõ câu hỏi: tôi chỉ trả lời trong ${name}. Gõ /huy để trở lại hỏi toàn kho; /hoi luôn hỏi toàn kho.`,
  wishes: {
    ask: 'Hỏi trên tệp này',
    review: 'Soát',
    basis: 'Làm căn cứ soạn thảo',
    template: 'Làm mẫu soạn thảo',
    propose: 'Đề nghị vào kho chung',
    delete: 'Xóa',
  },
  ownMark: ' (tệp của cơ quan)',
  open: (position: number, number: string | null) => `${position}. Mở thẻ ${number ?? 'văn bản không số'}`,
  gone: 'Văn bản này không còn, hoặc anh/chị không được xem.',
  deleted: 'Đã xóa văn bản và tệp khỏi kho. Bản trong tin nhắn Telegram do anh/chị tự xóa.',
  commonByNow: 'Văn bản này đã vào kho chung nên chỉ người giữ kho văn bản xóa được.',
  notUploader: 'Chỉ người gửi văn bản mới xóa được.',

  reviewHeading: (document: string) => `Kết quả soát: ${document}`,
  reviewCounts: (errors: number, warnings: number, hints: number) =>
    `${errors} lỗi, ${warnings} cảnh báo, ${hints} gợi ý.`,
  noFindings: 'Chưa thấy chỗ nào cần sửa trong những điều đã soát.',
  severities: { error: 'LỖI', warning: 'CẢNH BÁO', hint: 'GỢI Ý' },
  quote: (quote: string) => `“${quote}”`,
  evidence: (document: string, quote: string, place: string) =>
    `Đối chiếu ${document} (${place}): “${quote}”`,
  evidencePlace: (document: string, place: string) => `Đối chiếu ${document} (${place})`,
  suggestion: (suggestion: string) => `Cách sửa: ${suggestion}`,
  reviewFoot: 'Máy soát không thay người duyệt.',
} as const;
