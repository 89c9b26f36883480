import { type IssuersApart, tellIssuersApart } from '../../../knowledge/directives/issuers-apart.ts';
import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import { answerWording } from '../../../prompts/answer-wording.ts';
import { chartWording } from '../../../prompts/chart-wording.ts';
import type { Answer, Citation } from '../answer.ts';
import { describeSource } from '../describe-document.ts';
import type { Indicator, IndicatorRow, Picture } from '../picture.ts';

/** What the rows of a chart rest on. */
export interface ChartSources extends Pick<Answer, 'citations'> {
  /** The documents cited. */
  readonly documents: readonly OfficialDocument[];
  /** Rows whose figure may not be stated alone. */
  readonly heldBack: number;
  readonly isSamples: boolean;
}

/**
 * The chart of an answer's rows, whose source numbers are those of its citations; undefined where no row with a value
 * passed the gate.
 */
export function toChartPicture(
  chart: Pick<Indicator, 'title' | 'isOneMeasure' | 'notes'>,
  rows: readonly IndicatorRow[],
  { citations, documents, heldBack, isSamples }: ChartSources,
): Picture | undefined {
  if (rows.every(({ figure }) => figure === null)) return undefined;
  const issuers = tellIssuersApart(documents);
  const used = new Set(rows.flatMap(({ sources }) => sources));
  return {
    kind: 'indicator',
    title: chart.title,
    mark: isSamples ? answerWording.samplesPrefix : null,
    isOneMeasure: chart.isOneMeasure,
    rows: [...rows],
    sources: citations
      .filter(({ n }) => used.has(n))
      .map((citation) => ({ n: citation.n, text: describe(citation, documents, issuers) })),
    notes: [...(heldBack === 0 ? [] : [chartWording.heldBack(heldBack)]), ...chart.notes],
  };
}

function describe(citation: Citation, documents: readonly OfficialDocument[], issuers: IssuersApart): string {
  const { documentId, locator, page, scan } = citation;
  const document = documents.find(({ id }) => id === documentId);
  return [
    document === undefined ? null : describeSource({ ...document, issuer: issuers.nameOf(document) }),
    locator,
    page === null || scan !== null ? null : chartWording.page(page),
    scan === null ? null : answerWording.readFromScan([scan.page]),
  ]
    .filter((part) => part !== null)
    .join(', ');
}
