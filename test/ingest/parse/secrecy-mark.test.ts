import { describe, expect, it } from 'vitest';
import { findSecrecyMark } from '../../../ingest/parse/secrecy-mark.ts';
import { outlineLines } from './outlined-sample.ts';

const read = (...lines: string[]) => findSecrecyMark(outlineLines(lines));

describe('findSecrecyMark', () => {
  it.each([
    ['MẬT', 'MẬT'],
    ['TỐI MẬT', 'TỐI MẬT'],
    ['T U Y Ệ T  M Ậ T', 'TUYỆT MẬT'],
    ['M Ậ T', 'MẬT'],
    ['Độ mật: Tối mật', 'TỐI MẬT'],
    ['[MẬT]', 'MẬT'],
    ['UBND TỈNH SÔNG VÂN | MẬT', 'MẬT'],
  ])('sees the stamp in %s', (line, mark) => expect(read('SỞ TƯ PHÁP', line)).toBe(mark));
  it.each([
    'Bảo vệ bí mật nhà nước',
    'MẬT KHẨU',
    'bảo mật',
    'Độ mật: Không mật',
    'MẬT ONG RỪNG',
    'Độ mật: Thường',
  ])('sees none in %s', (line) => expect(read(line)).toBeNull());
  it('does not take a cell deep in the text for a stamp', () => {
    expect(read(...Array.from({ length: 60 }, (_, i) => `Dòng ${i}`), 'MẬT')).toBeNull();
  });
});
