import { describe, expect, it } from 'vitest';
import { findHeadLines } from '../../../ingest/parse/head-lines.ts';
import { parseLetterhead } from '../../../ingest/parse/letterhead.ts';
import { outlineLines } from './outlined-sample.ts';

const read = (...lines: string[]) => parseLetterhead(findHeadLines(outlineLines(lines)));
const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';

describe('parseLetterhead', () => {
  it('joins the two lines of a committee', () => {
    expect(read('ỦY BAN NHÂN DÂN', 'XÃ MÂY NGÀN', NATION).bodies).toEqual(['ỦY BAN NHÂN DÂN XÃ MÂY NGÀN']);
  });
  it('keeps the lines a body is printed in', () => {
    expect(read('UBND XÃ MÂY NGÀN', 'TRƯỜNG TIỂU HỌC', 'MÂY NGÀN', NATION).printed).toEqual([
      ['UBND XÃ MÂY NGÀN'],
      ['TRƯỜNG TIỂU HỌC', 'MÂY NGÀN'],
    ]);
  });
  it('reads a place that is a number', () => {
    expect(read(NATION, 'Phường 5, ngày 14 tháng 02 năm 2023')).toMatchObject({
      place: 'Phường 5',
      issuedOn: { year: 2023, month: 2, day: 14 },
    });
  });
  it('keeps superior and issuer apart and joins broken names', () => {
    expect(read('UBND TỈNH SÔNG VÂN', 'SỞ NÔNG NGHIỆP', 'VÀ MÔI TRƯỜNG', NATION).bodies).toEqual([
      'UBND TỈNH SÔNG VÂN',
      'SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG',
    ]);
  });
  it('parts cells of a table and glued columns', () => {
    const letterhead = read(
      `ỦY BAN NHÂN DÂN | ${NATION} |`,
      'Số: 142/KH-UBND | Sông Vân, ngày 03 tháng 6 năm 2021 |',
    );
    expect(letterhead).toMatchObject({ number: '142/KH-UBND', place: 'Sông Vân', hasNation: true });
    expect(letterhead.issuedOn).toEqual({ day: 3, month: 6, year: 2021 });
    expect(read('LIÊN ĐỘI TRƯỜNG TIỂU HỌC BẾN MƠBến Mơ, ngày  tháng 1 năm 2024')).toMatchObject({
      bodies: ['LIÊN ĐỘI TRƯỜNG TIỂU HỌC BẾN MƠ'],
      issuedOn: { day: null, month: 1, year: 2024 },
    });
  });
  it.each([
    ['Số: 16 /KH-PGDĐT', '16/KH-PGDĐT', null],
    ['Số 12-CTr/ĐU', '12-CTr/ĐU', null],
    ['Số: 05 KH/ĐTN', '05-KH/ĐTN', null],
    ['Số: /KH-UBND', null, 'KH-UBND'],
    ['Số:    KH/LĐ', null, 'KH/LĐ'],
    ['Số: ……/QĐ-UBND', null, 'QĐ-UBND'],
  ])('reads the number line %s', (line, number, blankSymbol) =>
    expect(read('ỦY BAN NHÂN DÂN', line)).toMatchObject({
      number,
      blankSymbol,
      numberLine: line.replace(/\s+/g, line.includes('    ') ? '    ' : ' '),
    }));
  it('joins a number that a column parted from its symbol', () => {
    expect(read('ỦY BAN NHÂN DÂN', 'Số:164', NATION, '/KH-UBND').number).toBe('164/KH-UBND');
  });
  it('joins a date broken over lines', () => {
    expect(read(NATION, 'Sông Vân, ngày 28', 'tháng 4', 'năm 2026').issuedOn).toEqual({
      day: 28,
      month: 4,
      year: 2026,
    });
  });
  it('does not take a posting date for a date line', () => {
    expect(read('KẾ HOẠCH trồng rừng', 'Thứ tư, ngày 05/04/2023 05:56').dateLine).toBeNull();
  });
  it('repairs a lost first letter and says where', () => {
    expect(read('Y BAN NHÂN DÂN', 'TỈNH SÔNG VÂN', NATION)).toMatchObject({
      bodies: ['ỦY BAN NHÂN DÂN TỈNH SÔNG VÂN'],
      damagedQuote: 'Y BAN NHÂN DÂN',
    });
  });
  it('is empty for a text without a letterhead', () => {
    expect(read('KẾ HOẠCH', 'Trồng rừng năm 2024')).toMatchObject({
      bodies: [],
      number: null,
      numberLine: null,
      dateLine: null,
      end: 0,
    });
  });
});
