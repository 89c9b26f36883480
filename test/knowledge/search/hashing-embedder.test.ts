import { describe, expect, it } from 'vitest';
import { createHashingEmbedder } from '../../../knowledge/search/hashing-embedder.ts';

async function similarity(first: string, second: string): Promise<number> {
  const [a, b] = await createHashingEmbedder().embed([first, second]);
  return a?.reduce((sum, value, i) => sum + value * (b?.[i] ?? 0), 0) ?? Number.NaN;
}

describe('createHashingEmbedder', () => {
  it('gives unit vectors of its dimension, also for texts without a syllable', async () => {
    const embedder = createHashingEmbedder(64);
    for (const vector of await embedder.embed(['kế hoạch năm', '', '?!', 'a'.repeat(10_000)])) {
      expect(vector).toHaveLength(64);
      expect(Math.hypot(...vector)).toBeCloseTo(1, 5);
    }
  });

  it('gives one text one vector, with or without marks', async () => {
    expect(await similarity('Phòng chống đuối nước', 'phong chong duoi nuoc')).toBeCloseTo(1, 5);
  });

  it('finds a slip of the finger closer than another word', async () => {
    const slip = await similarity('nghiêng', 'nghiêgn');
    expect(slip).toBeGreaterThan(await similarity('nghiêng', 'khuyết'));
    expect(slip).toBeGreaterThan(0.2);
  });

  it('tells word order', async () => {
    expect(await similarity('sinh sản', 'sản sinh')).toBeLessThan(0.95);
  });

  it('names its dimension in its id', () => {
    expect(createHashingEmbedder(128).id).not.toBe(createHashingEmbedder(256).id);
  });
});
