import { describe, expect, it } from 'vitest';
import { MarkModel } from '../../../knowledge/search/mark-model.ts';

function learn(...texts: string[]): MarkModel {
  const model = new MarkModel();
  for (const text of texts) model.learn(text);
  return model;
}

describe('MarkModel', () => {
  it('chooses the marks of a syllable by its neighbours', () => {
    const model = learn('Bảo vệ trẻ em. Báo cáo kết quả. Báo cáo năm. Bảo vệ rừng.');
    expect(model.restore('bao ve rung')).toBe('bảo vệ rừng');
    expect(model.restore('bao cao ket qua')).toBe('báo cáo kết quả');
  });

  it('reads the words of everyday questions, which documents lack', () => {
    expect(learn('Bảo vệ trẻ em nhiều năm').restore('bao nhieu')).toBe('bao nhiêu');
  });

  it('keeps signs, capitals, numbers and what it never saw', () => {
    const model = learn('Kế hoạch của xã Suối Mơ');
    expect(model.restore('Ke hoach 12/KH-UBND (Suoi Mo), zx?')).toBe('Kế hoạch 12/KH-UBND (Suối Mơ), zx?');
    expect(model.restore('')).toBe('');
  });

  it('learns nothing from a text without marks, and no pair across the end of a sentence', () => {
    const model = learn('ke hoach nam', 'Xong năm. Nam giới có mặt', 'năm nay', 'năm qua');
    expect(model.size).toBe(10);
    expect(model.restore('nam gioi')).toBe('nam giới');
  });
});
