import type { Answer, Citation } from '../../bot/assistant/answer.ts';
import { createRandom } from '../helpers/random.ts';
import { type AskKey, type Key, readAnswerKeys, withAskedCorpora } from './answer-keys.ts';
import { keepResults } from './compare-results.ts';
import { isAnswering } from './judge-answer.ts';
import { type EvalOptions, isWholeRun } from './options.ts';
import { rephrasings } from './rephrasings.ts';

const SEED = 20_261_123;

/**
 * same: outcome and first quotation · shifted: answers with that quotation among others · silent: no longer answers ·
 * different: states something else, the worst.
 */
type Effect = 'same' | 'shifted' | 'silent' | 'different';

interface Trial {
  readonly id: string;
  readonly name: string;
  readonly effect: Effect;
  readonly question: string;
  readonly before: Answer;
  readonly after: Answer;
}

/**
 * Asks every answered question again as other people would type it and counts how often the reply stays: outcome and
 * first cited quotation. Lists the wordings that turned it into another answer; `--keep` keeps a whole run.
 */
export async function evaluateMetamorphic(options: EvalOptions): Promise<void> {
  const trials: Trial[] = [];
  let answered = 0;
  const absent = await withAskedCorpora(
    'metamorphic',
    { keys: readAnswerKeys(options), voice: options.voice },
    async (keys, ask) => {
      for (const key of keys) {
        const before = await ask(key);
        if (!isAnswering(before)) continue;
        answered++;
        trials.push(...(await tryRephrasings(key, before, ask)));
      }
    },
  );
  const table = tabulate(trials);
  console.log(`metamorphic: ${answered} answered questions, ${trials.length} rewordings`);
  console.table(table);
  const changed = trials.filter(({ effect }) => effect === 'different');
  for (const trial of changed) tell(trial, options.isVerbose);
  if (!options.keeps || options.voice.name !== 'quoting' || !isWholeRun(options, absent)) return;
  const different = changed.map(({ id, name, question }) => ({ id, name, question }));
  keepResults('metamorphic', { answered, table, different });
}

async function tryRephrasings(key: Key, before: Answer, ask: AskKey): Promise<Trial[]> {
  // Every question has its own sequence, so that a question more changes nothing for the others.
  const random = createRandom(SEED + [...key.id].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 0));
  const trials: Trial[] = [];
  for (const { name, apply } of rephrasings) {
    const question = apply(key.question, random);
    if (question === key.question) continue;
    const after = await ask(key, question);
    trials.push({ id: key.id, name, question, before, after, effect: findEffect(before, after) });
  }
  return trials;
}

function findEffect(before: Answer, after: Answer): Effect {
  if (!isAnswering(after)) return 'silent';
  if (before.outcome !== after.outcome) return 'different';
  const [first, now] = [before.citations[0], after.citations[0]];
  if (isSameCitation(first, now)) return 'same';
  const isKept =
    after.citations.some((citation) => isSameCitation(first, citation)) ||
    before.citations.some((citation) => isSameCitation(citation, now));
  return isKept ? 'shifted' : 'different';
}

function isSameCitation(one: Citation | undefined, other: Citation | undefined): boolean {
  return one?.documentId === other?.documentId && one?.quote === other?.quote;
}

function tabulate(trials: readonly Trial[]) {
  const row = (list: readonly Trial[]) => {
    const count = (effect: Effect) => list.filter((trial) => trial.effect === effect).length;
    const staysPercent = Math.round((1000 * count('same')) / Math.max(1, list.length)) / 10;
    return {
      asked: list.length,
      same: count('same'),
      shifted: count('shifted'),
      silent: count('silent'),
      different: count('different'),
      staysPercent,
    };
  };
  const groups = Object.entries(Object.groupBy(trials, ({ name }) => name));
  return { ...Object.fromEntries(groups.map(([name, list]) => [name, row(list ?? [])])), all: row(trials) };
}

function tell({ id, name, question, before, after }: Trial, isVerbose: boolean): void {
  console.log(`${id} ${name}: another answer | ${question}`);
  if (!isVerbose) return;
  const lines = (answer: Answer) => answer.text.slice(0, 300).replaceAll('\n', ' ');
  console.log(`    before: ${before.outcome}: ${lines(before)}`);
  console.log(`    now:    ${after.outcome}: ${lines(after)}`);
}
