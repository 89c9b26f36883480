import { foldMarks } from '../../../knowledge/language/fold.ts';
import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import { answerWording } from '../../../prompts/answer-wording.ts';
import { listWording } from '../../../prompts/list-wording.ts';
import { toSource } from '../answer-context.ts';
import type { DraftAnswer, DraftStatement } from '../compose-answer.ts';
import { describeSource } from '../describe-document.ts';
import type { Candidate, FactKind } from '../register/register-candidates.ts';
import { toStatement } from '../register/register-statements.ts';

/** What parts the cells of a table row in a cleaned text. */
const CELL_BORDER = ' | ';
/** More items than this do not fit a reply; the rest is counted. */
export const MAX_LISTED = 24;
/** Sorts behind every date. */
const UNDATED = '9999';

/**
 * Items grouped by document, in order of their day or of the text, each cited; what the list may lack is said.
 *
 * @param noun what the items are called in the list's opening
 */
export function writeList(
  items: readonly Candidate[],
  kind: FactKind,
  noun: string = answerWording.nouns[kind],
): DraftAnswer {
  const shown = items.slice(0, MAX_LISTED);
  const documents = [...new Set(shown.map(({ document }) => document))];
  const groups = documents.flatMap((document) => {
    const own = shown.filter((item) => item.document === document).toSorted(byDay);
    const count = items.filter((item) => item.document === document).length;
    return [
      openGroup(document, own, { count, noun }),
      ...own.map((item) => toStatement(item, true, item.fact.quote.includes(CELL_BORDER))),
      ...closeGroup(document, kind),
    ];
  });
  const left = items.length - shown.length;
  return { outcome: 'answered', statements: left > 0 ? [...groups, sayMore(left, noun)] : groups };
}

/** A sentence with none of these names no time something is due. */
const DUE_WORDS =
  /\b(?:bao cao|thoi han|cham nhat|truoc ngay|dinh ky|trong thang|trong quy|hang (?:nam|quy|thang|tuan))\b/;

function byDay(a: Candidate, b: Candidate): number {
  const day = ({ fact }: Candidate) => ('bound' in fact ? (fact.dueOn ?? UNDATED) : '');
  return day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : a.fact.start - b.fact.start;
}

function openGroup(
  document: OfficialDocument,
  own: readonly Candidate[],
  { count, noun }: { readonly count: number; readonly noun: string },
): DraftStatement {
  const text = listWording.listOpening(count, noun, describeSource(document));
  const sources = own.slice(0, 1).map(({ fact }) => toSource(document, fact));
  return { text, sources, referenceRows: [String(count)] };
}

/** Why the list may lack something: pages that were not read, a post, sentences that no item covers. */
export function closeGroup(document: OfficialDocument, listed: FactKind): DraftStatement[] {
  const { pages, kind, uncovered } = document;
  const count = uncovered.filter(
    ({ reason, quote }) => listed !== 'deadline' || reason === 'date' || DUE_WORDS.test(foldMarks(quote)),
  ).length;
  return [
    ...(pages.read < pages.total
      ? [
          {
            text: listWording.listPagesUnread(pages.read, pages.total),
            sources: [],
            referenceRows: [String(pages.read), String(pages.total)],
          },
        ]
      : []),
    ...(kind === 'web-post' ? [{ text: listWording.listOfPost, sources: [] }] : []),
    ...(count > 0
      ? [{ text: listWording.listUncovered(count), sources: [], referenceRows: [String(count)] }]
      : []),
  ];
}

/** That a list goes on: how many items are left. */
export function sayMore(left: number, noun: string): DraftStatement {
  return {
    text: listWording.listMore(left, noun),
    sources: [],
    referenceRows: [String(left)],
  };
}
