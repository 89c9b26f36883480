/** An edit of a true statement, with plain string edits only: nothing here may share a parser with the gate. */
export interface Edit {
  readonly kind: string;
  readonly text: string;
  /** The edited words with a little around them, to see whether a source has them after all. */
  readonly around: string;
  /** What stands there now. */
  readonly put: string;
}

/** What takes the place of a match; undefined leaves it. Groups that took no part are empty. */
export type Replace = (groups: readonly string[], index: number) => string | undefined;

/** At most this many edits of a kind are planted in one statement, spread over it. */
const PER_KIND = 3;

/** Edits of one kind, a match each. */
export function edit(kind: string, text: string, pattern: RegExp, replace: Replace): Edit[] {
  const matches = [...text.matchAll(pattern)];
  const step = Math.max(1, Math.floor(matches.length / PER_KIND));
  return matches
    .filter((_, i) => i % step === 0)
    .slice(0, PER_KIND)
    .flatMap((match) => {
      const put = replace(
        [...match].map((group: string | undefined) => group ?? ''),
        match.index,
      );
      if (put === undefined || put === match[0]) return [];
      const end = match.index + match[0].length;
      const edited = text.slice(0, match.index) + put + text.slice(end);
      const around = edited.slice(Math.max(0, match.index - 6), match.index + put.length + 6);
      return [{ kind, text: edited, around, put }];
    });
}

/** Two digits at least, as dates are written. */
export function pad(number: number): string {
  return String(number).padStart(2, '0');
}

/** Words and what to put for them. */
export type Table = Readonly<Record<string, string>>;

/** @example toTable('dưới > trên; trước > sau') */
export function toTable(written: string): Table {
  return Object.fromEntries(
    written.split(';').map((pair) => {
      const [from = '', to = ''] = pair.split('>').map((words) => words.trim());
      return [from, to];
    }),
  );
}

/** Puts a word's counterpart, with a capital where the word has one. */
export function swap(table: Table): Replace {
  return ([word = '']) => {
    const other = table[word.toLowerCase()];
    return other !== undefined && /^\p{Lu}/u.test(word)
      ? other.charAt(0).toUpperCase() + other.slice(1)
      : other;
  };
}

/** Any word of a table, in any case. */
export function wordsOf(table: Table): RegExp {
  const words = Object.keys(table).sort((a, b) => b.length - a.length);
  return new RegExp(`(?<!\\p{L})(?:${words.join('|')})(?!\\p{L})`, 'giu');
}
