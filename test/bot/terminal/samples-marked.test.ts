import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SAMPLES_DIRECTORY } from '../../../ingest/samples-folder.ts';
import { runCli } from '../../helpers/run-cli.ts';

const MARK = 'VÍ DỤ (dữ liệu mẫu, không phải văn bản thật)\n';
const folder = mkdtempSync(join(tmpdir(), 'cli-samples-'));
const data = ['--data', join(folder, 'data')];
const file = join(folder, 'bao-cao.docx');
afterAll(() => rmSync(folder, { recursive: true }));

describe('what is made of the samples', { timeout: 120_000 }, () => {
  beforeAll(async () => {
    await runCli(['ingest', join(SAMPLES_DIRECTORY, '04-ke-hoach-05-kh-ubnd-xa.txt'), ...data]);
  }, 60_000);

  it('opens with the mark of an example: days, drafts, and a review of one', async () => {
    const agency = ['--agency', 'UBND xã Bến Sim, tỉnh Nhạn Khê', '--as-of', '01/12/2025'];
    const period = ['--period', '6 tháng cuối năm 2025', '--type', 'report', '--out', file];
    expect((await runCli(['deadlines', ...data])).stdout.startsWith(MARK)).toBe(true);
    expect((await runCli(['draft', ...agency, ...period, ...data])).stdout.startsWith(MARK)).toBe(true);
    const review = await runCli(['review', file, ...data]);
    expect(review.stdout.startsWith(MARK)).toBe(true);
    expect(review.stdout).toContain('Chưa thấy chỗ nào cần sửa');
  });
});
