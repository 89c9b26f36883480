import { toSyllables } from '../language/fold.ts';
import type { Embedder } from './embedder.ts';

/** Rises when the features change: vectors of another version are not comparable. */
const VERSION = 1;
/** More dimensions mean fewer features that share a place. */
export const DEFAULT_DIMENSION = 512;
const SYLLABLE_WEIGHT = 1;
const BIGRAM_WEIGHT = 1;
/** Low, because a syllable of five letters has five; they find a syllable with a slip of the finger. */
const TRIGRAM_WEIGHT = 0.4;

/**
 * Feature hashing without a model or a corpus: folded syllables, syllable bigrams and letter trigrams of syllables, each
 * hashed to a place and a sign (Weinberger et al. 2009), counts damped by the square root, length 1. A text without a
 * syllable gets the vector of the empty feature, so that none is zero.
 */
export function createHashingEmbedder(dimension: number = DEFAULT_DIMENSION): Embedder {
  return {
    id: `hashing-v${VERSION}-${dimension}`,
    dimension,
    embed: async (texts) => texts.map((text) => embedText(text, dimension)),
  };
}

function embedText(text: string, dimension: number): Float32Array {
  const features = countFeatures(toSyllables(text));
  const vector = new Float32Array(dimension);
  for (const [feature, count] of features) addFeature(vector, feature, Math.sqrt(count) * weightOf(feature));
  return normalize(vector);
}

// The first character tells the kind: "=" syllable, "_" bigram, "~" trigram.
function countFeatures(syllables: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  const count = (feature: string) => counts.set(feature, (counts.get(feature) ?? 0) + 1);
  let previous: string | undefined;
  for (const syllable of syllables) {
    count(`=${syllable}`);
    if (previous !== undefined) count(`_${previous}_${syllable}`);
    const padded = `^${syllable}$`;
    for (let i = 0; i + 3 <= padded.length; i++) count(`~${padded.slice(i, i + 3)}`);
    previous = syllable;
  }
  return counts;
}

function weightOf(feature: string): number {
  if (feature.startsWith('=')) return SYLLABLE_WEIGHT;
  return feature.startsWith('_') ? BIGRAM_WEIGHT : TRIGRAM_WEIGHT;
}

function addFeature(vector: Float32Array, feature: string, weight: number): void {
  const hash = hashFeature(feature);
  const place = (hash >>> 1) % vector.length;
  vector[place] = (vector[place] ?? 0) + ((hash & 1) === 0 ? weight : -weight);
}

// FNV-1a with murmur's last mixing: the low bit decides the sign and must depend on every letter.
function hashFeature(feature: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < feature.length; i++) hash = Math.imul(hash ^ feature.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function normalize(vector: Float32Array): Float32Array {
  const length = Math.hypot(...vector);
  if (length === 0) {
    addFeature(vector, '', 1);
    return vector;
  }
  return vector.map((value) => value / length);
}
