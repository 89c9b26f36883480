import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../../knowledge/store/sqlite-store.ts';
import {
  type EmbeddingMode,
  type EmbeddingServer,
  startEmbeddingServer,
} from '../../helpers/embedding-server.ts';
import { PLAN_LINES, toText } from '../../helpers/office-files.ts';
import { parseLines, runCli } from '../../helpers/run-cli.ts';

let root = '';
let server: EmbeddingServer;
beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'leaves-'));
  server = await startEmbeddingServer();
});
afterEach(async () => {
  await server.close();
  rmSync(root, { recursive: true });
});

const TOKEN = '123456789:AAbbCCddEEffGGhhIIjjKKllMMnnOOppQQr';
const KEY = 'sk-khoa-thu-nghiem-khong-co-that';
const PLAN = toText(PLAN_LINES);
const write = (name: string, text: string) => {
  writeFileSync(join(root, name), text);
  return join(root, name);
};
/** The server by a name that is not loopback, told to be the agency's own. */
const ingest = (paths: readonly string[], more: readonly string[] = []) =>
  runCli(['ingest', ...paths, '--data', join(root, 'data'), '--json', ...more], {
    cwd: root,
    env: {
      EMBEDDING_MODEL: 'thu-nghiem',
      OPENAI_BASE_URL: `http://0.0.0.0:${server.port}/v1`,
      OPENAI_API_KEY: KEY,
      TRUSTED_ENDPOINTS: `0.0.0.0:${server.port}`,
      TELEGRAM_BOT_TOKEN: TOKEN,
      TELEGRAM_ALLOWED_USERS: '1',
    },
  });
const everyByte = () =>
  readdirSync(join(root, 'data'), { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
    .join('\n');
const countPending = async () => {
  const store = await openSqliteStore({ dataDirectory: join(root, 'data'), mode: 'read-only' });
  const pending = await store.listUnembedded(`endpoint-v1 thu-nghiem http://0.0.0.0:${server.port}`, 10_000);
  await store.close();
  return pending.length;
};

const LIST = `DANH SÁCH\nTT | Họ và tên | Ngày sinh | Số CCCD\n1 | Thào Zorvexa | 12/3/1985 | 035085012345\n2 | Lý Quimbly | 1/2/1990 | 035190054321\n`;

describe('ingest with an endpoint', () => {
  it('sends it internal text masked, nothing of a list of persons or of a secret file, and logs none of it', async () => {
    const plan = write('a.txt', `${PLAN}\nMọi thắc mắc liên hệ đồng chí Thào A Vừ, ĐT: 0912.345.678.\n`);
    const list = write('b.txt', LIST);
    const secret = write('c.txt', `TỐI MẬT\n${PLAN}\nGiếng khoan Brumwold.\n`);
    const { stdout, stderr } = await ingest([plan, list, secret]);
    expect(parseLines(stdout)).toMatchObject([
      { status: 'added' },
      { status: 'added' },
      { status: 'rejected' },
    ]);
    const sent = server.seen.join('\n');
    expect(sent).toContain('Mọi thắc mắc liên hệ đồng chí Thào A Vừ, ĐT: [SĐT-1].');
    expect(sent).not.toMatch(/345\.678|Zorvexa|Quimbly|0350|0351|Brumwold/);
    expect(stderr).not.toMatch(/345\.678|Zorvexa|Quimbly|0350|0351|Brumwold/);
    expect(`${stdout}${stderr}`).not.toMatch(/AAbbCC|sk-khoa/);
    expect(everyByte()).not.toMatch(/AAbbCC|sk-khoa|Brumwold/);
  }, 30_000);

  it('finishes whatever the server answers, stores no bad vector, and tries again next time', async () => {
    const plan = write('a.txt', PLAN);
    const modes: EmbeddingMode[] = ['nulls', 'garbage', 'status-401'];
    for (const mode of modes) {
      server.mode = mode;
      const { exitCode, stderr } = await ingest([plan]);
      expect(exitCode).toBe(0);
      expect(stderr).not.toMatch(/sk-khoa|Kế hoạch/);
      expect(await countPending()).toBeGreaterThan(0);
    }
    server.mode = 'honest';
    expect((await ingest([plan])).exitCode).toBe(0);
    expect(await countPending()).toBe(0);
  }, 60_000);
});
