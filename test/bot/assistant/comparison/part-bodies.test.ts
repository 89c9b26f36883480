import { describe, expect, it } from 'vitest';
import { partBodies } from '../../../../bot/assistant/comparison/part-bodies.ts';

const ask = (both: string, topic = '') => partBodies(both, topic)?.map(({ question }) => question);

describe('partBodies', () => {
  it('asks each of two bodies what is asked of both, with when they must act', () => {
    expect(ask('Khi có cháy rừng, trưởng thôn Khe Lim và UBND cấp xã có bao nhiêu giờ để báo cáo')).toEqual([
      'Khi có cháy rừng, trưởng thôn Khe Lim có bao nhiêu giờ để báo cáo',
      'Khi có cháy rừng, UBND cấp xã có bao nhiêu giờ để báo cáo',
    ]);
    expect(ask('Hiệu trưởng và Trạm Y tế', 'nộp danh sách')).toEqual([
      'Hiệu trưởng nộp danh sách',
      'Trạm Y tế nộp danh sách',
    ]);
  });

  it('keeps what each does, and spells the committee that a bare level stands for', () => {
    expect(ask('khi co chay rung thi truong thon bao xa va xa bao tinh, thoi gian')).toEqual([
      'khi co chay rung thi truong thon bao xa',
      'khi co chay rung thi uy ban nhan dan cap xa bao tinh',
    ]);
  });

  it('parts nothing that is no pair of bodies', () => {
    expect(ask('tỷ lệ cây sống và tỷ lệ cây chết', 'đạt')).toBeUndefined();
    expect(ask('xã Khe Lim và nhà văn hóa')).toBeUndefined();
  });
});
