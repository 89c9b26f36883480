import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { writeOfficialDocx } from '../../../bot/output/official-docx/write-official-docx.ts';
import {
  createProcessPool,
  type ProcessPool,
  type ProcessPoolOptions,
} from '../../../ingest/read/process-pool.ts';
import { createReaderPool } from '../../../ingest/read/reader-pool.ts';
import { communePlan } from '../../helpers/administrative-documents.ts';

const processFile = fileURLToPath(new URL('../../fixtures/read/hostile-reader.ts', import.meta.url));
const replySchema = z.object({ served: z.int(), pid: z.int(), names: z.array(z.string()).optional() });
const open: { close(): Promise<void> }[] = [];

const program = { file: processFile, heapMb: 400, dataLimitKb: 1_048_576, permissions: [] };

function openPool(
  options: ProcessPoolOptions = {},
  file = processFile,
): ProcessPool<z.infer<typeof replySchema>> {
  const pool = createProcessPool({ ...program, file }, replySchema, {
    size: 1,
    timeoutMs: 20_000,
    ...options,
  });
  open.push(pool);
  return pool;
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((pool) => pool.close()));
});

describe('createProcessPool', () => {
  it('reuses a process, and replaces it after its number of files', async () => {
    const pool = openPool({ filesPerProcess: 2 });
    const replies = [
      await pool.ask('ok', 'file'),
      await pool.ask('ok', 'file'),
      await pool.ask('ok', 'file'),
    ];
    expect(replies.map((reply) => reply.served)).toEqual([1, 2, 1]);
  });

  it('examines as many files at a time as it has processes, and all in the end', async () => {
    const pool = openPool({ size: 2 });
    const replies = await Promise.all(Array.from({ length: 8 }, () => pool.ask('ok', 'file')));
    expect(new Set(replies.map((reply) => reply.pid)).size).toBe(2);
  });

  it('gives its processes no environment', async () => {
    const { names } = await openPool().ask('environment', 'file');
    // The shell that sets the limits adds its own working directory and the like.
    expect(names?.filter((name) => !['PWD', 'OLDPWD', 'SHLVL', '_'].includes(name))).toEqual([]);
  });

  it.each([
    'loop',
    'wait',
  ])('kills a process past its deadline and goes on with the next file: %s', async (act) => {
    const pool = openPool({ timeoutMs: 300 });
    await expect(pool.ask(act, 'file')).rejects.toMatchObject({ code: 'DOCUMENT_TIMEOUT' });
    await expect(openPool().ask('ok', 'file')).resolves.toMatchObject({ served: 1 });
  });

  it('tells a crash as a damaged file and goes on with the next', async () => {
    const pool = openPool();
    await expect(pool.ask('crash', 'file')).rejects.toMatchObject({ code: 'DOCUMENT_DAMAGED' });
    await expect(pool.ask('ok', 'file')).resolves.toMatchObject({ served: 1 });
  });

  it('gives a file whose process died after others a second chance in a fresh one', async () => {
    const pool = openPool();
    await pool.ask('ok', 'file');
    await expect(pool.ask('crash-when-used', 'file')).resolves.toMatchObject({ served: 1 });
  });

  it.skipIf(process.platform !== 'linux').each(['heap', 'buffers'])(
    'tells memory run out as a file too big: %s',
    async (act) => {
      await expect(openPool().ask(act, 'file')).rejects.toMatchObject({ code: 'DOCUMENT_TOO_BIG' });
    },
  );

  it('passes on why a file was refused, and keeps the process', async () => {
    const pool = openPool();
    await expect(pool.ask('refuse', 'file')).rejects.toMatchObject({
      code: 'DOCUMENT_NO_TEXT',
      message: 'a scan',
    });
    await expect(pool.ask('ok', 'file')).resolves.toMatchObject({ served: 2 });
  });

  it('takes no answer of another shape, and none from stdout', async () => {
    const pool = openPool();
    await expect(pool.ask('shape', 'file')).rejects.toMatchObject({ code: 'INTERNAL' });
    await expect(pool.ask('shout', 'file')).resolves.toMatchObject({ served: 2 });
  });

  it('does not blame the file when its process cannot start', async () => {
    const pool = openPool({}, '/no/such/file.ts');
    await expect(pool.ask('ok', 'file')).rejects.toMatchObject({
      code: 'INTERNAL',
      message: 'reader process did not start',
    });
  });

  it('fails files under way and waiting when it is closed', async () => {
    const pool = openPool();
    const failures = Promise.allSettled([pool.ask('wait', 'file'), pool.ask('ok', 'file')]);
    await pool.close();
    expect((await failures).map((result) => result.status)).toEqual(['rejected', 'rejected']);
    await expect(pool.ask('ok', 'file')).rejects.toMatchObject({ code: 'INTERNAL' });
  });
});

describe('createReaderPool', () => {
  it('examines a file, and refuses one that is not there', async () => {
    const pool = createReaderPool({ size: 1 });
    open.push(pool);
    const path = fileURLToPath(new URL('../../fixtures/read/thong-bao.txt', import.meta.url));
    await expect(pool.examine([path])).resolves.toMatchObject({ sizeBytes: expect.any(Number) });
    await expect(pool.examine([`${path}.mat`])).rejects.toMatchObject({ code: 'DOCUMENT_NOT_FOUND' });
  });

  it('tells what a Word document bears of having been handed out', async () => {
    const pool = createReaderPool({ size: 1 });
    const folder = mkdtempSync(join(tmpdir(), 'returned-'));
    open.push(pool, { close: async () => rmSync(folder, { recursive: true }) });
    const path = join(folder, 'ke-hoach.docx');
    writeFileSync(path, await writeOfficialDocx(communePlan));
    const { returned } = await pool.examine([path]);
    expect(returned).toEqual({ id: communePlan.id, changes: [], comments: [], omitted: 0 });
  });
});
