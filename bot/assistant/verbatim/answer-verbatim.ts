import { foldMarks } from '../../../knowledge/language/fold.ts';
import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import { isHeld } from '../../../knowledge/search/document-cards.ts';
import { rankFacts } from '../../../knowledge/search/rank-facts.ts';
import { understandQuestion } from '../../../knowledge/search/understand-question.ts';
import { WordBag } from '../../../knowledge/search/word-bag.ts';
import type { StoredPassage } from '../../../knowledge/store/store.ts';
import type { AnswerContext } from '../answer-context.ts';
import { askWhichIssuer } from '../answer-identity.ts';
import { answerFromPassages } from '../answer-passages.ts';
import type { DraftAnswer } from '../compose-answer.ts';
import { findScope } from '../find-scope.ts';
import { findNamed, type NamedScope } from '../named-scope.ts';
import { quotePassage } from '../quote-passage.ts';
import { blankMatches } from '../relations/blank-matches.ts';
import { type AskedPlace, type AskedStep, findAskedPlace } from './asked-place.ts';
import { listNodes, listUnder, matchNodes, type OutlineNode } from './match-locator.ts';
import { findNamedSection, WHOLE } from './named-section.ts';
import { askWhichPlace, quoteSection, type Section, sayNoSuchPlace } from './quote-section.ts';

/** Words that ask for a document's own words, folded. "Trích yếu" is a field of the head. */
const VERBATIM =
  /\b(?:(?:trich|dan|doc|cho|xem|chep|lay|ghi|gui|nhac)(?: lai| day du| dung)? )?(?:nguyen van|nguyen si|tung chu|toan van)\b|\btrich (?:dan|luc|doan|cau|muc|khoan|dieu|phan|diem|ra|toan|lai|phu luc|chuong)\b|\b(?:doc|chep|trich) (?:lai |nguyen |day du )(?:cau|doan|muc|khoan|dieu|phan|diem|quy dinh|noi dung|cho)?|\bnguyen (?:doan|cau|muc)\b/g;
/** "Cho xem điều 5", "Điều 5 quy định gì": with a part named, its words are the answer. */
const ASKS_PLACE =
  /\b(?:cho (?:toi |minh |em |anh |chi )*(?:xem|doc|biet)|xem(?: lai)?|mo|doc)\b|\b(?:quy dinh|noi|ghi|viet|neu|gom|bao gom|co|de cap)(?: den| ve| cu the| chi tiet)*(?: nhung)?(?: (?:noi dung|dieu|viec))? gi\b|\bnoi dung(?: cua)?(?: la)? gi\b|\bnoi dung\b|\bla gi\b|\b(?:the nao|ra sao)\b/g;
/** Words of asking around the matter: "đoạn nói về …", "câu quy định …". */
const FRAME =
  /\b(?:xin|vui long|giup|ho|cho (?:toi|minh|em|anh|chi|tui)(?: xin| xem)?|(?:doan|cau|phan|cho|muc|quy dinh|noi dung)(?: van)?(?: (?:ve|noi ve|noi|quy dinh ve|quy dinh|lien quan den|lien quan|neu))|trong|o|nhe|nha|a|voi)\b/g;

/**
 * "Trích nguyên văn khoản 4 Điều 2 …", "đọc lại câu quy định …": the words of the part named, whole and in order, or of
 * the passages that carry the matter. Undefined for any other question, and where the document is not certain.
 */
export async function answerVerbatim(context: AnswerContext): Promise<DraftAnswer | undefined> {
  const asked = findAskedPlace(context.question.text);
  const rest = foldMarks(asked.rest);
  const isVerbatim = matches(VERBATIM, rest);
  const isPlace = asked.parts.length > 0 && (isVerbatim || asksOnlyPlace(rest));
  if (!isVerbatim && !isPlace) return undefined;
  const naming = blankMatches(asked.rest, VERBATIM, ...(asked.parts.length > 0 ? [ASKS_PLACE] : []), FRAME);
  const named = await findNamed(context, naming);
  const isWhole = WHOLE.test(rest);
  if (named === 'nothing' && isVerbatim && (asked.parts.length > 0 || isWhole))
    return askWhichIssuer(context, context.catalogue.cards.filter(isHeld));
  if (named !== 'nothing' && named !== undefined) {
    const answer = await answerPlace(context, named, asked);
    if (answer !== undefined) return answer;
  }
  return asked.parts.length > 0 ? undefined : answerMatter(context, named, naming);
}

function matches(pattern: RegExp, text: string): boolean {
  return new RegExp(pattern.source).test(text);
}

/** Whether a question that names a part asks what it says, and not of it who, when or how many. */
function asksOnlyPlace(rest: string): boolean {
  if (matches(ASKS_PLACE, rest)) {
    const left = understandQuestion(rest.replace(ASKS_PLACE, ' '));
    return left.intents.every((intent) => intent === 'subject');
  }
  const { intents, terms, numbers } = understandQuestion(rest);
  return intents.length === 0 && (numbers.length > 0 || terms.length === 0);
}

interface Sections {
  readonly sections: readonly Section[];
  /** Attachments that have a place of the same name. */
  readonly others: readonly Section[];
  /** Of several parts asked for, those that there are not. */
  readonly missing: readonly string[];
}

interface Found extends Sections {
  readonly document: OfficialDocument;
  readonly passages: readonly StoredPassage[];
}

/** The part named, in the one document that has it; undefined when the question names none. */
async function answerPlace(
  context: AnswerContext,
  named: NamedScope,
  asked: AskedPlace,
): Promise<DraftAnswer | undefined> {
  const found = await Promise.all(
    named.documents.map(async (document): Promise<Found> => {
      const passages = await context.catalogue.listPassages(document.id);
      return { document, passages, ...findSections(passages, asked) };
    }),
  );
  const holding = found.filter(({ sections }) => sections.length > 0);
  const [only] = holding;
  if (holding.length > 1) {
    const ids = new Set(holding.map(({ document }) => document.id));
    return askWhichIssuer(
      context,
      context.catalogue.cards.filter(({ id }) => ids.has(id)),
    );
  }
  if (only === undefined) {
    const [first] = found;
    if (asked.parts.length === 0 || first === undefined) return undefined;
    return sayNoSuchPlace(first.document, asked.written, listNear(first.passages, asked));
  }
  const { document, sections, others, missing } = only;
  if (asked.alsoLabels.length === 0 && sections.length > 1) return askWhichPlace(document, sections);
  return quoteSection(document, sections, others, { from: asked.from, missing });
}

/** The places that answer best; several only where they answer alike, or several are asked for. */
function findSections(passages: readonly StoredPassage[], asked: AskedPlace): Sections {
  const nodes = listNodes(passages);
  const toSection = (node: OutlineNode): Section => ({
    place: node.locator,
    passages: listUnder(passages, node),
  });
  const inside = findNamedSection(passages, asked.rest);
  if (asked.parts.length === 0)
    return { sections: inside === undefined ? [] : [inside], others: [], missing: [] };
  const within =
    inside === undefined
      ? nodes
      : nodes.filter(
          ({ locator }) =>
            locator !== inside.place && inside.passages.some((passage) => passage.locator === locator),
        );
  const matched = toAlternatives(asked).map((steps) => ({
    steps,
    places: matchNodes(within, steps),
  }));
  const [first] = matched;
  const others = (first?.places ?? []).filter(
    ({ cost, node }) => cost > (first?.places[0]?.cost ?? 0) && isAttachedAlone(node),
  );
  return {
    sections: matched.flatMap(({ places }) =>
      keepFullest(places.filter(({ cost }) => cost === places[0]?.cost).map(({ node }) => toSection(node))),
    ),
    others: others.map(({ node }) => toSection(node)),
    missing: matched.flatMap(({ steps, places }) =>
      places.length > 0 ? [] : [steps[0]?.map(({ label }) => `${asked.firstUnit} ${label}`).join('.') ?? ''],
    ),
  };
}

/** "Quy định kèm theo, Điều 2": the article of an attachment, one step below it. */
function isAttachedAlone({ path }: OutlineNode): boolean {
  const [attachment] = path;
  return path.length === 2 && (attachment?.unit === 'zone' || attachment?.unit === 'annex');
}

/** "Mẫu số 01" is named in a list of forms and stands in full behind it: one place, the fuller. */
function keepFullest(sections: readonly Section[]): Section[] {
  const byName = new Map<string, Section>();
  for (const section of sections) {
    const name = section.place.replace(/\s\(\d+\)$/, '');
    const known = byName.get(name);
    if (known === undefined || known.passages.length < section.passages.length) byName.set(name, section);
  }
  return [...byName.values()];
}

/** "khoản 4, 5 Điều 2": the parts once for each label. */
function toAlternatives({ parts, alsoLabels }: AskedPlace): (readonly (readonly AskedStep[])[])[] {
  const [[step] = [], ...others] = parts;
  const more = alsoLabels.map((label) => [[{ unit: step?.unit ?? null, label }], ...others]);
  return [parts, ...more];
}

/** The places beside the one that is missing: those under the rest of what was asked, or the outermost. */
function listNear(passages: readonly StoredPassage[], { parts }: AskedPlace): string[] {
  const nodes = listNodes(passages).filter(({ path }) => path.every(({ unit }) => unit !== 'zone'));
  const parent = [parts.slice(1), parts.slice(0, -1), parts.map((steps) => steps.slice(0, -1))]
    .filter((shorter) => shorter.flat().length > 0)
    .flatMap((shorter) => matchNodes(nodes, shorter))[0]?.node;
  const depth = (parent?.path.length ?? 0) + 1;
  const under = nodes.filter(
    ({ path, locator }) =>
      path.length === depth && (parent === undefined || locator.startsWith(parent.locator)),
  );
  const asked = parts[0]?.[0]?.unit;
  const alike = under.filter(({ path }) => path.at(-1)?.unit === asked);
  const shown = alike.length > 0 ? alike : under;
  return (shown.length > 0 || parent === undefined ? shown : [parent]).map(({ locator }) => locator);
}

/** Below this share of the matter a passage is about something else. */
const MIN_COVERAGE = 0.5;
const CLOSE_TO_BEST = 0.85;
const MAX_QUOTED = 5;

/** The passages of a named document that carry the matter, word for word; of all documents only what answers surely. */
async function answerMatter(
  context: AnswerContext,
  named: NamedScope | 'nothing' | undefined,
  naming: string,
): Promise<DraftAnswer | undefined> {
  if (named === 'nothing') return undefined;
  if (named === undefined) {
    const own = { ...context, question: understandQuestion(naming) };
    return (await answerFromPassages(own, await findScope(own), undefined)).answer;
  }
  const { terms } = named.context.question;
  const ranked = rankFacts(terms, await listPlaces(named), ({ document, passage }) => ({
    own: new WordBag(passage.text),
    around: new WordBag(passage.headings.join(' . ')),
    header: context.catalogue.findHeader(document.id),
  }));
  const [best] = ranked;
  if (best?.isSpecific !== true || best.coverage < MIN_COVERAGE) return undefined;
  const { document, passage } = best.item;
  if (passage.role === 'heading') {
    const section = {
      place: passage.locator,
      passages: listUnder(await context.catalogue.listPassages(document.id), passage),
    };
    return quoteSection(document, [section], [], { from: 1, missing: [] });
  }
  const close = ranked.filter(
    ({ relevance, coverage }) => coverage >= MIN_COVERAGE && relevance >= CLOSE_TO_BEST * best.relevance,
  );
  const statements = close.slice(0, MAX_QUOTED).map(({ item }) => quotePassage(item.document, item.passage));
  return { outcome: 'answered', statements };
}

/** Its title names a document's matter, and is no place in it. */
const TITLE = /^(?:tiêu đề|mở đầu|đầu văn bản)$/u;

async function listPlaces({ context, documents }: NamedScope) {
  const perDocument = await Promise.all(
    documents.map(async (document) => {
      const passages = await context.catalogue.listPassages(document.id);
      return passages.flatMap((passage) =>
        passage.role === 'furniture' || TITLE.test(passage.locator) ? [] : [{ document, passage }],
      );
    }),
  );
  return perDocument.flat();
}
