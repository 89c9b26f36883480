import { describe, expect, it } from 'vitest';
import { findRows } from '../../../ingest/recognize/table-rows.ts';

/** Words of a line at `top`, each as "text@left", ten pixels a letter, twenty high. */
const lineAt = (top: number, ...words: string[]) =>
  words.map((word) => {
    const [text = '', at = '0'] = word.split('@');
    const left = Number(at);
    return { text, confidence: 0.9, left, top, right: left + text.length * 10, bottom: top + 20 };
  });
const textsOf = (rows: ReturnType<typeof findRows>) =>
  rows.map(({ parts, isRow }) =>
    parts.map((part) => part.map(({ text }) => text).join(' ')).join(isRow ? ' | ' : ' / '),
  );

const HEAD = lineAt(0, 'TT@0', 'Chỉ@100', 'tiêu@140', '2025@400', '2026@500');
const FIRST = lineAt(30, '1@0', '|@60', 'Tỷ@100', 'lệ@130', '9,5@400', '9,8@500');

describe('findRows', () => {
  it('parts rows of three cells or more, by gaps and by rules', () => {
    expect(textsOf(findRows([HEAD, FIRST]))).toStrictEqual([
      'TT | Chỉ tiêu | 2025 | 2026',
      '1 | Tỷ lệ | 9,5 | 9,8',
    ]);
  });

  it('puts the line into which a cell wraps into its row', () => {
    const wrapped = lineAt(55, 'trẻ@100', 'em@140');
    expect(textsOf(findRows([HEAD, FIRST, wrapped]))[1]).toBe('1 | Tỷ lệ trẻ em | 9,5 | 9,8');
  });

  it('leaves what stands under several cells, or further below, to itself', () => {
    const prose = lineAt(
      55,
      'Các@90',
      'trường@130',
      'báo@200',
      'cáo@240',
      'kết@280',
      'quả@320',
      'về@360',
      'xã@390',
    );
    const later = lineAt(120, 'trẻ@100', 'em@140');
    expect(textsOf(findRows([HEAD, FIRST, prose])).at(-1)).toBe('Các trường báo cáo kết quả về xã');
    expect(textsOf(findRows([HEAD, FIRST, later])).at(-1)).toBe('trẻ em');
  });

  it('takes two columns for a letterhead', () => {
    const head = lineAt(0, 'UBND@0', 'XÃ@50', 'CỘNG@400', 'HÒA@450');
    expect(findRows([head, head])).toMatchObject([{ isRow: false }, { isRow: false }]);
  });
});
