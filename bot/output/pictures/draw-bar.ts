import type { IndicatorRow } from '../../assistant/picture.ts';
import { type BarKind, toBarKind } from './indicator.ts';
import { inks, round } from './svg-page.ts';

/** From a value to its place on the page; values grow to the right. */
export interface Scale {
  /** Pixels from the left edge of the page. */
  at(value: number): number;
  readonly left: number;
  readonly right: number;
}

/** Height of a bar. */
export const BAR_HEIGHT = 44;
/** What its mark stands over it, above and below. */
export const MARK_OVER = 8;
const HATCH_STEP = 16;
const DOT_STEP = 14;

/** A scale that holds zero and every value, so that lengths can be compared. */
export function createScale(rows: readonly IndicatorRow[], left: number, right: number): Scale {
  const values = rows.flatMap(({ value, valueHigh }) => [value, valueHigh]).filter((value) => value !== null);
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const span = high - low === 0 ? 1 : high - low;
  return { at: (value) => left + ((value - low) / span) * (right - left), left, right };
}

/**
 * A value as a bar from zero with an upright mark at what was set: hatched where good is below it, filled where good is
 * from it on, dotted where it tells a change; of a range, from end to end. Empty without a value.
 */
export function drawBar(row: IndicatorRow, scale: Scale, top: number): string {
  const kind = toBarKind(row);
  if (kind === undefined || row.value === null) return '';
  const zero = scale.at(0);
  const ends = [row.value, row.valueHigh ?? row.value].map((value) => scale.at(value));
  const from = row.valueHigh === null ? Math.min(zero, ...ends) : Math.min(...ends);
  const to = row.valueHigh === null ? Math.max(zero, ...ends) : Math.max(...ends);
  const marks = [...new Set(ends)].map(
    (x) =>
      `<path class="mark" d="M${round(x)} ${top - MARK_OVER}v${BAR_HEIGHT + 2 * MARK_OVER}" stroke="${inks.text}" stroke-width="8"/>`,
  );
  return [
    `<g class="bar ${kind}"><rect x="${round(from)}" y="${top}" width="${round(to - from)}" height="${BAR_HEIGHT}" fill="${kind === 'goal' ? inks.accent : inks.paper}" stroke="${inks.accent}" stroke-width="3"/>`,
    drawFilling(kind, { from, to, top }),
    ...marks,
    '</g>',
  ].join('');
}

/** The line that all bars start from. */
export function drawZero(scale: Scale, top: number, bottom: number): string {
  const x = round(scale.at(0));
  return `<path class="zero" d="M${x} ${top}V${bottom}" stroke="${inks.text}" stroke-width="3"/>`;
}

interface Span {
  readonly from: number;
  readonly to: number;
  readonly top: number;
}

function drawFilling(kind: BarKind, span: Span): string {
  if (kind === 'goal') return '';
  return kind === 'ceiling' ? drawHatching(span) : drawDots(span);
}

/** Strokes from lower left to upper right, cut at the bar's ends: patterns and clips are not read everywhere. */
function drawHatching({ from, to, top }: Span): string {
  const bottom = top + BAR_HEIGHT;
  const strokes: string[] = [];
  for (let x = from - BAR_HEIGHT + HATCH_STEP; x < to; x += HATCH_STEP) {
    const start = Math.max(x, from);
    const end = Math.min(x + BAR_HEIGHT, to);
    if (end > start)
      strokes.push(
        `M${round(start)} ${round(bottom - (start - x))}L${round(end)} ${round(bottom - (end - x))}`,
      );
  }
  return `<path d="${strokes.join('')}" stroke="${inks.accent}" stroke-width="3" fill="none"/>`;
}

function drawDots({ from, to, top }: Span): string {
  const dots: string[] = [];
  for (let y = top + DOT_STEP / 2 + 2; y < top + BAR_HEIGHT; y += DOT_STEP)
    for (let x = from + DOT_STEP / 2; x < to - DOT_STEP / 4; x += DOT_STEP)
      dots.push(`<circle cx="${round(x)}" cy="${round(y)}" r="3"/>`);
  return `<g fill="${inks.accent}">${dots.join('')}</g>`;
}
