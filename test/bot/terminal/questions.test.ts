import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askBatchLineSchema, askLineSchema } from '../../../bot/terminal/commands/ask.ts';
import { deadlineLineSchema } from '../../../bot/terminal/commands/deadlines.ts';
import { searchBatchLineSchema, searchHitSchema } from '../../../bot/terminal/commands/search.ts';
import { describeFields } from '../../../bot/terminal/read-batch.ts';
import { officialDocumentSchema } from '../../../knowledge/model/official-document.ts';
import { fillStore } from '../../helpers/fill-store.ts';
import { PLAN_LINES, toText, writeOffice } from '../../helpers/office-files.ts';
import { type CliOptions, parseLines, runCli } from '../../helpers/run-cli.ts';

const root = mkdtempSync(join(tmpdir(), 'cli-ask-'));
const data = join(root, 'data');
beforeAll(async () => {
  const { exitCode } = await runCli(['ingest', writeOffice(join(root, 'office')), '--data', data]);
  expect(exitCode).toBe(0);
});
afterAll(() => rmSync(root, { recursive: true }));

const run = (args: readonly string[], options?: CliOptions) => runCli([...args, '--data', data], options);
async function runJson(...args: string[]): Promise<unknown[]> {
  const { stdout, exitCode } = await run([...args, '--json']);
  expect(exitCode).toBe(0);
  return parseLines(stdout);
}
function writeBatch(lines: readonly string[]): string {
  const path = join(root, 'batch.jsonl');
  writeFileSync(path, lines.join('\r\n'));
  return path;
}

describe('documents', () => {
  it('gives a line a document in the shape of its schema, cited ones only when asked', async () => {
    const held = (await runJson('documents')).map((line) => officialDocumentSchema.parse(line));
    expect(held).toHaveLength(5);
    expect(held.map(({ number }) => number)).toContain('41/KH-UBND');
    const all = (await runJson('documents', '--cited')).map((line) => officialDocumentSchema.parse(line));
    const [cited] = all.slice(5);
    expect(all).toHaveLength(6);
    expect(cited).toMatchObject({ kind: 'cited-only', number: '87/KH-UBND' });
    const plan = held.find(({ number }) => number === '41/KH-UBND');
    expect(plan?.references[0]?.documentId).toBe(cited?.id);
  });
});

describe('search', () => {
  it('gives a hit a line, best first, no more than asked for', async () => {
    const hits = (await runJson('search', 'chất lượng nước giếng', '--limit', '2')).map((line) =>
      searchHitSchema.parse(line),
    );
    expect(hits).toHaveLength(2);
    expect(hits[0]).toMatchObject({ number: '41/KH-UBND', matchedBy: ['keyword'] });
    expect(hits[0]?.text).toContain('nước giếng');
  });

  it('finds a query whose every word is mistyped', async () => {
    const [hit] = (await runJson('search', 'gieengs thoon')).map((line) => searchHitSchema.parse(line));
    expect(hit?.matchedBy).toStrictEqual(['vector']);
  });

  it('answers a batch in order', async () => {
    const path = writeBatch(['{"id":7,"query":"đèn trang trí"}', '{"id":"x","query":"zzzqqq"}']);
    expect(await runJson('search', '--batch', path)).toMatchObject([
      { id: 7, hits: [{ number: '230/SCT-NL' }] },
      { id: 'x', hits: [] },
    ]);
  });
});

describe('ask', () => {
  it('answers with its source, as text and as JSON', async () => {
    const question = 'Tỷ lệ hộ dân dùng nước sạch là bao nhiêu?';
    const [answer] = (await runJson('ask', question)).map((line) => askLineSchema.parse(line));
    expect(answer).toMatchObject({ id: null, outcome: 'answered' });
    expect(answer?.citations[0]).toMatchObject({ number: '41/KH-UBND' });
    expect(answer?.citations[0]?.quote).toContain('78%');
    const { stdout } = await run(['ask', question]);
    expect(stdout).toMatch(/78%[\s\S]*Nguồn:[\s\S]*\[1\] 41\/KH-UBND/);
  });

  it('answers a batch in order, with CRLF and a mark at its beginning; bad lines spoil no other', async () => {
    const path = writeBatch([
      '\uFEFF{"id":"a","question":"Tỷ lệ hộ dân dùng nước sạch là bao nhiêu?"}',
      '',
      'không phải JSON',
      '{"id":"b"}',
      `{"id":"c","question":"${'dài '.repeat(3_000)}"}`,
      '{"id":"d","question":"Học phí đại học là bao nhiêu?","asOf":"2031-05-01"}',
    ]);
    const { stdout, exitCode } = await run(['ask', '--batch', path]);
    expect(exitCode).toBe(1);
    expect(parseLines(stdout)).toMatchObject([
      { id: 'a', outcome: 'answered' },
      { id: null, error: expect.stringMatching(/JSON/) },
      { id: 'b', error: expect.stringMatching(/question/) },
      { id: 'c', error: expect.stringMatching(/dài quá/) },
      { id: 'd', outcome: 'not-found' },
    ]);
  });

  it('takes the day of asking as people write it, in the option and in a line', async () => {
    const question = 'Hạn báo cáo của các thôn là ngày nào?';
    for (const day of ['1/5/2031', '2031-05-01'])
      expect((await run(['ask', question, '--as-of', day])).exitCode).toBe(0);
    const path = writeBatch([JSON.stringify({ id: 1, question, asOf: '1/5/2031' })]);
    expect(await runJson('ask', '--batch', path)).toMatchObject([{ id: 1, outcome: 'answered' }]);
  });

  it('refuses a day of asking from which no other day can be counted', async () => {
    const { stdout, stderr, exitCode } = await run(['ask', 'hạn nào sắp tới?', '--as-of', '9999-12-31']);
    expect({ stdout, exitCode }).toStrictEqual({ stdout: '', exitCode: 2 });
    expect(stderr).toContain('từ 1900 đến 2200');
  });

  it.each([
    ['ask', askBatchLineSchema, '{"id":"b"}'],
    ['search', searchBatchLineSchema, 'Hạn nộp?'],
  ])('%s tells the fields of a batch line, in its help and of a bad line', async (name, schema, line) => {
    const fields = describeFields(schema);
    const { stdout } = await run([name, '--batch', writeBatch([line])]);
    expect(parseLines(stdout)).toMatchObject([{ error: expect.stringContaining(fields) }]);
    const told = new Set((await run([name, '--help'])).stdout.match(/\w+/g));
    expect(Object.keys(schema.shape).filter((field) => !told.has(field))).toStrictEqual([]);
  });

  it('takes an empty batch for done, and a missing one for failed', async () => {
    expect(await run(['ask', '--batch', writeBatch([])])).toMatchObject({ exitCode: 0, stdout: '' });
    expect(await run(['ask', '--batch', join(root, 'none')])).toMatchObject({ exitCode: 1, stdout: '' });
  });
});

describe('deadlines', () => {
  it('lists those of a range, soonest first', async () => {
    const due = async (...range: string[]) =>
      (await runJson('deadlines', ...range)).map((line) => deadlineLineSchema.parse(line).dueOn);
    expect(await due()).toStrictEqual(['2031-06-30', '2031-11-20']);
    expect(await due('--from', '2031-07-01', '--to', '2031-11-20')).toStrictEqual(['2031-11-20']);
    expect(await due('--from', '1/7/2031', '--to', '20/11/2031')).toStrictEqual(['2031-11-20']);
  });

  it('shows days as people write them, with the issuer', async () => {
    const { stdout } = await run(['deadlines', '--from', '1/7/2031']);
    expect(stdout).toMatch(/20\/11\/2031[\s\S]* · Ủy ban nhân dân/);
  });

  it('tells the recipient from the one who owes it', async () => {
    const { stdout } = await run(['deadlines', '--from', '1/11/2031']);
    expect(stdout).toMatch(/báo cáo kết quả.*Ủy ban nhân dân xã; thực hiện: Các thôn/i);
  });

  it('writes a calendar file with --ics, and refuses another kind of file', async () => {
    const file = join(root, 'han.ics');
    const { stdout } = await run(['deadlines', '--from', '1/7/2031', '--ics', file]);
    expect(stdout).toContain(`Đã ghi ${file}: 1 thời hạn có ngày.`);
    expect(readFileSync(file, 'utf8')).toContain('DTSTART;VALUE=DATE:20311119');
    expect(await run(['deadlines', '--ics', 'han.txt'])).toMatchObject({ exitCode: 2, stdout: '' });
  });

  it('refuses a range whose end is before its beginning', async () => {
    const { stdout, stderr, exitCode } = await run(['deadlines', '--from', '2031-08-01', '--to', '1/7/2031']);
    expect({ stdout, exitCode }).toStrictEqual({ stdout: '', exitCode: 2 });
    expect(stderr).toContain('--from (01/8/2031) đang sau --to (01/7/2031)');
  });
});

describe('chat', () => {
  it('answers piped lines: question, source, unknown command, end of input', async () => {
    const input = 'Tỷ lệ hộ dân dùng nước sạch?\n/nguon 1\n/nguon 99\n/khong-co\n\nmẫu giáo zzzqqq?';
    const { stdout, stderr, exitCode } = await run(['chat'], { input });
    expect({ stderr, exitCode }).toStrictEqual({ stderr: '', exitCode: 0 });
    expect(stdout).toMatch(
      /kho có 5 văn bản[\s\S]*78%[\s\S]*\[1\] 41\/KH-UBND[\s\S]*“Tỷ lệ hộ dân[\s\S]*Không có nguồn này[\s\S]*Gõ câu hỏi[\s\S]*hưa tìm thấy/,
    );
  });

  it('says that there is nothing to choose from where a number is typed out of the blue', async () => {
    const { stdout } = await run(['chat'], { input: '1\n' });
    expect(stdout).toContain('không có danh sách nào để chọn');
  });

  it('goes on from the line before', async () => {
    const input = 'Kế hoạch 41/KH-UBND nói gì?\nai ký?\n';
    const { stdout } = await run(['chat', '--json'], { input });
    expect(stdout.split('\n')[1]).toContain('Người ký: Lò Thị Mận');
  });

  it('stops at /thoat, and with --json writes answers alone', async () => {
    const input = 'Tỷ lệ hộ dân dùng nước sạch?\n/thoat\nTỷ lệ thất thoát nước?\n';
    const { stdout } = await run(['chat', '--json'], { input });
    expect(parseLines(stdout)).toMatchObject([{ outcome: 'answered' }]);
  });
});

describe('an ambiguous number', () => {
  it('is put to the user, who chooses by number', async () => {
    const namesake = toText(PLAN_LINES)
      .replaceAll('SUỐI BẠC', 'ĐỒI THÔNG')
      .replaceAll('Suối Bạc', 'Đồi Thông')
      .replace('78%', '64%');
    writeFileSync(join(root, 'namesake.txt'), namesake);
    const both = join(root, 'both');
    cpSync(data, both, { recursive: true });
    await fillStore(both, join(root, 'namesake.txt'));
    const question = 'Chỉ tiêu nước sạch của kế hoạch 41/KH-UBND?';
    const asked = await runCli(['ask', question, '--json', '--data', both]);
    const [answer] = parseLines(asked.stdout).map((line) => askLineSchema.parse(line));
    expect(answer?.outcome).toBe('clarify');
    expect(answer?.options).toHaveLength(2);
    const wanted = answer?.options.findIndex(({ label }) => label.includes('Đồi Thông')) ?? -1;
    const input = `${question}\n7\n${wanted + 1}\n`;
    const { stdout } = await runCli(['chat', '--data', both], { input });
    expect(stdout).toMatch(/Chọn:[\s\S]*Không có lựa chọn này[\s\S]*64%/);
    expect(stdout).not.toContain('78%');
  });
});

describe('a reader that goes away', () => {
  it('is no error', () => {
    const script = `"$0" "$1" documents --data "$2" --json | head -c 10`;
    const shown = execFileSync('sh', ['-c', script, process.execPath, 'bot/terminal/main.ts', data], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    expect(shown).toHaveLength(10);
  });
});
