import { foldMarks, hasMarks } from '../language/fold.ts';
import { normalizeCharacters, unifyTonePlacement } from '../language/normalize.ts';
import { QUESTION_FRAMES } from '../language/question-frames.ts';

const SYLLABLE = /[\p{L}\p{N}]+/gu;
/** What parts sentences: no pair of syllables is learnt or judged across it. */
const BREAK = /[.;:!?\n]/;
/** How much a pair seen together counts beside how common each syllable is. */
const PAIR_SHARE = 0.9;
/** Ids of syllables are below this, so that a pair is one safe integer. */
const MAX_SYLLABLES = 2 ** 20;
const NONE = -1;
/** A phrase of everyday questions counts as if it stood so often in the documents. */
const FRAME_COUNT = 20;

/**
 * Which marks the syllables of a text typed without any most likely carry: how often each syllable, and each pair of
 * neighbours, was seen in the texts learnt; the best whole line is found by Viterbi's algorithm (retrieval.md 4). No
 * model, no word list: it knows the words of the office's own documents and nothing else.
 */
export class MarkModel {
  /** Marked syllables with one folded form, by it. */
  readonly #variants = new Map<string, number[]>();
  readonly #ids = new Map<string, number>();
  readonly #spellings: string[] = [];
  readonly #counts: number[] = [];
  readonly #pairs = new Map<number, number>();
  #total = 0;
  /** Syllables of the texts learnt, repeated ones counted. */
  size = 0;

  constructor() {
    for (const frame of QUESTION_FRAMES) this.#take(frame, FRAME_COUNT);
  }

  /** Takes in a text; one without marks is passed over. */
  learn(text: string): void {
    if (hasMarks(text)) this.#take(text, 1);
  }

  #take(text: string, times: number): void {
    let previous = NONE;
    let end = 0;
    const plain = toLower(text);
    for (const match of plain.matchAll(SYLLABLE)) {
      if (BREAK.test(plain.slice(end, match.index))) previous = NONE;
      end = match.index + match[0].length;
      const id = this.#findOrAdd(match[0]);
      if (id === NONE) continue;
      this.#counts[id] = (this.#counts[id] ?? 0) + times;
      this.#total += times;
      if (times === 1) this.size += 1;
      if (previous !== NONE) {
        const pair = previous * MAX_SYLLABLES + id;
        this.#pairs.set(pair, (this.#pairs.get(pair) ?? 0) + times);
      }
      previous = id;
    }
  }

  /** The text with the marks it most likely lacks; syllables never seen stay as they are. */
  restore(text: string): string {
    const normal = normalizeCharacters(text);
    const matches = [...normal.matchAll(SYLLABLE)];
    const best = this.#findBest(matches.map((match) => this.#variants.get(foldMarks(match[0])) ?? []));
    let restored = '';
    let end = 0;
    matches.forEach((match, i) => {
      const spelling = this.#spellings[best[i] ?? NONE];
      restored +=
        normal.slice(end, match.index) + (spelling === undefined ? match[0] : likeCase(match[0], spelling));
      end = match.index + match[0].length;
    });
    return restored + normal.slice(end);
  }

  /** The likeliest variant at each place, NONE where there is none. */
  #findBest(places: readonly (readonly number[])[]): number[] {
    let before: readonly Step[] = [{ id: NONE, score: 0, from: undefined }];
    for (const variants of places) {
      const ids = variants.length === 0 ? [NONE] : variants;
      const current = before;
      before = ids.map((id) => {
        let best: Step = { id, score: Number.NEGATIVE_INFINITY, from: undefined };
        for (const step of current) {
          const score = step.score + this.#judge(step.id, id);
          if (score > best.score) best = { id, score, from: step };
        }
        return best;
      });
    }
    const last = before.reduce((best, step) => (step.score > best.score ? step : best));
    const path: number[] = [];
    for (let step: Step | undefined = last; step?.from !== undefined; step = step.from) path.unshift(step.id);
    return path;
  }

  /** Logarithm of how likely a syllable is after another. */
  #judge(previous: number, id: number): number {
    if (id === NONE) return 0;
    const alone = ((this.#counts[id] ?? 0) + 0.5) / (this.#total + 1);
    if (previous === NONE) return Math.log(alone);
    const together = (this.#pairs.get(previous * MAX_SYLLABLES + id) ?? 0) / (this.#counts[previous] ?? 1);
    return Math.log(PAIR_SHARE * together + (1 - PAIR_SHARE) * alone);
  }

  #findOrAdd(spelling: string): number {
    const known = this.#ids.get(spelling);
    if (known !== undefined) return known;
    const id = this.#spellings.length;
    if (id >= MAX_SYLLABLES) return NONE;
    this.#ids.set(spelling, id);
    this.#spellings.push(spelling);
    const folded = foldMarks(spelling);
    this.#variants.set(folded, [...(this.#variants.get(folded) ?? []), id]);
    return id;
  }
}

interface Step {
  readonly id: number;
  readonly score: number;
  readonly from: Step | undefined;
}

function toLower(text: string): string {
  return unifyTonePlacement(normalizeCharacters(text)).toLowerCase();
}

function likeCase(typed: string, spelling: string): string {
  if (typed.length > 1 && typed === typed.toUpperCase() && typed !== typed.toLowerCase())
    return spelling.toUpperCase();
  const [first = ''] = typed;
  return first === first.toLowerCase() ? spelling : spelling.charAt(0).toUpperCase() + spelling.slice(1);
}
