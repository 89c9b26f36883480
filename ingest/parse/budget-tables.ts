import { parseNumber } from '../../knowledge/language/quantity.ts';
import type { BudgetLine } from '../../knowledge/model/register.ts';
import type { Sections } from './register-sections.ts';
import { findColumn, findTables, type Table } from './register-tables.ts';
import { toEvidence } from './sentences.ts';

const AMOUNT_HEAD =
  /^(?:dự kiến\s|tổng\s|dự toán\s)?(?:kinh phí|số tiền|dự toán|thành tiền|tổng kinh phí|tổng tiền|nhu cầu kinh phí|mức kinh phí)(?!\p{L})/iu;
const PURPOSE_HEAD = /nội dung|nhiệm vụ|hoạt động|hạng mục|công việc|diễn giải|khoản (?:mục|chi)|dự án|tên/iu;
const SOURCE_HEAD = /nguồn/iu;
const UNIT = /((?:nghìn|ngàn|triệu|tỷ|tỉ)\sđồng|đồng)/iu;

/** Lines of tables with a column of sums: one a row, its purpose the row's name. Rows without a single sum, and tables whose unit is not said, give none. */
export function parseTableBudget(sections: Sections): BudgetLine[] {
  return findTables(sections).flatMap((table) => {
    const amountAt = findColumn(table, AMOUNT_HEAD);
    const purposeAt = findColumn(table, PURPOSE_HEAD);
    const unit = amountAt === -1 ? undefined : unitOf(table, amountAt);
    if (amountAt === -1 || purposeAt === -1 || purposeAt === amountAt) return [];
    const sourceAt = findColumn(table, SOURCE_HEAD);
    return table.rows.flatMap(({ item, cells }): BudgetLine[] => {
      const cell = cells[amountAt] ?? '';
      const sum = /^(\d[\d.,]*)\s?((?:nghìn|ngàn|triệu|tỷ|tỉ)?\s?(?:đồng)?)$/iu.exec(cell);
      const amount = parseNumber((sum?.[1] ?? '').replace(/[.,]$/u, ''));
      const own = sum?.[2]?.trim();
      const said = own === undefined || own === '' ? unit : own;
      const purpose = cells[purposeAt] ?? '';
      if (amount === null || said === undefined || !/\p{L}{2}/u.test(purpose)) return [];
      const source = sourceAt === -1 || sourceAt === amountAt ? '' : (cells[sourceAt] ?? '');
      return [
        {
          ...toEvidence(item, item.start, item.end),
          purpose,
          amount,
          unit: said.toLowerCase(),
          source: source === '' || /^[\d.,]+$/u.test(source) ? null : source,
        },
      ];
    });
  });
}

// In the head itself, or said over the table: "Đơn vị tính: triệu đồng".
function unitOf(table: Table, column: number): string | undefined {
  const above = table.captions.find((caption) => /(?:đơn vị(?: tính)?|đvt)\s?:/iu.test(caption)) ?? '';
  return UNIT.exec(table.heads[column] ?? '')?.[1] ?? UNIT.exec(above)?.[1];
}
