import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, describe, expect, it } from 'vitest';
import { openAnswerLog } from '../../../bot/assistant/answer-log/answer-log.ts';
import { openOfficeDatabase } from '../../../bot/office/open-office-database.ts';
import { createEffects } from '../../../bot/telegram/effects.ts';
import { openMessageQueue } from '../../../bot/telegram/message-queue.ts';
import { BOT_DATABASE_FILE } from '../../../bot/telegram/open-bot-database.ts';
import { createAnswer, createFakeAssistant } from '../../helpers/telegram-assistant.ts';
import { type Bench, createDataDirectory, LAN, MINH, openBench } from '../../helpers/telegram-bench.ts';

const AGENCY = 'Ủy ban nhân dân xã Khe Đông, tỉnh Lam Hạ';
const CANARY = 'Hoàng Yến Thử Nghiệm';
const PERSON = { id: 4_242_424_242, name: CANARY };

let directory: ReturnType<typeof createDataDirectory>;
let bench: Bench;
afterEach(async () => {
  await bench.close();
  directory.remove();
});

/** A bot with a log of answers in which every question stands in its answer. */
async function open(): Promise<Bench> {
  directory = createDataDirectory();
  const log = openAnswerLog(directory.path);
  const assistant = createFakeAssistant();
  let count = 0;
  assistant.ask = async ({ question, history, agency, asOf }, viewer) => {
    const answer = createAnswer([`Trả lời: ${question}`]);
    const id = `tl-${++count}`;
    log.add({
      ...{ id, at: '2026-11-23T01:00:00.000Z', viewerAgency: viewer.agency, outcome: 'answered', answer },
      ...{ question: { question, history, agency, asOf }, resolvedQuestion: question, documents: [] },
      ...{ voice: 'quoting', modelId: null, promptVersion: null, programVersion: '1', parserVersion: 1 },
      ...{ generation: 1, embedderId: 'e' },
    });
    return { ...answer, answerId: id };
  };
  const forgetAnswers = (ids: readonly string[]) => void log.forgetAnswers(ids, '2026-11-23T02:00:00.000Z');
  const dataDirectory = directory.path;
  bench = await openBench({
    allowedUserIds: [],
    adminUserIds: [LAN.id],
    assistant,
    dataDirectory,
    forgetAnswers,
  });
  bench.emulator.beginChat(LAN, MINH);
  bench.office.people.admit({
    person: 'telegram:101',
    name: 'Lan',
    agency: AGENCY,
    post: null,
    by: 'telegram:101',
  });
  return bench;
}

async function sentTo({ id }: { id: number }, count: number) {
  await bench.emulator.until(() => bench.emulator.sentTo(id).length >= count);
  const message = bench.emulator.sentTo(id)[count - 1];
  if (message === undefined) throw new Error(`no message ${count}`);
  return message;
}

/** The files of the data directory that hold a text, in SQLite's UTF-8 or as JSON escapes. */
function findHolding(text: string): string[] {
  return readdirSync(directory.path, { recursive: true, encoding: 'utf8' }).filter((name) =>
    readFileSync(join(directory.path, name)).includes(Buffer.from(text)),
  );
}

/** Enters, asks, calls an answer wrong, and leaves something half done. */
async function leaveTraces() {
  const { emulator } = bench;
  emulator.receive(PERSON, '/start');
  await sentTo(PERSON, 1);
  emulator.receive(PERSON, AGENCY);
  emulator.pressButton(PERSON, await sentTo(PERSON, 2), { label: AGENCY });
  emulator.pressButton(PERSON, await sentTo(PERSON, 3), { label: 'Văn thư' });
  emulator.pressButton(LAN, await sentTo(LAN, 1), { label: 'Duyệt' });
  await sentTo(PERSON, 5);
  emulator.receive(PERSON, `Hạn của ${CANARY}?`);
  const answer = await sentTo(PERSON, 6);
  emulator.pressButton(PERSON, answer, { label: '👎' });
  emulator.receive(PERSON, '/donvi');
  await sentTo(PERSON, 8);
}

describe('/xoadulieu', () => {
  it('leaves nothing of a person in any file but that they were there', async () => {
    const { emulator, office } = await open();
    await leaveTraces();
    expect(findHolding(CANARY)).not.toEqual([]);
    expect(bench.queue.reliances.list('doc-1')).toMatchObject([{ person: `telegram:${PERSON.id}` }]);
    emulator.receive(PERSON, '/xoadulieu');
    const question = await sentTo(PERSON, 9);
    expect(question.text).toContain('số định danh Telegram');
    emulator.pressButton(PERSON, question, { label: 'Xóa dữ liệu' });
    await emulator.until(() => question.text.startsWith('Đã xóa dữ liệu'));
    await emulator.until(() => emulator.calls.some(({ method }) => method === 'deleteMyCommands'));
    expect(findHolding(CANARY)).toEqual([]);
    expect(bench.queue.reliances.list('doc-1')).toEqual([]);
    expect(bench.queue.attendance.listActive(0)).toEqual([LAN.id]);
    expect(office.people.find(`telegram:${PERSON.id}`)).toBeUndefined();
    expect(office.audit.list(1)).toMatchObject([{ action: 'forgotten', subject: `telegram:${PERSON.id}` }]);
    emulator.receive(PERSON, 'Hạn?');
    expect((await sentTo(PERSON, 10)).text).toMatch(/^Xin chào!/);
  });

  it('keeps everything when it is not confirmed, and takes no button of another', async () => {
    const { emulator, office } = await open();
    await leaveTraces();
    emulator.receive(PERSON, '/xoadulieu');
    const question = await sentTo(PERSON, 9);
    emulator.pressButton(LAN, question, { label: 'Xóa dữ liệu' });
    emulator.pressButton(PERSON, question, { label: 'Không xóa' });
    await emulator.until(() => question.text === 'Đã giữ nguyên, không xóa gì.');
    expect(office.people.find(`telegram:${PERSON.id}`)?.name).toBe(CANARY);
  });

  it('tells whom the operator named that the configuration still does', async () => {
    const { emulator } = await open();
    emulator.receive(LAN, '/xoadulieu');
    const question = await sentTo(LAN, 1);
    emulator.pressButton(LAN, question, { label: 'Xóa dữ liệu' });
    await emulator.until(() => question.text.includes('tệp cấu hình'));
  });
});

/** The tables of a database that have rows, with their columns. */
function listTables(database: DatabaseSync): { table: string; columns: { name: string; type: string }[] }[] {
  const tables = database
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'")
    .all();
  return tables.map(({ name: table }) => ({
    table: String(table),
    columns: database
      .prepare(`PRAGMA table_info(${table})`)
      .all()
      .map(({ name, type }) => ({ name: String(name), type: String(type) })),
  }));
}

/** A row in each table that names the person wherever there is room for a name or a number. */
function nameEverywhere(database: DatabaseSync, words: string, number: number): void {
  database.exec('PRAGMA foreign_keys = OFF');
  for (const { table, columns } of listTables(database)) {
    const values = columns.map(({ type }) => (type === 'TEXT' ? `'${words}'` : `${number}`));
    database.exec(`INSERT INTO ${table} VALUES (${values.join(', ')})`);
  }
}

/** Where a person is still named, by id or by number: "people.id". */
function findNaming(database: DatabaseSync, person: string, userId: number): string[] {
  return listTables(database).flatMap(({ table, columns }) =>
    columns
      .filter(({ name }) => /person|^user_id$|^chat_id$|_by$/.test(name))
      .filter(({ name }) => {
        const row = database.prepare(`SELECT 1 FROM ${table} WHERE ${name} IN (?, ?)`).get(person, userId);
        return row !== undefined;
      })
      .map(({ name }) => `${table}.${name}`),
  );
}

describe('MessageQueue.finish', () => {
  it('with somebody forgotten reaches every column of the queue that names a person', async () => {
    await open();
    const other = createDataDirectory();
    openMessageQueue(other.path).close();
    const path = join(other.path, BOT_DATABASE_FILE);
    const before = new DatabaseSync(path);
    nameEverywhere(before, 'telegram:4242', 4242);
    before.exec("UPDATE buttons SET action = '{}'");
    before.close();
    const queue = openMessageQueue(other.path);
    queue.finish([], { ...createEffects(), forgotten: { userId: 4242, person: 'telegram:4242' } });
    queue.close();
    const after = new DatabaseSync(path);
    expect(findNaming(after, 'telegram:4242', 4242)).toEqual([]);
    after.close();
    other.remove();
  });
});

describe('Office.forget', () => {
  it('reaches every column of the office that names a person, but the audit’s', async () => {
    const { office } = await open();
    const person = 'telegram:4242';
    const database = openOfficeDatabase(directory.path);
    nameEverywhere(database, person, 9);
    office.forget(person);
    const naming = findNaming(database, person, 4242).filter((place) => !place.startsWith('audit.'));
    database.close();
    expect(naming).toEqual([]);
  });
});
