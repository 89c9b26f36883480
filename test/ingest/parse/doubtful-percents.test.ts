import { describe, expect, it } from 'vitest';
import { findDoubtfulPercents } from '../../../ingest/parse/doubtful-percents.ts';

const doubtedIn = (text: string) =>
  findDoubtfulPercents(text).map(({ start, end }) => text.slice(start, end));

describe('findDoubtfulPercents', () => {
  it.each([
    ['a rate told in thousandths', 'Tỷ suất tử vong trẻ em dưới 1 tuổi dưới 12,5%;', ['12,5%']],
    ['the same by another word', 'Giảm tử vong trẻ dưới 5 tuổi còn 18%.', ['18%']],
    ['a sign of thousandths beside it', 'Mức sinh giảm từ 17,2%o xuống 16,9% vào cuối năm.', ['16,9%']],
    ['the sign behind it', 'Mức chết thô 6,1%, mục tiêu 5,9‰', ['6,1%']],
  ])('doubts %s', (_, text, doubted) => {
    expect(doubtedIn(text)).toStrictEqual(doubted);
  });

  it.each([
    ['another rate', 'Tỷ suất sinh thô 16,9‰, tỷ lệ trẻ được tiêm chủng 95%.'],
    ['another clause', 'Tỷ suất sinh thô 16,9‰; khám thai đạt 82%.'],
    ['all of the cases', 'Thẩm định 100% ca tử vong mẹ trong 15 ngày'],
    ['any other percentage', 'Tỷ lệ hộ nghèo còn 3,4%'],
    ['a sign that is whole', 'Tỷ suất tử vong 18,3%o và 18,1%0'],
  ])('leaves %s', (_, text) => {
    expect(doubtedIn(text)).toStrictEqual([]);
  });

  it('doubts the row and the column of a table', () => {
    const table =
      'Chỉ tiêu | 2026 | 2027\nTỷ suất sinh | 16,9% | 16,5%\nTăng tự nhiên | 9,1% | 9,2‰\nHộ nghèo | 3% | 2%';
    expect(doubtedIn(table)).toStrictEqual(['16,9%', '16,5%', '9,1%', '2%']);
  });
});
