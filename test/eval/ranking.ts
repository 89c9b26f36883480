import { join } from 'node:path';
import {
  openProductRanker,
  type Ranker,
  rankByFts5,
  rankByKeywords,
  rankByVectors,
  rankFused,
} from './rankers.ts';
import { findXquadSet, type RankingSet, type Typing, typeQuestion } from './ranking-sets.ts';

/**
 * How often, and how high, the passage that answers a question is found: the product's search, its legs alone, fusions,
 * and the peer. Decides the constants of the keyword index and `DEFAULT_SEARCH_WEIGHTS`.
 *
 * node test/eval/ranking.ts
 */
const SEED = 20_260_731;
const VECTOR_WEIGHTS = [0.05, 0.1, 0.2, 0.5];
const DIMENSIONS = [256, 512, 1024];
const FUSED_DIMENSION = 1024;

interface NamedRanker {
  readonly name: string;
  readonly rank: Ranker;
}

async function createRankers(passages: readonly string[], product: Ranker): Promise<NamedRanker[]> {
  const keyword = rankByKeywords(passages);
  const fused = await rankByVectors(passages, FUSED_DIMENSION);
  const vectors = DIMENSIONS.map(async (dimension) => ({
    name: `vector ${dimension}`,
    rank: await rankByVectors(passages, dimension),
  }));
  return [
    { name: 'FTS5, folded bigrams (peer)', rank: rankByFts5(passages) },
    { name: 'product', rank: product },
    { name: 'keyword', rank: keyword },
    ...(await Promise.all(vectors)),
    ...VECTOR_WEIGHTS.map((weight) => ({
      name: `keyword + ${weight} × vector ${FUSED_DIMENSION}`,
      rank: rankFused(keyword, fused, weight),
    })),
  ];
}

async function measure(set: RankingSet, typing: Typing, { name, rank }: NamedRanker): Promise<void> {
  let [first, ten, reciprocal] = [0, 0, 0];
  for (const [i, { text, passage }] of set.questions.entries()) {
    const place = (await rank(typeQuestion(text, typing, SEED + i))).indexOf(passage);
    if (place < 0 || place >= 10) continue;
    ten++;
    reciprocal += 1 / (place + 1);
    if (place === 0) first++;
  }
  const share = (count: number) => ((100 * count) / set.questions.length).toFixed(1).padStart(5);
  console.log(`  ${name.padEnd(32)} R@1 ${share(first)}  R@10 ${share(ten)}  MRR@10 ${share(reciprocal)}`);
}

/** Prints the figures of every ranker for every way of typing; a line that says so when the data is not there. */
export async function evaluateRanking(): Promise<void> {
  // The data lies beside the project, not in it.
  const sharedFolder = join(import.meta.dirname, '..', '..', '..', 'shared');
  const set = findXquadSet(sharedFolder);
  if (set === undefined) {
    console.log('ranking skipped: no ../shared/data/xquad.vi.json beside the project');
    return;
  }
  console.log(`XQuAD: ${set.passages.length} passages, ${set.questions.length} questions, seed ${SEED}`);
  const product = await openProductRanker(set.passages);
  const rankers = await createRankers(set.passages, product.rank);
  for (const typing of ['marked', 'unmarked', 'slips', 'more slips'] as const) {
    console.log(`\n${typing}, as "${typeQuestion(set.questions[0]?.text ?? '', typing, SEED)}"`);
    for (const ranker of rankers) await measure(set, typing, ranker);
  }
  await product.close();
}

if (import.meta.main) await evaluateRanking();
