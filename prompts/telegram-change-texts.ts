/** What the Telegram channel tells people of changes to documents that something of theirs rests on. */
export const changeTexts = {
  heading: 'Văn bản anh/chị đã dùng có thay đổi',
  corrected: (field: string, before: string, after: string) => `• ${field}: ${before} → ${after}`,
  correctedItem: (words: string, field: string, before: string, after: string) =>
    `• “${words}”, ${field}: ${before} → ${after}`,
  removedItem: (words: string) => `• Bỏ khỏi sổ theo dõi, vì văn bản không nêu như đã đọc: “${words}”`,
  withdrawn:
    '• Một đính chính trước đây được rút lại; số liệu trở về như đã đọc từ văn bản, xin hỏi lại trước khi dùng.',
  /** Of a document whose words do not leave the agency. */
  withheld: (place: string) => `• Có đính chính${place === '' ? '' : ` tại mục ${place}`}; xin xem tại kho.`,
  gone: 'Văn bản này đã được xóa khỏi kho; không dùng làm căn cứ qua tôi được nữa.',
  goneUnnamed: 'Một văn bản anh/chị đã dùng được xóa khỏi kho; không dùng làm căn cứ qua tôi được nữa.',
  acts: {
    REPLACES: (name: string) => `• Đã có văn bản thay thế: ${name}`,
    REPEALS: (name: string) => `• Bị bãi bỏ theo ${name}`,
    AMENDS: (name: string) => `• Được sửa đổi, bổ sung theo ${name}`,
    NEWER_VERSION_OF: (name: string) => `• Đã có bản sau: ${name}`,
  },
  rests: 'Liên quan tới anh/chị:',
  answer: (days: string) => `• câu trả lời cho anh/chị ngày ${days}`,
  draft: (title: string, day: string) => `• dự thảo “${title}” soạn ngày ${day}`,
  draftGone: (day: string) => `• dự thảo soạn ngày ${day}`,
  reminder: (days: string) => `• tin nhắc hạn ngày ${days}`,
  foot: 'Xin xem lại những chỗ này trước khi dùng tiếp.',
  refused: 'Một văn bản anh/chị đã dùng có thay đổi nhưng không hiển thị được; xin xem lại bằng /vanban.',
} as const;
