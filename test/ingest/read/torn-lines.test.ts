import { describe, expect, it } from 'vitest';
import { hasTornLine } from '../../../ingest/read/torn-lines.ts';

describe('hasTornLine', () => {
  it.each([
    'II. T CH C TH C HI N T I CÁC XÃỔ Ứ Ự Ệ Ạ',
    'Các tr ng m m non t ch c cân đo,ườ ầ ổ ứ',
  ])('finds vowels put at the end of their line: %s', (line) => {
    expect(hasTornLine(`Các xã báo cáo hằng quý.\n${line}\nvà lập danh sách.`)).toBe(true);
  });

  it.each([
    'II. TỔ CHỨC THỰC HIỆN TẠI CÁC XÃ',
    'Ở đó ý à, ồ ạt',
    'ủ ở ô đó',
    'vần a, ă, â, ơ',
  ])('finds none in what people write: %s', (line) => {
    expect(hasTornLine(line)).toBe(false);
  });
});
