/** What the Telegram channel says about what people think of its answers. */
export const feedbackTexts = {
  good: '👍 Đúng',
  bad: '👎 Chưa đúng',
  thanks: 'Cảm ơn anh/chị.',
  whyBad: 'Câu trả lời chưa đúng ở điểm nào? Góp ý đã được ghi; lý do giúp người giữ kho xử lý nhanh hơn.',
  reasons: [
    'Sai số liệu, ngày tháng',
    'Sai văn bản hoặc văn bản hết hiệu lực',
    'Thiếu nội dung',
    'Không đúng câu hỏi',
  ],
  otherReason: 'Lý do khác (gõ)',
  typeReason: 'Xin gõ lý do trong tin nhắn tiếp theo, hoặc /huy nếu thôi.',
  noted: 'Đã ghi góp ý và lý do. Cảm ơn anh/chị.',

  onlyKeepers: 'Lệnh này dành cho người giữ kho văn bản và người quản trị.',
  nothingWaiting: 'Không có góp ý nào chờ xử lý.',
  waitingHeading: (count: number) => `Câu trả lời bị báo chưa đúng, chờ xử lý: ${count}`,
  noReason: 'chưa nêu lý do',
  noAgency: 'chưa khai cơ quan',
  item: (n: number, day: string, question: string) => `${n}. (${day}) ${question}`,
  reason: (reason: string) => `Lý do: ${reason}`,
  agency: (agency: string) => `Cơ quan: ${agency}`,
  answer: (id: string) => `Mã câu trả lời: ${id}`,
  handled: (n: number) => `Đã xử lý ${n}`,
} as const;
