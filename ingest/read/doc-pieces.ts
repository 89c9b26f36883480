import { AssistantError } from '../../knowledge/model/errors.ts';
import type { CharacterRange, DocFile } from './doc-file.ts';

/** A run of the text as it lies in the file. */
interface Piece extends CharacterRange {
  readonly offset: number;
  readonly charBytes: 1 | 2;
}

/** All text of a .doc in order: body, footnotes, headers and the rest, with where each character lies in the file. */
export interface DocText {
  readonly text: string;
  /** The place of a character in the file, in bytes. */
  toOffset(character: number): number;
  /** The characters that lie between two places in the file. */
  toCharacters(startOffset: number, endOffset: number): CharacterRange[];
}

const CLX_OFFSET = 0x1a2;
const PROPERTIES_TAG = 1;
const PIECES_TAG = 2;
/** An offset with this bit is that of one-byte characters, doubled ([MS-DOC] 2.9.73). */
const ONE_BYTE = 0x4000_0000;

/**
 * The text of a .doc by its table of pieces ([MS-DOC] 2.8.35). One-byte characters are those of windows-1252, also where a
 * font before Unicode shows something else by them.
 *
 * @throws DOCUMENT_DAMAGED
 */
export function readDocText(file: DocFile): DocText {
  const pieces = readPieces(file);
  const text = pieces.map((piece) => decodePiece(piece, file.main)).join('');
  const byOffset = pieces.toSorted((a, b) => a.offset - b.offset);
  let last = 0;
  return {
    text,
    // Asked in the order of the text, mostly: the search goes on where it stopped.
    toOffset(character) {
      if ((pieces[last]?.start ?? 0) > character) last = 0;
      while (last < pieces.length - 1 && (pieces[last]?.end ?? 0) <= character) last += 1;
      const piece = pieces[last];
      return piece === undefined ? 0 : piece.offset + (character - piece.start) * piece.charBytes;
    },
    toCharacters(startOffset, endOffset) {
      const found: CharacterRange[] = [];
      for (let at = findFirst(byOffset, startOffset); at < byOffset.length; at++) {
        const piece = byOffset[at];
        if (piece === undefined || piece.offset >= endOffset) break;
        const from = Math.max(0, Math.ceil((startOffset - piece.offset) / piece.charBytes));
        const to = Math.ceil((endOffset - piece.offset) / piece.charBytes);
        const range = { start: piece.start + from, end: Math.min(piece.end, piece.start + to) };
        if (range.start < range.end) found.push(range);
      }
      return found;
    },
  };
}

function readPieces({ table, main, part }: DocFile): Piece[] {
  const plc = findPieceTable(part(CLX_OFFSET));
  const count = Math.floor((plc.length - 4) / 12);
  const pieces: Piece[] = [];
  for (let i = 0; i < count; i++) {
    const start = plc.readUInt32LE(i * 4);
    const end = plc.readUInt32LE(i * 4 + 4);
    const place = plc.readUInt32LE((count + 1) * 4 + i * 8 + 2);
    const isOneByte = (place & ONE_BYTE) !== 0;
    const offset = isOneByte ? (place & ~ONE_BYTE) / 2 : place;
    const charBytes = isOneByte ? 1 : 2;
    if (
      start !== (pieces.at(-1)?.end ?? 0) ||
      end < start ||
      offset + (end - start) * charBytes > main.length
    )
      throw new AssistantError(
        'DOCUMENT_DAMAGED',
        `piece ${i} of ${count} lies outside the text (${table.length})`,
      );
    pieces.push({ start, end, offset, charBytes });
  }
  return pieces;
}

function findPieceTable(clx: Buffer): Buffer {
  let at = 0;
  while (clx[at] === PROPERTIES_TAG) at += 3 + clx.readUInt16LE(at + 1);
  if (clx[at] !== PIECES_TAG)
    throw new AssistantError('DOCUMENT_DAMAGED', 'Word document without its pieces');
  return clx.subarray(at + 5, at + 5 + clx.readUInt32LE(at + 1));
}

function decodePiece({ start, end, offset, charBytes }: Piece, main: Buffer): string {
  const bytes = main.subarray(offset, offset + (end - start) * charBytes);
  return charBytes === 2 ? bytes.toString('utf16le') : new TextDecoder('windows-1252').decode(bytes);
}

// The last piece that begins at or before the offset, or one before it that reaches it: pieces do not overlap.
function findFirst(pieces: readonly Piece[], offset: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.offset ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}
