import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  clearPendingPictures,
  deletePagePictures,
  findPagePicture,
  keepPagePictures,
  openPendingPictures,
} from '../../../ingest/recognize/page-pictures.ts';

let data = '';
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'pages-'));
});
afterEach(() => rm(data, { recursive: true, force: true }));

const makePicture = async (pageNumber: number, content: string) => {
  const path = join(await openPendingPictures(data), `${content}.webp`);
  await writeFile(path, content);
  return { pageNumber, path };
};

describe('keepPagePictures', () => {
  it('gives a page its picture', async () => {
    await keepPagePictures(data, 'vb-1', [await makePicture(2, 'two')]);
    const path = await findPagePicture(data, 'vb-1', 2);
    expect(path === undefined ? '' : await readFile(path, 'utf8')).toBe('two');
    expect(await findPagePicture(data, 'vb-1', 1)).toBeUndefined();
  });

  it('replaces the pictures of an earlier reading', async () => {
    await keepPagePictures(data, 'vb-1', [await makePicture(1, 'old')]);
    await keepPagePictures(data, 'vb-1', [await makePicture(2, 'new')]);
    expect(await findPagePicture(data, 'vb-1', 1)).toBeUndefined();
  });

  it('refuses an id that is a path', async () => {
    await expect(keepPagePictures(data, '../other', [])).rejects.toMatchObject({ code: 'INTERNAL' });
  });
});

describe('openPendingPictures', () => {
  it('says that the data folder cannot be written', async () => {
    await writeFile(join(data, 'file'), 'x');
    await expect(openPendingPictures(join(data, 'file'))).rejects.toMatchObject({
      code: 'STORE_WRITE_FAILED',
    });
  });
});

describe('deletePagePictures', () => {
  it('leaves nothing of a document and all of another', async () => {
    await keepPagePictures(data, 'vb-1', [await makePicture(1, 'one')]);
    await keepPagePictures(data, 'vb-2', [await makePicture(1, 'two')]);
    await deletePagePictures(data, 'vb-1');
    expect(await findPagePicture(data, 'vb-1', 1)).toBeUndefined();
    expect(await findPagePicture(data, 'vb-2', 1)).toBeDefined();
  });

  it('does nothing for a document without pictures', async () => {
    await expect(deletePagePictures(data, 'vb-9')).resolves.toBeUndefined();
  });
});

describe('clearPendingPictures', () => {
  it('leaves nothing of what no document took', async () => {
    await makePicture(1, 'refused');
    await clearPendingPictures(data);
    expect(await readdir(data)).toStrictEqual([]);
  });
});
