import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type OpenArchives, openArchives } from '../../ingest/archives.ts';
import { writeZip } from '../../ingest/read/write-zip.ts';
import { makeDocx, paragraph } from '../helpers/make-docx.ts';

let folder = '';
const open: OpenArchives[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'archives-'));
});
afterEach(async () => {
  for (const archives of open.splice(0)) await archives.close();
  rmSync(folder, { recursive: true });
});

const zipOf = (...entries: readonly (readonly [name: string, content: string | Buffer])[]) =>
  writeZip(entries.map(([name, content]) => [name, Buffer.from(content)] as const));

async function openZip(bytes: Buffer, name = 'a.zip') {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  const archives = await openArchives([{ file: name, path, contentPaths: [path] }]);
  open.push(archives);
  return archives.files;
}
const outcomesOf = async (bytes: Buffer) =>
  (await openZip(bytes)).map(({ file, problem }) => `${file} ${problem?.code ?? 'ok'}`);

/** Changes a field of an entry's record in the directory. */
function patch(
  zip: Buffer,
  name: string,
  offset: number,
  write: (bytes: Buffer, at: number) => void,
): Buffer {
  const at = zip.indexOf(name, zip.indexOf('PK\x01\x02')) - 46 + offset;
  write(zip, at);
  return zip;
}
// An encrypted entry is packed with 12 bytes more.
const encrypt = (zip: Buffer, name: string) =>
  patch(zip, name, 8, (bytes, at) => {
    bytes.writeUInt16LE(1, at);
    bytes.writeUInt32LE(bytes.readUInt32LE(at + 12) - 12, at + 16);
  });

describe('openArchives', () => {
  it('gives each member as a file of its own, its bytes under a name of ours', async () => {
    const files = await openZip(zipOf(['a.txt', 'một'], ['trong/b.TXT', 'hai']));
    expect(files.map(({ file, path }) => [file, path])).toEqual([
      ['a.zip/a.txt', join(folder, 'a.zip/a.txt')],
      ['a.zip/trong/b.TXT', join(folder, 'a.zip/trong/b.TXT')],
    ]);
    const contents = files.map(({ contentPaths: [path = ''] }) => [
      readFileSync(path, 'utf8'),
      path.slice(-4),
    ]);
    expect(contents).toEqual([
      ['một', '.txt'],
      ['hai', '.TXT'],
    ]);
  });

  it('removes what it unpacked', async () => {
    const [file] = await openZip(zipOf(['a.txt', 'một']));
    const place = dirname(file?.contentPaths[0] ?? '');
    expect(existsSync(place)).toBe(true);
    await open.pop()?.close();
    expect(existsSync(place)).toBe(false);
  });

  it('opens an archive in an archive, and leaves one in that', async () => {
    const inner = zipOf(['sau.txt', 'x'], ['nua.zip', zipOf(['x.txt', 'x'])]);
    expect(await outcomesOf(zipOf(['trong.zip', inner], ['a.txt', 'x']))).toEqual([
      'a.zip/trong.zip/sau.txt ok',
      'a.zip/trong.zip/nua.zip ok',
      'a.zip/a.txt ok',
    ]);
  });

  it('does not take a Word file for an archive, whatever its name is', async () => {
    const docx = makeDocx(paragraph('chữ'));
    expect(await outcomesOf(docx)).toEqual(['a.zip ok']);
    expect(await outcomesOf(zipOf(['kh.docx', docx]))).toEqual(['a.zip/kh.docx ok']);
  });

  it('lets one bad member stop no other: encrypted, leading out, twice, broken', async () => {
    const broken = zipOf(
      ['a.txt', 'hơn mười hai byte'],
      ['b.txt', 'hai'],
      ['../c.txt', 'ba'],
      ['d.txt', 'bốn'],
      ['d.txt', 'x'],
    );
    encrypt(broken, 'a.txt');
    patch(broken, 'b.txt', 10, (bytes, at) => bytes.writeUInt16LE(8, at));
    expect(await outcomesOf(broken)).toEqual([
      'a.zip/a.txt DOCUMENT_ENCRYPTED',
      'a.zip/b.txt DOCUMENT_DAMAGED',
      'a.zip/.._c.txt DOCUMENT_DAMAGED',
      'a.zip/d.txt ok',
      'a.zip/d.txt DOCUMENT_DAMAGED',
    ]);
    expect(existsSync(join(folder, 'c.txt'))).toBe(false);
  });

  it('tells an archive that is empty, cut short, or holds litter only', async () => {
    const whole = zipOf(['a.txt', 'một']);
    expect(await outcomesOf(zipOf())).toEqual(['a.zip DOCUMENT_EMPTY']);
    expect(await outcomesOf(zipOf(['__MACOSX/a', 'x'], ['.DS_Store', 'x']))).toEqual([
      'a.zip DOCUMENT_EMPTY',
    ]);
    expect(await outcomesOf(whole.subarray(0, whole.length - 30))).toEqual(['a.zip DOCUMENT_DAMAGED']);
  });

  it('refuses a bomb by its directory, and too many entries, before anything is unpacked', async () => {
    const zeros = deflateRawSync(Buffer.alloc(30_000_000));
    const bomb = zipOf(['bom.txt', zeros]);
    patch(bomb, 'bom.txt', 10, (bytes, at) => bytes.writeUInt16LE(8, at));
    patch(bomb, 'bom.txt', 24, (bytes, at) => bytes.writeUInt32LE(30_000_000, at));
    expect(await outcomesOf(bomb)).toEqual(['a.zip DOCUMENT_TOO_BIG']);
    const many = Array.from({ length: 5_001 }, (_, i) => [`${i}.txt`, ''] as const);
    expect(await outcomesOf(zipOf(...many))).toEqual(['a.zip DOCUMENT_TOO_BIG']);
  });

  it('stops unpacking a member that is bigger than it says', async () => {
    const zip = zipOf(['a.txt', deflateRawSync(Buffer.alloc(10_000_000))]);
    patch(zip, 'a.txt', 10, (bytes, at) => bytes.writeUInt16LE(8, at));
    patch(zip, 'a.txt', 24, (bytes, at) => bytes.writeUInt32LE(100, at));
    expect(await outcomesOf(zip)).toEqual(['a.zip/a.txt DOCUMENT_DAMAGED']);
  });

  it('passes over the folder of a saved page and puts the pages of an album together', async () => {
    const files = await openZip(
      zipOf(['kh.html', 'x'], ['kh_files/a.html', 'x'], ['anh/trang-1.jpg', 'x'], ['anh/trang-2.jpg', 'x']),
    );
    expect(files.map(({ file, contentPaths }) => [file, contentPaths.length])).toEqual([
      ['a.zip/kh.html', 1],
      ['a.zip/anh/trang-1.jpg', 2],
    ]);
  });

  it('leaves what is no archive as it is', async () => {
    expect(await outcomesOf(Buffer.from('chữ'))).toEqual(['a.zip ok']);
    const archives = await openArchives([
      { file: 'x.zip', path: '/khong/x.zip', contentPaths: ['/khong/x.zip'] },
    ]);
    expect(archives.files.map(({ problem }) => problem)).toEqual([undefined]);
  });
});
