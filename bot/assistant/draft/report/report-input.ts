import type { FilledForm } from './read-form.ts';
import type { TypedResult } from './typed-result.ts';

/** What the agency gives for its report. */
export interface ReportInput {
  readonly results: readonly TypedResult[];
  /** The last day the figures are of, `YYYY-MM-DD`; null: to be filled in. */
  readonly cutoffOn: string | null;
  /** Our form with results, as it came back; left out where there is none. */
  readonly form?: FilledForm;
}
