/** What stands on the pictures and in the text beside them. Pure. */
export const pictureWording = {
  relations: {
    implements: 'thực hiện',
    'legal-basis': 'căn cứ',
    'guided-by': 'theo hướng dẫn',
    amends: 'sửa đổi, bổ sung',
    replaces: 'thay thế',
    repeals: 'bãi bỏ',
    cites: 'nhắc tới',
  },
  cascadeTitle: 'Sơ đồ văn bản',
  focus: 'VĂN BẢN ĐANG XEM',
  /** Under a dashed box. */
  citedOnly: 'Chỉ được dẫn, kho chưa có văn bản này',
  withoutIssuer: 'Chưa rõ cơ quan ban hành',
  withoutDate: 'chưa rõ ngày',
  unsure: 'chưa chắc',
  /** "thực hiện (1), (2)" */
  relation: (relation: string, others: readonly string[]) => `${relation} ${others.join(', ')}`,
  linkKey: 'Mũi tên đi từ văn bản được dẫn tới văn bản thực hiện hoặc dẫn nó.',
  dashedKey: 'Khung nét đứt: chỉ được dẫn, kho chưa có văn bản.',
  linesLeftOut: 'Một số đường nối không vẽ cho đỡ rối; chữ trong khung nêu đủ.',
  omittedDocuments: (count: number) => `Còn ${count} văn bản liên quan xa hơn không vẽ ở đây.`,
  omittedRows: (count: number) => `Còn ${count} mức không vẽ ở đây.`,
  unknownValue: 'chưa tìm thấy mức nào trong kho',
  aspiration: 'phấn đấu',
  notDrawnToScale:
    'Các mức không cùng thước đo (đơn vị, cách đặt mức hoặc cấp giao) nên không vẽ thành thanh để so dài ngắn.',
  ceilingKey: 'Thanh gạch chéo: mức trần hoặc mức phải giảm tới, không được vượt vạch.',
  goalKey: 'Thanh đặc: mức phải đạt.',
  changeKey: 'Thanh chấm: mức tăng hoặc giảm so với trước, không phải mức đạt tới.',
  zeroKey: 'Vạch mảnh là số 0.',
  targetsOnly: 'Đây là chỉ tiêu được giao, không phải kết quả đã đạt.',
  sources: 'Nguồn',
} as const;
