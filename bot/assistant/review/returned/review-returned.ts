import type { Examination } from '../../../../ingest/examine-file.ts';
import { formatIsoDate } from '../../../../knowledge/language/vietnamese-date.ts';
import type { KeptDraft } from '../../../../knowledge/model/kept-draft.ts';
import { OPERATOR, type Store, type Viewer } from '../../../../knowledge/store/store.ts';
import { returnedWording as wording } from '../../../../prompts/review-returned-wording.ts';
import type { Draft } from '../draft.ts';
import { type Finding, type FindingPlace, toFinding } from '../finding.ts';
import { type ChangedParagraph, compareTexts } from './compare-texts.ts';
import { type ComparedText, toComparedText, toEarlierText, toKeptText } from './compared-text.ts';

/** The draft that a file was written from; null for a file of others, a draft of another agency, or when we keep none. */
export async function findHandedOut(
  store: Store,
  viewer: Viewer,
  { returned }: Examination,
): Promise<KeptDraft | null> {
  const id = returned?.id ?? null;
  const kept = id === null ? undefined : await store.findDraft(id, viewer);
  const isTheirs = viewer.agency === OPERATOR.agency || viewer.agency === kept?.agency;
  return kept !== undefined && isTheirs ? kept : null;
}

/**
 * What was changed in a Word file since it was handed out, each change with the words before and after, and the notes in its
 * margin. Against the draft as we wrote it where it is kept, whether changes were tracked or not; else the tracked ones
 * alone. Empty for a file that bears no marks of having been handed out.
 */
export function reviewReturned(draft: Draft, examination: Examination, kept: KeptDraft | null): Finding[] {
  const { returned } = examination;
  if (returned === null) return [];
  return [
    ...reviewChanges(draft, examination, kept),
    ...returned.comments.map((comment) => tellComment(comment, draft)),
    ...(returned.omitted > 0
      ? [tellOfFile('RETURNED_OMITTED', wording.omitted(returned.omitted), wording.tracked)]
      : []),
  ];
}

/** Below this share of paragraphs in both the file was used for another document. */
const MIN_LIKENESS = 0.2;

function reviewChanges(draft: Draft, examination: Examination, kept: KeptDraft | null): Finding[] {
  const { returned, original } = examination;
  const after = toComparedText(draft);
  const tracked = original === null ? null : toEarlierText(examination, original);
  if (kept !== null) {
    const { paragraphs, likeness } = compareTexts(toKeptText(examination, kept), after);
    const earlier = wording.kept(kept.id, formatIsoDate(kept.keptOn));
    const isTracked = createTrackedCheck(tracked, after);
    if (likeness >= MIN_LIKENESS)
      return paragraphs.flatMap((change) =>
        tellChange(change, earlier, isTracked(change) ? wording.tracked : wording.untracked),
      );
  }
  const changes = tracked === null ? [] : compareTexts(tracked, after).paragraphs;
  const told = changes.flatMap((change) => tellChange(change, wording.formerText, wording.tracked));
  const id = returned?.id ?? null;
  if (id === null) return told;
  const note = kept === null ? wording.unknown(id) : wording.otherText(id);
  return [...told, tellOfFile(kept === null ? 'RETURNED_UNKNOWN' : 'RETURNED_OTHER', note, wording.embedded)];
}

/** Whether a paragraph differs from the draft by tracked changes alone. */
function createTrackedCheck(
  original: ComparedText | null,
  after: ComparedText,
): (change: ChangedParagraph) => boolean {
  if (original === null) return () => false;
  const toKeys = ({ paragraphs }: ComparedText) => new Set(paragraphs.map(({ key }) => key));
  const [before, now] = [toKeys(original), toKeys(after)];
  return (change) => {
    if (change.before !== null) return before.has(change.before.key) && !now.has(change.before.key);
    return change.after !== null && !before.has(change.after.key);
  };
}

function tellChange({ before, after, told }: ChangedParagraph, earlier: string, source: string): Finding[] {
  const item = after?.item ?? before?.item;
  if (item === undefined) return [];
  const place = { locator: item.locator, page: item.page, quote: after?.item.text ?? null };
  const { text: quote, locator, page } = before?.item ?? item;
  const evidence = before === null ? null : { documentId: null, document: earlier, quote, locator, page };
  return told.map(({ code, severity, message }) =>
    toFinding(place, { code, severity, message, source, evidence }),
  );
}

type Comment = NonNullable<Examination['returned']>['comments'][number];

function tellComment({ anchor, text }: Comment, { items }: Draft): Finding {
  const [first = ''] = anchor.split('\n');
  const item = items.find((one) => one.text.includes(first));
  const place: FindingPlace = {
    locator: item?.locator ?? wording.whole,
    page: item?.page ?? null,
    quote: anchor,
  };
  return toFinding(place, {
    code: 'RETURNED_COMMENT',
    severity: 'hint',
    message: wording.comment(text),
    source: wording.margin,
  });
}

function tellOfFile(code: string, message: string, source: string): Finding {
  const place: FindingPlace = { locator: wording.whole, page: null, quote: null };
  return toFinding(place, { code, severity: 'hint', message, source });
}
