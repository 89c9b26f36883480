import { parseBodyKind } from '../../knowledge/language/body-kinds.ts';
import { type ColumnKind, findColumnKinds } from './column-kinds.ts';
import { findColumn, ORDINAL_HEAD, type Table } from './register-tables.ts';
import { parseValueCell } from './target-cells.ts';

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
/** How many lines over a table, nearest first, tell of what it is. */
export const NEAR_CAPTIONS = 3;
/** "Năm 2027: 6 tháng": the first half of it. */
export const PART_HEAD = /(?<!\p{L}|\d)0?([369]) tháng(?! cuối)(?!\p{L})/iu;

interface Columns {
  readonly labelAt: number;
  readonly columns: readonly number[];
}

/** Which columns of a table name what is to be reached, and which hold what is set. */
export interface Layout extends Columns {
  /** The column of units; -1 when there is none. */
  readonly unitAt: number;
  /** Whether rows are named by what a value is set for, not by an indicator. */
  readonly isSet: boolean;
  /** By column, the kind of bodies its values are for. */
  readonly scopes: readonly (string | null)[];
}

/** The layout of a table that sets targets; undefined for one that sets none. */
export function findTargetLayout(table: Table): Layout | undefined {
  const isNumeric = table.heads.map((_, column) => holdsValues(table, column));
  const kinds = findColumnKinds(table.heads);
  const indicatorAt = findIndicators(table, isNumeric, kinds);
  const columns = findLayout(table, indicatorAt, isNumeric, kinds);
  if (columns === undefined) return undefined;
  const scopes = kinds.some(isPart) ? kinds.map((kind) => kind?.name ?? null) : [];
  return { ...columns, unitAt: findUnitColumn(table), isSet: columns.labelAt !== indicatorAt, scopes };
}

/** Whether a table is one of indicators and values, read cell by cell. */
export function isTargetTable(table: Table): boolean {
  const isNumeric = table.heads.map((_, column) => holdsValues(table, column));
  return findIndicators(table, isNumeric, findColumnKinds(table.heads)) !== -1;
}

/** A column of a part, and not of the whole: only beside such a one the whole is another column. */
function isPart(kind: ColumnKind | null): boolean {
  return kind !== null && parseBodyKind(kind.name)?.kind !== 'whole';
}

// "TT | Nội dung | Đơn vị tính | Năm 2027", "TT | Nội dung | Phường | Xã": with a column of units, or several of kinds, the rows
// are indicators, whatever their heading.
function findIndicators(
  table: Table,
  isNumeric: readonly boolean[],
  kinds: readonly (ColumnKind | null)[],
): number {
  const named = table.heads.findIndex((head, at) => INDICATOR_HEAD.test(head) && isNumeric[at] === false);
  if (
    named !== -1 ||
    (findColumn(table, UNIT_HEAD) === -1 &&
      kinds.filter((kind, at) => kind !== null && isNumeric[at] === true).length < 2) ||
    table.heads.some((head) => MONEY_HEAD.test(head))
  )
    return named;
  return table.heads.findIndex(
    (head, at) => isNumeric[at] === false && !ORDINAL_HEAD.test(head) && !UNIT_HEAD.test(head),
  );
}
const MONEY_HEAD = /đơn giá|thành tiền|kinh phí|số tiền|dự toán/iu;

function findLayout(
  table: Table,
  indicatorAt: number,
  isNumeric: readonly boolean[],
  kinds: readonly (ColumnKind | null)[],
): Columns | undefined {
  if (indicatorAt === -1) return findSetColumns(table, isNumeric);
  const planned = plannedColumns(table, indicatorAt, isNumeric, kinds);
  if (planned.length > 0) return { labelAt: indicatorAt, columns: planned };
  // One column of values beside the indicators is what is set.
  const values = table.heads.flatMap((head, at) =>
    at > indicatorAt && isNumeric[at] === true && !NOT_PLANNED.test(head) && !NOT_SET.test(head) ? [at] : [],
  );
  return { labelAt: indicatorAt, columns: values.length === 1 ? values : [] };
}

function plannedColumns(
  table: Table,
  indicatorAt: number,
  isNumeric: readonly boolean[],
  kinds: readonly (ColumnKind | null)[],
): number[] {
  const setsForKinds = isSetForKinds(table, indicatorAt);
  return table.heads.flatMap((head, at) => {
    const kind = kinds[at] ?? null;
    const words = kind === null ? head : kind.rest;
    const isBare = kind !== null && !/[\p{L}\d]/u.test(words);
    const isPlanned = isBare
      ? setsForKinds && isNumeric[at] === true
      : PLANNED.test(words) && !NOT_PLANNED.test(words);
    return at !== indicatorAt && isPlanned ? [at] : [];
  });
}

/** Whether columns that are only named by kinds tell what is set: "Chỉ tiêu | Mầm non | Tiểu học", and not what was. */
function isSetForKinds({ heads, captions }: Table, indicatorAt: number): boolean {
  const near = captions.slice(0, NEAR_CAPTIONS);
  const isTold =
    /chỉ tiêu|mục tiêu/iu.test(heads[indicatorAt] ?? '') || near.some((one) => SETTING.test(one));
  return isTold && !near.some((caption) => REACHED.test(caption));
}
const REACHED = /kết quả(?! cần đạt)|hiện trạng|thực trạng|tình hình|số liệu|(?:đã|mức) đạt được/iu;

// Rows are named by their first column of words; a column is set when its heading, or the words over the table, say so.
function findSetColumns(table: Table, isNumeric: readonly boolean[]): Columns | undefined {
  const labelAt = table.heads.findIndex((head, at) => isNumeric[at] === false && !ORDINAL_HEAD.test(head));
  if (labelAt === -1) return undefined;
  const isGiven = table.captions.slice(0, NEAR_CAPTIONS).some((caption) => SETTING.test(caption));
  const columns = table.heads.flatMap((head, at) => {
    const isOut = at <= labelAt || isNumeric[at] !== true || NOT_SET.test(head.replace(PART_HEAD, ' '));
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
  const filled = table.rows.map(({ cells }) => cells[column] ?? '').filter((cell) => !/^[-–—]*$/u.test(cell));
  const values = filled.filter((cell) => parseValueCell(cell) !== undefined);
  return filled.length > 0 && values.length * 2 >= filled.length;
}
