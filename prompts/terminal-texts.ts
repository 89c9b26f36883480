/** What the terminal says beside answers and errors. Pure: strings in, strings out. */
export const terminalTexts = {
  /** A call that is not understood. */
  usage: {
    unknownOption: (option: string) => `không có tùy chọn ${option}`,
    optionWantsValue: (option: string) => `tùy chọn ${option} cần một giá trị đi liền sau`,
    optionWithDash: (option: string) =>
      `tùy chọn ${option} thiếu giá trị, hoặc giá trị bắt đầu bằng dấu “-” như số âm: khi đó viết liền ${option}=GIÁ_TRỊ`,
    optionTakesNoValue: (option: string) => `tùy chọn ${option} không nhận giá trị`,
    tooLong: (option: string, letters: number) => `${option} quá dài, tối đa ${letters} chữ`,
    questionOrBatch: 'cần một trong hai: câu hỏi (câu tìm) hoặc --batch TỆP',
    oneDocument: 'cần đúng một mã văn bản',
    yearOrPeriod: 'cần một trong hai: --year NĂM hoặc --period THỜI_GIAN',
    notADraftType:
      '--type là plan (kế hoạch), report (báo cáo), letter (công văn) hoặc submission (tờ trình)',
    onlyForReports: '--result, --results, --form, --cutoff chỉ dùng với --type report',
    sheetFile: '--form cần tên tệp .xlsx',
    notAResult: '--result cần dạng "chỉ tiêu=giá trị", ví dụ "Tỷ lệ hộ nghèo=3,2%"',
    notAYear: '--year phải là một năm, ví dụ 2031',
    notAPeriod:
      '--period phải nêu một khoảng thời gian, ví dụ "6 tháng đầu năm 2031" hoặc "năm học 2031-2032"',
    notAMargin: (most: number) => `--margin phải là số ngày làm việc từ 0 đến ${most}`,
    wordFile: '--out cần tên tệp .docx',
    chartOfWhat: 'cần một chỉ tiêu, ví dụ: chart "tỷ lệ hộ dùng nước sạch"',
    pictureFile: '--out cần tên tệp .png hoặc .svg',
    pathMissing: 'cần ít nhất một đường dẫn tới tệp hoặc thư mục',
    oneOfConflicts: 'chỉ dùng một trong --id, --agency',
    oneOfAnswers: 'chỉ dùng một trong --limit, --id, --replay, --feedback',
    notADay: (option: string) => `${option} phải là ngày, ví dụ 25/6/2031 hoặc 2031-06-25`,
    yearOutOfReach: (option: string, first: number, last: number) =>
      `${option}: năm phải từ ${first} đến ${last}`,
    rangeTurned: (from: string, to: string) => `--from (${from}) đang sau --to (${to}); hãy đổi lại hai ngày`,
  },

  /** Behind the name of a draft's file: the one with its sources. */
  fileWritten: (file: string) => `Đã ghi ${file}`,

  /** A line of a batch file that cannot be answered. */
  batch: {
    notJson: 'Dòng này không phải JSON.',
    notAnObject: 'Dòng này không phải một đối tượng JSON.',
    badFields: (fields: readonly string[]) => `Trường thiếu hoặc sai dạng: ${fields.join(', ')}.`,
    fields: (required: readonly string[], optional: readonly string[]) =>
      `Mỗi dòng là một đối tượng JSON với các trường: ${[...required.map((name) => `${name} (bắt buộc)`), ...optional].join(', ')}.`,
  },

  botRuns: 'Bot Telegram đang chạy. Nhấn Ctrl+C để dừng.\n',
  /** What went wrong beside the work that was asked for; `sentence` is that of the error's code. */
  answersNotKept: (sentence: string, code: string) =>
    `Câu trả lời không được lưu vào nhật ký (lệnh answers): ${sentence} [${code}]`,
  ingest: {
    embeddedSoFar: (count: number) => `Đã lập véc-tơ cho ${count} đoạn.`,
    vectorsPending: (count: number) => `${count} đoạn chưa có véc-tơ dùng được; lần nạp sau sẽ lập lại.`,
    noVectors: {
      'not-installed':
        'Máy chủ PostgreSQL chưa cài phần mở rộng pgvector nên không tìm theo véc-tơ; các cách tìm khác vẫn như thường.',
      'not-permitted':
        'Tài khoản trong DATABASE_URL không được bật pgvector nên không tìm theo véc-tơ; nhờ người quản trị máy chủ chạy: CREATE EXTENSION vector;',
    },
    vectorsFailed: (sentence: string, code: string) =>
      `Chưa lập đủ véc-tơ bằng EMBEDDING_MODEL: ${sentence} Văn bản đã nạp xong vẫn được giữ, vẫn tìm và hỏi được; lần nạp sau sẽ lập tiếp. [${code}]`,
    indexesNotRefreshed: (sentence: string, code: string) =>
      `Chưa làm mới được chỉ mục tìm kiếm, lần nạp sau sẽ làm lại: ${sentence} [${code}]`,
  },
  erase: {
    storeBeingRead: 'Kho đang được đọc nên nhật ký của kho chưa dọn sạch được; lần xóa sau sẽ dọn.',
    answersBeingRead: 'Nhật ký câu trả lời đang được đọc nên chưa dọn sạch được; lần xóa sau sẽ dọn.',
    answersNotSearched: (sentence: string, code: string) =>
      `Chưa rà được các câu trả lời đã lưu: ${sentence} [${code}]`,
    quotationsNotSearched: (sentence: string, code: string) =>
      `Chưa rà được các trích dẫn mà bot còn giữ: ${sentence} [${code}]`,
  },

  noPicture: 'Chưa vẽ ảnh nào.',
  pictureWritten: (file: string) => `Đã vẽ ra ${file}.`,
  /** Under an answer that can be drawn. */
  drawIt: (command: string) => `Vẽ thành ảnh: ${command}`,

  /** Beside a document that was taken out or got another class. */
  copies: {
    stillHeld: (document: string, id: string, file: string | null, command: string) =>
      `Kho còn giữ bản trùng nội dung: ${document} [${id}]${file === null ? '' : `, tệp ${file}`}. Muốn bỏ cả bản này, chạy: ${command}`,
    otherClass: (document: string, id: string, heldClass: string, command: string) =>
      `Bản trùng nội dung vẫn thuộc loại ${heldClass}: ${document} [${id}]. Muốn đổi cả bản này, chạy: ${command}`,
  },

  deadline: {
    /** Behind a task that ends in a verb of sending ("…, trình"). */
    sentTo: (task: string, recipient: string) => `${task} ${recipient}`,
    recipient: (recipient: string) => `gửi/trình: ${recipient}`,
    actor: (actor: string) => `thực hiện: ${actor}`,
    notIcs: '--ics cần một tên tệp .ics',
    icsWritten: (file: string, count: number) => `Đã ghi ${file}: ${count} thời hạn có ngày.\n`,
  },
} as const;
