import { type StyledText, sliceStyled } from './styled-text.ts';

/** Bot API: 1–4096 characters after entities; counted in UTF-16 units. */
export const MAX_MESSAGE_UNITS = 4096;

/**
 * Messages that together say the text, none longer than the limit, parted at line ends, else at spaces, else between
 * characters. Blank text gives none.
 */
export function splitMessage(styled: StyledText, limit = MAX_MESSAGE_UNITS): StyledText[] {
  const parts: StyledText[] = [];
  let start = 0;
  while (start < styled.text.length) {
    const end = findCut(styled.text, start, limit);
    const part = sliceStyled(styled, start, end);
    if (part.text !== '') parts.push(part);
    start = end;
  }
  return parts;
}

function findCut(text: string, start: number, limit: number): number {
  if (text.length - start <= limit) return text.length;
  const piece = text.slice(start, start + limit + 1);
  const line = piece.lastIndexOf('\n');
  if (line > 0) return start + line;
  const space = piece.lastIndexOf(' ');
  if (space > 0) return start + space;
  const cut = start + limit;
  return isLowSurrogate(text.charCodeAt(cut)) && limit > 1 ? cut - 1 : cut;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
