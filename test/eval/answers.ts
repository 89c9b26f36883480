import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { type Answer, outcomes } from '../../bot/assistant/answer.ts';
import { foldMarks } from '../../knowledge/language/fold.ts';
import { OPERATOR } from '../../knowledge/store/store.ts';
import { projectRoot } from '../house/source-files.ts';
import { corpora, listCorpus, readKeyLines, withCorpus } from './corpora.ts';

// Blind questions: written from the documents alone, by someone who had not seen the code.
const questionSchema = z.object({
  id: z.string(),
  corpus: z.enum(corpora),
  kind: z.string(),
  question: z.string(),
  outcomes: z.array(z.enum(outcomes)),
  contains: z.array(z.string()).default([]),
  containsNot: z.array(z.string()).default([]),
  citedFile: z.string().nullable().default(null),
  quoteContains: z.string().nullable().default(null),
});
type Key = z.infer<typeof questionSchema>;

/**
 * right: the outcome and every figure asked for, with its source · wrong: states what the key forbids, or answers what
 * has no answer · abstained: says not found (or asks back) where there is an answer · partial: the rest.
 */
type Verdict = 'right' | 'wrong' | 'abstained' | 'partial';

interface Judged {
  readonly key: Key;
  readonly verdict: Verdict;
  readonly why: string;
  readonly answer: Answer;
}

const ANSWERING = new Set<string>(['answered', 'corrected']);

function judge(key: Key, answer: Answer): Judged {
  const text = answer.text;
  const forbidden = key.containsNot.filter((pattern) => new RegExp(pattern, 'iu').test(text));
  const missing = key.contains.filter((pattern) => !new RegExp(pattern, 'iu').test(text));
  const isOutcome = key.outcomes.some((outcome) => outcome === answer.outcome);
  const cited = answer.citations.filter(
    (c) => key.citedFile === null || basename(c.sourceFile ?? '').includes(key.citedFile),
  );
  const needsCitation = key.citedFile !== null && ANSWERING.has(answer.outcome);
  const compact = (words: string) => foldMarks(words).replace(/\s+/g, '');
  const quote = compact(key.quoteContains ?? '');
  const hasQuote = cited.some((citation) => compact(citation.quote).includes(quote));
  const done = (verdict: Verdict, why: string): Judged => ({ key, verdict, why, answer });
  if (forbidden.length > 0) return done('wrong', `says ${forbidden[0]}`);
  if (!isOutcome) {
    const isAbstention = !ANSWERING.has(answer.outcome);
    return done(isAbstention ? 'abstained' : 'wrong', `${answer.outcome}, not ${key.outcomes.join('/')}`);
  }
  if (missing.length > 0) return done('partial', `lacks ${missing[0]}`);
  if (needsCitation && !hasQuote)
    return done(
      'partial',
      cited.length === 0 ? 'cites another file' : `no quote with "${key.quoteContains}"`,
    );
  return done('right', '');
}

function readKeys(): Key[] {
  return readKeyLines('questions.jsonl').map((line) => questionSchema.parse(line));
}

/** Asks every question of the corpora that are here; prints and keeps the scores. */
export async function evaluateAnswers(): Promise<void> {
  const keys = readKeys();
  const judged: Judged[] = [];
  for (const corpus of corpora) {
    const paths = listCorpus(corpus);
    const asked = keys.filter((key) => key.corpus === corpus);
    console.log(
      `answers: ${corpus}: ${paths.length === 0 ? 'not here, passed over' : `${asked.length} questions`}`,
    );
    if (paths.length === 0) continue;
    await withCorpus(paths, async ({ assistant }) => {
      for (const key of asked) {
        const answer = await assistant.ask(
          { question: key.question, history: [], agency: null, asOf: null },
          OPERATOR,
        );
        judged.push(judge(key, answer));
      }
    });
  }
  report(judged);
}

function report(judged: readonly Judged[]): void {
  const count = (verdict: Verdict, list: readonly Judged[]) =>
    list.filter((entry) => entry.verdict === verdict).length;
  const row = (list: readonly Judged[]) => ({
    questions: list.length,
    right: count('right', list),
    wrong: count('wrong', list),
    abstained: count('abstained', list),
    partial: count('partial', list),
  });
  const groups = Object.groupBy(judged, ({ key }) => key.corpus);
  const kinds = Object.groupBy(judged, ({ key }) => key.kind);
  const table = { ...mapRows(groups, row), ...mapRows(kinds, row), all: row(judged) };
  console.table(table);
  const isVerbose = process.argv.includes('--verbose');
  for (const { key, verdict, why, answer } of judged) {
    if (verdict === 'right') continue;
    console.log(`${key.id} ${verdict}: ${why} | ${key.question}`);
    if (isVerbose)
      console.log(`    ${answer.outcome}: ${answer.text.slice(0, 700).replaceAll('\n', '\n    ')}`);
  }
  mkdirSync(join(projectRoot, 'test/eval/results'), { recursive: true });
  const missed = judged
    .filter((entry) => entry.verdict !== 'right')
    .map(({ key, verdict, why }) => ({ id: key.id, verdict, why }));
  writeFileSync(
    join(projectRoot, 'test/eval/results/answers.json'),
    `${JSON.stringify({ table, missed }, null, 2)}\n`,
  );
}

function mapRows<T>(
  groups: Partial<Record<string, T[]>>,
  row: (list: readonly T[]) => object,
): Record<string, object> {
  return Object.fromEntries(Object.entries(groups).map(([name, list]) => [name, row(list ?? [])]));
}
