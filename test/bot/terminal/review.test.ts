import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findingSchema } from '../../../bot/assistant/review/finding.ts';
import { fillStore } from '../../helpers/fill-store.ts';
import { COMMUNE_PLAN, PROVINCE_PLAN } from '../../helpers/review-texts.ts';
import { parseLines, runCli } from '../../helpers/run-cli.ts';

let directory: string;
let draft: string;
const run = (...args: string[]) => runCli(['review', ...args, '--data', join(directory, 'data')]);

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'tham-muu-review-'));
  mkdirSync(join(directory, 'files'));
  writeFileSync(join(directory, 'files', 'tinh.txt'), PROVINCE_PLAN);
  draft = join(directory, 'xa.txt');
  writeFileSync(draft, COMMUNE_PLAN.replace('12/KH-UBND ngày 10', '12/KH-UBND ngày 16'));
  await fillStore(join(directory, 'data'), join(directory, 'files'));
}, 60_000);
afterAll(() => rmSync(directory, { recursive: true, force: true }));

describe('review', { timeout: 60_000 }, () => {
  it('prints a finding a line with --json', async () => {
    const { stdout, exitCode } = await run(draft, '--json');
    const findings = parseLines(stdout).map((line) => findingSchema.parse(line));
    expect(exitCode).toBe(0);
    expect(findings[0]).toMatchObject({ code: 'REFERENCE_DATE', severity: 'error', where: 'mở đầu' });
  });

  it('shows people place, words, source and what to write', async () => {
    const { stdout } = await run(draft);
    expect(stdout).toContain('[LỖI] mở đầu: Ngày ban hành không khớp');
    expect(stdout).toContain('Nguyên văn: “Kế hoạch số 12/KH-UBND ngày 16');
    expect(stdout).toContain('Đối chiếu: Kế hoạch số 12/KH-UBND ngày 10/01/2031');
  });

  it('keeps nothing of the draft', async () => {
    const { stdout } = await runCli(['documents', '--json', '--data', join(directory, 'data')]);
    expect(parseLines(stdout)).toHaveLength(1);
  });

  it.each([
    [[], 2],
    [['khong-co.txt'], 1],
  ] as const)('refuses %j', async (args, code) => {
    expect((await run(...args)).exitCode).toBe(code);
  });
});
