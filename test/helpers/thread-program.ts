// A thread that does as it is told, for tests of the pool.
import { threadId, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { serveThread } from '../../bot/serve-thread.ts';
import { AssistantError } from '../../knowledge/model/errors.ts';

serveThread(async (task) => {
  switch (z.string().parse(task)) {
    case 'hang':
      for (;;);
    case 'wait':
      return new Promise(() => undefined);
    case 'die':
      return process.exit(3);
    case 'eat': {
      const eaten: string[] = [];
      for (;;) eaten.push(`${'x'.repeat(1_000)}${eaten.length}`);
    }
    case 'refuse':
      throw new AssistantError('INPUT_INVALID', 'refused', { details: { problems: ['sai'] } });
    default:
      return { task, threadId, data: z.unknown().parse(workerData) };
  }
});
