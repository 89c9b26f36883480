import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { graphLineSchema } from '../../../bot/terminal/commands/graph.ts';
import { officeHead } from '../../helpers/ask-texts.ts';
import { fillStore } from '../../helpers/fill-store.ts';
import { parseLines, runCli } from '../../helpers/run-cli.ts';

const plan = (commune: string, number: string, date: string, opening: string, ...body: string[]) =>
  [
    ...officeHead(commune, number, date, ['KẾ HOẠCH', 'Giảm nghèo bền vững năm 2031', '', opening]),
    'I. MỤC TIÊU',
    '1. Tỷ lệ hộ nghèo dưới 4%.',
    ...body,
  ].join('\n');

const OLD = plan(
  'Suối Reo',
  '07/KH-UBND',
  '05 tháng 02 năm 2031',
  'Thực hiện Kế hoạch số 12/KH-UBND ngày 10 tháng 01 năm 2031 của Ủy ban nhân dân tỉnh Lam Kha, Ủy ban nhân dân xã ban hành Kế hoạch như sau:',
);
const NEW = plan(
  'Suối Reo',
  '31/KH-UBND',
  '20 tháng 6 năm 2031',
  'Thực hiện Kế hoạch số 12/KH-UBND ngày 10 tháng 01 năm 2031 của Ủy ban nhân dân tỉnh Lam Kha, Ủy ban nhân dân xã ban hành Kế hoạch như sau:',
  'II. HIỆU LỰC',
  '1. Kế hoạch này thay thế Kế hoạch số 07/KH-UBND ngày 05 tháng 02 năm 2031.',
  '2. Căn cứ Kế hoạch số 88/KH-SYT ngày 01 tháng 9 năm 2031 của Sở Y tế tỉnh Lam Kha, trạm y tế báo cáo.',
);
const NAMESAKE = plan(
  'Đồi Mận',
  '07/KH-UBND',
  '09 tháng 02 năm 2031',
  'Ủy ban nhân dân xã ban hành Kế hoạch như sau:',
);

const LATER = plan(
  'Đồi Mận',
  '55/KH-UBND',
  '20 tháng 11 năm 2031',
  'Ủy ban nhân dân xã ban hành Kế hoạch như sau:',
  'II. HIỆU LỰC',
  '1. Kế hoạch này có hiệu lực từ ngày 01 tháng 01 năm 2032 và thay thế Kế hoạch số 66/KH-UBND ngày 03 tháng 3 năm 2031 của Ủy ban nhân dân xã Đồi Mận.',
);

let directory: string;
const run = (...args: string[]) => runCli(['graph', ...args, '--data', join(directory, 'data')]);
const lines = async (...args: string[]) =>
  parseLines((await run(...args, '--json')).stdout).map((line) => graphLineSchema.parse(line));

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'tham-muu-graph-'));
  mkdirSync(join(directory, 'files'));
  for (const [name, text] of Object.entries({ cu: OLD, moi: NEW, khac: NAMESAKE, sau: LATER }))
    writeFileSync(join(directory, 'files', `${name}.txt`), text);
  await fillStore(join(directory, 'data'), join(directory, 'files'));
}, 60_000);
afterAll(() => rmSync(directory, { recursive: true, force: true }));

describe('graph --out', { timeout: 60_000 }, () => {
  it('draws the cascade of a document, and only of one', async () => {
    const file = join(directory, 'so-do.svg');
    const drawn = await lines('31/KH-UBND', '--out', file, '--as-of', '1/7/2031');
    expect(drawn.at(-1)).toEqual({ kind: 'picture', file });
    const svg = readFileSync(file, 'utf8');
    expect(svg).toContain('>Kế hoạch số 31/KH-UBND<');
    expect(svg).toContain('Chỉ được dẫn, kho chưa có văn bản này');
    expect(await run('31/KH-UBND', '--out', file)).toMatchObject({ exitCode: 1 });
    expect(await run('--out', join(directory, 'kho.png'))).toMatchObject({ exitCode: 2 });
    const asked = await run('07/KH-UBND', '--out', join(directory, 'nhieu.png'));
    expect(asked).toMatchObject({ exitCode: 0 });
    expect(existsSync(join(directory, 'nhieu.png'))).toBe(false);
  });
});

describe('graph', { timeout: 60_000 }, () => {
  it('gives the cascade of a document, an edge a line, with what is held', async () => {
    const edges = (await lines('31/KH-UBND')).filter(({ kind }) => kind === 'edge');
    expect(edges).toMatchObject([
      {
        relation: 'implements',
        from: { number: '31/KH-UBND', held: true },
        to: { number: '12/KH-UBND', held: false },
      },
      {
        relation: 'replaces',
        confidence: 'certain',
        to: { number: '07/KH-UBND', held: true },
        quote: expect.stringContaining('thay thế'),
      },
      { relation: 'legal-basis', to: { number: '88/KH-SYT' } },
    ]);
  });

  it('writes it for people, with what must be checked', async () => {
    const { stdout } = await run('31/KH-UBND');
    expect(stdout).toContain('Dựa trên:\n- thực hiện: Kế hoạch số 12/KH-UBND ngày 10/01/2031');
    expect(stdout).toContain('[kho chưa có, chỉ thấy được dẫn]');
    expect(stdout).toContain('Cần kiểm tra lại:');
  });

  it('asks which document is meant when several bear the number', async () => {
    const [question] = await lines('07/KH-UBND');
    expect(question).toMatchObject({
      kind: 'question',
      outcome: 'clarify',
      options: [{ held: true }, { held: true }],
    });
    const { stdout } = await run('07/KH-UBND');
    const id = /--id (vb-\w+)/.exec(stdout)?.[1] ?? '';
    expect((await run('--id', id)).stdout).toContain('Kế hoạch số 07/KH-UBND');
  });

  it('takes a number for a code and a code for a number', async () => {
    const first = async (...args: string[]) => (await run(...args)).stdout.split('\n')[0];
    expect(await first('--id', '31/KH-UBND')).toContain('Kế hoạch số 31/KH-UBND');
    expect(await first('Kế hoạch 31/KH-UBND')).toContain('Kế hoạch số 31/KH-UBND');
    expect((await lines('--id', '07/KH-UBND'))[0]).toMatchObject({ kind: 'question', outcome: 'clarify' });
    const [edge] = await lines('31/KH-UBND');
    const ids = edge?.kind === 'edge' ? [edge.from.documentId, edge.to.documentId] : [];
    expect(await first(ids[0] ?? '')).toContain('Kế hoạch số 31/KH-UBND');
    expect(await first('--id', ids[1] ?? '')).toContain('Kế hoạch số 12/KH-UBND');
  });

  it('tells an act that begins later as one to come', async () => {
    const told = async (day: string) => (await run('55/KH-UBND', '--as-of', day)).stdout;
    expect(await told('1/12/2031')).toMatch(/ sẽ thay thế Kế hoạch số 66\/KH-UBND.*, từ ngày 01\/01\/2032:/);
    expect(await told('1/3/2032')).toMatch(
      /Đồi Mận thay thế Kế hoạch số 66\/KH-UBND.*, từ ngày 01\/01\/2032:/,
    );
  });

  it('goes to a document that is only cited, by its number', async () => {
    const edges = await lines('12/KH-UBND');
    expect(edges.map((line) => line.kind === 'edge' && line.from.number)).toEqual([
      '07/KH-UBND',
      '31/KH-UBND',
    ]);
  });

  it('says that a number is not met, and refuses what is none', async () => {
    expect(await lines('999/KH-UBND')).toMatchObject([
      { kind: 'question', outcome: 'not-found', options: [] },
    ]);
    expect((await run('kế hoạch nào đó')).exitCode).toBe(2);
  });

  it('counts the whole graph and tells its problems', async () => {
    const all = await lines();
    expect(all).toMatchObject([
      { kind: 'problem', code: 'CITES_LATER' },
      { kind: 'counts', documents: 4, references: 5, held: 1 },
    ]);
    expect((await lines('--problems')).map(({ kind }) => kind)).toEqual(['problem']);
    expect((await run('--problems')).stdout).toContain('88/KH-SYT');
  });
});
