/** The page for the security department. Pure: strings in, strings out. */
export const securityWording = {
  title: '# Tham Mưu: dữ liệu, máy chủ được gọi tới, quyền xem',
  made: (day: string, program: string) =>
    `Lập từ cấu hình đang dùng, ngày ${day}, bản chương trình ${program}. Trang này không chứa mã bot, khóa hay mật khẩu.`,
  hosts: '## Máy chủ được gọi tới, cổng được mở',
  hostsHead: '| hướng | máy chủ, cổng | để làm gì |\n| --- | --- | --- |',
  none: 'Không gọi tới máy chủ nào và không mở cổng nào.',
  nothingElse:
    'Ngoài bảng này chương trình không gọi tới đâu: không kiểm tra bản mới, không gửi số liệu sử dụng.',
  out: 'gọi ra',
  in: 'mở cổng',
  telegram: 'Telegram: nhận tin nhắn, gửi câu trả lời, tệp',
  proxied: (host: string) => `Telegram: mọi lời gọi đi qua máy chủ trung gian này tới ${host}`,
  webhook: 'máy chủ web của cơ quan chuyển tin của Telegram vào, chỉ trên chính máy này',
  metrics:
    'số liệu vận hành của bot (/healthz, /readyz, /metrics): chỉ con số, chỉ trên chính máy này, không có mật khẩu',
  models: (names: string, place: keyof typeof places) => `máy chủ mô hình (${names}), ${places[place]}`,
  database: 'PostgreSQL giữ kho văn bản',
  files: (folder: string) => `## Dữ liệu giữ trong thư mục ${folder}`,
  filesHead: '| tệp, thư mục | giữ gì | bao lâu |\n| --- | --- | --- |',
  classes: '## Loại văn bản được gửi tới máy chủ mô hình thế nào',
  classesHead:
    '| loại | chính máy này | máy chủ trong TRUSTED_ENDPOINTS | máy chủ khác |\n| --- | --- | --- | --- |',
  sharing: { whole: 'nguyên văn', masked: 'đã che dữ liệu cá nhân', never: 'không gửi' },
  class: {
    public: 'public (công khai)',
    internal: 'internal (nội bộ), và mọi câu hỏi',
    personal: 'personal (dữ liệu cá nhân)',
    secret: 'secret (mật; không được nạp)',
  },
  shown: (isShown: boolean) =>
    isShown
      ? 'TELEGRAM_SHOW_INTERNAL=yes: lời của văn bản nội bộ được gửi qua Telegram, máy chủ ngoài cơ quan.'
      : 'TELEGRAM_SHOW_INTERNAL=no: lời của văn bản nội bộ không gửi qua Telegram, chỉ nêu số văn bản, mục, trang; trừ tệp do chính cơ quan ấy gửi qua Telegram.',
  roles: '## Ai dùng được lệnh nào trên Telegram',
  rolesHead: '| vai trò | lệnh |\n| --- | --- |',
  role: { member: 'người dùng được duyệt', keeper: 'người giữ kho', admin: 'người quản trị' },
  rolesNote:
    'Người chưa được duyệt không nhận được nội dung nào. Văn bản riêng của một cơ quan chỉ người được duyệt của cơ quan ấy thấy. Ai vào được máy chủ bằng tài khoản chạy chương trình thì đọc được mọi tệp trong thư mục dữ liệu: các tệp ấy không mã hóa, hãy mã hóa ổ đĩa nếu cần.',
  backups: (isSealed: boolean) =>
    isSealed
      ? 'Tệp sao lưu được mã hóa (BACKUP_KEY).'
      : 'Tệp sao lưu KHÔNG được mã hóa: chưa đặt BACKUP_KEY.',
} as const;

const places = {
  loopback: 'trên chính máy này',
  trusted: 'được nêu trong TRUSTED_ENDPOINTS',
  outside: 'ngoài cơ quan',
} as const;

/** What each thing in the data folder holds and how long; `days`: CHAT_RETENTION_DAYS. */
export const securityFiles = {
  'tham-muu.sqlite': () => [
    'văn bản, đoạn, sổ theo dõi, đính chính, hồ sơ cơ quan, bản đã soạn',
    'tới khi xóa (delete)',
  ],
  'answers.sqlite': (days: number) => [
    'câu hỏi, câu trả lời, văn bản đã dẫn',
    `lời: ${days} ngày; dòng ghi đã trả lời: 550 ngày`,
  ],
  'office.sqlite': (days: number) => [
    'người dùng Telegram (số, tên), quyền, góp ý, ai hỏi khi nào, sổ duyệt',
    `ai hỏi khi nào, lời góp ý: ${days} ngày; người dùng: tới khi họ gõ /xoadulieu; sổ duyệt: không xóa`,
  ],
  'bot.sqlite': () => [
    'tin chưa xử lý, chưa gửi; việc đang dở; nút bấm; sổ ghi (không có lời) đã nhắc ai hạn nào, ai được trả lời hay soạn từ văn bản nào',
    'tin: xóa lời khi xong; việc dở, hội thoại: 7 ngày; nút của lời nhắc: 45 ngày; sổ ghi đã nhắc: tới khi người ấy gõ /xoadulieu, sổ ghi đã trả lời: tới 550 ngày',
  ],
  uploads: () => ['tệp người dùng gửi qua bot', 'tới khi xóa'],
  pages: () => ['ảnh trang của bản chụp', 'tới khi xóa văn bản'],
  'VI-DU.txt': () => ['dấu cho biết thư mục chỉ chứa ví dụ', 'luôn'],
} as const satisfies Record<string, (days: number) => readonly [string, string] | readonly string[]>;
