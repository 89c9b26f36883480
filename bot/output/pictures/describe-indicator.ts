import { pictureWording as wording } from '../../../prompts/picture-wording.ts';
import type { Indicator, IndicatorRow } from '../../assistant/picture.ts';
import { areCommensurable, MAX_INDICATOR_ROWS, toBarKind } from './indicator.ts';

/** "Dưới 9% (phấn đấu)"; what is said where the store has no value. */
export function describeFigure({ figure, isAspiration }: IndicatorRow): string {
  if (figure === null) return wording.unknownValue;
  return isAspiration ? `${figure} (${wording.aspiration})` : figure;
}

/** "[1][3]", nothing without sources. */
export function describeSources({ sources }: IndicatorRow): string {
  return sources.map((n) => `[${n}]`).join('');
}

/** What stands under picture and text alike: notes, what was left out, how the bars are read. */
export function listIndicatorKeys({ rows, notes, isOneMeasure }: Indicator): string[] {
  const shown = rows.slice(0, MAX_INDICATOR_ROWS);
  const untold = rows.slice(MAX_INDICATOR_ROWS).filter(({ figure }) => figure !== null).length;
  const kinds = new Set(shown.map(toBarKind));
  const hasValues = kinds.has('ceiling') || kinds.has('goal') || kinds.has('change');
  const areBars = areCommensurable({ rows: shown, isOneMeasure });
  return [
    ...notes,
    ...(untold > 0 ? [wording.omittedRows(untold)] : []),
    ...(hasValues ? [wording.targetsOnly] : []),
    ...(hasValues && !areBars ? [wording.notDrawnToScale] : []),
    ...(areBars && kinds.has('ceiling') ? [wording.ceilingKey] : []),
    ...(areBars && kinds.has('goal') ? [wording.goalKey] : []),
    ...(areBars && kinds.has('change') ? [wording.changeKey] : []),
    ...(areBars && shown.some(({ value }) => value !== null && value <= 0) ? [wording.zeroKey] : []),
  ];
}
