import { tellIssuersApart } from '../../../knowledge/directives/issuers-apart.ts';
import { draftWording as wording } from '../../../prompts/draft-wording.ts';
import type { Citation } from '../answer.ts';
import { cite, isDoubtful } from '../cite-source.ts';
import { toProvenance } from '../compose-answer.ts';
import { findUnsupportedDetails } from '../evidence-gate/evidence-gate.ts';
import { hidePrivate } from '../header/private-contacts.ts';
import type { ComposedParagraph, ComposedSection, Draft } from './draft.ts';

/** What of a composed plan may leave. */
export interface PassedSections {
  readonly sections: Draft['sections'];
  readonly citations: readonly Citation[];
  readonly warnings: readonly string[];
}

/**
 * Passes every paragraph through the evidence gate and numbers its citations. One that says more than its sources, or rests
 * on a figure that was not read surely, is left out, and that is told.
 *
 * @param request the agency and the time asked for, in words
 */
export function passSections(sections: readonly ComposedSection[], request: string): PassedSections {
  const citations: Citation[] = [];
  const warnings: string[] = [];
  const documents = sections.flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ statement }) => statement.sources.map(({ document }) => document)),
  );
  const issuers = tellIssuersApart(documents);
  const passed = sections.map(({ heading, paragraphs }) => ({
    heading,
    paragraphs: dropBareHeads(
      paragraphs.filter((paragraph) => {
        const isBorne = isSupported(paragraph, request);
        if (!isBorne) warnings.push(wording.dropped(paragraph.statement.text));
        return isBorne;
      }),
    ).map(({ kind, statement: { text, sources } }) => ({
      kind,
      text: hidePrivate(text),
      citations: [...new Set(sources.map((source) => cite(citations, source, issuers)))],
    })),
  }));
  const shown = citations.map((citation) => ({ ...citation, quote: hidePrivate(citation.quote) }));
  return { sections: passed.filter(({ paragraphs }) => paragraphs.length > 0), citations: shown, warnings };
}

/**
 * Whether a paragraph passes the gate: it says no more than its sources, and none of them was read doubtfully.
 *
 * @param request the agency and the time asked for, in words
 */
export function isSupported({ statement }: ComposedParagraph, request: string): boolean {
  if (statement.sources.some(isDoubtful)) return false;
  const provenance = toProvenance(statement, { question: request, agency: null });
  return findUnsupportedDetails(statement.text, provenance).length === 0;
}

/** A subheading or a table's head with nothing below it is none. */
function dropBareHeads(paragraphs: readonly ComposedParagraph[]): readonly ComposedParagraph[] {
  return paragraphs.filter(({ kind }, i) => {
    const next = paragraphs[i + 1];
    if (kind === 'row-head') return next?.kind === 'row';
    return kind !== 'subheading' || (next !== undefined && next.kind !== 'subheading');
  });
}
