import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { sweepUploads } from '../../../bot/intake/sweep-uploads.ts';
import { createDataDirectory } from '../../helpers/telegram-bench.ts';

const directory = createDataDirectory();
afterEach(() => directory.remove());

describe('sweepUploads', () => {
  it('leaves kept uploads alone and takes away what was never judged', async () => {
    const of = (upload: string) => join(directory.path, 'uploads', 'xa-hoa-son', upload);
    for (const upload of ['kept', 'torn']) {
      mkdirSync(of(upload), { recursive: true });
      writeFileSync(join(of(upload), 'a.txt'), 'a');
    }
    await sweepUploads(directory.path, { listFolders: () => ['kept'] });
    expect([of('kept'), of('torn')].map(existsSync)).toEqual([true, false]);
  });
});
