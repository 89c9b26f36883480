import { parseNumber } from '../../knowledge/language/quantity.ts';
import type { BudgetLine } from '../../knowledge/model/register.ts';
import { parseTableBudget } from './budget-tables.ts';
import { findBudgetSource, purposeOf } from './budget-words.ts';
import type { OutlinedText, OutlineItem } from './outlined-text.ts';
import { createSections, type Sections } from './register-sections.ts';
import { isTableRow } from './register-tables.ts';
import {
  afterMarker,
  findSentences,
  type Span,
  splitOutsideBrackets,
  toEvidence,
  trimSpan,
} from './sentences.ts';

const MONEY =
  /(?<![\p{L}\d.,/])(\d{1,3}(?:[. ]\d{3})+(?:,\d+)?|\d+(?:,\d+)?)\s?((?:nghìn|ngàn|triệu|tỷ|tỉ)(?:\s(?:đồng|VNĐ|VND))?|đồng|VNĐ|VND)(?!\p{L}|\s(?:hồ|phục|ruộng|cỏ|bào|chí|bằng|thời|bộ|lượt|người|khách|lần)(?!\p{L}))/giu;
/** "25.000 đồng/hộ/tháng" is a rate, no sum set aside. */
const RATE = /^\s?(?:\/|mỗi|một|trên\s(?:một|mỗi)|cho mỗi|cho một)\s?\p{L}/iu;
const HEADING =
  /^(?:dự kiến\s|tổng\s)?(?:nguồn\s)?(?:kinh phí|dự toán|ngân sách|nguồn lực(?: tài chính)?|nguồn vốn|vốn)(?!\p{L})/iu;
const SPEAKS =
  /(?<!\p{L})(?:kinh phí|dự toán|ngân sách|nguồn vốn|tổng mức đầu tư|tổng vốn|vốn đầu tư|nguồn thu|quỹ|xã hội hóa|xã hội hoá|đối ứng)(?!\p{L})/iu;
// Wages, prices, levels of support, sums to be earned or collected, and what was spent are no lines of a budget.
const OTHER_MONEY =
  /(?<!\p{L})(?:thu nhập|doanh thu|giá trị sản xuất|thu ngân sách|tổng thu|kim ngạch|mức (?:hỗ trợ|hưởng|phạt|thu|đóng|chi|lương)|phạt tiền|lệ phí|học phí|thu hút|đã (?:chi|cấp|bố trí|hỗ trợ|giải ngân|huy động))(?!\p{L})/iu;

/**
 * Money set aside and where it comes from, in reading order: each sum with its purpose and source, and each sentence that
 * names only the source. Rates ("đồng/hộ") and sums to be earned are left out. Empty when the document sets none aside.
 */
export function parseBudgetLines(outlined: OutlinedText): BudgetLine[] {
  const sections = createSections(outlined);
  const lines = parseTableBudget(sections);
  for (const item of sections.items) {
    if (isTableRow(item) || item.zone === 'opening') continue;
    if (item.role !== 'body' && !MONEY_IN.test(item.text)) continue;
    if (sections.kindOf(item) === 'results') continue;
    const isBudget = isBudgetPart(item, sections);
    const from = afterMarker(item);
    for (const sentence of findSentences(item.text.slice(from))) {
      const span = { start: from + sentence.start, end: from + sentence.end };
      lines.push(...sentenceLines(item, span, isBudget));
    }
  }
  return lines.sort((a, b) => a.start - b.start);
}

function isBudgetPart(item: OutlineItem, sections: Sections): boolean {
  return sections.ancestorsOf(item).some((above) => HEADING.test(above.text.slice(afterMarker(above))));
}

function sentenceLines(item: OutlineItem, span: Span, isBudget: boolean): BudgetLine[] {
  const sentence = item.text.slice(span.start, span.end);
  if (!isBudget && !SPEAKS.test(sentence)) return [];
  const clauses = splitClauses(item.text, span);
  const isStated = clauses.some((clause) => MONEY_IN.test(item.text.slice(clause.start, clause.end)));
  if (!isStated) return sourceLine(item, span, isBudget);
  let isOpen = isBudget;
  return clauses.flatMap((clause) => {
    const words = item.text.slice(clause.start, clause.end);
    isOpen ||= SPEAKS.test(words);
    return isOpen ? (amountLine(item, clause, words) ?? []) : [];
  });
}

const MONEY_IN = new RegExp(MONEY.source, 'iu');

// At ";", behind "gồm:", "trong đó:", and where a comma or "và" stands between two sums.
function splitClauses(text: string, span: Span): Span[] {
  const parts = splitOutsideBrackets(
    text,
    span,
    /;|,?\s(?:trong đó|bao gồm|gồm|cụ thể|chia ra)(?:\scó)?\s?:?\s|:\s(?=[^:]*\d[^:]*$)|,\s|\svà\s(?=[^;]*\d)/giu,
  );
  const joined: Span[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    const hasMoney = MONEY_IN.test(text.slice(part.start, part.end));
    const lastHas = last !== undefined && MONEY_IN.test(text.slice(last.start, last.end));
    const isCut = last !== undefined && /;/u.test(text.slice(last.end, part.start));
    // Words without a sum belong to the sum beside them.
    if (last !== undefined && !isCut && (!hasMoney || !lastHas)) {
      joined[joined.length - 1] = { start: last.start, end: part.end };
    } else joined.push(part);
  }
  return joined.map((part) => trimSpan(text, part));
}

function amountLine(item: OutlineItem, clause: Span, words: string): BudgetLine | undefined {
  const sums = [...words.matchAll(MONEY)];
  const [sum] = sums;
  // Two sums in one clause cannot be told apart; a sum behind a bound is a limit, not a line.
  if (sum === undefined || sums.length > 1 || OTHER_MONEY.test(words)) return undefined;
  const amount = parseNumber(sum[1] ?? '');
  const after = words.slice(sum.index + sum[0].length);
  const before = words.slice(0, sum.index);
  if (amount === null || RATE.test(after)) return undefined;
  const end = clause.start + words.replace(/[\s.,;:/]+$/u, '').length;
  return {
    ...toEvidence(item, item.start + clause.start, item.start + end),
    purpose: purposeOf(before, after),
    amount,
    unit: unitOf(sum[2] ?? ''),
    source: findBudgetSource(before, after),
  };
}

function unitOf(written: string): string {
  const unit = written
    .replace(/\s+/gu, ' ')
    .replace(/VNĐ|VND/iu, 'đồng')
    .toLowerCase();
  return /đồng/u.test(unit) ? unit : `${unit} đồng`;
}

const NAMES_SOURCE =
  /^\P{L}*(?:từ|do|nguồn|ngân sách|kinh phí|vốn|xã hội h|huy động|các nguồn|sử dụng|lồng ghép)(?!\p{L})|(?<!\p{L})từ (?:các )?nguồn/iu;

// "Kinh phí thực hiện từ nguồn ngân sách xã và các nguồn hợp pháp khác": no sum, a source.
function sourceLine(item: OutlineItem, span: Span, isBudget: boolean): BudgetLine[] {
  const sentence = item.text.slice(span.start, span.end);
  if (/\d/u.test(sentence.replace(/(?:19|20)\d\d/gu, '')) || OTHER_MONEY.test(sentence)) return [];
  const isSaid = isBudget
    ? NAMES_SOURCE.test(sentence)
    : /^\P{L}*(?:nguồn\s)?kinh phí(?!\p{L})/iu.test(sentence);
  const source = isSaid ? findBudgetSource('', ` ${sentence}`) : null;
  if (source === null) return [];
  const before = sentence.slice(0, sentence.indexOf(source));
  return [
    {
      ...toEvidence(item, item.start + span.start, item.start + span.end),
      purpose: purposeOf(before, ''),
      amount: null,
      unit: null,
      source,
    },
  ];
}
