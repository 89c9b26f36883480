/**
 * A piece of RTF: the start or end of a group, a control with its number, or text. A byte written as `\'e0` is text of
 * that one letter; text is in letters of Latin-1, one for each byte.
 */
export type RtfToken =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  | { readonly kind: 'control'; readonly word: string; readonly value: number | null }
  | { readonly kind: 'text'; readonly bytes: string };

const TOKEN =
  /\\(?<word>[a-zA-Z]{1,32})(?<value>-?\d{1,10})? ?|\\'(?<hex>[0-9a-fA-F]{2})|\\(?<symbol>[^a-zA-Z])|(?<brace>[{}])|(?<text>[^\\{}\r\n]+)/gs;
/** `\bin` is followed by so many bytes that are no RTF. */
const BINARY = 'bin';

/** The pieces of an RTF file one after another, in linear time; what is no RTF is passed over. */
export function* listRtfTokens(source: string): Generator<RtfToken> {
  TOKEN.lastIndex = 0;
  const pattern = new RegExp(TOKEN);
  for (let match = pattern.exec(source); match !== null; match = pattern.exec(source)) {
    const { word, value, hex, symbol, brace, text } = match.groups ?? {};
    if (word !== undefined) {
      const number = value === undefined ? null : Number(value);
      if (word === BINARY) pattern.lastIndex += Math.max(0, number ?? 0);
      else yield { kind: 'control', word, value: number };
    } else if (hex !== undefined)
      yield { kind: 'text', bytes: String.fromCharCode(Number.parseInt(hex, 16)) };
    else if (symbol !== undefined) yield { kind: 'control', word: symbol, value: null };
    else if (brace !== undefined) yield brace === '{' ? { kind: 'open' } : { kind: 'close' };
    else if (text !== undefined) yield { kind: 'text', bytes: text };
  }
}
