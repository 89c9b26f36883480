import { documentTypeNames } from '../../knowledge/language/abbreviations.ts';
import { classifyIssuer } from '../../knowledge/language/agency.ts';
import { parseNumberSymbol } from '../../knowledge/language/number-symbol.ts';
import { parsePeriod } from '../../knowledge/language/period.ts';
import { toIsoDate } from '../../knowledge/language/vietnamese-date.ts';
import type { PartialDate, Period } from '../../knowledge/model/calendar.ts';
import type { DocumentHeader, DocumentIdentity } from '../../knowledge/model/official-document.ts';
import type { Warning } from '../../knowledge/model/register.ts';
import type { CleanedText } from '../clean/cleaned-text.ts';
import { readAddressees } from './addressees.ts';
import { TYPE_WORD } from './body-name.ts';
import { findIssuedElsewhere, type IssuedElsewhere, isOwnOpening } from './document-kind.ts';
import { findHeadLines, type HeadLine } from './head-lines.ts';
import { findHeaderWarnings } from './header-warnings.ts';
import {
  completeIssuer,
  composeIssuer,
  findPlacePath,
  findSpeakingBody,
  isGenericIssuer,
  type NamedIssuer,
  type PlaceSources,
} from './issuer.ts';
import { type Letterhead, parseLetterhead } from './letterhead.ts';
import type { OutlinedText } from './outlined-text.ts';
import { parseReferences } from './references.ts';
import { type Foot, parseFoot } from './signature.ts';
import { ANNEX_TYPE, findStandaloneAnnex, type StandaloneAnnex } from './standalone-annex.ts';
import { parseTitleBlock, type TitleBlock } from './subject.ts';
import { findUnmarkedSpeaker } from './unmarked-issuer.ts';

/** A header with the doubts it raises. */
export interface ParsedHeader {
  readonly header: DocumentHeader;
  readonly warnings: Warning[];
}

/** What is known of the source beside its text. */
export interface HeaderContext {
  /** The web page's title; null for other formats. */
  readonly title: string | null;
}

/** Everything read from the text before it is judged. */
interface Reading {
  readonly outlined: OutlinedText;
  readonly cleaned: CleanedText;
  readonly context: HeaderContext;
  readonly lines: readonly HeadLine[];
  readonly letterhead: Letterhead;
  readonly title: TitleBlock;
  readonly foot: Foot;
  readonly opening: readonly string[];
  /** The annex the file consists of; undefined for a document of its own. */
  readonly annex: StandaloneAnnex | undefined;
}

const MAX_OPENING_PARAGRAPHS = 14;
const MIN_PARAGRAPH_LENGTH = 60;
const MAX_LOOSE_LINES = 8;
/** Characters in which places are looked for; a document names its own early. */
const MAX_PLACE_TEXT = 200_000;
const OPENING_TYPE = new RegExp(
  String.raw`(?:xây dựng|ban hành|triển khai)\s+(?<type>${TYPE_WORD})(?!\p{L})`,
  'u',
);
const CANONICAL_TYPES = new Map(documentTypeNames.map((name) => [name.toLowerCase(), name]));

function read(outlined: OutlinedText, cleaned: CleanedText, context: HeaderContext): Reading {
  const lines = findHeadLines(outlined);
  const letterhead = readLetterhead(lines, outlined, cleaned);
  const opening = outlined.items
    .map((item) => item.text)
    .filter((text) => text.length >= MIN_PARAGRAPH_LENGTH)
    .slice(0, MAX_OPENING_PARAGRAPHS);
  return {
    outlined,
    cleaned,
    context,
    lines,
    letterhead,
    opening,
    annex: findStandaloneAnnex(outlined, letterhead),
    title: parseTitleBlock(lines, letterhead.end, outlined.text),
    foot: parseFoot(outlined),
  };
}

/** In a damaged text noise may stand before the letterhead: its own number line is looked for among the first lines. */
function readLetterhead(
  lines: readonly HeadLine[],
  outlined: OutlinedText,
  cleaned: CleanedText,
): Letterhead {
  const letterhead = parseLetterhead(lines);
  if (letterhead.end > 0 || cleaned.warnings.length === 0) return letterhead;
  const near = outlined.items
    .slice(0, MAX_LOOSE_LINES)
    .filter((item) => item.text.length <= MIN_PARAGRAPH_LENGTH)
    .map((item) => ({ text: item.text, line: item.text }));
  const loose = parseLetterhead(near);
  return loose.number === null ? letterhead : { ...loose, damagedQuote: loose.numberLine, end: 0 };
}

function isOriginal(
  { letterhead, title, foot, opening, cleaned, annex }: Reading,
  told: IssuedElsewhere | undefined,
): boolean {
  if (annex !== undefined) return true;
  const hasLetterhead =
    letterhead.hasNation || letterhead.numberLine !== null || letterhead.dateLine !== null;
  if (hasLetterhead || foot.signer !== null || foot.hasRecipients || opening.some(isOwnOpening)) return true;
  // A headline in CAPS alone does not outweigh a sentence that tells of a document.
  if (told !== undefined) return title.hasOwnTitle && told.number === null && !cleaned.looksLikeWebPage;
  return title.hasOwnTitle || !cleaned.looksLikeWebPage;
}

function toSources(reading: Reading, issuedOn: PartialDate, own: readonly string[]): PlaceSources {
  const { letterhead, lines, opening, outlined, cleaned, context } = reading;
  const speaking = opening
    .filter((text) => findSpeakingBody(text) !== undefined)
    .map((text) => sentenceOfSpeaker(text));
  const removed = cleaned.removed.map((line) => line.text).join('\n');
  return {
    datePlace: letterhead.place,
    dateLine: letterhead.dateLine,
    asOf: toIsoDate({ ...issuedOn, month: issuedOn.month ?? 1, day: issuedOn.day ?? 1 }),
    texts: [
      ...own,
      lines.map((line) => line.text).join('\n'),
      ...speaking,
      opening.slice(0, 4).join('\n'),
      outlined.text.slice(0, MAX_PLACE_TEXT),
      context.title ?? '',
      removed,
    ],
  };
}

/** From the speaking body on: the words before it name superiors and their places. */
function sentenceOfSpeaker(paragraph: string): string {
  const body = findSpeakingBody(paragraph);
  return body === undefined ? '' : paragraph.slice(paragraph.indexOf(body));
}

function nameIssuer(reading: Reading, sources: PlaceSources): NamedIssuer | undefined {
  const { letterhead, opening, foot, annex } = reading;
  if (annex !== undefined) return nameAnnexIssuer(annex, sources);
  const composed =
    composeIssuer(letterhead.bodies) ?? opening.map(findSpeakingBody).find((name) => name !== undefined);
  if (composed !== undefined) return completeIssuer(composed, sources);
  const signed = /^TM\.\s*(?<body>[^,]+)/u.exec(foot.signer?.capacity ?? '')?.groups?.body;
  if (signed !== undefined) return completeIssuer(signed, sources);
  const unmarked = findUnmarkedSpeaker(reading.outlined.text);
  return unmarked === undefined ? undefined : { name: unmarked.issuer, inferredFrom: unmarked.quote };
}

/** Whoever issued the document it goes with. */
function nameAnnexIssuer(annex: StandaloneAnnex, sources: PlaceSources): NamedIssuer | undefined {
  if (annex.issuer === null) return undefined;
  return { name: completeIssuer(annex.issuer, sources).name, inferredFrom: annex.quote };
}

function findType({ letterhead, title, opening, outlined, annex }: Reading): string | null {
  if (annex !== undefined) return ANNEX_TYPE;
  if (title.type !== null) return title.type;
  const symbol = letterhead.number ?? letterhead.blankSymbol;
  const bySymbol = symbol === null ? null : parseNumberSymbol(symbol).type;
  if (bySymbol !== null) return bySymbol;
  const word = opening
    .map((text) => OPENING_TYPE.exec(text)?.groups?.type)
    .find((type) => type !== undefined);
  const named = CANONICAL_TYPES.get(word?.toLowerCase() ?? '');
  return named ?? findUnmarkedSpeaker(outlined.text)?.type ?? null;
}

function isKnown(period: Period): boolean {
  return period.from !== null || period.to !== null;
}

function findPeriod(subject: string | null, opening: readonly string[]): Period {
  const own = opening.find((text) => findSpeakingBody(text) !== undefined);
  const fromSubject = parsePeriod(subject ?? '');
  return isKnown(fromSubject) || own === undefined ? fromSubject : parsePeriod(sentenceOfSpeaker(own));
}

function toIdentity(
  reading: Reading,
): DocumentIdentity & { named: NamedIssuer | undefined; sources: PlaceSources } {
  const { letterhead } = reading;
  const sources = toSources(reading, letterhead.issuedOn, []);
  const named = nameIssuer(reading, sources);
  return {
    type: findType(reading),
    number: letterhead.number,
    issuedOn: letterhead.issuedOn,
    issuer: named?.name ?? null,
    named,
    sources,
  };
}

function toDescribed(reading: Reading, told: IssuedElsewhere) {
  const sources = toSources(
    reading,
    told.issuedOn,
    told.issuer === null ? [] : [told.issuer, told.subject ?? ''],
  );
  const named = told.issuer === null ? undefined : completeIssuer(told.issuer, sources);
  return {
    type: told.type,
    number: told.number,
    issuedOn: told.issuedOn,
    issuer: named?.name ?? null,
    named,
    sources,
  };
}

function toPostSubject({ title, context }: Reading, told: IssuedElsewhere | undefined): string | null {
  const subject = told?.subject ?? title.subject ?? context.title;
  return subject === null ? null : subject.charAt(0).toUpperCase() + subject.slice(1);
}

function build(reading: Reading, told: IssuedElsewhere | undefined): ParsedHeader {
  const isPost = !isOriginal(reading, told);
  const { named, sources, ...identity } =
    isPost && told !== undefined ? toDescribed(reading, told) : toIdentity(reading);
  const issuer = identity.issuer;
  const { level, system } =
    issuer === null ? { level: null, system: null } : classifyIssuer(issuer, sources.asOf);
  const superiors = isPost ? [] : reading.letterhead.bodies.slice(0, -1).toReversed();
  const own = reading.annex?.subject ?? reading.title.subject;
  const subject = isPost ? toPostSubject(reading, told) : own;
  const header: DocumentHeader = {
    ...identity,
    kind: isPost ? 'web-post' : 'original',
    describes: isPost && told !== undefined ? { ...identity } : null,
    issuerLevel: level,
    issuerSystem: system,
    place: issuer === null ? null : findPlacePath(issuer, superiors, sources),
    subject,
    period: reading.annex?.period ?? findPeriod(subject, reading.opening),
    signer: isPost ? null : reading.foot.signer,
    addressees: isPost ? [] : readAddressees(reading.outlined.text),
    recipients: isPost ? [] : [...reading.foot.recipients],
  };
  const warnings = findHeaderWarnings({
    header,
    letterhead: reading.letterhead,
    foot: reading.foot,
    references: parseReferences(reading.outlined, header),
    text: reading.outlined.text,
    inferredFrom: named?.inferredFrom ?? null,
    isIssuerGeneric: issuer !== null && isGenericIssuer(issuer),
  });
  return { header, warnings };
}

/**
 * Reads what head and foot say of a document: kind, identity, issuer with level and place, subject, period, signer,
 * recipients. Blank or lost fields are null with a warning; nothing is borrowed from another document.
 *
 * A web post (kind "web-post") tells of a document in the third person and has no letterhead, title block or signature of
 * its own; its identity is that of the document it `describes`, and posting dates never count.
 */
export function parseHeader(
  outlined: OutlinedText,
  cleaned: CleanedText,
  context: HeaderContext,
): ParsedHeader {
  const reading = read(outlined, cleaned, context);
  const told = reading.opening.map(findIssuedElsewhere).find((found) => found !== undefined);
  return build(reading, told);
}
