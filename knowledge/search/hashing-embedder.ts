import { FoldedSyllables } from '../language/folded-syllables.ts';
import type { Embedder } from './embedder.ts';
import { FeatureCounts } from './feature-counts.ts';

/** Rises when the features change: vectors of another version are not comparable. */
const VERSION = 1;
/** More dimensions mean fewer features that share a place. */
export const DEFAULT_DIMENSION = 512;
const SYLLABLE_WEIGHT = 1;
const BIGRAM_WEIGHT = 1;
/** Low, because a syllable of five letters has five; they find a syllable with a slip of the finger. */
const TRIGRAM_WEIGHT = 0.4;

/** Texts hashed and saved at a time: some 20 ms of the store's write lock. */
const BATCH_SIZE = 512;

/** Works here and now, so it may see every class. */
export interface HashingEmbedder extends Embedder {
  readonly dimension: number;
  embed(texts: readonly string[]): Promise<Float32Array[]>;
}

/**
 * Feature hashing without a model or a corpus: folded syllables, syllable bigrams and letter trigrams of syllables, each
 * hashed to a place and a sign (Weinberger et al. 2009), counts damped by the square root, length 1. A text without a
 * syllable gets the vector of the empty feature, so that none is zero.
 */
export function createHashingEmbedder(dimension: number = DEFAULT_DIMENSION): HashingEmbedder {
  return {
    id: `hashing-v${VERSION}-${dimension}`,
    dimension,
    batchSize: BATCH_SIZE,
    classes: ['public', 'internal', 'personal'],
    async embed(texts) {
      const [syllables, features] = [new FoldedSyllables(), new FeatureCounts()];
      return texts.map((text) => {
        syllables.read(text);
        features.clear();
        countFeatures(syllables, features);
        return toVector(features, dimension);
      });
    },
  };
}

function toVector(features: FeatureCounts, dimension: number): Float32Array {
  const vector = new Float32Array(dimension);
  for (let i = 0; i < features.length; i++) {
    addFeature(vector, features.hash(i), Math.sqrt(features.count(i)) * features.weight(i));
  }
  return normalize(vector);
}

const [EQUALS, UNDERSCORE, TILDE, CARET, DOLLAR] = Array.from('=_~^$', (sign) => sign.charCodeAt(0));

// A feature is hashed as if spelt: "=" and a syllable, "_" and two parted by "_", "~" and a trigram of "^syllable$".
function countFeatures(syllables: FoldedSyllables, features: FeatureCounts): void {
  const { count, units } = syllables;
  for (let i = 0; i < count; i++) {
    const [start, end] = [syllables.start(i), syllables.end(i)];
    features.add(hashRun(hashUnit(FNV_START, EQUALS), units, start, end), SYLLABLE_WEIGHT);
    if (i > 0) {
      const before = hashRun(
        hashUnit(FNV_START, UNDERSCORE),
        units,
        syllables.start(i - 1),
        syllables.end(i - 1),
      );
      features.add(hashRun(hashUnit(before, UNDERSCORE), units, start, end), BIGRAM_WEIGHT);
    }
    for (let middle = start; middle < end; middle++) {
      const opened = hashUnit(hashUnit(FNV_START, TILDE), middle === start ? CARET : units[middle - 1]);
      const trigram = hashUnit(
        hashUnit(opened, units[middle]),
        middle + 1 === end ? DOLLAR : units[middle + 1],
      );
      features.add(trigram, TRIGRAM_WEIGHT);
    }
  }
}

function addFeature(vector: Float32Array, hash: number, weight: number): void {
  const mixed = mixHash(hash);
  const place = (mixed >>> 1) % vector.length;
  vector[place] = (vector[place] ?? 0) + ((mixed & 1) === 0 ? weight : -weight);
}

// FNV-1a with murmur's last mixing: the low bit decides the sign and must depend on every letter.
const FNV_START = 0x811c9dc5 | 0;

function hashUnit(hash: number, unit: number | undefined): number {
  return Math.imul(hash ^ (unit ?? 0), 0x01000193);
}

function hashRun(hash: number, units: Uint16Array, start: number, end: number): number {
  let mixed = hash;
  for (let i = start; i < end; i++) mixed = Math.imul(mixed ^ (units[i] ?? 0), 0x01000193);
  return mixed;
}

function mixHash(fnv: number): number {
  let hash = Math.imul(fnv ^ (fnv >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function normalize(vector: Float32Array): Float32Array {
  let sum = 0;
  for (let i = 0; i < vector.length; i++) sum += (vector[i] ?? 0) * (vector[i] ?? 0);
  if (sum === 0) {
    addFeature(vector, FNV_START, 1);
    return vector;
  }
  const scale = 1 / Math.sqrt(sum);
  // A loop: this and the sum above were half of all the work when written with callbacks.
  for (let i = 0; i < vector.length; i++) vector[i] = (vector[i] ?? 0) * scale;
  return vector;
}
