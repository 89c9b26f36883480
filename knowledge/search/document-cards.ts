import { agencyKey } from '../language/abbreviations.ts';
import { documentNumberKey, findDocumentNumbers } from '../language/document-number.ts';
import type { OfficialDocument } from '../model/official-document.ts';
import { findPlaceNames, type PlaceName } from './place-names.ts';
import { WordBag } from './word-bag.ts';

/** What must be known of a document to tell whether a question means it: small, kept in memory for the whole store. */
export interface DocumentCard {
  readonly id: string;
  readonly kind: OfficialDocument['kind'];
  readonly type: string | null;
  readonly number: string | null;
  readonly numberKey: string | null;
  readonly serial: string | null;
  /** What a scan's number may be, where it was not read surely; null where there is nothing to guess. */
  readonly unsureNumber: UnsureNumber | null;
  readonly issuedOn: OfficialDocument['issuedOn'];
  readonly issuer: string | null;
  /** The path the issuer sits in, as written. */
  readonly place: string | null;
  readonly level: OfficialDocument['issuerLevel'];
  /** `agencyKey` of the issuer without its places: "so giao duc va dao tao". */
  readonly body: string;
  /** Places in the issuer's own name. */
  readonly ownPlaces: readonly PlaceName[];
  /** Places of the path the issuer sits in, wider ones too. */
  readonly pathPlaces: readonly PlaceName[];
  /** Years the document speaks for: of issue, of its period, of its targets and deadlines. */
  readonly years: ReadonlySet<number>;
  /** Number keys of the documents it cites. */
  readonly citedKeys: ReadonlySet<string>;
  /** Words of type, subject, issuer and place. */
  readonly header: WordBag;
  readonly subject: string | null;
}

/** A number as it was read from a scan, not surely enough to be kept; both null where nothing of it could be read. */
export interface UnsureNumber {
  readonly key: string | null;
  readonly serial: string | null;
}

/** The card of a held or cited-only document. */
export function createDocumentCard(document: OfficialDocument): DocumentCard {
  const ownPlaces = findPlaceNames(document.issuer ?? '');
  return {
    id: document.id,
    kind: document.kind,
    type: document.type,
    number: document.number,
    numberKey: documentNumberKey(document.number),
    serial: document.number?.match(/^0*(\d+)/)?.[1] ?? null,
    unsureNumber: readUnsureNumber(document),
    issuedOn: document.issuedOn,
    issuer: document.issuer,
    place: document.place,
    level: document.issuerLevel,
    body: bodyOf(document.issuer ?? '', ownPlaces),
    ownPlaces,
    pathPlaces: findPlaceNames(document.place ?? ''),
    years: yearsOf(document),
    citedKeys: new Set(document.references.flatMap((reference) => documentNumberKey(reference.number) ?? [])),
    header: new WordBag(
      [document.type, document.subject, document.issuer, document.place]
        .filter((part) => part !== null)
        .join(' . '),
    ),
    subject: document.subject,
  };
}

function readUnsureNumber({ number, headerScans, warnings }: OfficialDocument): UnsureNumber | null {
  if (number !== null || headerScans.number === undefined) return null;
  const quote = warnings.find(({ code }) => code === 'MISSING_NUMBER')?.quote ?? '';
  const [read] = findDocumentNumbers(quote);
  return read === undefined
    ? { key: null, serial: null }
    : { key: documentNumberKey(read.text), serial: read.text.match(/^0*(\d+)/)?.[1] ?? null };
}

function bodyOf(issuer: string, places: readonly PlaceName[]): string {
  const names = places.map((place) =>
    [place.level, ...place.words.map((word) => word.folded)].filter(Boolean).join(' '),
  );
  return names
    .reduce((key, name) => key.replace(name, ' '), agencyKey(issuer))
    .replace(/\s+/g, ' ')
    .trim();
}

function yearsOf(document: OfficialDocument): Set<number> {
  const years = new Set<number>();
  if (document.issuedOn.year !== null) years.add(document.issuedOn.year);
  const periods = [document.period, ...document.targets.map((target) => target.period)];
  for (const { from, to } of periods) addYears(years, from, to);
  for (const { dueOn } of document.deadlines) addYears(years, dueOn, dueOn);
  return years;
}

function addYears(years: Set<number>, from: string | null, to: string | null): void {
  const last = Number((to ?? from)?.slice(0, 4));
  for (let year = Number((from ?? to)?.slice(0, 4)); year <= last; year++) years.add(year);
}

/** Whether the store has a text of a document, its own or a post about it; false for one that is only cited. */
export function isHeld(card: DocumentCard): boolean {
  return card.kind !== 'cited-only';
}
