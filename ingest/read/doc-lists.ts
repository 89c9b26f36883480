import type { DocFile } from './doc-file.ts';
import { listChanges } from './doc-properties.ts';
import {
  inheritLists,
  type ListDefinition,
  type ListInstance,
  type ListLevel,
  type ListTables,
  type StyleNumbering,
  toLevel,
} from './word-numbering.ts';

const STYLES_OFFSET = 0xa2;
const LISTS_OFFSET = 0x2e2;
const LIST_USES_OFFSET = 0x2ea;
const LIST_BYTES = 28;
const LIST_USE_BYTES = 16;
const LEVEL_HEAD_BYTES = 28;
const LEVELS = 9;
const NO_BASE_STYLE = 0xfff;
/** The modifier of a paragraph that tells its level in the list. */
export const LEVEL_CHANGE = 0x260a;
/** The modifier of a paragraph that tells its list. */
export const LIST_CHANGE = 0x460b;

/** Number formats by their code in a .doc, by the names a .docx gives them ([MS-OSHARED] 2.2.1.3, MSONFC). */
const formats = new Map([
  [1, 'upperRoman'],
  [2, 'lowerRoman'],
  [3, 'upperLetter'],
  [4, 'lowerLetter'],
  [22, 'decimalZero'],
  [23, 'bullet'],
  [255, 'none'],
]);

/** What a .doc says of its automatic numbers ([MS-DOC] 2.9.131 LSTF, 2.9.150 LVLF, 2.9.136 LFO, 2.9.271 STSH). */
export function readListTables(file: DocFile): ListTables {
  const styles = readStyles(file.part(STYLES_OFFSET));
  inheritLists(styles);
  return {
    definitions: readDefinitions(file),
    instances: readInstances(file.part(LIST_USES_OFFSET)),
    styles,
  };
}

function readDefinitions(file: DocFile): Map<string, ListDefinition> {
  const definitions = new Map<string, ListDefinition>();
  const heads = file.part(LISTS_OFFSET);
  if (heads.length < 2) return definitions;
  // The levels follow the heads and are not counted into their length.
  let at = file.main.readUInt32LE(LISTS_OFFSET) + heads.length;
  for (let i = 0; i < heads.readUInt16LE(0); i++) {
    const head = heads.subarray(2 + i * LIST_BYTES, 2 + (i + 1) * LIST_BYTES);
    if (head.length < LIST_BYTES) break;
    const levels: ListLevel[] = [];
    const count = (head.readUInt8(26) & 1) === 1 ? 1 : LEVELS;
    for (let level = 0; level < count; level++) {
      const read = readLevel(file.table, at);
      levels.push(read.level);
      at = read.end;
    }
    definitions.set(String(head.readInt32LE(0)), { levels, styleLink: null });
  }
  return definitions;
}

function readLevel(table: Buffer, at: number): { level: ListLevel; end: number } {
  const textAt = at + LEVEL_HEAD_BYTES + table.readUInt8(at + 24) + table.readUInt8(at + 25);
  const end = textAt + 2 + table.readUInt16LE(textAt) * 2;
  const format = formats.get(table.readUInt8(at + 4)) ?? 'decimal';
  // A character below 9 stands for the number of that level: "%1." in a .docx.
  const pattern = Array.from(table.toString('utf16le', textAt + 2, end), (letter) => {
    const code = letter.charCodeAt(0);
    return code < LEVELS ? `%${code + 1}` : letter;
  });
  return { level: { start: table.readInt32LE(at), format, pattern: pattern.join('') }, end };
}

function readInstances(uses: Buffer): Map<string, ListInstance> {
  const instances = new Map<string, ListInstance>();
  if (uses.length < 4) return instances;
  const count = Math.min(uses.readUInt32LE(0), Math.floor((uses.length - 4) / LIST_USE_BYTES));
  let at = 4 + count * LIST_USE_BYTES;
  for (let i = 0; i < count; i++) {
    const use = uses.subarray(4 + i * LIST_USE_BYTES, 4 + (i + 1) * LIST_USE_BYTES);
    const startOverrides = new Map<number, number>();
    at += 4;
    for (let n = 0; n < use.readUInt8(12) && at + 8 <= uses.length; n++) {
      const flags = uses.readUInt32LE(at + 4);
      if ((flags & 0x10) !== 0) startOverrides.set(toLevel(String(flags & 0xf)), uses.readInt32LE(at));
      at += 8;
      if ((flags & 0x20) !== 0) at = readLevel(uses, at).end;
    }
    instances.set(String(i + 1), { definitionId: String(use.readInt32LE(0)), startOverrides });
  }
  return instances;
}

function readStyles(sheet: Buffer): Map<string, StyleNumbering> {
  const styles = new Map<string, StyleNumbering>();
  if (sheet.length < 6) return styles;
  const baseBytes = sheet.readUInt16LE(4);
  let at = 2 + sheet.readUInt16LE(0);
  for (let index = 0; index < sheet.readUInt16LE(2) && at + 2 <= sheet.length; index++) {
    const length = sheet.readUInt16LE(at);
    const style = sheet.subarray(at + 2, at + 2 + length);
    if (style.length >= baseBytes + 2) styles.set(String(index), readStyle(style, baseBytes));
    at += 2 + length + (length % 2);
  }
  return styles;
}

function readStyle(style: Buffer, baseBytes: number): StyleNumbering {
  const kinds = style.readUInt16LE(2);
  const base = kinds >> 4;
  const numbering: StyleNumbering = {
    listId: null,
    level: 0,
    basedOn: base === NO_BASE_STYLE ? null : String(base),
  };
  const nameEnd = baseBytes + 2 + style.readUInt16LE(baseBytes) * 2 + 2;
  const isParagraph = (kinds & 0xf) === 1;
  if (!isParagraph || nameEnd + 4 > style.length) return numbering;
  const length = style.readUInt16LE(nameEnd);
  for (const { code, operand } of listChanges(style.subarray(nameEnd + 4, nameEnd + 2 + length))) {
    if (code === LIST_CHANGE && operand.length >= 2) numbering.listId = String(operand.readUInt16LE(0));
    else if (code === LEVEL_CHANGE && operand.length >= 1)
      numbering.level = toLevel(String(operand.readUInt8(0)));
  }
  return numbering;
}
