import { relationWords } from './relation-words.ts';

const statuses = {
  'in-force': 'Còn hiệu lực theo chính văn bản',
  lapsed: 'Đã hết thời hạn',
  replaced: 'Đã bị thay thế hoặc bãi bỏ',
  'not-yet': 'Chưa tới ngày ban hành hoặc hiệu lực',
  unknown: 'Chưa rõ còn áp dụng không',
} as const;

/** What stands on the pictures and in the text beside them. Pure. */
export const pictureWording = {
  relations: relationWords,
  cascadeOf: (document: string) => `Sơ đồ văn bản: ${document}`,
  cascadeQuestion: (document: string) => `Sơ đồ ${document}`,
  whichDocument: (count: number) => `Có ${count} văn bản mang tên này. Xem sơ đồ của văn bản nào?`,
  noRelations: 'Chưa đọc được văn bản nào nó dẫn, và kho chưa có văn bản nào dẫn nó.',
  levels: {
    central: 'Trung ương',
    province: 'Cấp tỉnh',
    department: 'Sở, ban, ngành',
    district: 'Cấp huyện',
    commune: 'Cấp xã',
    school: 'Trường học',
    unknown: 'Chưa rõ cấp ban hành',
  },
  validity: (status: keyof typeof statuses, reason: string) => `${statuses[status]}: ${reason}`,
  /** What is only cited has no text of its own here. */
  validityOfCited: (status: keyof typeof statuses, reason: string) =>
    `${status === 'in-force' ? 'Còn trong thời hạn theo lời dẫn' : statuses[status]}: ${reason}`,
  former: (why: string) => `Của cơ quan, đơn vị trước đây: ${why}`,
  webPost: 'Theo bài đăng, không phải toàn văn',
  withoutNumber: '(chưa có số)',
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
  cut: 'Còn văn bản liên quan xa hơn chưa được xét tới.',
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
