import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../../knowledge/store/sqlite-store.ts';
import { OPERATOR } from '../../../knowledge/store/store.ts';
import { PLAN_LINES, toText } from '../../helpers/office-files.ts';

const root = mkdtempSync(join(tmpdir(), 'cli-unread-'));
afterAll(() => rmSync(root, { recursive: true }));

const FILES = 24;
const office = join(root, 'office');

describe('an ingest', () => {
  it('is finished although nobody reads its output any more', async () => {
    mkdirSync(office);
    for (let i = 1; i <= FILES; i++) {
      const text = toText(PLAN_LINES).replaceAll('41/KH-UBND', `${i}/KH-UBND`);
      writeFileSync(join(office, `${i}.txt`), text);
    }
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
