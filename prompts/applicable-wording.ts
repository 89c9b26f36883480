/** What is said of the directives over an agency. Pure: strings in, strings out. */
export const applicableWording = {
  heading: (agency: string, day: string, topic: string | null) =>
    `Văn bản cấp trên áp dụng cho ${agency}${topic === null ? '' : ` về ${topic}`}, tính đến ngày ${day}:`,
  chains: { administrative: 'Theo tuyến hành chính', sector: 'Theo ngành, lĩnh vực' },
  statuses: {
    'in-force': 'còn hiệu lực theo chính văn bản',
    lapsed: 'đã hết thời hạn',
    replaced: 'đã bị thay thế hoặc bãi bỏ',
    'former-unit': 'của đơn vị cũ',
    unknown: 'chưa rõ còn áp dụng không',
  },
  citedOnly: 'kho chỉ thấy được dẫn',
  missing: 'còn thiếu',
  overHeading: 'Đã hết thời hạn hoặc đã bị thay thế, bãi bỏ',
  none: (agency: string, topic: string | null) =>
    `Kho chưa có văn bản cấp trên nào của ${agency}${topic === null ? '' : ` về ${topic}`}.`,
  ambiguous: (written: string) => `Có nhiều đơn vị mang tên “${written}”. Anh/chị hỏi cho đơn vị nào?`,
  whichAgency: 'Anh/chị công tác ở cơ quan nào? Xin cho biết tên đầy đủ, ví dụ: UBND xã A, tỉnh B.',
  whichDay: 'Anh/chị hỏi cho thời điểm nào? Xin cho biết năm hoặc ngày.',
  oneAgency: 'Xin hỏi từng cơ quan một, vì cấp trên của mỗi cơ quan có thể khác nhau.',
  impossibleDay: (day: string) => `Không có ngày ${day}. Anh/chị hỏi cho ngày nào?`,
  /** The same question asked of one agency, for a button. */
  question: (agency: string, topic: string | null, day: string) =>
    `Văn bản nào áp dụng cho ${agency}${topic === null ? '' : ` về ${topic}`} vào ngày ${day}?`,
  foreign: (documents: readonly string[], agency: string) =>
    `Lưu ý: ${documents.join('; ')} thuộc cơ quan ngoài tuyến cấp trên của ${agency}; hãy cân nhắc trước khi áp dụng.`,
  missingOf: (issuers: readonly string[], topic: string | null, day: string) =>
    `Kho chưa có văn bản${topic === null ? '' : ` về ${topic}`} còn áp dụng vào ngày ${day} của: ${issuers.join('; ')}. Cần hỏi các cơ quan này hoặc văn thư cơ quan mình xem đã nhận chưa, rồi nạp vào kho.`,
  more: (count: number) => `Còn ${count} văn bản khác; xem đủ bằng lệnh applicable.`,
  over: (count: number) =>
    `Ngoài ra có ${count} văn bản đã hết thời hạn hoặc đã bị thay thế, không liệt kê ở đây.`,
  unplaced: (agency: string) => `${agency} ở địa bàn nào? Xin ghi kèm xã, huyện (trước 01/7/2025) và tỉnh.`,
  unknown: (written: string) =>
    `Chưa xác định được cơ quan “${written}”. Xin ghi đủ tên, kèm huyện (trước 01/7/2025) và tỉnh, ví dụ: UBND xã A, tỉnh B.`,
} as const;
