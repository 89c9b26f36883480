import { AssistantError } from '../../knowledge/model/errors.ts';
import { RtfFonts } from './rtf-fonts.ts';
import { RtfRow } from './rtf-rows.ts';
import { listRtfTokens } from './rtf-tokens.ts';
import type { WordBlock } from './word-blocks.ts';

/** Word writes groups some 30 deep. */
const MAX_GROUP_DEPTH = 5_000;
/** Destinations that are no text of the body; those opened by `\*` and unknown here are none either. */
const SKIPPED = new Set(
  (
    'colortbl stylesheet info pict nonshppict objdata objclass objname header headerl headerr headerf footer footerl footerr ' +
    'footerf ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn fldinst annotation atnid atnauthor atndate atnref xe tc tcl rxe ' +
    'template operator author title subject keywords comment doccomm hlinkbase pntxta pntxtb upr shprslt nonesttables ' +
    'listtable listoverridetable revtbl rsidtbl filetbl private bkmkstart bkmkend datafield formfield'
  ).split(' '),
);
// Text of these counts although they stand in a skipped destination, or are opened by `\*`.
const UNICODE_TWIN = 'ud';
const BOXES = new Set(['shptxt', 'dptxbxtext']);
const LABELS = new Set(['listtext', 'pntext']);
const letters: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['line', '\n'],
  ['lbr', '\n'],
  ['softline', '\n'],
  ['emdash', '—'],
  ['endash', '–'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['bullet', '•'],
  ['emspace', ' '],
  ['enspace', ' '],
  ['qmspace', ' '],
  ['~', '\u00A0'],
  ['_', '-'],
  ['\\', '\\'],
  ['{', '{'],
  ['}', '}'],
]);
const PARAGRAPH_ENDS = new Set(['par', 'sect', 'page', 'column', '\n', '\r']);

interface Group {
  readonly isSkipped: boolean;
  readonly isFontTable: boolean;
  readonly isLabel: boolean;
  readonly isNote: boolean;
  readonly isBox: boolean;
  readonly isHidden: boolean;
  readonly font: number | null;
  /** Letters that stand for one `\u` in readers before Unicode. */
  readonly fallbackLetters: number;
}

const BODY: Group = {
  isSkipped: false,
  isFontTable: false,
  isLabel: false,
  isNote: false,
  isBox: false,
  isHidden: false,
  font: null,
  fallbackLetters: 1,
};

/**
 * The paragraphs of an RTF document, footnotes last. Headers, footers, comments, pictures, deleted and hidden text are
 * left out; of fields the result stays.
 *
 * @param source the file's bytes as Latin-1 letters
 * @throws DOCUMENT_TOO_BIG — groups nested beyond reason
 */
export function readRtfBlocks(source: string): WordBlock[] {
  const reader = new RtfReader();
  for (const token of listRtfTokens(source)) {
    if (token.kind === 'open') reader.open();
    else if (token.kind === 'close') reader.close();
    else if (token.kind === 'text') reader.text(token.bytes);
    else reader.control(token.word, token.value);
  }
  return reader.finish();
}

class RtfReader {
  readonly #fonts = new RtfFonts();
  readonly #row = new RtfRow();
  readonly #stack: Group[] = [];
  readonly #blocks: WordBlock[] = [];
  readonly #notes: WordBlock[] = [];
  #group: Group = BODY;
  #defaultFont: number | null = null;
  #words: string[] = [];
  #noteWords: string[] = [];
  #label = '';
  /** What stood before each text box under way in its paragraph. */
  readonly #outer: { readonly words: string[]; readonly depth: number }[] = [];
  #depth = 0;
  #isOptional = false;
  #toSkip = 0;

  open(): void {
    if (this.#stack.length >= MAX_GROUP_DEPTH)
      throw new AssistantError('DOCUMENT_TOO_BIG', `groups nested more than ${MAX_GROUP_DEPTH} deep`);
    this.#stack.push(this.#group);
    this.#isOptional = false;
    this.#toSkip = 0;
  }

  close(): void {
    const ended = this.#group;
    this.#group = this.#stack.pop() ?? BODY;
    this.#toSkip = 0;
    if (ended.isLabel && !this.#group.isLabel) this.#endLabel();
    if (ended.isNote && !this.#group.isNote) this.#endNote();
    if (ended.isBox && !this.#group.isBox) this.#endBox();
  }

  text(bytes: string): void {
    const kept = bytes.slice(this.#toSkip);
    this.#toSkip = Math.max(0, this.#toSkip - bytes.length);
    if (kept === '') return;
    if (this.#group.isFontTable) {
      if (!this.#group.isSkipped) this.#fonts.name(kept);
    } else this.#write(this.#fonts.decode(kept, this.#group.font ?? this.#defaultFont));
  }

  control(word: string, value: number | null): void {
    if (word === '*') {
      this.#isOptional = true;
      return;
    }
    const isOptional = this.#isOptional;
    this.#isOptional = false;
    if (this.#toSkip > 0 && letters.has(word)) this.#toSkip -= 1;
    else if (this.#startDestination(word, isOptional)) return;
    else if (this.#group.isFontTable) this.#fonts.define(word, value);
    else if (word === 'u') this.#writeUnicode(value ?? 0);
    else if (letters.has(word)) this.#write(letters.get(word) ?? '');
    else if (!this.#group.isSkipped) this.#apply(word, value);
  }

  finish(): WordBlock[] {
    if (this.#words.length > 0) this.#endBlock('paragraph');
    this.#endNote();
    return [...this.#blocks, ...this.#notes];
  }

  #startDestination(word: string, isOptional: boolean): boolean {
    const group = this.#group;
    if (word === 'fonttbl') this.#group = { ...group, isFontTable: true };
    else if (word === UNICODE_TWIN) this.#group = { ...group, isSkipped: false };
    else if (BOXES.has(word)) this.#startBox();
    else if (LABELS.has(word)) this.#group = { ...group, isLabel: true };
    else if (word === 'footnote') this.#group = { ...group, isNote: true };
    else if (SKIPPED.has(word) || isOptional) this.#group = { ...group, isSkipped: true };
    else return false;
    return true;
  }

  #apply(word: string, value: number | null): void {
    if (PARAGRAPH_ENDS.has(word)) this.#endBlock('paragraph');
    else if (word === 'cell') this.#endBlock('cell');
    else if (word === 'nestcell') this.#endBlock('paragraph');
    else if (word === 'row') this.#endRow();
    else if (word === 'pard') this.#depth = 0;
    else if (word === 'intbl') this.#depth = Math.max(this.#depth, 1);
    else if (word === 'itap') this.#depth = value ?? 0;
    else if (word === 'uc') this.#group = { ...this.#group, fallbackLetters: Math.max(0, value ?? 1) };
    else if (word === 'f') this.#group = { ...this.#group, font: value };
    else if (word === 'v' || word === 'deleted') this.#group = { ...this.#group, isHidden: value !== 0 };
    else if (word === 'plain') this.#group = { ...this.#group, isHidden: false, font: null };
    else if (word === 'deff') this.#defaultFont = value;
    else if (word === 'ansicpg') this.#fonts.setCodePage(value ?? 0);
    else this.#row.define(word, value);
  }

  #writeUnicode(value: number): void {
    this.#write(String.fromCharCode(value < 0 ? value + 0x10000 : value));
    this.#toSkip = this.#group.fallbackLetters;
  }

  #write(text: string): void {
    if (this.#group.isSkipped || this.#group.isHidden) return;
    if (this.#group.isLabel) this.#label += text;
    else if (this.#group.isNote) this.#noteWords.push(text);
    else this.#words.push(text);
  }

  // Whatever sign a bullet has in its font, it is read as a dash.
  #endLabel(): void {
    const label = this.#label.trim();
    this.#label = '';
    if (label !== '') this.#words.push(/[\p{L}\p{N}]/u.test(label) ? `${label} ` : '- ');
  }

  // What stands in a box comes before the paragraph it hangs in, and is no part of its table.
  #startBox(): void {
    if (!this.#group.isBox) {
      this.#outer.push({ words: this.#words, depth: this.#depth });
      this.#words = [];
      this.#depth = 0;
    }
    this.#group = { ...this.#group, isSkipped: false, isBox: true };
  }

  #endBox(): void {
    if (this.#words.length > 0) this.#endBlock('paragraph');
    const outer = this.#outer.pop();
    this.#words = outer?.words ?? [];
    this.#depth = outer?.depth ?? 0;
  }

  #endNote(): void {
    const text = this.#noteWords.join('');
    this.#noteWords = [];
    if (text.trim() !== '') this.#notes.push({ text, depth: 0, ends: 'paragraph', shape: null });
  }

  #endBlock(ends: 'paragraph' | 'cell'): void {
    if (this.#group.isNote) {
      this.#noteWords.push('\n');
      return;
    }
    const depth = ends === 'cell' ? Math.max(this.#depth, 1) : this.#depth;
    this.#blocks.push({ text: this.#words.join(''), depth, ends, shape: null });
    this.#words = [];
  }

  #endRow(): void {
    this.#blocks.push({ text: this.#words.join(''), depth: 1, ends: 'row', shape: this.#row.shape });
    this.#words = [];
  }
}
