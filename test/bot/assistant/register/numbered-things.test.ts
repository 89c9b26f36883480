import { describe, expect, it } from 'vitest';
import { foldText, hasOtherNumber, lacksNumber } from '../../../../bot/assistant/register/numbered-things.ts';

const isOther = (asked: string, told: string) => hasOtherNumber(foldText(asked), foldText(told));

describe('hasOtherNumber', () => {
  it('reads rounds in figures, Roman numerals and words alike', () => {
    expect(isOther('Hội thi lần thứ III', 'Hội thi lần thứ II')).toBe(true);
    expect(isOther('hoi thi lan 2', 'Hội thi lần thứ II')).toBe(false);
    expect(isOther('Đại hội lần thứ hai', 'Đại hội lần thứ 2')).toBe(false);
    expect(isOther('báo cáo học kỳ II', 'báo cáo học kỳ I')).toBe(true);
    expect(isOther('quý 4', 'trong quý IV')).toBe(false);
    expect(isOther('camera trên Quốc lộ 7A', 'camera trên Quốc lộ 9')).toBe(true);
  });

  it('says nothing of a text that gives no number', () => {
    expect(isOther('đợt 2', 'nhận hồ sơ trước ngày 05/6')).toBe(false);
  });
});

describe('lacksNumber', () => {
  it('holds an age asked for to be the matter, but the one that makes a child', () => {
    expect(lacksNumber(foldText('trẻ dưới 5 tuổi'), foldText('trẻ sơ sinh'))).toBe(true);
    expect(lacksNumber(foldText('trẻ dưới 5 tuổi'), foldText('trẻ em dưới 05 tuổi'))).toBe(false);
    expect(lacksNumber(foldText('người dưới 16 tuổi'), foldText('trẻ em'))).toBe(false);
  });

  it('holds a later round to be told by its number, the first not', () => {
    expect(lacksNumber(foldText('hội thi lần thứ hai'), foldText('tổ chức hội thi'))).toBe(true);
    expect(lacksNumber(foldText('hội thi lần thứ nhất'), foldText('tổ chức hội thi'))).toBe(false);
  });
});
