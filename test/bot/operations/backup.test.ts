import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findLastBackup } from '../../../bot/operations/backup/last-backup.ts';
import { readBackup } from '../../../bot/operations/backup/read-backup.ts';
import { restoreBackup } from '../../../bot/operations/backup/restore-backup.ts';
import { writeBackup } from '../../../bot/operations/backup/write-backup.ts';
import { openMessageQueue } from '../../../bot/telegram/message-queue.ts';
import { openSqliteStore } from '../../../knowledge/store/sqlite-store.ts';
import { OPERATOR } from '../../../knowledge/store/store.ts';
import { fillStore } from '../../helpers/fill-store.ts';
import { PLAN_LINES, toText } from '../../helpers/office-files.ts';
import { createRandom } from '../../helpers/random.ts';
import { parseLines, runCli } from '../../helpers/run-cli.ts';

const KEY = 'khóa sao lưu của cơ quan';
const NOW = '2031-03-05T01:02:03.000Z';
let directory: string;
let data: string;
let file: string;

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'tham-muu-backup-'));
  data = join(directory, 'data');
  // As a file that was sent to the bot lies.
  mkdirSync(join(data, 'uploads', 'a', 'b'), { recursive: true });
  const upload = join(data, 'uploads', 'a', 'b', 'ke-hoach.txt');
  writeFileSync(upload, toText(PLAN_LINES));
  await fillStore(data, upload);
});
beforeEach(() => {
  file = join(directory, 'tham-muu.backup');
});
afterEach(() => {
  for (const name of readdirSync(directory))
    if (name !== 'data') rmSync(join(directory, name), { recursive: true });
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const write = (passphrase?: string) =>
  writeBackup({ dataDirectory: data, file, passphrase, program: '0.0.0', now: NOW });
const restore = (into: string, passphrase?: string, replaces = false) =>
  restoreBackup({ file, dataDirectory: join(directory, into), passphrase, replaces, now: NOW });

/** Copies with one bit turned each. Before byte 300 stand the headers: ours holds the salt, whose change is a wrong key. */
function turnBits(whole: Buffer, count: number): Buffer[] {
  const random = createRandom(8);
  return Array.from({ length: count }, () => {
    const place = 300 + Math.floor(random() * (whole.length - 300));
    const bytes = Buffer.from(whole);
    bytes[place] = (bytes[place] ?? 0) ^ 16;
    return bytes;
  });
}

async function readStore(folder: string) {
  const store = await openSqliteStore({ dataDirectory: folder, mode: 'read-only' });
  try {
    return await store.listDocuments(OPERATOR);
  } finally {
    await store.close();
  }
}

describe('a backup', () => {
  it.each([
    undefined,
    KEY,
  ])('holds everything, and knows files that were sent in where they lie now (%s)', async (key) => {
    await write(key);
    await restore('elsewhere', key);
    const moved = join(directory, 'elsewhere', 'uploads', 'a', 'b', 'ke-hoach.txt');
    expect(readFileSync(moved, 'utf8')).toBe(toText(PLAN_LINES));
    const [[before], [after]] = [await readStore(data), await readStore(join(directory, 'elsewhere'))];
    expect(after).toEqual({ ...before, sourceFile: moved });
    expect(readdirSync(directory).toSorted()).toEqual(['data', 'elsewhere', 'tham-muu.backup']);
  });

  it('tells nothing of what it holds when a key is set', async () => {
    await write(KEY);
    const bytes = readFileSync(file).toString('latin1');
    expect(bytes).not.toMatch(/sqlite|ke-hoach|manifest/i);
    const [again] = [readFileSync(file)];
    await write(KEY);
    expect(readFileSync(file).equals(again)).toBe(false);
  });

  it('is made while a bot works, and holds what it has in hand', async () => {
    const queue = openMessageQueue(data);
    queue.addUpdates([
      {
        update_id: 7,
        message: {
          message_id: 1,
          date: 1,
          chat: { id: 5, type: 'private', first_name: 'A' },
          from: { id: 5, is_bot: false, first_name: 'A' },
          text: 'câu hỏi đang chờ',
        },
      },
    ]);
    await write();
    await restore('elsewhere');
    queue.close();
    const copy = openMessageQueue(join(directory, 'elsewhere'));
    expect(copy.listChatsWithWork()).toEqual([5]);
    copy.close();
  });

  it('is opened by its key alone, and says so', async () => {
    await write(KEY);
    await expect(readBackup(file, `${KEY}.`)).rejects.toMatchObject({ code: 'BACKUP_KEY' });
    await expect(readBackup(file, undefined)).rejects.toMatchObject({ code: 'BACKUP_KEY' });
  });

  it('of nothing is none', async () => {
    const empty = {
      dataDirectory: join(directory, 'nothing'),
      file,
      passphrase: undefined,
      program: '',
      now: NOW,
    };
    await expect(writeBackup(empty)).rejects.toMatchObject({ code: 'STORE_UNREADABLE' });
    expect(readdirSync(directory)).toEqual(['data']);
  });
});

describe('restoring', () => {
  it.each([
    undefined,
    KEY,
  ])('refuses a backup that is cut off anywhere, and changes nothing (%s)', async (key) => {
    await write(key);
    const whole = readFileSync(file);
    const random = createRandom(7);
    for (const part of [0, random(), 1 - 1e-6]) {
      writeFileSync(file, whole.subarray(0, Math.floor(whole.length * part)));
      await expect(restore('elsewhere', key)).rejects.toMatchObject({ code: 'BACKUP_DAMAGED' });
    }
    expect(readdirSync(directory).toSorted()).toEqual(['data', 'tham-muu.backup']);
  });

  it('reads no sealed backup of which one bit was turned', async () => {
    await write(KEY);
    for (const bytes of turnBits(readFileSync(file), 3)) {
      writeFileSync(file, bytes);
      await expect(readBackup(file, KEY)).rejects.toMatchObject({ code: 'BACKUP_DAMAGED' });
    }
  });

  it('reads of an open backup of which one bit was turned the very same, or nothing', async () => {
    const { manifest } = await write();
    for (const bytes of turnBits(readFileSync(file), 12)) {
      writeFileSync(file, bytes);
      const read = await readBackup(file, undefined).catch((error) => error.code);
      expect([manifest, 'BACKUP_DAMAGED']).toContainEqual(read);
    }
  });

  it('leaves a folder that holds something alone, unless told to set it aside', async () => {
    await write();
    await expect(restore('data')).rejects.toMatchObject({ code: 'INPUT_INVALID' });
    const { setAside } = await restore('data', undefined, true);
    expect(setAside).toContain('data.truoc-');
    expect(await readStore(setAside ?? '')).toEqual(await readStore(data));
  });

  it('does not take the folder from under a running bot', async () => {
    await write();
    const queue = openMessageQueue(data);
    await expect(restore('data', undefined, true)).rejects.toMatchObject({ code: 'STORE_BUSY' });
    queue.close();
    expect(readdirSync(directory).toSorted()).toEqual(['data', 'tham-muu.backup']);
  });
});

describe('backup and restore', () => {
  it('say what was done, for programs', async () => {
    const env = { BACKUP_KEY: KEY };
    const made = await runCli(['backup', file, '--data', data, '--json'], { cwd: directory, env });
    expect(parseLines(made.stdout)).toMatchObject([{ isEncrypted: true, documents: 1 }]);
    const checked = await runCli(['restore', file, '--check', '--json'], { cwd: directory, env });
    expect(parseLines(checked.stdout)).toMatchObject([{ dataDirectory: null, documents: 1 }]);
  });

  it('say for people that the file is open, and do not write over another', async () => {
    const made = await runCli(['backup', file, '--data', data], { cwd: directory });
    expect(made.stdout).toContain('KHÔNG được mã hóa');
    const again = await runCli(['backup', file, '--data', data], { cwd: directory });
    expect(again).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('--overwrite') });
    expect(await findLastBackup(data)).toMatchObject({ isSealed: false });
  });

  it('name pg_dump where the store is in PostgreSQL', async () => {
    const env = { DATABASE_URL: 'postgres://127.0.0.1:9/kho' };
    const { exitCode, stderr } = await runCli(['backup', file, '--data', data], { cwd: directory, env });
    expect({ exitCode, stderr }).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('pg_dump') });
  });

  it('refuse a backup inside the folder it is of', async () => {
    const { exitCode, stderr } = await runCli(['backup', join(data, 'x.backup'), '--data', data]);
    expect({ exitCode, stderr }).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('nằm ngoài') });
  });
});
