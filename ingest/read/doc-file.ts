import { AssistantError } from '../../knowledge/model/errors.ts';
import { openOle } from './ole-streams.ts';

/** A part of a document's text, in characters from the start of all its text. */
export interface CharacterRange {
  readonly start: number;
  readonly end: number;
}

/** The parts of a .doc in which its text and its properties lie ([MS-DOC] 2.1). */
export interface DocFile {
  readonly main: Buffer;
  readonly table: Buffer;
  readonly data: Buffer;
  readonly body: CharacterRange;
  readonly footnotes: CharacterRange;
  readonly headers: CharacterRange;
  readonly endnotes: CharacterRange;
  readonly textBoxes: CharacterRange;
  /** A structure of the table stream by the place of its offset and length in the file's header. */
  part(headerOffset: number): Buffer;
}

const WORD_97_MARK = 0xa5ec;
const ENCRYPTED = 0x100;
const SECOND_TABLE = 0x200;
// Lengths of the parts of the text in characters, one after another from here: body, footnotes, headers, macros,
// comments, endnotes, text boxes ([MS-DOC] 2.5.4).
const TEXT_LENGTHS_OFFSET = 0x4c;

/**
 * Opens a Word 97–2003 document.
 *
 * @throws DOCUMENT_UNSUPPORTED — a Word older than that, or another kind of compound file
 * @throws DOCUMENT_ENCRYPTED, DOCUMENT_DAMAGED
 */
export function openDoc(bytes: Buffer): DocFile {
  const ole = openOle(bytes);
  const main = ole.readStream('WordDocument');
  if (main === null)
    throw new AssistantError('DOCUMENT_UNSUPPORTED', 'compound file without a Word document');
  if (main.readUInt16LE(0) !== WORD_97_MARK) {
    throw new AssistantError('DOCUMENT_UNSUPPORTED', 'document of Word 95 or older');
  }
  const flags = main.readUInt16LE(0x0a);
  if ((flags & ENCRYPTED) !== 0)
    throw new AssistantError('DOCUMENT_ENCRYPTED', 'Word document with a password');
  const table = ole.readStream((flags & SECOND_TABLE) !== 0 ? '1Table' : '0Table');
  if (table === null) throw new AssistantError('DOCUMENT_DAMAGED', 'Word document without its table stream');
  const [body, footnotes, headers, , , endnotes, textBoxes] = readRanges(main);
  return {
    main,
    table,
    data: ole.readStream('Data') ?? Buffer.alloc(0),
    body,
    footnotes,
    headers,
    endnotes,
    textBoxes,
    part(headerOffset) {
      const start = main.readUInt32LE(headerOffset);
      return table.subarray(start, start + main.readUInt32LE(headerOffset + 4));
    },
  };
}

type SevenRanges = [
  CharacterRange,
  CharacterRange,
  CharacterRange,
  CharacterRange,
  CharacterRange,
  CharacterRange,
  CharacterRange,
];

function readRanges(main: Buffer): SevenRanges {
  let end = 0;
  const next = (index: number): CharacterRange => {
    const start = end;
    end += main.readUInt32LE(TEXT_LENGTHS_OFFSET + index * 4);
    return { start, end };
  };
  return [next(0), next(1), next(2), next(3), next(4), next(5), next(6)];
}
