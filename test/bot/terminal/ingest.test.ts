import {
  appendFileSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type IngestResult, ingestResultSchema } from '../../../ingest/ingest-files.ts';
import { SAMPLES_DIRECTORY } from '../../../ingest/samples-folder.ts';
import { acquireIngestLock } from '../../../knowledge/store/ingest-lock.ts';
import { openSqliteStore } from '../../../knowledge/store/sqlite-store.ts';
import { makePdf } from '../../helpers/make-pdf.ts';
import { LETTER_LINES, toText, writeOffice } from '../../helpers/office-files.ts';
import { parseLines, runCli } from '../../helpers/run-cli.ts';

const root = mkdtempSync(join(tmpdir(), 'cli-ingest-'));
const office = join(root, 'văn bản');
const data = join(root, 'data');
afterAll(() => rmSync(root, { recursive: true }));

async function ingest(...args: string[]): Promise<{ results: IngestResult[]; exitCode: number | null }> {
  const { stdout, exitCode } = await runCli(['ingest', ...args, '--data', data, '--json']);
  return { results: parseLines(stdout).map((line) => ingestResultSchema.parse(line)), exitCode };
}
const brief = ({ file, status, error }: IngestResult) =>
  [file.slice(file.lastIndexOf('/') + 1), status, error?.code ?? null]
    .filter((part) => part !== null)
    .join(' ');
/** All bytes of a folder's files. */
const bytesOf = (folder: string) =>
  Buffer.concat(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name))),
  );

describe('ingest', () => {
  let first: IngestResult[] = [];
  beforeAll(async () => {
    writeOffice(office);
    const { results, exitCode } = await ingest(office);
    first = results;
    expect(exitCode).toBe(0);
  });
  const idOf = (name: string) => first.find(({ file }) => file.endsWith(name))?.documentId;

  it('adds a folder of every format, a line a file', () => {
    expect(first.map(brief)).toStrictEqual([
      'bao-cao.pdf added',
      'bien-ban.html added',
      'cong-van.docx added',
      'ke-hoach.txt added',
      'thong-bao.md added',
    ]);
    expect(first.map(({ file }) => file)).toContain(join(office, 'ke-hoach.txt'));
    expect(first.find(({ file }) => file.endsWith('ke-hoach.txt'))?.number).toBe('41/KH-UBND');
  });

  it('gives every passage a vector', async () => {
    const store = await openSqliteStore({ dataDirectory: data, mode: 'read-only' });
    expect(await store.listUnembedded('hashing-v1-512', 10)).toStrictEqual([]);
    await store.close();
  });

  it('leaves unchanged files alone, reads a changed one under its id, and knows a copy', async () => {
    appendFileSync(join(office, 'ke-hoach.txt'), 'Thêm một dòng.\n');
    copyFileSync(join(office, 'cong-van.docx'), join(office, 'cong-van (1).docx'));
    const { results, exitCode } = await ingest(office);
    expect(exitCode).toBe(0);
    expect(results.map(brief)).toStrictEqual([
      'bao-cao.pdf unchanged',
      'bien-ban.html unchanged',
      'cong-van (1).docx unchanged',
      'cong-van.docx unchanged',
      'ke-hoach.txt updated',
      'thong-bao.md unchanged',
    ]);
    expect(results[2]).toMatchObject({
      documentId: idOf('cong-van.docx'),
      warnings: [{ code: 'DUPLICATE_FILE' }],
    });
    expect(results[4]?.documentId).toBe(idOf('ke-hoach.txt'));
  });

  it('rejects bad files with code and sentence, does the others, and exits 1', async () => {
    const bad = join(root, 'bad');
    mkdirSync(bad);
    writeFileSync(join(bad, '1.txt'), '');
    writeFileSync(join(bad, '2.docx'), 'PK\u0003\u0004 not a zip');
    writeFileSync(join(bad, '3.xyz'), 'x');
    writeFileSync(join(bad, '4.pdf'), makePdf([[{ x: 72, y: 700, text: 'x' }]], { needsPassword: true }));
    writeFileSync(join(bad, '5\n.txt'), toText(LETTER_LINES));
    const { results, exitCode } = await ingest(bad, join(root, 'missing.pdf'));
    expect(results.map(brief)).toStrictEqual([
      '1.txt rejected DOCUMENT_EMPTY',
      '2.docx rejected DOCUMENT_DAMAGED',
      '3.xyz rejected DOCUMENT_UNSUPPORTED',
      '4.pdf rejected DOCUMENT_ENCRYPTED',
      '5\n.txt added',
      'missing.pdf rejected DOCUMENT_NOT_FOUND',
    ]);
    expect(results.every(({ error }) => error === null || /\p{L}+ .*\.$/u.test(error.message))).toBe(true);
    expect(exitCode).toBe(1);
  });

  it('keeps no byte of a text with a secrecy mark', async () => {
    const secret = join(root, 'mat.txt');
    writeFileSync(secret, `TỐI MẬT\n${toText(LETTER_LINES)}\nGiếng khoan bí ẩn Zorvexa.\n`);
    const { results, exitCode } = await ingest(secret);
    expect(results.map(brief)).toStrictEqual(['mat.txt rejected DOCUMENT_SECRET']);
    expect(exitCode).toBe(1);
    expect(bytesOf(data).includes('Zorvexa')).toBe(false);
  });

  it('refuses the class secret and an empty owner before it touches anything', async () => {
    const elsewhere = join(root, 'untouched');
    const run = (...options: string[]) => runCli(['ingest', office, '--data', elsewhere, ...options]);
    expect(await run('--class', 'secret')).toMatchObject({ exitCode: 1, stdout: '' });
    expect(await run('--owner', ' ')).toMatchObject({ exitCode: 2, stdout: '' });
    expect(readdirSync(root)).not.toContain('untouched');
  });

  it('refuses a second ingest on the folder, and writes nothing', async () => {
    const lock = await acquireIngestLock(data);
    const { exitCode, stdout, stderr } = await runCli(['ingest', office, '--data', data, '--json']);
    lock.release();
    expect({ exitCode, stdout }).toStrictEqual({ exitCode: 1, stdout: '' });
    expect(stderr).toContain('STORE_BUSY');
  });

  it('refuses samples into an office’s folder, and says so in Vietnamese', async () => {
    const { exitCode, stderr } = await runCli(['ingest', SAMPLES_DIRECTORY, '--data', data]);
    expect(exitCode).toBe(1);
    expect(stderr).toContain('Văn bản mẫu không được nạp chung');
  });

  it('says that a data path that is a file, or an empty one, will not do', async () => {
    const file = join(root, 'a-file');
    writeFileSync(file, 'x');
    const onFile = await runCli(['ingest', office, '--data', file]);
    expect(onFile).toMatchObject({ exitCode: 1, stdout: '' });
    expect(onFile.stderr).toContain('STORE_WRITE_FAILED');
    expect(await runCli(['ingest', office, '--data', ''])).toMatchObject({ exitCode: 2, stdout: '' });
    expect(readFileSync(file, 'utf8')).toBe('x');
  });
});
