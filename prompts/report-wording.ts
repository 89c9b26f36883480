/** What a drafted report says in words of its own, and what is said of the drafting. Pure: strings in, strings out. */
export const reportWording = {
  subject: (matter: string) => `kết quả ${matter}`,
  opening: (bases: readonly string[], agency: string, subject: string, cutoff: string) =>
    `Thực hiện ${bases.join('; ')}, ${agency} báo cáo ${subject} (số liệu tính đến ngày ${cutoff}) như sau:`,
  cutoffPlaceholder: 'ngày chốt số liệu',
  cutoffMissing: 'Chưa có ngày chốt số liệu; nêu bằng --cutoff hoặc điền vào bản thảo.',
  headings: {
    direction: 'CÔNG TÁC CHỈ ĐẠO, TRIỂN KHAI',
    targets: 'KẾT QUẢ THỰC HIỆN CHỈ TIÊU',
    tasks: 'KẾT QUẢ THỰC HIỆN NHIỆM VỤ',
    shortcomings: 'TỒN TẠI, HẠN CHẾ VÀ NGUYÊN NHÂN',
    outlook: 'PHƯƠNG HƯỚNG, KIẾN NGHỊ',
  },
  issued: (agency: string, document: string) => `${agency} đã ban hành ${document}.`,
  theme: (theme: string) => `Chủ đề: “${theme}”.`,
  direction: (placeholder: string) => `Hoạt động chỉ đạo, triển khai khác: ${placeholder}.`,
  directionPlaceholder: 'văn bản đã ban hành, hội nghị, kiểm tra',
  ownPlan: (placeholder: string) => `Văn bản của cơ quan triển khai thực hiện: ${placeholder}.`,
  ownPlanPlaceholder: 'số, ngày kế hoạch của cơ quan',
  shortcomings: (placeholder: string) => `Tồn tại, hạn chế: ${placeholder}.`,
  shortcomingsPlaceholder: 'tồn tại, hạn chế',
  causes: (placeholder: string) => `Nguyên nhân: ${placeholder}.`,
  causesPlaceholder: 'nguyên nhân',
  outlook: (placeholder: string) => `Phương hướng: ${placeholder}.`,
  outlookPlaceholder: 'phương hướng kỳ tới',
  proposals: (placeholder: string) => `Kiến nghị, đề xuất: ${placeholder}.`,
  proposalsPlaceholder: 'kiến nghị, đề xuất',
  closing: (subject: string) => `Trên đây là Báo cáo ${subject}./.`,

  targetHead: ['Chỉ tiêu', 'Mức giao', 'Kết quả', 'Cùng kỳ năm trước', 'Đánh giá'],
  taskHead: ['Nhiệm vụ', 'Kết quả', 'Đánh giá'],
  number: 'TT',
  rateOf: (share: string) => `Tỷ lệ ${share}`,
  summary: (all: number, reached: number, missed: number, without: number) =>
    [
      `Tổng số ${all} chỉ tiêu`,
      ...(reached > 0 ? [`${reached} chỉ tiêu đạt`] : []),
      ...(missed > 0 ? [`${missed} chỉ tiêu chưa đạt`] : []),
      ...(without > 0 ? [`${without} chỉ tiêu chưa có kết quả hoặc cần xác định`] : []),
    ].join('; '),
  wholeYear: 'Đánh giá so với mức giao của cả năm',
  result: 'kết quả',
  completion: 'mức độ hoàn thành',
  noPrevious: 'chưa có số liệu',
  asWritten: 'theo nội dung chỉ tiêu',
  until: (year: string) => `đến năm ${year}`,
  otherValue: (document: string, figure: string) => `${document}: ${figure}`,
  verdictOf: (document: string, verdict: string) => `${verdict} (${document})`,
  verdicts: {
    reached: 'đạt',
    missed: 'chưa đạt',
    'without-result': 'chưa có kết quả',
    'without-previous': 'thiếu số liệu năm trước để so sánh',
    'level-or-change': 'cần xác định là mức đạt được hay mức tăng, giảm',
    'other-direction': 'khác mức giao, cần đánh giá',
    unit: 'khác đơn vị tính, cần đánh giá',
    'over-whole': 'trên 100%, cần kiểm tra',
    words: 'cần đánh giá',
    part: 'kết quả mới nêu một phần, cần đánh giá',
    doubtful: 'cần xác định có thuộc diện này không',
    share: 'chưa đạt số chung của cấp trên, cần biết phần giao cho cơ quan',
    'not-yet': 'chưa tới mức cuối kỳ, còn thời gian',
    'not-due': 'chưa đến hạn',
  },
  unchanged: 'không thay đổi',
  points: (sign: string) => `điểm ${sign}`,
  change: (isFall: boolean, size: string) => `${isFall ? 'giảm' : 'tăng'} ${size}`,
  changeAsResult: (isFall: boolean, figure: string) => `${isFall ? 'giảm' : 'tăng'} ${figure}`,

  resultWithoutRow: (result: string) =>
    `Chưa đưa vào báo cáo, không tìm thấy chỉ tiêu, nhiệm vụ tương ứng: ${result}.`,
  resultWithoutUnit: (result: string, row: string) =>
    `Chưa đưa vào báo cáo ${result}: cần ghi kèm đơn vị như chỉ tiêu “${row}”.`,
  resultOfOthers: (result: string, reason: string) =>
    `Đã đưa ${result} vào báo cáo, dù văn bản không giao rõ cho cơ quan (${reason}); vui lòng kiểm tra.`,
  resultOfSeveral: (result: string, rows: readonly string[]) =>
    `Chưa đưa vào báo cáo ${result}: có thể là ${rows.map((row) => `“${row}”`).join(' hoặc ')}; vui lòng ghi rõ.`,
  resultTakenFor: (result: string, row: string) => `Đã hiểu ${result} là của “${row}”; vui lòng kiểm tra.`,
  severalResults: (row: string, results: readonly string[]) =>
    `Chỉ tiêu “${row}” có nhiều kết quả, chưa chọn: ${results.join('; ')}.`,
  noteLeftOut: (indicator: string) =>
    `Bỏ ghi chú của “${indicator}” vì có thể chứa tên hoặc thông tin của cá nhân.`,
  reported: 'có nêu trong báo cáo',
  notReported: 'báo cáo chưa nêu',
  withoutResult: (count: number) => `${count} chỉ tiêu, nhiệm vụ chưa có kết quả.`,
  noObligations: (agency: string, period: string) =>
    `Chưa tìm thấy chỉ tiêu, nhiệm vụ nào của ${agency} cho ${period} trong kho; chưa soạn được báo cáo.`,
} as const;
