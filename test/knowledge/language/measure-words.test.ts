import { describe, expect, it } from 'vitest';
import { isSameMeasure, toMeasure } from '../../../knowledge/language/measure-words.ts';

function areSame(a: string, b: string): boolean {
  return isSameMeasure(toMeasure(a), toMeasure(b));
}

describe('toMeasure', () => {
  it('finds one measure in another order of words', () => {
    expect(
      areSame(
        'Tỷ lệ suy dinh dưỡng thể thấp còi ở trẻ em dưới 5 tuổi',
        'trẻ dưới 5 tuổi suy dinh dưỡng thể thấp còi',
      ),
    ).toBe(true);
  });

  it('writes out short forms and unifies words for one thing', () => {
    expect(
      areSame('Tỷ lệ TE có HCĐB được trợ giúp', 'trẻ em có hoàn cảnh đặc biệt được hỗ trợ kịp thời'),
    ).toBe(true);
  });

  it('leaves out the whole territory and the year', () => {
    expect(areSame('Tỷ lệ hộ nghèo trên địa bàn toàn tỉnh đến năm 2031', 'tỉ lệ hộ nghèo của xã')).toBe(true);
  });

  it('leaves out what leads to the rate', () => {
    expect(areSame('Mở rộng mạng cấp nước để nâng tỷ lệ hộ dùng nước sạch', 'Tỷ lệ hộ dùng nước sạch')).toBe(
      true,
    );
  });

  it('leaves out what a rate is counted on', () => {
    expect(
      areSame('tỷ suất tử vong trẻ sơ sinh trên 1.000 trẻ đẻ sống (p/1000)', 'Tỷ suất tử vong trẻ sơ sinh'),
    ).toBe(true);
  });

  it.each([
    ['trẻ em dưới 5 tuổi suy dinh dưỡng', 'trẻ em dưới 2 tuổi suy dinh dưỡng'],
    ['hộ nghèo', 'hộ cận nghèo'],
    ['hộ sử dụng nước sạch', 'hộ sử dụng nước hợp vệ sinh'],
    ['học sinh biết bơi', 'trẻ em biết bơi'],
    ['trẻ em được tiêm chủng', 'trẻ em không được tiêm chủng'],
    ['trẻ em được tiêm chủng', 'trẻ em được tiêm chủng đầy đủ'],
    ['cán bộ hoặc giáo viên được tập huấn', 'cán bộ và giáo viên được tập huấn'],
    ['tỷ lệ chợ được kiểm tra', 'tỷ lệ chó được kiểm tra'],
  ])('keeps %s and %s apart', (a, b) => {
    expect(areSame(a, b)).toBe(false);
  });

  it('tells a number from a rate', () => {
    expect([toMeasure('Giảm số vụ bạo lực').isNumber, toMeasure('Tỷ lệ trẻ em bị bạo lực').isNumber]).toEqual(
      [true, false],
    );
  });
});
