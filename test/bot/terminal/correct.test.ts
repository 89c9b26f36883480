import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fillStore } from '../../helpers/fill-store.ts';
import { parseLines, runCli } from '../../helpers/run-cli.ts';

const PLAN = `ỦY BAN NHÂN DÂN
XÃ SUỐI MƠ
Số: 12/KH-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Suối Mơ, ngày 02 tháng 4 năm 2031

KẾ HOẠCH
Cấp nước sạch nông thôn năm 2031

I. MỤC TIÊU
1. Tỷ lệ hộ có nước sạch đạt 95%.
2. Tổ chức tập huấn cho các thôn.
`;

let directory: string;
let data: string;
let id: string;

const run = (...args: string[]) => runCli([...args, '--data', data]);
const correct = (...args: string[]) =>
  run('correct', id, ...args, '--by', 'Lò Thị Mây', '--reason', 'đối chiếu bản giấy');

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'tham-muu-correct-'));
  writeFileSync(join(directory, 'plan.txt'), PLAN);
  [id = ''] = await fillStore(join(directory, 'uncorrected'), join(directory, 'plan.txt'));
});
beforeEach(() => {
  data = mkdtempSync(join(directory, 'data-'));
  cpSync(join(directory, 'uncorrected'), data, { recursive: true });
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

describe('correct', { timeout: 60_000 }, () => {
  it('lists the places that can be corrected with what stands there', async () => {
    const { stdout, exitCode } = await run('correct', id);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('targets[0].value = 95\n');
    expect(stdout).toContain('number = 12/KH-UBND\n');
  });

  it('changes a value, lists the change, shows it in documents, and takes it back', async () => {
    const made = await correct('targets[0].value', '9,5', '--json');
    expect(parseLines(made.stdout)).toMatchObject([
      { path: 'targets[0].value', oldValue: 95, newValue: 9.5, by: 'Lò Thị Mây', status: 'applied' },
    ]);
    const documents = await run('documents', '--id', id, '--json');
    expect(parseLines(documents.stdout)).toMatchObject([
      {
        targets: [{ value: 9.5, confirmedBy: 'Lò Thị Mây' }],
        corrections: [{ oldValue: 95, newValue: 9.5 }],
      },
    ]);
    const listed = await run('correct', id, '--list');
    expect(listed.stdout).toContain('[1] targets[0].value: 95 → 9,5');
    expect((await run('correct', id, '--withdraw', '1')).exitCode).toBe(0);
    expect((await run('correct', id, '--list')).stdout).toBe('Chưa có chỗ nào được đính chính.\n');
  });

  it('takes the words people see for a value of a list, and names them in a refusal', async () => {
    const made = await correct('targets[0].comparator', 'ít nhất', '--json');
    expect(parseLines(made.stdout)).toMatchObject([{ newValue: 'ge' }]);
    const refused = await correct('issuerLevel', 'làng');
    expect(refused.stderr).toContain('mục này nhận: trung ương, tỉnh');
  });

  it('tells which earlier correction of a place holds again after one is withdrawn', async () => {
    const [first, second] = [
      await correct('place', 'xã A', '--json'),
      await correct('place', 'xã B', '--json'),
    ];
    const numbers = [first, second].map(({ stdout }) => /"number":(\d+)/.exec(stdout)?.[1] ?? '');
    const { stdout } = await run('correct', id, '--withdraw', numbers[1] ?? '');
    expect(stdout).toContain(`còn đính chính số ${numbers[0]}`);
  });

  it.each([
    ['without a name', ['number', '21/KH-UBND', '--reason', 'x'], 2],
    ['without a reason', ['number', '21/KH-UBND', '--by', 'x'], 2],
    ['without a value', ['number', '--by', 'x', '--reason', 'x'], 2],
    ['for an empty value', ['subject', '', '--by', 'x', '--reason', 'x'], 2],
    ['for a place there is not', ['targets[7].value', '1', '--by', 'x', '--reason', 'x'], 1],
    ['for a value of the wrong shape', ['targets[0].value', 'nhiều', '--by', 'x', '--reason', 'x'], 1],
    ['for a quotation', ['targets[0].quote', 'khác', '--by', 'x', '--reason', 'x'], 1],
    [
      'that adds words the document has not',
      ['targets', '--add', '{"quote":"đạt 70%","value":70}', '--by', 'x', '--reason', 'x'],
      1,
    ],
    ['that withdraws what was not made', ['--withdraw', '99'], 1],
  ])('refuses a change %s', async (_, args, exitCode) => {
    const refused = await run('correct', id, ...args);
    expect(refused.exitCode).toBe(exitCode);
    expect(refused.stdout).toBe('');
  });

  it('is told of at the next ingest, and in the answer, when the file now says something else there', async () => {
    const file = join(directory, 'changed.txt');
    const text = PLAN.replace('12/KH', '13/KH').replace('95%', '75,5%');
    writeFileSync(file, text);
    const added = await run('ingest', file, '--json');
    const changed = /vb-[0-9a-f]+/.exec(added.stdout)?.[0] ?? '';
    const author = ['--by', 'Lò Thị Mây', '--reason', 'đối chiếu bản giấy'];
    expect((await run('correct', changed, 'targets[0].value', '81,5', ...author)).exitCode).toBe(0);
    writeFileSync(file, text.replace('75,5%', '77,7%'));
    const { stdout } = await run('ingest', file);
    expect(stdout).toContain('! Chưa áp dụng được chỗ sửa giá trị của chỉ tiêu thứ 1 từ 75,5 thành 81,5');
    const answer = await run('ask', 'Kế hoạch 13/KH-UBND đặt chỉ tiêu tỷ lệ hộ có nước sạch bao nhiêu?');
    expect(answer.stdout).toContain('77,7');
    expect(answer.stdout).toContain('đính chính');
  });

  it('says of a document that is not there that it is not', async () => {
    const { exitCode, stderr } = await run('correct', 'vb-none');
    expect(exitCode).toBe(1);
    expect(stderr).toContain('Không tìm thấy');
  });
});
