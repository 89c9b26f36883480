import { z } from 'zod';
import { partialDateSchema } from '../../model/calendar.ts';
import { documentKinds } from '../../model/official-document.ts';
import { comparators } from '../../model/register.ts';

/**
 * What two documents differ in. value: another figure · comparator: the same figure bound otherwise ("dưới" → "xuống còn") ·
 * condition: one side has a condition the other lacks · unit: % against ‰ or a rate · deadline: a day.
 */
export const conflictKinds = ['value', 'comparator', 'condition', 'unit', 'deadline'] as const;
export type ConflictKind = (typeof conflictKinds)[number];

/**
 * How the lower one stands to the higher one. weaker, stricter: by the direction the comparators tell · later, same-day: of
 * a deadline · different: no direction is known, or another thing is measured.
 */
export const conflictLabels = ['weaker', 'stricter', 'different', 'later', 'same-day'] as const;
export type ConflictLabel = (typeof conflictLabels)[number];

/** superior: one stands over the other · superiors: both stand over a third document · within: one and the same document. */
export const conflictRelations = ['superior', 'superiors', 'within'] as const;
export type ConflictRelation = (typeof conflictRelations)[number];

/** One side of a finding: what a document says, where it says it and which document that is. */
export const conflictSideSchema = z.object({
  documentId: z.string(),
  /** A web post tells of a plan; it is not the plan. */
  kind: z.enum(documentKinds),
  type: z.string().nullable(),
  number: z.string().nullable(),
  issuedOn: partialDateSchema,
  issuer: z.string().nullable(),
  /** Where the issuer sits, from small to large: tells two of one name apart. */
  place: z.string().nullable(),
  /** The figure or day in words: "dưới 9%", "trước ngày 25/6/2026". */
  figure: z.string(),
  comparator: z.enum(comparators).nullable(),
  value: z.number().nullable(),
  unit: z.string().nullable(),
  per: z.int().nullable(),
  dueOn: z.string().nullable(),
  lastWorkingDay: z.string().nullable(),
  quote: z.string(),
  locator: z.string(),
  page: z.int().nullable(),
});
export type ConflictSide = z.infer<typeof conflictSideSchema>;

/**
 * A difference between two documents, or two places of one, with both quotations. A finding, not a fault: a locality may
 * rightly set other values than its superior.
 */
export const conflictSchema = z.object({
  kind: z.enum(conflictKinds),
  label: z.enum(conflictLabels),
  /** warning: to be looked at (weaker, later, same day, condition dropped, other unit) · hint: to be known (stricter, different). */
  severity: z.enum(['warning', 'hint']),
  relation: z.enum(conflictRelations),
  /** The indicator or the thing due, as the superior writes it. */
  matter: z.string(),
  /** Of two places in one document, the first. */
  superior: conflictSideSchema,
  subordinate: conflictSideSchema,
  /** In Vietnamese, with both figures. */
  message: z.string(),
});
export type Conflict = z.infer<typeof conflictSchema>;
