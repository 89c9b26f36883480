import { pictureWording as wording } from '../../../prompts/picture-wording.ts';
import type { Indicator, IndicatorRow } from '../../assistant/picture.ts';
import { describeFigure, describeSources, listIndicatorKeys } from './describe-indicator.ts';
import { BAR_HEIGHT, createScale, drawBar, drawZero, MARK_OVER } from './draw-bar.ts';
import { areCommensurable, MAX_INDICATOR_ROWS, toBarKind } from './indicator.ts';
import type { MeasureText } from './picture-font.ts';
import {
  createPage,
  drawText,
  inks,
  PAGE_MARGIN,
  PAGE_WIDTH,
  setHead,
  setText,
  type TextBlock,
  textStyles,
} from './svg-page.ts';

const ROW_GAP = 34;
const BLOCK_GAP = 8;
const WIDTH = PAGE_WIDTH - 2 * PAGE_MARGIN;

/**
 * An indicator across levels or years, a row each, for a phone held upright: whose, the value in its own words with the
 * numbers of its sources, and, where all values can be compared, a bar. What stands at no value is a gap.
 */
export function drawIndicator(indicator: Indicator, measure: MeasureText): string {
  const rows = indicator.rows.slice(0, MAX_INDICATOR_ROWS);
  const head = setHead(indicator, measure);
  const scale = areCommensurable({ ...indicator, rows })
    ? createScale(rows, PAGE_MARGIN + MARK_OVER, PAGE_WIDTH - PAGE_MARGIN - MARK_OVER)
    : undefined;
  const content = [head.drawn];
  let top = head.bottom + ROW_GAP;
  for (const row of rows) {
    const blocks = setRow(row, measure);
    content.push('<g class="row">');
    for (const block of blocks) {
      content.push(drawText(block, PAGE_MARGIN, top));
      top += block.height + BLOCK_GAP;
    }
    if (scale !== undefined && toBarKind(row) !== undefined) {
      const barTop = top + MARK_OVER + BLOCK_GAP;
      content.push(
        drawBar(row, scale, barTop),
        drawZero(scale, barTop - MARK_OVER, barTop + BAR_HEIGHT + MARK_OVER),
      );
      top = barTop + BAR_HEIGHT + MARK_OVER;
    }
    content.push('</g>');
    top += ROW_GAP;
  }
  for (const block of setFoot(indicator, measure)) {
    content.push(drawText(block, PAGE_MARGIN, top));
    top += block.height + BLOCK_GAP;
  }
  return createPage(indicator.title, top + PAGE_MARGIN, content);
}

function setRow(row: IndicatorRow, measure: MeasureText): TextBlock[] {
  const set = (text: string, style: TextBlock['style'], ink: string = inks.text) =>
    setText(text, WIDTH, style, measure, { ink });
  const figure = [describeFigure(row), describeSources(row)].filter((part) => part !== '').join(' ');
  return [
    set(row.label, textStyles.bold, inks.soft),
    row.figure === null ? set(figure, textStyles.plain, inks.soft) : set(figure, textStyles.figure),
    ...(row.note === null ? [] : [set(row.note, textStyles.small, inks.soft)]),
  ];
}

function setFoot(indicator: Indicator, measure: MeasureText): TextBlock[] {
  const { sources } = indicator;
  const lines = sources.map(({ n, text }) => `[${n}] ${text}`);
  const head = setText(wording.sources, WIDTH, textStyles.bold, measure);
  return [
    ...listIndicatorKeys(indicator).map((key) =>
      setText(key, WIDTH, textStyles.small, measure, { ink: inks.soft }),
    ),
    ...(sources.length === 0 ? [] : [head]),
    ...lines.map((line) => setText(line, WIDTH, textStyles.small, measure)),
  ];
}
