/** What the assistant says around what one plan changed of another. Pure: strings in, strings out. */
export const planComparisonWording = {
  two: 'cần đúng hai văn bản: trước và sau; mỗi văn bản là số, mã trong kho hoặc đường dẫn tệp',
  before: (document: string) => `Trước: ${document}`,
  after: (document: string) => `Sau:   ${document}`,
  unnamed: (file: string) => `tệp ${file}`,
  headings: { added: 'THÊM MỚI', dropped: 'KHÔNG CÒN', changed: 'THAY ĐỔI' },
  kinds: { target: 'chỉ tiêu', deadline: 'thời hạn', task: 'nhiệm vụ' },
  statuses: {
    stricter: 'chặt hơn',
    weaker: 'nhẹ hơn',
    different: 'khác',
    later: 'muộn hơn',
    earlier: 'sớm hơn',
    missing: 'không nêu hạn',
    equal: 'như cũ',
    'not-applicable': 'không áp dụng',
  },
  quote: (quote: string, place: string) => `“${quote}” (${place})`,
  page: (page: number) => `trang ${page}`,
  sides: { before: 'bản trước', after: 'bản sau' },
  side: (name: string, figure: string | null, quote: string) =>
    figure === null ? `${name}: ${quote}` : `${name} [${figure}]: ${quote}`,
  none: 'Chưa thấy chỉ tiêu, thời hạn, nhiệm vụ nào thêm, bớt hoặc thay đổi.',
  unrelated:
    'Hai văn bản không có chỉ tiêu, thời hạn, nhiệm vụ nào chung: có thể không phải hai bản của cùng một kế hoạch.',
  counts: (added: number, dropped: number, changed: number, same: number) =>
    `${added} thêm mới, ${dropped} không còn, ${changed} thay đổi, ${same} như cũ.`,
  years: (years: number) =>
    `Hai văn bản cách nhau ${years} năm: thời hạn và chỉ tiêu hằng năm được so theo ngày, tháng, không tính năm.`,
  unclear: (count: number) => `${count} mục đọc từ bản chụp chưa chắc, chưa so.`,
  unknown: (document: string, count: number) =>
    `${document}: còn ${count} câu có số, ngày hoặc yêu cầu chưa vào sổ theo dõi, chưa so.`,
  unread: (document: string, pages: number) => `${document}: còn ${pages} trang chưa đọc được.`,
  empty: (document: string) => `${document}: chưa đọc được chỉ tiêu, thời hạn, nhiệm vụ nào.`,
  notHeld: (name: string) => `Kho không có văn bản, và không có tệp nào là "${name}".`,
  onlyCited: (name: string) => `"${name}" chỉ được dẫn, kho chưa có toàn văn; hãy nạp văn bản ấy.`,
  ambiguous: (name: string) => `Có nhiều văn bản mang số "${name}"; hãy ghi mã của một văn bản:`,
} as const;
