import { parseNumber } from '../../knowledge/language/quantity.ts';
import type { Period } from '../../knowledge/model/calendar.ts';
import type { DocumentHeader } from '../../knowledge/model/official-document.ts';
import type { Comparator, Target } from '../../knowledge/model/register.ts';
import type { OutlineItem } from './outlined-text.ts';
import type { Sections } from './register-sections.ts';
import { findColumn, findTables, type Table } from './register-tables.ts';
import { toEvidence } from './sentences.ts';
import { boundBefore } from './target-comparators.ts';
import { findPopulation } from './target-fields.ts';
import { stripOpening } from './target-openings.ts';
import { findPeriods } from './target-periods.ts';

const INDICATOR_HEAD = /chỉ tiêu|mục tiêu|tiêu chí/iu;
const UNIT_HEAD = /đơn vị(?: tính)?$|^đvt|đơn vị tính/iu;
// Columns that tell what was, who follows it, or nothing to be reached.
const NOT_PLANNED =
  /thực hiện(?!.*kế hoạch)|kết quả|ước|hiện trạng|^(?:tt|stt)$|ghi chú|cơ quan|theo dõi|chủ trì|phối hợp|đơn vị|cơ sở|nguồn|tăng|giảm|so sánh/iu;
const PLANNED = /kế hoạch|chỉ tiêu|mục tiêu|phấn đấu|năm|20\d\d|đến|giai đoạn|giao/iu;
const PER = /(?:trên|\/|‰|p\/)\s?(1[.\s]?000(?:[.\s]?000)?|100[.\s]?000|10[.\s]?000)/u;

/** Targets of tables with a column of indicators: one a row and planned column. The quote is the row. */
export function parseTableTargets(sections: Sections, header: DocumentHeader): Target[] {
  return findTables(sections).flatMap((table) => {
    const indicatorAt = findColumn(table, INDICATOR_HEAD);
    if (indicatorAt === -1) return [];
    const columns = plannedColumns(table, indicatorAt);
    const unitAt = findColumn(table, UNIT_HEAD);
    return table.rows.flatMap(({ item, cells }) =>
      columns.flatMap((column) => {
        const target = toTarget(
          item,
          cells,
          { indicatorAt, unitAt, column },
          periodOf(table, column, header),
        );
        return target === undefined ? [] : [target];
      }),
    );
  });
}

function plannedColumns(table: Table, indicatorAt: number): number[] {
  return table.heads
    .map((head, index) => ({ head, index }))
    .filter(({ head, index }) => index !== indicatorAt && PLANNED.test(head) && !NOT_PLANNED.test(head))
    .map(({ index }) => index);
}

function periodOf(table: Table, column: number, header: DocumentHeader): Period {
  const head = table.heads[column] ?? '';
  const year = /(?:19|20)\d\d/u.exec(head)?.[0];
  const named = findPeriods(head)[0]?.period;
  if (named !== undefined) return named;
  return year === undefined ? header.period : { from: `${year}-01-01`, to: `${year}-12-31` };
}

function toTarget(
  item: OutlineItem,
  cells: readonly string[],
  at: { readonly indicatorAt: number; readonly unitAt: number; readonly column: number },
  period: Period,
): Target | undefined {
  const indicator = stripOpening(cells[at.indicatorAt] ?? '', false);
  const value = parseValueCell(cells[at.column] ?? '');
  if (value === undefined || indicator === '' || /^[\d.,]+$/u.test(indicator)) return undefined;
  const unit = value.unit ?? (cells[at.unitAt]?.trim() || null) ?? /\((%|‰)\)/u.exec(indicator)?.[1] ?? null;
  const per = Number((PER.exec(unit ?? '')?.[1] ?? '').replace(/[.\s]/gu, '')) || null;
  return {
    ...toEvidence(item, item.start, item.end),
    indicator,
    comparator: value.comparator ?? 'eq',
    value: value.value,
    valueHigh: value.valueHigh,
    unit: per === null ? unit : null,
    per,
    population: findPopulation(indicator, false),
    denominator: null,
    baseline: null,
    condition: null,
    scope: null,
    period,
    isAspiration: false,
  };
}

interface CellValue {
  readonly value: number;
  readonly valueHigh: number | null;
  readonly comparator: Comparator;
  readonly unit: string | null;
}

// "dưới 5,8", "≥ 95", "97%"; undefined when the cell is no single number.
function parseValueCell(cell: string): CellValue | undefined {
  const match =
    /^(?<words>[^\d]{0,25}?)(?<low>\d[\d.,]*)(?:\s?-\s?(?<high>\d[\d.,]*))?\s?(?<unit>%|‰)?(?<after>\s?trở (?:lên|xuống))?$/iu.exec(
      cell.trim(),
    );
  const value = parseNumber((match?.groups?.low ?? '').replace(/[.,]$/, ''));
  if (match === null || value === null) return undefined;
  const words = match.groups?.words?.trim() ?? '';
  const after = match.groups?.after ?? '';
  const bound = after !== '' ? undefined : boundBefore(`${words} `);
  if (words !== '' && bound === undefined && !/^(?:từ|khoảng|đạt)$/iu.test(words)) return undefined;
  return {
    value,
    valueHigh: parseNumber(match.groups?.high ?? ''),
    comparator: after === '' ? (bound?.comparator ?? 'eq') : after.includes('lên') ? 'ge' : 'le',
    unit: match.groups?.unit ?? null,
  };
}
