/** What was measured, with what it must come to. */
export interface Figure {
  /** With the row of the reliability table it belongs to: "R7 answered twice". */
  readonly what: string;
  readonly value: number;
  /** @default none */
  readonly atMost?: number;
  /** Of what proves that the rest means anything. @default none */
  readonly atLeast?: number;
}

/** Whether a figure is as it must be. */
export function isMet({ value, atMost = Infinity, atLeast = -Infinity }: Figure): boolean {
  return value <= atMost && value >= atLeast;
}

/** A figure on one line, with its mark. */
export function formatFigure(figure: Figure): string {
  const { what, value, atMost, atLeast } = figure;
  const marks = [
    ...(atLeast === undefined ? [] : [`≥ ${atLeast}`]),
    ...(atMost === undefined ? [] : [`≤ ${atMost}`]),
  ];
  const shown = Number.isInteger(value) ? value : value.toFixed(1);
  const mark = marks.length === 0 ? '' : ` (${marks.join(', ')})`;
  return `${isMet(figure) ? 'ok    ' : 'MISSED'} ${what}: ${shown}${mark}`;
}
