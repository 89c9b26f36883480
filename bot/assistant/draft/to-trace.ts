import { traceWording } from '../../../prompts/trace-wording.ts';
import type { DraftTrace, TraceCitation } from '../../output/official-docx/write-trace-docx.ts';
import type { Draft } from './draft.ts';

/** A draft with the words each of its statements rests on, what it carries out, and what is open: its second file. */
export function toTrace(draft: Draft): DraftTrace {
  const { type, subject, bases, sections, citations, coverage, uncovered, questions, warnings } = draft;
  const statements = [...bases, ...sections.flatMap(({ paragraphs }) => paragraphs.filter(isStatement))];
  return {
    title: `${type} ${subject}`,
    statements: statements.map(({ text, citations: cites }) => ({
      text,
      citations: citations
        .filter(({ n }) => cites.includes(n))
        .map((citation) => toTraceCitation(citation, draft)),
    })),
    coverage: coverage.map((row) => ({
      kind: traceWording.kinds[row.kind],
      obligation: row.obligation,
      obligationQuote: { label: row.document, quote: row.obligation, locator: row.locator, page: row.page },
      status: traceWording.statuses[row.status],
      where: row.where === null ? null : traceWording.quoted(row.where.quote),
      reason: row.reason,
    })),
    uncovered: uncovered.flatMap(({ document, sentences }) =>
      sentences.map((sentence) => ({ label: document, ...sentence })),
    ),
    warnings: [...questions, ...warnings],
  };
}

function isStatement({ kind }: Draft['sections'][number]['paragraphs'][number]): boolean {
  return kind !== 'subheading' && kind !== 'row-head';
}

function toTraceCitation(
  { documentId, number, issuer, quote, locator, page }: Draft['citations'][number],
  { basis }: Draft,
): TraceCitation {
  const name = basis.find((document) => document.documentId === documentId)?.name;
  const label = name ?? [number, issuer].filter((part) => part !== null).join(', ');
  return { label, quote, locator, page };
}
