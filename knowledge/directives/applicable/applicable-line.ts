import { z } from 'zod';
import { partialDateSchema, periodSchema } from '../../model/calendar.ts';
import { documentKinds } from '../../model/official-document.ts';
import { relations } from '../../model/register.ts';

/** administrative: the agency's own unit and those above it · sector: the bodies of its field above it. */
export const chains = ['administrative', 'sector'] as const;
export type Chain = (typeof chains)[number];

/**
 * in-force: by its own text · lapsed: its time is over · replaced: by a document we know, or repealed · former-unit: of a
 * unit or body whose place another took · unknown: nothing tells.
 */
export const applicableStatuses = ['in-force', 'lapsed', 'replaced', 'former-unit', 'unknown'] as const;
export type ApplicableStatus = (typeof applicableStatuses)[number];

/** One line of `applicable`: a document over the agency, or a superior whose document of the year is missing. */
export const applicableLineSchema = z.object({
  chain: z.enum(chains),
  /** Steps up its chain, from 1; a former body that stood between two lies half a step below the upper. */
  distance: z.number().min(0),
  /** The superior it comes from, by today's or that day's name. */
  superior: z.string(),
  /** Null, with the number, where the store has nothing of this superior. */
  documentId: z.string().nullable(),
  kind: z.enum(documentKinds).nullable(),
  sourceFile: z.string().nullable(),
  type: z.string().nullable(),
  number: z.string().nullable(),
  issuedOn: partialDateSchema,
  issuer: z.string(),
  subject: z.string().nullable(),
  period: periodSchema,
  /** How the agency, or a body between, stands to it. */
  relation: z.enum(relations),
  held: z.boolean(),
  status: z.enum(applicableStatuses),
  /** Why its issuer stands over the agency; empty for what is missing. */
  standing: z.string(),
  /** Why it is here and why it has this status, in Vietnamese; begins with `standing`. */
  reason: z.string(),
  /** The words the relation rests on, of the document that cites it; null where the kind of document says it. */
  citedBy: z
    .object({ documentId: z.string(), quote: z.string(), locator: z.string(), page: z.int().nullable() })
    .nullable(),
  /** The words that its status rests on, or that are on the topic, with their document. */
  evidence: z.array(
    z.object({ documentId: z.string(), quote: z.string(), locator: z.string(), page: z.int().nullable() }),
  ),
});
export type ApplicableLine = z.infer<typeof applicableLineSchema>;
