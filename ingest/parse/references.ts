import { documentNumberKey } from '../../knowledge/language/document-number.ts';
import { parseNumberSymbol } from '../../knowledge/language/number-symbol.ts';
import { datesAgree } from '../../knowledge/language/vietnamese-date.ts';
import { type PartialDate, UNKNOWN_DATE } from '../../knowledge/model/calendar.ts';
import type { DocumentHeader } from '../../knowledge/model/official-document.ts';
import type { Evidence, Reference } from '../../knowledge/model/register.ts';
import { readBodyName, toCitedIssuerName } from './body-name.ts';
import type { OutlinedText, OutlineItem } from './outlined-text.ts';
import { completeByPlace } from './place-names.ts';
import { findReferenceMentions, type ReferenceMention } from './reference-mentions.ts';
import { mergeReferences } from './reference-merge.ts';
import { readRelation } from './reference-relation.ts';
import { type ReferenceTail, readReferenceTail } from './reference-tail.ts';

/** What references are read against: the document's own identity and place. */
export type ReferenceContext = Pick<DocumentHeader, 'number' | 'issuedOn' | 'place'>;

/** One occurrence, with what merging needs to know of it. */
export interface ReferenceOccurrence {
  readonly reference: Reference;
  readonly hasSymbol: boolean;
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

function readItem(
  item: OutlineItem,
  items: readonly OutlineItem[],
  context: ReferenceContext,
): ReferenceOccurrence[] {
  const found: ReferenceOccurrence[] = [];
  const { text } = item;
  let coreEnd = 0;
  let tailEnd = 0;
  let previous: Reference['relation'] | null = null;
  for (const mention of findReferenceMentions(text)) {
    const sentenceStart = findSentenceStart(text, mention.start);
    if (coreEnd < sentenceStart) previous = null;
    const gap = text.slice(Math.max(sentenceStart, tailEnd, coreEnd), mention.start);
    const isNested = mention.start < tailEnd;
    const tail = readTail(mention, text);
    const issuedOn = tail.issuedOn === UNKNOWN_DATE ? mention.issuedOn : tail.issuedOn;
    const before = readIssuerBefore(text.slice(sentenceStart, mention.start));
    const end = mention.end + tail.length;
    const relation = readRelation({
      lead: toLead(item, items, text.slice(sentenceStart, mention.start)),
      gap: toLead(item, items, gap),
      isNested,
      previous,
      type: mention.type,
      after: text.slice(end, end + 80),
    });
    coreEnd = mention.end;
    tailEnd = Math.max(tailEnd, end);
    if (!isNested) previous = relation;
    if (isOwn(mention, issuedOn, context)) continue;
    const start = before === undefined ? mention.start : mention.start - before.length;
    const issuer = toIssuer(mention, tail.issuer ?? before?.issuer ?? null, context.place);
    const cited = {
      relation,
      type: mention.type,
      number: mention.number,
      issuedOn,
      issuer,
      subject: tail.subject,
    };
    found.push({
      hasSymbol: mention.hasSymbol,
      reference: {
        ...cited,
        documentId: null,
        isPartial: false,
        actsFrom: null,
        ...toEvidence(item, start, end),
      },
    });
  }
  return found;
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
  return mergeReferences(
    outlined.items.filter(canCite).flatMap((item) => readItem(item, outlined.items, header)),
  );
}
