import type { FoundWord } from './tesseract-table.ts';

/** Confidence of a figure that two readings of the same spot give differently: a coin's. */
export const DOUBTFUL = 0.5;

/** Letters that recognition puts for digits. */
const LOOKALIKES: readonly (readonly [RegExp, string])[] = [
  [/[lI|ÌÍĨịìí]/g, '1'],
  [/[oO]/g, '0'],
];

/** Whether a line is worth a second look: it has a word with a digit, or one that may stand for digits. */
export function hasFigures(words: readonly FoundWord[]): boolean {
  return words.some((word) => hasDigit(word.text) || FIGURE_ALIKE.test(word.text));
}

const FIGURE_ALIKE = /^[lI|ÌÍoO]{1,3}[.,;:]?$/;
const hasDigit = (text: string) => /\d/.test(text);

/**
 * A line's words after a second look at it: where the two readings differ in a digit, a decimal comma or a dot, the word's
 * confidence is at most {@link DOUBTFUL}. A word whose letters only look like the digits of the second reading ("l7")
 * takes these.
 *
 * @param second the same line's words by the other reading, in pixels of the same picture
 * @param contradicted words that their own ink speaks against, see `contradictsInk`: doubtful, whatever both readings say
 */
export function compareFigures(
  words: readonly FoundWord[],
  second: readonly FoundWord[],
  contradicted: ReadonlySet<FoundWord> = new Set(),
): FoundWord[] {
  return words.map((word) => {
    if (contradicted.has(word)) return { ...word, confidence: Math.min(word.confidence, DOUBTFUL) };
    const others = second.filter((other) => overlaps(word, other));
    const other = others.map(({ text }) => text).join('');
    if (!hasDigit(word.text) && !hasDigit(other)) return word;
    const figures = toFigures(word.text);
    if (figures === toFigures(other)) return word;
    // The other reading may have parted the line elsewhere: a neighbour's digits belong to the comparison then.
    if (figures !== '' && others.length === 1 && isPartOf(word, others, words)) return word;
    const replaced = replaceLookalikes(word.text);
    const confidence = Math.min(word.confidence, ...others.map((each) => each.confidence));
    if (replaced !== word.text && replaced === other) return { ...word, text: replaced, confidence };
    return { ...word, confidence: Math.min(word.confidence, DOUBTFUL) };
  });
}

function overlaps(word: FoundWord, other: FoundWord): boolean {
  const shared = Math.min(word.right, other.right) - Math.max(word.left, other.left);
  return shared > Math.min(word.right - word.left, other.right - other.left) / 2;
}

// One word of the second reading covers several of the first: compare them together.
function isPartOf(word: FoundWord, [other]: readonly FoundWord[], words: readonly FoundWord[]): boolean {
  if (other === undefined) return false;
  const covered = words.filter((each) => overlaps(each, other));
  return (
    covered.length > 1 &&
    covered.includes(word) &&
    toFigures(covered.map(({ text }) => text).join('')) === toFigures(other.text)
  );
}

/** What of a word can change a figure: digits and the marks between them. */
const toFigures = (text: string) => text.match(/\d(?:[\d.,/–-]*\d)?/g)?.join(' ') ?? '';

const replaceLookalikes = (text: string) =>
  LOOKALIKES.reduce((replaced, [letters, digit]) => replaced.replace(letters, digit), text);
