import type { CharacterRange, DocFile } from './doc-file.ts';
import { LEVEL_CHANGE, LIST_CHANGE, readListTables } from './doc-lists.ts';
import { type CharacterMarks, findCharacterMarks, findTextBoxes } from './doc-marks.ts';
import { type DocText, readDocText } from './doc-pieces.ts';
import { listChanges, listParagraphRuns, type PropertyRun } from './doc-properties.ts';
import type { RowShape, WordBlock } from './word-blocks.ts';
import { createListCounter, type ListPlace, toLevel, type WordNumbering } from './word-numbering.ts';

const CELL_END = '\x07';
const FIELD_START = '\x13';
const FIELD_RESULT = '\x14';
const FIELD_END = '\x15';
/** Line, page and column breaks inside a paragraph. */
const LINE_BREAKS = ['\v', '\f', '\x0e'] as const;
const NON_BREAKING_HYPHEN = '\x1e';
/** In the place of a picture or a drawing. */
const PICTURES = ['\x01', '\x08'] as const;
/** Places of pictures, notes and comments, optional hyphens, marks of Word's own. */
const SPECIALS = /[\p{Cc}--[\t\n]]/gv;

/** The paragraphs of a .doc, and whether there are pictures among them. */
export interface DocBlocks {
  readonly blocks: readonly WordBlock[];
  readonly holdsPictures: boolean;
}

/**
 * The paragraphs of a .doc with their automatic numbers: the body, the text boxes where they hang in it, then footnotes
 * and endnotes. Headers, footers, comments, deleted and hidden text are left out; of fields the result stays.
 */
export function readDocBlocks(file: DocFile): DocBlocks {
  const text = readDocText(file);
  const reader = new BlockReader(file, text);
  const blocks = [file.body, file.footnotes, file.endnotes].flatMap((range) => reader.read(range));
  return { blocks, holdsPictures: PICTURES.some((mark) => text.text.includes(mark)) };
}

class BlockReader {
  readonly #text: DocText;
  readonly #marks: CharacterMarks;
  readonly #runs: readonly PropertyRun[];
  readonly #numbering: WordNumbering;
  readonly #boxes: ReadonlyMap<number, CharacterRange>;

  constructor(file: DocFile, text: DocText) {
    this.#text = text;
    this.#marks = findCharacterMarks(file, text);
    this.#runs = listParagraphRuns(file).toSorted((a, b) => a.startOffset - b.startOffset);
    this.#numbering = createListCounter(readListTables(file));
    this.#boxes = findTextBoxes(file);
  }

  read({ start, end }: CharacterRange): WordBlock[] {
    const blocks: WordBlock[] = [];
    const fields: boolean[] = [];
    let words: string[] = [];
    let boxed: WordBlock[] = [];
    for (let at = start; at < Math.min(end, this.#text.text.length); at++) {
      const letter = this.#text.text.charAt(at);
      if (letter === FIELD_START) fields.push(true);
      else if (letter === FIELD_RESULT && fields.length > 0) fields[fields.length - 1] = false;
      else if (letter === FIELD_END) fields.pop();
      else if (letter === '\r' || letter === CELL_END || isSectionEnd(letter, words)) {
        const isJoined = letter === '\r' && this.#marks.isDropped(at);
        if (isJoined) continue;
        blocks.push(...boxed, this.#toBlock(words.join(''), at));
        words = [];
        boxed = [];
      } else {
        const box = this.#boxes.get(at);
        if (box !== undefined) boxed.push(...this.#readBox(box));
        if (!fields.includes(true) && !this.#marks.isDropped(at))
          words.push(this.#marks.symbolAt(at) ?? letter);
      }
    }
    return words.length === 0 && boxed.length === 0 ? blocks : [...blocks, ...boxed, toPlain(words.join(''))];
  }

  // What stands in a box is no part of the table it may hang in.
  #readBox(range: CharacterRange): WordBlock[] {
    return this.read(range).map((block) => ({ ...block, depth: 0 }));
  }

  #toBlock(words: string, end: number): WordBlock {
    const offset = this.#text.toOffset(end);
    const run = findRun(this.#runs, offset);
    const properties = readParagraph(run);
    const isCellEnd = this.#text.text.charAt(end) === CELL_END;
    const depth = isCellEnd ? Math.max(properties.depth, 1) : properties.depth;
    const text = cleanWords(words);
    if (isCellEnd && properties.shape !== null) return { text, depth, ends: 'row', shape: properties.shape };
    const label = this.#numbering.nextLabel(properties.place, String(run?.styleIndex ?? 0));
    const labelled = label === null || text.trim() === '' ? text : `${label} ${text.trimStart()}`;
    return { text: labelled, depth, ends: isCellEnd ? 'cell' : 'paragraph', shape: null };
  }
}

// A form feed that stands alone ends a section, and with it a paragraph; one within words breaks the page.
function isSectionEnd(letter: string, words: readonly string[]): boolean {
  return letter === '\f' && words.length === 0;
}

const toPlain = (words: string): WordBlock => ({
  text: cleanWords(words),
  depth: 0,
  ends: 'paragraph',
  shape: null,
});

function cleanWords(words: string): string {
  const broken = LINE_BREAKS.reduce((text, mark) => text.replaceAll(mark, '\n'), words);
  return broken.replaceAll(NON_BREAKING_HYPHEN, '-').replace(SPECIALS, '');
}

interface ParagraphProperties {
  readonly depth: number;
  /** Set when the paragraph is the end of a table row. */
  readonly shape: RowShape | null;
  readonly place: ListPlace;
}

const IN_TABLE_CHANGE = 0x2416;
const ROW_END_CHANGE = 0x2417;
const DEPTH_CHANGE = 0x6649;
const TABLE_CHANGE = 0xd608;
const MAX_DEPTH = 30;

function readParagraph(run: PropertyRun | undefined): ParagraphProperties {
  let depth = 0;
  let isRowEnd = false;
  let shape: RowShape | null = null;
  let listId: string | null = null;
  let level: number | null = null;
  for (const { code, operand } of listChanges(run?.changes ?? Buffer.alloc(0))) {
    const value = operand[0] ?? 0;
    if (code === IN_TABLE_CHANGE) depth = Math.max(depth, value === 0 ? 0 : 1);
    else if (code === DEPTH_CHANGE) depth = Math.min(value, MAX_DEPTH);
    else if (code === ROW_END_CHANGE) isRowEnd = value === 1;
    else if (code === TABLE_CHANGE) shape = readShape(operand);
    else if (code === LIST_CHANGE && operand.length >= 2) listId = String(operand.readUInt16LE(0));
    else if (code === LEVEL_CHANGE) level = toLevel(String(value));
  }
  const place = { listId, level };
  return { depth, place, shape: isRowEnd ? (shape ?? { edges: [], merges: [] }) : null };
}

const CELL_BYTES = 20;

// [MS-DOC] 2.9.321, TDefTableOperand: count, edges, then flags of the cells.
function readShape(operand: Buffer): RowShape {
  const count = operand[0] ?? 0;
  const edgeBytes = 1 + (count + 1) * 2;
  if (operand.length < edgeBytes) return { edges: [], merges: [] };
  const edges = Array.from({ length: count + 1 }, (_, i) => operand.readInt16LE(1 + i * 2));
  const merges = Array.from({ length: count }, (_, i) => {
    const at = edgeBytes + i * CELL_BYTES;
    const flags = at + 2 <= operand.length ? operand.readUInt16LE(at) : 0;
    if ((flags & 0b11) === 0b10) return 'across';
    return (flags & 0b110_0000) === 0b010_0000 ? 'down' : null;
  });
  return { edges, merges };
}

function findRun(runs: readonly PropertyRun[], offset: number): PropertyRun | undefined {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.startOffset ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const run = runs[low - 1];
  return run !== undefined && offset < run.endOffset ? run : undefined;
}
