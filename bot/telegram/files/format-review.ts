import type { Viewer } from '../../../knowledge/store/store.ts';
import { reviewWording } from '../../../prompts/review-wording.ts';
import { fileTexts } from '../../../prompts/telegram-file-texts.ts';
import type { Finding, Severity } from '../../assistant/review/finding.ts';
import type { Review } from '../../assistant/review/review-draft.ts';
import type { ChannelPolicy } from '../channel-policy.ts';
import { bold, joinStyled, plain, type StyledText } from '../styled-text.ts';
import { truncate } from '../update-context.ts';

const MAX_QUOTE_UNITS = 220;

/** A review as it may be shown, with the documents whose words it holds. */
export interface ShownReview {
  readonly text: StyledText;
  readonly documentIds: readonly string[];
}

/** The findings by severity, the gravest first. Of documents that may not leave the agency only the place is told. */
export async function formatReview(
  { findings, document, note }: Review,
  policy: ChannelPolicy,
  viewer: Viewer,
): Promise<ShownReview> {
  const ids = new Set(
    findings.flatMap(({ evidence, further }) =>
      [evidence, ...further.map((other) => other.evidence)].flatMap((each) => each?.documentId ?? []),
    ),
  );
  const shown = new Set<string>();
  for (const id of ids) if (await policy.mayShowDocument(viewer, id)) shown.add(id);
  const isShown = (id: string | null) => id === null || shown.has(id);
  const of = (severity: Severity) => findings.filter((finding) => finding.severity === severity);
  const groups = (['error', 'warning', 'hint'] as const).flatMap((severity) => {
    const own = of(severity);
    if (own.length === 0) return [];
    const lines = own.map((finding, i) => plain(`${i + 1}. ${formatFinding(finding, isShown)}`));
    return [joinStyled([bold(`${fileTexts.severities[severity]} (${own.length})`), ...lines], '\n')];
  });
  const counts = fileTexts.reviewCounts(of('error').length, of('warning').length, of('hint').length);
  const text = joinStyled(
    [
      joinStyled([bold(fileTexts.reviewHeading(document)), ...(note === null ? [] : [note]), counts], '\n'),
      ...(groups.length === 0 ? [fileTexts.noFindings] : groups),
      fileTexts.reviewFoot,
    ],
    '\n\n',
  );
  return { text, documentIds: [...shown] };
}

function formatFinding(finding: Finding, isShown: (id: string | null) => boolean): string {
  const { where, page, message, quote, evidence, suggestion } = finding;
  const place = reviewWording.place(where, page);
  if (evidence !== null && !isShown(evidence.documentId)) {
    // Message and suggestion may repeat the words that stay inside.
    const told = fileTexts.evidencePlace(
      evidence.document,
      reviewWording.place(evidence.locator, evidence.page),
    );
    return [
      place,
      ...(quote === null ? [] : [`   ${fileTexts.quote(truncate(quote, MAX_QUOTE_UNITS))}`]),
      `   ${told}`,
    ].join('\n');
  }
  const lines = [
    ...(quote === null ? [] : [fileTexts.quote(truncate(quote, MAX_QUOTE_UNITS))]),
    ...(evidence === null ? [] : [formatEvidence(evidence)]),
    ...finding.further.flatMap((other) => formatFurther(other, isShown)),
    ...(suggestion === null || !maySuggest(finding, isShown) ? [] : [fileTexts.suggestion(suggestion)]),
  ];
  return [`${place}: ${message}`, ...lines.map((line) => `   ${line}`)].join('\n');
}

function formatFurther(
  { message, evidence }: Finding['further'][number],
  isShown: (id: string | null) => boolean,
): string[] {
  if (evidence === null) return [message];
  // The message may repeat the words that stay inside.
  if (isShown(evidence.documentId)) return [message, formatEvidence(evidence)];
  return [fileTexts.evidencePlace(evidence.document, reviewWording.place(evidence.locator, evidence.page))];
}

/** Words that were just quoted need not be said again, and those that stay inside are not. */
function maySuggest(
  { suggestion, evidence, further }: Finding,
  isShown: (id: string | null) => boolean,
): boolean {
  const quoted = [evidence, ...further.map((other) => other.evidence)].flatMap((each) => each ?? []);
  return quoted.every(({ quote, documentId }) => isShown(documentId) && !(suggestion ?? '').includes(quote));
}

function formatEvidence({ document, quote, locator, page }: NonNullable<Finding['evidence']>): string {
  const place = reviewWording.place(locator, page);
  return fileTexts.evidence(document, truncate(quote, MAX_QUOTE_UNITS), place);
}
