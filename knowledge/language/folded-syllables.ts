import { foldMarks, toSyllables } from './fold.ts';
import { normalizeCharacters } from './normalize.ts';

// What a UTF-16 unit becomes on its own: a folded unit, or one of these.
const PARTS = 0;
const VANISHES = 0xffff;
const NEEDS_CONTEXT = 0xfffe;
/** Units below it are looked up: Latin with all its Vietnamese letters, combining marks, general punctuation. */
const TABLE_END = 0x2070;
// Letters of other scripts may fold by their neighbours, which a table cannot say.
const isTabled = (unit: number) =>
  unit < 0x250 || (unit >= 0x300 && unit < 0x370) || (unit >= 0x1e00 && unit < 0x1f00) || unit >= 0x2000;
const WORD_UNIT = /^[\p{L}\p{N}]$/u;

let table: Uint16Array | undefined;

function getTable(): Uint16Array {
  table ??= Uint16Array.from({ length: TABLE_END }, (_, unit) =>
    isTabled(unit) ? foldUnit(unit) : NEEDS_CONTEXT,
  );
  return table;
}

function foldUnit(unit: number): number {
  const folded = foldMarks(normalizeCharacters(String.fromCharCode(unit)));
  if (folded === '') return VANISHES;
  if (folded.length > 1) return NEEDS_CONTEXT;
  return WORD_UNIT.test(folded) ? folded.charCodeAt(0) : PARTS;
}

/**
 * The syllables of `toSyllables` as runs of UTF-16 units in one array, for hashing: no string is made a syllable. One
 * object is filled again and again.
 *
 * @example
 * const syllables = new FoldedSyllables();
 * syllables.read('Kế hoạch'); // count 2; units[start(1)..end(1)] spell "hoach"
 */
export class FoldedSyllables {
  units = new Uint16Array(4_096);
  /** How many syllables the text last read has. */
  count = 0;
  /** Where each syllable ends in `units`; the next one begins there. */
  #ends = new Uint32Array(1_024);

  start(syllable: number): number {
    return syllable === 0 ? 0 : (this.#ends[syllable - 1] ?? 0);
  }

  end(syllable: number): number {
    return this.#ends[syllable] ?? 0;
  }

  /** Takes the syllables of a text in place of those before. */
  read(text: string): void {
    this.#makeRoom(text.length);
    if (!this.#readByTable(text)) this.#readWhole(text);
  }

  #makeRoom(length: number): void {
    if (this.units.length < length) this.units = new Uint16Array(length * 2);
    if (this.#ends.length <= length) this.#ends = new Uint32Array(length * 2 + 1);
  }

  #readByTable(text: string): boolean {
    const folds = getTable();
    const { units } = this;
    const ends = this.#ends;
    let [count, begin, length] = [0, 0, 0];
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      const folded = unit < TABLE_END ? (folds[unit] ?? NEEDS_CONTEXT) : NEEDS_CONTEXT;
      if (folded === NEEDS_CONTEXT) return false;
      if (folded === VANISHES) continue;
      if (folded !== PARTS) units[length++] = folded;
      else if (length > begin) {
        ends[count++] = length;
        begin = length;
      }
    }
    if (length > begin) ends[count++] = length;
    this.count = count;
    return true;
  }

  #readWhole(text: string): void {
    const syllables = toSyllables(text);
    this.#makeRoom(syllables.reduce((sum, { length }) => sum + length, 0));
    let length = 0;
    syllables.forEach((syllable, index) => {
      for (let i = 0; i < syllable.length; i++) this.units[length++] = syllable.charCodeAt(i);
      this.#ends[index] = length;
    });
    this.count = syllables.length;
  }
}
