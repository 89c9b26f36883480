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
  const marks = createMarks(draft);
  const toCoverage = (row: Draft['coverage'][number]) => ({
    kind: traceWording.kinds[row.kind],
    obligation: row.obligation,
    obligationQuote: { label: marks.of(row.document), quote: '', locator: row.locator, page: row.page },
    status: traceWording.statuses[row.status],
    where: row.where === null ? null : traceWording.quoted(shorten(row.where.quote)),
    reason: row.reason,
  });
  return {
    title: `${type} ${subject}`,
    mark: draft.mark,
    documents: marks.names,
    statements: toStatements(statements, draft, marks),
    coverage: rows.filter(({ status }) => status !== 'not-applicable').map(toCoverage),
    others: rows.filter(({ status }) => status === 'not-applicable').map(toCoverage),
    uncovered: uncovered.flatMap(({ document, sentences }) =>
      sentences.map((sentence) => ({ label: marks.of(document), ...sentence })),
    ),
    warnings: [...questions, ...warnings],
  };
}

/** How the documents are called in the tables: by number, in full once. */
interface Marks {
  /** "05/KH-UBND: Kế hoạch số 05/KH-UBND ngày … của …", in the order of the draft's basis. */
  readonly names: readonly string[];
  /** The number, with whose it is where another document of the draft bears it too; else the name as it is. */
  of(name: string): string;
}

function createMarks({ basis, citations }: Draft): Marks {
  const cited = [...new Map(citations.map((citation) => [citation.documentId, citation])).values()];
  const own = new Map(
    basis.flatMap(({ documentId, name }) => {
      const { number = null, issuer = null } = cited.find((each) => each.documentId === documentId) ?? {};
      if (number === null) return [];
      const isShared = cited.filter((each) => each.number === number).length > 1;
      return [[name, isShared ? traceWording.numberOf(number, issuer) : number] as const];
    }),
  );
  return { names: [...own].map(([name, mark]) => `${mark}: ${name}`), of: (name) => own.get(name) ?? name };
}

/** Letters of a quotation; its place tells where the rest is. */
const SHOWN_LETTERS = 240;

function shorten(quote: string): string {
  return quote.length <= SHOWN_LETTERS ? quote : `${quote.slice(0, SHOWN_LETTERS).trimEnd()}…`;
}

function toStatements(
  statements: readonly Pick<Draft['bases'][number], 'text' | 'citations'>[],
  draft: Draft,
  marks: Marks,
): DraftTrace['statements'] {
  const quotedIn = new Map<string, number>();
  return statements.map(({ text, citations: cites }, i) => ({
    text,
    citations: draft.citations
      .filter(({ n }) => cites.includes(n))
      .map((citation) => {
        const full = toTraceCitation(citation, draft, marks);
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
  marks: Marks,
): TraceCitation {
  const name = basis.find((document) => document.documentId === documentId)?.name;
  const label = name ?? [number, issuer].filter((part) => part !== null).join(', ');
  return { label: marks.of(label), quote, locator, page };
}
