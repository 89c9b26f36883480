import { foldMarks } from '../../../knowledge/language/fold.ts';
import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import { rankFacts } from '../../../knowledge/search/rank-facts.ts';
import { type QuestionTerm, toWords } from '../../../knowledge/search/understand-question.ts';
import { answerWording } from '../../../prompts/answer-wording.ts';
import type { AnswerContext } from '../answer-context.ts';
import type { DraftAnswer, DraftStatement } from '../compose-answer.ts';
import { describeSource } from '../describe-document.ts';
import { findNamedScope } from '../named-scope.ts';
import {
  type Candidate,
  collectCandidates,
  describeCandidate,
  mergeRepeated,
} from '../register/register-candidates.ts';
import { blankMatches } from '../relations/blank-matches.ts';
import { writeList } from './write-list.ts';

const NOUN = '(?:chi tieu|muc tieu|chi so)';
/** More than one is asked for, folded: "các chỉ tiêu", "liệt kê … mục tiêu", "kể cho tôi mục tiêu". */
const LISTING = new RegExp(
  String.raw`\b(?:cac|nhung|tat ca|toan bo|het|danh sach|liet ke|ke|(?<count>[2-9]|hai|ba|bon|nam|sau)) (?:ra |het |du |day du |cho (?:toi |minh |em |anh |chi )?|giup (?:toi |minh |em )?|cac |nhung |tat ca )*${NOUN}\b`,
);
const COUNTS: Readonly<Record<string, number>> = { hai: 2, ba: 3, bon: 4, nam: 5, sau: 6 };
/** What the figures are about stands behind "về", up to the words that name the document. */
const MATTER = new RegExp(
  String.raw`\b${NOUN}\b.*?\bve (?<matter>.+?)(?= (?:trong|theo|tai|o|cua) (?:ke hoach|quyet dinh|nghi quyet|chi thi|cong van|quy dinh|phu luc|van ban|tinh|xa|huyen|thanh pho|phuong|so|truong|kh|qd|nq)\b|$)`,
);
const WORDS = new RegExp(
  String.raw`\b(?:liet ke|ke ra|ke het|ke|cho (?:toi|minh|em|anh|chi)|giup(?: (?:toi|minh|em))?|danh sach|tat ca|toan bo|day du|cac|nhung|het|ve|dat ra|de ra|duoc giao|cu the|la (?:gi|bao nhieu)|gom|bao gom|nao|gi|bao nhieu|cua quy dinh kem(?: theo)?|kem theo|${NOUN})\b`,
  'g',
);
/** Of the matter a target must carry this share, and not much less than the one that carries most. */
const MIN_COVERAGE = 0.5;
const CLOSE_TO_BEST = 0.65;
const MAX_DOCUMENTS = 8;

/**
 * "Liệt kê các chỉ tiêu về … trong kế hoạch …": every target of the one document named that is about one of the matters
 * asked for. Undefined for any other question, and where the document, a matter or a year leaves doubt about what belongs.
 */
export async function answerTargetList(context: AnswerContext): Promise<DraftAnswer | undefined> {
  const { question } = context;
  const listing = LISTING.exec(foldMarks(question.text));
  const isOther = question.intents.some((intent) => intent !== 'target' && intent !== 'subject');
  if (listing === null || isOther) return undefined;
  const named = await findNamedScope(context, blankMatches(question.text, WORDS));
  if (named === undefined || named.documents.length > MAX_DOCUMENTS) return undefined;
  const all = await collectCandidates(named.context, { documents: named.documents, isNamed: true }, 'target');
  const [document, ...others] = [...new Set(all.map((item) => item.document))];
  if (document === undefined || others.length > 0) return undefined;
  const timely = keepAskedYears(all, document, named.context);
  const found = timely === undefined ? undefined : keepMatters(named.context, timely, question.text);
  if (found === undefined || found.items.length === 0) return undefined;
  const items = mergeRepeated(found.items);
  const { count } = listing.groups ?? {};
  if (count !== undefined && (COUNTS[count] ?? Number(count)) !== items.length) return undefined;
  const list = writeList(items, 'target');
  return {
    ...list,
    statements: [...list.statements, ...found.missing.map((part) => sayNone(document, part))],
  };
}

function sayNone(document: OfficialDocument, matter: string): DraftStatement {
  const [name, what] = [describeSource(document), answerWording.targetsAbout(matter)];
  return { text: answerWording.notFoundIn(name, what), sources: [], referenceRows: [name, what] };
}

/** "Đến năm 2035" is when something is to be reached, though a plan's own name may have the year. */
const AIM = /\b(?:den|vao|toi) (?:het |cuoi )?nam (?:19|20)\d\d\b/;

/** The targets for the years asked of; undefined where a year may as well be the document's own. */
function keepAskedYears(
  all: readonly Candidate[],
  document: OfficialDocument,
  { question, catalogue }: AnswerContext,
): readonly Candidate[] | undefined {
  const { years } = question;
  const endOf = ({ fact }: Candidate) =>
    'period' in fact && fact.period.to !== null ? Number(fact.period.to.slice(0, 4)) : undefined;
  const ends = new Set(all.map(endOf).filter((year) => year !== undefined));
  const isOwn = (year: number) =>
    year === document.issuedOn.year ||
    catalogue.findHeader(document.id).strength({ marked: String(year), folded: String(year) }) === 1;
  if (years.length === 0 || ends.size <= 1) return all;
  const isAim = years.length === 1 && AIM.test(question.folded);
  if (!isAim && years.every(isOwn)) return years.length > 1 ? all : undefined;
  const wanted = years.filter((year) => ends.has(year));
  if (wanted.length === 0) return undefined;
  return all.filter((item) => wanted.some((year) => year === endOf(item)));
}

interface Matters {
  readonly items: readonly Candidate[];
  /** Of several matters asked for, those that no target is about, as typed. */
  readonly missing: readonly string[];
}

/** The targets about any of the matters asked for; all when none is; undefined where a matter cannot be told. */
function keepMatters(context: AnswerContext, items: readonly Candidate[], text: string): Matters | undefined {
  const matter = MATTER.exec(foldMarks(text));
  const words = matter?.groups?.matter;
  const start = (matter?.index ?? 0) + (matter?.[0].length ?? 0) - (words?.length ?? 0);
  const typed = words === undefined ? text : text.slice(start, start + words.length);
  const parts = typed
    .split(/[,;]|\s+(?:và|va)\s+/u)
    .map((part) => ({ part: part.trim().replace(/[.?!]+$/u, ''), terms: keepTerms(context, part) }))
    .filter(({ terms }) => terms.some(({ isWeak }) => !isWeak))
    .map(({ part, terms }) => ({ part, about: findAbout(context, terms, items) }));
  const specific = parts.filter(({ about }) => about !== undefined);
  if (specific.length === 0) return words === undefined ? { items, missing: [] } : undefined;
  const kept = new Set(specific.flatMap(({ about }) => about ?? []));
  const missing = specific.filter(({ about }) => about?.length === 0).map(({ part }) => part);
  // Without "về" the words may as well name the document.
  if (kept.size === 0 || (missing.length > 0 && words === undefined)) return undefined;
  return { items: items.filter((item) => kept.has(item)), missing };
}

/** The question's words of matter that stand in a part of it. */
function keepTerms({ question }: AnswerContext, part: string): readonly QuestionTerm[] {
  const words = new Set(toWords(part).map(({ folded }) => folded));
  return question.terms.filter(({ folded }) => words.has(folded));
}

/** The items that are about some words, whose numbers they must have; undefined where the words only name the document. */
function findAbout(
  { catalogue }: AnswerContext,
  terms: readonly QuestionTerm[],
  items: readonly Candidate[],
): readonly Candidate[] | undefined {
  const ranked = rankFacts(terms, items, (item) =>
    describeCandidate(item, catalogue.findHeader(item.document.id)),
  );
  if (ranked.every(({ isSpecific }) => !isSpecific)) return undefined;
  const best = Math.max(...ranked.map(({ coverage }) => coverage));
  const hasNumbers = (reached: readonly boolean[]) =>
    terms.every(({ folded }, i) => !/^\d/.test(folded) || reached[i] === true);
  return ranked
    .filter(
      ({ item, coverage, reached }) =>
        standsUnder(item, terms) ||
        (coverage >= MIN_COVERAGE && coverage >= CLOSE_TO_BEST * best && hasNumbers(reached)),
    )
    .map(({ item }) => item);
}

/** A heading with more words than these beside the matter's is of other things, too. */
const OTHER_WORDS = 3;

/** Whether an item stands under a heading that is about little else than some words. */
function standsUnder({ passage }: Candidate, terms: readonly QuestionTerm[]): boolean {
  const phrase = ` ${terms.map(({ folded }) => folded).join(' ')} `;
  return (passage?.headings ?? []).some((heading) => {
    const words = toWords(heading).map(({ folded }) => folded);
    return words.length <= terms.length + OTHER_WORDS && ` ${words.join(' ')} `.includes(phrase);
  });
}
