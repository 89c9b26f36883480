import type { Examination } from '../../../../ingest/examine-file.ts';
import { returnedWording as wording } from '../../../../prompts/review-returned-wording.ts';
import type { Draft } from '../draft.ts';
import { type Finding, type FindingPlace, toFinding } from '../finding.ts';
import type { ChangedParagraph } from './compare-texts.ts';
import { compareTexts } from './compare-texts.ts';
import { toComparedText, toEarlierText } from './compared-text.ts';

/**
 * What was changed in a Word file since it was handed out, each change with the words before and after, and the notes in its
 * margin. Empty for a file that bears no marks of it.
 */
export function reviewReturned(draft: Draft, examination: Examination): Finding[] {
  const { returned, original } = examination;
  if (returned === null) return [];
  const after = toComparedText(draft);
  const changes =
    original === null ? [] : compareTexts(toEarlierText(examination, original), after).paragraphs;
  return [
    ...changes.flatMap((change) => tellChange(change)),
    ...returned.comments.map((comment) => tellComment(comment, draft)),
    ...(returned.omitted > 0 ? [tellOmitted(returned.omitted)] : []),
  ];
}

function tellChange({ before, after, told }: ChangedParagraph): Finding[] {
  const item = after?.item ?? before?.item;
  if (item === undefined) return [];
  const place = { locator: item.locator, page: item.page, quote: after?.item.text ?? null };
  const evidence =
    before === null
      ? null
      : {
          documentId: null,
          document: wording.formerText,
          quote: before.item.text,
          locator: before.item.locator,
          page: before.item.page,
        };
  return told.map(({ code, severity, message }) =>
    toFinding(place, { code, severity, message, source: wording.tracked, evidence }),
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

function tellOmitted(count: number): Finding {
  return toFinding(
    { locator: wording.whole, page: null, quote: null },
    { code: 'RETURNED_OMITTED', severity: 'hint', message: wording.omitted(count), source: wording.tracked },
  );
}
