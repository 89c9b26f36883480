import { describe, expect, it } from 'vitest';
import { parseBudgetLines } from '../../../ingest/parse/budget-lines.ts';
import { planOf } from './outlined-fixture.ts';

const linesOf = (body: string) =>
  parseBudgetLines(planOf(body)).map(({ purpose, amount, unit, source }) => [purpose, amount, unit, source]);
const budget = (lines: string) => linesOf(`I. KINH PHÍ\n${lines}`);

describe('parseBudgetLines', () => {
  it('reads the whole and its parts, each by its source', () => {
    expect(
      budget('1. Tổng kinh phí là 12,5 tỷ đồng, trong đó: ngân sách tỉnh 9 tỷ đồng; xã hội hóa 3,5 tỷ đồng.'),
    ).toEqual([
      [null, 12.5, 'tỷ đồng', null],
      [null, 9, 'tỷ đồng', 'ngân sách tỉnh'],
      [null, 3.5, 'tỷ đồng', 'xã hội hóa'],
    ]);
  });

  it('reads what a sum is for', () => {
    expect(budget('1. Kinh phí in tờ rơi: 12 triệu đồng từ nguồn ngân sách xã.')).toEqual([
      ['in tờ rơi', 12, 'triệu đồng', 'ngân sách xã'],
    ]);
    expect(budget('1. Hội thi: 30 triệu đồng, tập huấn 12.500.000 đồng.')).toEqual([
      ['Hội thi', 30, 'triệu đồng', null],
      ['tập huấn', 12500000, 'đồng', null],
    ]);
  });

  it('reads a source without a sum', () => {
    expect(
      budget('1. Kinh phí thực hiện từ nguồn ngân sách xã và các nguồn hợp pháp khác theo quy định.'),
    ).toEqual([[null, null, null, 'ngân sách xã và các nguồn hợp pháp khác']]);
  });

  it('reads a sum set aside in a task', () => {
    expect(linesOf('I. NHIỆM VỤ\n1. Bố trí kinh phí 30 triệu đồng từ ngân sách xã để mua sách.')).toEqual([
      ['mua sách', 30, 'triệu đồng', 'ngân sách xã'],
    ]);
  });

  it('leaves rates, incomes and past spending out', () => {
    expect(budget('1. Mức thu là 25.000 đồng/hộ/tháng.\n2. Thu nhập bình quân 60 triệu đồng.')).toEqual([]);
    expect(linesOf('I. KẾT QUẢ\n1. Kinh phí năm qua 30 triệu đồng từ ngân sách xã.')).toEqual([]);
  });

  it('reads a table of sums by the unit over it', () => {
    expect(
      budget(
        'Bảng dự toán (Đơn vị tính: triệu đồng)\nSTT | Nội dung | Kinh phí | Nguồn\n1 | Tập huấn | 45,5 | Ngân sách xã',
      ),
    ).toEqual([['Tập huấn', 45.5, 'triệu đồng', 'Ngân sách xã']]);
  });
});

describe('parseBudgetLines: lists', () => {
  it('reads the sentence over a list and its parts', () => {
    expect(
      budget(
        '1. Tổng nhu cầu kinh phí giai đoạn 2026 - 2030: 328.560 triệu đồng, gồm:\n- Ngân sách cấp xã: 38.560 triệu đồng;\n- Vốn doanh nghiệp: 290.000 triệu đồng.',
      ),
    ).toEqual([
      [null, 328560, 'triệu đồng', null],
      [null, 38560, 'triệu đồng', 'Ngân sách cấp xã'],
      [null, 290000, 'triệu đồng', 'Vốn doanh nghiệp'],
    ]);
  });
});
