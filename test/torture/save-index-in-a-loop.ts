// Child of the kill test of the index: saves an index again and again, and says so each time it is saved. Argument: folder.
import { writeVectorCache } from '../../knowledge/store/vector-cache.ts';
import { createVectorIndex } from '../../knowledge/store/vector-index.ts';
import { createSavedIndex } from './kill-index-save.ts';

const [, , folder = ''] = process.argv;
const { key, vectors } = createSavedIndex();
for (;;) {
  const index = await createVectorIndex(key.dimension, vectors.ids.length);
  if (index === undefined) throw new Error('hnswlib-node cannot be loaded');
  index.add(vectors);
  await writeVectorCache(folder, key, index, vectors.ids.length);
  process.stdout.write('saved\n');
}
