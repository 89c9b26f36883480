import { foldMarks } from '../language/fold.ts';
import { normalizeCharacters, unifyTonePlacement } from '../language/normalize.ts';

const NOT_OF_NAME = /[^\p{L}\p{N}_]+/gu;
/** "phường 1, 3" is not "phường 13". */
const BETWEEN_NUMBERS = /(?<=\d)[^\p{L}\p{N}]+(?=\d)/gu;

/** "Mỹ" and "Mĩ", "Quý" and "Quí", "Lý" and "Lí" are one name, spelt by two customs. */
const FINAL_Y = /(?<=[hklmstvd]|qu)[yýỳỷỹỵ](?![eèéẻẽẹêềếểễệ])/gu;
const I_OF_Y: Readonly<Record<string, string>> = { y: 'i', ý: 'í', ỳ: 'ì', ỷ: 'ỉ', ỹ: 'ĩ', ỵ: 'ị' };

/** A name for comparing with its marks: lower case, one tone placement, letters and digits only ("B'Lao" → "blao"). */
export function markedKey(name: string): string {
  return unifyTonePlacement(normalizeCharacters(name))
    .toLowerCase()
    .replace(BETWEEN_NUMBERS, '_')
    .replace(FINAL_Y, (y) => I_OF_Y[y] ?? y)
    .replace(NOT_OF_NAME, '');
}

/** A name for comparing without marks. */
export function plainKey(name: string): string {
  return foldMarks(markedKey(name));
}

/** A name as somebody wrote it. */
export interface WrittenName {
  readonly marked: string;
  readonly plain: string;
  /** Whether the text it stands in was typed with marks: only then do marks tell two names apart. */
  readonly isMarked: boolean;
}

/** @param isMarked Whether the whole text was typed with marks ("Long An" alone does not show it). */
export function toWrittenName(name: string, isMarked: boolean): WrittenName {
  const marked = markedKey(name);
  return { marked, plain: foldMarks(marked), isMarked };
}

/** Whether two written names can be of one place. */
export function canBeSameName(a: WrittenName, b: WrittenName): boolean {
  return a.isMarked && b.isMarked ? a.marked === b.marked : a.plain === b.plain;
}
