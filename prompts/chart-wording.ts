/** What the assistant says around a chart of an indicator. Pure. */
export const chartWording = {
  year: (year: string) => `năm ${year}`,
  until: (time: string) => `đến ${time}`,
  from: (day: string) => `từ ${day}`,
  span: (from: string, to: string) => `giai đoạn ${from} - ${to}`,
  schoolYear: (from: string, to: string) => `năm học ${from} - ${to}`,
  days: (from: string, to: string) => `từ ${from} đến ${to}`,
  withoutIssuer: 'Chưa rõ cơ quan ban hành',
  /** Tells two rows of one issuer and time apart. */
  labelOf: (label: string, document: string) => `${label} (${document})`,
  titleOf: (indicator: string, issuer: string) => `${indicator} - ${issuer}`,
  opening: (title: string, count: number) => `${title}: ${count} mức trong sổ.`,
  webPost: 'theo bài đăng, không phải toàn văn',
  row: (label: string, said: string) => `${label}: ${said}`,
  gap: (label: string) => `${label}: chưa tìm thấy mức nào trong kho.`,
  /** The register may lack what another document says in other words. */
  registerOnly: 'Chỉ gồm các mức đã vào sổ và cùng một cách đo; văn bản khác có thể còn mức chưa vào sổ.',
  standings: {
    'repealed-by': 'văn bản đã bị bãi bỏ, xem phần chữ',
    'replaced-by': 'văn bản đã được thay thế, xem phần chữ',
    'amended-by': 'văn bản đã được sửa đổi, bổ sung, xem phần chữ',
  },
  ofFormer: 'của cơ quan, đơn vị trước đây',
  agencyOnly: (agency: string) => `Chỉ gồm mức do ${agency} và các cơ quan cấp trên đặt ra.`,
  agencyUnknown: (agency: string) => `Chưa nhận ra cơ quan “${agency}” nên không lọc theo cơ quan.`,
  agencyOpen: (agency: string, names: string) =>
    `“${agency}” có thể là nhiều cơ quan (${names}) nên không lọc theo cơ quan.`,
  alike: (names: string) => `Gần giống nhưng chưa chắc cùng cách đo nên không đặt chung: ${names}.`,
  narrowed: (count: number) => `Chỉ xét ${count} văn bản gần với câu hỏi nhất.`,
  page: (page: number) => `trang ${page}`,
  heldBack: (count: number) =>
    `Có ${count} mức không vẽ vì câu trích không đủ rõ để nêu riêng con số; xem phần chữ.`,
  moreRows: (count: number) => `Còn ${count} mức nữa không liệt kê ở đây.`,
  replaced: (document: string) =>
    `Không kể mức của ${document}: văn bản này đã được một văn bản nêu ở đây thay thế hoặc bãi bỏ.`,
  notFound: (matter: string, count: number) =>
    `Chưa tìm thấy chỉ tiêu nào về “${matter}” trong sổ của ${count} văn bản đang có nên chưa vẽ được biểu đồ.`,
  whichIndicator: (count: number, shown: number) =>
    `Có ${count} chỉ tiêu khác nhau hợp với lời hỏi${count > shown ? `, dưới đây là ${shown} chỉ tiêu đầu` : ''}. Xem biểu đồ của chỉ tiêu nào?`,
  unclear: 'chỉ tiêu mà bản chụp không đủ rõ',
  withUnit: (indicator: string, unit: string) => `${indicator} (${unit})`,
  withoutUnit: 'không nêu con số',
  bareNumber: 'con số',
  changes: { fall: 'mức giảm', rise: 'mức tăng' },
  ofDocument: (document: string) => `theo ${document}`,
  per: (per: string) => `trên ${per}`,
  question: (indicator: string) => `Biểu đồ chỉ tiêu ${indicator}`,
} as const;
