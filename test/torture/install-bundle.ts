import { execFileSync, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeBundle } from '../../bot/operations/bundle/write-bundle.ts';
import { findProgram } from '../../ingest/recognize/run-program.ts';
import { projectRoot } from '../house/source-files.ts';

/** All that the machine without internet or compiler has. */
const PROGRAMS = [
  'sh',
  'ls',
  'cat',
  'cp',
  'mv',
  'rm',
  'mkdir',
  'chmod',
  'sed',
  'dirname',
  'sha256sum',
  'tar',
  'gzip',
];

/** What came of a bundle on a machine without internet or compiler. */
export interface BundleReport {
  readonly sizeBytes: number;
  /** Whether there was no way out: a namespace of its own, without a route. */
  readonly isCutOff: boolean;
  readonly isInstalled: boolean;
  readonly hasVectorIndex: boolean;
  readonly ingested: number;
  readonly isAnswered: boolean;
  /** Whether an upgrade in place kept data and settings. */
  readonly isUpgraded: boolean;
  /** Whether a bundle of which one file was changed is refused. */
  readonly isTamperingTold: boolean;
}

/** Makes the bundle, installs it where nothing but a few programs and no network is to be had, and uses it. */
export async function installBundle(): Promise<BundleReport> {
  const root = mkdtempSync(join(tmpdir(), 'bundle-'));
  try {
    const { file, sizeBytes } = await writeBundle(projectRoot, root);
    execFileSync('tar', ['-xzf', file, '-C', root]);
    const unpacked = join(
      root,
      readdirSync(root).find((name) => existsSync(join(root, name, 'install.sh'))) ?? '',
    );
    const run = createCutOffRunner(join(root, 'bin'));
    const target = join(root, 'opt');
    const install = () => run('sh', [join(unpacked, 'install.sh'), target]);
    const program = join(target, 'tham-muu');
    const data = ['--data', join(target, 'data')];
    const first = install();
    const samples = join(target, 'program', 'ingest', 'samples');
    const ingested = run(program, ['ingest', samples, '--json', ...data]).stdout;
    const asked = () =>
      run(program, [
        'ask',
        'Năm 2026 tỉnh Nhạn Khê phấn đấu bao nhiêu phần trăm trẻ biết bơi an toàn?',
        '--json',
        ...data,
      ]).stdout;
    const before = asked();
    const second = install();
    const isUpgraded =
      second.status === 0 && toText(asked()) === toText(before) && existsSync(join(target, 'program.old'));
    appendFileSync(join(unpacked, 'program', 'package.json'), ' ');
    const tampered = run('sh', [join(unpacked, 'install.sh'), join(root, 'other')]);
    return {
      sizeBytes,
      isCutOff: run.isCutOff,
      isInstalled: first.status === 0,
      hasVectorIndex: first.stdout.includes('hnswlib) chạy được'),
      ingested: ingested.split('"status":"added"').length - 1,
      isAnswered: before.includes('"outcome":"answered"'),
      isUpgraded,
      isTamperingTold: tampered.status !== 0 && !existsSync(join(root, 'other')),
    };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** Each answer has a number of its own. */
function toText(answer: string): string {
  return answer.replace(/"answerId":"[^"]*"/, '');
}

function createCutOffRunner(folder: string) {
  mkdirSync(folder);
  for (const name of PROGRAMS) {
    const path = findProgram(name, process.env.PATH ?? '');
    if (path !== undefined) symlinkSync(path, join(folder, name));
  }
  const unshare = findProgram('unshare', process.env.PATH ?? '');
  const isCutOff = unshare !== undefined && spawnSync(unshare, ['-rn', 'true']).status === 0;
  const run = (program: string, words: readonly string[]) => {
    const path = program === 'sh' ? join(folder, 'sh') : program;
    const [first, ...rest] = isCutOff ? [unshare, '-rn', path, ...words] : [path, ...words];
    return spawnSync(first, rest, { env: { PATH: folder }, encoding: 'utf8', cwd: folder });
  };
  return Object.assign(run, { isCutOff });
}
