import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MAX_TEXT_LENGTH } from '../../../ingest/read/limits.ts';
import { readFiles } from '../../../ingest/read/read-file.ts';
import { makeDocx, paragraph } from '../../helpers/make-docx.ts';
import { makePdf } from '../../helpers/make-pdf.ts';

let directory = '';
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'read-file-'));
});
afterAll(() => rmSync(directory, { recursive: true }));

function write(name: string, content: string | Buffer): string {
  const path = join(directory, name);
  writeFileSync(path, content);
  return path;
}

describe('readFiles', () => {
  it.each([
    ['a.txt', 'chữ', 'text'],
    ['a.md', '# chữ', 'markdown'],
    ['a.html', '<p>chữ', 'html'],
    ['a.pdf', makePdf([[{ x: 70, y: 700, text: 'chu' }]]), 'pdf'],
    ['a.docx', makeDocx(paragraph('chữ')), 'docx'],
  ])('reads %s by its reader', async (name, content, format) => {
    const { result, contentHash } = await readFiles([write(name, content)]);
    expect(result).toMatchObject({ format, warnings: [] });
    expect(contentHash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('warns of a name that contradicts the content', async () => {
    const { result } = await readFiles([write('b.doc', '<html><body>chữ')]);
    expect(result).toMatchObject({ format: 'html', warnings: [{ code: 'NAME_CONTRADICTS_FORMAT' }] });
  });

  it('refuses more text than the limit', async () => {
    await expect(readFiles([write('long.txt', 'a'.repeat(MAX_TEXT_LENGTH + 1))])).rejects.toMatchObject({
      code: 'DOCUMENT_TOO_BIG',
    });
  });

  it('names the file in what it throws', async () => {
    const path = write('cut.pdf', makePdf([[]]).subarray(0, 60));
    await expect(readFiles([path])).rejects.toMatchObject({
      code: 'DOCUMENT_DAMAGED',
      message: expect.stringContaining('cut.pdf'),
    });
  });
});
