import { tellIssuersApart } from '../../../knowledge/directives/issuers-apart.ts';
import { draftWording as wording } from '../../../prompts/draft-wording.ts';
import type { Citation } from '../answer.ts';
import { cite, isDoubtful } from '../cite-source.ts';
import { type DraftStatement, toProvenance } from '../compose-answer.ts';
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
      paragraphs.flatMap((paragraph) => {
        const borne = findBorne(paragraph.statement, request);
        if (borne === undefined) warnings.push(wording.dropped(paragraph.statement.text));
        return borne === undefined ? [] : [{ ...paragraph, statement: borne }];
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
 * The statement, or what it says where it fails, as far as its sources bear it; undefined where nothing is borne.
 *
 * @param request the agency and the time asked for, in words
 */
export function findBorne(statement: DraftStatement, request: string): DraftStatement | undefined {
  if (isSupported({ statement }, request)) return statement;
  return statement.shorter === undefined ? undefined : findBorne(statement.shorter, request);
}

/**
 * Whether a paragraph passes the gate: it says no more than its sources, and none of them was read doubtfully.
 *
 * @param request the agency and the time asked for, in words
 */
export function isSupported({ statement }: Pick<ComposedParagraph, 'statement'>, request: string): boolean {
  if (statement.sources.some(isDoubtful)) return false;
  const provenance = toProvenance(statement, { question: request, agency: null });
  return findUnsupportedDetails(statement.text.replaceAll(OPEN, ' '), provenance).length === 0;
}

/** What a person is to fill in claims nothing, unless it quotes; nor does the unit of a figure to come. */
const OPEN = /\[cần điền: [^\]“”]*\](?:\s?[%‰])?/gu;

/** A subheading or a table's head with nothing below it is none. */
function dropBareHeads(paragraphs: readonly ComposedParagraph[]): readonly ComposedParagraph[] {
  return paragraphs.filter(({ kind }, i) => {
    const next = paragraphs[i + 1];
    if (kind === 'row-head') return next?.kind === 'row';
    return kind !== 'subheading' || (next !== undefined && next.kind !== 'subheading');
  });
}
