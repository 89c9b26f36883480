/** What the Telegram channel says while a draft is prepared and when it is made. */
export const draftTexts = {
  privateOnly:
    'Việc soạn văn bản làm trong cuộc trò chuyện riêng với tôi; xin mở trò chuyện riêng và gõ /soan.',
  agencyFirst: 'Để soạn văn bản, tôi cần biết cơ quan của anh/chị. Khai xong, xin gõ lại /soan.',
  withheld: (documents: readonly string[]) =>
    [
      'Chưa gửi được dự thảo qua Telegram, vì nó trích nguyên văn các văn bản không được đưa ra ngoài cơ quan:',
      ...documents.map((document) => `• ${document}`),
      'Xin bỏ chọn các văn bản này, hoặc soạn tại máy của cơ quan.',
    ].join('\n'),
  offer:
    'Tôi soạn được kế hoạch, báo cáo, công văn, tờ trình theo văn bản đang áp dụng: bấm nút dưới đây, hoặc gõ /soan.',
  begin: 'Soạn văn bản',
  underWay: (type: string, topic: string | null) =>
    `Đang soạn dở: ${type}${topic === null ? '' : `, ${topic}`}. Làm tiếp?`,
  resume: 'Làm tiếp',
  beginAnew: 'Soạn văn bản khác',
  questionMeanwhile:
    'Anh/chị đang soạn dở một văn bản nên tôi chưa trả lời. Bấm nút để tôi trả lời câu hỏi này (việc soạn vẫn giữ nguyên), hoặc gõ /huy để thôi soạn; /hoi kèm câu hỏi luôn là hỏi.',
  askFirst: 'Trả lời câu hỏi này',
  finished: 'Việc soạn này đã xong hoặc đã dừng. Gõ /soan để soạn văn bản khác.',
  otherAgency: 'Cơ quan đang dùng đã đổi nên việc soạn dừng lại. Gõ /soan để soạn cho cơ quan hiện tại.',

  heading: (agency: string) => `Soạn văn bản cho ${agency}`,
  chosen: {
    type: (type: string) => `Loại: ${type}`,
    time: (time: string) => `Thời gian: ${time}`,
    topic: (topic: string | null) => `Nội dung: ${topic ?? 'cả văn bản của cơ quan'}`,
    sections: (sections: readonly string[]) =>
      `Phần soạn: ${sections.length === 0 ? 'toàn văn' : sections.join('; ')}`,
    basis: (count: number) => `Văn bản thực hiện: ${count}`,
  },
  questions: {
    type: 'Soạn loại văn bản nào?',
    time: 'Cho thời gian nào? Bấm chọn, hoặc gõ năm, kỳ (ví dụ: quý I năm 2027; năm học 2026 - 2027).',
    topic: 'Về nội dung gì? Gõ nội dung như trích yếu của văn bản cấp trên, hoặc bấm nút dưới đây.',
    sections: 'Soạn những phần nào? Bấm để chọn từng phần; không chọn phần nào là soạn toàn văn.',
    basis: 'Thực hiện những văn bản nào? Các văn bản đang áp dụng đã được chọn sẵn; bấm để thêm hoặc bỏ.',
    results:
      'Kết quả thực hiện? Nhận biểu .xlsx, điền rồi gửi lại; hoặc gõ mỗi dòng một kết quả, ví dụ: Tỷ lệ hộ dân dùng nước sạch = 92%. Chỗ chưa có kết quả tôi để [cần điền: …], không tự nghĩ ra số liệu.',
  },
  noBasis:
    'Chưa thấy trong kho văn bản nào của cấp trên áp dụng cho nội dung và thời gian này. Xin đổi nội dung, thời gian, hoặc nạp thêm văn bản.',
  noneTicked: 'Xin chọn ít nhất một văn bản để thực hiện.',
  notATime: (typed: string) =>
    `Chưa hiểu thời gian “${typed}”. Xin gõ năm hoặc kỳ, ví dụ: 2027; 6 tháng đầu năm 2027; quý I năm 2027. Gõ /huy để thôi soạn; /hoi kèm câu hỏi để hỏi.`,
  topicTooLong: (letters: number) => `Nội dung dài quá ${letters} ký tự; xin gõ ngắn hơn.`,
  notResults: 'Xin gõ theo dạng “chỉ tiêu = giá trị”, mỗi dòng một kết quả, hoặc bấm nút để soạn ngay.',
  tooManyResults: (most: number) => `Mỗi báo cáo nhận tối đa ${most} kết quả gõ tay.`,
  resultsSoFar: (count: number) => `Đã nhận ${count} kết quả:`,

  wholeTopic: 'Cả văn bản của cơ quan',
  whole: 'Soạn toàn văn',
  next: 'Tiếp tục ›',
  back: '‹ Quay lại',
  make: 'Tạo văn bản',
  wantForm: 'Nhận biểu kết quả (.xlsx)',
  formTaken: (filled: number, rows: number) => `Đã nhận biểu kết quả: ${filled}/${rows} dòng có số liệu.`,
  notOurForm:
    'Tệp này không phải biểu kết quả do tôi gửi. Xin điền vào biểu tôi gửi (nút “Nhận biểu kết quả”), giữ nguyên các cột, rồi gửi lại.',
  skip: 'Bỏ qua, để trống kết quả',
  ticked: (label: string) => `☑ ${label}`,
  unticked: (label: string) => `☐ ${label}`,
  unnumbered: 'không số',

  times: {
    year: (year: number) => `năm ${year}`,
    half: (year: number) => `6 tháng đầu năm ${year}`,
    quarter: (quarter: number, year: number) => `quý ${['I', 'II', 'III', 'IV'][quarter - 1]} năm ${year}`,
  },

  making: 'Đang soạn…',
  made: (title: string) => `Đã soạn: ${title}`,
  carriesOut: 'Thực hiện:',
  andMore: (count: number) => `… và ${count} văn bản khác`,
  carried: (parts: readonly string[]) => `Đã đưa vào: ${parts.join(', ')}.`,
  kinds: {
    target: (count: number) => `${count} chỉ tiêu`,
    deadline: (count: number) => `${count} thời hạn`,
    task: (count: number) => `${count} nhiệm vụ`,
  },
  differing: (count: number) => `Khác với mức cấp trên giao: ${count} (xem bảng đối chiếu).`,
  missing: (count: number) => `Chưa đưa vào: ${count} (xem bảng đối chiếu).`,
  placeholders: (count: number) => `Cần điền (${count})`,
  decisions: (count: number) => `Cần anh/chị quyết định (${count})`,
  warnings: (count: number) => `Lưu ý (${count})`,
  nothingInvented: 'Dự thảo để người soạn kiểm tra trước khi trình.',
  more: (count: number) => `… còn ${count} mục`,
  seeAll: 'Xem đủ chỗ cần điền, lưu ý',
  notesHeading: (title: string) => `Chỗ cần điền và lưu ý: ${title}`,
  files: {
    form: 'Biểu kết quả: xin điền cột kết quả rồi gửi lại tệp này tại đây.',
    clean: 'Bản trình ký. Sửa xong có thể gửi lại tệp này để tôi đối chiếu.',
    trace: 'Nguồn của từng câu và bảng đối chiếu với văn bản cấp trên; không gửi kèm văn bản.',
  },
  draftGone:
    'Dự thảo này không còn, hoặc dựa trên văn bản mà anh/chị không còn được xem. Xin soạn lại bằng /soan.',
  fileRefused: 'Không gửi được tệp dự thảo qua Telegram. Xin thử lại bằng /soan.',
} as const;
