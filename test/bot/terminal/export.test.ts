import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../../knowledge/store/sqlite-store.ts';
import { parseLines, runCli } from '../../helpers/run-cli.ts';
import { createDocument, createPassages, createTarget } from '../../knowledge/store/sample-documents.ts';

let directory: string;
const run = (...args: string[]) => runCli([...args, '--data', join(directory, 'data')]);

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'tham-muu-export-'));
  const store = await openSqliteStore({ dataDirectory: join(directory, 'data') });
  await store.saveDocument(
    createDocument('a', { targets: [createTarget('đạt 95%', 95)] }),
    createPassages(['đạt 95%']),
  );
  await store.close();
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

describe('export', { timeout: 60_000 }, () => {
  it('writes the workbook, and replaces one that is there only when told to', async () => {
    const file = join(directory, 'so.xlsx');
    const first = await run('export', file, '--json');
    expect(parseLines(first.stdout)).toMatchObject([
      { file, sheets: [{ name: 'Chỉ tiêu', rows: 1 }, {}, {}, {}, {}, {}, {}, {}] },
    ]);
    expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK');
    expect(await run('export', file)).toMatchObject({ exitCode: 1, stdout: '' });
    expect(await run('export', file, '--overwrite')).toMatchObject({ exitCode: 0 });
    expect(readdirSync(directory).filter((name) => name.includes('.new'))).toEqual([]);
  });

  it.each([
    [['so.csv']],
    [[]],
    [['a.xlsx', 'b.xlsx']],
    [['a.xlsx', '--from', 'mai']],
  ])('refuses the words %j', async (words) => {
    expect(await run('export', ...words)).toMatchObject({ exitCode: 2, stdout: '' });
  });

  it('refuses a folder that is not there and a document that is not held', async () => {
    expect(await run('export', join(directory, 'none', 'so.xlsx'))).toMatchObject({ exitCode: 1 });
    expect(await run('export', join(directory, 'x.xlsx'), '--id', 'vb-none')).toMatchObject({ exitCode: 1 });
  });
});
