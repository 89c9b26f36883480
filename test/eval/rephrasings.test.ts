import { describe, expect, it } from 'vitest';
import { createRandom } from '../helpers/random.ts';
import { rephrasings } from './rephrasings.ts';

const rephrase = (name: string, question: string, seed = 1) =>
  rephrasings.find((one) => one.name === name)?.apply(question, createRandom(seed));

describe('rephrasings', () => {
  it('drop marks and keep the case', () => {
    expect(rephrase('without marks', 'Số 47/KH-UBND của Đồng Lạc?')).toBe('So 47/KH-UBND cua Dong Lac?');
  });

  it('abbreviate whole words alone, with marks or without as the question has them', () => {
    expect(rephrase('chat abbreviations', 'Kế hoạch đạt bao nhiêu phần trăm')).toBe('kh đạt bn %');
    expect(rephrase('chat abbreviations', 'ke hoach khong dat bao nhieu')).toBe('kh ko dat bn');
  });

  it('slip in one small-lettered word, the same for the same seed', () => {
    const question = 'Xã Đồng Lạc nộp báo cáo trước ngày nào?';
    const slipped = rephrase('typing slip', question, 7);
    expect(slipped).not.toBe(question);
    expect(slipped).toBe(rephrase('typing slip', question, 7));
    const changed = question.split(' ').filter((word, i) => word !== slipped?.split(' ')[i]);
    expect(changed).toHaveLength(1);
  });

  it('leave a question alone that has nothing to change', () => {
    expect(rephrase('typing slip', 'UBND xã ?')).toBe('UBND xã ?');
    expect(rephrase('without marks', 'xa dong lac')).toBe('xa dong lac');
  });
});
