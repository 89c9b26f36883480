import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const FOLDER_PREFIX = 'tham-muu-zip-';

/** A folder for what is unpacked, made when the first file needs it. */
export interface UnpackingPlace {
  /** A path in it that no file has. */
  newPath(ending: string): Promise<string>;
  remove(): Promise<void>;
}

/** A place below the system's temporary folder; nothing is written before it is needed. */
export function createUnpackingPlace(): UnpackingPlace {
  let folder: Promise<string> | undefined;
  let count = 0;
  return {
    async newPath(ending) {
      folder ??= makeFolder();
      count += 1;
      return join(await folder, `${count}${ending}`);
    },
    async remove() {
      if (folder !== undefined) await rm(await folder, { recursive: true, force: true });
    },
  };
}

/** A folder of our own process; those of processes that were killed are removed first. */
async function makeFolder(): Promise<string> {
  for (const name of await readdir(tmpdir())) {
    const owner = new RegExp(`^${FOLDER_PREFIX}(\\d+)-`).exec(name)?.[1];
    if (owner !== undefined && !isAlive(Number(owner))) {
      await rm(join(tmpdir(), name), { recursive: true, force: true }).catch(() => {});
    }
  }
  return mkdtemp(join(tmpdir(), `${FOLDER_PREFIX}${process.pid}-`));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
