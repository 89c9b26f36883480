import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../../bot/assistant/answer.ts';
import { createAssistant } from '../../../bot/assistant/create-assistant.ts';
import { examineFile } from '../../../ingest/examine-file.ts';
import { ingestFiles } from '../../../ingest/ingest-files.ts';
import { foldMarks } from '../../../knowledge/language/fold.ts';
import { createHashingEmbedder } from '../../../knowledge/search/hashing-embedder.ts';
import { createPassageSearch } from '../../../knowledge/search/search-passages.ts';
import { openSqliteStore } from '../../../knowledge/store/sqlite-store.ts';
import { OPERATOR } from '../../../knowledge/store/store.ts';
import { LETTER_LINES, PLAN_LINES, toText } from '../../helpers/office-files.ts';

const root = mkdtempSync(join(tmpdir(), 'metamorphic-'));
afterAll(() => rmSync(root, { recursive: true }));

const PLAN = toText(PLAN_LINES);

/** The answers that texts give, each text a file of its own, to questions in turn. */
async function askOf(texts: readonly string[], ...questions: string[]): Promise<Answer[]> {
  const folder = mkdtempSync(join(root, 'case-'));
  mkdirSync(join(folder, 'files'));
  texts.forEach((text, i) => {
    writeFileSync(join(folder, 'files', `${i}.txt`), text);
  });
  const store = await openSqliteStore({ dataDirectory: folder });
  const options = { store, examine: examineFile, documentClass: null, owner: null, concurrency: 1 };
  for await (const { problem } of ingestFiles([join(folder, 'files')], options)) {
    if (problem !== null) throw problem;
  }
  const search = createPassageSearch({ store, embedder: createHashingEmbedder() });
  const assistant = createAssistant({ store, search, isSamples: false });
  const answers: Answer[] = [];
  for (const question of questions) {
    answers.push(await assistant.ask({ question, history: [], agency: null, asOf: null }, OPERATOR));
  }
  await store.close();
  return answers;
}

const QUESTIONS = {
  target: 'Tỷ lệ hộ dân dùng nước sạch đến cuối năm 2031 là bao nhiêu?',
  ceiling: 'Tỷ lệ thất thoát nước phải giảm xuống bao nhiêu?',
  deadline: 'Các thôn phải báo cáo kết quả trước ngày nào?',
  basis: 'Kế hoạch của xã Suối Bạc thực hiện kế hoạch nào của tỉnh?',
} as const;

interface Change {
  readonly of: string;
  readonly question: string;
  readonly from: string;
  readonly to: string;
  /** What the answer says before and after, and does not say the other way round. */
  readonly said: RegExp;
  readonly saidThen: RegExp;
}

const CHANGES: readonly Change[] = [
  {
    of: 'a figure',
    question: QUESTIONS.target,
    from: '78%',
    to: '83,5%',
    said: /78\s*%/,
    saidThen: /83,5\s*%/,
  },
  {
    of: 'the unit of a figure',
    question: QUESTIONS.ceiling,
    from: 'dưới 15%',
    to: 'dưới 15‰',
    said: /15\s*%/,
    saidThen: /15\s*‰/,
  },
  {
    of: 'a comparator',
    question: QUESTIONS.ceiling,
    from: 'xuống dưới 15%',
    to: 'xuống không quá 15%',
    said: /dưới 15\s*%/i,
    saidThen: /không quá 15\s*%/i,
  },
  {
    of: 'a floor made a fixed figure',
    question: QUESTIONS.target,
    from: 'đạt ít nhất 78%',
    to: 'đạt 78%',
    said: /ít nhất 78\s*%/i,
    saidThen: /đạt 78\s*%/i,
  },
  {
    of: 'a date',
    question: QUESTIONS.deadline,
    from: 'trước ngày 20 tháng 11 năm 2031',
    to: 'trước ngày 05 tháng 12 năm 2031',
    said: /20\/11\/2031/,
    saidThen: /0?5\/12\/2031/,
  },
  {
    of: 'the bound of a date',
    question: QUESTIONS.deadline,
    from: 'trước ngày 20 tháng 11 năm 2031',
    to: 'chậm nhất ngày 20 tháng 11 năm 2031',
    said: /trước ngày 20/i,
    saidThen: /chậm nhất[^.]{0,12} 20/i,
  },
  {
    of: 'the number of a document it rests on',
    question: QUESTIONS.basis,
    from: '87/KH-UBND',
    to: '88/KH-UBND',
    said: /87\/KH-UBND/,
    saidThen: /88\/KH-UBND/,
  },
  {
    of: 'the signer',
    question: 'Ai ký Kế hoạch 41/KH-UBND của xã Suối Bạc?',
    from: 'Lò Thị Mận',
    to: 'Vừ A Páo',
    said: /Lò Thị Mận/,
    saidThen: /Vừ A Páo/,
  },
];

describe('an answer', () => {
  it.each(CHANGES)('follows a change of $of in the file', async ({ question, from, to, said, saidThen }) => {
    expect(PLAN).toContain(from);
    const [before] = await askOf([PLAN], question);
    const [after] = await askOf([PLAN.replace(from, to)], question);
    expect(before).toMatchObject({ outcome: 'answered', text: expect.stringMatching(said) });
    expect(before?.text).not.toMatch(saidThen);
    expect(after).toMatchObject({ outcome: 'answered', text: expect.stringMatching(saidThen) });
    expect(after?.text).not.toMatch(said);
  });

  it.each([
    ['target', 13],
    ['ceiling', 14],
    ['deadline', 18],
  ] as const)('to the question for a %s becomes not-found when its sentence is gone', async (name, line) => {
    const without = toText(PLAN_LINES.filter((_, i) => i !== line));
    expect(PLAN_LINES[line]).toMatch(/\d/);
    const [answer] = await askOf([without], QUESTIONS[name]);
    expect(answer?.outcome).toBe('not-found');
    expect(answer?.text).not.toMatch(/78|15\s*%|20\/11/);
  });

  it.each(
    Object.entries(QUESTIONS),
  )('to the question for a %s is the same without marks and in capitals', async (_, question) => {
    const [plain, unmarked, upper, spaced] = await askOf(
      [PLAN],
      question,
      foldMarks(question),
      question.toUpperCase(),
      `  ${question.replaceAll(' ', '   ')}\n`,
    );
    expect(plain?.outcome).toBe('answered');
    expect(unmarked?.statements).toStrictEqual(plain?.statements);
    expect(upper?.statements).toStrictEqual(plain?.statements);
    expect(spaced?.statements).toStrictEqual(plain?.statements);
  });

  it.each(
    Object.entries(QUESTIONS),
  )('to the question for a %s does not change when a document of another matter comes', async (_, question) => {
    const [alone] = await askOf([PLAN], question);
    const [beside] = await askOf([PLAN, toText(LETTER_LINES)], question);
    const [after] = await askOf([toText(LETTER_LINES), PLAN], question);
    expect(beside?.statements).toStrictEqual(alone?.statements);
    expect(after?.statements).toStrictEqual(alone?.statements);
  });

  it('cites words that stand in the file, whatever is changed', async () => {
    const changed = CHANGES.reduce((text, { from, to }) => text.replace(from, to), PLAN);
    const flat = changed.replace(/\s+/g, ' ');
    for (const { citations } of await askOf([changed], ...Object.values(QUESTIONS))) {
      expect(citations.filter(({ quote }) => !flat.includes(quote.replace(/\s+/g, ' ')))).toStrictEqual([]);
    }
  });

  it('gives the same with the same question asked again', async () => {
    const [first, second] = await askOf([PLAN], QUESTIONS.target, QUESTIONS.target);
    expect(second).toStrictEqual(first);
  });
});
