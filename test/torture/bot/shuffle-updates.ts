import type { Update } from 'grammy/types';
import { createRandom } from '../../helpers/random.ts';
import { LAN, MINH, openBench, settle } from '../../helpers/telegram-bench.ts';
import type { Figure } from '../figures.ts';

const HIGHEST_ID = 2_000_000_000;
/** Updates of earlier rounds that come again in each. */
const REPEATED = 4;
const A_ROUND = 8;

/** Updates whose ids jump up and down, come in any order and come again. Reliability R9. */
export async function shuffleUpdates(rounds: number, seed: number): Promise<Figure[]> {
  const random = createRandom(seed);
  const below = (count: number) => Math.floor(random() * count);
  const { emulator, assistant, queue, close } = await openBench({ quotas: MANY });
  const offered: Update[] = [];
  let repeated = 0;
  try {
    for (let round = 0; round < rounds; round++) {
      const first = below(HIGHEST_ID);
      const ids = [...new Set(Array.from({ length: A_ROUND }, () => first + below(50)))];
      // The lowest first: what is asked for next is above it, so that Telegram itself forgets none of the others.
      const lowest = Math.min(...ids);
      const shuffled = ids.filter((id) => id !== lowest).toSorted(() => random() - 0.5);
      for (const id of [lowest, ...shuffled])
        offered.push(emulator.receive(below(2) === 0 ? LAN : MINH, `số ${offered.length}`, { updateId: id }));
      await settle({ queue, emulator });
      for (let i = 0; i < REPEATED; i++, repeated++) {
        const again = offered[below(offered.length)];
        if (again !== undefined) emulator.receiveRaw(again);
        await settle({ queue, emulator });
      }
    }
    const counts = new Map<string, number>();
    for (const { question } of assistant.questions)
      counts.set(question.question, (counts.get(question.question) ?? 0) + 1);
    const distinct = new Set(offered.map(({ update_id: id }) => id)).size;
    return [
      { what: 'R9 updates with ids in any order', value: distinct, atLeast: rounds },
      { what: 'R9 offered again', value: repeated, atLeast: rounds },
      { what: 'R9 without effect', value: distinct - counts.size, atMost: 0 },
      { what: 'R9 with more than one', value: [...counts.values()].filter((n) => n > 1).length, atMost: 0 },
    ];
  } finally {
    await close();
  }
}

const PLENTY = { questions: 100_000, drafts: 100_000, uploads: 100_000 };
const MANY = { person: PLENTY, agency: PLENTY };
