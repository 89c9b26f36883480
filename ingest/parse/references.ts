import { documentNumberKey } from '../../knowledge/language/document-number.ts';
import { parseNumberSymbol } from '../../knowledge/language/number-symbol.ts';
import { datesAgree } from '../../knowledge/language/vietnamese-date.ts';
import { type PartialDate, UNKNOWN_DATE } from '../../knowledge/model/calendar.ts';
import type { DocumentHeader } from '../../knowledge/model/official-document.ts';
import type { Evidence, Reference, Standing } from '../../knowledge/model/register.ts';
import { readBodyName, toCitedIssuerName } from './body-name.ts';
import type { OutlinedText, OutlineItem } from './outlined-text.ts';
import { completeByPlace } from './place-names.ts';
import { type ActContext, isJoined, readAct, type StatedAct, shareAct } from './reference-acts.ts';
import { findReferenceMentions, type ReferenceMention } from './reference-mentions.ts';
import { mergeReferences } from './reference-merge.ts';
import { readRelation } from './reference-relation.ts';
import { countWhole, readStanding } from './reference-standing.ts';
import { type ReferenceTail, readReferenceTail } from './reference-tail.ts';

/** What references are read against: the document's own identity and place. */
export type ReferenceContext = Pick<DocumentHeader, 'number' | 'issuedOn' | 'place'>;

/** One occurrence, with what merging needs to know of it. */
export interface ReferenceOccurrence {
  readonly reference: Reference;
  readonly hasSymbol: boolean;
  /** As the text writes it, also where the number's symbol says who issued it; null when it does not. */
  readonly writtenIssuer: string | null;
  /** It stands in the subject of the mention before it ("… về thực hiện Nghị quyết số …"). */
  readonly isNested: boolean;
}

const SENTENCE_START = /(?:[.!?…]\s+(?=\p{Lu}|“)|\n)/gu;
const OWN_NUMBER_LINE = /^Số(?:\s(?:ký hiệu|hiệu))?\s*:?\s*\d/iu;
const MAX_NUMBER_LINE = 60;
const SKIPPED_ZONES = new Set(['letterhead', 'recipients', 'signature', 'other-document']);

function findSentenceStart(text: string, at: number): number {
  let start = 0;
  for (const match of text.slice(0, at).matchAll(SENTENCE_START)) start = match.index + match[0].length;
  return start;
}

/** "hướng dẫn của <body> tại Công văn số …": the body stands before the type. */
function readIssuerBefore(gap: string): { issuer: string; length: number } | undefined {
  const at = gap.lastIndexOf('của ');
  if (at < 0 || !/\stại\s+(?:các\s+)?$/u.test(gap)) return undefined;
  const rest = gap.slice(at + 'của '.length);
  const issuer = readBodyName(rest);
  if (issuer === undefined || !/^\s+tại\s+(?:các\s+)?$/u.test(rest.slice(issuer.length))) return undefined;
  return { issuer, length: rest.length };
}

function isOwn(mention: ReferenceMention, issuedOn: PartialDate, context: ReferenceContext): boolean {
  const key = documentNumberKey(context.number);
  return key !== null && key === documentNumberKey(mention.number) && datesAgree(issuedOn, context.issuedOn);
}

function toIssuer(mention: ReferenceMention, written: string | null, place: string | null): string | null {
  if (mention.issuer !== null) return mention.issuer;
  if (written !== null) return completeByPlace(toCitedIssuerName(written), place);
  const local = mention.number === null ? null : parseNumberSymbol(mention.number).localIssuer;
  if (local === null || !local.startsWith('Sở ')) return null;
  return completeByPlace(local, place);
}

function toLead(item: OutlineItem, items: readonly OutlineItem[], sentence: string): string {
  const parent = item.parent === null ? undefined : items[item.parent];
  return parent !== undefined && /^Căn cứ/u.test(parent.text) ? `${parent.text} ${sentence}` : sentence;
}

function readTail(mention: ReferenceMention, text: string): ReferenceTail {
  const tail = readReferenceTail(text.slice(mention.end), /^[\s*-]*Căn cứ/u.test(text));
  if (mention.name === null) return tail;
  // A law's name is its subject; what follows it is the sentence's own matter, but for its date.
  const hasDate = tail.issuedOn !== UNKNOWN_DATE;
  return {
    ...tail,
    issuer: null,
    subject: mention.name,
    length: hasDate ? lengthOfDate(text.slice(mention.end)) : 0,
  };
}

function lengthOfDate(rest: string): number {
  return (
    /^[\s,(]*(?:ban hành\s+)?ngày\s[\d\s/.-]+(?:tháng\s\d+\s?năm\s\d{4})?/u.exec(rest)?.[0].trimEnd()
      .length ?? 0
  );
}

function toEvidence(item: OutlineItem, start: number, end: number): Evidence {
  return {
    quote: item.text.slice(start, end),
    locator: item.locator,
    page: item.page,
    passage: item.ordinal,
    start: item.start + start,
    end: item.start + end,
    scan: null,
    confirmedBy: null,
  };
}

/** A mention with all that was read behind it, before it is known what it is to this document. */
interface ReadMention {
  readonly mention: ReferenceMention;
  readonly tail: ReferenceTail;
  readonly end: number;
}

/** What the sentence so far says, for the mention that may share in it. */
interface SentenceState {
  coreEnd: number;
  tailEnd: number;
  previous: Reference['relation'] | null;
  /** The act the mention before shares in, and where its clause begins. */
  act: (StatedAct & { readonly start: number }) | null;
  /** What the sentence says of whether the mention before holds. */
  standing: Standing | undefined;
}

function readItem(
  item: OutlineItem,
  items: readonly OutlineItem[],
  context: ReferenceContext,
): ReferenceOccurrence[] {
  const found: ReferenceOccurrence[] = [];
  const { text } = item;
  const read = findReferenceMentions(text).map((mention): ReadMention => {
    const tail = readTail(mention, text);
    return { mention, tail, end: mention.end + tail.length };
  });
  const state: SentenceState = { coreEnd: 0, tailEnd: 0, previous: null, act: null, standing: undefined };
  for (const [index, one] of read.entries()) {
    const { mention, tail } = one;
    const sentenceStart = findSentenceStart(text, mention.start);
    const before = readIssuerBefore(text.slice(sentenceStart, mention.start));
    const tailBefore = state.tailEnd;
    const { relation, act, standing } = relate(item, items, {
      one,
      later: read.slice(index + 1),
      state,
      sentenceStart,
    });
    const issuedOn = tail.issuedOn === UNKNOWN_DATE ? mention.issuedOn : tail.issuedOn;
    if (isOwn(mention, issuedOn, context)) continue;
    const start = act?.start ?? (before === undefined ? mention.start : mention.start - before.length);
    const cited = {
      relation,
      type: mention.type,
      number: mention.number,
      issuedOn,
      issuer: toIssuer(mention, tail.issuer ?? before?.issuer ?? null, context.place),
      subject: tail.subject,
      documentId: null,
      isPartial: act?.isPartial ?? false,
      actsFrom: act?.actsFrom ?? null,
    };
    const evidence = toEvidence(item, start, one.end + (act?.after ?? 0));
    found.push({
      hasSymbol: mention.hasSymbol,
      writtenIssuer: tail.issuer ?? before?.issuer ?? null,
      isNested: mention.start < tailBefore,
      reference: { ...cited, ...evidence, standing: act === null ? standing : toSuspension(act, evidence) },
    });
  }
  return found;
}

interface Place {
  readonly one: ReadMention;
  readonly later: readonly ReadMention[];
  readonly state: SentenceState;
  readonly sentenceStart: number;
}

/** What a mention is to this document; moves the state on to the next one. */
function relate(
  item: OutlineItem,
  items: readonly OutlineItem[],
  { one, later, state, sentenceStart }: Place,
) {
  const { mention, end } = one;
  if (state.coreEnd < sentenceStart) Object.assign(state, { previous: null, act: null, standing: undefined });
  const lead = item.text.slice(sentenceStart, mention.start);
  const gap = item.text.slice(Math.max(sentenceStart, state.tailEnd, state.coreEnd), mention.start);
  const isNested = mention.start < state.tailEnd;
  const after = readAfterwards(item.text, end, later);
  const heading = toHeading(item, items);
  const stated = isNested ? undefined : readAct({ lead, gap, after, heading });
  const act =
    stated === undefined
      ? isNested || state.act === null
        ? null
        : shareAct(state.act, gap, after)
      : { ...stated, start: mention.start - stated.before };
  const relation =
    act?.relation ??
    readRelation({
      lead: toLead(item, items, lead),
      gap: toLead(item, items, gap),
      isNested,
      previous: state.act === null ? state.previous : null,
      type: mention.type,
    });
  const isSpokenOf = !isNested && act === null && mention.number !== null && !RESTS_ON.includes(relation);
  const standing = isSpokenOf
    ? (tellStanding(item, one, { lead, gap, after, heading }) ??
      (isJoined(gap, after) ? state.standing : undefined))
    : undefined;
  state.coreEnd = mention.end;
  state.tailEnd = Math.max(state.tailEnd, end);
  if (!isNested) Object.assign(state, { previous: relation, act, standing });
  return { relation, act, standing };
}

/** What a document rests on it takes to hold. */
const RESTS_ON: readonly Reference['relation'][] = ['legal-basis', 'guided-by'];

function tellStanding(
  item: OutlineItem,
  { mention, end }: ReadMention,
  context: ActContext,
): Standing | undefined {
  const said = readStanding(context);
  if (said === undefined) return undefined;
  const { quote, locator, page } = toEvidence(
    item,
    mention.start - countWhole(item.text, mention.start, -said.before),
    end + countWhole(item.text, end, said.after),
  );
  return { says: said.says, isPartial: false, from: null, until: null, quote, locator, page };
}

function toSuspension({ suspension, actsFrom }: StatedAct, { quote, locator, page }: Evidence) {
  if (suspension === null) return undefined;
  return { ...suspension, says: 'suspended' as const, from: actsFrom, quote, locator, page };
}

/** The rest of the sentence with the other documents it names blanked out: "…, … và … hết hiệu lực". */
function readAfterwards(text: string, end: number, later: readonly ReadMention[]): string {
  let after = '';
  for (const { mention, end: to } of later) {
    const [from, until] = [mention.start - end, to - end];
    if (from < after.length) continue;
    after += text.slice(end + after.length, end + from) + ' '.repeat(until - from);
  }
  after += text.slice(end + after.length);
  return after.slice(0, /\.(?=\s+\p{Lu}|\s*$)|\n/u.exec(after)?.index ?? after.length);
}

const FIRST_MARK = /^(?:1(?!\d)|a|[-+•*])/u;

/** The line ending in ":" that a list stands under: of several in one clause the nearest behind which the marks begin anew. */
function toHeading(item: OutlineItem, items: readonly OutlineItem[]): string {
  const at = items.indexOf(item);
  for (let i = at - 1, next = item; i > (item.parent ?? at); i -= 1) {
    const before = items[i];
    if (before === undefined) break;
    if (before.marker === null && isOpen(before) && FIRST_MARK.test(next.marker ?? '')) return before.text;
    if (before.parent === item.parent) next = before;
  }
  const parent = item.parent === null ? undefined : items[item.parent];
  return parent !== undefined && isOpen(parent) ? parent.text : '';
}

function isOpen({ text }: OutlineItem): boolean {
  return text.trimEnd().endsWith(':');
}

function canCite(item: OutlineItem): boolean {
  const isNumberLine = OWN_NUMBER_LINE.test(item.text) && item.text.length < MAX_NUMBER_LINE;
  return !SKIPPED_ZONES.has(item.zone) && !isNumberLine;
}

/**
 * Every other document this one names, with number or, for laws and conventions, by name; one entry a document, in order
 * of first mention, from its most complete occurrence and with its strongest relation. Never the document itself, nor the
 * one a web post describes. Empty when none is named.
 */
export function parseReferences(outlined: OutlinedText, header: ReferenceContext): Reference[] {
  return mergeReferences(listReferenceOccurrences(outlined.items, header));
}

/** Every mention of another document by itself, in reading order: what `parseReferences` merges. Empty when none is named. */
export function listReferenceOccurrences(
  items: readonly OutlineItem[],
  header: ReferenceContext,
): ReferenceOccurrence[] {
  return items.filter(canCite).flatMap((item) => readItem(item, items, header));
}
