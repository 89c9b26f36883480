import { createRandom } from '../helpers/random.ts';

/** Vietnamese has some 2,500 folded syllables in use. */
const VOCABULARY = 2_500;
const ONSETS = [
  'b',
  'c',
  'ch',
  'd',
  'g',
  'gh',
  'gi',
  'h',
  'k',
  'kh',
  'l',
  'm',
  'n',
  'ng',
  'nh',
  'p',
  'ph',
  'qu',
  'r',
  's',
  't',
  'th',
  'tr',
  'v',
  'x',
]; // prettier-ignore
const RIMES = [
  'a',
  'ac',
  'ai',
  'am',
  'an',
  'ang',
  'anh',
  'ao',
  'ap',
  'at',
  'au',
  'ay',
  'e',
  'ech',
  'em',
  'en',
  'eo',
  'et',
  'i',
  'ich',
  'iem',
  'ien',
  'ieu',
  'im',
  'in',
  'inh',
  'o',
  'oa',
  'oai',
  'oan',
  'oc',
  'oi',
  'om',
  'on',
  'ong',
  'u',
  'ua',
  'uan',
  'uc',
  'ui',
  'um',
  'un',
  'ung',
  'uoc',
  'uoi',
  'uon',
  'uong',
  'uu',
  'uy',
  'y',
]; // prettier-ignore

/** Passages and questions of one seed: syllables by Zipf's law, each with syllables it likes to be followed by, so that bigrams recur. */
export interface SyntheticCorpus {
  readonly passages: readonly string[];
  /** Taken from passages: runs of neighbouring syllables with everyday ones between, 3 to 12 syllables. */
  readonly queries: readonly string[];
}

export function createCorpus(passageCount: number, queryCount: number, seed: number): SyntheticCorpus {
  const random = createRandom(seed);
  const syllables = Array.from({ length: VOCABULARY }, (_, i) => {
    return (
      (ONSETS[i % ONSETS.length] ?? '') +
      (RIMES[Math.floor(i / ONSETS.length) % RIMES.length] ?? '') +
      (i >= 1250 ? 't' : '')
    );
  });
  // Inverse of the Zipf distribution's sum: rank r with probability about 1 / r.
  const draw = () => Math.min(VOCABULARY - 1, Math.floor(VOCABULARY ** random()) - 1);
  const next = (rank: number) => {
    if (random() < 0.5) return draw();
    // One of eight companions, a fixed function of the syllable.
    return Math.floor(VOCABULARY ** (((rank * 31 + Math.floor(random() * 8) * 577) % 1000) / 1000)) - 1;
  };
  const passages = Array.from({ length: passageCount }, () => {
    const length = 20 + Math.floor(random() * 120);
    const words: string[] = [];
    for (let i = 0, rank = draw(); i < length; i++, rank = next(rank)) words.push(syllables[rank] ?? '');
    return words.join(' ');
  });
  const queries = Array.from({ length: queryCount }, () => {
    const words = (passages[Math.floor(random() * passageCount)] ?? '').split(' ');
    const length = 3 + Math.floor(random() * 10);
    const start = Math.floor(random() * Math.max(1, words.length - length));
    return words.slice(start, start + length).join(' ');
  });
  return { passages, queries };
}

/** The middle value. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

export function quantile(values: readonly number[], share: number): number {
  const ascending = [...values].sort((a, b) => a - b);
  return ascending[Math.min(ascending.length - 1, Math.floor(ascending.length * share))] ?? Number.NaN;
}
