/** What is said around the findings of a review. Pure: strings in, strings out. */
export const reviewWording = {
  severities: { error: 'LỖI', warning: 'CẢNH BÁO', hint: 'GỢI Ý' },
  heading: (document: string, day: string) =>
    `Soát: ${document}; xét theo văn bản, tên gọi cơ quan, địa phương vào ngày ${day}.`,
  unnamed: 'văn bản chưa rõ số, ký hiệu',
  place: (where: string, page: number | null) => (page === null ? where : `${where}, trang ${page}`),
  quote: (quote: string) => `   Nguyên văn: “${quote}”`,
  further: (message: string) => `   Cũng vậy: ${message}`,
  source: (source: string) => `   Căn cứ: ${source}.`,
  evidence: (document: string, quote: string, place: string) =>
    `   Đối chiếu: ${document}: “${quote}” (${place})`,
  suggestion: (suggestion: string) => `   Cách sửa: ${suggestion}`,
  none: 'Chưa thấy chỗ nào cần sửa trong những điều đã soát.',
  counts: (errors: number, warnings: number, hints: number) =>
    `${errors} lỗi, ${warnings} cảnh báo, ${hints} gợi ý. Máy soát không thay người duyệt: những điều không nêu ở đây chưa chắc đã đúng.`,
  oneFile: 'cần đúng một tệp',
} as const;
