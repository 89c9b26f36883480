import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WatchedFiles, watchFiles } from '../../../bot/terminal/watch-files.ts';
import { listFiles } from '../../../ingest/list-files.ts';

const states = (entries: Record<string, string>) => new Map(Object.entries(entries));
const quiet = { ready: new Set(), gone: [] };

describe('WatchedFiles', () => {
  it('takes a file when it is the same at two looks, once', () => {
    const watched = new WatchedFiles();
    expect(watched.look(states({ a: '1' }))).toEqual(quiet);
    expect(watched.look(states({ a: '1' }))).toEqual({ ready: new Set(['a']), gone: [] });
    expect(watched.look(states({ a: '1' }))).toEqual(quiet);
  });
  it('waits while a file is being copied', () => {
    const watched = new WatchedFiles();
    for (const state of ['1', '2', '3']) expect(watched.look(states({ a: state }))).toEqual(quiet);
    expect(watched.look(states({ a: '3' })).ready).toEqual(new Set(['a']));
  });
  it('takes a file again when it changed, also while it was being brought in', () => {
    const watched = new WatchedFiles();
    watched.look(states({ a: '1' }));
    watched.look(states({ a: '1' }));
    expect(watched.look(states({ a: '2' }))).toEqual(quiet);
    expect(watched.look(states({ a: '2' })).ready).toEqual(new Set(['a']));
  });
  it('tells once of a file brought in that is gone at two looks, not of one moved aside for a moment', () => {
    const watched = new WatchedFiles();
    watched.look(states({ a: '1', b: '1' }));
    watched.look(states({ a: '1', b: '1' }));
    expect(watched.look(states({ b: '1' }))).toEqual(quiet);
    expect(watched.look(states({ a: '1', b: '1' }))).toEqual(quiet);
    expect(watched.look(states({ b: '1' }))).toEqual(quiet);
    expect(watched.look(states({ b: '1' }))).toEqual({ ready: new Set(), gone: ['a'] });
    expect(watched.look(states({ b: '1' }))).toEqual(quiet);
  });
  it('tries again what it is told to forget', () => {
    const watched = new WatchedFiles();
    watched.look(states({ a: '1' }));
    watched.look(states({ a: '1' }));
    watched.forget(['a']);
    expect(watched.look(states({ a: '1' })).ready).toEqual(new Set(['a']));
  });
});

describe('watchFiles', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'watch-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('brings in what is there and what comes, says nothing of a folder it cannot see, ends with the signal', async () => {
    const stop = new AbortController();
    const [brought, gone]: [string[], string[]] = [[], []];
    let canSee = true;
    writeFileSync(join(folder, 'a.txt'), 'x');
    const watching = watchFiles(
      {
        list: async () => (canSee ? listFiles([folder]) : null),
        bringIn: async (paths) => {
          brought.push(...paths);
          return new Set();
        },
        tellGone: (paths) => void gone.push(...paths),
      },
      stop.signal,
      10,
    );
    await expect.poll(() => brought).toEqual([join(folder, 'a.txt')]);
    canSee = false;
    writeFileSync(join(folder, 'b.txt'), 'y');
    rmSync(join(folder, 'a.txt'));
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(gone).toEqual([]);
    canSee = true;
    await expect.poll(() => gone).toEqual([join(folder, 'a.txt')]);
    await expect.poll(() => brought).toContain(join(folder, 'b.txt'));
    stop.abort();
    await watching;
  });
});
