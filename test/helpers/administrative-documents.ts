import type { AdministrativeDocument, Block } from '../../knowledge/model/administrative-document.ts';

const heading = (level: 1 | 2 | 3, label: string, text: string): Block => ({
  kind: 'heading',
  level,
  label,
  text,
});
const paragraph = (text: string): Block => ({ kind: 'paragraph', text, cites: [] });
const item = (text: string): Block => ({ kind: 'item', text, cites: [] });

/** A plan of an invented commune, with every kind of block. */
export const communePlan: AdministrativeDocument = {
  id: 'soan-2026-0001',
  type: 'Kế hoạch',
  letterhead: { superior: [], issuer: ['ỦY BAN NHÂN DÂN', 'XÃ SUỐI MÂY'] },
  symbol: 'KH-UBND',
  place: 'Suối Mây',
  date: { year: 2026, month: 3, day: null },
  subject: 'Thực hiện công tác bảo vệ, chăm sóc trẻ em năm 2026 trên địa bàn xã Suối Mây',
  addressees: [],
  bases: [
    'Căn cứ Luật Trẻ em ngày 05 tháng 4 năm 2016',
    'Căn cứ Quyết định số 15/QĐ-UBND ngày 02 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh Lam Khê về việc giao chỉ tiêu công tác trẻ em năm 2026',
  ],
  body: [
    paragraph(
      'Thực hiện Kế hoạch số 21/KH-UBND ngày 10 tháng 02 năm 2026 của Ủy ban nhân dân tỉnh Lam Khê về công tác trẻ em năm 2026, Ủy ban nhân dân xã Suối Mây ban hành Kế hoạch thực hiện như sau:',
    ),
    heading(1, 'I.', 'Mục đích, yêu cầu'),
    heading(2, '1.', 'Mục đích'),
    paragraph(
      'Bảo đảm trẻ em trên địa bàn xã được sống trong môi trường an toàn, lành mạnh; phát hiện sớm và trợ giúp kịp thời trẻ em có hoàn cảnh đặc biệt.',
    ),
    heading(2, '2.', 'Yêu cầu'),
    item('Các thôn, trường học phân công người theo dõi công tác trẻ em trước ngày 31 tháng 3 năm 2026.'),
    item('Kinh phí thực hiện: [cần điền: số tiền, nguồn kinh phí].'),
    heading(1, 'II.', 'Chỉ tiêu'),
    {
      kind: 'table',
      header: ['STT', 'Chỉ tiêu', 'Đơn vị tính', 'Năm 2026', 'Đơn vị chủ trì'],
      rows: [
        ['1', 'Trẻ em dưới 06 tuổi được cấp thẻ bảo hiểm y tế', '%', '100', 'Phòng Văn hóa - Xã hội'],
        ['2', 'Trẻ em có hoàn cảnh đặc biệt được trợ giúp', '%', 'trên 95', 'Phòng Văn hóa - Xã hội'],
        ['3', 'Lớp dạy bơi an toàn', 'lớp', 'ít nhất 02', '[cần điền: đơn vị chủ trì]'],
      ],
      cites: [],
    },
    heading(1, 'III.', 'Nhiệm vụ'),
    heading(2, '1.', 'Truyền thông'),
    heading(3, 'a)', 'Phát thanh trên hệ thống truyền thanh của xã, mỗi tuần ít nhất 02 lượt.'),
    heading(3, 'b)', 'Tổ chức Tháng hành động vì trẻ em.'),
    heading(1, 'IV.', 'Tổ chức thực hiện'),
    paragraph('Đề nghị Trạm Y tế xã phối hợp khám sức khỏe định kỳ cho trẻ em.'),
    paragraph(
      'Trong quá trình thực hiện, nếu có vướng mắc, các đơn vị báo cáo Ủy ban nhân dân xã để giải quyết.',
    ),
  ],
  recipients: [
    'UBND tỉnh Lam Khê (b/c)',
    'Thường trực Đảng ủy, HĐND xã (b/c)',
    'Các thôn, trường học (t/h)',
    'Lưu: VT, VHXH',
  ],
  mark: null,
  signature: {
    capacity: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
    name: 'Vàng Thị Thử Nghiệm',
  },
};

/** A report of an invented school to the commune over it. */
export const schoolReport: AdministrativeDocument = {
  ...communePlan,
  id: 'soan-2026-0002',
  type: 'Báo cáo',
  letterhead: { superior: ['UBND XÃ SUỐI MÂY'], issuer: ['TRƯỜNG TIỂU HỌC', 'BẢN THÔNG'] },
  symbol: 'BC-THBT',
  date: { year: 2026, month: 6, day: 5 },
  subject: 'Kết quả thực hiện công tác trẻ em 06 tháng đầu năm 2026',
  addressees: ['Ủy ban nhân dân xã Suối Mây'],
  bases: [],
  body: [
    paragraph('Trường Tiểu học Bản Thông báo cáo kết quả như sau:'),
    heading(1, 'I.', 'Kết quả'),
    item('Số học sinh được khám sức khỏe: [cần điền: số liệu].'),
    item('Không có học sinh đuối nước;'),
  ],
  recipients: ['Phòng Văn hóa - Xã hội xã'],
  mark: null,
  signature: { capacity: ['KT. HIỆU TRƯỞNG', 'PHÓ HIỆU TRƯỞNG'], name: null },
};

/** A letter of an invented division to several bodies. */
export const divisionLetter: AdministrativeDocument = {
  ...communePlan,
  id: 'soan-2026-0003',
  type: 'Công văn',
  letterhead: { superior: ['UBND XÃ SUỐI MÂY'], issuer: ['PHÒNG VĂN HÓA - XÃ HỘI'] },
  symbol: 'VHXH-TE',
  place: null,
  date: { year: 2026, month: null, day: null },
  subject: 'rà soát trẻ em có hoàn cảnh đặc biệt năm 2026',
  addressees: ['Các trường học trên địa bàn xã', 'Trưởng các thôn'],
  bases: [],
  body: [
    paragraph(
      'Phòng Văn hóa - Xã hội đề nghị các đơn vị rà soát, lập danh sách trẻ em có hoàn cảnh đặc biệt và gửi về Phòng trước ngày 15 tháng 4 năm 2026.',
    ),
    paragraph('Rất mong nhận được sự phối hợp của các đơn vị./.'),
  ],
  recipients: ['UBND xã (b/c)', 'Lưu: VT, VHXH'],
  mark: null,
  signature: { capacity: ['TRƯỞNG PHÒNG'], name: 'Lường Văn Thử Nghiệm' },
};

/** A proposal of an invented commune to its province. */
export const communeProposal: AdministrativeDocument = {
  ...communePlan,
  id: 'soan-2026-0004',
  type: 'Tờ trình',
  symbol: 'TTr-UBND',
  date: { year: 2026, month: 10, day: 20 },
  subject: 'Về việc hỗ trợ kinh phí xây dựng bể bơi cho trẻ em',
  addressees: ['Ủy ban nhân dân tỉnh Lam Khê'],
  bases: ['Căn cứ Luật Trẻ em ngày 05 tháng 4 năm 2016'],
  body: [
    heading(1, 'I.', 'Sự cần thiết'),
    paragraph('Trên địa bàn xã chưa có bể bơi.'),
    heading(1, 'II.', 'Nội dung đề nghị'),
    paragraph('Ủy ban nhân dân xã kính trình Ủy ban nhân dân tỉnh Lam Khê xem xét, quyết định'),
  ],
  recipients: ['Sở Tài chính', 'Lưu: VT'],
  mark: null,
  signature: { capacity: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], name: 'Lò Văn Thử Nghiệm' },
};

/** The plan with a table of many rows and much text. */
export function longPlan(rowCount: number): AdministrativeDocument {
  const rows = Array.from({ length: rowCount }, (_, i) => [
    String(i + 1),
    `Rà soát, lập danh sách trẻ em của thôn số ${i + 1} và cập nhật vào phần mềm quản lý`,
    'Trưởng thôn',
    'trước 30/6/2026',
  ]);
  const table: Block = {
    kind: 'table',
    header: ['STT', 'Nội dung', 'Đơn vị thực hiện', 'Thời hạn'],
    rows,
    cites: [],
  };
  return { ...communePlan, id: 'soan-2026-0005', body: [...communePlan.body.slice(0, -1), table] };
}
