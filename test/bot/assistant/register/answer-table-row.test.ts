import { describe, expect, it } from 'vitest';
import { askTexts, officeHead } from '../../../helpers/ask-texts.ts';

const DECISION = [
  ...officeHead('Suối Bạc', '21/QĐ-UBND', '15 tháng 3 năm 2031', ['QUYẾT ĐỊNH', 'Phân công thẩm định giá']),
  'Điều 1. Các sở, ngành thẩm định phương án giá theo phân công tại Phụ lục kèm theo; chịu trách nhiệm về phương án giá hàng hóa, dịch vụ.',
  'Phụ lục. PHÂN CÔNG THẨM ĐỊNH PHƯƠNG ÁN GIÁ',
  'STT | Tên hàng hóa, dịch vụ | Cơ quan thẩm định',
  '1 | Dịch vụ trông giữ xe | Sở Xây dựng',
  '2 | Dịch vụ lưu trữ hồ sơ | Sở Nội vụ',
];

describe('answerFromTableRow', () => {
  it('gives the row of the thing asked about, not the duties of all', async () => {
    const [parking, archives] = await askTexts(
      [DECISION],
      'Theo Quyết định 21/QĐ-UBND, phương án giá dịch vụ trông giữ xe do sở nào thẩm định?',
      'qd 21/QD-UBND gia luu tru ho so so nao tham dinh',
    );
    expect(parking?.text).toContain('Sở Xây dựng');
    expect(parking?.text).not.toContain('Sở Nội vụ');
    expect(archives?.text).toContain('Sở Nội vụ');
  });

  it('gives none where no row is about the thing asked for', async () => {
    const [answer] = await askTexts([DECISION], 'Theo Quyết định 21/QĐ-UBND, giá điện do sở nào thẩm định?');
    expect(answer?.text).not.toContain('Sở Xây dựng');
    expect(answer?.text).not.toContain('Sở Nội vụ');
  });

  it('takes a thing named among other words, and none that a row leaves out or another column tells of', async () => {
    const prices = [
      ...officeHead('Suối Bạc', '22/QĐ-UBND', '16 tháng 3 năm 2031', ['QUYẾT ĐỊNH', 'Quản lý giá hàng hóa']),
      'Điều 1. Các sở thực hiện theo Phụ lục.',
      'Phụ lục. DANH MỤC',
      'STT | Tên hàng hóa | Cơ quan kiểm tra chất lượng | Cơ quan tiếp nhận kê khai giá',
      '1 | Mật ong dành cho trẻ em dưới 10 tuổi | | Sở Y tế',
      '2 | Đồ gỗ khác (ngoài giường tre) | | Sở Công Thương',
    ];
    const [named, older, quality, excluded] = await askTexts(
      [prices],
      'Theo Quyết định 22/QĐ-UBND, quầy bán mật ong cho trẻ dưới 10 tuổi kê khai giá với sở nào?',
      'Theo Quyết định 22/QĐ-UBND, quầy bán mật ong cho trẻ trên 10 tuổi kê khai giá với sở nào?',
      'Theo Quyết định 22/QĐ-UBND, mật ong cho trẻ dưới 10 tuổi do sở nào kiểm tra chất lượng?',
      'Theo Quyết định 22/QĐ-UBND, giường tre kê khai giá với sở nào?',
    );
    expect(named?.outcome).toBe('answered');
    expect(named?.text).toContain('Sở Y tế');
    for (const other of [older, quality, excluded]) expect(other?.outcome).toBe('not-found');
  });

  const PERMITS = [
    ...officeHead('Suối Bạc', '23/QĐ-UBND', '17 tháng 3 năm 2031', ['QUYẾT ĐỊNH', 'Tiếp nhận kê khai giá']),
    'Điều 1. Các sở, ngành, Ủy ban nhân dân cấp xã tiếp nhận hồ sơ kê khai giá theo Phụ lục.',
    'Điều 2. Sở Tài chính tổng hợp danh sách kê khai giá trước ngày 15 tháng 02 hằng năm.',
    'Phụ lục. DANH MỤC',
    'STT | Tên hàng hóa | Cơ quan tiếp nhận kê khai giá',
    '1 | Chè búp khô | Sở Công Thương',
    '2 | Vé đò ngang | Sở Xây dựng',
    '4 | Thuốc trị bệnh cây | Sở Nông nghiệp',
    '3 | Nước mắm cá | - Sở Y tế đối với loại đóng chai - Sở Nông nghiệp đối với loại bán lẻ tại chợ',
  ];

  it('knows the row by a part of its name, however filing is called, and by what a cell tells of the bodies', async () => {
    const [short, called, bare, divided] = await askTexts(
      [PERMITS],
      'qd 23/QD-UBND do ngang ke khai gia voi so nao',
      'Theo Quyết định 23/QĐ-UBND, chè búp nộp hồ sơ ở cơ quan nào?',
      'Suối Bạc: vé đò thì sở nào?',
      'Theo Quyết định 23/QĐ-UBND, nước mắm bán lẻ tại chợ đăng ký giá với sở nào?',
    );
    expect(short?.text).toContain('Sở Xây dựng');
    expect(called?.text).toContain('Sở Công Thương');
    expect(bare?.text).toContain('Sở Xây dựng');
    expect(divided?.text).toContain('Sở Nông nghiệp');
  });

  it('answers neither by a row nor by the duties of all of what no row names, or of another act', async () => {
    const answers = await askTexts(
      [PERMITS],
      'qd 23/QD-UBND bot giat ke khai gia voi so nao',
      'qd 23/QD-UBND ke khai gia thuoc la voi so nao',
      'Theo Quyết định 23/QĐ-UBND, sở nào kiểm nghiệm chất lượng chè búp khô?',
    );
    for (const answer of answers) expect(answer.outcome).toBe('not-found');
  });
});
