import type { InkBlob } from './ink-blobs.ts';

/** A figure alone: digits, the marks between them, a bracket before, "%" and the like behind. */
const FIGURE = /^[("“]?(?<core>\d[\d.,/–-]*\d)[.,;:%)"”]*$/u;

/** A digit or a stroke is at least so high, of the height of the word. */
const DIGIT_HEIGHT = 0.6;
/** A comma or dot is at most so high, of the height of a digit, stands so near to the foot of the digits and has so much ink. */
const MARK_HEIGHT = 0.45;
const MARK_TOP = 0.4;
const MARK_INK = 0.009;
/** Digits stand so much further apart across a space than side by side; a space is at least a fifth of a letter's size. */
const WIDE_STEP = 1.2;
/** The blank between two digits of one figure, of their height: at most that of "11". */
const WIDE_GAP = 0.55;

/** Whether the ink under the word can be held against it: a figure of two digits or more. */
export function isPlainFigure(text: string): boolean {
  return FIGURE.test(text);
}

/**
 * Whether a figure's ink speaks against how it was read: digits with a gap between them that were read as one figure
 * ("31 12" as "3112"), or a comma or dot between them that was not read ("9,5" as "95"). Ink that cannot be told apart says
 * nothing.
 *
 * @param height of the word, in the blobs' pixels
 */
export function contradictsInk(text: string, blobs: readonly InkBlob[], height: number): boolean {
  const core = FIGURE.exec(text)?.groups?.core;
  const digits = blobs.filter(({ top, bottom }) => {
    const ownHeight = bottom - top;
    return ownHeight >= height * DIGIT_HEIGHT && ownHeight <= height * 1.2;
  });
  if (core === undefined || digits.length < 2) return false;
  const size = median(digits.map(({ top, bottom }) => bottom - top));
  const foot = median(digits.map(({ bottom }) => bottom));
  return hasLostMark(core, blobs, digits, size, foot) || hasLostGap(text, core, digits, size);
}

function hasLostMark(
  core: string,
  blobs: readonly InkBlob[],
  digits: readonly InkBlob[],
  size: number,
  foot: number,
): boolean {
  const begin = digits[0]?.right ?? 0;
  // What stands behind a figure is no digit of it: a point there parts nothing.
  const end = digits[countHigh(core) - 1]?.left ?? digits.at(-1)?.left ?? 0;
  const marks = blobs.filter(
    (blob) =>
      isMark(blob, size, foot) &&
      blob.right > begin - size * 0.2 &&
      blob.left < end &&
      !blobs.some((other) => other !== blob && other.top < blob.top && covers(other, blob)),
  );
  return marks.length > (core.match(/[.,]/g)?.length ?? 0);
}

function isMark({ left, top, right, bottom, pixels }: InkBlob, size: number, foot: number): boolean {
  return (
    Math.max(bottom - top, right - left) <= size * MARK_HEIGHT &&
    top >= foot - size * MARK_TOP &&
    bottom >= foot - size * 0.1 &&
    pixels >= size * size * MARK_INK
  );
}

/** The foot of a broken "2" stands under the rest of it, a comma beside its digit. */
function covers(other: InkBlob, mark: InkBlob): boolean {
  const shared = Math.min(other.right, mark.right) - Math.max(other.left, mark.left);
  return shared > (mark.right - mark.left) / 2;
}

function hasLostGap(text: string, core: string, digits: readonly InkBlob[], size: number): boolean {
  const from = /^\d/.test(text) ? 0 : 1;
  const own = digits.slice(from, from + countHigh(core));
  const isAligned = own.length === countHigh(core) && (digits.length === from + own.length || /%/.test(text));
  if (!isAligned) return stepsOf(digits).some(({ gap }) => gap > size * WIDE_GAP) && /^\d+$/.test(core);
  const isDigit = (high: string | undefined) => /^\d/.test(high ?? '');
  // Each high sign with the mark behind it.
  const signs = core.match(/[\d/][.,–-]*/g) ?? [];
  const steps = stepsOf(own).filter((_, index) => {
    const sign = signs[index] ?? '';
    return sign.length === 1 && isDigit(sign) && isDigit(signs[index + 1]);
  });
  const usual = Math.min(...steps.map(({ step }) => step), size * 0.8);
  return steps.some(({ step, gap }) => step > usual * WIDE_STEP && gap > size * 0.2);
}

/** Signs of a figure that are as high as a digit. */
const countHigh = (core: string) => core.match(/[\d/]/g)?.length ?? 0;

function stepsOf(digits: readonly InkBlob[]): { step: number; gap: number }[] {
  return digits.slice(1).map((digit, index) => {
    const before = digits[index] ?? digit;
    return {
      step: (digit.left + digit.right - before.left - before.right) / 2,
      gap: digit.left - before.right,
    };
  });
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
