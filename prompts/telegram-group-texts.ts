/** What the Telegram channel says of and in groups. */
export const groupTexts = {
  whichAgency:
    'Gắn nhóm này với cơ quan nào? Mọi người trong nhóm đều đọc được câu trả lời, nên chỉ gắn nhóm nội bộ của cơ quan. Chỉ người đã thêm bot được chọn.',
  noneAndLeave: 'Không gắn, rời nhóm',
  bound: (agency: string) =>
    [
      `Nhóm này gắn với ${agency}.`,
      'Hỏi bằng /hoi, bằng cách nhắc tên tôi hoặc trả lời tin của tôi; tôi không đọc những tin khác. Trong nhóm tôi trả lời ngắn; câu trả lời đầy đủ ở tin nhắn riêng.',
      'Chỉ người được duyệt của cơ quan ấy mới hỏi được. Mọi người trong nhóm đều đọc được câu trả lời.',
    ].join('\n'),
  agencyOfGroup: (agency: string) => `Nhóm này gắn với ${agency}.`,
  ofAnotherAgency: (agency: string) =>
    `Nhóm này gắn với ${agency}, mà anh/chị không thuộc danh sách của cơ quan ấy. Xin hỏi tôi ở tin nhắn riêng.`,
  left: 'Tôi xin rời nhóm này.',
  notAllowed:
    'Tôi đã rời nhóm vừa rồi: chỉ người quản trị hoặc người phụ trách một cơ quan (đã khai cơ quan bằng /donvi) mới thêm tôi vào nhóm được.',
  bindTo: (agency: string) => `Gắn với ${agency}`,
  unbind: 'Bỏ gắn, rời nhóm',
  wholeAnswer: 'Xem đầy đủ (tin riêng)',
  shortened: '…',
} as const;
