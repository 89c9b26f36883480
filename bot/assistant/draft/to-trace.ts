import { traceWording } from '../../../prompts/trace-wording.ts';
import type { DraftTrace, TraceCitation } from '../../output/official-docx/write-trace-docx.ts';
import type { Draft } from './draft.ts';

/** What a reader looks for first stands first. */
const ORDER = [
  'missing',
  'weaker',
  'later',
  'different',
  'earlier',
  'stricter',
  'equal',
  'not-applicable',
] as const satisfies readonly Draft['coverage'][number]['status'][];

/**
 * A draft with the words each of its statements rests on, what it carries out, and what is open: its second file. What is
 * said word for word, or was quoted before, is pointed to and not quoted again; obligations by how they are met, those that
 * are not first.
 */
export function toTrace(draft: Draft): DraftTrace {
  const { type, subject, bases, sections, coverage, uncovered, questions, warnings } = draft;
  const statements = [...bases, ...sections.flatMap(({ paragraphs }) => paragraphs.filter(isStatement))];
  const rows = coverage.toSorted((a, b) => ORDER.indexOf(a.status) - ORDER.indexOf(b.status));
  return {
    title: `${type} ${subject}`,
    statements: toStatements(statements, draft),
    coverage: rows.map((row) => ({
      kind: traceWording.kinds[row.kind],
      obligation: row.obligation,
      obligationQuote: { label: row.document, quote: '', locator: row.locator, page: row.page },
      status: traceWording.statuses[row.status],
      where: row.where === null ? null : traceWording.quoted(shorten(row.where.quote)),
      reason: row.reason,
    })),
    uncovered: uncovered.flatMap(({ document, sentences }) =>
      sentences.map((sentence) => ({ label: document, ...sentence })),
    ),
    warnings: [...questions, ...warnings],
  };
}

/** Letters of a quotation; its place tells where the rest is. */
const SHOWN_LETTERS = 240;

function shorten(quote: string): string {
  return quote.length <= SHOWN_LETTERS ? quote : `${quote.slice(0, SHOWN_LETTERS).trimEnd()}…`;
}

function toStatements(
  statements: readonly Pick<Draft['bases'][number], 'text' | 'citations'>[],
  draft: Draft,
): DraftTrace['statements'] {
  const quotedIn = new Map<string, number>();
  return statements.map(({ text, citations: cites }, i) => ({
    text,
    citations: draft.citations
      .filter(({ n }) => cites.includes(n))
      .map((citation) => {
        const full = toTraceCitation(citation, draft);
        const key = JSON.stringify(full);
        const before = quotedIn.get(key);
        if (before !== undefined)
          return { ...full, quote: '', locator: traceWording.again(full.locator, before) };
        quotedIn.set(key, i + 1);
        const isSaid = text.includes(full.quote.replace(/[\s.;,]+$/u, ''));
        return { ...full, quote: isSaid ? '' : shorten(full.quote) };
      }),
  }));
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
