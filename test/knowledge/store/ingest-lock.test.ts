import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { acquireIngestLock } from '../../../knowledge/store/ingest-lock.ts';

const root = mkdtempSync(join(tmpdir(), 'tham-muu-lock-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('acquireIngestLock', () => {
  it('refuses a second ingest in the same process until the first lets go', async () => {
    const dataDirectory = join(root, 'same');
    const first = await acquireIngestLock(dataDirectory);
    await expect(acquireIngestLock(dataDirectory)).rejects.toMatchObject({
      code: 'STORE_BUSY',
      retryable: true,
    });
    first.release();
    first.release();
    (await acquireIngestLock(dataDirectory)).release();
  });

  it('lets two data directories be ingested into at once', async () => {
    const locks = [await acquireIngestLock(join(root, 'a')), await acquireIngestLock(join(root, 'b'))];
    for (const lock of locks) lock.release();
  });

  it('refuses beside another process within 2 s, and is free when that one is killed', async () => {
    const dataDirectory = join(root, 'other');
    const script = fileURLToPath(new URL('hold-ingest-lock.ts', import.meta.url));
    const child = spawn(process.execPath, [script, dataDirectory], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(child.stdout, 'data');
    const askedAt = performance.now();
    await expect(acquireIngestLock(dataDirectory)).rejects.toMatchObject({ code: 'STORE_BUSY' });
    expect(performance.now() - askedAt).toBeLessThan(2_000);
    child.kill('SIGKILL');
    await once(child, 'exit');
    (await acquireIngestLock(dataDirectory)).release();
  });

  it('tells when the data directory cannot be written', async () => {
    writeFileSync(join(root, 'file'), '');
    await expect(acquireIngestLock(join(root, 'file', 'data'))).rejects.toMatchObject({
      code: 'STORE_WRITE_FAILED',
    });
  });
});
