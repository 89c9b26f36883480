import { z } from 'zod';
import { partialDateSchema, periodSchema } from './calendar.ts';
import { registerSchema, scanReadingSchema, warningSchema } from './register.ts';

/** original: the document itself · web-post: a page that tells of one · cited-only: named by another, not held. */
export const documentKinds = ['original', 'web-post', 'cited-only'] as const;
/** What may leave the agency: public text only; personal never; secret is not even taken in. */
export const documentClasses = ['public', 'internal', 'personal', 'secret'] as const;
/** One of `documentClasses`. */
export const documentClassSchema = z.enum(documentClasses);
export type DocumentClass = z.infer<typeof documentClassSchema>;

/** department: a sở, ban, ngành of a province · district: its phòng too. */
export const issuerLevels = ['central', 'province', 'department', 'district', 'commune', 'school'] as const;
export type IssuerLevel = (typeof issuerLevels)[number];

/** state · council HĐND · party · front: MTTQ, đoàn thể, Đội. */
export const issuerSystems = ['state', 'council', 'party', 'front'] as const;
export type IssuerSystem = (typeof issuerSystems)[number];

/** Who signed, in what capacity: người ký. */
export const signerSchema = z.object({
  /** TM., KT., TL., TUQ., Q. with the body they stand for, as written ("KT. GIÁM ĐỐC"). */
  capacity: z.string().nullable(),
  /** "PHÓ GIÁM ĐỐC" */
  title: z.string().nullable(),
  name: z.string().nullable(),
});
export type Signer = z.infer<typeof signerSchema>;

/** The key of a document in the world: numbers restart every year in every office, so the number alone is none. */
export const identitySchema = z.object({
  type: z.string().nullable(),
  number: z.string().nullable(),
  issuedOn: partialDateSchema,
  issuer: z.string().nullable(),
});
export type DocumentIdentity = z.infer<typeof identitySchema>;

/** What the head and foot of a document say of it. Blank or lost fields are null and warned of. */
export const headerSchema = identitySchema.extend({
  kind: z.enum(documentKinds),
  /** For a web post: the document it tells of. Its own `number`, `issuedOn`, `issuer` repeat it. Null otherwise. */
  describes: identitySchema.nullable(),
  issuerLevel: z.enum(issuerLevels).nullable(),
  issuerSystem: z.enum(issuerSystems).nullable(),
  /** Where the issuer sits, as a path from small to large, as far as known: "huyện Cẩm X, tỉnh Y". */
  place: z.string().nullable(),
  subject: z.string().nullable(),
  period: periodSchema,
  signer: signerSchema.nullable(),
  /** Kính gửi, a line each, as written; empty for types that have none. */
  addressees: z.array(z.string()).default([]),
  /** Nơi nhận, a line each, as written. */
  recipients: z.array(z.string()),
});
export type DocumentHeader = z.infer<typeof headerSchema>;

/** What a person said of the register, and what became of it on this reading. */
export const madeCorrectionSchema = z.object({
  /** From 1, in the order they were made; what it is withdrawn by. */
  number: z.int().min(1),
  /** set: another value, or the same one confirmed · add: an item the parser missed · remove: one it invented. */
  kind: z.enum(['set', 'add', 'remove']),
  /** Where it stands in this reading ("targets[2].value"); as it was made when it is not applied. */
  path: z.string(),
  oldValue: z.unknown(),
  newValue: z.unknown(),
  by: z.string(),
  reason: z.string(),
  at: z.string(),
  /** disagrees: applied, though the parser now reads something else than it did · not-applied: its place is gone. */
  status: z.enum(['applied', 'disagrees', 'not-applied']),
});
export type MadeCorrection = z.infer<typeof madeCorrectionSchema>;

/** The header fields whose reading is kept when they were read from a page's picture. */
export const scannedFields = ['number', 'issuedOn', 'issuer', 'subject', 'signer'] as const;
export type ScannedField = (typeof scannedFields)[number];

/** How surely header fields were read from a page's picture; a field of a file's own text is absent. */
export const headerScansSchema = z.partialRecord(z.enum(scannedFields), scanReadingSchema);
export type HeaderScans = z.infer<typeof headerScansSchema>;

/**
 * A document as held: header, register and bookkeeping. One JSON line of `documents --json`.
 */
export const officialDocumentSchema = headerSchema.extend({
  /** Ours; stable while the same content is held. */
  id: z.string(),
  /** As given to ingest; null for a cited-only node. */
  sourceFile: z.string().nullable(),
  class: documentClassSchema,
  /** A person gave the class; otherwise it was told by content. */
  isClassGiven: z.boolean().default(false),
  /** The agency the document belongs to; null = the installation's. */
  owner: z.string().nullable(),
  visibility: z.enum(['all', 'agency', 'person']),
  /** sha256 of the file's bytes, hex; null for a cited-only node. */
  contentHash: z.string().nullable(),
  /** Of the parser that read it. */
  parserVersion: z.int(),
  /** An unpaged file counts as one page. */
  pages: z.object({ read: z.int(), total: z.int() }),
  ...registerSchema.shape,
  headerScans: headerScansSchema.default({}),
  warnings: z.array(warningSchema),
  /** Laid over when the document is read; never part of what a parser gives. */
  corrections: z.array(madeCorrectionSchema).default([]),
});
export type OfficialDocument = z.infer<typeof officialDocumentSchema>;
