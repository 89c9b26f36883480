import { describe, expect, it } from 'vitest';
import { readMht } from '../../../ingest/read/read-mht.ts';

const saved = (...parts: string[]) =>
  Buffer.from(
    `From: <Saved by Browser>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="--x"\r\n\r\n${parts
      .map((part) => `----x\r\n${part}\r\n`)
      .join('')}----x--\r\n`,
    'latin1',
  );
const head = (encoding: string, type = 'text/html; charset="utf-8"') =>
  `Content-Type: ${type}\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n`;
const html = '<html><head><title>Trang xã</title></head><body><p>Kế hoạch số 5</p></body></html>';
const textOf = async (bytes: Buffer) => (await readMht(bytes)).pages.map((page) => page.text).join();

describe('readMht', () => {
  it('reads the HTML part in base64', async () => {
    const result = await readMht(
      saved(head('base64') + Buffer.from(html).toString('base64'), head('binary', 'image/png')),
    );
    expect(result).toMatchObject({ format: 'mht', title: 'Trang xã', pages: [{ text: 'Kế hoạch số 5' }] });
  });

  it('reads the HTML part in quoted-printable, broken lines and all, and one nested in another', async () => {
    const quoted = '<p>K=E1=BA=BF ho=E1=BA=\r\n=A1ch</p>';
    expect(await textOf(saved(head('quoted-printable') + quoted))).toBe('Kế hoạch');
    const nested = `Content-Type: multipart/alternative; boundary=y\r\n\r\n--y\r\n${head('quoted-printable')}${quoted}\r\n--y--`;
    expect(await textOf(saved(nested))).toBe('Kế hoạch');
  });

  it('goes by the character set that the part names', async () => {
    expect(await textOf(saved(`${head('8bit', 'text/html; charset=windows-1252')}<p>caf\xe9</p>`))).toBe(
      'café',
    );
  });

  it('refuses a page without a part to read', async () => {
    await expect(textOf(saved(head('base64', 'image/png')))).rejects.toMatchObject({
      code: 'DOCUMENT_DAMAGED',
    });
  });
});
