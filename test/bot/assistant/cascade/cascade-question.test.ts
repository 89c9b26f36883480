import { describe, expect, it } from 'vitest';
import { findCascadeName } from '../../../../bot/assistant/cascade/cascade-question.ts';

describe('findCascadeName', () => {
  it.each([
    ['vẽ sơ đồ văn bản của kế hoạch 12/KH-UBND', 'kế hoạch 12/KH-UBND'],
    ['Cho em xem sơ đồ Quyết định 23/QĐ-TTg?', 'Quyết định 23/QĐ-TTg'],
    ['so do van ban 12/KH-UBND xa Suoi Bac', 'van ban 12/KH-UBND xa Suoi Bac'],
    ['sơ đồ các văn bản liên quan kế hoạch nước sạch xã Suối Bạc', 'kế hoạch nước sạch xã Suối Bạc'],
  ])('finds the document named in %j', (question, name) => {
    expect(findCascadeName(question)).toBe(name);
  });

  it.each([
    'sơ đồ tổ chức của sở',
    'Kế hoạch nào kèm sơ đồ?',
    'sơ đồ',
  ])('takes %j for no cascade', (question) => {
    expect(findCascadeName(question)).toBeUndefined();
  });
});
