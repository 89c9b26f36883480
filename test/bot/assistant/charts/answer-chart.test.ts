import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../../bot/assistant/answer.ts';
import { OPERATOR } from '../../../../knowledge/store/store.ts';
import { askTexts, officeHead, openTexts } from '../../../helpers/ask-texts.ts';

const plan = (place: string, number: string, year: number, ...targets: string[]) => [
  ...officeHead(place, number, `20 tháng 01 năm ${year}`, ['KẾ HOẠCH', `Nước sạch, vệ sinh năm ${year}`]),
  'I. MỤC TIÊU',
  ...targets.map((target) => `- ${target}`),
];

const FIRST = plan('Suối Bạc', '12/KH-UBND', 2031, 'Tỷ lệ hộ dân dùng nước sạch đạt ít nhất 70%.');
const THIRD = plan(
  'Suối Bạc',
  '15/KH-UBND',
  2033,
  'Phấn đấu tỷ lệ hộ dân dùng nước sạch đạt trên 85%.',
  'Giảm tỷ lệ hộ dân chưa có nhà tiêu xuống còn 4%.',
);
const OTHER = plan('Đồng Mây', '9/KH-UBND', 2031, 'Tỷ lệ hộ dân dùng nước sạch đạt ít nhất 60%.');

function rowsOf(answer: Answer | undefined) {
  return answer?.picture?.kind === 'indicator' ? answer.picture.rows : [];
}

describe('a chart asked for by an agency', () => {
  it.each([
    ['UBND xã Suối Bạc', ['Ít nhất 70%'], 'Chỉ gồm mức do UBND xã Suối Bạc'],
    ['cơ quan chúng tôi', ['Ít nhất 60%', 'Ít nhất 70%'], 'Chưa nhận ra cơ quan'],
  ])('%s', async (agency, figures, note) => {
    const { assistant, close } = await openTexts([FIRST, OTHER]);
    try {
      const question = 'biểu đồ tỷ lệ hộ dân dùng nước sạch';
      const answer = await assistant.ask({ question, history: [], agency, asOf: '2031-06-01' }, OPERATOR);
      expect(
        rowsOf(answer)
          .map(({ figure }) => figure)
          .sort(),
      ).toEqual(figures);
      expect(answer.text).toContain(note);
    } finally {
      await close();
    }
  });
});

describe('a chart of figures that a former unit set', () => {
  it('says so beside each of them', async () => {
    const gone = plan(
      'Suối Bạc',
      '12/KH-UBND',
      2021,
      'Tỷ lệ hộ dân dùng nước sạch đạt ít nhất 70% vào năm 2030.',
    ).map((line) =>
      line.replace('XÃ SUỐI BẠC', 'TỈNH QUẢNG BÌNH').replace(/^Số: (.*)Suối Bạc/, 'Số: $1Quảng Bình'),
    );
    const { assistant, close } = await openTexts([gone]);
    try {
      const question = 'biểu đồ tỷ lệ hộ dân dùng nước sạch';
      const answer = await assistant.ask(
        { question, history: [], agency: null, asOf: '2026-06-01' },
        OPERATOR,
      );
      expect(rowsOf(answer).map(({ note }) => note)).toEqual(['của cơ quan, đơn vị trước đây']);
      expect(answer.text).toContain('của cơ quan, đơn vị trước đây): Ít nhất 70%');
    } finally {
      await close();
    }
  });
});

describe('a chart asked for', () => {
  it('has the values of one indicator, told with quotations and drawn with the same source numbers', async () => {
    const [answer] = await askTexts([FIRST, OTHER], 'biểu đồ tỷ lệ hộ dân dùng nước sạch qua các cấp');
    expect(answer?.outcome).toBe('answered');
    const rows = rowsOf(answer);
    expect(rows.map(({ figure, value }) => [figure, value])).toEqual(
      expect.arrayContaining([
        ['Ít nhất 70%', 70],
        ['Ít nhất 60%', 60],
      ]),
    );
    for (const { label, figure, sources } of rows) {
      expect(answer?.text).toContain(`${label}: ${figure}`);
      const quotes = sources.map((n) => answer?.citations.find((citation) => citation.n === n)?.quote ?? '');
      expect(quotes.join()).toContain('hộ dân dùng nước sạch');
    }
  });

  it('leaves a year without a plan as a gap, and tells a wish from a duty', async () => {
    const [answer] = await askTexts([FIRST, THIRD], 'vẽ biểu đồ tỷ lệ hộ dân dùng nước sạch qua các năm');
    expect(rowsOf(answer).map(({ label, figure, isAspiration }) => [label, figure, isAspiration])).toEqual([
      ['Năm 2031', 'Ít nhất 70%', false],
      ['Năm 2032', null, false],
      ['Năm 2033', 'Trên 85%', true],
    ]);
    expect(answer?.text).toContain('Năm 2032: chưa tìm thấy');
  });

  it('keeps to the place and the years asked of', async () => {
    const [place, years] = await askTexts(
      [FIRST, THIRD, OTHER],
      'biểu đồ tỷ lệ hộ dân dùng nước sạch xã Đồng Mây',
      'biểu đồ tỷ lệ hộ dân dùng nước sạch năm 2031',
    );
    expect(rowsOf(place).map(({ figure }) => figure)).toEqual(['Ít nhất 60%']);
    expect(
      rowsOf(years)
        .map(({ value }) => value)
        .sort(),
    ).toEqual([60, 70]);
  });

  it('says of a value that its document was amended', async () => {
    const later = [
      ...officeHead('Suối Bạc', '19/KH-UBND', '05 tháng 6 năm 2031', [
        'KẾ HOẠCH',
        'Sửa đổi Kế hoạch nước sạch',
      ]),
      'Sửa đổi, bổ sung Kế hoạch số 12/KH-UBND ngày 20 tháng 01 năm 2031 của Ủy ban nhân dân xã Suối Bạc như sau:',
      '1. Bổ sung bể lọc cho thôn Nà Sim.',
    ];
    const [answer] = await askTexts([FIRST, later], 'biểu đồ hộ dân dùng nước sạch');
    expect(rowsOf(answer).map(({ note }) => note)).toEqual([
      'văn bản đã được sửa đổi, bổ sung, xem phần chữ',
    ]);
    expect(answer?.text).toContain('19/KH-UBND');
  });

  it('counts what it shows, and says what a newer document stands in the place of', async () => {
    const newer = [
      ...plan('Suối Bạc', '19/KH-UBND', 2031, 'Tỷ lệ hộ dân dùng nước sạch đạt ít nhất 75%.'),
      'II. THỰC HIỆN',
      'Kế hoạch này thay thế Kế hoạch số 12/KH-UBND ngày 20 tháng 01 năm 2031 của Ủy ban nhân dân xã Suối Bạc.',
    ];
    const [answer] = await askTexts([FIRST, newer], 'biểu đồ tỷ lệ hộ dân dùng nước sạch');
    expect(rowsOf(answer).map(({ label, value }) => [label, value])).toEqual([['Năm 2031', 75]]);
    expect(answer?.text).toContain(': 1 mức trong sổ.');
    expect(answer?.text).toContain('Không kể mức của Kế hoạch số 12/KH-UBND ngày 20/01/2031');
  });

  it('takes plans of communes of one name for two, though number and day are one', async () => {
    const within = (province: string, share: number) => [
      ...plan('Suối Bạc', '12/KH-UBND', 2031, `Tỷ lệ hộ dân dùng nước sạch đạt ít nhất ${share}%.`),
      'Nơi nhận:',
      `- UBND ${province} (b/c);`,
    ];
    const texts = [within('tỉnh Lam Kha', 70), within('tỉnh Bắc Hoàn', 60)];
    const [answer] = await askTexts(texts, 'biểu đồ tỷ lệ hộ dân dùng nước sạch');
    expect(rowsOf(answer).map(({ label }) => label)).toEqual([
      'Ủy ban nhân dân xã Suối Bạc, tỉnh Bắc Hoàn, năm 2031',
      'Ủy ban nhân dân xã Suối Bạc, tỉnh Lam Kha, năm 2031',
    ]);
    expect(answer?.text).not.toContain('một bản khác');
  });

  it('offers the indicators of a document that is asked of alone', async () => {
    const [asked] = await askTexts([THIRD, OTHER], 'biểu đồ của kế hoạch 15/KH-UBND xã Suối Bạc');
    expect(asked?.outcome).toBe('clarify');
    expect(asked?.options.map(({ label }) => label)).toEqual([
      'Tỷ lệ hộ dân dùng nước sạch (%)',
      'Tỷ lệ hộ dân chưa có nhà tiêu (%)',
    ]);
  });

  it("takes the year beside a number for the document's own", async () => {
    const far = plan(
      'Suối Bạc',
      '3/KH-UBND',
      2031,
      'Đến năm 2035, tỷ lệ hộ dân dùng nước sạch đạt ít nhất 90%.',
    );
    const [answer] = await askTexts([far], 'biểu đồ hộ dân dùng nước sạch kế hoạch 3/KH-UBND năm 2031');
    expect(rowsOf(answer).map(({ value }) => value)).toEqual([90]);
  });

  it('tells namesakes apart by their place', async () => {
    const namesake = OTHER.map((line) => line.replace('9/KH-UBND', '12/KH-UBND'));
    const [answer] = await askTexts(
      [FIRST, namesake],
      'biểu đồ hộ dân dùng nước sạch theo kế hoạch 12/KH-UBND xã Đồng Mây',
    );
    expect(rowsOf(answer).map(({ figure }) => figure)).toEqual(['Ít nhất 60%']);
  });

  it('keeps to the document named by its number', async () => {
    const [answer] = await askTexts([FIRST, OTHER], 'biểu đồ hộ dân dùng nước sạch theo kế hoạch 9/KH-UBND');
    expect(rowsOf(answer).map(({ figure }) => figure)).toEqual(['Ít nhất 60%']);
  });

  it('asks which indicator is meant, and each choice is answered', async () => {
    const [asked] = await askTexts([THIRD], 'biểu đồ hộ dân');
    expect(asked?.outcome).toBe('clarify');
    expect(asked?.options).toHaveLength(2);
    const chosen = await askTexts([THIRD], ...(asked?.options ?? []).map(({ question }) => question));
    expect(chosen.flatMap((answer) => rowsOf(answer).map(({ figure }) => figure)).sort()).toEqual([
      'Trên 85%',
      'Xuống còn 4%',
    ]);
  });

  it('names what is nearly the same and not drawn with it', async () => {
    const near = plan(
      'Đồng Mây',
      '9/KH-UBND',
      2031,
      'Tỷ lệ hộ dân dùng nước sạch tập trung đạt ít nhất 60%.',
    );
    const [answer] = await askTexts([FIRST, near], 'biểu đồ tỷ lệ hộ dân dùng nước sạch');
    expect(rowsOf(answer).map(({ figure }) => figure)).toEqual(['Ít nhất 70%']);
    expect(answer?.text).toContain('không đặt chung: “Tỷ lệ hộ dân dùng nước sạch tập trung”');
  });

  it('is not drawn of another thing where the register has none', async () => {
    const [answer] = await askTexts([FIRST], 'biểu đồ số lượng đàn bò sữa qua các năm');
    expect(answer?.outcome).toBe('not-found');
    expect(answer?.picture).toBeUndefined();
  });
});
