import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ANSWERS_FILE } from '../../../bot/assistant/answer-log/open-answer-database.ts';
import { answersLineSchema } from '../../../bot/terminal/commands/answers.ts';
import { officeHead } from '../../helpers/ask-texts.ts';
import { fillStore } from '../../helpers/fill-store.ts';
import { parseLines, runCli } from '../../helpers/run-cli.ts';

const QUESTION = 'Xã Lam Khê đặt tỷ lệ trẻ em có thẻ bảo hiểm y tế năm 2031 là bao nhiêu?';
let directory: string;
let data: string;
const run = (...args: string[]) => runCli([...args, '--data', data]);
const runJson = async (...args: string[]) => {
  const { exitCode, stdout } = await run(...args, '--json');
  return { exitCode, lines: parseLines(stdout) };
};

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'tham-muu-answers-'));
  data = join(directory, 'data');
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

function writePlan(name: string, number: string, commune: string, line: string): string {
  const subject = ['KẾ HOẠCH', `Công tác trẻ em xã ${commune} năm 2031`];
  const path = join(directory, name);
  const head = officeHead(commune, number, '12 tháng 3 năm 2031', subject);
  writeFileSync(path, [...head, 'I. CHỈ TIÊU', `1. ${line}`].join('\n'));
  return path;
}

async function ingest(path: string): Promise<string> {
  const [id = ''] = await fillStore(data, path);
  return id;
}

async function ask(question: string): Promise<string> {
  const { lines } = await runJson('ask', question, '--as-of', '2031-04-01');
  return z.object({ answerId: z.string() }).parse(lines[0]).answerId;
}

const ingestPlan = () =>
  ingest(writePlan('a.txt', '47/KH-UBND', 'Lam Khê', 'Tỷ lệ trẻ em có thẻ bảo hiểm y tế đạt 94% trở lên.'));

describe('answers', { timeout: 60_000 }, () => {
  it('gives an answer back as it was given, and asks it again to the same end', async () => {
    const documentId = await ingestPlan();
    const id = await ask(QUESTION);
    const { lines } = await runJson('answers', '--id', id);
    expect(answersLineSchema.parse(lines[0])).toMatchObject({
      id,
      outcome: 'answered',
      viewerAgency: '*',
      question: { question: QUESTION, asOf: '2031-04-01' },
      documents: [{ documentId, number: '47/KH-UBND' }],
      answer: { text: expect.stringContaining('94%') },
      voice: 'quoting',
    });
    const replay = await runJson('answers', '--replay', id);
    expect(replay).toMatchObject({ exitCode: 0, lines: [{ id, isSame: true, changed: [] }] });
    expect((await run('answers')).stdout).toContain(`trả lời: ${QUESTION}`);
    expect((await run('answers', '--replay', id)).stdout).toContain('vẫn được câu trả lời ấy');
  });

  it('keeps the turns of a batch and tells newest first', async () => {
    await ingestPlan();
    const batch = join(directory, 'batch.jsonl');
    const history = [{ role: 'user', text: 'Kế hoạch 47?' }];
    const asked = [
      { id: 1, question: QUESTION },
      { id: 2, question: 'Ai ký?', history },
    ];
    writeFileSync(batch, asked.map((line) => JSON.stringify(line)).join('\n'));
    await run('ask', '--batch', batch);
    const { lines } = await runJson('answers', '--limit', '2');
    expect(lines).toMatchObject([
      { question: { question: 'Ai ký?', history } },
      { question: { history: [] } },
    ]);
  });

  it('says which document changed when the answer is another now', async () => {
    const documentId = await ingestPlan();
    const id = await ask(QUESTION);
    await run('correct', documentId, 'targets[0].value', '95', '--by', 'Mây', '--reason', 'bản giấy');
    expect(await runJson('answers', '--replay', id)).toMatchObject({
      exitCode: 1,
      lines: [{ isSame: false, changed: [{ documentId, change: 'register' }] }],
    });
    const told = await run('answers', '--replay', id);
    expect(told.stdout).toMatch(/nay được câu trả lời khác.*đã đọc lại, đính chính.*Khi đó:.*Nay:/s);
  });

  it('says that a file now holds other content', async () => {
    const documentId = await ingestPlan();
    const id = await ask(QUESTION);
    await ingest(
      writePlan('a.txt', '47/KH-UBND', 'Lam Khê', 'Tỷ lệ trẻ em có thẻ bảo hiểm y tế đạt 96% trở lên.'),
    );
    expect(await runJson('answers', '--replay', id)).toMatchObject({
      exitCode: 1,
      lines: [{ isSame: false, changed: [{ documentId, change: 'replaced' }] }],
    });
  });

  it('loses the words of a deleted document, and no other', async () => {
    const documentId = await ingestPlan();
    await ingest(writePlan('b.txt', '52/KH-UBND', 'Suối Mơ', 'Tỷ lệ trẻ em biết bơi đạt 61%.'));
    const [gone, kept] = [await ask(QUESTION), await ask('Xã Suối Mơ đặt tỷ lệ trẻ em biết bơi bao nhiêu?')];
    await run('delete', documentId);
    const holding = readdirSync(data).filter((name) => readFileSync(join(data, name)).includes('94%'));
    expect(holding).toEqual([]);
    const { lines } = await runJson('answers', '--id', gone);
    expect(lines).toMatchObject([
      { question: null, answer: null, documents: [{ documentId, number: null }] },
    ]);
    const refused = await run('answers', '--replay', gone);
    expect(refused).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining('đã được xóa cùng văn bản'),
    });
    expect((await runJson('answers', '--replay', kept)).exitCode).toBe(0);
  });

  it('answers though the log is damaged, and says that nothing is kept', async () => {
    await ingestPlan();
    writeFileSync(join(data, ANSWERS_FILE), 'không phải kho');
    const { exitCode, stdout, stderr } = await run('ask', QUESTION, '--json');
    expect(exitCode).toBe(0);
    expect(parseLines(stdout)).toMatchObject([{ outcome: 'answered', answerId: null }]);
    expect(stderr).toMatch(/Câu trả lời không được lưu vào nhật ký.*\[STORE_DAMAGED\]/);
  });

  it('makes no folder by asking or looking where there is no store', async () => {
    expect(await runJson('ask', QUESTION)).toMatchObject({ exitCode: 0, lines: [{ answerId: null }] });
    expect((await run('answers')).stdout).toContain('Chưa có câu trả lời nào');
    expect(existsSync(data)).toBe(false);
  });

  it('refuses what it does not know', async () => {
    expect((await run('answers', '--id', 'tl-0')).exitCode).toBe(1);
    expect((await run('answers', '--limit', 'nhiều')).exitCode).toBe(2);
    expect((await run('answers', '--limit', '3', '--id', 'tl-0')).exitCode).toBe(2);
  });
});
