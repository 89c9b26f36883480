import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { profileLineSchema } from '../../../bot/terminal/commands/profile.ts';
import { officeHead } from '../../helpers/ask-texts.ts';
import { fillStore } from '../../helpers/fill-store.ts';
import { parseLines, runCli } from '../../helpers/run-cli.ts';

const PLAN = [
  ...officeHead('Suối Reo', '07/KH-UBND', '05 tháng 02 năm 2031', [
    'KẾ HOẠCH',
    'Công tác trẻ em năm 2031',
    '',
    'Thực hiện Kế hoạch số 12/KH-UBND ngày 10 tháng 01 năm 2031 của Ủy ban nhân dân tỉnh Lam Kha, Ủy ban nhân dân xã Suối Reo ban hành Kế hoạch như sau:',
  ]),
  'I. TỔ CHỨC THỰC HIỆN',
  '1. Phòng Văn hóa - Xã hội chủ trì, phối hợp với Trạm Y tế, Công an xã thực hiện.',
  '2. Các thôn Bãi Đá, Khe Nứa tuyên truyền đến từng hộ dân.',
  '',
  'Nơi nhận:',
  '- UBND tỉnh (để b/c);',
  '- Như Điều 3;',
  '- Lưu: VT.',
  '',
  'TM. ỦY BAN NHÂN DÂN',
  'CHỦ TỊCH',
  '',
  'Lò Văn Tạo',
];

let directory: string;
const run = (...args: string[]) => runCli(['profile', ...args, '--data', join(directory, 'data')]);
const AGENCY = ['--agency', 'UBND xã Suối Reo, tỉnh Lam Kha', '--as-of', '1/6/2031'];
const read = (stdout: string) => profileLineSchema.parse(parseLines(stdout)[0]);

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'tham-muu-profile-'));
  mkdirSync(join(directory, 'files'));
  writeFileSync(join(directory, 'files', 'xa.txt'), PLAN.join('\n'));
  await fillStore(join(directory, 'data'), join(directory, 'files'));
}, 60_000);
afterAll(() => rmSync(directory, { recursive: true, force: true }));

describe('profile', { timeout: 60_000 }, () => {
  it('proposes every part from the agency’s own plan, each with its words', async () => {
    const line = read((await run(...AGENCY, '--json')).stdout);
    expect(line).toMatchObject({
      outcome: 'proposed',
      letterhead: { superior: [], issuer: ['ỦY BAN NHÂN DÂN', 'XÃ SUỐI REO'] },
      place: 'Suối Reo',
      symbol: 'UBND',
      signers: [{ capacity: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], name: 'Lò Văn Tạo' }],
      units: [
        { name: 'Phòng Văn hóa - Xã hội', kind: 'division' },
        { name: 'thôn Bãi Đá', kind: 'hamlet' },
        { name: 'thôn Khe Nứa', kind: 'hamlet' },
      ],
      partners: ['Trạm Y tế xã', 'Công an xã'],
      recipients: ['UBND tỉnh (để b/c)', 'Lưu: VT'],
      confirmedBy: null,
    });
    expect('sources' in line && line.sources.find(({ field }) => field === 'signers[0]')).toMatchObject({
      origin: 'document',
      quote: 'Lò Văn Tạo',
      locator: 'chữ ký',
    });
  });

  it('knows of an agency without documents its form alone, and says so', async () => {
    const line = read(
      (await run('--agency', 'UBND xã Đồi Thông, tỉnh Lam Kha', '--as-of', '1/6/2031', '--json')).stdout,
    );
    expect(line).toMatchObject({
      units: [],
      partners: [],
      recipients: [],
      signers: [{ name: null }, { name: null }],
    });
    expect('notes' in line && line.notes.join(' ')).toContain('Kho chưa có văn bản nào của cơ quan này');
  });

  it('shows edits without keeping them, keeps what is confirmed, and forgets it', async () => {
    const edits = ['--set', 'units.hamlet+=thôn Đồng Trám', '--set', 'place=Suối Reo'];
    const shown = await run(...AGENCY, ...edits);
    expect(shown.stdout).toContain('thôn Đồng Trám');
    expect(shown.stdout).toContain('chưa được lưu');
    await run(...AGENCY, ...edits, '--confirm', '--by', 'Văn thư', '--on', '2/6/2031');
    const kept = read((await run(...AGENCY, '--json')).stdout);
    expect(kept).toMatchObject({ outcome: 'confirmed', confirmedBy: 'Văn thư', confirmedOn: '2031-06-02' });
    expect('units' in kept && kept.units.map(({ name }) => name)).toContain('thôn Đồng Trám');
    expect(read((await run(...AGENCY, '--forget', '--json')).stdout)).toMatchObject({ outcome: 'forgotten' });
    expect(read((await run(...AGENCY, '--json')).stdout)).toMatchObject({ outcome: 'proposed' });
  });

  it.each([
    [['--set', 'ten=An'], 2, 'không có trường “ten”'],
    [['--set', 'place'], 2, '--set cần dạng'],
    [['--confirm'], 2, '--confirm cần --by'],
    [['--by', 'An'], 2, '--by và --on chỉ dùng cùng --confirm'],
    [['--forget', '--confirm', '--by', 'An'], 2, '--forget không dùng cùng'],
    [['--set', 'partners-=Hội Người làm vườn'], 1, 'không có “Hội Người làm vườn” để bỏ'],
  ] as const)('refuses %j', async (args, code, problem) => {
    const { exitCode, stderr } = await run(...AGENCY, ...args);
    expect(stderr).toContain(problem);
    expect(exitCode).toBe(code);
  });

  it('asks which agency is meant', async () => {
    const line = read((await run('--agency', 'UBND xã Tân Lập', '--as-of', '2026-01-01', '--json')).stdout);
    expect(line).toMatchObject({ outcome: 'clarify' });
    expect('options' in line && line.options.length).toBeGreaterThan(1);
  });
});
