import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../../ingest/read/read-markdown.ts';

async function textOf(markdown: string): Promise<string> {
  return (await readMarkdown(Buffer.from(markdown))).pages.map((page) => page.text).join('\n');
}

describe('readMarkdown', () => {
  it('keeps headings as lines and drops front matter, rules, fences and comments', async () => {
    const markdown = '---\ntitle: x\n---\n# KẾ HOẠCH ##\n<!-- ghi\nchú -->\n***\n```\nI. MỤC ĐÍCH\n```';
    expect((await textOf(markdown)).split('\n').filter((line) => line !== '')).toEqual([
      'KẾ HOẠCH',
      'I. MỤC ĐÍCH',
    ]);
  });

  it('takes emphasis, links and escapes down to their words', async () => {
    const markdown =
      '**Số:** _12_/KH-UBND [xem *đây*](http://a.example/b_c_d "x"), snake_case_ten, 5\\*3 `mã` ![ảnh](a.png)';
    expect(await textOf(markdown)).toBe('Số: 12/KH-UBND xem đây, snake_case_ten, 5*3 mã');
  });

  it('gives table rows with " | " and items with "- "', async () => {
    expect(await textOf('| TT | Chỉ tiêu |\n|:--|---|\n| 1 | **98%** |\n* một\n+ hai\n1. ba')).toBe(
      'TT | Chỉ tiêu\n1 | 98%\n- một\n- hai\n1. ba',
    );
  });

  it('leaves lone stars, underlines and numbers alone', async () => {
    expect(await textOf('5 * 3 = 15 _____ ngày __ tháng __ *')).toBe('5 * 3 = 15 _____ ngày __ tháng __ *');
  });

  it('refuses a file of markup alone', async () => {
    await expect(readMarkdown(Buffer.from('---\na: b\n---\n'))).rejects.toMatchObject({
      code: 'DOCUMENT_EMPTY',
    });
  });
});
