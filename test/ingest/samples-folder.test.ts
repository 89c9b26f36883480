import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listFiles } from '../../ingest/list-files.ts';
import { isSamplesFolder, keepSamplesApart, SAMPLES_DIRECTORY } from '../../ingest/samples-folder.ts';

let folder = '';
let office = '';
let data = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'samples-'));
  office = join(folder, 'van-ban.txt');
  data = join(folder, 'data');
  writeFileSync(office, 'x');
});
afterEach(() => rmSync(folder, { recursive: true }));

const keepApart = async (...paths: string[]) => keepSamplesApart(await listFiles(paths), data);

describe('keepSamplesApart', () => {
  it('marks a new folder for samples, and lets more of them in', async () => {
    await keepApart(SAMPLES_DIRECTORY);
    expect(isSamplesFolder(data)).toBe(true);
    await keepApart(SAMPLES_DIRECTORY);
  });

  it('marks nothing for documents', async () => {
    await keepApart(office);
    expect(isSamplesFolder(data)).toBe(false);
  });

  it('refuses documents into a folder of samples, and says where to', async () => {
    await keepApart(SAMPLES_DIRECTORY);
    for (const paths of [[office], [SAMPLES_DIRECTORY, office]]) {
      await expect(keepApart(...paths)).rejects.toMatchObject({
        code: 'INPUT_INVALID',
        details: { problems: [expect.stringContaining('--data')] },
      });
    }
  });

  it('refuses samples into a folder that holds anything, or together with documents', async () => {
    await expect(keepApart(SAMPLES_DIRECTORY, office)).rejects.toMatchObject({ code: 'INPUT_INVALID' });
    mkdirSync(data);
    writeFileSync(join(data, 'tham-muu.sqlite'), 'x');
    await expect(keepApart(SAMPLES_DIRECTORY)).rejects.toMatchObject({ code: 'INPUT_INVALID' });
    expect(isSamplesFolder(data)).toBe(false);
  });

  it('knows samples behind a link', async () => {
    symlinkSync(SAMPLES_DIRECTORY, join(folder, 'link'));
    await keepApart(join(folder, 'link'));
    expect(isSamplesFolder(data)).toBe(true);
  });

  it('says that a data folder cannot be made', async () => {
    writeFileSync(data, 'a file');
    await expect(keepApart(SAMPLES_DIRECTORY)).rejects.toMatchObject({ code: 'STORE_WRITE_FAILED' });
  });
});
