import { describe, expect, it } from 'vitest';
import { askTexts, officeHead } from '../../helpers/ask-texts.ts';

const PLAN = [
  ...officeHead('Suối Bạc', '21/KH-UBND', '15 tháng 3 năm 2031', [
    'KẾ HOẠCH',
    'Phòng, chống đuối nước năm 2031',
  ]),
  'Căn cứ Quyết định số 88/QĐ-UBND ngày 02 tháng 01 năm 2031 của Ủy ban nhân dân tỉnh Vân Sơn về chương trình an toàn sông nước;',
  'Thực hiện Chỉ thị số 4/CT-UBND ngày 05 tháng 02 năm 2031 của Ủy ban nhân dân tỉnh Vân Sơn về tăng cường an toàn cho trẻ em;',
  'I. MỤC TIÊU',
  '1. Dạy bơi cho ít nhất 60% học sinh.',
];
const LETTER = [
  ...officeHead('Khe Lim', '7/UBND-VX', '20 tháng 3 năm 2031', ['V/v tuyên truyền an toàn sông nước']),
  'Thực hiện Chỉ thị số 4/CT-UBND ngày 05 tháng 02 năm 2031 của Ủy ban nhân dân tỉnh Vân Sơn, đề nghị các thôn tuyên truyền trước ngày 30/4/2031.',
];

describe('answerCiting', () => {
  it('lists every document that names a number, each with its words', async () => {
    const [active, passive] = await askTexts(
      [PLAN, LETTER],
      'Văn bản nào dẫn Chỉ thị 4/CT-UBND?',
      '4/ct-ubnd duoc nhung van ban nao trien khai',
    );
    for (const answer of [active, passive]) {
      expect(answer?.outcome).toBe('answered');
      expect(answer?.text).toContain('21/KH-UBND');
      expect(answer?.text).toContain('7/UBND-VX');
      expect(answer?.citations.map(({ quote }) => quote)).toEqual([
        expect.stringContaining('4/CT-UBND'),
        expect.stringContaining('4/CT-UBND'),
      ]);
    }
  });

  it('says that nobody replaces it where it is only cited', async () => {
    const [answer] = await askTexts([PLAN, LETTER], 'Văn bản nào thay thế Quyết định 88/QĐ-UBND?');
    expect(answer?.outcome).toBe('not-found');
    expect(answer?.text).toContain('88/QĐ-UBND');
  });

  it('leaves a question for the basis of a numbered document alone', async () => {
    const [answer] = await askTexts([PLAN, LETTER], 'Kế hoạch 21/KH-UBND thực hiện văn bản nào?');
    expect(answer?.text).toContain('4/CT-UBND');
    expect(answer?.text).not.toContain('7/UBND-VX');
  });
});
