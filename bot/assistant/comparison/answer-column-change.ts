import { findQuantities, formatNumber, parseNumber } from '../../../knowledge/language/quantity.ts';
import { isUnclear } from '../../../knowledge/model/scan-doubt.ts';
import { comparisonWording } from '../../../prompts/comparison-wording.ts';
import type { AnswerContext } from '../answer-context.ts';
import type { DraftAnswer, DraftStatement } from '../compose-answer.ts';
import { describeSource } from '../describe-document.ts';
import { findItemChanges } from '../register/corrected-values.ts';
import { parseColumnChange } from './column-change-question.ts';

const CELL_BORDER = ' | ';

/**
 * "Chỉ tiêu X năm nay giảm bao nhiêu so với thực hiện năm trước?" where a table has both columns: the row with its head
 * and the difference of the two cells. Undefined where no table gives both.
 */
export async function answerColumnChange(context: AnswerContext): Promise<DraftAnswer | undefined> {
  const change = parseColumnChange(context.question.text);
  if (change === undefined) return undefined;
  const { asked, year, given } = change;
  const answer = await context.answerPart(asked);
  if (answer.outcome !== 'answered') return undefined;
  const rows = answer.statements.flatMap((statement) => {
    const say = () => describeChange(statement, year, given);
    const said = say();
    return said === null ? [] : [{ statement, said, say }];
  });
  const [only] = rows;
  if (only === undefined || new Set(rows.map(({ said }) => said)).size > 1) return undefined;
  const { sources } = only.statement;
  const computed = {
    text: only.said,
    sources,
    computations: [{ claimed: only.said, recompute: only.say }],
  };
  return { outcome: 'answered', statements: [only.statement, computed] };
}

/** The cells of the row under its own column and under the year's, with their difference; null where the table does not tell. */
function describeChange(
  { item, sources }: DraftStatement,
  year: string,
  given: number | undefined,
): string | null {
  const [row, ...heads] = sources;
  if (item === undefined || !('indicator' in item) || row === undefined || isUnclear(item)) return null;
  if (findItemChanges(row.document, item).length > 0) return null;
  const cells = row.quote.split(CELL_BORDER);
  const head = heads.find(({ quote }) => quote.includes(CELL_BORDER) && quote.includes(year));
  const names = head?.quote.split(CELL_BORDER) ?? [];
  if (names.length !== cells.length) return null;
  const values = cells.map(toValue);
  const bases = names.flatMap((name, i) => (name.includes(year) && values[i] != null ? [i] : []));
  const owns = names.flatMap((name, i) =>
    !name.includes(year) && /\d{4}/.test(name) && values[i] === item.value ? [i] : [],
  );
  const [base, own] = [bases[0], owns[0]];
  if (base === undefined || own === undefined || bases.length > 1 || owns.length > 1) return null;
  if (given !== undefined && values[base] !== given) return null;
  const gap = (values[own] ?? 0) - (values[base] ?? 0);
  const shown = `${formatNumber(Number(Math.abs(gap).toPrecision(12)))}${item.unit === '%' ? ' điểm phần trăm' : ''}`;
  const change =
    gap === 0
      ? comparisonWording.unchanged
      : gap < 0
        ? comparisonWording.falls(shown)
        : comparisonWording.rises(shown);
  const column = (i: number) => comparisonWording.column(names[i]?.trim() ?? '', cells[i]?.trim() ?? '');
  return comparisonWording.columnChange(describeSource(row.document), column(own), column(base), change);
}

/** A cell that is one number, bound or not ("ít nhất 70"); null for any other. */
function toValue(cell: string): number | null {
  const found = findQuantities(cell);
  const [only] = found;
  if (found.length !== 1 || only === undefined || only.valueHigh !== null) return null;
  return parseNumber(cell.trim()) ?? only.value;
}
