/** What `doctor` says of an installation, and what it advises. Pure: strings in, strings out. */

/** A finding, and what to do about it; null where nothing need be done. */
interface Wording {
  readonly finding: string;
  readonly advice: string | null;
}

const fine = (finding: string): Wording => ({ finding, advice: null });

/** In front of each line, by status. */
export const doctorMarks = {
  ok: 'ĐẠT     ',
  hint: 'GỢI Ý   ',
  warning: 'LƯU Ý   ',
  error: 'HỎNG    ',
} as const;

/** What is looked at, in the order it is shown. */
export const doctorSubjects = {
  configuration: 'Cấu hình',
  node: 'Node.js',
  permissions: 'Quyền trên tệp',
  disk: 'Ổ đĩa',
  store: 'Kho văn bản',
  databases: 'Các tệp dữ liệu',
  backup: 'Sao lưu',
  vectors: 'Chỉ mục véc-tơ',
  programs: 'Chương trình đọc tệp',
  holidays: 'Ngày nghỉ lễ',
  clock: 'Đồng hồ máy',
  telegram: 'Telegram',
  model: 'Máy chủ mô hình',
  metrics: 'Số liệu vận hành',
} as const;

/** What a bot that is not ready lacks. */
const readinessParts = {
  store: 'kho văn bản không trả lời',
  queue: 'hàng đợi tin không đọc được',
  telegram: 'chưa nghe được Telegram',
} as const;

/** The last line, for people. */
export const doctorSummary = (errors: number, warnings: number) => {
  if (errors + warnings === 0) return 'Không thấy điều gì cần sửa.';
  const parts = [
    ...(errors > 0 ? [`${errors} chỗ hỏng phải sửa`] : []),
    ...(warnings > 0 ? [`${warnings} chỗ cần lưu ý`] : []),
  ];
  return `Tổng cộng: ${parts.join(', ')}.`;
};

/** Under a finding. */
export const doctorAdvice = (advice: string) => `Nên: ${advice}`;

/** Each thing that may be found. */
export const doctorWording = {
  configurationSound: fine('các biến đã đặt đều hợp lệ.'),
  configurationWrong: (problem: string): Wording => ({
    finding: `${problem}.`,
    advice: 'sửa dòng ấy trong tệp .env (xem .env.example) rồi chạy lại.',
  }),
  nodeFits: (version: string) => fine(`phiên bản ${version}.`),
  nodeTooOld: (version: string, wanted: number): Wording => ({
    finding: `phiên bản ${version}, chương trình cần ${wanted} trở lên.`,
    advice: 'chạy bằng “npm start” (bản Node phù hợp được cài kèm), hoặc cài Node mới hơn.',
  }),
  permissionsTight: fine('chỉ tài khoản chạy chương trình đọc được tệp cấu hình và thư mục dữ liệu.'),
  openToOthers: (path: string, command: string): Wording => ({
    finding: `tài khoản khác trên máy này cũng vào được ${path}.`,
    advice: `nếu máy có người khác dùng, chạy: ${command}`,
  }),
  notWritable: (path: string): Wording => ({
    finding: `không ghi được vào ${path}.`,
    advice: 'giao thư mục này cho tài khoản chạy chương trình (chown), hoặc chọn thư mục khác bằng --data.',
  }),
  notThereYet: (path: string): Wording => ({
    finding: `thư mục dữ liệu ${path} chưa có.`,
    advice:
      'nạp văn bản bằng lệnh ingest (thư mục tự được tạo); nếu đã nạp rồi thì xem lại --data, THAM_MUU_DATA.',
  }),
  diskRoomy: (free: string, used: string) => fine(`còn trống ${free}; dữ liệu đang chiếm ${used}.`),
  diskTight: (free: string): Wording => ({
    finding: `chỉ còn trống ${free}.`,
    advice:
      'dọn bớt ổ đĩa hoặc chuyển thư mục dữ liệu sang ổ khác; đầy ổ thì không nạp, không ghi nhận được gì thêm.',
  }),
  storeHolds: (documents: number, passages: number) =>
    fine(`${documents} văn bản, ${passages} đoạn; đọc được, không lỗi.`),
  storeEmpty: {
    finding: 'chưa có văn bản nào.',
    advice: 'nạp bằng lệnh ingest ĐƯỜNG_DẪN; nếu đã nạp rồi thì xem lại --data, THAM_MUU_DATA.',
  },
  storeNot: (sentence: string): Wording => ({
    finding: sentence,
    advice:
      'khôi phục từ bản sao lưu gần nhất; chưa có thì chuyển thư mục dữ liệu ra chỗ khác và nạp lại từ tệp gốc.',
  }),
  storeUnreachable: (sentence: string): Wording => ({
    finding: sentence,
    advice:
      'xem máy chủ PostgreSQL có đang chạy và cho máy này vào không (pg_hba.conf, tường lửa), rồi thử: psql với đúng địa chỉ ấy.',
  }),
  databasesSound: (names: readonly string[]) =>
    fine(names.length === 0 ? 'chưa có tệp nào.' : `${names.join(', ')}: nguyên vẹn.`),
  databaseDamaged: (name: string): Wording => ({
    finding: `${name} bị hỏng.`,
    advice: 'dừng bot, khôi phục từ bản sao lưu gần nhất; đừng sửa tay tệp này.',
  }),
  backedUp: (day: string) => fine(`lần gần nhất ngày ${day}.`),
  backedUpLong: (day: string, days: number): Wording => ({
    finding: `lần gần nhất ngày ${day}, đã ${days} ngày.`,
    advice: 'chạy lệnh backup TỆP, tốt nhất đặt lịch hằng ngày và để tệp trên ổ đĩa khác.',
  }),
  neverBackedUp: {
    finding: 'chưa sao lưu lần nào.',
    advice: 'chạy lệnh backup TỆP, tốt nhất đặt lịch hằng ngày và để tệp trên ổ đĩa khác.',
  },
  vectorsFast: fine('thư viện tìm nhanh (hnswlib) chạy được.'),
  vectorsExact: {
    finding:
      'thư viện tìm nhanh (hnswlib) không chạy được trên máy này; tìm bằng cách quét hết, vẫn đúng nhưng chậm hơn khi kho lớn.',
    advice:
      'kho dưới vài chục nghìn đoạn thì để yên; lớn hơn thì cài bộ biên dịch C++ rồi chạy lại npm ci, hoặc dùng gói cài sẵn.',
  },
  vectorsInDatabase: fine('pgvector trên máy chủ PostgreSQL chạy được.'),
  vectorsOff: {
    'not-installed': {
      finding: 'máy chủ PostgreSQL chưa có pgvector nên không tìm theo véc-tơ.',
      advice:
        'vẫn tìm được bằng từ khóa, số hiệu và sổ theo dõi; muốn có thì cài gói postgresql-…-pgvector trên máy chủ rồi nạp lại một lần.',
    },
    'not-permitted': {
      finding: 'tài khoản trong DATABASE_URL không được bật pgvector nên không tìm theo véc-tơ.',
      advice:
        'nhờ người quản trị máy chủ chạy CREATE EXTENSION vector; trong cơ sở dữ liệu ấy, rồi nạp lại một lần.',
    },
  },
  vectorsPending: (model: string): Wording => ({
    finding: `còn đoạn chưa lập véc-tơ bằng mô hình ${model}.`,
    advice: 'chạy lại lệnh ingest khi máy chủ mô hình hoạt động; trong lúc đó vẫn tìm được bằng từ khóa.',
  }),
  programFound: (name: string) => fine(`có ${name}.`),
  programMissing: (name: string, use: string, install: string): Wording => ({
    finding: `chưa có ${name} (${use}).`,
    advice: `không bắt buộc; muốn có thì cài: ${install}`,
  }),
  holidaysKnown: (year: number) => fine(`đã có lịch nghỉ lễ năm ${year}.`),
  holidaysUnknown: (year: number): Wording => ({
    finding: `chưa có lịch nghỉ Tết, Giỗ Tổ, Quốc khánh năm ${year}; ngày làm việc cuối cùng của các hạn quanh dịp ấy được để trống, không đoán.`,
    advice: 'cài bản chương trình mới hơn khi thông báo nghỉ lễ của năm ấy đã ban hành.',
  }),
  clockPlausible: (today: string) => fine(`hôm nay là ${today}; không thấy lệch.`),
  clockBehind: (today: string, newest: string): Wording => ({
    finding: `hôm nay là ${today} theo máy, nhưng kho có dữ liệu ghi ngày ${newest}.`,
    advice: 'chỉnh lại ngày giờ của máy; “hôm nay” sai thì hạn và hiệu lực tính ra đều sai.',
  }),
  clockOff: (minutes: number): Wording => ({
    finding: `giờ của máy lệch ${minutes} phút so với máy chủ vừa hỏi.`,
    advice: 'bật đồng bộ giờ (timedatectl set-ntp true) hoặc chỉnh tay.',
  }),
  telegramUnused: fine(
    'chưa đặt TELEGRAM_BOT_TOKEN nên không gọi tới Telegram; npm start mở trò chuyện tại dòng lệnh.',
  ),
  telegramReached: (username: string) => fine(`vào được, mã bot đúng (@${username}).`),
  telegramRefused: {
    finding: 'Telegram không nhận mã bot.',
    advice: 'lấy lại mã ở @BotFather và sửa TELEGRAM_BOT_TOKEN; mã cũ mất hiệu lực khi đã đổi.',
  },
  telegramUnreached: (host: string, reason: string): Wording => ({
    finding: `không vào được ${host} (${reason}).`,
    advice: 'kiểm tra mạng, tường lửa; nếu mạng chặn Telegram thì đặt TELEGRAM_PROXY hoặc TELEGRAM_API_ROOT.',
  }),
  webhookFailing: (waiting: number): Wording => ({
    finding: `Telegram không gọi được tới TELEGRAM_WEBHOOK_URL; ${waiting} tin đang chờ.`,
    advice:
      'xem chứng thư https, máy chủ web chuyển tiếp về TELEGRAM_WEBHOOK_PORT, và bot có đang chạy không.',
  }),
  modelUnused: fine(
    'chưa đặt EMBEDDING_MODEL, CHAT_MODEL nên không gọi máy chủ nào; trả lời bằng trích nguyên văn.',
  ),
  modelReached: (host: string) => fine(`${host} trả lời.`),
  modelUnknown: (host: string, model: string): Wording => ({
    finding: `${host} trả lời nhưng không có mô hình “${model}”.`,
    advice: 'sửa tên trong CHAT_MODEL hoặc EMBEDDING_MODEL cho đúng tên máy chủ đang phục vụ.',
  }),
  modelRefused: (host: string, status: number): Wording => ({
    finding: `${host} từ chối (mã ${status}).`,
    advice: 'xem lại OPENAI_API_KEY và đường dẫn trong OPENAI_BASE_URL (thường kết thúc bằng /v1).',
  }),
  modelUnreached: (host: string, reason: string): Wording => ({
    finding: `không vào được ${host} (${reason}); trợ lý vẫn trả lời bằng trích nguyên văn.`,
    advice: 'kiểm tra máy chủ mô hình có đang chạy không, và OPENAI_BASE_URL.',
  }),
  modelOutside: (host: string): Wording => ({
    finding: `${host} ở ngoài cơ quan nên CHAT_MODEL không bao giờ được hỏi.`,
    advice:
      'nếu máy chủ ấy thuộc cơ quan, nêu nó trong TRUSTED_ENDPOINTS; nếu không thì bỏ trống CHAT_MODEL.',
  }),
  metricsOff: fine('không mở cổng (METRICS_PORT chưa đặt).'),
  metricsReady: (port: number) => fine(`bot đang chạy và sẵn sàng; /metrics ở cổng ${port} của máy này.`),
  metricsNotReady: (parts: readonly (keyof typeof readinessParts)[]): Wording => ({
    finding: `bot đang chạy nhưng chưa sẵn sàng: ${parts.map((part) => readinessParts[part]).join('; ')}.`,
    advice:
      'xem các mục khác của bản khám này và nhật ký của bot; vừa khởi động thì đợi một phút rồi khám lại.',
  }),
  metricsUnreached: (port: number, reason: string): Wording => ({
    finding: `cổng ${port} của máy này không trả lời (${reason}).`,
    advice: 'xem bot có đang chạy không; bot đang chạy từ trước khi đặt METRICS_PORT thì khởi động lại.',
  }),
  metricsForeign: (port: number): Wording => ({
    finding: `cổng ${port} của máy này do chương trình khác trả lời.`,
    advice: 'chọn cổng khác cho METRICS_PORT rồi khởi động lại bot.',
  }),
  /** Why a server was not reached. */
  reasons: {
    timeout: 'quá thời gian chờ',
    refused: 'máy chủ từ chối kết nối',
    notFound: 'không tìm thấy tên máy chủ',
    certificate: 'chứng thư không được tin cậy',
    badAnswer: (status: number) => `mã trả lời ${status}`,
    network: 'lỗi mạng',
  },
} as const;

/** Programs of the system: what each is for, and how it is installed on Debian and Ubuntu. */
export const doctorPrograms = [
  {
    name: 'tesseract',
    shown: 'tesseract với tiếng Việt',
    use: 'đọc bản chụp nhanh gấp đôi bản đi kèm',
    install: 'apt install tesseract-ocr tesseract-ocr-vie',
  },
  {
    name: 'pdftotext',
    shown: 'pdftotext',
    use: 'đọc PDF có lớp chữ sai',
    install: 'apt install poppler-utils',
  },
  {
    name: 'pdftoppm',
    shown: 'pdftoppm',
    use: 'vẽ trang PDF để nhận dạng',
    install: 'apt install poppler-utils',
  },
  { name: 'qpdf', shown: 'qpdf', use: 'phát hiện PDF hỏng, mất chữ', install: 'apt install qpdf' },
] as const;
