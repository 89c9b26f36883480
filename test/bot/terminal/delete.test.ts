import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createEffects } from '../../../bot/telegram/effects.ts';
import { openMessageQueue } from '../../../bot/telegram/message-queue.ts';
import { writeZip } from '../../../ingest/read/write-zip.ts';
import { keepPagePictures } from '../../../ingest/recognize/page-pictures.ts';
import { openSqliteStore } from '../../../knowledge/store/sqlite-store.ts';
import { fillStore } from '../../helpers/fill-store.ts';
import { PLAN_LINES, toText } from '../../helpers/office-files.ts';
import { parseLines, runCli } from '../../helpers/run-cli.ts';
import { createCitation } from '../../helpers/telegram-assistant.ts';

const CANARY = 'CHIMYENXANHLAM7731';
let directory: string;
let data: string;
const run = (...args: string[]) => runCli([...args, '--data', data]);

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'tham-muu-delete-'));
  data = join(directory, 'data');
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

function writePlan(name: string, word: string): string {
  const lines = Array.from(
    { length: 60 },
    (_, i) => `${i + 1}. Xã Suối Mơ trồng ${i + 1} cây, giống ${word}.`,
  );
  const path = join(directory, name);
  writeFileSync(path, `KẾ HOẠCH\nTrồng cây ${word} năm 2031\n\n${lines.join('\n')}\n`);
  return path;
}

async function ingest(path: string, ...options: string[]): Promise<unknown> {
  const { stdout } = await run('ingest', path, '--json', ...options);
  return parseLines(stdout)[0];
}

const idIn = (line: unknown) => /vb-[0-9a-f]+/.exec(JSON.stringify(line))?.[0] ?? '';

async function holdPlan(name: string, word: string): Promise<string> {
  const [id = ''] = await fillStore(data, writePlan(name, word));
  return id;
}

/** Files of the data folder that hold a text, in any case. */
function findHolding(text: string): string[] {
  return readdirSync(data, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => readFileSync(file).toString('latin1').toLowerCase().includes(text.toLowerCase()));
}

/** A bot that has shown a quotation of a document and talked of it. */
function talkOf(documentId: string, words: string): void {
  const queue = openMessageQueue(data);
  const citation = createCitation(1, { documentId, quote: words });
  const turns = [{ role: 'assistant' as const, text: words }];
  queue.finish([], {
    ...createEffects(),
    buttons: [
      { id: 'b1', chatId: 1, userId: 1, action: { kind: 'quotation', citation } },
      { id: 'b2', chatId: 1, userId: 1, action: { kind: 'option', label: words, question: words } },
    ],
    conversation: { chatId: 1, userId: 1, state: { turns, citations: [citation] } },
  });
  queue.close();
}

describe('delete', { timeout: 60_000 }, () => {
  it('leaves no word of the document in any file of the data folder, and a row that it was done', async () => {
    const id = idIn(await ingest(writePlan('a.txt', CANARY)));
    const other = idIn(await ingest(writePlan('b.txt', 'keo lai')));
    await run('correct', id, 'subject', `Trồng cây ${CANARY}`, '--by', 'Mây', '--reason', CANARY);
    talkOf(id, `giống ${CANARY}`);
    const picture = join(directory, '1.webp');
    writeFileSync(picture, CANARY);
    await keepPagePictures(data, id, [{ pageNumber: 1, path: picture }]);
    expect(findHolding(CANARY).length).toBeGreaterThan(2);
    const deleted = await run('delete', id, '--json');
    expect(parseLines(deleted.stdout)).toMatchObject([
      { documentId: id, status: 'deleted', sourceFile: join(directory, 'a.txt') },
    ]);
    expect(findHolding(CANARY)).toEqual([]);
    expect(parseLines((await run('documents', '--json')).stdout)).toMatchObject([{ id: other }]);
    const incidents = parseLines((await run('documents', '--incidents', '--json')).stdout);
    expect(incidents).toMatchObject([{ action: 'deleted', documentId: id, contentHash: expect.any(String) }]);
  });

  it('leaves no word while the store is open for reading elsewhere', async () => {
    const id = await holdPlan('a.txt', CANARY);
    const reader = await openSqliteStore({ dataDirectory: data, mode: 'read-only' });
    await run('delete', id);
    expect(findHolding(CANARY)).toEqual([]);
    await reader.close();
  });

  it('keeps the document out when its folder is ingested again, and takes it in when it is named', async () => {
    const id = await holdPlan('a.txt', CANARY);
    await run('delete', id);
    const again = await ingest(directory);
    expect(again).toMatchObject({ status: 'rejected', error: { code: 'DOCUMENT_DELETED' } });
    expect(await ingest(join(directory, 'a.txt'))).toMatchObject({ status: 'added', documentId: id });
    expect(await ingest(directory)).toMatchObject({ status: 'unchanged', documentId: id });
  });

  it('names the archive that brings a deleted member back', async () => {
    const plan = writePlan('a.txt', 'keo lai');
    const archive = join(directory, 'b.zip');
    writeFileSync(archive, writeZip([['trong.txt', readFileSync(plan)]]));
    const id = idIn(await ingest(archive));
    const { stdout } = await run('delete', id);
    expect(stdout).toContain(`nạp đích danh tệp nén: ${archive}\n`);
    expect(await ingest(archive)).toMatchObject({ status: 'added' });
  });

  it('says of a document that is not there that it is not', async () => {
    await holdPlan('a.txt', CANARY);
    expect(await run('delete', 'vb-none')).toMatchObject({ exitCode: 1, stdout: '' });
    expect(await run('delete')).toMatchObject({ exitCode: 2 });
  });
});

describe('classify', { timeout: 60_000 }, () => {
  it('changes the class and says what it was', async () => {
    const id = await holdPlan('a.txt', 'keo lai');
    const line = { documentId: id, status: 'classified', before: 'internal', class: 'public', copies: [] };
    expect(parseLines((await run('classify', id, 'public', '--json')).stdout)).toEqual([line]);
    expect(parseLines((await run('documents', '--json')).stdout)).toMatchObject([{ class: 'public' }]);
    expect(await run('classify', id, 'mật')).toMatchObject({ exitCode: 2 });
  });

  it('deletes what is secret at once and lets it in again only by name with a class', async () => {
    const id = await holdPlan('a.txt', CANARY);
    const { stdout } = await run('classify', id, 'secret', '--json');
    expect(parseLines(stdout)).toMatchObject([{ status: 'deleted', class: 'secret' }]);
    expect(findHolding(CANARY)).toEqual([]);
    const file = join(directory, 'a.txt');
    expect(await ingest(file)).toMatchObject({ status: 'rejected', error: { code: 'DOCUMENT_SECRET' } });
    expect(await ingest(file, '--class', 'internal')).toMatchObject({ status: 'added' });
  });
});

describe('delete and classify, of a document held twice', { timeout: 60_000 }, () => {
  it('name the copy that stays and the command it goes by', async () => {
    const ids: string[] = [];
    for (const name of ['a.txt', 'b.txt', 'c.txt']) {
      // Another file with the same text.
      writeFileSync(join(directory, name), `${toText(PLAN_LINES)}${'\n'.repeat(ids.length)}`);
      ids.push(...(await fillStore(data, join(directory, name))));
    }
    const [first = '', second = '', third = ''] = ids;
    expect(new Set(ids).size).toBe(3);
    const { stdout } = await run('delete', second);
    expect(stdout).toContain(`chạy: delete ${first}\n`);
    expect(stdout).toContain(`chạy: delete ${third}\n`);
    expect((await run('classify', third, 'personal')).stdout).toContain(`chạy: classify ${first} personal\n`);
    const secret = await run('classify', third, 'secret', '--json');
    expect(parseLines(secret.stdout)).toMatchObject([{ copies: [{ documentId: first }] }]);
    expect(parseLines((await run('documents', '--json')).stdout)).toMatchObject([{ id: first }]);
  });
});

describe('a file with a secrecy mark', { timeout: 60_000 }, () => {
  it('leaves a row without its content or its name', async () => {
    const path = join(directory, `${CANARY}.txt`);
    writeFileSync(path, `TỐI MẬT\n\nKẾ HOẠCH\nPhòng thủ ${CANARY}\n`);
    await ingest(path);
    await ingest(path);
    const incidents = parseLines((await run('documents', '--incidents', '--json')).stdout);
    expect(incidents).toMatchObject([{ action: 'secret-refused', documentId: null }]);
    expect(findHolding(CANARY)).toEqual([]);
  });
});
