import { foldMarks } from '../../../knowledge/language/fold.ts';
import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import { type DocumentCard, isHeld } from '../../../knowledge/search/document-cards.ts';
import { isOfSome } from '../../../knowledge/search/match-documents.ts';
import { withoutPlaces } from '../../../knowledge/search/place-index.ts';
import { nameOfPlace } from '../../../knowledge/search/place-names.ts';
import { rankFacts } from '../../../knowledge/search/rank-facts.ts';
import {
  type QuestionTerm,
  toWords,
  understandQuestion,
} from '../../../knowledge/search/understand-question.ts';
import { answerWording } from '../../../prompts/answer-wording.ts';
import { type AnswerContext, holdsRequired } from '../answer-context.ts';
import type { DraftAnswer, DraftStatement } from '../compose-answer.ts';
import { describeSource } from '../describe-document.ts';
import { loadScope } from '../find-scope.ts';
import { findNamedScope } from '../named-scope.ts';
import {
  type Candidate,
  collectCandidates,
  describeCandidate,
  mergeRepeated,
} from '../register/register-candidates.ts';
import { blankMatches } from '../relations/blank-matches.ts';
import { keepAskedYears } from './asked-target-years.ts';
import { writeList } from './write-list.ts';

const NOUN = '(?:chi tieu|muc tieu|chi so|con so)';
/** More than one is asked for, folded: "các chỉ tiêu", "liệt kê … mục tiêu", "mục tiêu … gồm những gì". */
const LISTING = new RegExp(
  String.raw`\b${NOUN}\b.*\b(?:gom|bao gom) (?:nhung |cac )?(?:gi|nao)\b|\b(?:dat|giao) (?:duoc )?(?:nhung|cac) (?:gi|muc nao)\b|\b(?:cac|nhung|tat ca|toan bo|het|danh sach|liet ke|ke|(?<count>[2-9]|hai|ba|bon|nam|sau)) (?:ra |het |du |day du |cho (?:toi |minh |em |anh |chi )?|giup (?:toi |minh |em )?|cac |nhung |tat ca )*${NOUN}\b`,
);
const COUNTS: Readonly<Record<string, number>> = { hai: 2, ba: 3, bon: 4, nam: 5, sau: 6 };
/** What the figures are about stands behind "về", up to the words that name the document. */
const MATTER = new RegExp(
  String.raw`\b${NOUN}\b.*?\bve (?<matter>.+?)(?= (?:trong|theo|tai|o|cua) (?:ke hoach|quyet dinh|nghi quyet|chi thi|cong van|quy dinh|phu luc|van ban|tinh|xa|huyen|thanh pho|phuong|so|truong|kh|qd|nq)\b|$)`,
);
const WORDS = new RegExp(
  String.raw`\b(?:liet ke|ke ra|ke het|ke|cho (?:toi|minh|em|anh|chi)|giup(?: (?:toi|minh|em))?|danh sach|tat ca|toan bo|day du|cac|nhung|het|ve|dat ra|de ra|duoc giao|cu the|la (?:gi|bao nhieu)|phai dat|can dat|dat|phai|can|gom|bao gom|nao|gi|bao nhieu|cua quy dinh kem(?: theo)?|kem theo|${NOUN})\b`,
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
  const naming = blankMatches(question.text, WORDS);
  const asked = (await ofNamedDocument(context, naming)) ?? (await ofNamedPlace(context, naming));
  const [document, ...others] = [...new Set(asked?.items.map((item) => item.document))];
  if (asked === undefined || document === undefined || others.length > 0) return undefined;
  const timely = keepAskedYears(asked.items, document, asked.context);
  const found = timely === undefined ? undefined : keepMatters(asked.context, timely, question.text);
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

interface Asked {
  /** The question freed of what names the document or place. */
  readonly context: AnswerContext;
  readonly items: readonly Candidate[];
}

async function ofNamedDocument(context: AnswerContext, naming: string): Promise<Asked | undefined> {
  const named = await findNamedScope(context, naming);
  if (named === undefined || named.documents.length > MAX_DOCUMENTS) return undefined;
  const scope = { documents: named.documents, isNamed: true };
  return { context: named.context, items: await collectCandidates(named.context, scope, 'target') };
}

/** "Chỉ tiêu giao cho xã X" of which there is no document: the figures set for that place in others' tables. */
async function ofNamedPlace(context: AnswerContext, naming: string): Promise<Asked | undefined> {
  const { catalogue } = context;
  const question = understandQuestion(naming);
  const mentions = catalogue.places.find(question);
  const [mention, ...others] = mentions.filter((place) => !isOfSome(place, catalogue.cards));
  if (mention === undefined || others.length > 0) return undefined;
  const isOfYear = ({ years }: DocumentCard) =>
    question.years.length === 0 || question.years.some((year) => years.has(year));
  const { documents } = await loadScope(context, catalogue.cards.filter(isHeld).filter(isOfYear));
  const scope = { documents, isNamed: false, mustHold: nameOfPlace(question, mention) };
  const items = await collectCandidates(context, scope, 'target');
  return {
    context: { ...context, question: withoutPlaces(question, mentions) },
    items: items.filter(({ fact }) => 'indicator' in fact && holdsRequired(scope, fact.scope ?? '')),
  };
}

function sayNone(document: OfficialDocument, matter: string): DraftStatement {
  const [name, what] = [describeSource(document), answerWording.targetsAbout(matter)];
  return { text: answerWording.notFoundIn(name, what), sources: [], referenceRows: [name, what] };
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
