import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listFiles } from '../../ingest/list-files.ts';
import { STORE_FILE } from '../../knowledge/store/schema.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'list-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function touch(...names: string[]): void {
  for (const name of names) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), 'x');
  }
}
const list = async (...paths: string[]) =>
  (await listFiles(paths.length === 0 ? [folder] : paths)).map(({ file }) => file.replace(`${folder}/`, ''));

describe('listFiles', () => {
  it('gives files at any depth by name, whatever they are called', async () => {
    touch('b.txt', 'a/Kế hoạch số 5.docx', 'a/x\ny.txt', "c'; rm -rf.txt");
    expect(await list()).toStrictEqual(['a/Kế hoạch số 5.docx', 'a/x\ny.txt', 'b.txt', "c'; rm -rf.txt"]);
  });

  it('passes over hidden files, litter and data folders', async () => {
    touch('.git/x', '~$b.docx', 'Thumbs.db', 'a/desktop.ini', 'data/x.txt', `data/${STORE_FILE}`, 'b.txt');
    expect(await list()).toStrictEqual(['b.txt']);
    expect(await list(join(folder, 'data'))).toStrictEqual([]);
  });

  it('passes over the folder a browser leaves beside a saved page, and no other', async () => {
    touch(
      'kh.html',
      'kh_files/x.js',
      'KH 2.htm',
      'kh 2_tep_tin/x.html',
      'khac_files/x.txt',
      'b.mht',
      'b.files/y',
    );
    expect(await list()).toStrictEqual(['KH 2.htm', 'b.mht', 'kh.html', 'khac_files/x.txt']);
  });

  it('takes the pages of an album for one document, also when they are given one by one', async () => {
    touch('a/trang-1.jpg', 'a/trang-2.jpg');
    const paths = [join(folder, 'a/trang-2.jpg'), join(folder, 'a/trang-1.jpg')];
    for (const given of [[folder], paths]) {
      const [album, ...others] = await listFiles(given);
      expect(album?.contentPaths).toStrictEqual([paths[1], paths[0]]);
      expect(album?.otherFiles).toHaveLength(1);
      expect(others).toStrictEqual([]);
    }
  });

  it('does not follow links it finds, so that loops end, but those it is given', async () => {
    touch('a/b.txt');
    symlinkSync('.', join(folder, 'a', 'loop'));
    symlinkSync('a', join(folder, 'link'));
    expect(await list()).toStrictEqual(['a/b.txt']);
    expect(await list(join(folder, 'link'))).toStrictEqual(['link/b.txt']);
  });

  it('gives what is no file of the folder with its problem: a dead link, a link out of it, a socket', async () => {
    touch('in/b.txt', 'out.txt');
    symlinkSync('nowhere', join(folder, 'in', 'dead'));
    symlinkSync('../out.txt', join(folder, 'in', 'outside.txt'));
    const socket = createServer().listen(join(folder, 'in', 'pipe.txt'));
    await once(socket, 'listening');
    const found = await listFiles([join(folder, 'in')]);
    socket.close();
    expect(found.map(({ file, problem }) => [file.slice(folder.length + 4), problem?.code])).toStrictEqual([
      ['b.txt', undefined],
      ['dead', 'DOCUMENT_NOT_FOLLOWED'],
      ['outside.txt', 'DOCUMENT_NOT_FOLLOWED'],
      ['pipe.txt', 'DOCUMENT_NOT_FOLLOWED'],
    ]);
    const named = await listFiles([join(folder, 'in'), join(folder, 'in', 'outside.txt')]);
    expect(named.find(({ file }) => file.endsWith('outside.txt'))?.problem).toBeUndefined();
  });

  it('gives a file once, by the first of the paths that lead to it', async () => {
    touch('a/b.txt', 'a/c.txt');
    expect(await list(join(folder, 'a/c.txt'), folder, join(folder, 'a'))).toStrictEqual([
      'a/c.txt',
      'a/b.txt',
    ]);
  });

  it('leaves what is not there for reading to report', async () => {
    symlinkSync('nowhere', join(folder, 'dead'));
    expect(await list('/khong/co', join(folder, 'dead'))).toStrictEqual(['/khong/co', 'dead']);
  });
});
