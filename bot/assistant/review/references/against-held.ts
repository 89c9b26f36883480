import { describeIdentity } from '../../../../knowledge/directives/describe-identity.ts';
import { canBeSameIssuer, parseIssuerName } from '../../../../knowledge/directives/issuer-name.ts';
import { matchCitation } from '../../../../knowledge/directives/match-citation.ts';
import { documentNumberKey } from '../../../../knowledge/language/document-number.ts';
import { datesAgree, formatDate, toIsoDate } from '../../../../knowledge/language/vietnamese-date.ts';
import type { Reference } from '../../../../knowledge/model/register.ts';
import type { DocumentHead } from '../../../../knowledge/store/store.ts';
import { referenceWording } from '../../../../prompts/review-reference-wording.ts';
import { type Finding, toFinding } from '../finding.ts';
import { toHeadEvidence } from '../holdings.ts';
import { type CitedPlace, toPlace } from './cited-places.ts';
import { isNearNumber } from './near-number.ts';
import { isOtherSubject, isSameSubject } from './subject-likeness.ts';

/** What a mention is found to be of: a held document, and what the mention has wrong of it. */
export interface HeldMatch {
  /** Null where none can be meant. */
  readonly head: DocumentHead | null;
  readonly findings: readonly Finding[];
  /** Held documents bear its number, and it says too little to tell which is meant. */
  readonly isOpen: boolean;
}

const NONE: HeldMatch = { head: null, findings: [], isOpen: false };

/** Sets one mention against the heads of the documents held. */
export function matchHeld(
  place: CitedPlace,
  heads: readonly DocumentHead[],
  ownIssuer: string | null,
): HeldMatch {
  const { reference } = place;
  const key = documentNumberKey(reference.number);
  if (key === null) return NONE;
  const namesakes = heads.filter(({ number }) => documentNumberKey(number) === key);
  const match = matchCitation(reference, namesakes, ownIssuer);
  if (match?.certainty === 'ambiguous') return { ...NONE, isOpen: true };
  if (match !== undefined)
    return { head: match.found, findings: judgeSubject(place, match.found), isOpen: false };
  return findMeant(place, namesakes) ?? findByNumber(place, heads);
}

/** One number and all else agreeing but for the day, or but for the issuer. */
function findMeant(place: CitedPlace, namesakes: readonly DocumentHead[]): HeldMatch | undefined {
  const { reference } = place;
  const sameIssuer = namesakes.filter((head) => isIssuer(reference, head));
  const otherDay = sameIssuer.find(
    (head) => !datesAgree(head.issuedOn, reference.issuedOn) && isDaySlip(reference, head),
  );
  if (otherDay !== undefined) {
    const message = referenceWording.date(formatDate(otherDay.issuedOn));
    return { head: otherDay, findings: [wrong(place, 'REFERENCE_DATE', message, otherDay)], isOpen: false };
  }
  const day = toIsoDate(reference.issuedOn);
  const otherIssuer = namesakes.find(
    (head) =>
      day !== null && toIsoDate(head.issuedOn) === day && head.issuer !== null && !isIssuer(reference, head),
  );
  if (otherIssuer === undefined) return undefined;
  const message = referenceWording.issuer(otherIssuer.issuer ?? '');
  return {
    head: otherIssuer,
    findings: [wrong(place, 'REFERENCE_ISSUER', message, otherIssuer)],
    isOpen: false,
  };
}

function isIssuer({ issuer }: Reference, head: DocumentHead): boolean {
  if (issuer === null || head.issuer === null) return false;
  return canBeSameIssuer(parseIssuerName(issuer), parseIssuerName(head.issuer));
}

// Numbers restart every year: of another year the same document is meant only where more than the number says so.
function isDaySlip(reference: Reference, head: DocumentHead): boolean {
  const [cited, held] = [reference.issuedOn, head.issuedOn];
  if (cited.year === null || held.year === null) return false;
  if (cited.year === held.year || /^\d+[A-Z]?\/\d{4}\//u.test(documentNumberKey(reference.number) ?? ''))
    return true;
  const isSameDay = cited.day !== null && cited.day === held.day && cited.month === held.month;
  return isSameDay || isSameSubject(reference.subject, head.subject);
}

/** No document of this number, but one of the same body whose number is next to it in writing. */
function findByNumber(place: CitedPlace, heads: readonly DocumentHead[]): HeldMatch {
  const { reference } = place;
  const day = toIsoDate(reference.issuedOn);
  const meant = heads.filter((head) => {
    if (head.number === null || !isIssuer(reference, head)) return false;
    const isDay = day !== null && toIsoDate(head.issuedOn) === day;
    const isSubject = isSameSubject(reference.subject, head.subject);
    const isNear = isNearNumber(reference.number ?? '', head.number);
    return (
      (isDay && (isNear || isSubject)) ||
      (isNear && isSubject && datesAgree(head.issuedOn, reference.issuedOn))
    );
  });
  const [head, ...others] = meant;
  if (head === undefined || others.length > 0) return NONE;
  if (isOtherSubject(reference.subject, head.subject)) return NONE;
  return {
    head,
    findings: [wrong(place, 'REFERENCE_NUMBER', referenceWording.number(head.number ?? ''), head)],
    isOpen: false,
  };
}

function judgeSubject(place: CitedPlace, head: DocumentHead): Finding[] {
  const { subject } = place.reference;
  if (subject === null || head.subject === null || isInPassing(place)) return [];
  if (!isOtherSubject(subject, head.subject)) return [];
  return [wrong(place, 'REFERENCE_SUBJECT', referenceWording.subject(head.subject), head)];
}

/** Named again by its number alone: what follows is the sentence it stands in, no subject. */
function isInPassing({ isFirst, writtenIssuer, reference: { issuedOn, subject } }: CitedPlace): boolean {
  const isBare = writtenIssuer === null && issuedOn.year === null;
  return isBare && !isFirst && !/^(?:về|V\/v|ban hành)(?!\p{L})/iu.test(subject ?? '');
}

function wrong(place: CitedPlace, code: string, message: string, head: DocumentHead): Finding {
  const document = describeIdentity(head);
  const subject = head.subject === null ? '' : ` về ${head.subject}`;
  return toFinding(toPlace(place), {
    code,
    severity: code === 'REFERENCE_SUBJECT' ? 'warning' : 'error',
    message,
    source: referenceWording.held(document),
    suggestion: referenceWording.full(`${document}${subject}`),
    evidence: toHeadEvidence(head),
  });
}
