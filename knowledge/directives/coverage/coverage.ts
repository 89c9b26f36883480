import type { OfficialDocument } from '../../model/official-document.ts';
import type { Evidence, UncoveredSentence } from '../../model/register.ts';
import type { FindingWording } from './coverage-wording.ts';
import type { Obligation } from './obligation.ts';

/**
 * How a draft stands to an obligation. different: no direction is known, or it is only like it: for a person to judge ·
 * missing: nothing of the draft says it · not-applicable: it obliges others, or its time is over before the draft's.
 */
export const coverageStatuses = [
  'equal',
  'stricter',
  'weaker',
  'different',
  'later',
  'earlier',
  'missing',
  'not-applicable',
] as const;
/** One of `coverageStatuses`. */
export type CoverageStatus = (typeof coverageStatuses)[number];

/** What was found of one obligation in a draft. */
export interface Finding {
  readonly status: CoverageStatus;
  /** The place of the draft that says it; null where there is none. */
  readonly where: Evidence | null;
  /** Why it has its status, in Vietnamese, with both figures where there are two. */
  readonly reason: string;
}

/** Two documents that are held against each other, and how. */
export interface Sides {
  readonly basis: OfficialDocument;
  readonly draft: OfficialDocument;
  readonly wording: FindingWording;
  /** Two plans side by side: what units bring to the one's issuer is held against what they bring to the other's. */
  readonly areAlike: boolean;
}

/** An obligation and how a draft stands to it. */
export interface CoverageRow extends Finding {
  readonly obligation: Obligation;
}

/** What the register of a basis document does not know of it: nobody can tell whether a draft covers that. */
export interface UnknownPart {
  readonly document: OfficialDocument;
  /** How many pages were not read. */
  readonly unreadPages: number;
  /** Sentences with a number, a date or an obligation that no item holds. */
  readonly sentences: readonly UncoveredSentence[];
}

/** A draft against everything its basis documents oblige to. */
export interface Coverage {
  readonly rows: readonly CoverageRow[];
  /** Of basis documents that are known in full there is none. */
  readonly uncovered: readonly UnknownPart[];
}
