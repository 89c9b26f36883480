import { describe, expect, it } from 'vitest';
import { levelLight } from '../../../ingest/recognize/level-light.ts';

const [WIDTH, HEIGHT] = [480, 240];
/** Paper with a dot of ink in every tenth place, in a light that falls off to the right. */
function pageIn(light: (share: number) => number) {
  const data = Uint8Array.from({ length: WIDTH * HEIGHT }, (_, at) => {
    const [x, y] = [at % WIDTH, Math.floor(at / WIDTH)];
    return (x % 10 === 5 && y % 10 === 5 ? 60 : 240) * light(x / WIDTH);
  });
  return { width: WIDTH, height: HEIGHT, data };
}
const at = ({ data }: { data: Uint8Array }, x: number, y: number) => data[y * WIDTH + x] ?? 0;

describe('levelLight', () => {
  it('makes the paper of a shaded page white all over and leaves its ink dark', () => {
    const level = levelLight(pageIn((share) => 1 - 0.7 * share));
    for (const x of [40, 240, 440]) {
      expect(at(level, x, 120)).toBeGreaterThan(215);
      expect(at(level, x + 5, 125)).toBeLessThan(90);
    }
  });

  it('leaves a page in even light as it is', () => {
    const page = pageIn(() => 0.9);
    expect(levelLight(page)).toBe(page);
  });
});
