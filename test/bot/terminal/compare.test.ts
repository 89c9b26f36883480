import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compareLineSchema } from '../../../bot/terminal/commands/compare.ts';
import { officeHead } from '../../helpers/ask-texts.ts';
import { fillStore } from '../../helpers/fill-store.ts';
import { parseLines, runCli } from '../../helpers/run-cli.ts';

const toPlan = (number: string, year: number, figure: string) =>
  [
    ...officeHead('Suối Reo', number, `05 tháng 02 năm ${year}`, [
      'KẾ HOẠCH',
      `Giảm nghèo bền vững năm ${year}`,
    ]),
    'I. MỤC TIÊU',
    `1. Tỷ lệ hộ nghèo dưới ${figure}.`,
    'II. TỔ CHỨC THỰC HIỆN',
    `1. Các thôn báo cáo kết quả năm ${year} về Ủy ban nhân dân xã trước ngày 05 tháng 12 năm ${year}.`,
  ].join('\n');

let directory: string;
const run = (...args: string[]) => runCli(['compare', ...args, '--data', join(directory, 'data')]);

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'tham-muu-compare-'));
  mkdirSync(join(directory, 'files'));
  writeFileSync(join(directory, 'files', '2031.txt'), toPlan('07/KH-UBND', 2031, '6%'));
  writeFileSync(join(directory, 'files', '2032.txt'), toPlan('09/KH-UBND', 2032, '5%'));
  writeFileSync(join(directory, '2033.txt'), toPlan('11/KH-UBND', 2033, '7%'));
  await fillStore(join(directory, 'data'), join(directory, 'files'));
}, 60_000);
afterAll(() => rmSync(directory, { recursive: true, force: true }));

describe('compare', { timeout: 60_000 }, () => {
  it('prints a change a line with --json, held documents by their numbers', async () => {
    const { stdout, exitCode } = await run('07/KH-UBND', '09/KH-UBND', '--json');
    const lines = parseLines(stdout).map((line) => compareLineSchema.parse(line));
    expect(exitCode).toBe(0);
    expect(lines).toMatchObject([
      {
        change: 'changed',
        kind: 'target',
        status: 'stricter',
        before: { number: '07/KH-UBND', figure: 'dưới 6%', quote: 'Tỷ lệ hộ nghèo dưới 6%' },
        after: { number: '09/KH-UBND', figure: 'dưới 5%' },
      },
    ]);
  });

  it('reads a file and keeps nothing of it', async () => {
    const file = join(directory, '2033.txt');
    const { stdout } = await run('09/KH-UBND', file, '--json');
    expect(parseLines(stdout)).toMatchObject([
      { status: 'weaker', after: { documentId: null, sourceFile: file } },
    ]);
    const held = await runCli(['documents', '--json', '--data', join(directory, 'data')]);
    expect(parseLines(held.stdout)).toHaveLength(2);
  });

  it('shows people both quotations and what stayed', async () => {
    const { stdout } = await run('07/KH-UBND', '09/KH-UBND');
    expect(stdout).toContain('THAY ĐỔI (1)');
    expect(stdout).toContain('bản trước [dưới 6%]: “Tỷ lệ hộ nghèo dưới 6%” (I.1)');
    expect(stdout).toContain('bản sau [dưới 5%]: “Tỷ lệ hộ nghèo dưới 5%” (I.1)');
    expect(stdout).toContain('0 thêm mới, 0 không còn, 1 thay đổi, 1 như cũ.');
  });

  it('says which figure of a sentence, which row of a table and which day is meant', async () => {
    const write = (name: string, figures: readonly string[]) => {
      const [town, village, day, half, last] = figures;
      const lines = [
        ...officeHead('Suối Reo', name, '05 tháng 02 năm 2032', ['KẾ HOẠCH', 'Thu gom rác thải năm 2032']),
        'I. CHỈ TIÊU',
        `1. Tỷ lệ hộ dân phân loại rác đạt ${town} ở khu trung tâm, ${village} ở các thôn còn lại.`,
        'II. NHIỆM VỤ',
        'STT | Nhiệm vụ | Đơn vị thực hiện | Thời gian',
        '1 | Lắp thùng rác tại chợ | Phòng Kinh tế | trước 30/4/2032',
        `2 | Tập huấn phân loại rác tại các thôn | Phòng Văn hóa - Xã hội | trước ${day}/2032`,
        'III. TỔ CHỨC THỰC HIỆN',
        `1. Các thôn báo cáo kết quả về Ủy ban nhân dân xã trước ngày ${half} và trước ngày ${last} năm 2032.`,
      ];
      const file = join(directory, `${name.slice(0, 2)}-rac.txt`);
      writeFileSync(file, lines.join('\n'));
      return file;
    };
    const first = write('31/KH-UBND', ['60%', '40%', '30/6', '15 tháng 6', '05 tháng 12']);
    const second = write('32/KH-UBND', ['60%', '35%', '31/8', '20 tháng 6', '05 tháng 12']);
    const { stdout } = await run(first, second);
    expect(stdout.match(/^ +bản (?:trước|sau) \[[^\]]+\]/gmu)?.map((line) => line.trim())).toEqual([
      'bản trước [40%]',
      'bản sau [35%]',
      'bản trước [trước ngày 30/6/2032]',
      'bản sau [trước ngày 31/8/2032]',
      'bản trước [trước ngày 15/6/2032]',
      'bản sau [trước ngày 20/6/2032]',
    ]);
  });

  it('fails where a file that is named is not there', async () => {
    const { exitCode, stderr } = await run('07/KH-UBND', join(directory, 'mat.docx'));
    expect(exitCode).toBe(1);
    expect(stderr).toContain('Không tìm thấy tệp');
  });

  it('says that two plans have nothing in common', async () => {
    const file = join(directory, 'khac.txt');
    const other = toPlan('21/KH-UBND', 2032, '6%')
      .replace(/Tỷ lệ hộ nghèo dưới/u, 'Số vụ cháy rừng giảm')
      .replace(/\d\. Các thôn báo cáo[^\n]*/u, '1. Kiểm lâm tuần tra rừng giáp ranh vào mùa khô.');
    writeFileSync(file, other);
    expect((await run('07/KH-UBND', file)).stdout).toContain(
      'không có chỉ tiêu, thời hạn, nhiệm vụ nào chung',
    );
  });

  it('fails where a document that is named is not held, and says which', async () => {
    const { stdout, stderr, exitCode } = await run('07/KH-UBND', '99/KH-UBND');
    expect(exitCode).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain('Kho không có văn bản, và không có tệp nào là "99/KH-UBND".');
  });

  it('says so in a line of its own with --json', async () => {
    const { stdout, exitCode } = await run('07/KH-UBND', '99/KH-UBND', '--json');
    expect(exitCode).toBe(1);
    expect(parseLines(stdout)).toMatchObject([{ outcome: 'not-found', options: [] }]);
  });

  it.each([[['07/KH-UBND']], [['07/KH-UBND', '']], [['a', 'b', 'c']]])('refuses %j', async (names) => {
    expect((await run(...names)).exitCode).toBe(2);
  });
});
