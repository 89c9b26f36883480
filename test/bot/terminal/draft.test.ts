import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { draftSchema } from '../../../bot/assistant/draft/draft.ts';
import { draftLineSchema } from '../../../bot/terminal/commands/draft.ts';
import { startChatServer } from '../../helpers/chat-server.ts';
import { answerDutifully } from '../../helpers/chat-voices.ts';
import { fillStore } from '../../helpers/fill-store.ts';
import { parseLines, runCli } from '../../helpers/run-cli.ts';
import { communePlan, provincePlan } from '../../helpers/water-plans.ts';

let directory: string;
const AGENCY = ['--agency', 'UBND xã Suối Đá, tỉnh Lam Châu', '--topic', 'nước sạch', '--as-of', '1/3/2031'];
const run = (...args: string[]) => runCli(['draft', ...args, '--data', join(directory, 'data')]);

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'tham-muu-draft-'));
  mkdirSync(join(directory, 'files'));
  [provincePlan, communePlan].forEach((lines, i) => {
    writeFileSync(join(directory, 'files', `${i}.txt`), lines.join('\n'));
  });
  await fillStore(join(directory, 'data'), join(directory, 'files'));
}, 60_000);
afterAll(() => rmSync(directory, { recursive: true, force: true }));

describe('draft', { timeout: 60_000 }, () => {
  it('prints one line with --json and writes the clean copy and the one with the sources', async () => {
    const file = join(directory, 'ke-hoach.docx');
    const { stdout, exitCode } = await run(...AGENCY, '--year', '2031', '--out', file, '--json');
    const [line] = parseLines(stdout).map((each) => draftLineSchema.parse(each));
    expect(exitCode).toBe(0);
    expect(line).toMatchObject({ type: 'Kế hoạch', files: [file, join(directory, 'ke-hoach-nguon.docx')] });
    for (const written of [file, join(directory, 'ke-hoach-nguon.docx')])
      expect(readFileSync(written).subarray(0, 2).toString('latin1')).toBe('PK');
  });

  it('keeps what it wrote until it is told to forget it', async () => {
    const file = join(directory, 'giu-lai.docx');
    const { stdout } = await run(...AGENCY, '--year', '2031', '--out', file, '--json');
    const { id } = draftSchema.parse(parseLines(stdout)[0]);
    const review = async () =>
      (await runCli(['review', file, '--json', '--data', join(directory, 'data')])).stdout;
    expect(await review()).not.toContain('RETURNED_');
    expect((await run('--forget', id)).stdout).toContain(`Đã bỏ bản đã soạn ${id}`);
    expect(await review()).toContain('RETURNED_UNKNOWN');
    const again = parseLines((await run('--forget', id, '--json')).stdout);
    expect(again).toEqual([{ outcome: 'nothing-to-forget', id }]);
    expect((await run('--forget', id, '--year', '2031')).exitCode).toBe(2);
  });

  it('shows people the text with the numbers of its sources', async () => {
    const { stdout } = await run(...AGENCY, '--year', '2031', '--section', 'chỉ tiêu');
    expect(stdout).toContain('- Trên 85% công trình cấp nước hoạt động bền vững. [');
    expect(stdout).toContain('31/KH-UBND · Ủy ban nhân dân tỉnh Lam Châu');
  });

  it('drafts a report with the results given, its rows as lines', async () => {
    const { stdout, exitCode } = await run(
      ...[...AGENCY, '--type', 'báo cáo', '--year', '2031', '--cutoff', '28/02/2031'],
      ...['--result', 'Tỷ lệ công trình cấp nước hoạt động bền vững=85%'],
    );
    expect(exitCode).toBe(0);
    expect(stdout).toContain(
      'Tỷ lệ công trình cấp nước hoạt động bền vững | trên 85% | 85% | chưa có số liệu | chưa đạt [',
    );
  });

  it('has the configured model set it in prose', async () => {
    const server = await startChatServer();
    server.answer = answerDutifully;
    const env = { CHAT_MODEL: 'stub', OPENAI_BASE_URL: `http://127.0.0.1:${server.port}/v1` };
    const args = ['draft', ...AGENCY, '--year', '2031', '--json', '--data', join(directory, 'data')];
    const { stdout } = await runCli(args, { env });
    await server.close();
    const [line] = parseLines(stdout).map((each) => draftLineSchema.parse(each));
    expect(line).toMatchObject({ voice: 'model' });
    expect(stdout).toContain('tập trung thực hiện các nhiệm vụ, giải pháp trọng tâm sau:');
  });

  it('writes the form of a report, and reads it again', async () => {
    const file = join(directory, 'bieu.xlsx');
    const report = [...AGENCY, '--type', 'report', '--year', '2031'];
    expect((await run(...report, '--form', file)).stdout).toContain(`Đã ghi ${file}`);
    const { stdout, exitCode } = await run(...report, '--results', file, '--json');
    expect(exitCode).toBe(0);
    expect(parseLines(stdout)[0]).toMatchObject({ type: 'Báo cáo', files: [] });
    const other = await run(...[...AGENCY, '--type', 'report', '--year', '2032'], '--results', file);
    expect(other.exitCode).toBe(1);
    expect(other.stderr).toContain('Biểu kết quả là của kỳ năm 2031, không phải kỳ năm 2032.');
  });

  it('says of a file that is no form of results that it is none', async () => {
    const file = join(directory, 'khac.xlsx');
    writeFileSync(file, 'no workbook');
    const { stderr, exitCode } = await run(
      ...AGENCY,
      ...['--type', 'report', '--year', '2031', '--results', file],
    );
    expect(exitCode).toBe(1);
    expect(stderr).toContain(`Tệp ${file} không phải biểu kết quả`);
  });

  it('asks for what is missing, and writes nothing', async () => {
    const file = join(directory, 'nothing.docx');
    const { stdout, exitCode } = await run(
      '--agency',
      'Trường THCS Sao Biển',
      '--year',
      '2031',
      '--out',
      file,
    );
    expect(exitCode).toBe(0);
    expect(stdout).toContain('ở địa bàn nào?');
    expect(existsSync(file)).toBe(false);
  });

  it.each([
    [['--year', '2031']],
    [AGENCY],
    [[...AGENCY, '--year', '31']],
    [[...AGENCY, '--year', '2031', '--period', 'năm 2031']],
    [[...AGENCY, '--period', 'mùa hè']],
    [[...AGENCY, '--year', '2031', '--margin', 'ba']],
    [[...AGENCY, '--year', '2031', '--out', 'ke-hoach.pdf']],
    [[...AGENCY, '--year', '2031', '--type', 'nghị quyết']],
    [[...AGENCY, '--year', '2031', '--result', 'Tỷ lệ hộ nghèo=3%']],
    [[...AGENCY, '--year', '2031', '--type', 'report', '--result', 'Tỷ lệ hộ nghèo']],
    [[...AGENCY, '--year', '2031', '--type', 'report', '--cutoff', 'hôm qua']],
    [[...AGENCY, '--year', '2031', '--type', 'report', '--form', 'bieu.docx']],
    [[...AGENCY, '--year', '2031', '--form', 'bieu.xlsx']],
  ])('refuses %j', async (args) => {
    expect((await run(...args)).exitCode).toBe(2);
  });
});
