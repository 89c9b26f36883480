import { describe, expect, it } from 'vitest';
import { detectFormat } from '../../../ingest/read/detect-format.ts';
import { writeZip } from '../../../ingest/read/write-zip.ts';
import { makeDocx, paragraph } from '../../helpers/make-docx.ts';
import { makePdf } from '../../helpers/make-pdf.ts';

const ole = (stream: string) =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(stream, 'utf16le')]);
const zipOf = (...names: string[]) => writeZip(names.map((name) => [name, Buffer.from('x')] as const));
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
    ['a.doc', ole('PowerPoint Document'), '.ppt'],
    ['a.doc', ole('VisioDocument'), '.vsd'],
    ['a.gif', Buffer.from('474946383961', 'hex'), '.gif'],
    ['a.jpg', Buffer.from('000000186674797068656963', 'hex'), '.heic'],
    ['a.webp', Buffer.from('524946460000000057454250', 'hex'), '.webp'],
    ['a.zip', Buffer.from('504b05060000', 'hex'), '.zip'],
    ['a.docx', zipOf('bao-cao.txt'), '.zip'],
    ['a.odt', zipOf('mimetype', 'content.xml', 'META-INF/manifest.xml'), '.odt'],
    ['a.pptx', zipOf('ppt/presentation.xml'), '.pptx'],
    ['a.csv', Buffer.from('a,b'), '.csv'],
    ['a.xml', Buffer.from('<?xml version="1.0"?><a/>'), '.xml'],
  ])('refuses what is not read and names it: %s', (path, content, name) => {
    expect(() => detectFormat(path, content)).toThrow(codeOf('DOCUMENT_UNSUPPORTED'));
    expect(() => detectFormat(path, content)).toThrow(name);
  });

  it('tells Word, Excel and rich text whatever their names are', () => {
    expect(detectFormat('a.doc', ole('WordDocument'))).toEqual({ format: 'doc', contradictsName: false });
    expect(detectFormat('a.docx', ole('WordDocument'))).toEqual({ format: 'doc', contradictsName: true });
    expect(detectFormat('a.doc', Buffer.from('{\\rtf1 chữ}'))).toEqual({
      format: 'rtf',
      contradictsName: true,
    });
    expect(detectFormat('a.doc', zipOf('xl/workbook.xml')).format).toBe('xlsx');
    expect(detectFormat('a.xls', ole('Workbook'))).toEqual({ format: 'xls', contradictsName: false });
    expect(detectFormat('a.xlsx', ole('Workbook'))).toEqual({ format: 'xls', contradictsName: true });
    expect(detectFormat('a.xls', Buffer.from('<html><table>')).format).toBe('html');
  });

  it('does not take words that begin like a picture for one', () => {
    expect(detectFormat('a.txt', Buffer.from('BM 01: biểu mẫu')).format).toBe('text');
  });

  it('takes plain text that is named as a word processor’s file for text', () => {
    expect(detectFormat('a.doc', Buffer.from('chữ'))).toEqual({ format: 'text', contradictsName: true });
    expect(() => detectFormat('a.doc', Buffer.from([0, 1, 2, 3]))).toThrow(codeOf('DOCUMENT_DAMAGED'));
    expect(() => detectFormat('a.doc', Buffer.from('<?xml version="1.0"?><w/>'))).toThrow(
      codeOf('DOCUMENT_DAMAGED'),
    );
  });

  it('tells a page saved in one file', () => {
    const page = Buffer.from(
      'From: <Saved by Browser>\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n boundary="b"\r\n\r\n',
    );
    expect(detectFormat('a.mht', page)).toEqual({ format: 'mht', contradictsName: false });
    expect(detectFormat('a.doc', page)).toEqual({ format: 'mht', contradictsName: true });
  });

  it('tells an Office file with a password', () => {
    expect(() => detectFormat('a.docx', ole('EncryptedPackage'))).toThrow(codeOf('DOCUMENT_ENCRYPTED'));
  });

  it('calls damaged what is named .pdf or .docx and is nothing known', () => {
    expect(() => detectFormat('a.pdf', Buffer.from('chữ'))).toThrow(codeOf('DOCUMENT_DAMAGED'));
    expect(() => detectFormat('a.docx', Buffer.from('chữ'))).toThrow(codeOf('DOCUMENT_DAMAGED'));
  });
});
