import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDoc } from '../../../ingest/read/read-doc.ts';
import { AssistantError } from '../../../knowledge/model/errors.ts';

/** Made by LibreOffice from an invented plan: letterhead table, lists, merged cells, tracked changes, a footnote. */
const fixture = readFileSync(new URL('../../fixtures/read/ke-hoach.doc', import.meta.url));
const linesOf = async (bytes: Buffer) =>
  (await readDoc(bytes)).pages.flatMap((page) => page.text.split('\n'));

describe('readDoc', () => {
  it('gives the letterhead column by column and the automatic numbers', async () => {
    const lines = await linesOf(fixture);
    expect(lines.slice(0, 15)).toEqual([
      'ỦY BAN NHÂN DÂN',
      'XÃ SUỐI MÂY',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Số: 31/KH-UBND',
      'Suối Mây, ngày 12 tháng 02 năm 2026',
      'KẾ HOẠCH',
      'Vệ sinh môi trường và nước sạch năm 2026',
      'I. MỤC TIÊU',
      '1. Đạt 92% hộ dùng nước sạch.',
      '2. Hộ có nhà tiêu hợp vệ sinh tăng.',
      'II. NHIỆM VỤ',
      '1. Rà soát các nguồn nước.',
      'a) tại các thôn vùng cao;',
      '- thu gom rác',
    ]);
  });

  it('gives tables by rows, every cell under its heading', async () => {
    expect((await linesOf(fixture)).slice(15, 20)).toEqual([
      'TT | Chỉ tiêu | Năm 2026 | Năm 2026 | Chủ trì',
      'TT | Chỉ tiêu | Xã giao | Phấn đấu | Chủ trì',
      'I. Nước sạch',
      '1 | Hộ dùng nước hợp vệ sinh | 92% | 95% | Trạm Y tế',
      '2 | Trường có nước uống | 100% | 100% | Trạm Y tế',
    ]);
  });

  it('leaves out deleted and hidden text and field codes, and keeps tabs and footnotes', async () => {
    const lines = await linesOf(fixture);
    expect(lines.slice(20)).toEqual([
      'Số điện thoại đường dây: xem trang của xã-mụclục.',
      'Nơi nhận:\tTM. ỦY BAN NHÂN DÂN',
      '- Như trên;',
      'Theo số liệu của trạm.',
    ]);
    expect(lines.join()).not.toMatch(/80%|55%|HYPERLINK/);
  });

  it('tells a password, an older Word and another compound file', async () => {
    const withFlag = (offset: number, value: number) => {
      const bytes = Buffer.from(fixture);
      bytes.writeUInt16LE(value, bytes.indexOf(Buffer.from('eca5', 'hex'), 512) + offset);
      return bytes;
    };
    await expect(readDoc(withFlag(0x0a, 0x100))).rejects.toMatchObject({ code: 'DOCUMENT_ENCRYPTED' });
    await expect(readDoc(withFlag(0, 0xa5dc))).rejects.toMatchObject({ code: 'DOCUMENT_UNSUPPORTED' });
    const renamed = Buffer.from(fixture);
    renamed.write('X', renamed.indexOf(Buffer.from('WordDocument', 'utf16le')), 'utf16le');
    await expect(readDoc(renamed)).rejects.toMatchObject({ code: 'DOCUMENT_UNSUPPORTED' });
  });

  it('reads, refuses or fails on damage, and does so soon', async () => {
    const places = fc.array(fc.tuple(fc.nat(fixture.length - 1), fc.nat(255)), {
      minLength: 1,
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(places, fc.option(fc.nat(fixture.length)), async (changes, cut) => {
        const bytes = Buffer.from(fixture.subarray(0, cut ?? fixture.length));
        for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
        const startedAt = performance.now();
        const error = await readDoc(bytes).then(
          () => null,
          (reason: unknown) => reason,
        );
        expect(error === null || error instanceof AssistantError || error instanceof RangeError).toBe(true);
        expect(performance.now() - startedAt).toBeLessThan(2_000);
      }),
      { seed: 20260112, numRuns: 300 },
    );
  });
});
