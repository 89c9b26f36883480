import type { Answer } from '../../bot/assistant/answer.ts';
import { readAnswerKeys, withAskedCorpora } from './answer-keys.ts';
import { type JudgedKey, tabulateScores } from './answer-scores.ts';
import { compareVerdicts, keepResults, readCommittedVerdicts, toKeptVerdicts } from './compare-results.ts';
import { judgeAnswer } from './judge-answer.ts';
import { type EvalOptions, isWholeRun } from './options.ts';

interface AskedKey extends JudgedKey {
  readonly answer: Answer;
}

/**
 * Asks every question of the corpora that are here; prints the scores and what changed since the last committed run.
 * With `--keep`, a whole run becomes the one to compare with.
 */
export async function evaluateAnswers(options: EvalOptions): Promise<void> {
  const startedAt = performance.now();
  const { voice } = options;
  const judged: AskedKey[] = [];
  const absent = await withAskedCorpora(
    'answers',
    { keys: readAnswerKeys(options), voice },
    async (keys, ask) => {
      for (const key of keys) {
        const answer = await ask(key);
        judged.push({ key, answer, ...judgeAnswer(key, answer) });
      }
    },
  );
  const table = tabulateScores(judged);
  console.table(table);
  listMissed(judged, options);
  const name = voice.name === 'quoting' ? 'answers' : `answers-${voice.name}`;
  tellChanges(judged, name, options);
  const isKept = options.keeps && isWholeRun(options, absent);
  if (isKept) keepResults(name, { table, verdicts: toKeptVerdicts(judged) });
  const seconds = Math.round((performance.now() - startedAt) / 1000);
  console.log(
    `answers: ${judged.length} questions, ${voice.name} voice, ${seconds} s; ${isKept ? 'kept' : 'not kept'}`,
  );
}

function listMissed(judged: readonly AskedKey[], { isVerbose }: EvalOptions): void {
  for (const { key, verdict, why, answer } of judged) {
    if (verdict === 'right') continue;
    const turns = key.history.map(({ text }) => `${text} → `).join('');
    console.log(`${key.id} ${verdict}: ${why} | ${turns}${key.question}`);
    if (isVerbose)
      console.log(`    ${answer.outcome}: ${answer.text.slice(0, 700).replaceAll('\n', '\n    ')}`);
  }
}

function tellChanges(judged: readonly JudgedKey[], name: string, { isStrict }: EvalOptions): void {
  const kept = readCommittedVerdicts(name);
  if (kept === undefined) {
    console.log('no committed run to compare with');
    return;
  }
  const changes = compareVerdicts(judged, kept);
  console.log(`since the last committed run: ${changes.length} questions changed`);
  for (const { id, before, now, isBetter } of changes)
    console.log(`  ${isBetter ? 'better' : 'WORSE'}: ${id} ${before} → ${now}`);
  if (isStrict && changes.some(({ now }) => now === 'wrong')) process.exitCode = 1;
}
