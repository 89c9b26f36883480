import { isLongTerm } from '../../../knowledge/directives/coverage/long-term.ts';
import { sayFigure } from '../../../knowledge/directives/say-figure.ts';
import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import type { Evidence, Target } from '../../../knowledge/model/register.ts';
import { draftWording as wording } from '../../../prompts/draft-wording.ts';
import { formatPlaceholder } from '../../../prompts/official-form-wording.ts';
import { capitalise } from './carry-wording.ts';
import type { DraftMaterial } from './draft.ts';
import { nameAgain } from './paragraphs.ts';
import { isTableRow } from './table-row.ts';

/** Whether a row of a table is the agency's own. */
export function namesUnit(quote: string, { agency }: DraftMaterial): boolean {
  const [unit] = agency.units;
  return unit !== undefined && quote.toLowerCase().includes(`${unit.noun} ${unit.name}`.toLowerCase());
}

/** A superior's whole count, quoted, with the agency's part of it to be filled in. */
export function sayShare(
  target: Target,
  document: OfficialDocument,
  material: DraftMaterial,
  { quote }: Evidence,
): string {
  const share = formatPlaceholder(wording.sharePlaceholder);
  return isTableRow(target)
    ? wording.shareOfRow(withYear(sayTarget(target, material), target, material), nameAgain(document), share)
    : wording.shareOf(toQuotation(quote), nameAgain(document), share);
}

/** Word for word, without number or dash in front and mark behind. */
export function toQuotation(quote: string): string {
  return quote
    .replace(/^\s*(?:[-–•+]\s*|(?:\d{1,2}(?:\.\d{1,2})*|[a-zđ])[.)]\s+)/iu, '')
    .replace(/[\s.;,:/]+$/u, '');
}

/** "Đến năm 2030: …" for what is due behind the plan's time. */
export function withYear(text: string, target: Target, material: DraftMaterial): string {
  const year = isLongTerm(target.period, material.period) ? target.period.to?.slice(0, 4) : undefined;
  return year === undefined || text.includes(year) ? text : wording.until(year, text);
}

/** A target out of its register: of a table's row, or of a sentence of which not all is said. */
export function sayTarget(target: Target, material: DraftMaterial): string {
  const { indicator, baseline, condition, scope, isAspiration } = target;
  const isOwnRow = scope !== null && namesUnit(scope, material);
  const measured = isOwnRow ? indicator.replace(scope, '').replace(/[\s:,]+$/u, '') : indicator;
  // "Số điểm tập kết tối thiểu": the column's own name says how the value is to be compared.
  const figure = sayFigure(BOUNDED.test(measured) ? { ...target, comparator: 'eq' } : target);
  const parts = [
    `${capitalise(measured)}: ${isAspiration ? wording.aspiring : ''}${figure}`,
    baseline,
    condition !== null && !indicator.includes(condition) ? condition : null,
    isOwnRow ? null : scope,
  ];
  return parts.filter((part) => part !== null).join(' ');
}

const BOUNDED = /(?<!\p{L})(?:tối thiểu|ít nhất|không dưới|tối đa|nhiều nhất|không quá)$/iu;
