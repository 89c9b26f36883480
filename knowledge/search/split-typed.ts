import { isPlainSyllable } from '../language/vietnamese-syllable.ts';
import type { Spelling } from './spelling.ts';

/** Syllables that may be typed without the spaces between them; more are rather another language's word. */
const MAX_GLUED = 4;
const SYLLABLE_LENGTH = { min: 2, max: 7 };

/**
 * Parts a word typed without spaces and marks ("kehoach") where documents have its syllables side by side, and in one
 * way only.
 */
export async function parseGlued(word: string, spelling: Spelling): Promise<readonly string[] | undefined> {
  const ways = listPartings(word, MAX_GLUED).filter((way) => way.length > 1);
  if (ways.length === 0) return undefined;
  const pairs = [...new Set(ways.flatMap(toPairs))];
  const counts = await spelling.count(pairs);
  const said = new Set(pairs.filter((_, i) => (counts[i] ?? 0) > 0));
  const seen = ways.filter((way) => toPairs(way).every((pair) => said.has(pair)));
  return seen.length === 1 ? seen[0] : undefined;
}

function listPartings(word: string, most: number): string[][] {
  if (word === '') return [[]];
  if (most === 0) return [];
  const ways: string[][] = [];
  for (let size = SYLLABLE_LENGTH.min; size <= Math.min(SYLLABLE_LENGTH.max, word.length); size++) {
    const head = word.slice(0, size);
    if (!isPlainSyllable(head)) continue;
    for (const rest of listPartings(word.slice(size), most - 1)) ways.push([head, ...rest]);
  }
  return ways;
}

function toPairs(way: readonly string[]): string[] {
  return way.slice(1).map((syllable, i) => `${way[i]} ${syllable}`);
}
