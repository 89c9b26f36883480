/** What the Telegram channel tells keepers and admins of how things stand. */
export const overviewTexts = {
  onlyKeepers: 'Lệnh này dành cho người giữ kho văn bản và người quản trị.',
  heading: 'Tình hình sử dụng',
  people: (admitted: number, agencies: number, waiting: number) =>
    `Người dùng: ${admitted} người, ${agencies} cơ quan${waiting === 0 ? '' : `; ${waiting} yêu cầu chờ duyệt (/nguoidung)`}.`,
  questions: (count: number, people: number) => `Câu hỏi 7 ngày qua: ${count}, của ${people} người.`,
  asker: (name: string, count: number) => `• ${name}: ${count}`,
  unnamed: 'người chưa khai cơ quan',
  wrong: (count: number) =>
    count === 0 ? 'Báo chưa đúng: không có.' : `Báo chưa đúng, chờ xử lý: ${count} (/gopy).`,
  unanswered: (count: number) =>
    count === 0 ? 'Câu chưa tìm thấy: không có.' : 'Câu chưa tìm thấy, mới nhất trước:',
  question: (day: string, question: string) => `• (${day}) ${question}`,
  documents: (count: number, warned: number, doubtful: number) =>
    `Văn bản anh/chị xem được: ${count}; ${warned} văn bản có cảnh báo; ${doubtful} chỗ đọc từ bản chụp chờ xác nhận.`,
  document: (name: string, warnings: number, doubtful: number) =>
    `• ${name}: ${[
      ...(warnings === 0 ? [] : [`${warnings} cảnh báo`]),
      ...(doubtful === 0 ? [] : [`${doubtful} chỗ chờ xác nhận`]),
    ].join(', ')}`,
  storage: (used: string, free: string) => `Kho dữ liệu: ${used}; đĩa còn trống ${free}.`,
  lowStorage: 'Đĩa sắp đầy: xin dọn bớt hoặc chuyển kho sang đĩa lớn hơn.',
} as const;
