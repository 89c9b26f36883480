import type { ApplicableLine } from '../../../knowledge/directives/applicable/applicable-line.ts';
import { describeIdentity } from '../../../knowledge/directives/describe-identity.ts';
import { isNormative } from '../../../knowledge/directives/validity-term.ts';
import type { SourceSpan } from '../compose-answer.ts';
import { toSentence } from './carry-wording.ts';
import type { ComposedParagraph, DraftMaterial } from './draft.ts';
import { write } from './paragraphs.ts';

/**
 * The laws the plan rests on: those a basis document names as its own legal basis and that are in force on the day, in that
 * document's words.
 */
export function composeLegalBases(
  lines: readonly ApplicableLine[],
  { basis }: DraftMaterial,
): ComposedParagraph[] {
  return lines.flatMap((line) => {
    const source =
      line.relation === 'legal-basis' && line.status === 'in-force' ? findSource(line, basis) : undefined;
    if (source === undefined || !isNormative(line)) return [];
    const name = describeIdentity(line);
    const about = line.subject === null ? '' : ` ${line.subject}`;
    const quoted = /^căn cứ/iu.test(source.quote.trim()) ? toSentence(source.quote) : undefined;
    return [write('paragraph', quoted ?? `Căn cứ ${name}${about}`, [source])];
  });
}

function findSource({ citedBy }: ApplicableLine, basis: DraftMaterial['basis']): SourceSpan | undefined {
  const document = basis.find(({ id }) => id === citedBy?.documentId);
  if (document === undefined || citedBy === null) return undefined;
  const { quote, locator, page } = citedBy;
  return { document, quote, locator, page, scan: null, confirmedBy: null };
}
