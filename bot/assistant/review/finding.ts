import { z } from 'zod';

/** error: a wrong fact, or an obligation that is missing or weaker · warning: a rule of form is broken · hint: to look at. */
export const severities = ['error', 'warning', 'hint'] as const;
/** One of `severities`. */
export type Severity = (typeof severities)[number];

/** Words of a held document, or of the file as it read before, that a finding rests on. */
export const findingEvidenceSchema = z.object({
  /** Null for the file as it read before its changes. */
  documentId: z.string().nullable(),
  /** The document named as at a first citation. */
  document: z.string(),
  quote: z.string(),
  locator: z.string(),
  page: z.int().nullable(),
});
export type FindingEvidence = z.infer<typeof findingEvidenceSchema>;

/** What else is to be said of the place of a finding, each with what it rests on. */
const furtherSchema = z.object({
  code: z.string(),
  message: z.string(),
  source: z.string(),
  evidence: findingEvidenceSchema.nullable(),
});

/** One thing to mend, or to look at, in a draft. A line of `review --json`. */
export const findingSchema = z.object({
  code: z.string().regex(/^[A-Z][A-Z0-9_]+$/),
  severity: z.enum(severities),
  /** Place by the draft's own outline ("II.3", "đầu văn bản"). */
  where: z.string(),
  /** From 1; null where the file has no pages. */
  page: z.int().nullable(),
  /** In Vietnamese. */
  message: z.string(),
  /** The exact words of the draft; null where something is missing. */
  quote: z.string().nullable(),
  /** The rule or the document that says otherwise, in Vietnamese. */
  source: z.string(),
  /** What to write or do instead; null where only a person can say. */
  suggestion: z.string().nullable(),
  /** The place in a held document, or in the file as it read before, that it is judged by; null for a rule of form. */
  evidence: findingEvidenceSchema.nullable(),
  /** The same told by other rules: a changed figure is lower than it was, and lower than the superior's. */
  further: z.array(furtherSchema),
});
export type Finding = z.infer<typeof findingSchema>;

/** What a reviewer says of a place; the rest is taken from the place itself. */
export interface Remark {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly source: string;
  readonly suggestion?: string | null;
  readonly evidence?: FindingEvidence | null;
}

/** Where words of a draft stand. */
export interface FindingPlace {
  readonly locator: string;
  readonly page: number | null;
  readonly quote: string | null;
}

/** A finding at a place. */
export function toFinding(
  { locator, page, quote }: FindingPlace,
  { code, severity, message, source, suggestion = null, evidence = null }: Remark,
): Finding {
  return { code, severity, where: locator, page, message, quote, source, suggestion, evidence, further: [] };
}
