import { describe, expect, it } from 'vitest';
import { rejoinLines } from '../../../ingest/clean/rejoin-lines.ts';
import { toSourceLines } from '../../../ingest/clean/source-line.ts';

/** A page's lines, each with its left and right edge on the paper. */
function rejoin(...lines: readonly (readonly [text: string, left: number, right: number])[]): string[] {
  const page = {
    pageNumber: 1,
    text: lines.map(([text]) => text).join('\n'),
    lines: lines.map(([text, left, right]) => {
      const box = { left, top: 0.1, width: right - left, height: 0.02 };
      return { words: text.split(' ').map((word) => ({ text: word, confidence: 0.9, box })), box };
    }),
  };
  return rejoinLines(toSourceLines([page])).map((paragraph) => paragraph.map(({ text }) => text).join(' '));
}

const FIRST = ['Các thôn báo cáo Ủy ban nhân dân xã', 0.15, 0.91] as const;
const SECOND = ['Đồi Thông kết quả vệ sinh kênh mương, riêng thôn', 0.15, 0.92] as const;
const BEFORE = ['Trưởng thôn ký tên vào biên bản kiểm tra kênh.', 0.15, 0.92] as const;
const LAST = ['Suối Mây đạt 30% trong quý này.', 0.15, 0.6] as const;

describe('rejoinLines of a page read from its picture', () => {
  it('goes on behind a line that reaches the edge of the paper, although a name opens the next', () => {
    const [, , opening] = rejoin(['Vắp', 0.05, 0.08], [...BEFORE], [...FIRST], [...SECOND], [...LAST]);
    expect(opening).toBe([FIRST[0], SECOND[0], LAST[0]].join(' '));
  });

  it('leaves apart what is indented, and what follows a short line', () => {
    const apart = rejoin(
      [...FIRST],
      ['Mỗi thôn cử hai người tham gia đội', 0.2, 0.7],
      [...LAST],
      [...SECOND],
    );
    expect(apart).toContain(FIRST[0]);
    expect(apart).toContain('Mỗi thôn cử hai người tham gia đội');
  });
});
