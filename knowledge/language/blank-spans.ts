/** A stretch of a text, end exclusive. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** A text with spans replaced by as many spaces, so that offsets still agree. */
export function blankSpans(text: string, spans: readonly TextSpan[]): string {
  return spans.reduce(
    (rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end),
    text,
  );
}
