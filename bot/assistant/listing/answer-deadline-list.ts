import { agencyKey } from '../../../knowledge/language/abbreviations.ts';
import { foldMarks } from '../../../knowledge/language/fold.ts';
import { formatDate, parseIsoDate } from '../../../knowledge/language/vietnamese-date.ts';
import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import type { Deadline } from '../../../knowledge/model/register.ts';
import { rankFacts } from '../../../knowledge/search/rank-facts.ts';
import type { QuestionTerm } from '../../../knowledge/search/understand-question.ts';
import { answerWording } from '../../../prompts/answer-wording.ts';
import { listWording } from '../../../prompts/list-wording.ts';
import type { AnswerContext, Scope } from '../answer-context.ts';
import type { DraftAnswer } from '../compose-answer.ts';
import { findScope } from '../find-scope.ts';
import { findNamed } from '../named-scope.ts';
import {
  type Candidate,
  collectCandidates,
  deadlineOf,
  describeCandidate,
  keepNamedActors,
  mergeRepeated,
} from '../register/register-candidates.ts';
import { blankMatches } from '../relations/blank-matches.ts';
import { type AskedWindow, findAskedWindow, isDueWithin, OPEN_END } from './asked-window.ts';
import { asksForOwn, concernsAsker } from './concerns-asker.ts';
import { EVENT_GROUP, EVENTS, IN_TIME, LISTING, REPORT, WORDS } from './list-words.ts';
import { keepNamedLevel, keepNamedOwner } from './named-level.ts';
import { writeList } from './write-list.ts';

/** "Công văn tháng 1/2026": the month a document is of, and no time something is due in. */
const ISSUED_MONTH =
  /\b(?:cong van|quyet dinh|chi thi|nghi quyet|thong bao|cv|qd|ct)(?: (?:ra|ky|ban hanh|de))?(?: (?:vao|trong|cua|hoi))? thang (?<month>\d{1,2})\b(?: (?:nam )?(?:19|20)\d\d)?/;
/** Of the matter an item must carry this share. */
const MIN_COVERAGE = 0.5;

/**
 * "Liệt kê các hạn báo cáo …", "tháng 6 phải báo cáo gì, cho ai": every deadline that fits the documents, the time, the
 * body and the matter asked for, by document. Undefined for any other question, and where one of these is not certain.
 */
export async function answerDeadlineList(context: AnswerContext): Promise<DraftAnswer | undefined> {
  const { question, asOf } = context;
  const folded = foldMarks(question.text).replace(/[^a-z0-9]+/g, ' ');
  const years = [...question.years, ...question.dates.flatMap(({ year }) => year ?? [])];
  const issued = ISSUED_MONTH.exec(folded);
  const window = findAskedWindow(folded.replace(ISSUED_MONTH, ' '), years, asOf);
  const isReport = REPORT.test(folded);
  const asksEvents = !isReport && EVENTS.some((pattern) => pattern.test(folded));
  const isList = asksEvents || LISTING.some((pattern) => pattern.test(folded));
  if (!isList && (window === undefined || !IN_TIME.test(folded))) return undefined;
  if (question.intents.some((intent) => intent === 'target' || intent === 'signer')) return undefined;
  const naming = blankMatches(question.text, WORDS);
  const found = await findNamed(context, naming);
  const own = asksForOwn(folded) && context.agency !== null ? context.agency : undefined;
  if (found === undefined || (found === 'nothing' && window === undefined && own === undefined))
    return undefined;
  const scope: Scope =
    found === 'nothing'
      ? await findScope(context)
      : { documents: keepIssued(found.documents, issued), isNamed: true };
  // What is left of a question that names nothing are words like "xã", "đơn vị".
  const terms = found === 'nothing' ? [] : withoutTitles(found.context, scope.documents);
  const narrowed = { ...context, question: { ...question, terms } };
  const all = await collectCandidates(narrowed, scope, 'deadline');
  const isOwn = own === undefined ? () => true : await createOwnJudge(context, own);
  const items = selectItems(narrowed, all.filter(isOwn), { window, isReport, asksEvents, folded });
  if (items === undefined) return undefined;
  const noun = asksEvents ? listWording.datedEvents : answerWording.nouns.deadline;
  if (items.length > 0) return writeList(mergeRepeated(items), 'deadline', noun);
  return window === undefined ? undefined : sayNothingDue(window, scope.documents.length);
}

const EDITIONS: ReadonlyMap<string, string> = new Map(
  ['i', 'ii', 'iii', 'iv', 'v'].map((roman, i) => [`${i + 1}`, roman]),
);

/** The words of a question but those of the title of the one document it names: "lần 2" of one that is "lần thứ II". */
function withoutTitles(
  { question: { terms }, catalogue }: AnswerContext,
  documents: readonly OfficialDocument[],
): readonly QuestionTerm[] {
  const [only, ...others] = documents;
  if (only === undefined || others.length > 0) return terms;
  const title = catalogue.findHeader(only.id);
  const hasWord = (folded: string, marked: string) => title.strength({ folded, marked }) === 1;
  return terms.filter(({ folded, marked, position }) => {
    const edition = EDITIONS.get(folded);
    const isEdition = terms.some((other) => other.folded === 'lan' && other.position === position - 1);
    return !hasWord(folded, marked) && !(isEdition && edition !== undefined && hasWord(edition, edition));
  });
}

/** Those issued in the month named; all where none is known to be. */
function keepIssued(
  documents: readonly OfficialDocument[],
  issued: RegExpExecArray | null,
): readonly OfficialDocument[] {
  const month = Number(issued?.groups?.month);
  const kept = documents.filter(({ issuedOn }) => issuedOn.month === month);
  return kept.length > 0 ? kept : documents;
}

/** Which items are an agency's: what is set for it by its own documents and those over it, or by the words of who acts. */
async function createOwnJudge(
  { store, viewer, asOf }: AnswerContext,
  agency: string,
): Promise<(item: Candidate) => boolean> {
  // The map of the country is read only when an agency is asked about.
  const { findOwnDeadlines } = await import('./own-deadlines.ts');
  const findOwn = asOf === null ? undefined : await findOwnDeadlines(store, viewer, { agency, asOf });
  return (item) => {
    const deadline = deadlineOf(item);
    if (deadline === undefined) return false;
    return findOwn === undefined
      ? concernsAsker(deadline.actor, agency)
      : findOwn(item.document).has(deadline);
  };
}

interface Wanted {
  readonly window: AskedWindow | undefined;
  readonly isReport: boolean;
  readonly asksEvents: boolean;
  readonly folded: string;
}

/** The items that fit everything asked for; undefined where words are left that no item carries. */
function selectItems(
  context: AnswerContext,
  all: readonly Candidate[],
  { window, isReport, asksEvents, folded }: Wanted,
): readonly Candidate[] | undefined {
  const timely = all.filter(
    ({ fact, document, passage }) =>
      'bound' in fact &&
      (window === undefined || isDueWithin(fact, window, document.period)) &&
      (!isReport || isReportDue(fact, passage?.headings ?? [])) &&
      (!asksEvents || !isReportDue(fact, [])),
  );
  const grouped = asksEvents ? keepGroup(folded, timely) : timely;
  const named = keepNamedActors(context.question, grouped);
  const byActor =
    keepNamedLevel(folded, grouped) ??
    (named.length < grouped.length ? named : keepNamedOwner(folded, grouped));
  const byRecipient = keepNamedRecipients(folded, byActor);
  const words = new Set(
    byRecipient.flatMap(({ fact }) =>
      'bound' in fact ? `${agencyKey(fact.actor ?? '')} ${agencyKey(fact.recipient ?? '')}`.split(' ') : [],
    ),
  );
  const isNamed = byRecipient.length < timely.length;
  const terms = context.question.terms.filter(({ folded: word }) => !(isNamed && words.has(word)));
  if (byRecipient.length === 0) return [];
  const ranked = rankFacts(terms, byRecipient, (item) =>
    describeCandidate(item, context.catalogue.findHeader(item.document.id)),
  );
  const fitting = ranked.filter(({ coverage, isSpecific }) => !isSpecific || coverage >= MIN_COVERAGE);
  if (fitting.length === 0) return undefined;
  const kept = new Set(fitting.map(({ item }) => item));
  return byRecipient.filter((item) => kept.has(item));
}

/** "Các hoạt động chính": those under the heading that calls them so, where there is one. */
function keepGroup(folded: string, items: readonly Candidate[]): readonly Candidate[] {
  const group = EVENT_GROUP.exec(folded)?.[0];
  if (group === undefined) return items;
  const own = items.filter(({ passage }) =>
    (passage?.headings ?? []).some((heading) => foldMarks(heading).toLowerCase().includes(group)),
  );
  return own.length > 0 ? own : items;
}

/** A report by its own words, by the heading it stands under, or because it is sent to somebody. */
export function isReportDue({ task, quote, recipient }: Deadline, headings: readonly string[]): boolean {
  const said = foldMarks(`${task} ; ${quote} ; ${headings.slice(-2).join(' ; ')}`);
  return /\b(?:bao cao|so ket|tong ket)\b/.test(said) || (recipient !== null && /\b(?:gui|nop)\b/.test(said));
}

const BODY = 'uy ban|ubnd|so|bo|phong|ban|cong an|chi cuc|hieu truong|truong|to|hoi|doan|thu tuong|chinh phu';
const RECEIVING = new RegExp(
  String.raw`\b(?:gui|nop|bao cao|trinh)(?: bao cao)? (?:(?:ve|cho|len|toi|den) )?(?=(?:${BODY})\b)(?<body>.+)$`,
);
/** So many syllables of a body's name tell it from others of its kind. */
const TELLING_SYLLABLES = 3;

/** "Báo cáo nào gửi Sở Y tế": those that go to a body named behind the verb. */
function keepNamedRecipients(folded: string, items: readonly Candidate[]): readonly Candidate[] {
  const asked = ` ${agencyKey(RECEIVING.exec(folded)?.groups?.body ?? '')} `;
  const isSent = ({ fact, document }: Candidate) => {
    if (!('bound' in fact) || fact.recipient === null) return false;
    const own = agencyKey(fact.recipient);
    // A letter of a department calls itself by the bare word.
    const name = /^(?:so|bo|phong|ban)$/.test(own) ? agencyKey(document.issuer ?? '') : own;
    const head = name.split(' ').slice(0, TELLING_SYLLABLES).join(' ');
    return asked.includes(` ${name} `) || asked.startsWith(` ${head} `);
  };
  const named = asked.trim() === '' ? [] : items.filter(isSent);
  return named.length > 0 ? named : items;
}

function sayNothingDue({ from, to, isYearKnown }: AskedWindow, count: number): DraftAnswer {
  const [first, last] = [formatDate(parseIsoDate(from)), formatDate(parseIsoDate(to))];
  if (to === OPEN_END) {
    const text = listWording.listNothingToCome(first, count);
    return sayNotFound(text, [`ngày ${first}`, String(count)]);
  }
  const text = isYearKnown
    ? listWording.listNothingDue(first, last, count)
    : listWording.listNothingDueThen(count);
  return sayNotFound(text, [`ngày ${first}`, `ngày ${last}`, String(count)]);
}

function sayNotFound(text: string, referenceRows: readonly string[]): DraftAnswer {
  return { outcome: 'not-found', statements: [{ text, sources: [], referenceRows }] };
}
