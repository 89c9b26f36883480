import { hash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { type Pack, pack } from 'tar-stream';
import { PROGRAM_VERSION } from '../../program-version.ts';
import { listBundled } from './list-bundled.ts';

/** In the bundle: the hash of every file, as `sha256sum -c` reads it. */
const SUMS_FILE = 'SHA256SUMS';
const PROGRAM_FOLDER = 'program';
const INSTALLER = 'bot/operations/bundle/install.sh';
/** The same moment for every file: a bundle of the same files is the same bundle. */
const MADE_AT = new Date('2026-01-01T00:00:00Z');
const GZIP_LEVEL = 6;
const EXECUTABLE = 0o111;
const MODES = { plain: 0o644, program: 0o755 } as const;

/** A bundle that was written. */
export interface Bundle {
  readonly file: string;
  readonly sizeBytes: number;
  readonly files: number;
}

/**
 * Writes `tham-muu-VERSION-PLATFORM-ARCH.tar.gz`: what `install.sh` in it installs on a machine of the same kind that has
 * neither internet nor compiler.
 *
 * @throws Error — see `listBundled`
 */
export async function writeBundle(projectRoot: string, folder: string): Promise<Bundle> {
  const name = `tham-muu-${PROGRAM_VERSION}-${process.platform}-${process.arch}`;
  const file = join(folder, `${name}.tar.gz`);
  const part = `${file}.part`;
  await mkdir(folder, { recursive: true });
  const archive = pack();
  const writing = pipeline(
    Readable.from(archive),
    createGzip({ level: GZIP_LEVEL }),
    createWriteStream(part),
  );
  try {
    const [files] = await Promise.all([fill(archive, projectRoot, name), writing]);
    await rename(part, file);
    const { size: sizeBytes } = await stat(file);
    return { file, sizeBytes, files };
  } finally {
    await rm(part, { force: true });
  }
}

async function fill(archive: Pack, projectRoot: string, name: string): Promise<number> {
  const sums: string[] = [];
  const add = (path: string, bytes: Buffer, mode: number) =>
    new Promise<void>((done, fail) => {
      const header = { name: `${name}/${path}`, mode, mtime: MADE_AT };
      archive.entry(header, bytes, (error) => (error ? fail(error) : done()));
    });
  const addSummed = async (path: string, bytes: Buffer, mode: number) => {
    sums.push(`${hash('sha256', bytes)}  ${path}\n`);
    await add(path, bytes, mode);
  };
  const files = listBundled(projectRoot);
  for (const path of files) {
    const source = join(projectRoot, path);
    const { mode } = await stat(source);
    const isProgram = (mode & EXECUTABLE) !== 0;
    const kept = isProgram ? MODES.program : MODES.plain;
    await addSummed(`${PROGRAM_FOLDER}/${path}`, await readFile(source), kept);
  }
  await addSummed('install.sh', await readFile(join(projectRoot, INSTALLER)), MODES.program);
  await add(SUMS_FILE, Buffer.from(sums.join('')), MODES.plain);
  archive.finalize();
  return files.length;
}
