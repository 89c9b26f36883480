import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findProgram, runProgram } from '../../../ingest/recognize/run-program.ts';

const limits = { timeoutMs: 10_000, maxOutputBytes: 1_000, dataLimitKb: 2_000_000 };
const run = (code: string, changed: Partial<typeof limits> = {}) =>
  runProgram(process.execPath, ['-e', code], { ...limits, ...changed });

describe('findProgram', () => {
  it('finds a program in its folder and none without folders', () => {
    expect(findProgram('node', `relative:${dirname(process.execPath)}`)).toMatch(/node/);
    expect(findProgram('node', '')).toBeUndefined();
    expect(findProgram('no-such-program', dirname(process.execPath))).toBeUndefined();
  });
});

describe('runProgram', () => {
  it('gives exit code and output', async () => {
    const { exitCode, stdout } = await run('console.log("ok"); process.exitCode = 3');
    expect({ exitCode, text: stdout.toString() }).toStrictEqual({ exitCode: 3, text: 'ok\n' });
  });

  it('gives the program none of our environment', async () => {
    const { stdout } = await run('console.log(process.env.HOME ?? "nothing")');
    expect(stdout.toString()).toBe('nothing\n');
  });

  it('kills a program past its time', async () => {
    expect(await run('for (;;);', { timeoutMs: 300 })).toMatchObject({ exitCode: null });
  });

  it('kills a program that writes without end', async () => {
    const endless = 'setInterval(() => process.stdout.write("x".repeat(10_000)), 1)';
    expect((await run(endless)).exitCode).toBeNull();
  });

  it('tells a program that cannot be started by its exit code', async () => {
    expect((await runProgram('/no/such/program', [], limits)).exitCode).not.toBe(0);
  });
});
