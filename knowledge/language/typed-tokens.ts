import { foldMarks } from './fold.ts';

/** A run of letters and digits of a question as typed. */
export interface TypedToken {
  readonly text: string;
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  /** A word by itself, that may be read anew: outside quotation marks and symbols ("12/KH-UBND", "9,5", "a@b"). */
  readonly isFree: boolean;
}

const TOKEN = /[\p{L}\p{M}\p{N}]+/gu;
const QUOTED = /“[^”]*”?|"[^"]*"|«[^»]*»/gu;
const OPENS = /[\s"'“”‘’(:;,.?!–…<>=]$|^$/u;
const CLOSES = /^(?:$|[\s"'“”‘’):;?!–…%‰]|[.,](?![\p{L}\p{N}]))/u;

/**
 * The tokens of a text in order.
 *
 * @param blanked the text with what must stay as it is (document numbers) blanked by as many spaces
 */
export function toTypedTokens(text: string, blanked: string): TypedToken[] {
  const quoted = [...text.matchAll(QUOTED)].map((match) => [match.index, match.index + match[0].length]);
  return [...text.matchAll(TOKEN)].map((match) => {
    const start = match.index;
    const end = start + match[0].length;
    const isQuoted = quoted.some(([from = 0, to = 0]) => from <= start && end <= to);
    const isApart =
      OPENS.test(text.slice(Math.max(0, start - 1), start)) && CLOSES.test(text.slice(end, end + 2));
    const isKept = blanked.slice(start, end).trim() === '';
    return {
      text: match[0],
      folded: foldMarks(match[0]),
      start,
      end,
      isFree: isApart && !isQuoted && !isKept,
    };
  });
}

/** The text with some of its tokens written otherwise. */
export function replaceTokens(text: string, replaced: ReadonlyMap<TypedToken, string>): string {
  let result = '';
  let done = 0;
  for (const [token, by] of [...replaced].sort(([a], [b]) => a.start - b.start)) {
    result += text.slice(done, token.start) + by;
    done = token.end;
  }
  return result + text.slice(done);
}
