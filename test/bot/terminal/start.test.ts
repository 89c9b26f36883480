import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeOffice } from '../../helpers/office-files.ts';
import { type CliResult, runCli } from '../../helpers/run-cli.ts';

const script = 'bot/terminal/start.mjs';
const cwd = mkdtempSync(join(tmpdir(), 'cli-start-'));
const compileCache = { NODE_COMPILE_CACHE: join(cwd, 'cache') };
afterAll(() => rmSync(cwd, { recursive: true }));

describe('start', () => {
  let first: CliResult;
  let made: string[];
  let office: string;
  beforeAll(async () => {
    const input = 'Có những chỉ tiêu gì?\n';
    first = await runCli(['start'], { script, cwd, env: compileCache, input });
    made = readdirSync(cwd);
    office = writeOffice(join(cwd, 'office'));
  });

  it('without a token or documents answers from the samples, and says that they are an example', () => {
    expect(first.exitCode).toBe(0);
    expect(first.stderr).toContain('văn bản mẫu');
    expect(first.stdout).toMatch(/Đây là VÍ DỤ[\s\S]*\nVÍ DỤ/);
    expect(made).toContain('data-samples');
    expect(made).not.toContain('data');
  });

  it('does not ingest them again', async () => {
    const again = await runCli(['start'], { script, cwd, env: compileCache, input: '/thoat\n' });
    expect(again).toMatchObject({ exitCode: 0, stderr: '' });
    expect(again.stdout).toContain('VÍ DỤ');
  });

  it('refuses an office’s documents into the folder of samples', async () => {
    const { stderr, exitCode } = await runCli(['ingest', office, '--data', 'data-samples'], { cwd });
    expect(exitCode).toBe(1);
    expect(stderr).toContain('chỉ chứa văn bản mẫu');
  });

  it('answers from the office’s documents as soon as there are any, and no more from samples', async () => {
    const place = join(cwd, 'place');
    mkdirSync(place);
    cpSync(join(cwd, 'data-samples'), join(place, 'data-samples'), { recursive: true });
    await runCli(['ingest', office], { cwd: place });
    const { stdout } = await runCli(['start'], { cwd: place, input: 'Tỷ lệ hộ dân dùng nước sạch?\n' });
    expect(stdout).toContain('78%');
    expect(stdout).not.toContain('VÍ DỤ');
  });

  it('hands over to the Node that comes with it when started by an older one', async () => {
    const older = findOlderNode();
    if (older === undefined) return;
    const { stdout, exitCode } = await runCli(['--help'], { script, node: older });
    expect(exitCode).toBe(0);
    expect(stdout).toContain('Cách dùng');
  });
});

/** A Node below 24 outside this project; undefined when the machine has none. */
function findOlderNode(): string | undefined {
  const candidates = (process.env.PATH ?? '')
    .split(':')
    .filter((folder) => folder !== '' && !folder.includes('node_modules'))
    .map((folder) => join(folder, 'node'));
  return candidates.find((node) => {
    try {
      const version = execFileSync(node, ['--version'], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      return Number(/^v(\d+)/.exec(version)?.[1]) < 24;
    } catch {
      return false;
    }
  });
}
