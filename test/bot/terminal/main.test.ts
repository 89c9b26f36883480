import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { commandNames } from '../../../bot/terminal/command-list.ts';
import { parseLines, runCli } from '../../helpers/run-cli.ts';
import { projectRoot } from '../../house/source-files.ts';

const root = mkdtempSync(join(tmpdir(), 'cli-main-'));
afterAll(() => rmSync(root, { recursive: true }));
let cwd = '';
beforeEach(() => {
  cwd = mkdtempSync(join(root, 'cwd-'));
});

const TOKEN = '123456789:AAbbCCddEEffGGhhIIjjKKllMMnnOOppQQr';

describe('main', () => {
  it('helps, naming every command', async () => {
    const { stdout, stderr, exitCode } = await runCli(['--help']);
    expect({ stderr, exitCode }).toStrictEqual({ stderr: '', exitCode: 0 });
    expect(commandNames.filter((name) => !stdout.includes(`\n  ${name}`))).toStrictEqual([]);
  });

  it('loads nothing for help but the list of commands', () => {
    const script = `const { registerHooks } = await import('node:module');
      registerHooks({ load: (url, context, next) => (console.error(url), next(url, context)) });
      process.argv = ['node', 'main', '--help'];
      await import('./bot/terminal/main.ts');`;
    const { stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      encoding: 'utf8',
      cwd: projectRoot,
    });
    const loaded = stderr
      .trim()
      .split('\n')
      .map((url) => basename(url));
    expect(loaded).toStrictEqual(['main.ts', 'command-list.ts']);
  });

  it.each([
    ['no command', []],
    ['an unknown command', ['nap']],
    ['an inherited name', ['constructor']],
    ['ingest without a path', ['ingest']],
    ['search without a query', ['search', ' ']],
    ['ask without a question', ['ask']],
    ['an unknown option', ['ask', 'x', '--foo']],
    ['a bad limit', ['search', 'x', '--limit', '0']],
    ['a bad date', ['deadlines', '--from', '2031-02-30']],
    ['a bad day of asking', ['ask', 'x', '--as-of', 'nay']],
    ['a superfluous word', ['documents', 'x']],
    ['no such schema', ['schema', 'toString']],
  ])('calls %s bad usage', async (_, args) => {
    expect((await runCli(args, { cwd })).exitCode).toBe(2);
    expect(readdirSync(cwd)).toStrictEqual([]);
  });

  it.each([
    [['ask', 'x', '--bogus'], 'không có tùy chọn --bogus'],
    [['ask', 'x', '--json=1'], 'tùy chọn --json không nhận giá trị'],
    [['ask', '--batch'], 'tùy chọn --batch cần một giá trị'],
    [['draft', '--margin', '-3'], 'viết liền --margin=GIÁ_TRỊ'],
    [['ask'], 'cần một trong hai'],
  ])('says in Vietnamese alone what is wrong with the call %j', async (args, problem) => {
    const { stderr } = await runCli(args, { cwd });
    expect(stderr).toContain(problem);
    expect(stderr).not.toMatch(/Unknown|argument|specify|either/);
  });

  it('says of a broken file in Vietnamese alone what it is', async () => {
    const file = join(cwd, 'hong.docx');
    writeFileSync(file, 'PK\u0003\u0004 cut off');
    const { stdout, stderr } = await runCli(['ingest', file, '--data', join(cwd, 'd')], { cwd });
    expect(stdout).toContain('Tệp bị hỏng');
    expect(stderr).toContain('[DOCUMENT_DAMAGED]');
    expect(stderr).not.toContain('central directory');
  });

  it('prints the shape of a line as JSON Schema', async () => {
    const { stdout } = await runCli(['schema', 'ask', '--json']);
    expect(parseLines(stdout)).toMatchObject([{ type: 'object', properties: { outcome: {} } }]);
  });

  it('names every bad variable at once and no value, and exits 2', async () => {
    const env = {
      TELEGRAM_BOT_TOKEN: `${TOKEN} x`,
      TELEGRAM_ALLOWED_USERS: 'An',
      TELEGRAM_API_ROOT: 'ftp://ai',
    };
    const { stdout, stderr, exitCode } = await runCli(['start'], { cwd, env });
    expect({ stdout, exitCode }).toStrictEqual({ stdout: '', exitCode: 2 });
    for (const name of Object.keys(env)) expect(stderr).toContain(name);
    for (const value of Object.values(env)) expect(stderr).not.toContain(value);
    expect(readdirSync(cwd)).toStrictEqual([]);
  });

  it('reads .env, and says when it cannot', async () => {
    writeFileSync(join(cwd, '.env'), 'TELEGRAM_ALLOWED_USERS=An\r\n');
    expect((await runCli(['documents'], { cwd })).stderr).toContain('TELEGRAM_ALLOWED_USERS');
    const other = mkdtempSync(join(root, 'cwd-'));
    execFileSync('mkdir', [join(other, '.env')]);
    expect(await runCli(['documents'], { cwd: other })).toMatchObject({ exitCode: 2 });
  });

  it('never prints the token, also where somebody typed it', async () => {
    const { stdout, stderr } = await runCli(['ingest', `/khong/${TOKEN}`, '--data', join(cwd, 'd')], {
      cwd,
      env: { TELEGRAM_BOT_TOKEN: TOKEN, TELEGRAM_ALLOWED_USERS: '1' },
    });
    expect(stderr).toContain('DOCUMENT_NOT_FOUND');
    expect(stderr).not.toContain(TOKEN);
    expect(stdout).toContain('Không tìm thấy tệp');
  });

  it('creates nothing by reading, and says that the store is empty', async () => {
    const { stdout, stderr, exitCode } = await runCli(['documents', '--json'], { cwd });
    expect({ stdout, exitCode }).toStrictEqual({ stdout: '', exitCode: 0 });
    expect(stderr).toContain('chưa có văn bản nào');
    expect(readdirSync(cwd)).toStrictEqual([]);
  });

  it.each([
    ['documents'],
    ['answers'],
    ['ask', 'Hạn nộp?'],
  ])('takes a data folder that is a plain file for no empty store: %s', async (...args) => {
    writeFileSync(join(cwd, 'data'), 'x');
    const { stdout, stderr, exitCode } = await runCli(args, { cwd });
    expect({ stdout, exitCode }).toStrictEqual({ stdout: '', exitCode: 1 });
    expect(stderr).toContain('Không mở được thư mục dữ liệu');
  });

  it('refuses a store that is none', async () => {
    execFileSync('mkdir', [join(cwd, 'data')]);
    writeFileSync(join(cwd, 'data', 'tham-muu.sqlite'), 'rubbish'.repeat(100));
    const { stdout, stderr, exitCode } = await runCli(['ask', 'Hạn nộp?'], { cwd });
    expect({ stdout, exitCode }).toStrictEqual({ stdout: '', exitCode: 1 });
    expect(stderr).toContain('STORE_DAMAGED');
  });
});
