import { canBeSameIssuer, parseIssuerName } from '../../../../knowledge/directives/issuer-name.ts';
import { documentNumberKey, findDocumentNumbers } from '../../../../knowledge/language/document-number.ts';
import { parseNumberSymbol } from '../../../../knowledge/language/number-symbol.ts';
import { formatDate, formatIsoDate, toDayBounds } from '../../../../knowledge/language/vietnamese-date.ts';
import { referenceWording } from '../../../../prompts/review-reference-wording.ts';
import type { Draft } from '../draft.ts';
import { type Finding, toFinding } from '../finding.ts';
import { type CitedPlace, toPlace } from './cited-places.ts';

/** What a mention says against itself, or against the draft's own day. */
export function findContradictions(place: CitedPlace, draft: Draft): Finding[] {
  return [...judgeYear(place), ...judgeType(place), ...judgeIssuer(place), ...judgeDay(place, draft)];
}

function judgeYear(place: CitedPlace): Finding[] {
  const { number, issuedOn } = place.reference;
  const year = findDocumentNumbers(number ?? '')[0]?.year ?? null;
  if (year === null || issuedOn.year === null || year === issuedOn.year) return [];
  return error(
    place,
    'REFERENCE_YEAR',
    referenceWording.yearOfSymbol(year, issuedOn.year),
    referenceWording.check,
  );
}

/** Words before a number that name no one type. */
const LOOSE_TYPES: readonly string[] = [
  'Văn bản',
  'Kết luận',
  'Thông báo',
  'Luật',
  'Bộ luật',
  'Lệnh',
  'Hiến pháp',
];
/** A paper adopted by another bears that one's number ("Quy chế … kèm theo Quyết định số …"). */
const ADOPTED: readonly string[] = ['Quy chế', 'Quy định', 'Chương trình', 'Đề án', 'Phương án', 'Dự án'];

function judgeType(place: CitedPlace): Finding[] {
  const { number, type } = place.reference;
  if (number === null || type === null || !place.hasSymbol) return [];
  const ofSymbol = parseNumberSymbol(number).type;
  if (ofSymbol === null || ofSymbol === type || LOOSE_TYPES.includes(type)) return [];
  if (ADOPTED.includes(type) && !new RegExp(`${type}\\s+số`, 'iu').test(place.reference.quote)) return [];
  return error(
    place,
    'REFERENCE_TYPE',
    referenceWording.typeOfSymbol(type, ofSymbol),
    referenceWording.typeSuggestion(ofSymbol),
  );
}

function judgeIssuer(place: CitedPlace): Finding[] {
  const { writtenIssuer, reference } = place;
  if (writtenIssuer === null || reference.number === null) return [];
  const { issuer, localIssuer } = parseNumberSymbol(reference.number);
  const ofSymbol = issuer ?? localIssuer;
  if (ofSymbol === null || isOf(writtenIssuer, ofSymbol)) return [];
  return error(
    place,
    'REFERENCE_ISSUER',
    referenceWording.issuerOfSymbol(writtenIssuer, ofSymbol),
    referenceWording.issuerSuggestion(ofSymbol),
  );
}

// Joint documents bear the symbols of all; of one body its parts and heads speak too.
function isOf(written: string, ofSymbol: string): boolean {
  const [said, meant] = [parseIssuerName(written), parseIssuerName(ofSymbol)];
  if (ofSymbol.includes(', ') || meant.body.length === 0 || said.body.length === 0) return true;
  return canBeSameIssuer({ ...said, units: [] }, { ...meant, units: [] });
}

/** A plan may wait some days for its clerk: only what is later than the last day it can have is later. */
function judgeDay(place: CitedPlace, { latestDay, document }: Draft): Finding[] {
  const cited = toDayBounds(place.reference.issuedOn);
  const isOwn = documentNumberKey(place.reference.number) === documentNumberKey(document.number);
  if (isOwn && document.number !== null && isFullDay(place, document)) {
    const [own, said] = [formatDate(document.issuedOn), formatDate(place.reference.issuedOn)];
    return error(place, 'OWN_DATE', referenceWording.ownDate(said, own), referenceWording.check);
  }
  if (cited === undefined || latestDay === null || cited.first <= latestDay) return [];
  const message = referenceWording.afterDraft(formatIsoDate(cited.first), formatDate(document.issuedOn));
  return error(place, 'REFERENCE_AFTER_DRAFT', message, referenceWording.check);
}

// Another body's document of the same number and year is another document; its own annex names its own body or none.
function isFullDay({ reference }: CitedPlace, { issuer }: Draft['document']): boolean {
  const isBody = reference.issuer === null || issuer === null || isOf(reference.issuer, issuer);
  return isBody && reference.issuedOn.day !== null && /^Phụ lục/u.test(reference.locator);
}

function error(place: CitedPlace, code: string, message: string, suggestion: string): Finding[] {
  return [
    toFinding(toPlace(place), {
      code,
      severity: 'error',
      message,
      suggestion,
      source: referenceWording.ownWords,
    }),
  ];
}
