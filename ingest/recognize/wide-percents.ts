import { DOUBTFUL } from './doubtful-digits.ts';
import { cutOut, type GrayPicture } from './gray-picture.ts';
import type { PictureArea } from './picture-tasks.ts';
import type { FoundWord } from './tesseract-table.ts';

/** Darker is ink. */
const INK = 190;
/**
 * Width of a sign by its height from which it is no "%". Measured on the upright and slanted faces of nine families at 24 and 36
 * pixels: "%" 1.0 to 1.2 (bold up to 1.31), "‰" 1.29 and more but for two narrow ones, whose rings tell. Of 648 drawn
 * percentages 6 % are doubted, of as many in thousandths 6 % are not, nearly all of both bold or at 130 dpi.
 */
const MAX_PERCENT_SHAPE = 1.28;
/** Holes of a "%": one in each ring. */
const PERCENT_HOLES = 2;
/** Fewer pixels are dust, or a ring that ran full. */
const MIN_HOLE = 4;
/** Digits with holes, as they are printed. */
const HOLES: Readonly<Record<string, number>> = { '0': 1, '4': 1, '6': 1, '8': 2, '9': 1 };

/** A percentage, with what may stand about it. */
const PERCENTAGE = /^(?<before>[^%]*\d)%(?<behind>[).,;:]*)$/u;

/**
 * The words with doubt where a percent sign was read from ink that is wider than one, or has more rings: recognition does
 * not know "‰" and takes it for "%".
 *
 * @param page the picture in whose pixels the words' places are
 */
export function doubtWidePercents(words: readonly FoundWord[], page: GrayPicture): FoundWord[] {
  return words.map((word) =>
    isWide(word, page) ? { ...word, confidence: Math.min(word.confidence, DOUBTFUL) } : word,
  );
}

/** Whether any word is worth looking at in the picture. */
export function hasPercents(words: readonly FoundWord[]): boolean {
  return words.some(({ text }) => PERCENTAGE.test(text));
}

function isWide({ text, left, top, right, bottom }: FoundWord, page: GrayPicture): boolean {
  const { before, behind = '' } = PERCENTAGE.exec(text)?.groups ?? {};
  if (before === undefined || right - left < 2 || bottom - top < 2) return false;
  const picture = cutOut(page, left - 1, top - 1, right + 1, bottom + 1);
  const ofDigits = [...before].reduce((sum, digit) => sum + (HOLES[digit] ?? 0), 0);
  if (countHoles(picture) > ofDigits + PERCENT_HOLES) return true;
  const sign = findSign(picture, before.length, behind.length);
  return sign !== undefined && (sign.right - sign.left) / (sign.bottom - sign.top) > MAX_PERCENT_SHAPE;
}

/** Where the ink behind the first signs lies; undefined when signs of the word touch and cannot be counted. */
function findSign(picture: GrayPicture, from: number, behind: number): PictureArea | undefined {
  const parts = findInkRuns(picture.width, (x) => hasInk(picture, x, x + 1, 0, picture.height));
  const sign = parts.slice(from, parts.length - behind);
  const [first] = sign;
  const last = sign.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const rows = findInkRuns(picture.height, (y) => hasInk(picture, first.start, last.end, y, y + 1));
  return { left: first.start, right: last.end, top: rows[0]?.start ?? 0, bottom: rows.at(-1)?.end ?? 0 };
}

function hasInk(
  { width, data }: GrayPicture,
  left: number,
  right: number,
  top: number,
  bottom: number,
): boolean {
  for (let y = top; y < bottom; y += 1)
    for (let x = left; x < right; x += 1) if ((data[y * width + x] ?? 255) < INK) return true;
  return false;
}

/** Stretches of columns, or of rows, that have ink. */
function findInkRuns(length: number, hasInkAt: (index: number) => boolean): { start: number; end: number }[] {
  const runs: { start: number; end: number }[] = [];
  for (let index = 0; index < length; index += 1) {
    if (!hasInkAt(index)) continue;
    const last = runs.at(-1);
    if (last?.end === index) last.end = index + 1;
    else runs.push({ start: index, end: index + 1 });
  }
  return runs;
}

/** Stretches of paper that ink encloses on all sides. */
function countHoles(picture: GrayPicture): number {
  const { width, height, data } = picture;
  const seen = Uint8Array.from(data, (value) => (value < INK ? 1 : 0));
  let holes = 0;
  for (let start = 0; start < seen.length; start += 1) {
    if (seen[start] === 1) continue;
    const { size, isOpen } = fill(seen, start, width, height);
    if (!isOpen && size >= MIN_HOLE) holes += 1;
  }
  return holes;
}

/** Marks the paper that hangs together with a pixel as seen. */
function fill(seen: Uint8Array, start: number, width: number, height: number) {
  const waiting = [start];
  seen[start] = 1;
  let size = 0;
  let isOpen = false;
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const x = at % width;
    const y = (at - x) / width;
    size += 1;
    isOpen ||= x === 0 || y === 0 || x === width - 1 || y === height - 1;
    const beside = [x > 0 ? at - 1 : -1, x < width - 1 ? at + 1 : -1, at - width, at + width];
    for (const next of beside) {
      if (seen[next] !== 0) continue;
      seen[next] = 1;
      waiting.push(next);
    }
  }
  return { size, isOpen };
}
