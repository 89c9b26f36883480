import type { PageText, RecognizedLine } from '../../ingest/read/read-result.ts';

/** Width of a character and height of a line, in fractions of the page. */
const CHARACTER = 0.008;
const LINE = 0.02;

/**
 * A page as read from a picture, a word after another from the top left corner.
 *
 * @param lines words parted by spaces; "12~0.3" is the word "12" read with confidence 0.3, others 0.95
 */
export function recognizedPage(pageNumber: number | null, lines: readonly string[]): PageText {
  const read = lines.map(toLine);
  const text = read.map((line) => line.words.map((word) => word.text).join(' ')).join('\n');
  return { pageNumber, text, lines: read };
}

function toLine(line: string, index: number): RecognizedLine {
  const top = Math.min(1 - LINE, index * LINE);
  let left = 0;
  const words = line.split(' ').map((word) => {
    const [text = '', confidence = '0.95'] = word.split('~');
    const width = Math.min(text.length * CHARACTER, 1 - left);
    const box = { left, top, width, height: LINE };
    left = Math.min(1, left + width + CHARACTER);
    return { text, confidence: Number(confidence), box };
  });
  return { words, box: { left: 0, top, width: 1, height: LINE } };
}
