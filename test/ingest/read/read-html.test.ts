import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../ingest/read/read-html.ts';

describe('readHtml', () => {
  it('gives text and title, unpaged', async () => {
    const result = await readHtml(Buffer.from('<title>Công văn</title><body><p>Kính gửi: thôn Đồi Sim</p>'));
    expect(result).toEqual({
      format: 'html',
      pages: [{ pageNumber: null, text: 'Kính gửi: thôn Đồi Sim' }],
      totalPages: 1,
      title: 'Công văn',
      warnings: [],
    });
  });

  it('follows the charset a page names', async () => {
    const page = Buffer.from(
      '<meta http-equiv="Content-Type" content="text/html; charset=windows-1252"><p>r\u00e9sum\u00e9',
      'latin1',
    );
    expect((await readHtml(page)).pages[0]?.text).toBe('résumé');
  });

  it('calls a page that shows nothing empty', async () => {
    await expect(readHtml(Buffer.from('<html><script>x()</script></html>'))).rejects.toMatchObject({
      code: 'DOCUMENT_EMPTY',
    });
  });
});
