/** What a review says of the documents that a draft names. Pure: strings in, strings out. */
export const referenceWording = {
  ownWords: 'Chính văn bản này (các chỗ không khớp nhau)',
  held: (document: string) => `Văn bản có trong kho: ${document}`,
  full: (citation: string) => `Ghi đầy đủ: “${citation}”.`,
  check: 'Đối chiếu với văn bản gốc.',

  yearOfSymbol: (symbolYear: number, dateYear: number) =>
    `Ký hiệu ghi năm ${symbolYear} nhưng ngày ban hành ghi năm ${dateYear}.`,
  typeOfSymbol: (written: string, ofSymbol: string) => `Ghi là ${written} nhưng ký hiệu là của ${ofSymbol}.`,
  typeSuggestion: (ofSymbol: string) => `Sửa tên loại thành “${ofSymbol}”, hoặc kiểm tra lại ký hiệu.`,
  issuerOfSymbol: (written: string, ofSymbol: string) =>
    `Ghi cơ quan ban hành là ${written} nhưng ký hiệu là của ${ofSymbol}.`,
  issuerSuggestion: (ofSymbol: string) =>
    `Sửa cơ quan ban hành thành “${ofSymbol}”, hoặc kiểm tra lại ký hiệu.`,
  afterDraft: (cited: string, own: string) =>
    `Văn bản được dẫn ghi ngày ${cited}, sau ngày của chính văn bản này (${own}).`,
  ownDate: (said: string, own: string) =>
    `Phụ lục ghi ngày của chính văn bản này là ${said}, phần đầu ghi ngày ${own}.`,
  twoDates: (first: string, second: string) =>
    `Cùng một văn bản mà hai chỗ ghi hai ngày khác nhau: ${first} và ${second}.`,

  date: (held: string) => `Ngày ban hành không khớp: văn bản kho giữ ban hành ngày ${held}.`,
  issuer: (held: string) => `Cơ quan ban hành không khớp: văn bản kho giữ là của ${held}.`,
  number: (held: string) =>
    `Không có văn bản nào trong kho mang số này; văn bản cùng cơ quan, cùng nội dung hoặc cùng ngày mang số ${held}.`,
  subject: (held: string) => `Trích yếu không khớp: văn bản kho giữ có trích yếu “${held}”.`,

  incomplete: (missing: readonly string[]) => `Viện dẫn lần đầu còn thiếu ${missing.join(', ')}.`,
  parts: {
    type: 'tên loại',
    symbol: 'ký hiệu',
    date: 'ngày ban hành',
    wholeDate: 'ngày, tháng, năm ban hành đầy đủ',
    issuer: 'cơ quan ban hành',
    subject: 'trích yếu',
  },
  fill: (missing: readonly string[]) => `Bổ sung ${missing.join(', ')}.`,

  ended: {
    lapsed: (reason: string) => `Văn bản được dẫn đã hết thời gian thực hiện: ${reason}.`,
    replaced: (reason: string) => `Văn bản được dẫn không còn hiệu lực: ${reason}.`,
    'not-yet': (reason: string) => `Văn bản được dẫn chưa có hiệu lực: ${reason}.`,
  },
  endedSuggestion: 'Thay bằng văn bản đang có hiệu lực; nếu cần nhắc lại thì nói rõ đã hết hiệu lực.',
  termOver: (to: string) => `nội dung chỉ đến ngày ${to}`,
  termSource: 'Thời gian ghi trong trích yếu của văn bản được dẫn',

  notHeld: (count: number, documents: readonly string[]) =>
    `Chưa kiểm được ${count} văn bản được dẫn vì kho chưa có: ${documents.join('; ')}.`,
  notHeldSource: 'Kho văn bản',
  notHeldSuggestion: 'Nạp các văn bản này vào kho rồi soát lại, hoặc tự đối chiếu.',
} as const;
