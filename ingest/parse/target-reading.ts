import type { DocumentHeader } from '../../knowledge/model/official-document.ts';
import type { Comparator, Target } from '../../knowledge/model/register.ts';
import type { OutlineItem } from './outlined-text.ts';
import type { Sections } from './register-sections.ts';
import type { TargetClause } from './target-clauses.ts';
import type { TargetContext } from './target-context.ts';

/** What a clause's targets share, kept for a following clause that names no indicator of its own. */
export interface Subject {
  readonly indicator: string;
  readonly population: string | null;
  readonly comparator: Comparator | null;
  readonly unit: string | null;
  readonly per: number | null;
  readonly denominator: string | null;
  readonly condition: string | null;
  /** "khu vực phường" of "tỷ lệ …: khu vực phường". */
  readonly scope: string | null;
  /** "Trồng mới" of "Trồng mới 120 ha rừng": the verb that a next count may lean on; null when none. */
  readonly deed: string | null;
  /** Start of the clause that names it, in the sentence. */
  readonly start: number;
}

/** A clause with everything needed to read its values. */
export interface ClauseReading {
  readonly item: OutlineItem;
  readonly sections: Sections;
  readonly header: DocumentHeader;
  readonly sentence: string;
  /** Offset of the sentence in the text. */
  readonly base: number;
  readonly clause: TargetClause;
  readonly context: TargetContext;
  readonly inherited: Subject | undefined;
}

/** The targets of a clause, and what a following clause may lean on. */
export interface ClauseResult {
  readonly targets: readonly Target[];
  readonly subject: Subject | undefined;
}
/** A clause that sets nothing. */
export const NOTHING: ClauseResult = { targets: [], subject: undefined };

/** Where a clause's quote ends: its last punctuation left out. */
export function quoteEnd(sentence: string, end: number): number {
  const marks = /[\s.,;:/…]+$/u.exec(sentence.slice(0, end))?.[0] ?? '';
  return end - marks.length;
}
