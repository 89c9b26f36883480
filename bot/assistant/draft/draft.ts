import { z } from 'zod';
import type { Agency } from '../../../knowledge/agencies/agency.ts';
import { coverageStatuses } from '../../../knowledge/directives/coverage/coverage.ts';
import {
  type AdministrativeType,
  administrativeTypes,
} from '../../../knowledge/model/administrative-document.ts';
import type { AgencyProfile } from '../../../knowledge/model/agency-profile.ts';
import { type Period, periodSchema } from '../../../knowledge/model/calendar.ts';
import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import type { StoredPassage } from '../../../knowledge/store/store.ts';
import { citationSchema } from '../answer.ts';
import type { DraftStatement } from '../compose-answer.ts';
import type { ReportInput } from './report/report-input.ts';

/** What is to be drafted, for whom, for which time and on what. */
export interface DraftRequest {
  readonly type: AdministrativeType;
  /** As people type it. */
  readonly agency: string;
  readonly period: Period;
  /** As it stands in the title: "năm 2026". */
  readonly periodName: string;
  /** Null: that of the basis documents. */
  readonly topic: string | null;
  /** Numbers or ids of the documents to carry out; empty: found by applicability. */
  readonly basis: readonly string[];
  /** Number or id of the agency's own past plan to follow; null: the latest one of the topic. */
  readonly template: string | null;
  /** Words of the headings wanted; empty: the whole plan. */
  readonly sections: readonly string[];
  /** Working days by which what is due to the agency itself comes before what it owes. */
  readonly marginDays: number;
  /** `YYYY-MM-DD` */
  readonly asOf: string;
  /** Of a report: its results. */
  readonly report?: ReportInput;
}

/** What a draft is made of, once all that was asked for is found. */
export interface DraftMaterial {
  readonly agency: Agency;
  /** With the units it lies in. */
  readonly agencyName: string;
  readonly period: Period;
  readonly periodName: string;
  /** Held documents that are carried out, the nearest superior's first. */
  readonly basis: readonly OfficialDocument[];
  /** The agency's own plans before this one, the pattern of its title first; those of what it was made of among them. */
  readonly earlierPlans: readonly OfficialDocument[];
  readonly marginDays: number;
  /** `YYYY-MM-DD`: the day the draft is made for. */
  readonly asOf: string;
  /** The passages of basis and earlier plans, in order, by document. */
  readonly passages: ReadonlyMap<string, readonly StoredPassage[]>;
  readonly profile: AgencyProfile;
}

/** What a part of the plan is made of, with what must be asked or told of it. */
export interface ComposedPart {
  readonly paragraphs: readonly ComposedParagraph[];
  readonly questions: readonly string[];
  readonly warnings: readonly string[];
}

/**
 * What a paragraph is printed as. Rows of a table stand behind the row with its heads, their cells parted by " | "; none
 * holds that itself.
 */
export const paragraphKinds = ['subheading', 'paragraph', 'item', 'row-head', 'row'] as const;
/** One of `paragraphKinds`. */
export type ParagraphKind = (typeof paragraphKinds)[number];

/** A paragraph before the gate. A subheading cites nothing. */
export interface ComposedParagraph {
  readonly kind: ParagraphKind;
  readonly statement: DraftStatement;
}

/** A part of a document before the gate. */
export interface ComposedSection {
  readonly heading: string;
  readonly paragraphs: readonly ComposedParagraph[];
}

/** A drafted document, every paragraph with its sources: one line of `draft --json`. */
export const draftSchema = z.object({
  /** `bt-` and 12 hex digits of what it says: the same draft has the same one. */
  id: z.string(),
  agency: z.string(),
  type: z.enum(administrativeTypes),
  subject: z.string(),
  addressees: z.array(z.string()),
  period: periodSchema,
  /** Documents carried out, the nearest first. */
  basis: z.array(z.object({ documentId: z.string(), name: z.string() })),
  /** "Căn cứ …" lines. */
  bases: z.array(z.object({ text: z.string(), citations: z.array(z.int()) })),
  sections: z.array(
    z.object({
      heading: z.string(),
      paragraphs: z.array(
        z.object({
          kind: z.enum(paragraphKinds),
          text: z.string(),
          /** `n` of the citations. */
          citations: z.array(z.int()),
        }),
      ),
    }),
  ),
  citations: z.array(citationSchema),
  /** Each obligation of the basis documents against the draft; of a part only what it has. */
  coverage: z.array(
    z.object({
      kind: z.enum(['target', 'deadline', 'task']),
      /** The superior's words. */
      obligation: z.string(),
      document: z.string(),
      locator: z.string(),
      page: z.int().nullable(),
      status: z.enum(coverageStatuses),
      /** The draft's own words; null where it has none. */
      where: z.object({ quote: z.string(), locator: z.string() }).nullable(),
      reason: z.string(),
    }),
  ),
  /** What of the basis documents nobody compared: pages not read, sentences that are no item of their registers. */
  uncovered: z.array(
    z.object({
      document: z.string(),
      unreadPages: z.int(),
      sentences: z.array(z.object({ quote: z.string(), locator: z.string(), page: z.int().nullable() })),
    }),
  ),
  /** What a person must fill in, as it stands in the text. */
  placeholders: z.array(z.string()),
  /** What a person must decide: superiors that differ. */
  questions: z.array(z.string()),
  warnings: z.array(z.string()),
  /** model: a language model set some paragraphs in prose; composed: every word is of the sources or ours. */
  voice: z.enum(['composed', 'model']),
  /** Stands on every page of what was made of invented documents; null for an office's own. */
  mark: z.string().nullable().default(null),
});
export type Draft = z.infer<typeof draftSchema>;

/** A draft with the profile that its form is taken from: what its files are written from. */
export interface MadeDraft {
  readonly draft: Draft;
  readonly profile: AgencyProfile;
}
