import { lastDayOfMonth } from '../../knowledge/language/named-span.ts';
import type { Period } from '../../knowledge/model/calendar.ts';
import type { DocumentHeader } from '../../knowledge/model/official-document.ts';
import type { Comparator, Target } from '../../knowledge/model/register.ts';

import type { Sections } from './register-sections.ts';
import { findTables, type Table, type TableRow } from './register-tables.ts';
import { toEvidence } from './sentences.ts';
import { labelRows, parseValueCell } from './target-cells.ts';
import { planStart } from './target-context.ts';
import { findPopulation } from './target-fields.ts';
import { findTargetLayout, type Layout, NEAR_CAPTIONS, PART_HEAD } from './target-layout.ts';
import { trimIndicatorEnd } from './target-openings.ts';
import { findPeriods } from './target-periods.ts';

const PER = /(?:trên|\/|p\/)\s?(1[.\s]?000(?:[.\s]?000)?|100[.\s]?000|10[.\s]?000)/u;

/**
 * Targets of tables, one a row and planned column: of tables with a column of indicators, and of tables whose rows are
 * places, units or kinds and whose columns are set for them ("Xã A | 97,2"). A column for a kind of bodies ("Phường", "THCS") is
 * the scope of its values. The quote is the row.
 */
export function parseTableTargets(sections: Sections, header: DocumentHeader): Target[] {
  return findTables(sections).flatMap((table) => {
    const layout = findTargetLayout(table);
    if (layout === undefined) return [];
    const columns = layout.columns.filter((column) => !isBefore(periodOf(table, column, header), header));
    const labels = labelRows(table.rows, layout.labelAt);
    return table.rows.flatMap((row, at) =>
      columns.flatMap(
        (column) => toTarget(row, labels[at] ?? '', table, { ...layout, column }, header) ?? [],
      ),
    );
  });
}

function isBefore(period: Period, header: DocumentHeader): boolean {
  const start = planStart(header);
  return start !== null && period.to !== null && period.to < start;
}

function periodOf(table: Table, column: number, header: DocumentHeader): Period {
  const head = table.heads[column] ?? '';
  const year = /(?:19|20)\d\d/u.exec(head)?.[0];
  const months = PART_HEAD.exec(head)?.[1];
  if (months !== undefined) return partOfYear(months, year ?? header.period.to?.slice(0, 4));
  const named = findPeriods(head)[0]?.period;
  if (named !== undefined) return named;
  const years = TOTAL_HEAD.test(head) && year === undefined ? yearsBeside(table, column) : [];
  if (years.length > 1) return { from: `${years[0]}-01-01`, to: `${years.at(-1)}-12-31` };
  if (year !== undefined) return { from: `${year}-01-01`, to: `${year}-12-31` };
  return findPeriods(table.captions.slice(0, NEAR_CAPTIONS).join('\n'))[0]?.period ?? header.period;
}

function partOfYear(months: string, year: string | undefined): Period {
  if (year === undefined) return { from: null, to: null };
  return { from: `${year}-01-01`, to: lastDayOfMonth(Number(year), Number(months)) };
}

// "Tổng" beside columns of years is of them all.
const TOTAL_HEAD = /(?<!\p{L})(?:tổng(?: cộng| số)?|cộng|cả giai đoạn|lũy kế)(?!\p{L})/iu;

function yearsBeside({ heads }: Table, column: number): string[] {
  const years = heads.flatMap((head, at) =>
    at === column ? [] : [...head.matchAll(/(?:19|20)\d\d/gu)].map((match) => match[0]),
  );
  return [...new Set(years)].sort();
}

interface CellPlace extends Layout {
  readonly column: number;
}

function toTarget(
  { item, cells }: TableRow,
  label: string,
  table: Table,
  at: CellPlace,
  header: DocumentHeader,
): Target | undefined {
  const value = parseValueCell(cells[at.column] ?? '');
  if (value === undefined || label === '' || /^[\d.,]+$/u.test(label)) return undefined;
  const head = table.heads[at.column] ?? '';
  const comparator = value.comparator ?? comparatorOf(head);
  // "Giảm tỷ lệ hộ nghèo | 1,5": by how much or to what is not said.
  if (comparator === undefined && CHANGED_LABEL.test(label)) return undefined;
  const measured = at.isSet ? findMeasured(table, at.column, header) : label;
  const counted = at.isSet ? countedIn(head) : null;
  const unit =
    value.unit ?? unitCell(cells[at.unitAt]) ?? unitOf(head) ?? unitOf(label) ?? unitAbove(table) ?? counted;
  const per = perOf(unit ?? '') ?? (at.isSet || /[%‰]/u.test(unit ?? '') ? null : perOf(label));
  return {
    ...toEvidence(item, item.start, item.end),
    indicator: at.isSet ? `${measured}: ${label}` : label,
    comparator: comparator ?? 'eq',
    value: value.value,
    valueHigh: value.valueHigh,
    unit: per === null ? unit : null,
    per,
    population: at.isSet ? null : findPopulation(label, false),
    denominator: value.outOf === null ? null : `${value.outOf} ${unit ?? ''}`.trim(),
    baseline: null,
    condition: null,
    scope: at.isSet ? (isPlace(label) ? label : null) : (at.scopes[at.column] ?? doerOf(cells, table)),
    period: periodOf(table, at.column, header),
    isAspiration: false,
  };
}
/** Who is to reach a row's value, where a column says it of every row: one who only watches over it is not. */
function doerOf(cells: readonly string[], { heads }: Table): string | null {
  const doer = cells[heads.findIndex((head) => DOER_HEAD.test(head))]?.trim() ?? '';
  return /\p{L}/u.test(doer) ? doer : null;
}
const DOER_HEAD =
  /^(?:cơ quan|đơn vị|địa phương)(?:, (?:cơ quan|đơn vị|địa phương))*(?: tổ chức)? thực hiện$/iu;
const CHANGED_LABEL = /^(?:giảm|tăng)(?! trưởng| cường)(?!\p{L})/iu;

function perOf(words: string): number | null {
  return Number((PER.exec(words)?.[1] ?? '').replace(/[.\s]/gu, '')) || null;
}

function unitCell(cell: string | undefined): string | null {
  const unit = cell?.trim() ?? '';
  return unit === '' || /^["'”“\-–nt.]+$/u.test(unit) ? null : unit;
}

// "Đơn vị tính: ha" over the table.
function unitAbove(table: Table): string | null {
  const said = table.captions.slice(0, NEAR_CAPTIONS).map((caption) => UNIT_ABOVE.exec(caption)?.[1]);
  return said.find((unit) => unit !== undefined)?.trim() ?? null;
}
const UNIT_ABOVE = /(?:đơn vị tính|đvt)\s?:\s?([^();,\n]{1,24})/iu;

function isPlace(label: string): boolean {
  return /^(?:xã|phường|thị trấn|đặc khu|huyện|tỉnh|thành phố|thôn|bản|khu|cụm|trường|toàn)(?!\p{L})/iu.test(
    label,
  );
}

function unitOf(words: string): string | null {
  return /\((%|‰|\p{Ll}+(?: \p{Ll}+){0,2})\)/u.exec(words)?.[1] ?? null;
}

// "Số hộ nghèo": counted in households.
function countedIn(head: string): string | null {
  return /^số(?: lượng)?\s(\p{Ll}+)/iu.exec(head)?.[1] ?? null;
}

function comparatorOf(head: string): Comparator | undefined {
  if (/(?<!\p{L})giảm(?!\s(?:còn|xuống))/iu.test(head)) return 'decrease_by';
  if (/(?<!\p{L})tăng(?!\s(?:lên))/iu.test(head)) return 'increase_by';
  if (/tối thiểu|ít nhất|trở lên/iu.test(head)) return 'ge';
  return /tối đa|không quá|trở xuống/iu.test(head) ? 'le' : undefined;
}

// Words that say only that something is set, when and for whom.
const FRAME =
  /\([^()]*\)|(?:giai đoạn|đến|năm(?: học)?|trong|hết)?\s?(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)\d\d)?|(?<!\p{L})(?:chỉ tiêu|kế hoạch|mục tiêu|phấn đấu|giao|phân bổ|tối thiểu|tối đa|ít nhất|cụ thể|chi tiết|như sau|sau đây|bảng|biểu|theo|của|cho|từng|các|mỗi|cần đạt|xã|phường|đơn vị|địa phương|địa bàn|tỉnh|huyện|và|về)(?!\p{L})|[:;.,]/giu;
const MIN_MEASURED_CHARS = 4;

// What the column measures: its own heading where that says it, else the words over the table, nearest first.
function findMeasured(table: Table, column: number, header: DocumentHeader): string {
  const places = [table.heads[column] ?? '', ...table.captions, header.subject ?? ''];
  const telling = places.find((place) => place.replace(FRAME, ' ').trim().length >= MIN_MEASURED_CHARS);
  return trimIndicatorEnd(
    (telling ?? places[0] ?? '')
      .replace(/\s*(?:cụ thể\s)?(?:như sau|sau đây)?\s*:?\s*$/iu, '')
      .replace(/^(?:(?:giao|phân bổ|chỉ tiêu)\s)+/iu, '')
      .replace(/\s?\((?:%|‰|\p{Ll}+(?: \p{Ll}+){0,2})\)$/gu, ''),
  );
}
