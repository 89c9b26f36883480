import { parseNumber } from '../../knowledge/language/quantity.ts';
import type { Period } from '../../knowledge/model/calendar.ts';
import type { DocumentHeader } from '../../knowledge/model/official-document.ts';
import type { Comparator, Target } from '../../knowledge/model/register.ts';
import type { Sections } from './register-sections.ts';
import { findColumn, findTables, type Table, type TableRow } from './register-tables.ts';
import { toEvidence } from './sentences.ts';
import { boundBefore } from './target-comparators.ts';
import { findPopulation } from './target-fields.ts';
import { stripOpening, trimIndicatorEnd } from './target-openings.ts';
import { findPeriods } from './target-periods.ts';

const INDICATOR_HEAD = /chỉ tiêu|mục tiêu|tiêu chí/iu;
const UNIT_HEAD = /đơn vị tính|^đvt/iu;
const BARE_UNIT_HEAD = /^đơn vị$/iu;
// Columns that tell what was, who follows it, or nothing to be reached.
const NOT_PLANNED =
  /thực hiện(?!.*kế hoạch)|kết quả|ước|hiện trạng|hiện có|^(?:tt|stt)$|ghi chú|cơ quan|theo dõi|chủ trì|phối hợp|đơn vị|cơ sở|nguồn|tăng|giảm|so sánh/iu;
const PLANNED = /kế hoạch|chỉ tiêu|mục tiêu|phấn đấu|năm|20\d\d|đến|giai đoạn|giao/iu;
// What rows about places and units have besides what is set for them.
const NOT_SET =
  /thực hiện(?!.*kế hoạch)|kết quả|ước|hiện|đầu (?:năm|kỳ)|năm trước|tổng số|so (?:sánh|với)|^(?:tt|stt)$|ghi chú|cơ quan|theo dõi|chủ trì|phối hợp|nguồn|dân số|diện tích tự nhiên|kinh phí|vốn|tiền|đồng|ngân sách|thời (?:gian|hạn|lượng)|ngày|tháng|khai giảng|điện thoại|mã số/iu;
const SETTING = /chỉ tiêu|kế hoạch|mục tiêu|phấn đấu|giao|phân bổ/iu;
const PER = /(?:trên|\/|‰|p\/)\s?(1[.\s]?000(?:[.\s]?000)?|100[.\s]?000|10[.\s]?000)/u;

/**
 * Targets of tables, one a row and planned column: of tables with a column of indicators, and of tables whose rows are
 * places, units or kinds and whose columns are set for them ("Xã A | 97,2"). The quote is the row.
 */
export function parseTableTargets(sections: Sections, header: DocumentHeader): Target[] {
  return findTables(sections).flatMap((table) => {
    const isNumeric = table.heads.map((_, column) => holdsValues(table, column));
    const indicatorAt = table.heads.findIndex(
      (head, at) => INDICATOR_HEAD.test(head) && isNumeric[at] === false,
    );
    const layout =
      indicatorAt === -1
        ? findSetColumns(table, isNumeric)
        : { labelAt: indicatorAt, columns: plannedColumns(table, indicatorAt) };
    if (layout === undefined) return [];
    const columns = layout.columns.filter((column) => !isBefore(periodOf(table, column, header), header));
    const place = { ...layout, unitAt: findUnitColumn(table), isSet: indicatorAt === -1 };
    return table.rows.flatMap((row) =>
      columns.flatMap((column) => toTarget(row, table, { ...place, column }, header) ?? []),
    );
  });
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
  const labelAt = table.heads.findIndex(
    (head, at) => isNumeric[at] === false && !/^(?:số )?(?:tt|stt)$/iu.test(head),
  );
  if (labelAt === -1) return undefined;
  const isGiven = SETTING.test(table.captions[0] ?? '');
  const columns = table.heads.flatMap((head, at) => {
    const isOut = at <= labelAt || isNumeric[at] !== true || NOT_SET.test(head);
    return isOut || !(isGiven || SETTING.test(head)) ? [] : [at];
  });
  return { labelAt, columns };
}

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
  const start = header.period.from;
  return start !== null && period.to !== null && period.to < start;
}

function periodOf(table: Table, column: number, header: DocumentHeader): Period {
  const head = table.heads[column] ?? '';
  const year = /(?:19|20)\d\d/u.exec(head)?.[0];
  const named = findPeriods(head)[0]?.period;
  if (named !== undefined) return named;
  if (year !== undefined) return { from: `${year}-01-01`, to: `${year}-12-31` };
  return findPeriods(table.captions[0] ?? '')[0]?.period ?? header.period;
}

interface CellPlace extends Layout {
  readonly unitAt: number;
  readonly column: number;
  /** Whether rows are named by what a value is set for, not by an indicator. */
  readonly isSet: boolean;
}

function toTarget(
  { item, cells }: TableRow,
  table: Table,
  at: CellPlace,
  header: DocumentHeader,
): Target | undefined {
  const label = stripOpening(cells[at.labelAt] ?? '', false);
  const value = parseValueCell(cells[at.column] ?? '');
  if (value === undefined || label === '' || /^[\d.,]+$/u.test(label)) return undefined;
  const head = table.heads[at.column] ?? '';
  const measured = at.isSet ? findMeasured(table, at.column, header) : label;
  const unit =
    value.unit ?? (cells[at.unitAt]?.trim() || null) ?? unitOf(head) ?? unitOf(label) ?? countedIn(head);
  const per = Number((PER.exec(unit ?? '')?.[1] ?? '').replace(/[.\s]/gu, '')) || null;
  return {
    ...toEvidence(item, item.start, item.end),
    indicator: at.isSet ? `${measured}: ${label}` : label,
    comparator: value.comparator ?? comparatorOf(head) ?? 'eq',
    value: value.value,
    valueHigh: value.valueHigh,
    unit: per === null ? unit : null,
    per,
    population: at.isSet ? null : findPopulation(label, false),
    denominator: null,
    baseline: null,
    condition: null,
    scope: at.isSet && isPlace(label) ? label : null,
    period: periodOf(table, at.column, header),
    isAspiration: false,
  };
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

interface CellValue {
  readonly value: number;
  readonly valueHigh: number | null;
  readonly comparator: Comparator | null;
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
    comparator: after === '' ? (bound?.comparator ?? null) : after.includes('lên') ? 'ge' : 'le',
    unit: match.groups?.unit ?? null,
  };
}
