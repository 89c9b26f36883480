/** What the Telegram bot itself says. Plain text; values are put in by `bot/telegram/`. */

/** Heads everything shown from the samples, so that nobody takes them for documents in force. */
export const SAMPLE_MARK = 'VÍ DỤ';

/** A command as the menu shows it. Names are Telegram's `[a-z0-9_]`, so without marks. */
export interface BotCommand {
  readonly command: string;
  readonly description: string;
}

/** The menu of everybody in a private chat, in the order shown. */
export const telegramCommands: readonly BotCommand[] = [
  { command: 'hoi', description: 'Hỏi về văn bản, chỉ tiêu, thời hạn (hoặc chỉ cần gõ câu hỏi)' },
  { command: 'vanban', description: 'Danh sách văn bản đang có' },
  { command: 'soan', description: 'Soạn kế hoạch, báo cáo, công văn, tờ trình' },
  { command: 'soat', description: 'Soát dự thảo: gửi tệp sau lệnh này' },
  { command: 'han', description: 'Thời hạn của cơ quan anh/chị; thêm tên để xem cơ quan khác' },
  { command: 'nhac', description: 'Nhắc hạn: bật, tắt; việc đã báo là xong' },
  { command: 'nguon', description: 'Nguồn của câu trả lời gần nhất' },
  { command: 'donvi', description: 'Cơ quan của anh/chị; đổi, thêm cơ quan' },
  { command: 'huy', description: 'Dừng việc đang làm dở' },
  { command: 'xoadulieu', description: 'Xóa dữ liệu của anh/chị' },
  { command: 'trogiup', description: 'Cách dùng' },
];

const feedbackCommand: BotCommand = {
  command: 'gopy',
  description: 'Câu trả lời bị báo chưa đúng, chờ xử lý',
};

const overviewCommand: BotCommand = {
  command: 'tinhhinh',
  description: 'Tình hình sử dụng, câu chưa tìm thấy, văn bản cần xem lại',
};

const keepingCommands: readonly BotCommand[] = [
  { command: 'themvb', description: 'Thêm văn bản vào kho chung' },
  { command: 'dsvb', description: 'Kho chung: xem, sửa, xếp loại, xóa văn bản' },
];

/** What the menu of those who look after people and documents has besides. */
export const keeperCommands: Readonly<Record<'keeper' | 'admin', readonly BotCommand[]>> = {
  keeper: [...keepingCommands, feedbackCommand, overviewCommand],
  admin: [
    ...keepingCommands,
    feedbackCommand,
    overviewCommand,
    { command: 'nguoidung', description: 'Người dùng: duyệt, thu hồi, giao việc' },
  ],
};

/** The menu of groups: what can be said before everybody. */
export const groupCommands: readonly BotCommand[] = [
  ...telegramCommands.filter(({ command }) => ['hoi', 'han', 'vanban', 'trogiup'].includes(command)),
  { command: 'donvi', description: 'Cơ quan của nhóm này' },
];

/** Every sentence the Telegram channel says of itself; answers come worded from the assistant. */
export const telegramTexts = {
  /** While an answer is made, by its stage. */
  stages: {
    understanding: 'Đang đọc câu hỏi…',
    searching: 'Đang tìm trong văn bản…',
    wording: 'Đang soạn câu trả lời…',
    checking: 'Đang kiểm trích dẫn…',
    basis: 'Đang tìm văn bản áp dụng…',
    drafting: 'Đang soạn văn bản…',
    reading: 'Đang đọc tệp…',
    reviewing: 'Đang soát văn bản…',
  },
  stopped: 'Đã dừng theo yêu cầu.',
  cancelled: 'Đã dừng việc đang làm dở.',
  nothingToCancel: 'Không có việc nào đang làm dở.',
  howToAsk: [
    'Gõ câu hỏi bằng tiếng Việt, có dấu hay không dấu đều được, ví dụ: Hạn báo cáo 6 tháng là ngày nào?',
    'Mỗi câu trả lời đều dẫn nguồn [1], [2]…; bấm nút nguồn để xem nguyên văn. Điều văn bản không nêu, tôi nói là chưa tìm thấy.',
    'Không gửi bí mật nhà nước hoặc dữ liệu cá nhân qua Telegram. Tôi lưu tên, số định danh Telegram, cơ quan, câu hỏi của anh/chị.',
  ].join('\n'),
  readMore: 'Xem từng mục:',
  samplesNote: 'Đang dùng bộ văn bản mẫu (hư cấu), không có giá trị pháp lý.',

  askUsage: 'Gõ câu hỏi sau lệnh, ví dụ: /hoi hạn báo cáo 6 tháng là ngày nào?',
  unknownCommand: 'Không có lệnh này. Gõ /trogiup để xem cách dùng.',
  textOnly:
    'Tôi nhận câu hỏi bằng chữ, tệp văn bản và ảnh chụp các trang; chưa nhận ghi âm, video, vị trí hay danh bạ.',
  emptyAnswer: 'Không tìm thấy trong các văn bản đang có.',

  noDocuments: 'Chưa có văn bản nào.',
  documentsHeading: (count: number) => `Văn bản đang có: ${count}`,
  noDeadlines: (agency: string | null) =>
    `Không có thời hạn nào từ hôm nay trở đi${agency === null ? '' : ` cho ${agency}`}.`,
  deadlinesHeading: (count: number, from: string, agency: string | null) =>
    `Thời hạn từ ngày ${from}${agency === null ? '' : ` của ${agency}`}: ${count}`,
  everybodysDeadlines: 'Thời hạn của mọi cơ quan',
  calendarFile: 'Tệp lịch (.ics)',
  calendarCaption: (agency: string | null) =>
    `Thời hạn có ngày${agency === null ? '' : ` của ${agency}`}; mở tệp để ghi vào lịch của máy.`,
  calendarRefused: 'Không gửi được tệp lịch qua Telegram.',
  calendarEmpty: 'Không còn thời hạn nào có ngày để ghi vào lịch.',
  pageOf: (page: number, pages: number) => `Trang ${page}/${pages}`,
  previousPage: '‹ Trước',
  nextPage: 'Sau ›',

  noLastAnswer: 'Chưa có câu trả lời nào gần đây để dẫn nguồn. Hãy đặt câu hỏi trước.',
  lastAnswerWithoutSources: 'Câu trả lời gần nhất không dẫn văn bản nào.',
  sourcesHeading: 'Nguồn của câu trả lời gần nhất',

  seeMore: 'Xem tiếp',
  copyCitation: 'Chép trích dẫn',
  quotationGone: 'Văn bản này không còn trong kho hoặc anh/chị không được xem. Không hiển thị trích dẫn.',
  seeLines: 'Xem ảnh dòng',
  pictureGone: 'Không còn ảnh của trang này.',
  pictureRefused: 'Không gửi được ảnh dòng này qua Telegram.',
  drawingRefused: 'Không gửi được hình vẽ qua Telegram; phần chữ ở trên có đủ nội dung.',
  inContext: 'Đoạn chứa trích dẫn:',

  buttonExpired: 'Nút này đã hết hạn. Vui lòng hỏi lại.',
  buttonOfAnother: 'Nút này dành cho người đã hỏi.',
  searching: 'Đang tìm…',

  unknownNumber: 'không rõ số',
  unknownDate: 'không rõ ngày',
} as const;

/** Names of the fields shown of a document or a deadline. */
export const fieldLabels = {
  issuer: 'Cơ quan ban hành',
  issuedOn: 'Ngày ban hành',
  subject: 'Trích yếu',
  locator: 'Mục',
  page: 'Trang',
  sourceFile: 'Tệp',
  actor: 'Thực hiện',
  recipient: 'Gửi',
  channel: 'Hình thức',
  lastWorkingDay: 'Ngày làm việc cuối cùng còn kịp',
  lastWorkingDayUnknown: 'chưa tính được (chưa có lịch nghỉ lễ của năm đó)',
  correction: 'Đính chính',
  originalWords: 'Nguyên văn:',
} as const;

/** How a deadline's bound reads before a date. */
export const boundWords = {
  before: 'trước ngày',
  by: 'chậm nhất ngày',
  within: 'trong hạn đến ngày',
  on: 'vào ngày',
} as const;

/** How the kinds of document that are not the document itself are marked in lists. */
export const kindNotes = {
  original: '',
  'web-post': ' (bài đăng trên mạng)',
  'cited-only': ' (chỉ được dẫn chiếu)',
} as const;
