/** One rule on the form of administrative documents, with the days it holds. */
export interface FormRule {
  readonly id: FormRuleId;
  /** The document it stands in. */
  readonly decree: string;
  /** Where in it: "Phụ lục I, Phần I, Mục II, khoản 3". */
  readonly place: string;
  /** First and last day of documents it is for, `YYYY-MM-DD`; null = open. */
  readonly from: string;
  readonly until: string | null;
}

const DECREE_30 = 'Nghị định 30/2020/NĐ-CP';
/** Điều 37: in force from the day it was signed. */
const DECREE_30_FROM = '2020-03-05';
const PARTS = 'Phụ lục I, Phần I, Mục II';

/**
 * Rules that a review judges by, a row for each and its version. A change of the decree is a last day for the old row and a
 * new row; no reviewer knows a rule by itself. No act that replaces or amends the decree was known on 11/2026.
 */
const ROWS = [
  ['page', DECREE_30, 'Phụ lục I, Phần I, Mục I, khoản 1, 3, 4', DECREE_30_FROM, null],
  ['body-size', DECREE_30, `${PARTS}, khoản 6`, DECREE_30_FROM, null],
  ['nation', DECREE_30, `${PARTS}, khoản 1`, DECREE_30_FROM, null],
  ['issuer', DECREE_30, `${PARTS}, khoản 2`, DECREE_30_FROM, null],
  ['number', DECREE_30, `${PARTS}, khoản 3`, DECREE_30_FROM, null],
  ['type-symbol', DECREE_30, `${PARTS}, khoản 3; Phụ lục III, Phần I`, DECREE_30_FROM, null],
  ['place-and-date', DECREE_30, `${PARTS}, khoản 4`, DECREE_30_FROM, null],
  ['type-and-subject', DECREE_30, `${PARTS}, khoản 5`, DECREE_30_FROM, null],
  ['bases', DECREE_30, `${PARTS}, khoản 6; Phụ lục III, Phần II`, DECREE_30_FROM, null],
  ['citation', DECREE_30, `${PARTS}, khoản 6`, DECREE_30_FROM, null],
  ['numbering', DECREE_30, `${PARTS}, khoản 6`, DECREE_30_FROM, null],
  [
    'end-mark',
    DECREE_30,
    'Phụ lục III, Phần II (các mẫu kết thúc nội dung bằng “./.”)',
    DECREE_30_FROM,
    null,
  ],
  ['signature', DECREE_30, `Điều 13; ${PARTS}, khoản 7`, DECREE_30_FROM, null],
  ['recipients', DECREE_30, `${PARTS}, khoản 9`, DECREE_30_FROM, null],
  ['capitals-sentence', DECREE_30, 'Phụ lục II, Mục I', DECREE_30_FROM, null],
  ['capitals-places', DECREE_30, 'Phụ lục II, Mục III', DECREE_30_FROM, null],
  ['capitals-bodies', DECREE_30, 'Phụ lục II, Mục IV', DECREE_30_FROM, null],
  ['capitals-others', DECREE_30, 'Phụ lục II, Mục V', DECREE_30_FROM, null],
] as const;

/** Names of the rules; a rule of several versions has one. */
export type FormRuleId = (typeof ROWS)[number][0];

/** All rules, every version of each. */
export const formRules: readonly FormRule[] = ROWS.map(([id, decree, place, from, until]) => ({
  id,
  decree,
  place,
  from,
  until,
}));

/** The version of a rule for documents of a day (`YYYY-MM-DD`); undefined where none is known for it. */
export function findFormRule(id: FormRuleId, day: string): FormRule | undefined {
  return formRules.find(
    (rule) => rule.id === id && rule.from <= day && (rule.until === null || day <= rule.until),
  );
}

/** Where a rule stands, as a source is named: "Nghị định 30/2020/NĐ-CP, Phụ lục I, …". */
export function describeRule({ decree, place }: FormRule): string {
  return `${decree}, ${place}`;
}

/** Types whose symbol a number bears by Phụ lục III; a công văn bears none. */
export const administrativeTypes: readonly string[] = [
  'Nghị quyết',
  'Quyết định',
  'Chỉ thị',
  'Quy chế',
  'Quy định',
  'Thông cáo',
  'Thông báo',
  'Hướng dẫn',
  'Chương trình',
  'Kế hoạch',
  'Phương án',
  'Đề án',
  'Dự án',
  'Báo cáo',
  'Tờ trình',
  'Công điện',
];

/** Types that are sent to somebody: "Kính gửi" stands in them alone (Phụ lục I, Phần I, Mục II, khoản 9). */
export const addressedTypes: readonly string[] = ['Công văn', 'Tờ trình', 'Báo cáo'];
