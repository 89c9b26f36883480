import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { PLAN_LINES, toText } from '../../helpers/office-files.ts';
import { parseLines, runCli } from '../../helpers/run-cli.ts';
import { projectRoot } from '../../house/source-files.ts';

// Processes are started, on a machine that may be busy.
vi.setConfig({ testTimeout: 40_000, hookTimeout: 40_000 });

const root = mkdtempSync(join(tmpdir(), 'cli-watch-'));
afterAll(() => rmSync(root, { recursive: true }));
const plan = (n: number) => toText(PLAN_LINES).replaceAll('41/KH-UBND', `${n}/KH-UBND`);
const POLL = { timeout: 30_000, interval: 50 };

interface Running {
  readonly child: ChildProcess;
  readonly output: { stdout: string; stderr: string };
  readonly ended: Promise<number | null>;
}

function start(...args: string[]): Running {
  const child = spawn(process.execPath, ['bot/terminal/main.ts', 'ingest', ...args], { cwd: projectRoot });
  const output = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output.stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    output.stderr += text;
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
  return { child, output, ended };
}

// The life of one watch, in order.
describe('ingest --watch', { shuffle: false }, () => {
  const folder = join(root, 'đến');
  const data = join(root, 'data');
  let watch: Running;
  beforeAll(() => {
    mkdirSync(folder);
    writeFileSync(join(folder, '1.txt'), plan(1));
    watch = start(folder, '--watch', '--data', data, '--json');
  });
  afterAll(() => watch.child.kill('SIGKILL'));
  const statuses = () => [...watch.output.stdout.matchAll(/"status":"(\w+)"/g)].map(([, status]) => status);

  it('brings in what is there, what comes and what changes, and tells what is gone', async () => {
    await expect.poll(statuses, POLL).toEqual(['added']);
    mkdirSync(join(folder, 'sâu'));
    writeFileSync(join(folder, 'sâu', '2.txt'), plan(2));
    await expect.poll(statuses, POLL).toEqual(['added', 'added']);
    writeFileSync(join(folder, '1.txt'), plan(3));
    await expect.poll(statuses, POLL).toEqual(['added', 'added', 'updated']);
    rmSync(join(folder, '1.txt'));
    await expect.poll(() => watch.output.stderr, POLL).toContain('không còn ở chỗ cũ');
  });
  it('leaves the data folder to others meanwhile', async () => {
    writeFileSync(join(root, 'khác.txt'), plan(9));
    const { exitCode } = await runCli(['ingest', join(root, 'khác.txt'), '--data', data, '--json']);
    expect(exitCode).toBe(0);
  });
  it('ends with SIGTERM, in order', async () => {
    watch.child.kill('SIGTERM');
    expect(await watch.ended).toBe(0);
  });
});

describe('an ingest that is interrupted', () => {
  it('finishes the file under way, tells the counts, and goes on from there the next time', async () => {
    const folder = join(root, 'nhiều');
    mkdirSync(folder);
    const files = 60;
    for (let i = 1; i <= files; i++) writeFileSync(join(folder, `${i}.txt`), plan(i));
    const data = join(root, 'data-2');
    const run = start(folder, '--data', data);
    await expect.poll(() => run.output.stdout, { ...POLL, interval: 5 }).toContain('thêm');
    run.child.kill('SIGINT');
    expect(await run.ended).toBe(1);
    const [, told] = /Xong: (\d+) thêm/.exec(run.output.stdout) ?? [];
    expect(run.output.stdout.match(/^thêm: /gm)).toHaveLength(Number(told));
    expect(Number(told)).toBeLessThan(files);
    const { stdout, exitCode } = await runCli(['ingest', folder, '--data', data, '--json']);
    expect(exitCode).toBe(0);
    const again = parseLines(stdout).map((line) => String(Object(line).status));
    expect(again).toHaveLength(files);
    expect(again.filter((status) => status === 'unchanged')).toHaveLength(Number(told));
  });
});
