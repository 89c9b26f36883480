/** What the Telegram channel says to those who keep the common documents, and to those who propose some. */
export const keeperTexts = {
  onlyKeepers: 'Việc này dành cho người giữ kho văn bản và người quản trị.',
  privateOnly: 'Việc giữ kho văn bản làm trong cuộc trò chuyện riêng với tôi.',
  sendFile:
    'Xin gửi văn bản cần đưa vào kho chung: một tệp, hoặc ảnh chụp các trang gửi cùng một lần. Chưa ai thấy văn bản cho tới khi anh/chị bấm Lưu. Gõ /huy để thôi.',
  heldAlready: (name: string) => `Kho chung đã có tệp này: ${name}. Tôi không nạp thêm lần nữa.`,
  several: (count: number) => `Bộ ảnh gồm ${count} văn bản; mỗi văn bản một thẻ.`,
  gone: 'Văn bản này không còn chờ, không còn trong kho, hoặc không thuộc kho chung.',

  waitingHeading: (name: string) => `Chờ đưa vào kho chung: ${name}`,
  heldHeading: (name: string) => `Trong kho chung: ${name}`,
  proposedBy: (name: string, agency: string) => `Người đề nghị: ${name} (${agency})`,
  somebody: 'người gửi đã xóa tên',
  field: (label: string, value: string) => `${label}: ${value}`,
  unread: 'chưa đọc được',
  notShown: '(không hiện qua Telegram)',
  fields: {
    number: 'Số, ký hiệu',
    issuedOn: 'Ngày ban hành',
    issuer: 'Cơ quan ban hành',
    type: 'Loại văn bản',
    subject: 'Trích yếu',
    'signer.name': 'Người ký',
    'signer.title': 'Chức vụ người ký',
  },
  class: 'Phân loại',
  classes: {
    public: 'công khai',
    internal: 'nội bộ',
    personal: 'có dữ liệu cá nhân',
    secret: 'có bí mật nhà nước',
  },
  classGuessed: (name: string) => `${name} (máy xếp, xin xem lại)`,
  pages: (read: number, total: number) => `Đọc được ${read}/${total} trang.`,
  register: (targets: number, deadlines: number, tasks: number) =>
    `Trong văn bản: ${targets} chỉ tiêu, ${deadlines} thời hạn, ${tasks} nhiệm vụ.`,
  doubtful: (count: number) => `Chỗ đọc từ bản chụp cần xem lại: ${count}.`,
  warnings: (count: number) => `Cảnh báo (${count})`,
  warning: (message: string) => `• ${message}`,
  versions: 'So với kho chung',
  version: (said: string, name: string, reason: string) => `• ${said} ${name} (${reason})`,
  notSeenYet: (owner: string | null) =>
    owner === null
      ? 'Chưa ai thấy văn bản này cho tới khi anh/chị bấm Lưu.'
      : `Hiện chỉ ${owner} xem được; bấm Lưu thì mọi cơ quan xem được.`,
  buttons: {
    save: 'Lưu vào kho chung',
    edit: 'Sửa',
    drop: 'Bỏ',
    decline: 'Không nhận',
    original: 'Tệp gốc',
    classes: 'Phân loại',
    doubts: (count: number) => `Chỗ cần xem lại (${count})`,
    delete: 'Xóa',
    sureDelete: 'Xóa hẳn khỏi kho',
    back: '‹ Về thẻ',
    open: 'Mở thẻ văn bản',
    list: '‹ Danh sách',
    confirm: 'Đúng',
    correct: 'Sửa',
    moreDoubts: '‹ Các chỗ cần xem lại',
    sureSecret: 'Có bí mật nhà nước: xóa ngay',
  },

  saved: (name: string) => `Đã lưu vào kho chung: ${name}. Từ bây giờ mọi cơ quan hỏi được.`,
  savedAlready: (name: string) => `${name} đã ở trong kho chung.`,
  dropped: (name: string) => `Đã bỏ, không lưu gì: ${name}.`,
  declined: (name: string) => `Không nhận vào kho chung: ${name}. Cơ quan gửi vẫn giữ làm tệp riêng.`,
  decidedAlready: 'Văn bản này đã có người xử lý.',

  proposed: 'Đã gửi đề nghị tới người giữ kho văn bản. Khi có kết quả, tôi báo anh/chị ngay.',
  proposedAlready: 'Văn bản này đã được đề nghị, đang chờ người giữ kho xem.',
  nobodyKeeps: 'Hiện chưa có người giữ kho văn bản để nhận đề nghị. Xin báo người quản trị.',
  accepted: (name: string) =>
    `Người giữ kho đã đưa vào kho chung văn bản anh/chị đề nghị: ${name}. Từ bây giờ mọi cơ quan hỏi được.`,
  notAccepted: (name: string) =>
    `Người giữ kho chưa nhận vào kho chung văn bản anh/chị đề nghị: ${name}. Văn bản vẫn là tệp riêng của cơ quan anh/chị.`,
  foundSecret:
    'Người giữ kho xác định một văn bản anh/chị gửi có bí mật nhà nước; tôi đã xóa khỏi kho. Telegram vẫn giữ tệp trên máy chủ của họ: anh/chị hãy xóa ngay tin nhắn chứa tệp (chọn xóa cho cả hai bên), xóa bản tải về, và báo người phụ trách bảo mật của cơ quan.',

  chooseField: 'Chọn mục cần sửa:',
  typeValue: (label: string, value: string) =>
    `${label} hiện là: ${value}\nXin gõ giá trị đúng như bản gốc; gõ “trống” nếu bản gốc để trống. Gõ /huy để thôi.`,
  notTaken: (label: string) =>
    `Mục “${label}” không nhận giá trị này (ngày ghi như 25/6/2031, số ghi như 9,5). Xin gõ lại, hoặc /huy để thôi.`,
  withoutYear:
    'Ngày này chưa có năm nên tôi chưa sửa. Xin gõ đủ ngày, tháng, năm, ví dụ: 25/6/2031; gõ /huy để thôi.',
  futureDate: (date: string) =>
    `Ngày ban hành ${date} sau ngày hôm nay nên tôi chưa sửa. Nếu bản gốc ghi đúng như vậy, xin gõ “đúng”; nếu không, gõ lại ngày; gõ /huy để thôi.`,
  corrected: (label: string, before: string, after: string) => `Đã sửa ${label}: ${before} → ${after}`,
  chooseClass:
    'Văn bản thuộc loại nào? Văn bản nội bộ, có dữ liệu cá nhân được hạn chế khi trả lời qua Telegram.',
  classified: (name: string) => `Đã xếp loại: ${name}`,
  askSecret:
    'Văn bản có bí mật nhà nước không được lưu ở đây: tôi sẽ xóa ngay khỏi kho và ghi lại sự việc, không lấy lại được.',
  secretRemoved:
    'Đã xóa văn bản khỏi kho và ghi lại sự việc. Telegram vẫn giữ tệp trên máy chủ của họ: hãy xóa ngay tin nhắn chứa tệp (chọn xóa cho cả hai bên), xóa bản tải về trên các thiết bị, và báo người phụ trách bảo mật của cơ quan.',

  noDoubts: 'Không còn chỗ nào đọc từ bản chụp chờ xem lại.',
  doubtsHeading: (name: string, count: number) => `Chỗ cần xem lại của ${name}: ${count}`,
  doubt: (position: number, label: string, value: string, page: number, percent: number) =>
    `${position}. ${label}: ${value} (trang ${page}, đọc chắc ${percent}%)`,
  doubtButton: (position: number, label: string) => `${position}. ${label}`,
  doubtShown: (label: string, value: string) => `${label}. Tôi đọc là: ${value}`,
  doubtWords: (quote: string) => `Nguyên văn đọc được: “${quote}”`,
  confirmAsk: 'So với ảnh dòng, đọc như vậy có đúng không?',
  unreadAsk: 'Chỗ này tôi chưa đọc trọn, nên cần anh/chị gõ lại theo ảnh dòng.',
  pictureCaption: (label: string, page: number) => `${label}, trang ${page}`,
  confirmed: (label: string) => `Đã ghi nhận là đúng: ${label}`,
  notConfirmed: 'Chỗ này không còn chờ, hoặc chưa đọc trọn nên phải gõ lại.',

  listHeading: (count: number) => `Kho chung: ${count} văn bản, mới nạp trước`,
  emptyList: 'Kho chung chưa có văn bản nào. Gõ /themvb để thêm.',
  waitingMark: 'Chờ: ',
  waiting: (count: number) => `Chờ anh/chị quyết định: ${count}`,
  listed: (position: number, name: string, notes: string) => `${position}. ${name}${notes}`,
  listNotes: (warnings: number, doubtful: number) =>
    [
      ...(warnings === 0 ? [] : [`${warnings} cảnh báo`]),
      ...(doubtful === 0 ? [] : [`${doubtful} chỗ cần xem lại`]),
    ].join(', '),
  askDelete: (name: string) =>
    `Xóa hẳn ${name} khỏi kho? Chỉ mục, ảnh trang, trích dẫn đã lưu đều mất; người đã dùng văn bản này sẽ được báo.`,
  deleted: (name: string) => `Đã xóa khỏi kho: ${name}.`,
} as const;
