/** What a review says of what a draft carries over from the documents it carries out. Pure: strings in, strings out. */
export const obligationWording = {
  bases: (documents: readonly string[]) => `Các văn bản được thực hiện mà kho có: ${documents.join('; ')}`,
  figure: (figure: string) => ({
    message: `Số liệu “${figure}” không thấy trong các văn bản được thực hiện mà kho có.`,
    suggestion: 'Nêu căn cứ của số liệu, hoặc kiểm tra lại; nếu là mức tự đặt thì nói rõ lý do.',
  }),
  basisNotHeld: (number: string) => ({
    message: `Chưa đối chiếu được với ${number}: kho chưa có văn bản mang số này.`,
    suggestion: 'Nạp văn bản vào kho rồi soát lại.',
  }),
  store: 'Kho văn bản',
} as const;
