import { z } from 'zod';
import { comparatorSchema, relations } from '../../knowledge/model/register.ts';

/** Stands over the title: that it is made of samples; null where there is nothing to warn of. */
const markSchema = z.string().nullable();

/** A document of a cascade, held or only cited. */
export const cascadeNodeSchema = z.object({
  id: z.string(),
  /** Type and number: "Kế hoạch số 05/KH-UBND". */
  name: z.string(),
  issuer: z.string().nullable(),
  /** As it is said: "ngày 12/02/2026", "năm 2026". */
  date: z.string().nullable(),
  subject: z.string().nullable(),
  /** Who stands over whom: 0 is the highest; its Vietnamese name heads the group. */
  level: z.object({ rank: z.number(), name: z.string() }),
  isHeld: z.boolean(),
  /** Whether it is in force, in words; null where nothing is said of it. */
  status: z.string().nullable(),
});
export type CascadeNode = z.infer<typeof cascadeNodeSchema>;

/** A document says something of another one. */
export const cascadeEdgeSchema = z.object({
  /** The document that says it. */
  from: z.string(),
  /** The document it is said of. */
  to: z.string(),
  relation: z.enum(relations),
  /** False where the other document is only likely the one meant. */
  isSure: z.boolean(),
});
export type CascadeEdge = z.infer<typeof cascadeEdgeSchema>;

/** What a cascade is drawn and told from. */
export const cascadeSchema = z.object({
  /** "Sơ đồ văn bản: Kế hoạch số 05/KH-UBND". */
  title: z.string(),
  mark: markSchema,
  /** The document it is asked of. */
  focusId: z.string(),
  nodes: z.array(cascadeNodeSchema),
  edges: z.array(cascadeEdgeSchema),
  /** Documents that are known of and not given here. */
  omitted: z.int().min(0),
  /** What must be said with it (cycles, contradictions), in Vietnamese. */
  notes: z.array(z.string()),
});
export type Cascade = z.infer<typeof cascadeSchema>;

/** A value of an indicator, of one issuer or year. */
export const indicatorRowSchema = z.object({
  /** Whose or when: an issuer, a year. */
  label: z.string(),
  /** The value in words with its comparator and unit ("Dưới 9%"); null where the store has none: a gap, never zero. */
  figure: z.string().nullable(),
  comparator: comparatorSchema.nullable(),
  value: z.number().nullable(),
  /** Upper end of a range. */
  valueHigh: z.number().nullable(),
  unit: z.string().nullable(),
  per: z.int().nullable(),
  /** "phấn đấu" */
  isAspiration: z.boolean(),
  /** What else belongs to the value: a condition, what it is measured against, that it was corrected. */
  note: z.string().nullable(),
  /** Numbers of the sources it rests on, from 1. */
  sources: z.array(z.int()),
});
export type IndicatorRow = z.infer<typeof indicatorRowSchema>;

/** What an indicator is drawn and told from. */
export const indicatorSchema = z.object({
  /** What is measured, with who is counted. */
  title: z.string(),
  mark: markSchema,
  /** In the order they are shown. */
  rows: z.array(indicatorRowSchema),
  /** False where lengths must not be compared though the units are alike: counts that bodies of two levels set. */
  isOneMeasure: z.boolean(),
  /** What the source numbers mean, in their order. */
  sources: z.array(z.object({ n: z.int(), text: z.string() })),
  /** What must be said with it, in Vietnamese. */
  notes: z.array(z.string()),
});
export type Indicator = z.infer<typeof indicatorSchema>;

/** What can be drawn of an answer, free of any channel. */
export const pictureSchema = z.discriminatedUnion('kind', [
  cascadeSchema.extend({ kind: z.literal('cascade') }),
  indicatorSchema.extend({ kind: z.literal('indicator') }),
]);
export type Picture = z.infer<typeof pictureSchema>;
