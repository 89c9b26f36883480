import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { conflictLineSchema } from '../../../bot/terminal/commands/conflicts.ts';
import { openSqliteStore } from '../../../knowledge/store/sqlite-store.ts';
import { OPERATOR } from '../../../knowledge/store/store.ts';
import { officeHead } from '../../helpers/ask-texts.ts';
import { fillStore } from '../../helpers/fill-store.ts';
import { parseLines, runCli } from '../../helpers/run-cli.ts';

const PROVINCE = [
  'ỦY BAN NHÂN DÂN\t\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'TỈNH LAM KHA\t\tĐộc lập - Tự do - Hạnh phúc',
  'Số: 12/KH-UBND\t\tLam Kha, ngày 10 tháng 01 năm 2031',
  '',
  'KẾ HOẠCH',
  'Giảm nghèo bền vững năm 2031',
  '',
  'I. MỤC TIÊU',
  '1. Tỷ lệ hộ nghèo dưới 4%.',
];
const COMMUNE = [
  ...officeHead('Suối Reo', '07/KH-UBND', '05 tháng 02 năm 2031', [
    'KẾ HOẠCH',
    'Giảm nghèo bền vững năm 2031',
    '',
    'Thực hiện Kế hoạch số 12/KH-UBND ngày 10 tháng 01 năm 2031 của Ủy ban nhân dân tỉnh Lam Kha và Công văn số 88/SNNMT-KT ngày 20 tháng 01 năm 2031 của Sở Nông nghiệp và Môi trường, Ủy ban nhân dân xã ban hành Kế hoạch như sau:',
  ]),
  'I. MỤC TIÊU',
  '1. Tỷ lệ hộ nghèo dưới 6%.',
];

let directory: string;
let ids: ReadonlyMap<string | null, string>;
const run = (...args: string[]) => runCli(['conflicts', ...args, '--data', join(directory, 'data')]);

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'tham-muu-conflicts-'));
  mkdirSync(join(directory, 'files'));
  writeFileSync(join(directory, 'files', 'tinh.txt'), PROVINCE.join('\n'));
  writeFileSync(join(directory, 'files', 'xa.txt'), COMMUNE.join('\n'));
  await fillStore(join(directory, 'data'), join(directory, 'files'));
  const store = await openSqliteStore({ dataDirectory: join(directory, 'data'), mode: 'read-only' });
  const documents = await store.listDocuments(OPERATOR);
  ids = new Map(documents.map(({ number, id }) => [number, id]));
  await store.close();
}, 60_000);
afterAll(() => rmSync(directory, { recursive: true, force: true }));

describe('conflicts', { timeout: 60_000 }, () => {
  it.each([
    ['the subordinate', '07/KH-UBND'],
    ['the superior', '12/KH-UBND'],
  ])('finds what differs from the side of %s, a finding a line', async (_, number) => {
    const { stdout, stderr, exitCode } = await run('--id', ids.get(number) ?? '', '--json');
    const lines = parseLines(stdout).map((line) => conflictLineSchema.parse(line));
    expect(exitCode).toBe(0);
    expect(lines).toMatchObject([
      { label: 'weaker', superior: { number: '12/KH-UBND' }, subordinate: { number: '07/KH-UBND' } },
    ]);
    expect(stderr).toContain('1 cặp');
  });

  it('shows both quotations and what could not be compared', async () => {
    const { stdout } = await run('--agency', 'UBND xã Suối Reo');
    expect(stdout).toContain('“Tỷ lệ hộ nghèo dưới 4%”');
    expect(stdout).toContain('“Tỷ lệ hộ nghèo dưới 6%”');
    expect(stdout).toMatch(/Chưa đối chiếu: .*88\/SNNMT-KT.*kho chưa có toàn văn/);
  });

  it('says what was compared when nothing differs', async () => {
    const { stdout } = await run('--id', ids.get('07/KH-UBND') ?? '', '--as-of', '2032-05-01');
    expect(stdout).toContain('Chưa có cặp văn bản cấp trên - cấp dưới');
  });

  it('takes the name of a commune alone for its committee', async () => {
    expect((await run('--agency', 'xã Suối Reo')).stdout).toContain('“Tỷ lệ hộ nghèo dưới 6%”');
  });

  it('refuses a document and an agency at once', async () => {
    expect(await run('--id', 'vb-1', '--agency', 'xã Suối Reo')).toMatchObject({ exitCode: 2, stdout: '' });
  });

  it('says when an agency has no document', async () => {
    expect(await run('--agency', 'UBND xã Khe Lặng')).toMatchObject({
      exitCode: 0,
      stdout: 'Kho chưa có văn bản nào của UBND xã Khe Lặng.\n',
    });
  });
});
