/** The form that results are filled in. Pure: strings in, strings out. */
export const reportFormWording = {
  sheet: 'Kết quả',
  title: 'BIỂU NHẬP KẾT QUẢ ĐỂ SOẠN BÁO CÁO',
  agency: 'Cơ quan',
  period: 'Kỳ báo cáo',
  cutoff: 'Ngày chốt số liệu',
  help: 'Chỉ ghi vào các cột nền vàng (kết quả, ghi chú, cùng kỳ năm trước) và ô ngày chốt số liệu; ghi số kèm đơn vị: 95,5%, 12/14 thôn. Để trống nếu chưa có kết quả. Không ghi tên, số điện thoại của cá nhân. Có thể chuyển dòng, không xóa cột.',
  heads: {
    key: 'Mã dòng',
    text: 'Chỉ tiêu, nhiệm vụ',
    plan: 'Mức giao',
    hint: 'Đơn vị, cách ghi',
    result: 'Kết quả',
    note: 'Ghi chú',
    previous: 'Cùng kỳ năm trước',
    source: 'Nguồn',
  },
  hints: {
    words: 'ghi bằng lời hoặc số kèm đơn vị',
    number: 'số kèm đơn vị',
    rate: (per: number) => `ghi dạng 12/${String(per).replace(/\B(?=(?:\d{3})+$)/gu, '.')}`,
    change: (isFall: boolean) =>
      isFall ? 'ghi "giảm 5%" hoặc số của kỳ này kèm đơn vị' : 'ghi "tăng 5%" hoặc số của kỳ này kèm đơn vị',
  },
  notAForm: (file: string) => `Tệp ${file} không phải biểu kết quả do lệnh draft --form tạo ra.`,
  otherVersion: (file: string) => `Tệp ${file} là biểu của phiên bản khác; hãy tạo lại biểu bằng --form.`,
  otherAgency: (form: string, own: string) => `Biểu kết quả là của ${form}, không phải của ${own}.`,
  otherPeriod: (form: string, own: string) => `Biểu kết quả là của kỳ ${form}, không phải kỳ ${own}.`,
  cutoffToCome: (day: string, asOf: string) =>
    `Ngày chốt số liệu ${day} sau ngày lập báo cáo ${asOf}: chưa thể có số liệu của ngày đó; hãy nêu lại ngày chốt (--cutoff), hoặc ngày lập báo cáo (--as-of).`,
  cutoffBefore: (day: string, from: string) =>
    `Ngày chốt số liệu ${day} trước ngày đầu kỳ báo cáo ${from}; hãy nêu lại ngày chốt (--cutoff) hoặc kỳ báo cáo.`,
  cutoffBehind: (day: string, to: string) =>
    `Ngày chốt số liệu ${day} sau ngày cuối kỳ báo cáo ${to}; vui lòng kiểm tra số liệu có đúng của kỳ không.`,
  otherPrevious: (row: string, filled: string, reported: string) =>
    `Số cùng kỳ của “${row}” lấy theo biểu: ${filled}; báo cáo năm trước ghi ${reported}.`,
  badPrevious: (row: string, text: string) =>
    `Số cùng kỳ “${text}” của “${row}” không rõ là bao nhiêu; chưa đưa vào, vui lòng ghi kèm đơn vị.`,
  badCutoff: (text: string) => `Ngày chốt số liệu trong biểu không đọc được: “${text}”.`,
  unreadable: (row: string, text: string) =>
    `Kết quả “${text}” của “${row}” không rõ là bao nhiêu; chưa đưa vào, vui lòng ghi kèm đơn vị.`,
  unknownRows: (count: number) => `Còn ${count} dòng khác trong biểu không thuộc báo cáo này.`,
  unknownRow: (row: string) => `Dòng “${row}” trong biểu không thuộc báo cáo này; chưa đưa vào.`,
} as const;
