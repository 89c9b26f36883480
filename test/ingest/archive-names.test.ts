import { describe, expect, it } from 'vitest';
import { decodeEntryName, toInnerPath } from '../../ingest/archive-names.ts';

const nameOf = (nameBytes: Uint8Array, flags = 0, fields: { id: number; data: Uint8Array }[] = []) =>
  decodeEntryName({ nameBytes, flags, fields });

describe('decodeEntryName', () => {
  it('reads names in Unicode, marked as such or not', () => {
    expect(nameOf(Buffer.from('Kế hoạch.docx'.normalize('NFD')), 0x800)).toBe('Kế hoạch.docx');
    expect(nameOf(Buffer.from('Kế hoạch.docx'))).toBe('Kế hoạch.docx');
    const field = { id: 0x7075, data: Buffer.concat([Buffer.alloc(5), Buffer.from('Số 5.txt')]) };
    expect(nameOf(Buffer.from('S_ 5.txt'), 0, [field])).toBe('Số 5.txt');
  });

  it('reads names in windows-1258 and in code page 437', () => {
    expect(nameOf(Buffer.from('4bea ec20 686f 61f2 6368'.replaceAll(' ', ''), 'hex'))).toBe('Kế hoạch');
    expect(nameOf(Buffer.from('826c65 7665'.replaceAll(' ', ''), 'hex'))).toBe('éleve');
  });
});

describe('toInnerPath', () => {
  it.each([
    ['a/b.txt', 'a/b.txt'],
    ['a\\b.txt', 'a/b.txt'],
    ['./a//b.txt', 'a/b.txt'],
    ['../a.txt', null],
    ['a/../../b.txt', null],
    ['/etc/passwd', null],
    ['C:\\a.txt', null],
    ['a\0.txt', null],
    ['./', null],
  ])('keeps a name below the archive: %s', (name, path) => {
    expect(toInnerPath(name)).toBe(path);
  });
});
