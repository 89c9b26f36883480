import type { DocFile } from './doc-file.ts';

/** A modifier of a property ([MS-DOC] 2.2.5, Sprm) with its operand. */
export interface PropertyChange {
  readonly code: number;
  readonly operand: Buffer;
}

/** Text between two places of the file that has the same properties. */
export interface PropertyRun {
  readonly startOffset: number;
  readonly endOffset: number;
  readonly changes: Buffer;
  /** Number of the paragraph style; 0 for characters. */
  readonly styleIndex: number;
}

const CHARACTER_PAGES_OFFSET = 0xfa;
const PARAGRAPH_PAGES_OFFSET = 0x102;
const PAGE_BYTES = 512;
const TABLE_DEFINITION = 0xd608;
const HUGE_CHANGES = 0x6646;
const OPERAND_BYTES = [1, 1, 2, 4, 2, 2, null, 3] as const;

/** The modifiers of a list of them, one after another; a cut list ends early. */
export function* listChanges(changes: Buffer): Generator<PropertyChange> {
  for (let at = 0; at + 2 < changes.length; ) {
    const code = changes.readUInt16LE(at);
    const fixed = OPERAND_BYTES[code >> 13] ?? null;
    let from = at + 2;
    let length: number = fixed ?? 0;
    if (code === TABLE_DEFINITION) {
      if (from + 2 > changes.length) return;
      length = changes.readUInt16LE(from) - 1;
      from += 2;
    } else if (fixed === null) {
      length = changes.readUInt8(from);
      from += 1;
    }
    yield { code, operand: changes.subarray(from, from + Math.max(length, 0)) };
    at = from + Math.max(length, 0);
  }
}

/** The runs of characters that differ from their style, in the order of the file. */
export function listCharacterRuns(file: DocFile): PropertyRun[] {
  return listPages(file, CHARACTER_PAGES_OFFSET).flatMap((page) => {
    const count = page.readUInt8(PAGE_BYTES - 1);
    return Array.from({ length: count }, (_, i) => {
      const at = page.readUInt8((count + 1) * 4 + i) * 2;
      const changes = at === 0 ? page.subarray(0, 0) : page.subarray(at + 1, at + 1 + page.readUInt8(at));
      return { ...readBounds(page, i), changes, styleIndex: 0 };
    });
  });
}

/** The paragraphs in the order of the file. */
export function listParagraphRuns(file: DocFile): PropertyRun[] {
  return listPages(file, PARAGRAPH_PAGES_OFFSET).flatMap((page) => {
    const count = page.readUInt8(PAGE_BYTES - 1);
    return Array.from({ length: count }, (_, i) => {
      const at = page.readUInt8((count + 1) * 4 + i * 13) * 2;
      const bounds = readBounds(page, i);
      if (at === 0) return { ...bounds, changes: page.subarray(0, 0), styleIndex: 0 };
      const words = page.readUInt8(at);
      const start = words === 0 ? at + 2 : at + 1;
      const end = words === 0 ? start + page.readUInt8(at + 1) * 2 : start + words * 2 - 1;
      const changes = withHuge(page.subarray(start + 2, end), file.data);
      return { ...bounds, changes, styleIndex: page.readUInt16LE(start) };
    });
  });
}

function readBounds(page: Buffer, index: number) {
  return { startOffset: page.readUInt32LE(index * 4), endOffset: page.readUInt32LE(index * 4 + 4) };
}

// Those of wide tables do not fit the page and lie in a stream of their own.
function withHuge(changes: Buffer, data: Buffer): Buffer {
  if (changes.length < 6 || changes.readUInt16LE(0) !== HUGE_CHANGES) return changes;
  const at = changes.readUInt32LE(2);
  if (at + 2 > data.length) return changes;
  return data.subarray(at + 2, at + 2 + data.readUInt16LE(at));
}

function listPages(file: DocFile, headerOffset: number): Buffer[] {
  const plc = file.part(headerOffset);
  const count = Math.max(0, Math.floor((plc.length - 4) / 8));
  const numbers = Array.from({ length: count }, (_, i) => plc.readUInt32LE((count + 1) * 4 + i * 4));
  return [...new Set(numbers)].flatMap((number) => {
    const page = file.main.subarray(number * PAGE_BYTES, (number + 1) * PAGE_BYTES);
    return page.length === PAGE_BYTES ? [page] : [];
  });
}
