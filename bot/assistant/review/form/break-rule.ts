import { describeRule, type FormRuleId, findFormRule } from '../../../../knowledge/forms/form-rules.ts';
import type { Draft } from '../draft.ts';
import { type Finding, type FindingPlace, type Severity, toFinding } from '../finding.ts';

/** What is said of a broken rule: message and suggestion, from `prompts/`. */
export interface RuleRemark {
  readonly message: string;
  readonly suggestion: string | null;
}

/** A finding that a rule of form is broken; none where no version of the rule is known for the draft's day. */
export function breakRule(
  draft: Draft,
  rule: FormRuleId,
  place: FindingPlace,
  remark: RuleRemark & { readonly code: string; readonly severity?: Severity },
): Finding[] {
  const version = findFormRule(rule, draft.day);
  if (version === undefined) return [];
  return [toFinding(place, { severity: 'warning', ...remark, source: describeRule(version) })];
}

/** The place of something that is missing from a part of a document. */
export function missingAt(locator: string, page: number | null = null): FindingPlace {
  return { locator, page, quote: null };
}
