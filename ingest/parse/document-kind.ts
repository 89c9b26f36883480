import { findDates } from '../../knowledge/language/vietnamese-date.ts';
import { type PartialDate, UNKNOWN_DATE } from '../../knowledge/model/calendar.ts';
import { ACT_VERB, BODY_HEAD, readBodyName, TYPE_WORD } from './body-name.ts';
import { findReferenceMentions } from './reference-mentions.ts';
import { readReferenceTail } from './reference-tail.ts';

/** The document a sentence says was issued, by another's words. */
export interface IssuedElsewhere {
  readonly type: string | null;
  readonly number: string | null;
  readonly issuedOn: PartialDate;
  /** As written. */
  readonly issuer: string | null;
  readonly subject: string | null;
  readonly quote: string;
}

const ISSUED = new RegExp(
  String.raw`(?<!\p{L})(?:xây dựng và ban hành|ban hành|đã ban hành|vừa ban hành|có|đã có|đưa ra|ra|ký ban hành|ký)\s+(?=(?:kèm theo\s)?${TYPE_WORD}(?!\p{L}))`,
  'gu',
);
const ISSUED_LETTER =
  /(?<!\p{L})(?:đã\s)?(?:ban hành|đưa ra|ra|có)\s+(?<type>công văn|công điện|kế hoạch|quyết định|chỉ thị|văn bản)\s+(?:về việc|yêu cầu|chỉ đạo|về)\s/giu;
const TYPE_ONLY = new RegExp(`^${TYPE_WORD}`, 'u');
const BODY = new RegExp(BODY_HEAD, 'gu');
const OWN_OPENING = new RegExp(String.raw`${ACT_VERB}[^.]{0,400}như sau\s*[:.]?\s*$`, 'u');

/** The body right before the verb, or the last one named in the clause. */
function findActor(before: string): string | null {
  let actor: string | null = null;
  for (const match of before.matchAll(BODY)) {
    const name = readBodyName(before.slice(match.index));
    if (name === undefined) continue;
    const rest = before.slice(match.index + name.length);
    if (/^[\s,]*(?:(?:đã|vừa|cũng|tham mưu|ký)\s*)*$/u.test(rest)) return name;
    if (!/[.;]/.test(rest)) actor = name;
  }
  return actor;
}

function findDateBefore(before: string): PartialDate {
  const date = findDates(before).at(-1);
  return date === undefined || !/^[\s,)]*$/u.test(before.slice(date.end).slice(0, 2))
    ? UNKNOWN_DATE
    : date.date;
}

function sentenceBefore(text: string, at: number): string {
  const lead = text.slice(0, at);
  const end = /[\s\S]*(?:[.!?]\s+(?=\p{Lu})|\n)/u.exec(lead)?.[0].length ?? 0;
  return lead.slice(end);
}

function dateOfAct(before: string): PartialDate {
  // "Ngày 23/3/2023, UBND tỉnh ban hành": the date opens the sentence; one inside a citation does not count.
  const opening = /^(?:Vào\s)?[Nn]gày\s/u.test(before) ? findDates(before)[0]?.date : undefined;
  return opening ?? findDateBefore(before);
}

function readNumbered(text: string): IssuedElsewhere | undefined {
  for (const match of text.matchAll(ISSUED)) {
    const from = match.index + match[0].length;
    const mention = findReferenceMentions(text.slice(from, from + 200))[0];
    if (
      mention === undefined ||
      mention.start > 'kèm theo '.length ||
      mention.number === null ||
      !mention.hasSymbol
    )
      continue;
    const before = sentenceBefore(text, match.index);
    const tail = readReferenceTail(text.slice(from + mention.end), false);
    return {
      type: mention.type,
      number: mention.number,
      issuedOn: tail.issuedOn === UNKNOWN_DATE ? dateOfAct(before) : tail.issuedOn,
      issuer: mention.issuer ?? tail.issuer ?? findActor(before),
      subject: tail.subject,
      quote: `${before}${match[0]}${text.slice(from, from + mention.end + tail.length)}`,
    };
  }
  return undefined;
}

function readUnnumbered(text: string): IssuedElsewhere | undefined {
  for (const match of text.matchAll(ISSUED_LETTER)) {
    const before = sentenceBefore(text, match.index);
    const issuer = findActor(before);
    const issuedOn = dateOfAct(before);
    if (issuer === null || issuedOn.year === null) continue;
    const type = match.groups?.type ?? '';
    const typeAt = match.index + match[0].toLowerCase().indexOf(type.toLowerCase());
    const tail = readReferenceTail(text.slice(typeAt + type.length), false);
    return {
      type:
        TYPE_ONLY.test(type) && !/văn bản/iu.test(type)
          ? type.charAt(0).toUpperCase() + type.slice(1).toLowerCase()
          : null,
      number: null,
      issuedOn,
      issuer,
      subject: tail.subject,
      quote: text.slice(match.index - before.length, typeAt + type.length + tail.length),
    };
  }
  return undefined;
}

/**
 * The document of which a text tells in the third person ("UBND tỉnh ban hành Kế hoạch số …"); undefined when no
 * sentence says that one was issued. A document that is only implemented or cited does not count.
 */
export function findIssuedElsewhere(text: string): IssuedElsewhere | undefined {
  return readNumbered(text) ?? readUnnumbered(text);
}

/** Whether a paragraph is a document's own opening: "… xây dựng Kế hoạch … như sau:" without a number of that plan. */
export function isOwnOpening(paragraph: string): boolean {
  return OWN_OPENING.test(paragraph) && readNumbered(paragraph) === undefined;
}
