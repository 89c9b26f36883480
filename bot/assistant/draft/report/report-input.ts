import type { TypedResult } from './typed-result.ts';

/** What the agency gives for its report. */
export interface ReportInput {
  readonly results: readonly TypedResult[];
  /** The last day the figures are of, `YYYY-MM-DD`; null: to be filled in. */
  readonly cutoffOn: string | null;
}
