import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../../bot/assistant/answer.ts';
import { askTexts, officeHead } from '../../../helpers/ask-texts.ts';

const UPPER = [
  ...officeHead('Suối Bạc', '12/KH-UBND', '20 tháng 01 năm 2031', ['KẾ HOẠCH', 'Nước sạch năm 2031']),
  'Thực hiện Quyết định số 77/QĐ-TTg ngày 15 tháng 12 năm 2030 của Thủ tướng Chính phủ về Chương trình nước sạch nông thôn, Ủy ban nhân dân xã ban hành Kế hoạch như sau:',
  'I. MỤC TIÊU',
  'Mọi thôn có bể lọc.',
];
const LOWER = [
  'ỦY BAN NHÂN DÂN XÃ SUỐI BẠC\t\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'TRƯỜNG TIỂU HỌC SUỐI BẠC\t\tĐộc lập - Tự do - Hạnh phúc',
  'Số: 5/KH-THSB\t\tSuối Bạc, ngày 10 tháng 02 năm 2031',
  '',
  'KẾ HOẠCH',
  'Nước sạch trong trường học năm 2031',
  '',
  'Thực hiện Kế hoạch số 12/KH-UBND ngày 20/01/2031 của Ủy ban nhân dân xã Suối Bạc về nước sạch năm 2031, nhà trường xây dựng Kế hoạch như sau:',
  'I. NHIỆM VỤ',
  'Rửa bể lọc mỗi quý.',
];
const NAMESAKE = officeHead('Đồng Mây', '12/KH-UBND', '22 tháng 01 năm 2031', [
  'KẾ HOẠCH',
  'Trồng cây năm 2031',
]);

function cascadeOf(answer: Answer | undefined) {
  return answer?.picture?.kind === 'cascade' ? answer.picture : undefined;
}

describe('a cascade asked for', () => {
  it('has what stands over and under the document, told with the words that say it', async () => {
    const [answer] = await askTexts([UPPER, LOWER], 'sơ đồ văn bản 12/KH-UBND');
    expect(answer?.outcome).toBe('answered');
    expect(cascadeOf(answer)?.nodes.map(({ name, isHeld }) => [name, isHeld])).toEqual(
      expect.arrayContaining([
        ['Quyết định số 77/QĐ-TTg', false],
        ['Kế hoạch số 12/KH-UBND', true],
        ['Kế hoạch số 5/KH-THSB', true],
      ]),
    );
    expect(cascadeOf(answer)?.edges.map(({ relation }) => relation)).toEqual(['implements', 'implements']);
    expect(answer?.text).toContain('(1) Quyết định số 77/QĐ-TTg, Thủ tướng Chính phủ, ngày 15/12/2030');
    expect(answer?.text).toMatch(/\(2\) Kế hoạch số 12\/KH-UBND \[văn bản đang xem\].*Thực hiện \(1\)/);
    expect(answer?.text).toMatch(/\(3\) Kế hoạch số 5\/KH-THSB.*Thực hiện \(2\)/);
    expect(answer?.citations.map(({ quote }) => quote).join()).toContain('Quyết định số 77/QĐ-TTg');
  });

  it('is asked back where several documents bear the name, and each choice is answered', async () => {
    const texts = [UPPER, NAMESAKE];
    const [asked] = await askTexts(texts, 'sơ đồ văn bản 12/KH-UBND');
    expect(asked?.outcome).toBe('clarify');
    const chosen = await askTexts(texts, ...(asked?.options ?? []).map(({ question }) => question));
    expect(chosen.map((answer) => cascadeOf(answer)?.nodes.length).sort()).toEqual([1, 2]);
  });

  it('offers documents of communes of one name with their provinces', async () => {
    const within = (province: string, number: string) => [
      ...officeHead('Suối Bạc', '12/KH-UBND', `${number} tháng 01 năm 2031`, [
        'KẾ HOẠCH',
        `Nước sạch năm 2031 trên địa bàn xã Suối Bạc, ${province}`,
      ]),
      'Mọi thôn có bể lọc.',
      'Nơi nhận:',
      `- UBND ${province} (b/c);`,
    ];
    const texts = [within('tỉnh Lam Kha', '20'), within('tỉnh Bắc Hoàn', '21')];
    const [asked, listed] = await askTexts(texts, 'sơ đồ kế hoạch 12/KH-UBND', 'kế hoạch 12/KH-UBND');
    for (const options of [asked?.options, listed?.options])
      expect(options?.map(({ label }) => label.split(' của ')[1])).toEqual([
        'Ủy ban nhân dân xã Suối Bạc, tỉnh Lam Kha',
        'Ủy ban nhân dân xã Suối Bạc, tỉnh Bắc Hoàn',
      ]);
  });

  it('has what rests on a document that is only cited', async () => {
    const [answer] = await askTexts([UPPER, LOWER], 'sơ đồ quyết định 77/QĐ-TTg');
    expect(cascadeOf(answer)?.nodes).toHaveLength(3);
    expect(answer?.text).toMatch(/Quyết định số 77\/QĐ-TTg \[văn bản đang xem\].*kho chưa có văn bản này/);
  });

  it('is none of a document that nobody has', async () => {
    const [answer] = await askTexts([UPPER], 'sơ đồ văn bản 99/KH-UBND');
    expect(answer?.picture).toBeUndefined();
  });
});
