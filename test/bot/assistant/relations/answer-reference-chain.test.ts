import { describe, expect, it } from 'vitest';
import { askTexts, officeHead } from '../../../helpers/ask-texts.ts';

const head = (commune: string, number: string, subject: string) =>
  officeHead(commune, number, '15 tháng 3 năm 2031', ['KẾ HOẠCH', subject]);
const COMMUNE = [
  ...head('Suối Bạc', '21/KH-UBND', 'Chống rét cho trâu bò năm 2031'),
  'Thực hiện Kế hoạch số 12/KH-UBND ngày 02 tháng 02 năm 2031 của Ủy ban nhân dân tỉnh Vân Sơn về chống rét cho gia súc năm 2031;',
  'Thực hiện Công văn số 5/SNN-CN ngày 05 tháng 02 năm 2031 của Sở Nông nghiệp và Môi trường tỉnh Vân Sơn;',
];
const PROVINCE = [
  'ỦY BAN NHÂN DÂN\t\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'TỈNH VÂN SƠN\t\tĐộc lập - Tự do - Hạnh phúc',
  'Số: 12/KH-UBND\t\tVân Sơn, ngày 02 tháng 02 năm 2031',
  '',
  'KẾ HOẠCH',
  'Chống rét cho gia súc năm 2031',
  '',
  'Thực hiện Quyết định số 77/QĐ-TTg ngày 05 tháng 01 năm 2031 của Thủ tướng Chính phủ về bảo vệ đàn gia súc;',
];

describe('answerReferenceChain', () => {
  it('finds through a held document what the one asked about does not name itself', async () => {
    const answers = await askTexts(
      [COMMUNE, PROVINCE],
      'Kế hoạch 21/KH-UBND thực hiện quyết định nào của Thủ tướng?',
      'ke hoach cua xa suoi bac thuc hien quyet dinh nao cua thu tuong',
    );
    for (const answer of answers) {
      expect(answer.outcome).toBe('answered');
      expect(answer.text).toMatch(/21\/KH-UBND .*- thực hiện: Kế hoạch số 12\/KH-UBND/);
      expect(answer.text).toMatch(/12\/KH-UBND .*- thực hiện: Quyết định số 77\/QĐ-TTg/);
      expect(answer.text).not.toContain('5/SNN-CN');
    }
  });
});

describe('writeReferences', () => {
  it('keeps those of the issuer asked for', async () => {
    const [province, department] = await askTexts(
      [COMMUNE],
      'Kế hoạch 21/KH-UBND căn cứ kế hoạch nào của tỉnh?',
      'Kế hoạch 21/KH-UBND thực hiện công văn nào của Sở?',
    );
    expect(province?.text).toContain('12/KH-UBND');
    expect(province?.text).not.toContain('5/SNN-CN');
    expect(department?.text).toContain('5/SNN-CN');
    expect(department?.text).not.toContain('12/KH-UBND');
  });

  it('says so where none is of the type asked for', async () => {
    const [answer] = await askTexts([COMMUNE], 'Kế hoạch 21/KH-UBND thực hiện nghị định nào?');
    expect(answer?.text).toContain('Chưa tìm thấy nghị định như câu hỏi');
    expect(answer?.text).toContain('12/KH-UBND');
  });
});
