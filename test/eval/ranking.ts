import { createQuestionSets, readRegistry, sharedFolder } from './question-ranking-set.ts';
import {
  listFields,
  openProductRanker,
  type Ranker,
  rankByFts5,
  rankByKeywords,
  rankByVectors,
  rankFused,
} from './rankers.ts';
import { findXquadSet, type RankingSet, type Typing, typeQuestion } from './ranking-sets.ts';

/**
 * How often, and how high, a passage that answers a question is found: the product's search, its legs alone, fusions,
 * and the peer. Decides the constants of the keyword index and `DEFAULT_SEARCH_WEIGHTS`.
 *
 * node test/eval/ranking.ts
 */
const SEED = 20_260_731;
const VECTOR_WEIGHTS = [0.1, 0.2];
const DIMENSION = 1024;

interface NamedRanker {
  readonly name: string;
  readonly rank: Ranker;
}

async function createRankers(set: RankingSet, product: Ranker): Promise<NamedRanker[]> {
  const fields = listFields(set);
  const keyword = rankByKeywords(fields);
  const texts = fields.map(({ body, headings }) => `${headings}\n${body}`);
  const vector = await rankByVectors(texts, DIMENSION);
  return [
    { name: 'FTS5, folded bigrams (peer)', rank: rankByFts5(texts) },
    {
      name: 'the same with headers',
      rank: rankByFts5(fields.map(({ context }, i) => `${context}\n${texts[i]}`)),
    },
    { name: 'product', rank: product },
    { name: 'keyword', rank: keyword },
    { name: `vector ${DIMENSION}`, rank: vector },
    ...VECTOR_WEIGHTS.map((weight) => ({
      name: `keyword + ${weight} × vector ${DIMENSION}`,
      rank: rankFused(keyword, vector, weight),
    })),
  ];
}

async function measure(set: RankingSet, typing: Typing, { name, rank }: NamedRanker): Promise<void> {
  let [first, ten, reciprocal] = [0, 0, 0];
  for (const [i, { text, answers }] of set.questions.entries()) {
    const ranking = await rank(typeQuestion(text, typing, SEED + i));
    const place = ranking.findIndex((passage) => answers.has(passage));
    if (place < 0 || place >= 10) continue;
    ten++;
    reciprocal += 1 / (place + 1);
    if (place === 0) first++;
  }
  const share = (count: number) => ((100 * count) / set.questions.length).toFixed(1).padStart(5);
  console.log(`  ${name.padEnd(32)} R@1 ${share(first)}  R@10 ${share(ten)}  MRR@10 ${share(reciprocal)}`);
}

async function evaluateSet(set: RankingSet): Promise<void> {
  const passages = set.documents.reduce((sum, document) => sum + document.passages.length, 0);
  console.log(
    `\n${set.name}: ${set.documents.length} documents, ${passages} passages, ${set.questions.length} questions, seed ${SEED}`,
  );
  const product = await openProductRanker(set);
  const rankers = await createRankers(set, product.rank);
  for (const typing of ['marked', 'unmarked', 'slips', 'more slips'] as const) {
    console.log(`\n${typing}, as "${typeQuestion(set.questions[0]?.text ?? '', typing, SEED)}"`);
    for (const ranker of rankers) await measure(set, typing, ranker);
  }
  await product.close();
}

/** Prints the figures of every ranker for every set and way of typing; a line that says so where data is not there. */
export async function evaluateRanking(): Promise<void> {
  const questions = await createQuestionSets(sharedFolder);
  const xquad = findXquadSet(sharedFolder, readRegistry(sharedFolder));
  if (xquad === undefined) console.log('XQuAD passed over: no ../shared/data beside the project');
  for (const set of [...questions, ...(xquad === undefined ? [] : [xquad])]) await evaluateSet(set);
}

if (import.meta.main) await evaluateRanking();
