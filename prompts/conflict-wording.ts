/** What the assistant says around the differences it found between documents. Pure: strings in, strings out. */
export const conflictWording = {
  /** Of one difference, before its two quotations. */
  superior: 'Cấp trên',
  subordinate: 'Cấp dưới',
  higher: 'Cấp trên thứ nhất',
  lower: 'Cấp trên thứ hai',
  first: 'Chỗ thứ nhất',
  second: 'Chỗ thứ hai',
  side: (who: string, document: string, figure: string) => `${who} - ${document}: ${figure}`,
  quotation: (quote: string, place: string) => `“${quote}” (${place})`,
  page: (page: number) => `trang ${page}`,

  nothing: (pairs: number, compared: number) =>
    `Chưa thấy điểm khác nhau trong ${pairs} cặp văn bản đã đối chiếu (${compared} chỉ tiêu, thời hạn có chỗ tương ứng).`,
  noPair: 'Chưa có cặp văn bản cấp trên - cấp dưới nào trong kho để đối chiếu.',
  found: (count: number, pairs: number) =>
    `${count} điểm khác nhau trong ${pairs} cặp văn bản đã đối chiếu. Khác nhau chưa phải là sai: địa phương có thể đặt mức khác; hãy đọc cả hai câu trích.`,
  untold: (count: number) =>
    `Còn ${count} điểm khác nhau nữa chưa kể ở đây; hãy hỏi riêng về chỉ tiêu hoặc về thời hạn.`,
  lookedThrough: (count: number, all: number) =>
    `Mới đối chiếu ${count} trong ${all} văn bản được hỏi; hãy hỏi theo từng cơ quan hoặc từng văn bản.`,
  others: (count: number) => `${count} văn bản khác`,
  notCompared: (list: readonly string[]) => `Chưa đối chiếu: ${list.join('; ')}.`,
  citedOnly: (document: string) => `${document} (chỉ được dẫn, kho chưa có toàn văn)`,
  noItems: (document: string) => `${document} (chưa đọc được chỉ tiêu, thời hạn nào)`,
  replaced: (document: string) => `${document} (đã bị văn bản khác trong kho thay thế hoặc bãi bỏ)`,
  unclear: (count: number) => `${count} chỉ tiêu, thời hạn đọc từ bản chụp chưa chắc`,
  noDocument: 'Kho không có văn bản mang mã này.',
  noAgency: (agency: string) => `Kho chưa có văn bản nào của ${agency}.`,
} as const;
