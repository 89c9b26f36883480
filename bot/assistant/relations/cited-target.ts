import { agencyKey, documentTypes } from '../../../knowledge/language/abbreviations.ts';
import { documentNumberKey } from '../../../knowledge/language/document-number.ts';
import { foldMarks } from '../../../knowledge/language/fold.ts';
import { datesAgree } from '../../../knowledge/language/vietnamese-date.ts';
import type { Reference } from '../../../knowledge/model/register.ts';
import { findNamedBody } from '../../../knowledge/search/named-bodies.ts';
import { type PlaceIndex, withoutPlaces } from '../../../knowledge/search/place-index.ts';
import {
  type UnderstoodQuestion,
  understandQuestion,
} from '../../../knowledge/search/understand-question.ts';

/** A cited document as a question describes it. */
export interface CitedTarget {
  /** As typed. */
  readonly text: string;
  /** Its number's key, where the question gives the whole number. */
  readonly key: string | null;
  /** Whether the question gives a number or a serial. */
  readonly isNumbered: boolean;
  /** Whether a reference names it. */
  fits(reference: Reference): boolean;
}

// Bodies that issue what others cite, by the words askers call them with and how an issuer's key then reads, folded.
const ISSUERS: readonly (readonly [asked: RegExp, key: RegExp])[] = [
  [/\bthu tuong\b/, /^thu tuong/],
  [/\bchinh phu\b/, /^chinh phu|^thu tuong/],
  [/\bquoc hoi\b/, /^(?:uy ban thuong vu )?quoc hoi/],
  [/\bhoi dong nhan dan\b/, /hoi dong nhan dan/],
  [/\b(?:tinh|thanh) uy\b/, /^(?:ban thuong vu )?(?:tinh|thanh) uy/],
  ...['bo', 'so', 'phong', 'truong'].map(
    (body) => [new RegExp(`\\bcua (?:cac )?${body}\\b`), new RegExp(`^(?:giam doc )?${body}\\b`)] as const,
  ),
  ...['tinh', 'thanh pho', 'huyen', 'quan', 'xa', 'phuong'].map(
    (level) =>
      [
        new RegExp(`\\b(?:uy ban nhan dan|cua|ke hoach) ${level}\\b`),
        new RegExp(`^(?!(?:so|phong|truong|lien doi) ).*\\b${level}\\b`),
      ] as const,
  ),
];
/** A name this long is told by its words alone, wherever they stand in a subject. */
const MIN_NAME_SYLLABLES = 4;

/** Reads how a question describes a cited document: by number, serial, name, or type and issuer; undefined when too little is said. */
export function readCitedTarget(text: string, places: PlaceIndex): CitedTarget | undefined {
  const asked = understandQuestion(text);
  const [number] = asked.numbers;
  if (asked.numbers.length > 1) return undefined;
  const tests = [...dateTests(asked, number !== undefined), ...issuerTests(asked, places)];
  const own = number === undefined ? nameTest(asked, tests.length) : numberTest(number, asked.types);
  if (own === undefined) return undefined;
  const fits = (reference: Reference) => own(reference) && tests.every((test) => test(reference));
  return { text, key: number?.key ?? null, isNumbered: number !== undefined, fits };
}

/**
 * Whether a reference is the document that words describe, by number, or by day or year, issuer and matter: every word of
 * the matter stands in its subject.
 */
export function describedTest(text: string, places: PlaceIndex): Test {
  const target = readCitedTarget(text, places);
  if (target?.isNumbered === true) return (reference) => target.fits(reference);
  const asked = understandQuestion(text);
  const tests = [...dateTests(asked, false), ...issuerTests(asked, places)];
  const types = new Set(asked.types.flatMap((type) => foldMarks(type).split(' ')));
  const terms = withoutPlaces(asked, places.find(asked)).terms.filter(
    ({ folded, isWeak }) => !isWeak && !types.has(folded),
  );
  return (reference) => {
    const subject = new Set(foldMarks(reference.subject ?? '').match(/[a-z0-9]+/g) ?? []);
    return terms.every(({ folded }) => subject.has(folded)) && tests.every((test) => test(reference));
  };
}

const TYPE_OF_SYMBOL = new Map(
  documentTypes.map(([symbol, type]) => [foldMarks(symbol), foldMarks(type)] as const),
);

/** Whether a reference is what a question says of it. */
export type Test = (reference: Reference) => boolean;

function numberTest(number: UnderstoodQuestion['numbers'][number], types: readonly string[]): Test {
  return (reference) => {
    const key = documentNumberKey(reference.number);
    if (number.key !== null) return key === number.key;
    const serial = reference.number?.match(/^0*(\d+)/)?.[1];
    return (
      serial === number.serial &&
      (types.length === 0 || reference.type === null || types.includes(reference.type))
    );
  };
}

/** By name ("Luật Trẻ em", a programme's title), else by type where something else is said too ("kế hoạch của tỉnh"). */
function nameTest(asked: UnderstoodQuestion, otherTests: number): Test | undefined {
  const name = agencyKey(asked.text)
    .replace(/^(?:cai |ban )?(?:van ban )?/, '')
    .replace(/ (?:nam|so|ngay) \d.*$/, '')
    .replace(/^(\p{L}+)(?= )/u, (symbol) => TYPE_OF_SYMBOL.get(symbol) ?? symbol)
    .trim();
  const [type] = asked.types;
  const isTypeAlone =
    type !== undefined &&
    asked.types.length === 1 &&
    new RegExp(`^${agencyKey(type)}(?: (?:cua|nam) .*|)$`).test(name);
  if (isTypeAlone)
    return otherTests === 0 ? undefined : (reference) => reference.type === type && reference.number !== null;
  const syllables = name.split(' ').length;
  if (type === undefined || syllables < 2) return undefined;
  return (reference) => {
    const subject = agencyKey(reference.subject ?? '');
    const full = subject.startsWith(agencyKey(reference.type ?? '')) ? subject : nameOf(reference, subject);
    if (full === name || subject === name) return true;
    const title = ` ${full} `;
    return syllables >= MIN_NAME_SYLLABLES && title.includes(` ${name} `) && !CHANGES.test(title);
  };
}

/** "Luật sửa đổi Luật X" is not Luật X. */
const CHANGES = / (?:sua doi|thay the|bai bo) /;

function nameOf({ type }: Reference, subject: string): string {
  return `${agencyKey(type ?? '')} ${subject}`.trim();
}

function dateTests(asked: UnderstoodQuestion, isNumbered: boolean): Test[] {
  const dates = [...asked.identityDates, ...asked.dates];
  const years = dates.length > 0 ? [] : asked.years;
  const dated: Test[] = dates.map((date) => (reference) => datesAgree(date, reference.issuedOn));
  // "Kế hoạch năm 2031" may be issued the year before: its subject then names the year.
  const ofYear: Test[] = years.map((year) => ({ issuedOn, subject }) => {
    const isNamed = (subject ?? '').includes(String(year));
    return isNamed || issuedOn.year === year || (isNumbered && issuedOn.year === null);
  });
  return [...dated, ...ofYear];
}

/** What a question says of who issued a document it looks for, by body, level and place; an issuer not known fits. */
export function issuerTests(asked: UnderstoodQuestion, places: PlaceIndex): Test[] {
  const branch = findNamedBody(asked);
  const mentions = places.find(asked);
  // "Của Trường Lộc" names a place, no school: the level word in front of a name is the body's, the name is not.
  const isNameOfPlace = (i: number) =>
    mentions.some(({ start, end, level }) => i >= start + (level?.split(' ').length ?? 0) && i < end);
  const said = asked.words.map(({ folded }, i) => (isNameOfPlace(i) ? '_' : folded)).join(' ');
  const body = ISSUERS.find(([pattern]) => pattern.test(said))?.[1];
  const named = mentions.map(({ place }) => place.words.map((word) => word.folded).join(' '));
  const keys = [
    ...(branch !== undefined ? [new RegExp(`\\b${branch}\\b`)] : body === undefined ? [] : [body]),
    ...[...new Set(named)].map((name) => new RegExp(`\\b${name}\\b`)),
  ];
  return keys.map(
    (key) =>
      ({ issuer }) =>
        issuer === null || key.test(agencyKey(issuer)),
  );
}

/** What a question says behind "nào", of the documents it looks for: "của Sở". */
export function tailOf({ text }: UnderstoodQuestion): UnderstoodQuestion {
  const at = /.*\b(?:nao|may|gi)\b/.exec(foldMarks(text))?.[0].length ?? text.length;
  return understandQuestion(text.slice(at));
}
