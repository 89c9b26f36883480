// A process that does as it is told, for tests of the pool.
import { z } from 'zod';
import { serveProcess } from '../../bot/serve-process.ts';
import { AssistantError } from '../../knowledge/model/errors.ts';

serveProcess(async (data) => async (task) => {
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
      return { task, pid: process.pid, data };
  }
});
