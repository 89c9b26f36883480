/** A word as tesseract gives it, in pixels of the picture. */
export interface FoundWord {
  readonly text: string;
  /** 0..1 */
  readonly confidence: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Columns of the table: level, page, block, paragraph, line, word, left, top, width, height, confidence, text. */
const COLUMNS = 12;
const WORD_LEVEL = '5';

/**
 * The words of tesseract's tab-separated table, line by line in its reading order. Rows of another shape are left out.
 *
 * @returns no line is empty; none at all when nothing was found
 */
export function parseWordTable(table: string): readonly (readonly FoundWord[])[] {
  const lines = new Map<string, FoundWord[]>();
  for (const row of table.split('\n')) {
    const cells = row.split('\t');
    const [level, page, block, paragraph, line] = cells;
    const word = cells.length === COLUMNS && level === WORD_LEVEL ? toWord(cells) : undefined;
    if (word === undefined) continue;
    const key = [page, block, paragraph, line].join(' ');
    const words = lines.get(key);
    if (words === undefined) lines.set(key, [word]);
    else words.push(word);
  }
  return [...lines.values()];
}

function toWord(cells: readonly string[]): FoundWord | undefined {
  const [
    left = Number.NaN,
    top = Number.NaN,
    width = Number.NaN,
    height = Number.NaN,
    confidence = Number.NaN,
  ] = cells.slice(6, 11).map(Number);
  const text = (cells[11] ?? '').normalize('NFC').trim();
  if (text === '' || ![left, top, width, height].every(Number.isInteger) || !(confidence >= 0))
    return undefined;
  return {
    text,
    confidence: Math.min(confidence / 100, 1),
    left,
    top,
    right: left + width,
    bottom: top + height,
  };
}
