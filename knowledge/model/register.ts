import { z } from 'zod';
import { isoDateSchema, partialDateSchema, periodSchema } from './calendar.ts';

/** A part of a page's picture, in fractions of its width and height from the top left corner. */
export const boxSchema = z.object({
  left: z.number().min(0).max(1),
  top: z.number().min(0).max(1),
  width: z.number().min(0).max(1),
  height: z.number().min(0).max(1),
});
export type Box = z.infer<typeof boxSchema>;

/** How sure a reading from a page's picture (OCR) is, and where on the page it stands, so that a person can look. */
export const scanReadingSchema = z.object({
  /** 0..1, higher is surer: of the least sure word read. */
  confidence: z.number().min(0).max(1),
  /** From 1. */
  page: z.int().min(1),
  box: boxSchema,
});
export type ScanReading = z.infer<typeof scanReadingSchema>;

/**
 * Where a fact stands. Every item of the register carries one, so that every statement made from it can be
 * cited and checked.
 */
export const evidenceSchema = z.object({
  /** The exact words, a substring of the document's cleaned text. */
  quote: z.string(),
  /** Place by the document's own outline ("II.3", "IV.1.a", "đoạn 2" where there is no outline). */
  locator: z.string(),
  /** Page number from 1; null where the file has no pages (text, HTML, Word). */
  page: z.int().min(1).nullable(),
  /** Ordinal of the passage that holds the quote, from 0. */
  passage: z.int().min(0),
  /** Offsets of the quote in the document's cleaned text, UTF-16 units, end exclusive. */
  start: z.int().min(0),
  end: z.int().min(0),
  /** Set when the quote was read from a page's picture; null for text as the file gives it. */
  scan: scanReadingSchema.nullable().default(null),
  /** The person who corrected this item or confirmed it as read; never set by a parser, laid over with the corrections. */
  confirmedBy: z.string().nullable().default(null),
});
export type Evidence = z.infer<typeof evidenceSchema>;

/**
 * How a target's value binds. Kept apart because officials check them:
 * lt dưới · le không quá · gt trên · ge ít nhất · eq đạt, 100 % · reduce_to xuống, xuống còn ·
 * *_vs_baseline without a number ("giảm so với cùng kỳ").
 */
export const comparators = [
  'lt',
  'le',
  'gt',
  'ge',
  'eq',
  'reduce_to',
  'increase_to',
  'decrease_by',
  'increase_by',
  'decrease_vs_baseline',
  'increase_vs_baseline',
  'maintain',
] as const;
/** One of `comparators`. */
export const comparatorSchema = z.enum(comparators);
export type Comparator = z.infer<typeof comparatorSchema>;

/** A numeric (or baseline-bound) obligation: chỉ tiêu. */
export const targetSchema = evidenceSchema.extend({
  /** What is measured, as written, without the value. */
  indicator: z.string(),
  comparator: comparatorSchema,
  /** Null only with a `*_vs_baseline` or `maintain` comparator. */
  value: z.number().nullable(),
  /** Upper end of a range "5 - 10%"; null otherwise. */
  valueHigh: z.number().nullable(),
  /** "%", "‰" or a noun ("lớp"); null for a bare rate. */
  unit: z.string().nullable(),
  /** 100000 for "200/100.000"; null when not a rate. */
  per: z.int().nullable(),
  /** Who is counted ("trẻ em dưới 5 tuổi"). */
  population: z.string().nullable(),
  /** "so với tổng …", "trên tổng số …". */
  denominator: z.string().nullable(),
  /** "so với cùng kỳ năm 2019". */
  baseline: z.string().nullable(),
  /** "khi phát hiện", "trong diện quản lý". */
  condition: z.string().nullable(),
  /** "đối với nông thôn". */
  scope: z.string().nullable(),
  period: periodSchema,
  /** True for "phấn đấu". */
  isAspiration: z.boolean(),
});
export type Target = z.infer<typeof targetSchema>;

/** before trước ngày · by chậm nhất, đến hết ngày · within trong vòng, trong tháng 9 · on vào ngày. */
export const deadlineBounds = ['before', 'by', 'within', 'on'] as const;

/** A time by which something is due: thời hạn. */
export const deadlineSchema = evidenceSchema.extend({
  /** What is due, as written. */
  task: z.string(),
  /** Who owes it, as written, with the meaning of a defined short form in brackets; null = all addressees. */
  actor: z.string().nullable(),
  recipient: z.string().nullable(),
  /** "qua Cục …", an e-mail, a software; null when not said. */
  channel: z.string().nullable(),
  bound: z.enum(deadlineBounds),
  /** First day of a window ("từ ngày 01/6 đến ngày 30/6"), whose end is `dueOn`; null otherwise. */
  startOn: isoDateSchema.nullable().default(null),
  /** The date as written; null for a relative or recurring one. */
  dueOn: isoDateSchema.nullable(),
  /** The last working day that still meets the bound; of a month or quarter within which it is due, its last one. Null when unknown (neither, or no holiday data for that year). */
  lastWorkingDay: isoDateSchema.nullable(),
  /** The wording of a relative deadline ("15 ngày sau khi kết thúc"); null for a date. */
  rule: z.string().nullable(),
  /** "hằng năm", "hằng quý", "thứ Sáu hàng tuần"; null when once. */
  recurrence: z.string().nullable(),
});
export type Deadline = z.infer<typeof deadlineSchema>;

/** Who must do what: nhiệm vụ, phân công. */
export const taskSchema = evidenceSchema.extend({
  task: z.string(),
  /** As written; null = all addressees. */
  actor: z.string().nullable(),
  /** chủ trì · phối hợp · named to do it · null when nobody is named. */
  role: z.enum(['lead', 'coordinate', 'do']).nullable(),
});
export type Task = z.infer<typeof taskSchema>;

/** implements thực hiện · legal-basis căn cứ · guided-by theo hướng dẫn · amends sửa đổi · replaces thay thế · repeals bãi bỏ · cites nhắc tới. */
export const relations = [
  'implements',
  'legal-basis',
  'guided-by',
  'amends',
  'replaces',
  'repeals',
  'cites',
] as const;

/** When a document says that it comes into force (from) or ends (until): điều khoản hiệu lực. */
export const effectClauseSchema = evidenceSchema.extend({
  bound: z.enum(['from', 'until']),
  /** The first or the last day in force; null when it is counted from a day that is not known. */
  day: isoDateSchema.nullable(),
  /** The wording a day is counted by ("sau 45 ngày kể từ ngày ký", "từ năm học 2026-2027"); null for a date as written. */
  rule: z.string().nullable(),
});
export type EffectClause = z.infer<typeof effectClauseSchema>;

/**
 * A sentence on whether a document still holds that does not end or change it: doubted (thought of being replaced, said to be
 * replaced by a third one …) · noted (it goes on, it was amended) · suspended (ngưng hiệu lực) for a time.
 */
export const standingSchema = evidenceSchema.pick({ quote: true, locator: true, page: true }).extend({
  says: z.enum(['doubted', 'noted', 'suspended']),
  /** Only a part of the document is suspended. */
  isPartial: z.boolean(),
  /** First and last day of a suspension; null where it names none. */
  from: isoDateSchema.nullable(),
  until: isoDateSchema.nullable(),
});
export type Standing = z.infer<typeof standingSchema>;

/** Another document named in this one: văn bản dẫn chiếu. */
export const referenceSchema = evidenceSchema.extend({
  relation: z.enum(relations),
  /** "Kế hoạch", "Luật"; null when the text says only a number. */
  type: z.string().nullable(),
  /** Number and symbol, normalised ("47/KH-UBND"); null for one cited by name alone ("Luật Trẻ em"). */
  number: z.string().nullable(),
  issuedOn: partialDateSchema,
  issuer: z.string().nullable(),
  /** Trích yếu or name as far as the sentence gives it. */
  subject: z.string().nullable(),
  /** The held document or cited-only node this points to; null until resolved by the store. */
  documentId: z.string().nullable(),
  /** It is amended, replaced or repealed in part only ("bãi bỏ khoản 2 Điều 5 của …"). */
  isPartial: z.boolean().default(false),
  /** The first day on which it is amended, replaced or repealed, where the clause gives one of its own; null otherwise. */
  actsFrom: isoDateSchema.nullable().default(null),
  /** Absent where no sentence speaks of whether it holds, beside what is done to it. */
  standing: standingSchema.optional(),
});
export type Reference = z.infer<typeof referenceSchema>;

/** What a campaign or year stands under: chủ đề. */
export const themeSchema = evidenceSchema.extend({
  /** As written, without quotation marks. */
  theme: z.string(),
  /** The year it is for, as far as the text says; null otherwise. */
  year: z.int().nullable(),
});
export type Theme = z.infer<typeof themeSchema>;

/** Money set aside or its source: kinh phí. */
export const budgetLineSchema = evidenceSchema.extend({
  /** What for, as written; null when the sentence names only the source. */
  purpose: z.string().nullable(),
  /** As written, nothing multiplied: "1,5 tỷ đồng" is 1.5; null when no sum is named. */
  amount: z.number().nullable(),
  /** "đồng", "triệu đồng", "tỷ đồng"; null with a null amount. */
  unit: z.string().nullable(),
  /** "ngân sách xã", "xã hội hóa", as written; null when not said. */
  source: z.string().nullable(),
});
export type BudgetLine = z.infer<typeof budgetLineSchema>;

/** A sentence with a number, a date or "yêu cầu, phải, chịu trách nhiệm" that no register item covers. */
export const uncoveredSchema = evidenceSchema.extend({
  reason: z.enum(['number', 'date', 'obligation']),
});
export type UncoveredSentence = z.infer<typeof uncoveredSchema>;

/** A doubt about a document; `quote` is the place when there is one. The message is for officials, in Vietnamese. */
export const warningSchema = z.object({
  code: z.string().regex(/^[A-Z][A-Z0-9_]+$/),
  message: z.string(),
  quote: z.string().nullable(),
});
export type Warning = z.infer<typeof warningSchema>;

/** What a document obliges, and what it leaves open. */
export const registerSchema = z.object({
  references: z.array(referenceSchema),
  targets: z.array(targetSchema),
  deadlines: z.array(deadlineSchema),
  tasks: z.array(taskSchema),
  themes: z.array(themeSchema).default([]),
  budgetLines: z.array(budgetLineSchema).default([]),
  uncovered: z.array(uncoveredSchema),
  effects: z.array(effectClauseSchema).default([]),
});
export type Register = z.infer<typeof registerSchema>;
