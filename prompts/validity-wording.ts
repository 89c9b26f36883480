/** What is said of whether a document holds. Pure: strings in, strings out. */
export const validityWording = {
  statuses: {
    'in-force': 'còn hiệu lực theo chính văn bản',
    lapsed: 'đã hết thời hạn',
    replaced: 'đã bị thay thế hoặc bãi bỏ',
    'not-yet': 'chưa có hiệu lực',
    unknown: 'chưa đủ căn cứ để nói còn hay hết hiệu lực',
  },
  judged: (day: string, document: string, status: string, reason: string) =>
    `Tính đến ngày ${day}, ${document}: ${status}. Lý do: ${reason}.`,
  told: (document: string, reason: string) => `${document}: ${reason}.`,
  /** No day was asked of: nothing is counted from today. */
  noDay: 'Câu hỏi không nêu ngày nên chưa nói còn hay hết hiệu lực; xin cho biết hỏi cho ngày nào.',
  notEnded: (document: string) => `Kho chưa thấy văn bản nào thay thế, bãi bỏ hay sửa đổi ${document}.`,
  endsNone: {
    amends: (document: string) => `${document} không nêu việc sửa đổi, bổ sung văn bản nào.`,
    replaces: (document: string) => `${document} không nêu việc thay thế văn bản nào.`,
    repeals: (document: string) => `${document} không nêu việc bãi bỏ văn bản nào.`,
  },
  does: (document: string, act: string, other: string) => `${document} ${act} ${other}.`,
  which: (count: number) => `Có ${count} văn bản phù hợp. Anh/chị hỏi văn bản nào?`,
  question: (document: string) => `${document} còn hiệu lực không?`,
} as const;
