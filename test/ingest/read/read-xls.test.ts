import { describe, expect, it } from 'vitest';
import { readXls } from '../../../ingest/read/read-xls.ts';
import { makeXls, numberCell } from '../../helpers/make-xls.ts';

const linesOf = async (bytes: Buffer) =>
  (await readXls(bytes)).pages.flatMap((page) => page.text.split('\n'));

/** A record that means nothing to a reader, of 112 bytes: the name of who wrote the file. */
const WRITER = Buffer.from('5c007000', 'hex');
const SHEET_PLACE = Buffer.from('85000a00', 'hex');
const START = Buffer.from('0908100000060500', 'hex');

function replaceBytes(bytes: Buffer, from: Buffer, ...to: readonly Buffer[]): Buffer {
  const changed = Buffer.from(bytes);
  Buffer.concat(to).copy(changed, bytes.indexOf(from));
  return changed;
}

describe('readXls', () => {
  it('reads a table of targets as it does from an .xlsx', async () => {
    const bytes = makeXls([
      {
        name: 'Biểu 1',
        rows: [
          ['BIỂU CHỈ TIÊU NĂM 2026'],
          [],
          ['TT', 'Chỉ tiêu', 'Năm 2026', null, 'Thời hạn'],
          [null, null, 'Giao', 'Phấn đấu', null],
          [
            1,
            'Hộ nghèo giảm còn',
            numberCell(0.095, '0.0%'),
            numberCell(0.08, '0%'),
            numberCell(46356, 'dd/mm/yyyy'),
          ],
          [2, 'Lớp bồi dưỡng', numberCell(1250, '#,##0'), 0.30000000000000004, '1,250.5'],
        ],
        merges: ['A1:E1', 'A3:A4', 'B3:B4', 'C3:D3', 'E3:E4'],
      },
    ]);
    expect(await linesOf(bytes)).toEqual([
      'BIỂU CHỈ TIÊU NĂM 2026',
      'TT | Chỉ tiêu | Năm 2026 | Năm 2026 | Thời hạn',
      'TT | Chỉ tiêu | Giao | Phấn đấu | Thời hạn',
      '1 | Hộ nghèo giảm còn | 9,5% | 8% | 30/11/2026',
      '2 | Lớp bồi dưỡng | 1.250 | 0,3 | 1,250.5',
    ]);
  });

  it('leaves out hidden sheets and columns, and says so', async () => {
    const result = await readXls(
      makeXls([
        { name: 'Giao', rows: [['a', 'ẩn', 'c']], hiddenColumns: [1] },
        { name: 'Nháp', rows: [['ẩn']], isHidden: true },
        { name: 'Nhiệm vụ', rows: [['hai']] },
      ]),
    );
    expect(result.pages[0]?.text).toBe('a | c\nNhiệm vụ\nhai');
    expect(result.warnings.map(({ code }) => code)).toEqual(['HIDDEN_SHEETS', 'HIDDEN_CELLS']);
  });

  it('keeps what stands in headers and footers for marks of secrecy', async () => {
    const text = Buffer.from('&C&"Arial,Bold"MẬT', 'utf16le');
    const header = Buffer.concat([Buffer.from([text.length / 2, 0, 1]), text]);
    const bytes = replaceBytes(
      makeXls([{ name: 'a', rows: [['một']] }]),
      WRITER,
      Buffer.from('14007000', 'hex'),
      header,
    );
    expect((await readXls(bytes)).margins).toEqual(['MẬT']);
  });

  it('tells an empty workbook, one with a password, an older one and one that is cut', async () => {
    const whole = makeXls([{ name: 'a', rows: [['một']] }]);
    const ends: (readonly [Buffer, string])[] = [
      [makeXls([{ name: 'a', rows: [] }]), 'DOCUMENT_EMPTY'],
      [replaceBytes(whole, WRITER, Buffer.from('2f007000', 'hex')), 'DOCUMENT_ENCRYPTED'],
      [replaceBytes(whole, START, Buffer.from('0908100000050500', 'hex')), 'DOCUMENT_UNSUPPORTED'],
      [replaceBytes(whole, SHEET_PLACE, Buffer.from('85000a00ffff0000', 'hex')), 'DOCUMENT_DAMAGED'],
      [whole.subarray(0, 1_000), 'DOCUMENT_DAMAGED'],
    ];
    for (const [bytes, code] of ends) await expect(readXls(bytes)).rejects.toMatchObject({ code });
  });
});
