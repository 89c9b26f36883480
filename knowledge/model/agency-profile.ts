import { z } from 'zod';
import { isoDateSchema } from './calendar.ts';

/** division: phòng, văn phòng, sở of a province · hamlet: thôn, bản, tổ dân phố · class: lớp · team: tổ of a school. */
export const ownUnitKinds = ['division', 'hamlet', 'class', 'team'] as const;
export type OwnUnitKind = (typeof ownUnitKinds)[number];

/** Who signs, and as what. */
export const profileSignerSchema = z.object({
  /** Lines as printed: ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]. */
  capacity: z.array(z.string()).min(1),
  /** Null where no document of today's agency tells it. */
  name: z.string().nullable(),
});
export type ProfileSigner = z.infer<typeof profileSignerSchema>;

/** A part of the agency that it may give work to. */
export const ownUnitSchema = z.object({
  /** As it stands within a sentence: "thôn Đồng Mận", "Phòng Văn hóa - Xã hội", "lớp 1A". */
  name: z.string(),
  kind: z.enum(ownUnitKinds),
});
export type OwnUnit = z.infer<typeof ownUnitSchema>;

/** Where a value of the profile comes from. */
export const profileSourceSchema = z.object({
  /** "place", "letterhead.issuer", "signers[0]", "units[3]", "partners[0]", "recipients[2]". */
  field: z.string(),
  /** document: its own words · rule: a rule of form · person: typed by somebody. */
  origin: z.enum(['document', 'rule', 'person']),
  /** Null for a rule or a person. */
  documentId: z.string().nullable(),
  /** The document's words; for a rule its name, for a person who it was. */
  quote: z.string(),
  /** Empty for a rule or a person. */
  locator: z.string(),
  page: z.int().min(1).nullable(),
});
export type ProfileSource = z.infer<typeof profileSourceSchema>;

/** What a draft needs to know of the agency itself, and takes from nowhere else. Empty lists and nulls are not known. */
export const agencyProfileSchema = z.object({
  /** As `formatAgency` writes it, with the units it lies in. */
  agency: z.string(),
  /** Lines as printed: the body above it (none above a UBND), and the agency's own. */
  letterhead: z.object({ superior: z.array(z.string()), issuer: z.array(z.string()) }),
  /** Địa danh of its date line. */
  place: z.string().nullable(),
  /** What stands behind the type in its numbers: "UBND" in "KH-UBND". */
  symbol: z.string().nullable(),
  signers: z.array(profileSignerSchema),
  units: z.array(ownUnitSchema),
  /** Bodies beside it, that it may only ask: MTTQ, đoàn thể, công an, trạm y tế. */
  partners: z.array(z.string()),
  /** Lines of Nơi nhận, without dash and closing mark. */
  recipients: z.array(z.string()),
  sources: z.array(profileSourceSchema),
  /** What whoever confirms should look at, in Vietnamese: what was left out and why, what bears one name twice. */
  notes: z.array(z.string()),
  /** Null while nobody has. */
  confirmedBy: z.string().nullable(),
  confirmedOn: isoDateSchema.nullable(),
});
export type AgencyProfile = z.infer<typeof agencyProfileSchema>;

/** The parts a profile is shown, set and told in. */
export const profileFields = [
  'letterhead.superior',
  'letterhead.issuer',
  'place',
  'symbol',
  'signers',
  'units.division',
  'units.hamlet',
  'units.class',
  'units.team',
  'partners',
  'recipients',
] as const;
/** One of `profileFields`. */
export type ProfileField = (typeof profileFields)[number];
