import { foldMarks } from '../../../knowledge/language/fold.ts';
import type { PlaceIndex } from '../../../knowledge/search/place-index.ts';
import { withoutPlaces } from '../../../knowledge/search/place-index.ts';
import { findIntents, type Intent } from '../../../knowledge/search/question-intents.ts';
import { understandQuestion } from '../../../knowledge/search/understand-question.ts';
import { type Facet, findFacets, withoutFacets } from '../comparison/question-facets.ts';
import { type Clause, findClauses, opensMeasure } from './question-clauses.ts';

/** One of several things a question asks. */
export interface AskedPart {
  /** Questions of its own, the fuller first. */
  readonly questions: readonly string[];
  /** Its words as typed. */
  readonly name: string;
  readonly intents: readonly Intent[];
  /** The words of its name that say what it is about, folded. */
  readonly matter: readonly string[];
  /** Whether the last of its questions can be asked of any document: it names matter enough, and a document, place or year. */
  readonly isWhole: boolean;
  /** Whether its own words name a document or place; else it is asked of the one the first names. */
  readonly namesDocument: boolean;
  /** Whether it asks more of what the first part names and has no matter of its own ("…, hạn ngày nào"). */
  readonly isTail: boolean;
}

const MAX_PARTS = 4;

/** Two things measured against each other are a comparison. */
const COMPARES = /\b(?:hon|chenh|lech|so voi|khac nhau|giong nhau|bang nhau|kip|khop)\b/;

/** A clause that points back to the answer of the one before asks in two steps. */
const POINTS_BACK =
  /(?<!\p{L})(?<!(?:trong|sau|theo) )(?:đó|đấy|ấy|nó)(?!\p{L})|\b(?:van ban|ke hoach|quyet dinh|chi thi|cong van|nghi quyet|nghi dinh|thong tu|to trinh|huong dan|viec|cai|con so|muc|nam|han) (?:do|ay)\b(?! (?:ai|co quan|don vi))/u;

/** "Ai ký kế hoạch đó" points to the document the first names, unless that itself asks for one. */
function pointsToAnswer(text: string, first: string): boolean {
  if (!POINTS_BACK.test(text)) return false;
  const { intents } = understandQuestion(first);
  return (
    !asksHead(text, first) || intents.some((intent) => intent === 'references' || intent === 'documents')
  );
}

/** Parts a question that asks several things into questions of their own; undefined where it asks one or cannot be parted surely. */
export function partQuestion(question: string, places: PlaceIndex): readonly AskedPart[] | undefined {
  if (COMPARES.test(foldMarks(question))) return undefined;
  const { lead, asking, behind } = findClauses(question, places);
  if (asking.slice(1).some(({ text }) => pointsToAnswer(text, asking[0]?.text ?? ''))) return undefined;
  const [first, ...others] = joinTails(asking, places);
  if (first === undefined || others.length === 0 || others.length >= MAX_PARTS) return undefined;
  if ([first, ...others].every((clause) => asksHead(clause.text, first.text))) return undefined;
  const named = `${lead} ${first.text}`;
  if (findMatter(named, places).length + findFacets(named, places).length === 0) return undefined;
  const shared = join(lead, behind);
  return [
    {
      name: first.text,
      questions: [join(first.text, shared)],
      intents: understandQuestion(first.text).intents,
      matter: findMatter(first.text, places),
      isWhole: true,
      namesDocument: true,
      isTail: false,
    },
    ...others.map((clause) => carryOver(clause, first.text, shared, places)),
  ];
}

/**
 * A clause without a matter of its own mostly asks more of the same fact ("…, gửi cho ai", "…, ở đâu"): it stays with the
 * one before, unless what it asks stands elsewhere.
 */
function joinTails(clauses: readonly Clause[], places: PlaceIndex): Clause[] {
  const joined: Clause[] = [];
  for (const clause of clauses) {
    const before = joined.at(-1);
    const isOwn =
      before === undefined || hasOwnMatter(clause.text, before.text, places) || asksElsewhere(before, clause);
    if (isOwn) joined.push(clause);
    else joined.splice(-1, 1, { ...before, text: `${before.text}, ${clause.text}` });
  }
  return joined;
}

const FACTS: ReadonlySet<Intent> = new Set(['deadline', 'timespan', 'target', 'task']);
/** What a document's head and foot tell. */
export const HEAD: ReadonlySet<Intent> = new Set(['signer', 'issuer', 'number', 'issued-on']);

/** Another kind of fact than the clause before ("ai lo …, hạn ngày nào"), or the document's head where that asks of its text. */
function asksElsewhere(before: Clause, clause: Clause): boolean {
  const asked = understandQuestion(before.text).intents;
  const own = understandQuestion(askIssued(clause.text, before.text)).intents;
  if (own.length === 0 || asked.length === 0 || asked.includes('references')) return false;
  if (own.every((intent) => HEAD.has(intent))) return true;
  const areFacts = [...own, ...asked].every((intent) => FACTS.has(intent));
  return areFacts && own.every((intent) => !asked.includes(intent));
}

/** A later clause with what it leaves unsaid: the matter and the document, place or year that the first names. */
function carryOver({ text, isApart }: Clause, first: string, shared: string, places: PlaceIndex): AskedPart {
  const own = findFacets(text, places);
  const isSaid = ({ kind }: Facet) => own.some((facet) => facet.kind === kind);
  const facets = findFacets(first, places);
  const carried = facets.filter((facet) => !isSaid(facet)).map(({ start, end }) => first.slice(start, end));
  const said = withoutAsking(withoutFacets(first, facets.filter(isSaid)));
  const asked = askIssued(text, first);
  const full = join(said, asked, shared);
  const bare = join(text, ...carried, shared);
  const matter = findMatter(text, places);
  const { intents } = understandQuestion(text);
  const namesDocument = own.some(({ kind }) => kind !== 'year');
  const part = { name: text, intents, matter, namesDocument, isWhole: false, isTail: false };
  if (!hasOwnMatter(text, first, places))
    return {
      ...part,
      // The head is asked of the document alone: beside a matter of its text it would not be meant.
      questions: [asksHead(text, first) && facets.length > 0 ? join(asked, ...carried, shared) : full],
      intents: understandQuestion(asked).intents,
      isTail: true,
    };
  const isFull = isApart || opensMeasure(text) || matter.length >= WHOLE_MATTER;
  const isWhole = isFull && facets.length + own.length > 0;
  return { ...part, questions: isFull ? [bare] : [full, bare], isWhole };
}

/** A clause of so many words of matter is a question of its own. */
const WHOLE_MATTER = 3;

/** A clause without the words that ask. */
function withoutAsking(text: string): string {
  const { rest } = findIntents(foldMarks(text));
  return [...text].map((letter, i) => (rest[i] === ' ' ? ' ' : letter)).join('');
}

/** All that is asked of a document's head is answered together. */
function asksHead(text: string, first: string): boolean {
  const { intents } = understandQuestion(askIssued(text, first));
  return intents.length > 0 && intents.every((intent) => HEAD.has(intent));
}

/** "Số mấy, ngày nào": behind what is asked of a document's head a bare day is the day it was issued. */
function askIssued(text: string, first: string): string {
  const { intents, types } = understandQuestion(first);
  const isOfHead = intents.some((intent) => HEAD.has(intent)) && types.length < 2;
  return isOfHead && BARE_DAY.test(foldMarks(text)) ? `ban hành ${text}` : text;
}

const BARE_DAY = /^(?:vao )?(?:ngay (?:nao|may|bao nhieu|thang nao|thang nam nao)|hom nao|khi nao)$/;

/** Who a signer is, and whom a lead works with, are told with them. */
const OF_PERSON =
  /\b(?:chuc vu|chuc danh|giu chuc|chuc gi|tu cach|cuong vi|ky thay|thay mat|phoi hop|cung|chung)\b/;

/** "Ở đâu", "chỗ nào": where what is dated takes place. */
const BARE_PLACE =
  /^(?:thi )?(?:dien ra |to chuc )?(?:(?:o |tai )?(?:dau|(?:cho|noi|dia diem|dia chi) nao)|dia (?:diem|chi)(?: (?:o dau|la gi|la dau))?)(?:\W+\(.*\))?$/;

/** Whether a clause names a matter that the first does not, or opens with another document, place or year. */
function hasOwnMatter(text: string, first: string, places: PlaceIndex): boolean {
  if (OF_PERSON.test(foldMarks(text)) || BARE_PLACE.test(foldMarks(text))) return false;
  const known = new Set(understandQuestion(first).words.map(({ folded }) => folded));
  return (
    findFacets(text, places)[0]?.start === 0 || findMatter(text, places).some((word) => !known.has(word))
  );
}

/** Words that ask, and those that only say that something takes place. */
const ASKING_WORDS = new Set('ai gi nao may dau ngay thang nam gio hom dien ra du kien'.split(' '));

/** The words of a text that say what it is about, folded. */
function findMatter(text: string, places: PlaceIndex): string[] {
  const question = understandQuestion(withoutFacets(text, findFacets(text, places)));
  const { terms } = withoutPlaces(question, places.find(question));
  return terms
    .filter(({ isWeak, folded }) => !isWeak && !ASKING_WORDS.has(folded))
    .map(({ folded }) => folded);
}

function join(...parts: readonly string[]): string {
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(' ')
    .replace(/\s+/g, ' ');
}
