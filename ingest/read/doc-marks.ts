import type { CharacterRange, DocFile } from './doc-file.ts';
import type { DocText } from './doc-pieces.ts';
import { listChanges, listCharacterRuns, type PropertyRun } from './doc-properties.ts';

/** What the properties of characters change in the text. */
export interface CharacterMarks {
  /** Whether a character is deleted (tracked changes) or hidden. */
  isDropped(character: number): boolean;
  /** A character of another font than its letter says (Insert › Symbol); undefined for most. */
  symbolAt(character: number): string | undefined;
}

const DELETED_CHANGE = 0x0800;
const HIDDEN_CHANGE = 0x083c;
const SYMBOL_CHANGE = 0x6a09;

/** The deleted, hidden and symbol characters of a .doc ([MS-DOC] 2.6.1). */
export function findCharacterMarks(file: DocFile, text: DocText): CharacterMarks {
  const dropped = new Uint8Array(text.text.length);
  const symbols = new Map<number, string>();
  for (const run of listCharacterRuns(file)) {
    const { isDropped, symbol } = readRun(run);
    if (!isDropped && symbol === null) continue;
    for (const { start, end } of text.toCharacters(run.startOffset, run.endOffset)) {
      if (isDropped) dropped.fill(1, start, end);
      else for (let at = start; at < end; at++) symbols.set(at, symbol ?? '');
    }
  }
  return { isDropped: (at) => dropped[at] === 1, symbolAt: (at) => symbols.get(at) };
}

function readRun({ changes }: PropertyRun): { isDropped: boolean; symbol: string | null } {
  let isDropped = false;
  let symbol: string | null = null;
  for (const { code, operand } of listChanges(changes)) {
    if (code === DELETED_CHANGE || code === HIDDEN_CHANGE) isDropped ||= operand[0] === 1;
    else if (code === SYMBOL_CHANGE && operand.length >= 4)
      symbol = String.fromCharCode(operand.readUInt16LE(2));
  }
  return { isDropped, symbol };
}

const ANCHORS_OFFSET = 0x1da;
const ANCHOR_BYTES = 26;
const BOXES_OFFSET = 0x25a;
const BOX_BYTES = 22;

/** Where text boxes hang: by the character of the body that anchors each, the characters of its text. */
export function findTextBoxes(file: DocFile): ReadonlyMap<number, CharacterRange> {
  const shapes = new Map<number, number>();
  for (const { at, entry } of readPlc(file.part(ANCHORS_OFFSET), ANCHOR_BYTES))
    shapes.set(entry.readInt32LE(0), at);
  const boxes = new Map<number, CharacterRange>();
  for (const { at, next, entry } of readPlc(file.part(BOXES_OFFSET), BOX_BYTES)) {
    const anchor = shapes.get(entry.readInt32LE(14));
    const range = {
      start: file.textBoxes.start + at,
      end: Math.min(file.textBoxes.start + next, file.textBoxes.end),
    };
    if (anchor !== undefined && range.start < range.end) boxes.set(anchor, range);
  }
  return boxes;
}

// A list of places in the text, one more than entries, and then the entries ([MS-DOC] 2.2.2, PLC).
function readPlc(plc: Buffer, entryBytes: number) {
  const count = Math.max(0, Math.floor((plc.length - 4) / (4 + entryBytes)));
  return Array.from({ length: count }, (_, i) => ({
    at: plc.readUInt32LE(i * 4),
    next: plc.readUInt32LE(i * 4 + 4),
    entry: plc.subarray((count + 1) * 4 + i * entryBytes, (count + 1) * 4 + (i + 1) * entryBytes),
  }));
}
