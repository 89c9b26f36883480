import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadImage } from '@napi-rs/canvas';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { officeHead } from '../../helpers/ask-texts.ts';
import { fillStore } from '../../helpers/fill-store.ts';
import { parseLines, runCli } from '../../helpers/run-cli.ts';

let directory: string;
const run = (...args: string[]) => runCli([...args, '--data', join(directory, 'data')]);

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'tham-muu-chart-'));
  mkdirSync(join(directory, 'files'));
  const lines = [
    ...officeHead('Suối Bạc', '12/KH-UBND', '20 tháng 01 năm 2031', ['KẾ HOẠCH', 'Nước sạch năm 2031']),
    'I. MỤC TIÊU',
    '- Tỷ lệ hộ dân dùng nước sạch đạt ít nhất 70%.',
  ];
  writeFileSync(join(directory, 'files', 'ke-hoach.txt'), lines.join('\n'));
  await fillStore(join(directory, 'data'), join(directory, 'files'));
}, 60_000);
afterAll(() => rmSync(directory, { recursive: true, force: true }));

describe('chart', { timeout: 60_000 }, () => {
  it('tells the facts and draws them, and replaces a picture only when told to', async () => {
    const file = join(directory, 'nuoc.png');
    const first = await run('chart', 'hộ dân dùng nước sạch', '--out', file);
    expect(first.stdout).toContain('Ít nhất 70%');
    expect(first.stdout).toContain(`Đã vẽ ra ${file}.`);
    expect((await loadImage(readFileSync(file))).width).toBe(1080);
    expect(await run('chart', 'hộ dân dùng nước sạch', '--out', file)).toMatchObject({ exitCode: 1 });
    const again = await run('chart', 'hộ dân dùng nước sạch', '--out', file, '--overwrite', '--json');
    expect(parseLines(again.stdout)).toMatchObject([
      { outcome: 'answered', file, picture: { kind: 'indicator', rows: [{ figure: 'Ít nhất 70%' }] } },
    ]);
  });

  it('writes an SVG whose text is text, with the font inside', async () => {
    const file = join(directory, 'nuoc.svg');
    await run('chart', 'hộ dân dùng nước sạch', '--out', file);
    const svg = readFileSync(file, 'utf8');
    expect(svg).toContain('>Ít nhất 70% [1]<');
    expect(svg).toContain('@font-face');
  });

  it('says how to draw what it tells, and writes nothing where nothing is found', async () => {
    expect((await run('chart', 'hộ dân dùng nước sạch')).stdout).toContain('--out bieu-do.png');
    const none = await run('chart', 'đàn bò sữa', '--out', join(directory, 'bo.png'));
    expect(none).toMatchObject({ exitCode: 0 });
    expect(none.stderr).toContain('Chưa vẽ ảnh nào');
    expect(() => readFileSync(join(directory, 'bo.png'))).toThrow();
  });

  it.each([[[]], [['hộ dân', '--out', 'a.jpg']]])('refuses the words %j', async (words) => {
    expect(await run('chart', ...words)).toMatchObject({ exitCode: 2, stdout: '' });
  });
});
