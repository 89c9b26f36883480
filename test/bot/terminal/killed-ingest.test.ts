import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { openSqliteStore } from '../../../knowledge/store/sqlite-store.ts';
import { OPERATOR } from '../../../knowledge/store/store.ts';
import { PLAN_LINES, toText } from '../../helpers/office-files.ts';
import { parseLines, runCli } from '../../helpers/run-cli.ts';

// Processes are started, on a machine that may be busy.
vi.setConfig({ testTimeout: 20_000, hookTimeout: 20_000 });

const root = mkdtempSync(join(tmpdir(), 'cli-killed-'));
afterAll(() => rmSync(root, { recursive: true }));

const FILES = 24;
const office = join(root, 'office');
const data = join(root, 'data');

describe('an ingest that is killed', () => {
  it('leaves whole documents, and the next one brings in the rest', async () => {
    mkdirSync(office);
    for (let i = 1; i <= FILES; i++) {
      const text = toText(PLAN_LINES).replaceAll('41/KH-UBND', `${i}/KH-UBND`);
      writeFileSync(join(office, `${i}.txt`), text);
    }
    const args = ['ingest', office, '--data', data, '--json'];
    const acknowledged = new Set<string>();
    for (const _ of [1, 2, 3]) {
      const { stdout } = await runCli(args, { onOutput: (kill) => setImmediate(() => kill('SIGKILL')) });
      const whole = stdout.slice(0, stdout.lastIndexOf('\n') + 1);
      for (const line of parseLines(whole)) acknowledged.add(JSON.stringify(Object(line).documentId));
      const store = await openSqliteStore({ dataDirectory: data, mode: 'read-only' });
      const held = await store.listDocuments(OPERATOR);
      const lengths = await Promise.all(
        held.map(async ({ id }) => (await store.listPassages(id, OPERATOR)).length),
      );
      await store.close();
      expect(new Set(lengths).size).toBeLessThanOrEqual(1);
      const ids = new Set(held.map(({ id }) => JSON.stringify(id)));
      expect([...acknowledged].filter((id) => !ids.has(id))).toStrictEqual([]);
    }
    const { stdout, exitCode } = await runCli(args);
    expect(exitCode).toBe(0);
    const store = await openSqliteStore({ dataDirectory: data, mode: 'read-only' });
    expect((await store.count(OPERATOR)).documents).toBe(FILES);
    expect(await store.listUnembedded('hashing-v1-512', 1)).toStrictEqual([]);
    await store.close();
    expect(parseLines(stdout)).toHaveLength(FILES);
  }, 30_000);

  it('is finished although nobody reads its output any more', async () => {
    const elsewhere = join(root, 'unread');
    const script = `"$0" "$1" ingest "$2" --data "$3" --json | head -n 1`;
    execFileSync('sh', ['-c', script, process.execPath, 'bot/terminal/main.ts', office, elsewhere], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    await expect
      .poll(
        async () => {
          const store = await openSqliteStore({ dataDirectory: elsewhere, mode: 'read-only' });
          const { documents } = await store.count(OPERATOR);
          await store.close();
          return documents;
        },
        { timeout: 10_000, interval: 100 },
      )
      .toBe(FILES);
  }, 20_000);
});
