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
  begun: (day: string, document: string, from: string) =>
    `Tính đến ngày ${day}, ${document} đã đến ngày bắt đầu có hiệu lực: ${from}.`,
  onlyNamed: (document: string) =>
    `${document}: kho chưa có toàn văn, chỉ thấy được dẫn, nên chưa đủ căn cứ để nói còn hay hết hiệu lực.`,
  noSuchDay: (written: string) => `Lịch không có ngày ${written}. Vui lòng kiểm tra lại ngày cần hỏi.`,
  /** Lists of what holds, what is over, what was ended. */
  list: {
    kinds: {
      force: 'còn hiệu lực theo chính văn bản',
      over: 'đã hết thời hạn hoặc đã bị thay thế, bãi bỏ',
      'not-yet': 'chưa có hiệu lực',
      replaces: 'đã bị thay thế',
      repeals: 'đã bị bãi bỏ',
      amends: 'đã được sửa đổi, bổ sung',
    },
    opening: (day: string | null, scope: number, found: number, what: string) =>
      `${asOfDay(day)} ${scope} văn bản được xét, theo những gì kho có, ${found} văn bản ${what}:`,
    none: (day: string | null, scope: number, what: string) =>
      `${asOfDay(day)} ${scope} văn bản được xét, kho chưa cho thấy văn bản nào ${what}.`,
    judged: (document: string, status: string, reason: string) => `${document}: ${status}. Lý do: ${reason}.`,
    more: (count: number) =>
      `Còn ${count} văn bản nữa; vui lòng nêu rõ cơ quan, loại văn bản hoặc năm để xem.`,
    unclear: (count: number) => `Còn ${count} văn bản chưa đủ căn cứ để nói còn hay hết hiệu lực.`,
    closing: 'Danh sách có thể chưa đủ: chỉ xét theo những văn bản đã nạp vào kho.',
    tooMany: (count: number) =>
      `Có ${count} văn bản trong phạm vi câu hỏi, quá nhiều để xét hiệu lực một lượt. Vui lòng nêu rõ cơ quan, loại văn bản hoặc năm.`,
    noMatter:
      'Chưa lập được danh sách theo hiệu lực cho nội dung này. Vui lòng nêu rõ cơ quan, loại văn bản, năm, hoặc hỏi từng văn bản theo số.',
    noDay: 'Xin cho biết danh sách cần tính đến ngày nào.',
  },
  tooManyNamed: (count: number) =>
    `Có ${count} văn bản phù hợp. Vui lòng nêu số, ký hiệu hoặc ngày của văn bản cần hỏi.`,
  which: (count: number) => `Có ${count} văn bản phù hợp. Anh/chị hỏi văn bản nào?`,
  question: (document: string) => `${document} còn hiệu lực không?`,
} as const;

function asOfDay(day: string | null): string {
  return day === null ? 'Trong' : `Tính đến ngày ${day}, trong`;
}
