import { describe, expect, it } from 'vitest';
import { parseThemes } from '../../../ingest/parse/themes.ts';
import { planOf } from './outlined-fixture.ts';

const themesOf = (body: string) => parseThemes(planOf(body)).map(({ theme, year }) => [theme, year]);

describe('parseThemes', () => {
  it.each([
    ['1. Phát động tháng cao điểm với chủ đề “Xóm sạch, ngõ thơm”.', 'Xóm sạch, ngõ thơm', null],
    ['1. Chủ đề năm 2027 là "Số hóa từ thôn bản".', 'Số hóa từ thôn bản', 2027],
    ['1. Tổ chức Tuần lễ đọc sách năm 2026 với chủ đề: "Sách về bản".', 'Sách về bản', 2026],
    ['1. Chủ đề: Chung sức giữ rừng đầu nguồn.', 'Chung sức giữ rừng đầu nguồn', null],
  ])('%s', (line, theme, year) => {
    expect(themesOf(`I. NỘI DUNG\n${line}`)).toEqual([[theme, year]]);
  });

  it('takes the year of the heading above, and no "theo chủ đề" for a theme', () => {
    expect(themesOf('I. THÁNG THANH NIÊN NĂM 2027\n1. Chủ đề: “Tuổi trẻ làm đẹp bản làng”.')).toEqual([
      ['Tuổi trẻ làm đẹp bản làng', 2027],
    ]);
    expect(themesOf('I. NỘI DUNG\n1. Sinh hoạt chi đoàn theo chủ đề hằng tháng.')).toEqual([]);
  });
});

describe('parseThemes: years', () => {
  it('takes no year of a law, and says a theme once', () => {
    expect(
      themesOf(
        'I. NỘI DUNG\n1. Theo Luật Thanh niên năm 2020, xã mở tháng cao điểm với chủ đề “Xanh bản”.\n2. Tháng Thanh niên năm 2027 với chủ đề “Xanh bản”.',
      ),
    ).toEqual([['Xanh bản', 2027]]);
  });
});
