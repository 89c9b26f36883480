import { PageOrientation, Paragraph, type Table } from 'docx';
import { traceWording } from '../../../prompts/trace-wording.ts';
import { formRules, pointsToTwips, toTwips } from './form-rules.ts';
import { centred, noLine, toRuns } from './lines.ts';
import { packDocx } from './pack-docx.ts';
import { pageNumber } from './page-number.ts';
import { type Cell, type CellLine, writeRuledTable } from './ruled-table.ts';

/** Words of a source, and where they stand. */
export interface TraceCitation {
  /** "Kế hoạch số 21/KH-UBND ngày 10/02/2026 của Ủy ban nhân dân tỉnh …". */
  readonly label: string;
  /** Empty where the place alone is told. */
  readonly quote: string;
  readonly locator: string;
  /** Null where the source has no pages. */
  readonly page: number | null;
}

/** One obligation against the draft, told in Vietnamese. */
export interface TraceCoverageRow {
  /** "Chỉ tiêu", "Thời hạn", "Nhiệm vụ". */
  readonly kind: string;
  readonly obligation: string;
  readonly obligationQuote: TraceCitation;
  /** "Bằng", "Chặt hơn", "Yếu hơn", "Thiếu" … */
  readonly status: string;
  /** The draft's own words and their place; null where it has none. */
  readonly where: string | null;
  readonly reason: string;
}

/** What stands behind a draft. */
export interface DraftTrace {
  /** Type and subject of the draft. */
  readonly title: string;
  /** Stands over every page; null for none. */
  readonly mark: string | null;
  /** The documents that the tables call by number, in full. */
  readonly documents: readonly string[];
  readonly statements: readonly { readonly text: string; readonly citations: readonly TraceCitation[] }[];
  readonly coverage: readonly TraceCoverageRow[];
  /** What superiors give to others. */
  readonly others: readonly TraceCoverageRow[];
  /** What the registers of the basis documents do not cover. */
  readonly uncovered: readonly TraceCitation[];
  readonly warnings: readonly string[];
}

/**
 * The second file of a draft: its statements with the words they rest on, the obligations it carries out or leaves out,
 * what nobody compared, and what its maker should know. It bears no id, so that it is never taken for the draft; the same
 * trace always gives the same bytes.
 */
export async function writeTraceDocx(trace: DraftTrace): Promise<Uint8Array> {
  const { statements, coverage, others, uncovered, warnings } = traceWording;
  const children = [
    centred(traceWording.title, { size: SIZE + 2, bold: true }),
    centred(trace.title, { size: SIZE + 1, bold: true }, { spacing: { after: GAP } }),
    line(traceWording.note, { italics: true }),
    ...trace.documents.map((name) => line(`- ${name}`)),
    ...section(statements, trace.statements.map(toStatementRow)),
    ...section(coverage, trace.coverage.map(toCoverageRow)),
    ...(trace.others.length === 0 ? [] : section(others, trace.others.map(toOthersRow))),
    ...section(uncovered, trace.uncovered.map(toUncoveredRow)),
    heading(warnings.heading),
    ...(trace.warnings.length === 0 ? [warnings.empty] : trace.warnings.map((text) => `- ${text}`)).map(
      (text) => line(text),
    ),
    noLine(),
  ];
  const contents = {
    title: `${traceWording.title}: ${trace.title}`,
    sections: [{ properties: pageProperties, headers: { default: pageNumber(trace.mark) }, children }],
  };
  return packDocx(contents, null);
}

/** In points. */
const SIZE = 12;
const TABLE_SIZE = 11;
const GAP = pointsToTwips(formRules.paragraphSpacing);
/** In millimetres, on each side. */
const MARGIN = 20;
const WIDTH = toTwips(formRules.paper.height - 2 * MARGIN);

// The library turns the page: width and height are given as of a portrait.
const pageProperties = {
  page: {
    size: {
      width: toTwips(formRules.paper.width),
      height: toTwips(formRules.paper.height),
      orientation: PageOrientation.LANDSCAPE,
    },
    margin: {
      top: toTwips(MARGIN),
      bottom: toTwips(MARGIN),
      left: toTwips(MARGIN),
      right: toTwips(MARGIN),
      header: toTwips(formRules.margins.header),
    },
  },
};

interface SectionWording {
  readonly heading: string;
  readonly note?: string;
  readonly header: readonly string[];
  readonly empty: string;
}

function section(wording: SectionWording, rows: readonly (readonly Cell[])[]): (Paragraph | Table)[] {
  if (rows.length === 0) return [heading(wording.heading), line(wording.empty)];
  return [
    heading(wording.heading),
    ...(wording.note === undefined ? [] : [line(wording.note, { italics: true })]),
    writeRuledTable({ header: wording.header, rows, width: WIDTH, size: TABLE_SIZE }),
  ];
}

const heading = (text: string) =>
  new Paragraph({
    keepNext: true,
    outlineLevel: 0,
    spacing: { before: 2 * GAP, after: GAP },
    children: toRuns(text, { size: SIZE, bold: true }),
  });

const line = (text: string, style: { readonly italics?: boolean } = {}) =>
  new Paragraph({ spacing: { after: GAP }, children: toRuns(text, { size: SIZE, ...style }) });

function toStatementRow({ text, citations }: DraftTrace['statements'][number], index: number): Cell[] {
  const sources = citations.flatMap(toLines);
  return [
    String(index + 1),
    [{ text }],
    sources.length === 0 ? [{ text: traceWording.statements.none, italics: true }] : sources,
  ];
}

function toCoverageRow(row: TraceCoverageRow, index: number): Cell[] {
  return [
    String(index + 1),
    row.kind,
    [{ text: row.obligation }, ...toLines(row.obligationQuote)],
    [{ text: row.status, bold: true }],
    [{ text: row.where ?? '' }],
    [{ text: row.reason }],
  ];
}

const toOthersRow = (row: TraceCoverageRow, index: number): Cell[] => [
  String(index + 1),
  row.kind,
  [{ text: row.obligation }, ...toLines(row.obligationQuote)],
  [{ text: row.reason }],
];

const toUncoveredRow = (citation: TraceCitation, index: number): Cell[] => [
  String(index + 1),
  toLines(citation),
];

function toLines({ label, quote, locator, page }: TraceCitation): CellLine[] {
  const place = [label, locator, page === null ? '' : traceWording.page(page)].filter((part) => part !== '');
  if (quote === '') return [{ text: place.join(', '), bold: true }];
  return [
    { text: `${place.join(', ')}:`, bold: true },
    { text: traceWording.quoted(quote), italics: true },
  ];
}
