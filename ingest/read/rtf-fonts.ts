/** Fonts before Unicode: their letters stay as stored, whatever character set the file says they have. */
const LEGACY_FONT = /^(?:\.Vn|VNI|VN-|\.VN|TCVN|ABC|Vntime|VnTime)/i;
const DEFAULT_ENCODING = 'windows-1252';
/** Encodings by the character set of a font (RTF 1.9.1, \fcharset); 1 is the document's own. */
const encodingsByCharset = new Map([
  [0, DEFAULT_ENCODING],
  [77, 'macintosh'],
  [161, 'windows-1253'],
  [162, 'windows-1254'],
  [163, 'windows-1258'],
  [177, 'windows-1255'],
  [178, 'windows-1256'],
  [186, 'windows-1257'],
  [204, 'windows-1251'],
  [222, 'windows-874'],
  [238, 'windows-1250'],
]);
const encodingsByPage = new Map(
  [...encodingsByCharset.values()].map((name) => [Number(/\d+$/.exec(name)?.[0] ?? 0), name] as const),
);
const SYMBOL_CHARSET = 2;

interface Font {
  charset: number | null;
  name: string;
}

/** The fonts of an RTF document: in what encoding their bytes are to be read. */
export class RtfFonts {
  readonly #fonts = new Map<number, Font>();
  readonly #letters = new Map<string, readonly string[]>();
  #documentEncoding = DEFAULT_ENCODING;
  #current: Font | undefined;

  /** `\ansicpg` */
  setCodePage(page: number): void {
    this.#documentEncoding = encodingsByPage.get(page) ?? DEFAULT_ENCODING;
  }

  /** Takes a control word of the font table. */
  define(word: string, value: number | null): void {
    if (word === 'f') {
      this.#current = { charset: null, name: '' };
      this.#fonts.set(value ?? 0, this.#current);
    } else if (word === 'fcharset' && this.#current !== undefined) this.#current.charset = value;
  }

  /** Takes text of the font table. */
  name(text: string): void {
    if (this.#current !== undefined) this.#current.name += text;
  }

  /** Whether the font shows signs, not letters (Symbol, Wingdings). */
  isSymbol(font: number | null): boolean {
    return font !== null && this.#fonts.get(font)?.charset === SYMBOL_CHARSET;
  }

  /** Bytes, given as Latin-1 letters, as the letters they are in a font; null is the document's own encoding. */
  decode(bytes: string, font: number | null): string {
    const letters = this.#lettersOf(this.#encodingOf(font));
    return bytes.replace(/[\x80-\xff]/g, (letter) => letters[letter.charCodeAt(0)] ?? letter);
  }

  #encodingOf(font: number | null): string {
    const known = font === null ? undefined : this.#fonts.get(font);
    if (known === undefined) return this.#documentEncoding;
    if (LEGACY_FONT.test(known.name.trim())) return DEFAULT_ENCODING;
    if (known.charset === null) return this.#documentEncoding;
    return encodingsByCharset.get(known.charset) ?? this.#documentEncoding;
  }

  #lettersOf(encoding: string): readonly string[] {
    const known = this.#letters.get(encoding);
    if (known !== undefined) return known;
    const decoder = new TextDecoder(encoding);
    const letters = Array.from({ length: 256 }, (_, byte) => decoder.decode(Uint8Array.of(byte)));
    this.#letters.set(encoding, letters);
    return letters;
  }
}
