import { describe, expect, it } from 'vitest';
import { nearSyllables, nearWords } from '../../../knowledge/language/near-syllables.ts';

describe('nearSyllables', () => {
  it('gives the syllables one slip away, the longest too', () => {
    expect(nearSyllables('haoch').get('hoach')).toBe(1);
    expect([...nearSyllables('nghiengg').keys()]).toContain('nghieng');
  });

  it('gives none of a run of letters that is too long for one', () => {
    expect(nearSyllables('e'.repeat(4_000)).size).toBe(0);
  });
});

describe('nearWords', () => {
  it('gives the words one slip away', () => {
    expect(nearWords('fesival').has('festival')).toBe(true);
  });

  it('gives none of a run of letters that is too long for a word: a message of one takes no longer to answer', () => {
    expect(nearWords('e'.repeat(4_000)).size).toBe(0);
  });
});
