/** The form that results are filled in. Pure: strings in, strings out. */
export const reportFormWording = {
  sheet: 'Kết quả',
  title: 'BIỂU NHẬP KẾT QUẢ ĐỂ SOẠN BÁO CÁO',
  agency: 'Cơ quan',
  period: 'Kỳ báo cáo',
  cutoff: 'Ngày chốt số liệu',
  help: 'Chỉ ghi vào hai cột nền vàng và ô ngày chốt số liệu. Để trống nếu chưa có kết quả. Không ghi tên, số điện thoại của cá nhân. Có thể chuyển dòng, không xóa cột.',
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
  badCutoff: (text: string) => `Ngày chốt số liệu trong biểu không đọc được: “${text}”.`,
  unreadable: (row: string, text: string) =>
    `Kết quả “${text}” của “${row}” không rõ là bao nhiêu; chưa đưa vào, vui lòng ghi kèm đơn vị.`,
  unknownRows: (count: number) => `Còn ${count} dòng khác trong biểu không thuộc báo cáo này.`,
  unknownRow: (row: string) => `Dòng “${row}” trong biểu không thuộc báo cáo này; chưa đưa vào.`,
} as const;
