import { relationWords } from './relation-words.ts';

/** What is said of the graph of documents. Pure: strings in, strings out. */
export const graphWording = {
  relations: relationWords,
  inPart: ' một phần',
  toCome: 'sẽ ',
  since: (day: string) => `, từ ngày ${day}`,
  confidences: { certain: 'chắc chắn', likely: 'có thể', ambiguous: 'chưa rõ là văn bản nào' },
  citedOnly: 'kho chưa có, chỉ thấy được dẫn',
  webPost: 'bài đăng, kho chưa có bản gốc',
  above: 'Dựa trên:',
  below: 'Được thực hiện, viện dẫn bởi:',
  acts: 'Sửa đổi, thay thế, bãi bỏ:',
  seen: '(đã nêu ở trên)',
  nothing: 'Kho chưa thấy văn bản nào nối với văn bản này.',
  cut: 'Còn văn bản khác ở xa hơn, không liệt kê hết.',
  options: (names: readonly string[]) => `có thể là: ${names.join('; ')}`,
  problems: 'Cần kiểm tra lại:',
  noProblems: 'Chưa thấy chỗ nào mâu thuẫn, vòng lặp trong các văn bản dẫn nhau.',
  counts: (documents: number, references: number, held: number) =>
    `${documents} văn bản trong kho, ${references} chỗ dẫn văn bản khác: ${held} tới văn bản trong kho, ${references - held} tới văn bản kho chưa có hoặc chưa rõ.`,
  notFound: (written: string) =>
    `Chưa tìm thấy văn bản “${written}” trong kho, kể cả trong các chỗ được dẫn.`,
  noNumber: (written: string) => `“${written}” không phải số, ký hiệu văn bản (ví dụ: 05/KH-UBND)`,
  which: (written: string) => `Có nhiều văn bản mang số “${written}”. Anh/chị hỏi văn bản nào?`,
} as const;
