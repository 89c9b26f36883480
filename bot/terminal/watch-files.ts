import { lstat } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FoundFile } from '../../ingest/list-files.ts';

/** Time between two looks; a file that did not change in between is taken for wholly copied. */
const LOOK_EVERY_MS = 2_000;
/** Looking may take no more than this share of the time: a hundred thousand files on a network share are slow to list. */
const LOOKING_SHARE = 0.1;
/** After a failure of our own (store busy, disk full) files are tried again, but not at every look. */
const RETRY_MS = 30_000;
const STATS_AT_A_TIME = 64;

/** What a watch does about what it sees. */
export interface WatchActions {
  /** The files there are now; null when that cannot be seen. */
  list(): Promise<readonly FoundFile[] | null>;
  /**
   * Brings in files that are new or changed.
   *
   * @returns those, by path, that are to be tried again though they do not change
   */
  bringIn(paths: ReadonlySet<string>): Promise<ReadonlySet<string>>;
  /** Tells of files that were brought in and are no longer there. */
  tellGone(paths: readonly string[]): void;
}

/**
 * Looks again and again, until the signal, for files that are new or changed and lie still. Looking works on every disk
 * and network share, which the notices of the operating system do not.
 */
export async function watchFiles(
  actions: WatchActions,
  signal: AbortSignal,
  lookEveryMs: number = LOOK_EVERY_MS,
): Promise<void> {
  const watched = new WatchedFiles();
  while (!signal.aborted) {
    const startedAt = performance.now();
    const files = await actions.list();
    const { ready, gone } = files === null ? NOTHING : watched.look(await readStates(files));
    const lookingMs = performance.now() - startedAt;
    if (gone.length > 0) actions.tellGone(gone);
    const again = ready.size > 0 && !signal.aborted ? await actions.bringIn(ready) : new Set<string>();
    watched.forget(again);
    const pauseMs = Math.max(lookEveryMs, lookingMs / LOOKING_SHARE, again.size > 0 ? RETRY_MS : 0);
    await sleep(pauseMs, undefined, { signal }).catch(() => {});
  }
}

const NOTHING = { ready: new Set<string>(), gone: [] };

/** What is known of files from look to look. */
export class WatchedFiles {
  #before: ReadonlyMap<string, string> = new Map();
  readonly #taken = new Map<string, string>();

  /**
   * @param states what can be seen of each file, by path, from outside: it differs when the file was written to
   * @returns files to bring in now: not as they were when last brought in, but as at the look before
   */
  look(states: ReadonlyMap<string, string>): { ready: Set<string>; gone: string[] } {
    const ready = new Set<string>();
    for (const [path, state] of states) {
      if (this.#taken.get(path) === state || this.#before.get(path) !== state) continue;
      ready.add(path);
      this.#taken.set(path, state);
    }
    const gone = [...this.#taken.keys()].filter((path) => !states.has(path) && !this.#before.has(path));
    for (const path of gone) this.#taken.delete(path);
    this.#before = states;
    return { ready, gone };
  }

  /** As if these had never been brought in. */
  forget(paths: Iterable<string>): void {
    for (const path of paths) this.#taken.delete(path);
  }
}

async function readStates(files: readonly FoundFile[]): Promise<Map<string, string>> {
  const states = new Map<string, string>();
  for (let i = 0; i < files.length; i += STATS_AT_A_TIME) {
    const some = files.slice(i, i + STATS_AT_A_TIME);
    const read = await Promise.all(some.map(({ contentPaths }) => Promise.all(contentPaths.map(readState))));
    some.forEach(({ path }, position) => {
      const parts = read[position] ?? [];
      if (!parts.includes(null)) states.set(path, parts.join('\n'));
    });
  }
  return states;
}

/** Null when the file cannot be seen. */
async function readState(path: string): Promise<string | null> {
  return lstat(path).then(
    ({ ino, size, mtimeMs, ctimeMs }) => [ino, size, mtimeMs, ctimeMs].join(' '),
    () => null,
  );
}
