/** What the Telegram channel says of who may use it, and for which agency. */
export const officeTexts = {
  greeting:
    'Xin chào! Tôi là Tham Mưu, trợ lý tra cứu văn bản chỉ đạo, chỉ tiêu, thời hạn và soạn kế hoạch cho cơ quan.',
  privacy:
    'Tôi lưu tên và số định danh Telegram, cơ quan, câu hỏi của anh/chị để phục vụ công việc; gõ /xoadulieu để xóa. Không gửi bí mật nhà nước hoặc dữ liệu cá nhân qua Telegram.',
  whichAgency:
    'Anh/chị công tác ở cơ quan nào? Xin gõ tên đầy đủ, kèm tỉnh. Ví dụ: UBND xã Hòa Sơn, tỉnh Vân Đồi.',
  confirmAgency: 'Có phải cơ quan này không?',
  chooseAgency: 'Có nhiều cơ quan mang tên ấy. Anh/chị công tác ở cơ quan nào?',
  unknownAgency: (written: string) =>
    `Chưa xác định được cơ quan “${written}”. Xin gõ đủ tên, kèm xã và tỉnh, ví dụ: UBND xã Hòa Sơn, tỉnh Vân Đồi.`,
  unplacedAgency: (agency: string) => `${agency} ở địa bàn nào? Xin gõ lại cả tên, kèm xã (nếu có) và tỉnh.`,
  otherAgency: 'Không phải, gõ lại',
  whichPost: (agency: string) => `Công việc của anh/chị tại ${agency}? Bấm chọn, hoặc gõ.`,
  posts: ['Lãnh đạo', 'Công chức, chuyên viên', 'Văn thư', 'Giáo viên, nhân viên', 'Khác'],

  asked: (agency: string) =>
    `Đã gửi yêu cầu sử dụng (${agency}) tới người quản trị. Khi được duyệt, tôi sẽ nhắn anh/chị tại đây.`,
  alreadyAsked: (agency: string) =>
    `Yêu cầu của anh/chị cho ${agency} đang chờ duyệt. Khi được duyệt, tôi sẽ nhắn anh/chị tại đây.`,
  tellOther: 'Khai cơ quan khác',
  alreadyIn: (agency: string) => `Anh/chị đã được dùng cho ${agency}.`,
  refusedBefore: (agency: string) =>
    `Yêu cầu của anh/chị cho ${agency} đã bị từ chối hoặc thu hồi. Xin liên hệ người quản trị của cơ quan.`,
  revokedBefore: (agency: string) =>
    `Quyền sử dụng cho ${agency} đã được thu hồi; xin liên hệ người quản trị của cơ quan.`,
  nobodyDecides: 'Hiện chưa có ai duyệt yêu cầu qua Telegram; xin báo người quản trị của cơ quan.',

  requestCard: (name: string, id: string, post: string | null, agency: string) =>
    [
      'Yêu cầu sử dụng',
      `Người xin: ${name} (số định danh ${id})`,
      ...(post === null ? [] : [`Công việc: ${post}`]),
      `Cơ quan: ${agency}`,
    ].join('\n'),
  admit: 'Duyệt',
  refuse: 'Từ chối',
  admittedBy: (name: string) => `Đã duyệt (${name}).`,
  refusedBy: (name: string) => `Đã từ chối (${name}).`,
  decidedAlready: 'Yêu cầu này đã được quyết định.',
  notYours: 'Anh/chị không có quyền quyết định việc này.',

  admitted: (agency: string) => `Anh/chị được dùng Tham Mưu cho ${agency}.`,
  refused: (agency: string) => `Yêu cầu sử dụng cho ${agency} không được chấp thuận.`,
  revoked: (agency: string) => `Quyền sử dụng cho ${agency} đã được thu hồi.`,
  tryAsking: 'Anh/chị có thể thử ngay:',
  sampleQuestions: [
    'Văn bản nào đang áp dụng cho cơ quan tôi?',
    'Những chỉ tiêu nào giao cho cơ quan tôi năm nay?',
    'Sắp tới cơ quan tôi có hạn báo cáo nào?',
  ],

  agenciesHeading: 'Cơ quan của anh/chị',
  noAgency: 'Anh/chị chưa khai cơ quan.',
  activeMark: ' – đang dùng',
  waitingMark: ' – chờ duyệt',
  headMark: ' – phụ trách',
  addAgency: 'Thêm cơ quan',
  chosen: (agency: string) => `Từ nay tôi trả lời và soạn cho ${agency}.`,

  peopleHeading: (count: number) => `Người dùng: ${count}`,
  nobody: 'Chưa có người dùng nào.',
  onlyDeciders: 'Lệnh này dành cho người quản trị và người phụ trách cơ quan.',
  statuses: { waiting: 'chờ duyệt', admitted: 'được dùng', refused: 'bị từ chối', revoked: 'đã thu hồi' },
  roles: { member: 'người dùng', keeper: 'giữ kho văn bản', admin: 'quản trị' },
  revoke: 'Thu hồi',
  askRevoke: (name: string, agency: string) => `Thu hồi quyền sử dụng của ${name} cho ${agency}?`,
  sureRevoke: 'Đúng, thu hồi',
  keep: 'Thôi, giữ nguyên',
  madeHead: (agency: string) =>
    `Anh/chị được giao phụ trách ${agency}: duyệt người dùng của cơ quan, gõ /nguoidung để xem.`,
  unmadeHead: (agency: string) => `Anh/chị thôi phụ trách ${agency}.`,
  makeHead: 'Giao phụ trách cơ quan',
  unmakeHead: 'Thôi phụ trách',
  makeKeeper: 'Giao giữ kho văn bản',
  makeMember: 'Thôi giữ kho văn bản',
  invite: 'Tạo liên kết mời',
  invitation: (agency: string, link: string) =>
    `Liên kết mời vào ${agency}, dùng trong 7 ngày; người mở vẫn phải được duyệt:\n${link}`,
  badInvitation: 'Liên kết mời này không đúng hoặc đã hết hạn.',
  done: 'Đã ghi.',
} as const;
