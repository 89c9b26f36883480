import { lastDayOfMonth } from '../../knowledge/language/named-span.ts';
import type { Period } from '../../knowledge/model/calendar.ts';
import type { DocumentHeader } from '../../knowledge/model/official-document.ts';
import type { Comparator, Target } from '../../knowledge/model/register.ts';
import type { Sections } from './register-sections.ts';
import { findColumn, findTables, ORDINAL_HEAD, type Table, type TableRow } from './register-tables.ts';
import { toEvidence } from './sentences.ts';
import { labelRows, parseValueCell } from './target-cells.ts';
import { planStart } from './target-context.ts';
import { findPopulation } from './target-fields.ts';
import { trimIndicatorEnd } from './target-openings.ts';
import { findPeriods } from './target-periods.ts';

const INDICATOR_HEAD = /chỉ tiêu|mục tiêu|tiêu chí/iu;
const UNIT_HEAD = /đơn vị tính|^đvt/iu;
const BARE_UNIT_HEAD = /^đơn vị$/iu;
// Columns that tell what was, who follows it, or nothing to be reached.
const NOT_PLANNED =
  /thực hiện(?!.*kế hoạch)|kết quả|ước|hiện trạng|hiện có|^(?:tt|stt)$|ghi chú|cơ quan|theo dõi|chủ trì|phối hợp|đơn vị|cơ sở|nguồn|tăng|giảm|so (?:sánh|với)|\d\s?\/\s?(?:th|kh|ước|thực hiện|kế hoạch)(?!\p{L})/iu;
const PLANNED = /kế hoạch|chỉ tiêu|mục tiêu|phấn đấu|năm|20\d\d|đến|giai đoạn|giao/iu;
// What rows about places and units have besides what is set for them.
const NOT_SET =
  /thực hiện(?!.*kế hoạch)|kết quả|ước|hiện|đầu (?:năm|kỳ)|năm trước|tổng số|so (?:sánh|với)|^(?:tt|stt)$|ghi chú|cơ quan|theo dõi|chủ trì|phối hợp|nguồn|dân số|diện tích tự nhiên|kinh phí|vốn|tiền|đồng|ngân sách|thời (?:gian|hạn|lượng)|ngày|tháng|khai giảng|điện thoại|mã số/iu;
const SETTING = /chỉ tiêu|kế hoạch|mục tiêu|phấn đấu|giao|phân bổ/iu;
const PER = /(?:trên|\/|p\/)\s?(1[.\s]?000(?:[.\s]?000)?|100[.\s]?000|10[.\s]?000)/u;

/**
 * Targets of tables, one a row and planned column: of tables with a column of indicators, and of tables whose rows are
 * places, units or kinds and whose columns are set for them ("Xã A | 97,2"). The quote is the row.
 */
export function parseTableTargets(sections: Sections, header: DocumentHeader): Target[] {
  return findTables(sections).flatMap((table) => {
    const isNumeric = table.heads.map((_, column) => holdsValues(table, column));
    const indicatorAt = findIndicators(table, isNumeric);
    const layout = findLayout(table, indicatorAt, isNumeric);
    if (layout === undefined) return [];
    const columns = layout.columns.filter((column) => !isBefore(periodOf(table, column, header), header));
    const place = { ...layout, unitAt: findUnitColumn(table), isSet: layout.labelAt !== indicatorAt };
    const labels = labelRows(table.rows, layout.labelAt);
    return table.rows.flatMap((row, at) =>
      columns.flatMap((column) => toTarget(row, labels[at] ?? '', table, { ...place, column }, header) ?? []),
    );
  });
}

// "TT | Nội dung | Đơn vị tính | Năm 2027": with a column of units the rows are indicators, whatever their heading.
function findIndicators(table: Table, isNumeric: readonly boolean[]): number {
  const named = table.heads.findIndex((head, at) => INDICATOR_HEAD.test(head) && isNumeric[at] === false);
  if (
    named !== -1 ||
    findColumn(table, UNIT_HEAD) === -1 ||
    table.heads.some((head) => MONEY_HEAD.test(head))
  )
    return named;
  return table.heads.findIndex(
    (head, at) => isNumeric[at] === false && !ORDINAL_HEAD.test(head) && !UNIT_HEAD.test(head),
  );
}
const MONEY_HEAD = /đơn giá|thành tiền|kinh phí|số tiền|dự toán/iu;

function findLayout(table: Table, indicatorAt: number, isNumeric: readonly boolean[]): Layout | undefined {
  if (indicatorAt === -1) return findSetColumns(table, isNumeric);
  const planned = plannedColumns(table, indicatorAt);
  if (planned.length > 0) return { labelAt: indicatorAt, columns: planned };
  // One column of values beside the indicators is what is set.
  const values = table.heads.flatMap((head, at) =>
    at > indicatorAt && isNumeric[at] === true && !NOT_PLANNED.test(head) && !NOT_SET.test(head) ? [at] : [],
  );
  return { labelAt: indicatorAt, columns: values.length === 1 ? values : [] };
}

function plannedColumns(table: Table, indicatorAt: number): number[] {
  return table.heads
    .map((head, index) => ({ head, index }))
    .filter(({ head, index }) => index !== indicatorAt && PLANNED.test(head) && !NOT_PLANNED.test(head))
    .map(({ index }) => index);
}

interface Layout {
  readonly labelAt: number;
  readonly columns: readonly number[];
}

// Rows are named by their first column of words; a column is set when its heading, or the words over the table, say so.
function findSetColumns(table: Table, isNumeric: readonly boolean[]): Layout | undefined {
  const labelAt = table.heads.findIndex((head, at) => isNumeric[at] === false && !ORDINAL_HEAD.test(head));
  if (labelAt === -1) return undefined;
  const isGiven = table.captions.slice(0, NEAR_CAPTIONS).some((caption) => SETTING.test(caption));
  const columns = table.heads.flatMap((head, at) => {
    const isOut = at <= labelAt || isNumeric[at] !== true || NOT_SET.test(head.replace(PART_HEAD, ' '));
    return isOut || !(isGiven || SETTING.test(head)) ? [] : [at];
  });
  return { labelAt, columns };
}

const NEAR_CAPTIONS = 3;

function findUnitColumn(table: Table): number {
  const named = findColumn(table, UNIT_HEAD);
  if (named !== -1) return named;
  const bare = findColumn(table, BARE_UNIT_HEAD);
  const cells = table.rows.map(({ cells }) => cells[bare] ?? '');
  return cells.every((cell) => cell.length < MAX_UNIT_CHARS && !/^\p{Lu}/u.test(cell)) ? bare : -1;
}
const MAX_UNIT_CHARS = 24;

function holdsValues(table: Table, column: number): boolean {
  const filled = table.rows.map(({ cells }) => cells[column] ?? '').filter((cell) => cell !== '');
  const values = filled.filter((cell) => parseValueCell(cell) !== undefined);
  return filled.length > 0 && values.length * 2 >= filled.length;
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

// "Năm 2027: 6 tháng": the first half of it.
const PART_HEAD = /(?<!\p{L}|\d)0?([369]) tháng(?! cuối)(?!\p{L})/iu;

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
  readonly unitAt: number;
  readonly column: number;
  /** Whether rows are named by what a value is set for, not by an indicator. */
  readonly isSet: boolean;
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
    scope: at.isSet ? (isPlace(label) ? label : null) : doerOf(cells, table),
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

/** Whether a table is one of indicators and values, read cell by cell. */
export function isTargetTable(table: Table): boolean {
  const isNumeric = table.heads.map((_, column) => holdsValues(table, column));
  return findIndicators(table, isNumeric) !== -1;
}

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
