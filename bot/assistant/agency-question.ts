import { z } from 'zod';
import { formatAgency } from '../../knowledge/agencies/format-agency.ts';
import { applicableWording } from '../../prompts/applicable-wording.ts';
import type { ApplicableFinding } from './applicability/find-applicable.ts';

/** A line of `--json` where what is asked cannot be told of one agency: what to ask or to say instead. */
export const agencyQuestionSchema = z.object({
  outcome: z.enum(['clarify', 'not-found']),
  text: z.string(),
  options: z.array(z.object({ label: z.string(), agency: z.string() })),
});
export type AgencyQuestion = z.infer<typeof agencyQuestionSchema>;

/** What must be asked, or said, where a name is of several agencies, of no place or of none. */
export function askForAgency(
  finding: Exclude<ApplicableFinding, { readonly kind: 'found' }>,
  { agency: written, asOf }: { readonly agency: string; readonly asOf: string },
): AgencyQuestion {
  switch (finding.kind) {
    case 'ambiguous': {
      const names = finding.agencies.map((each) => formatAgency(each, asOf));
      const options = names.map((name) => ({ label: name, agency: name }));
      return { outcome: 'clarify', text: applicableWording.ambiguous(written), options };
    }
    case 'unplaced':
      return { outcome: 'clarify', text: applicableWording.unplaced(finding.agency.name), options: [] };
    case 'unknown':
      return { outcome: 'not-found', text: sayUnknown(written, finding.notes), options: [] };
  }
}

/** The same for reading in a terminal. */
export function formatAgencyQuestion({ text, options }: AgencyQuestion): string {
  return `${[text, ...options.map(({ label }) => `  - ${label}`)].join('\n')}\n`;
}

function sayUnknown(written: string, notes: readonly string[]): string {
  return [applicableWording.unknown(written), ...notes.map((note) => `(${note}.)`)].join(' ');
}
