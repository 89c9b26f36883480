import { describe, expect, it } from 'vitest';
import { detectFormat } from '../../../ingest/read/detect-format.ts';
import { makeDocx, paragraph } from '../../helpers/make-docx.ts';
import { makePdf } from '../../helpers/make-pdf.ts';

const ole = (stream: string) =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(stream, 'utf16le')]);
const codeOf = (code: string) => expect.objectContaining({ code });

describe('detectFormat', () => {
  it('goes by the first bytes before the name', () => {
    expect(detectFormat('a.txt', makePdf([[]]))).toEqual({ format: 'pdf', contradictsName: true });
    expect(detectFormat('a.pdf', makeDocx(paragraph('x')))).toEqual({
      format: 'docx',
      contradictsName: true,
    });
    expect(detectFormat('a.doc', Buffer.from('\uFEFF\n<!-- x --><HTML><body>x'))).toEqual({
      format: 'html',
      contradictsName: true,
    });
    expect(detectFormat('a.html', Buffer.from('\uFEFF<!DOCTYPE html>x', 'utf16le')).contradictsName).toBe(
      false,
    );
  });

  it('takes a file without an ending for what it is', () => {
    expect(detectFormat('van-ban', makePdf([[]]))).toEqual({ format: 'pdf', contradictsName: false });
  });

  it('goes by the name where the content has no mark', () => {
    expect(detectFormat('a.TXT', Buffer.from('chữ')).format).toBe('text');
    expect(detectFormat('a.md', Buffer.from('# chữ')).format).toBe('markdown');
    expect(detectFormat('a.htm', Buffer.from('<p>chữ')).format).toBe('html');
    expect(detectFormat('thong-bao', Buffer.from('chữ')).format).toBe('text');
  });

  it('allows junk before a PDF header', () => {
    expect(detectFormat('a.pdf', Buffer.concat([Buffer.from('\n\n'), makePdf([[]])])).format).toBe('pdf');
  });

  it.each([
    ['a.png', '89504e470d0a1a0a'],
    ['a.jpeg', 'ffd8ffe000104a46'],
    ['a.tif', '49492a0008000000'],
    ['a.TIFF', '4d4d002a00000008'],
  ])('tells a picture: %s', (path, mark) => {
    expect(detectFormat(path, Buffer.from(mark, 'hex'))).toEqual({ format: 'image', contradictsName: false });
  });

  it.each([
    ['a.txt', ' \n\t\r\n'],
    ['a.pdf', ' '],
  ])('calls white space empty: %s', (path, content) => {
    expect(() => detectFormat(path, Buffer.from(content))).toThrow(codeOf('DOCUMENT_EMPTY'));
  });

  it.each([
    ['a.doc', ole('WordDocument')],
    ['a.docx', ole('WordDocument')],
    ['a.rtf', Buffer.from('{\\rtf1 chữ}')],
    ['a.docx', Buffer.from('{\\rtf1 chữ}')],
    ['a.gif', Buffer.from('474946383961', 'hex')],
    ['a.zip', Buffer.from('504b05060000', 'hex')],
    ['a.csv', Buffer.from('a,b')],
    ['a.xml', Buffer.from('<?xml version="1.0"?><a/>')],
  ])('refuses what is not read: %s', (path, content) => {
    expect(() => detectFormat(path, content)).toThrow(codeOf('DOCUMENT_UNSUPPORTED'));
  });

  it('tells an Office file with a password', () => {
    expect(() => detectFormat('a.docx', ole('EncryptedPackage'))).toThrow(codeOf('DOCUMENT_ENCRYPTED'));
  });

  it('calls damaged what is named .pdf or .docx and is nothing known', () => {
    expect(() => detectFormat('a.pdf', Buffer.from('chữ'))).toThrow(codeOf('DOCUMENT_DAMAGED'));
    expect(() => detectFormat('a.docx', Buffer.from('chữ'))).toThrow(codeOf('DOCUMENT_DAMAGED'));
  });
});
