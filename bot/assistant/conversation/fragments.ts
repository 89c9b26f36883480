import { foldMarks, hasMarks } from '../../../knowledge/language/fold.ts';
import { type DocumentCard, isHeld } from '../../../knowledge/search/document-cards.ts';
import { type Intent, isHeaderIntent } from '../../../knowledge/search/question-intents.ts';
import { append, applyEdits } from './edit-text.ts';
import { attach, withMatter } from './hold-question.ts';
import { type QuestionParts, toQuestionParts } from './question-parts.ts';
import { isWrittenAsName } from './replace-name.ts';
import { dropDocument, substitute } from './substitute.ts';
import type { Frame, Resolution, Talk, TalkSources } from './talk.ts';

/** What is asked by a word alone of what was talked about, over the folded message; usage of chat. */
const BARE_ASKS: readonly (readonly [pattern: RegExp, marked: string])[] = [
  [/^(?:thoi )?han(?: chot| cuoi(?: cung)?)?(?: (?:nao|sao|gi|may))?$/, 'hạn ngày nào'],
  [
    /^(?:thi |to chuc |dien ra )?(?:(?:o |tai )?(?:dau|(?:cho|noi|dia diem) nao)|dia diem(?: (?:o dau|la dau))?)$/,
    'ở đâu',
  ],
];

/** "Thôn nào?": which of a kind, of the matter of the last question. */
const BARE_WHICH =
  /^(?:o |tai |la |nhung |cac )*(?:thon|ban|xa|phuong|huyen|tinh|truong|lop|don vi|co quan|so|phong|ban nganh|nganh|diem|khu|bo phan)(?: nao)$/;

/** A message that only asks when or where, of the matter of the last question: "hạn?", "ở đâu"; undefined for others. */
export function askOfLast(
  body: string,
  frame: Frame,
  talk: Talk,
  sources: TalkSources,
): Resolution | undefined {
  const folded = foldMarks(body).replace(/[\s?.!,]+$/, '');
  const known = BARE_ASKS.find(([pattern]) => pattern.test(folded))?.[1];
  const asked = BARE_WHICH.test(folded) ? body.replace(/[\s?.!,]+$/, '') : known;
  if (asked === undefined) return undefined;
  const text = withMatter(hasMarks(body) ? asked : foldMarks(asked), frame, sources);
  const resolved = attach(text, toQuestionParts(text, sources.catalogue), frame, talk, sources);
  return resolved.kind === 'question' ? { ...resolved, isPlain: false } : resolved;
}

/** Words that ask what was reached, not what is to be. */
const REACHED = /(?:^| )(?:thuc hien|uoc|ket qua|dat duoc|thuc te)(?: |$)/;
const AROUND_REACHED = new Set(
  'uoc da thuc hien ket qua dat duoc te nam cua trong so lieu thi ca con la cho bao nhieu may'.split(' '),
);

/** "Thực hiện năm 2025 được bao nhiêu?": what was reached of the matter of the last question, in the document in talk. */
export function askReached(
  payload: string,
  frame: Frame,
  talk: Talk,
  sources: TalkSources,
): Resolution | undefined {
  const given = toQuestionParts(payload, sources.catalogue);
  const folded = foldMarks(payload);
  const words = (folded.match(/[\p{L}\d]+/gu) ?? []).filter((word) => !/^(?:19|20)\d\d$/.test(word));
  if (!REACHED.test(folded) || !words.every((word) => AROUND_REACHED.has(word))) return undefined;
  const document = frame.document ?? onlyHeld(talk);
  if (document === undefined) return undefined;
  const { yearSpans } = toQuestionParts(frame.text, sources.catalogue);
  const plain = applyEdits(
    frame.text,
    yearSpans.map(({ start, end }) => {
      const front = /(?:năm|nam)\s*$/iu.exec(frame.text.slice(0, start))?.[0].length ?? 0;
      return { start: start - front, end, by: '' };
    }),
  );
  const [year] = given.understood.years;
  const reached = `thực hiện${year === undefined ? '' : ` năm ${year}`}`;
  return {
    kind: 'question',
    frame: { text: append(dropDocument(plain, sources), reached), document },
    isPlain: false,
  };
}

/** Longer messages ask for themselves. */
const MAX_FRAGMENT_WORDS = 5;

/** Words that ask; without marks only those that are hardly another word. */
const ASKS = /(?<!\p{L})(?:nào|gì|mấy|đâu|ai|sao|bao|thế nào|nao|gi|bao nhieu|o dau)(?!\p{L})/iu;

/** Whether a message is only the name of a matter ("nhẹ cân?"): no word that asks, and no document, place or year. */
export function isBareMatter({ understood, matter, placeSpans, text }: QuestionParts): boolean {
  const names = understood.numbers.length + understood.years.length + understood.types.length;
  return (
    matter.length > 0 &&
    understood.intents.every((intent) => intent === 'target') &&
    !ASKS.test(text) &&
    names + placeSpans.length === 0 &&
    text.split(' ').length <= MAX_FRAGMENT_WORDS
  );
}

/** Opens what narrows the matter of the last question, and is none itself: "dưới 5 tuổi", "ở thành thị". */
const NARROWS =
  /^(?:duoi|tren|tu|o|tai|trong|doi voi|khu vuc|vung|nhom|dot|lan|giai doan|hoc ky|quy)(?![a-z])|\d/;

/** How the kind of thing the last question asked is asked of another matter. */
const ASKED_AGAIN: Partial<Record<Intent, string>> = {
  target: 'bao nhiêu',
  deadline: 'ngày nào',
  timespan: 'ngày nào',
  delivery: 'gửi cho ai',
  task: 'do đơn vị nào thực hiện',
};

/**
 * The bare name of a matter behind a question about one document: the same is asked of this, in that document and year;
 * what only narrows the matter before ("dưới 5 tuổi") is put into the last question. Where the one reading is not
 * answered, the other is tried, and no other document is.
 */
export async function continueWithMatter(
  matter: string,
  frame: Frame,
  talk: Talk,
  sources: TalkSources,
): Promise<Resolution | undefined> {
  const document = onlyHeld(talk);
  if (document === undefined) return undefined;
  const { understood } = toQuestionParts(frame.text, sources.catalogue);
  const isOfDocument = understood.intents.some((intent) => isHeaderIntent(intent) || intent === 'documents');
  const [year, ...more] = understood.years;
  const carried = more.length === 0 && year !== undefined && document.years.has(year) ? year : undefined;
  const toAgain = (of: number | undefined) => ({
    text: isOfDocument ? matter : askAgain(matter, understood.intents, of),
    document,
  });
  const again = toAgain(carried);
  const substituted = isOfDocument
    ? undefined
    : await substitute(matter.replace(/[\s?.!,]+$/, ''), frame, talk, sources);
  if (substituted?.kind !== 'question') return { kind: 'question', frame: again, isPlain: false };
  const isNarrower = NARROWS.test(foldMarks(matter)) || isWrittenAsName(matter.replace(/[\s?.!,]+$/, ''));
  return isNarrower
    ? { ...substituted, instead: again }
    : {
        kind: 'question',
        frame: again,
        isPlain: false,
        instead: carried === undefined ? substituted.frame : toAgain(undefined),
      };
}

function askAgain(matter: string, intents: readonly Intent[], year: number | undefined): string {
  const asked = intents.map((intent) => ASKED_AGAIN[intent]).find((words) => words !== undefined) ?? '';
  const added = `${year === undefined ? '' : `năm ${year} `}${asked}`.trim();
  return append(matter, hasMarks(matter) ? added : foldMarks(added)).trim();
}

/** The one document in talk that is held. */
export function onlyHeld({ about }: Pick<Talk, 'about'>): DocumentCard | undefined {
  const held = about.filter(isHeld);
  return held.length === 1 ? held[0] : undefined;
}
