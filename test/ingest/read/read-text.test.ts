import { describe, expect, it } from 'vitest';
import { readText } from '../../../ingest/read/read-text.ts';

describe('readText', () => {
  it('is unpaged without form feeds', async () => {
    const result = await readText(Buffer.from('Một\r\nHai\rBa'));
    expect(result).toMatchObject({ pages: [{ pageNumber: null, text: 'Một\nHai\nBa' }], totalPages: 1 });
  });

  it('parts pages at form feeds, a closing one opening none', async () => {
    const { pages, totalPages } = await readText(Buffer.from('Một\f\fBa\f\n'));
    expect(pages).toEqual([
      { pageNumber: 1, text: 'Một' },
      { pageNumber: 2, text: '' },
      { pageNumber: 3, text: 'Ba' },
    ]);
    expect(totalPages).toBe(3);
  });

  it('refuses a file without words', async () => {
    await expect(readText(Buffer.from('\uFEFF \n\f'))).rejects.toMatchObject({ code: 'DOCUMENT_EMPTY' });
  });
});
