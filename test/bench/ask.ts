import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openAssistant } from '../../bot/terminal/open-assistant.ts';
import { OPERATOR } from '../../knowledge/store/store.ts';
import { fillWithPlans } from './fill-with-plans.ts';
import { createPlanWriter } from './synthetic-plans.ts';

const DOCUMENTS = 1_000;
const ROUNDS = 5;

/** Whole answers without a model: goal p50 ≤ 15 ms, p99 ≤ 50 ms at 20k passages, warm. */
export async function benchAsk(): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'tham-muu-bench-'));
  const dataDirectory = join(directory, 'data');
  const writer = createPlanWriter(7);
  const passages = await fillWithPlans(dataDirectory, writer, ({ documents }) => documents < DOCUMENTS).then(
    (count) => count.passages,
  );
  const { assistant, store } = await openAssistant({ dataDirectory });
  const ask = (question: string) =>
    assistant.ask({ question, history: [], agency: null, asOf: null }, OPERATOR);
  const started = performance.now();
  await ask('chỉ tiêu');
  const firstMs = performance.now() - started;
  const times: number[] = [];
  const outcomes: Record<string, number> = {};
  for (let round = 0; round < ROUNDS; round++) {
    for (const question of writer.questions) {
      const begin = performance.now();
      const { outcome } = await ask(question);
      times.push(performance.now() - begin);
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    }
  }
  await store.close();
  await rm(directory, { recursive: true, force: true });
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(share * (times.length - 1))]?.toFixed(1);
  console.log(
    `ask: ${DOCUMENTS} documents, ${passages} passages, ${times.length} questions, Node ${process.version}`,
  );
  console.table({
    ask: { firstMs: firstMs.toFixed(0), p50: at(0.5), p90: at(0.9), p99: at(0.99), max: at(1) },
  });
  console.log(outcomes);
}
