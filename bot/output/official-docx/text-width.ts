/** Widths of Times New Roman Bold in thousandths of its size; its regular letters are a little narrower. */
const CAPITALS = [
  722, 667, 722, 722, 667, 611, 778, 778, 389, 500, 778, 667, 944, 722, 778, 611, 778, 722, 556, 667, 722,
  722, 1000, 722, 722, 667,
];
const SMALL = [
  500, 556, 444, 556, 444, 333, 500, 556, 278, 333, 556, 278, 833, 556, 500, 556, 556, 444, 389, 333, 556,
  500, 722, 500, 500, 444,
];
const OTHERS: Readonly<Record<string, number>> = {
  Đ: 722,
  đ: 556,
  ' ': 250,
  '.': 250,
  ',': 250,
  '-': 333,
  ':': 333,
  ';': 333,
  '(': 333,
  ')': 333,
  '/': 278,
  '%': 1000,
};
/** Digits, and what is rare. */
const USUAL = 500;
const MARKS = /\p{M}/gu;
const TWIPS_PER_POINT = 20;

/** How wide a line in bold Times New Roman is, in twips. @param size in points */
export function measureBold(text: string, size: number): number {
  const letters = [...text.normalize('NFD').replace(MARKS, '')];
  const thousandths = letters.reduce((sum, letter) => sum + widthOf(letter), 0);
  return Math.round((thousandths / 1000) * size * TWIPS_PER_POINT);
}

function widthOf(letter: string): number {
  if (letter >= 'A' && letter <= 'Z') return CAPITALS[letter.charCodeAt(0) - 65] ?? USUAL;
  if (letter >= 'a' && letter <= 'z') return SMALL[letter.charCodeAt(0) - 97] ?? USUAL;
  return OTHERS[letter] ?? USUAL;
}
