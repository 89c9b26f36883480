import { foldMarks } from '../../../knowledge/language/fold.ts';
import { type Intent, isHeaderIntent } from '../../../knowledge/search/question-intents.ts';
import { asksForOwn } from '../listing/concerns-asker.ts';
import { chooseOffered } from './choose-offered.ts';
import { takeCourtesies } from './courtesies.ts';
import { type Ellipsis, readEllipsis, readWish, stripAsking, type Wish } from './follow-up-words.ts';
import { askOfLast, askReached, continueWithMatter, isBareMatter, onlyHeld } from './fragments.ts';
import { attach, hold, holdToAny, withMatter } from './hold-question.ts';
import { findPointing } from './pointing.ts';
import { namesDocuments, type QuestionParts, toQuestionParts } from './question-parts.ts';
import { resolvePointing } from './resolve-pointing.ts';
import { readStep, substitute } from './substitute.ts';
import type { Frame, Resolution, Talk, TalkSources } from './talk.ts';

const ALONE: Resolution = { kind: 'alone' };

/**
 * Reads a message against the talk before it. A question that names its own document, place or matter is never bent; of
 * the talk only documents, places, years and the matter asked about enter, never what an answer said of them.
 */
export async function resolveFollowUp(
  message: string,
  talk: Talk,
  sources: TalkSources,
): Promise<Resolution> {
  const { courtesy, rest } = takeCourtesies(message);
  if (rest === '' && courtesy !== undefined) return { kind: 'courtesy', courtesy };
  const { frame } = talk;
  if (frame === undefined) return ALONE;
  const chosen = chooseOffered(rest, talk.offered);
  if (chosen !== undefined) return hold(chosen.rest === '' ? frame.text : chosen.rest, chosen.document);
  const wish = readWish(rest);
  if (wish !== undefined) return grant(wish, frame, talk, sources);
  const ellipsis = readEllipsis(rest);
  const payload = ellipsis.payload;
  if (payload === '') return ALONE;
  const body = ellipsis.hasLead || ellipsis.isCorrection ? withoutTies(rest, payload) : rest;
  const pointing = findPointing(body);
  if (pointing !== undefined) return await resolvePointing(body, pointing, frame, talk, sources);
  return continueTalk(ellipsis, body, frame, talk, sources);
}

/** The message from where its own words begin. */
function withoutTies(message: string, payload: string): string {
  const at = message.indexOf(payload);
  return at < 0 ? payload : message.slice(at);
}

async function continueTalk(
  ellipsis: Ellipsis,
  body: string,
  frame: Frame,
  talk: Talk,
  sources: TalkSources,
): Promise<Resolution> {
  const { catalogue } = sources;
  const parts = toQuestionParts(body, catalogue);
  // A comparison sets two beside each other, and puts neither in the other's place.
  if (COMPARES.test(ellipsis.payload)) return ALONE;
  const isTied = ellipsis.hasLead || ellipsis.hasClose || ellipsis.isCorrection;
  if (!isTied && asksWholeOfOwn(body)) return ALONE;
  const own = parts.understood.intents.filter((intent) => intent !== 'subject' && intent !== 'documents');
  const asked = toQuestionParts(frame.text, catalogue).understood.intents;
  // "tỷ lệ thấp còi năm 2031?" asks for a figure without a word of asking.
  const asksSame = own.every(
    (intent) => asked.includes(intent) || (asked.length === 0 && intent === 'target'),
  );
  if (readStep(ellipsis.payload) !== undefined)
    return (await substitute(ellipsis.payload, frame, talk, sources)) ?? ALONE;
  if (isPersonal(body)) return holdToAny(`Ai ký, ${body}`, talk.about);
  const ofLast = askReached(ellipsis.payload, frame, talk, sources) ?? askOfLast(body, frame, talk, sources);
  if (ofLast !== undefined) return ofLast;
  const topic = findTopic(ellipsis.payload, sources);
  if (isTied && asksSame && !isSentence(topic, own.length > 0))
    return (await substitute(topic, frame, talk, sources)) ?? ALONE;
  if (isTied && own.length > 0) return attach(body, parts, frame, talk, sources);
  if (isBareMatter(parts) && !asksOfSection(body))
    return (await continueWithMatter(body, frame, talk, sources)) ?? ALONE;
  const isFragment = saysNoMatter(parts) && !parts.understood.intents.includes('documents');
  if (!isFragment) return askForItself(body, parts, frame, talk, sources);
  const isElliptic = own.length === 0 || (asksSame && parts.yearSpans.length + parts.placeSpans.length > 0);
  const isNumber = parts.understood.numbers.length > 0;
  if (isElliptic && !isNumber && hasSomethingNew(parts, ellipsis.payload)) {
    const substituted = await substitute(stripAsking(ellipsis.payload), frame, talk, sources);
    if (substituted !== undefined) return substituted;
  }
  if (namesDocuments(parts) || parts.yearSpans.length > 0 || parts.understood.intents.length === 0)
    return ALONE;
  return resolveAttribute(body, parts, frame, talk, sources);
}

/** What is asked of an agency as a whole, folded: "những chỉ tiêu nào", "hạn của". */
const OF_AGENCY =
  /\b(?:nhung|cac|tat ca|co|danh sach) (?:[a-z]+ )?(?:chi tieu|thoi han|han|nhiem vu|van ban|bao cao)\b|^(?:thoi )?han (?:[a-z]+ )?(?:cua|cho)\b/;

/** "Những chỉ tiêu nào giao cho cơ quan tôi?" says what is asked, and of whom: it leaves nothing to the talk. */
function asksWholeOfOwn(body: string): boolean {
  const folded = foldMarks(body).toLowerCase();
  return asksForOwn(folded) && OF_AGENCY.test(folded);
}

/** Where a report goes is asked with words that are no matter of their own: "qua đơn vị nào, địa chỉ ở đâu". */
const OF_DELIVERY = new Set(['dia', 'chi', 'don', 'vi', 'bo', 'phan', 'dau', 'moi', 'email', 'mail', 'kenh']);

/** The part somebody has in a matter is none of its own: "phối hợp với ai", "còn ai tham gia cùng". */
const OF_PART = new Set('phoi hop cung chu tri tham gia dau moi ben don vi co quan nua'.split(' '));

function saysNoMatter({ matter, understood }: QuestionParts): boolean {
  const isOfDelivery = understood.intents.some((intent) => intent === 'delivery' || intent === 'recipients');
  const isOfPart = understood.intents.includes('task');
  return matter.every(
    ({ folded }) => (isOfDelivery && OF_DELIVERY.has(folded)) || (isOfPart && OF_PART.has(folded)),
  );
}

/** A question of fewer words of matter finds something in any document. */
const MIN_OWN_MATTER = 2;

/** A question as short as "chi trả khi nào" is meant of what is talked about, and of nothing else. */
const MAX_SHORT_WORDS = 4;

/** A question with a matter of its own; where it names no document, it may be meant of the one in talk. */
function askForItself(
  body: string,
  parts: QuestionParts,
  frame: Frame,
  talk: Talk,
  sources: TalkSources,
): Resolution {
  const isOpen = !namesDocuments(parts) && parts.yearSpans.length === 0;
  if (isOpen && asksOfSection(body)) return attach(body, parts, frame, talk, sources);
  const isOfStore = parts.understood.types.length > 0 || parts.understood.intents.includes('documents');
  const document = isOpen && !isOfStore ? onlyHeld(talk) : undefined;
  if (document === undefined) return ALONE;
  const held = { text: body, document };
  const isShort = body.split(' ').length <= MAX_SHORT_WORDS && parts.understood.intents.length > 0;
  if (isShort) return { kind: 'question', frame: held, isPlain: false };
  return parts.matter.length < MIN_OWN_MATTER ? ALONE : { kind: 'alone', held };
}

/** "diễn đàn thì ai chủ trì" asks as the question before did: what is new is "diễn đàn". */
function findTopic(payload: string, { catalogue }: TalkSources): string {
  const stripped = stripAsking(payload);
  const parted = /^(?<topic>.+?) (?:thì|thi) (?<asked>.+)$/iu.exec(stripped)?.groups;
  if (parted?.topic === undefined || parted.asked === undefined) return stripped;
  const saysMatter = (words: string) => toQuestionParts(words, catalogue).matter.length > 0;
  return saysMatter(parted.topic) && !saysMatter(parted.asked) ? parted.topic : stripped;
}

const COMPARES = /^(?:nếu |neu )?so (?:với|voi|sánh|sanh)(?!\p{L})/iu;

/** "trích nguyên văn mục III" is of the document in talk. */
function asksOfSection(body: string): boolean {
  return /(?<!\p{L})(?:mục|muc|điều|dieu|khoản|khoan|phần|phan|chương|chuong|phụ lục|phu luc)\s+(?:[IVX]+|\d{1,3})(?![\p{L}\d%‰])/iu.test(
    body,
  );
}

/** Longer ones put nothing in the place of something: they ask for themselves. */
const MAX_NEW_WORDS = 6;

function isSentence(topic: string, asks: boolean): boolean {
  return asks && topic.split(' ').length > MAX_NEW_WORDS;
}

function hasSomethingNew(parts: QuestionParts, payload: string): boolean {
  const words = payload.split(' ').length;
  return parts.yearSpans.length + parts.placeSpans.length > 0 || words <= MAX_LEVEL_WORDS;
}

/** "của cấp huyện nhé". */
const MAX_LEVEL_WORDS = 4;

const PERSONAL =
  /^(?:(?:giữ |giu )?(?:chức vụ|chuc vu|chức danh|chuc danh|chức|chuc) (?:gì|gi|là gì|la gi|nào|nao))[\s?.!]*$/iu;

function isPersonal(body: string): boolean {
  return PERSONAL.test(body);
}

async function resolveAttribute(
  body: string,
  parts: QuestionParts,
  frame: Frame,
  talk: Talk,
  sources: TalkSources,
): Promise<Resolution> {
  const isOfDocument = parts.understood.intents.every(
    (intent) => isHeaderIntent(intent) || (intent === 'delivery' && !asksOfReport(frame, sources)),
  );
  const isDelivery = parts.understood.intents.includes('delivery');
  const text = !isOfDocument ? withMatter(body, frame, sources) : isDelivery ? `Nơi nhận: ${body}` : body;
  return attach(text, toQuestionParts(text, sources.catalogue), frame, talk, sources, isOfDocument);
}

function asksOfReport(frame: Frame, { catalogue }: TalkSources): boolean {
  const { intents } = toQuestionParts(frame.text, catalogue).understood;
  return intents.some((intent) => intent === 'deadline' || intent === 'delivery' || intent === 'task');
}

const MORE_OF: Partial<Record<Intent, string>> = {
  target: 'Có những chỉ tiêu nào',
  deadline: 'Có những thời hạn nào',
  delivery: 'Có những thời hạn nào',
  task: 'Có những nhiệm vụ gì',
};

function grant(wish: Wish, frame: Frame, talk: Talk, sources: TalkSources): Resolution {
  // Every answer quotes and cites: source and wording are told by giving it again.
  if (wish !== 'more') return { kind: 'question', frame, isPlain: true };
  const { intents } = toQuestionParts(frame.text, sources.catalogue).understood;
  const kind = intents.find((intent) => MORE_OF[intent] !== undefined);
  return holdToAny((kind === undefined ? undefined : MORE_OF[kind]) ?? 'Nội dung chính là gì', talk.about);
}
