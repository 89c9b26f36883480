import type { TextSpan } from '../../knowledge/language/blank-spans.ts';
import { documentNumberKey, findDocumentNumbers } from '../../knowledge/language/document-number.ts';
import { datesAgree, findDates } from '../../knowledge/language/vietnamese-date.ts';
import type { PartialDate } from '../../knowledge/model/calendar.ts';
import type { DocumentHeader, ScannedField } from '../../knowledge/model/official-document.ts';
import { isMotto, isNationalTitle, isNumberLine, isPlaceAndDate } from '../clean/line-shapes.ts';
import type { OutlinedText, OutlineItem } from './outlined-text.ts';

/** The head of a document is no longer than this, in lines of its text. */
const MAX_HEAD_ITEMS = 30;
/** A longer line is none of a letterhead's. */
const MAX_LINE_LENGTH = 200;
/** "Só: #2 /QĐ-TTg": a number line, whatever became of the number. */
const NUMBER_PLACE = /^(?:S[ốóôòoôồ0]\s*[:.;]|[^\p{L}\d]*\d{0,5}\s*\/\s?[A-ZĐ]{1,6}\d?-)/iu;
const DATE_PLACE = /ngày.{0,24}tháng|tháng.{0,16}năm/iu;

/**
 * Where each header field stands in the text, as far as it can be told; a number or date that was not read still has the
 * place where it should stand.
 */
export function findHeaderPlaces(
  header: DocumentHeader,
  outlined: OutlinedText,
): Readonly<Record<ScannedField, TextSpan | undefined>> {
  const head = outlined.items.slice(0, MAX_HEAD_ITEMS).filter((item) => item.text.length < MAX_LINE_LENGTH);
  return {
    number: findNumber(header.number, head),
    issuedOn: findIssuedOn(header.issuedOn, outlined, head),
    issuer: findIssuer(header.issuer, outlined, head),
    subject: header.subject === null ? undefined : findLetters(outlined.text, header.subject, 'first'),
    signer: header.signer?.name == null ? undefined : findLetters(outlined.text, header.signer.name, 'last'),
  };
}

function findNumber(number: string | null, head: readonly OutlineItem[]): TextSpan | undefined {
  const key = documentNumberKey(number);
  const found = head.flatMap((item) =>
    findDocumentNumbers(item.text)
      .filter((mention) => key !== null && documentNumberKey(mention.text) === key)
      .map(({ start, end }) => ({ start: item.start + start, end: item.start + end })),
  );
  return found[0] ?? head.find((item) => NUMBER_PLACE.test(item.text));
}

function findIssuedOn(
  issuedOn: PartialDate,
  { text }: OutlinedText,
  head: readonly OutlineItem[],
): TextSpan | undefined {
  const found = head.flatMap((item) =>
    findDates(item.text)
      .filter(({ date }) => date.month === issuedOn.month && datesAgree(date, issuedOn))
      .map(({ start, end }) => ({ start: item.start + start, end: item.start + end })),
  );
  // A stamp gives the day as well, in figures alone; the date line has the word.
  const worded = found.find(({ start, end }) => /^ngày/iu.test(text.slice(start, end)));
  return worded ?? found[0] ?? head.find((item) => DATE_PLACE.test(item.text));
}

/** Its own words, else the letterhead's lines that are nothing else: a place may be put in from elsewhere. */
function findIssuer(
  issuer: string | null,
  { text }: OutlinedText,
  head: readonly OutlineItem[],
): TextSpan | undefined {
  if (issuer === null) return undefined;
  const own = findLetters(text, issuer, 'first');
  if (own !== undefined) return own;
  const bodies = head.filter((item) => item.zone === 'letterhead' && !isOtherHeadLine(item.text));
  const [first] = bodies;
  return first === undefined ? undefined : { start: first.start, end: first.end };
}

function isOtherHeadLine(line: string): boolean {
  return isNationalTitle(line) || isMotto(line) || isNumberLine(line) || isPlaceAndDate(line);
}

/** Where a value stands when case, spaces and signs are left aside; undefined when its letters are nowhere. */
function findLetters(text: string, value: string, which: 'first' | 'last'): TextSpan | undefined {
  const offsets: number[] = [];
  let letters = '';
  for (const match of text.toLowerCase().matchAll(/[\p{L}\d]/gu)) {
    offsets.push(match.index);
    letters += match[0];
  }
  const sought = value.toLowerCase().replace(/[^\p{L}\d]/gu, '');
  const at = which === 'first' ? letters.indexOf(sought) : letters.lastIndexOf(sought);
  const start = offsets[at];
  const last = offsets[at + sought.length - 1];
  return sought === '' || start === undefined || last === undefined ? undefined : { start, end: last + 1 };
}
