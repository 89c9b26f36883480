import type { PersonalDataKind, PersonalSpan } from './personal-data-span.ts';

/** Column heads of a list of persons. */
const HEADS: readonly (readonly [kind: PersonalDataKind, head: RegExp])[] = [
  ['name', /^(?:họ,?\s*(?:và\s*)?(?:chữ đệm\s*)?tên|họ tên|tên (?:trẻ|học sinh|đối tượng|chủ hộ|cha|mẹ))/iu],
  ['birth-date', /(?:ngày|năm)[\s,/tháng]*(?:năm\s*)?sinh|^sinh năm|^ns$/iu],
  ['id-number', /CCCD|CMND|CMT|căn cước|chứng minh|định danh/iu],
  ['phone', /điện thoại|^s?đt$|số đt|di động/iu],
  ['address', /địa chỉ|chỗ ở|nơi ở|thường trú|quê quán|nơi cư trú|nguyên quán/iu],
  ['bank-account', /tài khoản|^stk$/iu],
  ['health-insurance', /BHYT|BHXH|bảo hiểm/iu],
  ['email', /e-?mail|thư điện tử/iu],
];
/** A head tells of a column; longer cells are text. */
const MAX_HEAD_LENGTH = 40;

interface Cell {
  readonly text: string;
  readonly start: number;
}

/** The cells of tables (rows of " | ") that list persons: a column of names beside one of birth, papers, phone or home. */
export function findPersonTables(text: string): PersonalSpan[] {
  const spans: PersonalSpan[] = [];
  let columns: readonly (PersonalDataKind | undefined)[] = [];
  let offset = 0;
  for (const line of text.split('\n')) {
    const cells = toCells(line, offset);
    offset += line.length + 1;
    if (cells.length < 2) {
      columns = [];
      continue;
    }
    const heads = toHeads(cells);
    if (isListOfPersons(heads)) columns = heads;
    else spans.push(...cells.flatMap((cell, i) => toSpan(cell, columns[i])));
  }
  return spans;
}

/** Whether these column heads are those of a list of persons. */
export function isListOfPersons(heads: readonly (PersonalDataKind | undefined)[]): boolean {
  const named = new Set(heads.filter((head) => head !== undefined));
  return named.has('name') && named.size > 1;
}

/** What each cell of a table's head says its column holds; undefined for other columns. */
export function toHeads(cells: readonly { readonly text: string }[]): (PersonalDataKind | undefined)[] {
  return cells.map(({ text }) =>
    text.length > MAX_HEAD_LENGTH ? undefined : HEADS.find(([, head]) => head.test(text))?.[0],
  );
}

function toCells(line: string, offset: number): Cell[] {
  const cells: Cell[] = [];
  let start = 0;
  for (const part of line.split('|')) {
    const lead = part.length - part.trimStart().length;
    cells.push({ text: part.trim(), start: offset + start + lead });
    start += part.length + 1;
  }
  return cells;
}

function toSpan({ text, start }: Cell, kind: PersonalDataKind | undefined): PersonalSpan[] {
  return kind === undefined || text === ''
    ? []
    : [{ kind, holder: 'person', start, end: start + text.length }];
}
