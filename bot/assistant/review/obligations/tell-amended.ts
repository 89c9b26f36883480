import { listClauses } from '../../../../knowledge/directives/amendments/written-source.ts';
import { describeIdentity } from '../../../../knowledge/directives/describe-identity.ts';
import { amendmentWording } from '../../../../prompts/amendment-wording.ts';
import { obligationWording } from '../../../../prompts/review-obligation-wording.ts';
import type { LoadedAmended } from '../../amendments/load-amended.ts';
import type { Finding } from '../finding.ts';

/**
 * Findings that rest on an amended line rest on the clause that set it anew, and its own words are told as they were written. What
 * rests on a line that may have been amended is only to look at.
 */
export function tellAmended(findings: readonly Finding[], amended: LoadedAmended): Finding[] {
  return findings.map((finding) => {
    const { evidence } = finding;
    if (evidence === null || evidence.documentId === null) return finding;
    const { documentId, quote, locator } = evidence;
    const written = amended.findWritten({ documentId, quote, locator });
    const [clause] = listClauses(written?.amended ?? []);
    const [doubt] = listClauses(written?.doubted ?? []);
    if (written === undefined) return finding;
    if (clause === undefined && doubt !== undefined) {
      const told = amendmentWording.doubtful(evidence.document, describeIdentity(doubt.by), doubt.quote, [
        written.quote,
      ]);
      return { ...finding, severity: 'hint', message: `${finding.message} ${told}` };
    }
    if (clause === undefined) return finding;
    const by = describeIdentity(clause.by);
    const said = `“${written.quote}” (${amendmentWording.by(by, clause.quote)})`;
    return {
      ...finding,
      suggestion: finding.suggestion?.replaceAll(`“${quote}”`, () => said) ?? null,
      source: obligationWording.held(by),
      evidence: {
        ...{ documentId: clause.by.id, document: by },
        ...{ quote: clause.quote, locator: clause.locator, page: clause.page },
      },
    };
  });
}
