import type { Obligation } from '../../../../knowledge/directives/coverage/obligation.ts';
import { describeIdentity } from '../../../../knowledge/directives/describe-identity.ts';
import { reportWording as wording } from '../../../../prompts/report-wording.ts';
import { hidePrivate } from '../../header/private-contacts.ts';
import type { Draft } from '../draft.ts';

/**
 * Whether a report says something of each obligation: the row or sentence that cites it. What a plan calls equal or weaker
 * is here a result, which the row itself judges.
 *
 * @param isPart only sections were asked for: what stands in the others is not missing
 */
export function coverReport(
  draft: Draft,
  obligations: readonly Obligation[],
  isPart: boolean,
): Draft['coverage'] {
  return obligations
    .map((obligation): Draft['coverage'][number] => {
      const { kind, document, item, applies, reason } = obligation;
      const text = applies ? findRow(draft, obligation) : undefined;
      const found = text === undefined ? wording.notReported : wording.reported;
      return {
        kind,
        obligation: hidePrivate(item.quote),
        document: describeIdentity(document),
        locator: item.locator,
        page: item.page,
        status: applies ? (text === undefined ? 'missing' : 'equal') : 'not-applicable',
        where: text === undefined ? null : { quote: text, locator: '' },
        reason: applies ? found : (reason ?? ''),
      };
    })
    .filter(({ status }) => !isPart || status !== 'missing');
}

function findRow({ sections, citations }: Draft, { document, item }: Obligation): string | undefined {
  const quote = hidePrivate(item.quote);
  const own = citations.filter(
    (citation) =>
      citation.documentId === document.id &&
      citation.locator === item.locator &&
      (citation.quote.includes(quote) || quote.includes(citation.quote)),
  );
  return sections
    .flatMap(({ paragraphs }) => paragraphs)
    .find((paragraph) => own.some(({ n }) => paragraph.citations.includes(n)))?.text;
}
