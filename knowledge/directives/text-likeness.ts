import { toSyllables } from '../language/fold.ts';

/** What two texts are compared by. */
export interface TextPrint {
  /** Runs of `RUN` folded syllables. */
  readonly runs: ReadonlySet<string>;
  /** Every number of the text with how often it stands there. */
  readonly figures: ReadonlyMap<string, number>;
}

/** Syllables in a run: long enough that sentences of one field share few by chance. */
const RUN = 5;

/** The print of a document's body. */
export function printText(text: string): TextPrint {
  const syllables = toSyllables(text);
  const runs = new Set<string>();
  for (let i = 0; i + RUN <= syllables.length; i++) runs.add(syllables.slice(i, i + RUN).join(' '));
  const figures = new Map<string, number>();
  for (const syllable of syllables) {
    if (/^\d+$/.test(syllable)) figures.set(syllable, (figures.get(syllable) ?? 0) + 1);
  }
  return { runs, figures };
}

/** Shared runs of all runs, 0..1; 0 for a text too short to have any. */
export function measureOverlap(a: TextPrint, b: TextPrint): number {
  const [few, many] = a.runs.size <= b.runs.size ? [a.runs, b.runs] : [b.runs, a.runs];
  let shared = 0;
  for (const run of few) if (many.has(run)) shared += 1;
  const all = few.size + many.size - shared;
  return all === 0 ? 0 : shared / all;
}

/** How many numbers stand in one text and not in the other. */
export function countOtherFigures(a: TextPrint, b: TextPrint): number {
  const figures = new Set([...a.figures.keys(), ...b.figures.keys()]);
  let other = 0;
  for (const figure of figures)
    other += Math.abs((a.figures.get(figure) ?? 0) - (b.figures.get(figure) ?? 0));
  return other;
}
