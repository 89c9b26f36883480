import type { CleanedText } from '../clean/cleaned-text.ts';
import { OutlineBuilder } from './outline-builder.ts';
import { finishItems } from './outline-finish.ts';
import { toOutlineLines } from './outline-lines.ts';
import { findZones } from './outline-zones.ts';
import type { OutlinedText } from './outlined-text.ts';
import { findScannedTops } from './scanned-tops.ts';

/**
 * The outline of a cleaned text by the heading grammar of Vietnamese documents (Nghị định 30/2020/NĐ-CP, Phụ lục I):
 * every line an item with its zone, locator, headings, page and parent; long paragraphs are several items with one
 * locator. Items tile the text: between two stands only white space. No items for an empty text.
 *
 * @example parseOutline(cleanText(pages)).items[7]?.locator // 'II.3'
 */
export function parseOutline(cleaned: CleanedText): OutlinedText {
  const lines = toOutlineLines(cleaned.text);
  const { zones, hasOutline, parts } = findZones(lines, findScannedTops(lines, cleaned));
  const builder = new OutlineBuilder(hasOutline);
  for (const [index, line] of lines.entries()) {
    builder.add(line, zones[index] ?? 'body', lines[index + 1], parts.get(index));
  }
  return { text: cleaned.text, items: finishItems(builder.drafts, cleaned) };
}
