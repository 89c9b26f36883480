/** How the assistant opens and closes lists, and says what they may lack. Pure. */
export const listWording = {
  held: (count: number) =>
    count === 0
      ? 'Kho chưa có văn bản nào như vậy.'
      : `Kho đang có ${count} văn bản (bản trùng tính một), mới nhất trước.`,
  newest: (undated: number) =>
    `Mới nhất trong kho, theo ngày ban hành${undated === 0 ? '' : ` (còn ${undated} văn bản không rõ ngày)`}:`,
  listOpening: (count: number, noun: string, document: string) => `${document}: ${count} ${noun}.`,
  ownDeadlines: (count: number, agency: string, from: string) =>
    `Thời hạn của ${agency} kể từ ngày ${from}: ${count} thời hạn, gần nhất trước.`,
  noOwnDeadlines: (agency: string, from: string) =>
    `Chưa tìm thấy thời hạn nào của ${agency} kể từ ngày ${from}.`,
  noOwnTargets: (agency: string, year: number) =>
    `Chưa tìm thấy chỉ tiêu nào đặt ra cho ${agency} trong năm ${year}.`,
  listMore: (count: number, noun: string) => `Còn ${count} ${noun} khác; vui lòng hỏi cụ thể hơn để xem.`,
  listUncovered: (count: number) =>
    `Danh sách có thể chưa đủ: còn ${count} câu có số liệu, ngày hoặc yêu cầu chưa được đưa vào sổ theo dõi.`,
  listPagesUnread: (read: number, total: number) =>
    `Danh sách có thể chưa đủ: mới đọc được ${read} trên ${total} trang.`,
  listOfPost: 'Danh sách có thể chưa đủ: đây là bài đăng, toàn văn có thể nêu thêm.',
  listNothingDue: (from: string, to: string, count: number) =>
    `Chưa tìm thấy thời hạn nào từ ngày ${from} đến ngày ${to} trong ${count} văn bản.`,
  listNothingToCome: (from: string, count: number) =>
    `Chưa tìm thấy thời hạn nào từ ngày ${from} trở đi trong ${count} văn bản.`,
  listNothingDueThen: (count: number) =>
    `Chưa tìm thấy thời hạn nào trong thời gian được hỏi ở ${count} văn bản.`,
  datedEvents: 'hoạt động có ngày',
  bodies: 'cơ quan, đơn vị được nêu việc',
  bodyWithTasks: (body: string, count: number) => `${body}: ${count} nhiệm vụ trong sổ theo dõi.`,
} as const;
