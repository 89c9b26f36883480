import type { TextSpan } from '../../knowledge/language/blank-spans.ts';
import { findFigureWords } from '../../knowledge/language/figure-words.ts';
import { foldMarks } from '../../knowledge/language/fold.ts';
import type { Target } from '../../knowledge/model/register.ts';

/**
 * Figures of targets that the same document gives with the comma elsewhere ("95 %" and, of the same matter, "9,5 %"):
 * one of the two lost or gained it on the way, and nothing tells which. Offsets in the cleaned text.
 */
export function findContradicted(targets: readonly Target[]): TextSpan[] {
  const byMatter = Map.groupBy(targets, ({ indicator, unit }) => `${foldMarks(indicator)} ${unit}`);
  return [...byMatter.values()].flatMap((alike) =>
    alike.flatMap((target) => {
      const values = [target.value, target.valueHigh].filter((value) =>
        alike.some((other) => [other.value, other.valueHigh].some((found) => differsByComma(value, found))),
      );
      return values.flatMap((value) => findFigure(target, toDigits(value)));
    }),
  );
}

function differsByComma(a: number | null, b: number | null): boolean {
  return a !== null && b !== null && a !== b && toDigits(a) === toDigits(b);
}

function toDigits(value: number | null): string {
  return String(value).replace('.', '').replace(/^0+/, '');
}

function findFigure({ quote, start }: Target, digits: string): TextSpan[] {
  return findFigureWords(quote)
    .filter((word) => quote.slice(word.start, word.end).replace(/\D/g, '').replace(/^0+/, '') === digits)
    .map((word) => ({ start: start + word.start, end: start + word.end }));
}
