import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskPersonalData, restorePersonalData } from '../../../knowledge/language/mask-personal-data.ts';
import { findPersonalData } from '../../../knowledge/language/personal-data.ts';

const kindsIn = (text: string) => findPersonalData(text).map(({ kind }) => kind);
const wordsIn = (text: string) => findPersonalData(text).map((datum) => datum.text);

describe('findPersonalData', () => {
  it.each([
    ['Liên hệ đồng chí Thào A Vừ, 0912.345.678.', '0912.345.678'],
    ['ĐT: (0912) 345 678', '(0912) 345 678'],
    ['ĐT (+84) 912-345-678', '(+84) 912-345-678'],
    ['gọi +84912345678 để', '+84912345678'],
    ['0912 345\n678', '0912 345\n678'],
    ['O912 345 678', 'O912 345 678'],
    ['số ０９１２３４５６７８', '０９１２３４５６７８'],
    ['09 12 34 56 78', '09 12 34 56 78'],
    ['0 9 1 2 3 4 5 6 7 8', '0 9 1 2 3 4 5 6 7 8'],
    ['01689 123 456', '01689 123 456'],
    ['điện thoại: 0299.3555.114', '0299.3555.114'],
    ['ĐT: 3855.114', '3855.114'],
  ])('finds the phone in %j', (text, phone) => {
    expect(findPersonalData(text)).toMatchObject([{ kind: 'phone', text: phone }]);
  });

  it('finds each of two phones that a dash or a slash parts', () => {
    expect(wordsIn('0912345678-0987654321')).toStrictEqual(['0912345678', '0987654321']);
    expect(wordsIn('0912 345 678/0987 654 321')).toStrictEqual(['0912 345 678', '0987 654 321']);
  });

  it('tells a switchboard from a private phone', () => {
    const holders = findPersonalData('Văn phòng: 0299.3555.114; đồng chí Thào A Vừ: 0912.345.678').map(
      ({ holder }) => holder,
    );
    expect(holders).toStrictEqual(['agency', 'person']);
  });

  it.each([
    ['Văn phòng, ĐT: 0912.345.678', 'person'],
    ['Đường dây nóng: 0912.345.678', 'agency'],
    ['điện thoại: 0299.3555.114', 'agency'],
    ['vanthu@lungcham.example.vn', 'agency'],
    ['thao.vu@gmail.com', 'person'],
    ['tài khoản số 3713.0.1234567 tại Kho bạc Nhà nước', 'agency'],
    ['tài khoản số 3713 0123 4567 tại Ngân hàng', 'person'],
  ])('tells whose it is in %j', (text, holder) => {
    expect(findPersonalData(text).map((datum) => datum.holder)).toStrictEqual([holder]);
  });

  it.each([
    ['Số CCCD: 035 099 012 345', 'id-number'],
    ['035099012345', 'id-number'],
    ['CMND số 123456789', 'id-number'],
    ['Chứng minh nhân dân: 123.456.789', 'id-number'],
    ['hộ chiếu số B1234567', 'passport'],
    ['Mã thẻ BHYT: TE 1 30 30 123 45678', 'health-insurance'],
    ['số sổ BHXH 3012345678', 'health-insurance'],
    ['Số tài khoản: 0123 456 789 012 tại Ngân hàng', 'bank-account'],
    ['biển số 99A-123.45', 'plate'],
    ['thu.ha@example.com', 'email'],
    ['thu.ha (at) example.com', 'email'],
    ['Thào Thị Mỷ, sinh ngày 12/3/2015', 'birth-date'],
    ['Thào Thị Mỷ (sinh năm 2015)', 'birth-date'],
    ['Nơi thường trú: thôn Đông, xã Lũng Chàm', 'address'],
    ['ông Thào A Vừ trú tại thôn Đông, xã Lũng Chàm', 'address'],
    ['cháu Nguyễn Thị Hoa Ban bị', 'name'],
    ['em N.T.H. (lớp 5)', 'name'],
  ])('finds in %j', (text, kind) => expect(kindsIn(text)).toStrictEqual([kind]));

  it.each([
    'Tổng đài 111, 113, 1800 1234, hotline: 1900 6789',
    'trước ngày 05-12-2027 15 giờ 30',
    '03.12.2027 15:30',
    'Ngày ký: 2027-06-02 08:06:58 +07:00',
    '1 035 000 000 000 đồng',
    '10.035.000.000 đồng, trong đó 912.345.678 đồng',
    '05 2027 2028',
    '03 05 07 08 09',
    '05 | 300 | 200 | 1000',
    '05 1.200 3.400 12',
    'tỷ suất 550/100.000 trẻ, đạt 95,5%',
    'Số: 0912/KH-UBND, 51/2016/NĐ-CP',
    'Tổng vệ sinh ngày 28/5/2027; khai sinh ngày 01/7/2027',
    'Trẻ em sinh năm 2019 vào lớp 1',
    'Luật Căn cước số 26/2027/QH15',
    'trẻ em Việt Nam, học sinh Trường Tiểu học Trà Vền',
    'mã số thuế là mã số',
    'lớp 12A1 2027, phòng 34B',
  ])('finds nothing in %j', (text) => expect(wordsIn(text)).toStrictEqual([]));

  it('reads the columns of a list of persons', () => {
    const list =
      'TT | Họ và tên | Ngày sinh | Số CMND\n1 | Thào A Vừ | 12/3/1985 | 123456789\n2 | Lý Thị Pó | 1990 | 23456789';
    expect(wordsIn(list)).toStrictEqual([
      'Thào A Vừ',
      '12/3/1985',
      '123456789',
      'Lý Thị Pó',
      '1990',
      '23456789',
    ]);
    expect(wordsIn('TT | Nội dung | Thời gian\n1 | Tập huấn | 12/3/2027')).toStrictEqual([]);
  });

  it('takes linear time over text made to hold it up', () => {
    const hostile = [
      '0 '.repeat(50_000),
      '84('.repeat(40_000),
      'CCCD: '.repeat(20_000),
      'a.'.repeat(50_000),
      '+0-'.repeat(40_000),
    ];
    const started = performance.now();
    for (const text of hostile) findPersonalData(text);
    expect(performance.now() - started).toBeLessThan(8000);
  });
});

const digits = (count: number) => fc.stringMatching(new RegExp(`^\\d{${count}}$`));
/** Cuts digits into groups of at least two and joins them by one gap, at most one of them a line break. */
const written = (number: fc.Arbitrary<string>, ...cuts: (readonly [number, number])[]) =>
  fc
    .tuple(
      number,
      fc.constantFrom(...cuts),
      fc.constantFrom(' ', '.', '-', '. ', ' - ', '\u00A0', '–', '\n', ' \u200B'),
    )
    .map(([plain, [first, rest], gap]) => {
      const groups = [plain.slice(0, first)];
      for (let at = first; at < plain.length; at += rest) groups.push(plain.slice(at, at + rest));
      return groups.join(gap);
    });
const mobiles = written(
  fc.tuple(fc.constantFrom('03', '05', '07', '08', '09'), digits(8)).map((parts) => parts.join('')),
  ...([
    [10, 10],
    [4, 3],
    [4, 6],
    [3, 3],
    [4, 2],
    [3, 4],
    [5, 5],
    [7, 3],
    [4, 4],
    [2, 4],
  ] as const),
);
const idNumbers = written(
  fc
    .tuple(fc.integer({ min: 1, max: 96 }), fc.integer({ min: 0, max: 3 }), digits(8))
    .map(([province, century, rest]) => `${String(province).padStart(3, '0')}${century}${rest}`),
  ...([
    [12, 12],
    [3, 3],
    [4, 4],
    [6, 6],
    [4, 2],
    [5, 5],
    [3, 9],
    [4, 8],
  ] as const),
);
const contexts = fc.constantFrom<readonly [string, string]>(
  ['Liên hệ: ', ' để được hướng dẫn.'],
  ['1 | Thào A Vừ | ', ' | xã Lũng Chàm'],
  ['(', ')'],
  ['Đồng chí Lý Thị Pó, số ', '; trước ngày 25/6/2027'],
  ['', ''],
);
const SEED = 20270601;
const RUNS = 2000;

/** Share of samples that hold. */
function share<T>(samples: readonly T[], holds: (sample: T) => boolean): number {
  return samples.filter(holds).length / samples.length;
}

describe('maskPersonalData', () => {
  it.each([
    ['phone', mobiles],
    ['id number', idNumbers],
  ] as const)('masks a %s in 99 of 100 writings', (_, numbers) => {
    const samples = fc.sample(fc.tuple(contexts, numbers), { seed: SEED, numRuns: RUNS });
    const isMasked = ([[before, after], number]: readonly [readonly [string, string], string]) => {
      const masked = maskPersonalData(`${before}${number}${after}`).text;
      const left = masked.replace(/\[[\p{Lu}-]+-\d+\]/gu, '').replace('25/6/2027', '');
      return (left.match(/\d/g) ?? []).length <= (before.match(/\d/g) ?? []).length;
    };
    expect(share(samples, isMasked)).toBeGreaterThanOrEqual(0.99);
  });

  it('leaves 99 of 100 figures that are no personal data', () => {
    const number = fc.integer({ min: 1, max: 9999 });
    const thousands = fc.integer({ min: 1, max: 999_999_999_999 }).map((n) => n.toLocaleString('vi-VN'));
    const date = fc
      .tuple(
        fc.integer({ min: 1, max: 28 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 2000, max: 2035 }),
      )
      .map(
        ([day, month, year]) => `${String(day).padStart(2, '0')}/${String(month).padStart(2, '0')}/${year}`,
      );
    const figures = fc.oneof(
      thousands.map((n) => `kinh phí ${n} đồng`),
      thousands.map((n) => `dự toán ${n.replaceAll('.', ' ')} đồng`),
      number.map((n) => `Kế hoạch số ${n}/KH-UBND`),
      date.map((d) => `trước ngày ${d}`),
      date.map((d) => `ngày ${d.replaceAll('/', '.')} 15 giờ`),
      date.map((d) => `${d.replaceAll('/', '-')} 08:30`),
      fc.tuple(number, number, number).map((row) => `01 ${row.join(' ')}`),
      fc.tuple(number, number, number, number).map((row) => row.join(' | ')),
      fc.array(fc.integer({ min: 1, max: 31 }), { minLength: 4, maxLength: 7 }).map(
        (days) =>
          `các ngày ${days
            .sort((a, b) => a - b)
            .map((day) => String(day).padStart(2, '0'))
            .join(' ')}`,
      ),
      fc.tuple(number, number).map(([a, b]) => `đạt ${a},${b}% và ${b}/100.000`),
      fc.integer({ min: 100_000_000, max: 9_999_999_999 }).map((n) => `tổng số ${n}`),
    );
    const samples = fc.sample(figures, { seed: SEED, numRuns: RUNS });
    expect(share(samples, (text) => maskPersonalData(text).text === text)).toBeGreaterThanOrEqual(0.99);
  });

  it('gives the text back, whatever stands in it', () => {
    const parts = fc.oneof(
      mobiles,
      idNumbers,
      fc.constantFrom('[SĐT-1]', '[CCCD-2] ', ' a@b.vn ', '\n', ' | '),
      fc.string(),
    );
    const texts = fc.array(parts, { maxLength: 8 }).map((list) => list.join(' '));
    fc.assert(
      fc.property(texts, (text) => {
        const { text: masked, masks } = maskPersonalData(text);
        expect(restorePersonalData(masked, masks)).toBe(text);
      }),
      { seed: SEED },
    );
  });

  it('gives one writing one placeholder, and none that the text already holds', () => {
    expect(maskPersonalData('0912345678, [SĐT-1], 0912345678, 0987654321').text).toBe(
      '[SĐT-2], [SĐT-1], [SĐT-2], [SĐT-3]',
    );
  });

  it('masks nothing twice', () => {
    const { text } = maskPersonalData('CCCD: 035 099 012 345, ĐT 0912 345 678');
    expect(maskPersonalData(text).masks).toStrictEqual([]);
  });
});
