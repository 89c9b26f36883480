/** What a review says of what a draft carries over from the documents it carries out. Pure: strings in, strings out. */
export const obligationWording = {
  bases: (documents: readonly string[]) => `Các văn bản được thực hiện mà kho có: ${documents.join('; ')}`,
  figure: (figure: string) => ({
    message: `Số liệu “${figure}” không thấy trong các văn bản được thực hiện mà kho có.`,
    suggestion: 'Nêu căn cứ của số liệu, hoặc kiểm tra lại; nếu là mức tự đặt thì nói rõ lý do.',
  }),
  wholeText: 'toàn văn',
  held: (document: string) => `Văn bản phải thực hiện: ${document}`,
  kinds: { target: 'Chỉ tiêu', deadline: 'Thời hạn', task: 'Nhiệm vụ' },
  coverage: (kind: string, reason: string) => `${kind} của văn bản phải thực hiện: ${reason}.`,
  late: 'dự thảo đặt hạn muộn hơn hạn của văn bản',
  stricter: 'dự thảo đặt mức chặt hơn',
  near: 'dự thảo không có chỉ tiêu này, chỉ có chỉ tiêu gần giống',
  suggest: {
    missing: (quote: string) => `Bổ sung theo văn bản: “${quote}”.`,
    weaker: (quote: string) => `Sửa cho không thấp hơn văn bản: “${quote}”.`,
    different: (quote: string) => `Đối chiếu với văn bản: “${quote}”.`,
    stricter: (quote: string) => `Nói rõ lý do đặt mức chặt hơn văn bản: “${quote}”.`,
    later: (quote: string) => `Sửa cho sớm hơn hạn của văn bản: “${quote}”.`,
  },
  basisNotHeld: (number: string) => ({
    message: `Chưa đối chiếu được với ${number}: kho chưa có văn bản mang số này.`,
    suggestion: 'Nạp văn bản vào kho rồi soát lại.',
  }),
  store: 'Kho văn bản',
} as const;
