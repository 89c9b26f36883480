import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createProcessPool, type ProcessPool, type ProcessPoolOptions } from '../../bot/process-pool.ts';

const PROGRAM = new URL('../helpers/pool-program.ts', import.meta.url);

let pool: ProcessPool;
afterEach(() => pool.close());

function open(options: Partial<ProcessPoolOptions> = {}): ProcessPool {
  const given = { program: PROGRAM, data: 'dữ liệu', size: 1, timeoutMs: 60_000, heapMb: 64, idleMs: 60_000 };
  pool = createProcessPool({ ...given, ...options });
  return pool;
}

const replySchema = z.object({ task: z.string(), pid: z.int(), data: z.string() });
const run = async (task: string) => replySchema.parse(await pool.run(task));

describe('createProcessPool', () => {
  it('does tasks in a process that is used again', async () => {
    open();
    const [first, second] = [await run('một'), await run('hai')];
    expect(first).toMatchObject({ task: 'một', data: 'dữ liệu' });
    expect(second).toEqual({ ...first, task: 'hai' });
  });

  it('gives what a task throws, and goes on with the same process', async () => {
    open();
    const { pid } = await run('một');
    await expect(pool.run('refuse')).rejects.toMatchObject({
      code: 'INPUT_INVALID',
      details: { problems: ['sai'] },
    });
    expect((await run('hai')).pid).toBe(pid);
  });

  it.each(['die', 'eat'])('outlives a process that ends of its task: %s', async (task) => {
    open();
    await expect(pool.run(task)).rejects.toMatchObject({ code: 'WORK_DIED' });
    expect((await run('sau đó')).task).toBe('sau đó');
  });

  it('ends a task that takes too long, also one that never yields', async () => {
    open({ timeoutMs: 500 });
    const ended = await Promise.allSettled(['hang', 'wait'].map((task) => pool.run(task)));
    expect(ended).toMatchObject([{ reason: { code: 'WORK_TIMEOUT' } }, { reason: { code: 'WORK_TIMEOUT' } }]);
  });

  it('ends a task at once when asked to, whatever it does, and leaves one that has not begun', async () => {
    open();
    const stopping = new AbortController();
    const stopped = Promise.allSettled(['hang', 'một'].map((task) => pool.run(task, stopping.signal)));
    const after = run('hai');
    stopping.abort('stopped');
    expect(await stopped).toEqual([
      { status: 'rejected', reason: 'stopped' },
      { status: 'rejected', reason: 'stopped' },
    ]);
    expect((await after).task).toBe('hai');
  });

  it('does so many at a time, and no more', async () => {
    open({ size: 2 });
    const stopping = new AbortController();
    const held = Promise.allSettled([pool.run('wait', stopping.signal)]);
    const replies = await Promise.all(['một', 'hai', 'ba'].map(run));
    expect(new Set(replies.map(({ pid }) => pid)).size).toBe(1);
    stopping.abort('stopped');
    expect(await held).toEqual([{ status: 'rejected', reason: 'stopped' }]);
  });

  it('ends a process that had no work for long', async () => {
    open({ idleMs: 0 });
    const { pid } = await run('một');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect((await run('hai')).pid).not.toBe(pid);
  });

  it('fails what is under way when it is closed', async () => {
    open();
    const held = pool.run('hang');
    const failed = expect(held).rejects.toMatchObject({ code: 'WORK_DIED' });
    await new Promise((resolve) => setImmediate(resolve));
    await pool.close();
    await failed;
  });
});
