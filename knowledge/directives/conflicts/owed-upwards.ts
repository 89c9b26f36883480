import { agencyKey } from '../../language/abbreviations.ts';
import { classifyIssuer } from '../../language/agency.ts';
import { type IssuerLevel, issuerLevels, type OfficialDocument } from '../../model/official-document.ts';
import type { Deadline } from '../../model/register.ts';
import { canBeSameIssuer, parseIssuerName } from '../issuer-name.ts';

/** Bodies of each level as the ones that owe something, folded ("Ủy ban nhân dân các xã, phường"). */
const OWERS: Readonly<Record<IssuerLevel, RegExp>> = {
  central: /\bcac bo\b|\bbo, nganh\b/,
  province:
    /\buy ban nhan dan (?:cac |cap )*(?:tinh|thanh pho)\b|\bcac (?:tinh|dia phuong)\b|^(?:cac )?dia phuong\b/,
  department: /\bcac so\b|\bso (?:ban )?nganh\b|\bcac (?:co quan|don vi|nganh)\b/,
  district:
    /\buy ban nhan dan (?:cac |cap )*(?:huyen|quan|thi xa|thanh pho)\b|\bcac (?:huyen|phong|dia phuong)\b|^(?:cac )?dia phuong\b/,
  commune:
    /\buy ban nhan dan (?:cac |cap )*(?:xa|phuong|thi tran|dac khu|co so)\b|\bcac (?:xa|phuong|dia phuong|don vi)\b|^(?:cac )?dia phuong\b/,
  school: /\b(?:cac |nha )?truong\b|\bco so giao duc\b|\bcac don vi\b/,
};

/** Whether two deadlines ask the same bodies for something for the same receiver: two superiors of theirs may differ in the day. */
export function isSameDuty(a: Deadline, b: Deadline): boolean {
  if (a.actor === null || b.actor === null || a.recipient === null || b.recipient === null) return false;
  return agencyKey(a.actor) === agencyKey(b.actor) && isSameBody(a.recipient, b.recipient);
}

/** Whether a superior's deadline is owed by the body a document is of; nobody named means all it addresses. */
export function isOwedBy({ actor }: Deadline, subordinate: OfficialDocument): boolean {
  if (actor === null) return true;
  if (subordinate.issuer === null || subordinate.issuerLevel === null) return false;
  const key = agencyKey(actor);
  if (OWERS[subordinate.issuerLevel].test(key)) return true;
  const own = parseIssuerName(subordinate.issuer).body.join(' ');
  const isCommittee = /^uy ban nhan dan|^hoi dong nhan dan/.test(agencyKey(own));
  return (!isCommittee && key.includes(agencyKey(own))) || key === agencyKey(subordinate.issuer);
}

/**
 * Where a subordinate's deadline sends what is due. up: where the superior wants it · inside: to the subordinate itself ·
 * unsure: nobody is named · elsewhere: to another body over it.
 */
export type Destination = 'up' | 'inside' | 'unsure' | 'elsewhere';

/** See `Destination`. */
export function findDestination(
  own: Deadline,
  subordinate: OfficialDocument,
  wanted: Deadline,
  superior: OfficialDocument,
): Destination {
  if (own.recipient === null) return destinationOfActor(own.actor, subordinate);
  const receivers = [...splitBodies(wanted.recipient), superior.issuer ?? ''];
  const isNamed = (bodies: readonly string[]) =>
    splitBodies(own.recipient).some((body) => bodies.some((other) => isSameBody(body, other)));
  if (isNamed([subordinate.issuer ?? ''])) return 'inside';
  if (isNamed(receivers)) return 'up';
  if (OWN_OFFICE.test(agencyKey(own.recipient))) return 'inside';
  return isAtOrBelow(own.recipient, subordinate) ? 'inside' : 'elsewhere';
}

/** Heads and offices that are named without their body are those of the issuer. */
const OWN_OFFICE =
  /^(?:(?:pho )?hieu truong|(?:pho )?giam doc|(?:pho )?chu tich|ban giam (?:hieu|doc)|thu truong(?: don vi)?|lanh dao|van thu|van phong|bo phan [a-z ]+|to truong[a-z ]*|nha truong)$/;

/** Without a receiver: what others than the issuer owe comes to the issuer. */
function destinationOfActor(actor: string | null, { issuer }: OfficialDocument): Destination {
  if (actor === null || issuer === null) return 'unsure';
  return isSameBody(actor, issuer) ? 'up' : 'inside';
}

function splitBodies(written: string | null): string[] {
  return (written ?? '').split(/\s*[,;(]\s*|\s+và\s+(?=\p{Lu})/u).filter((body) => body !== '');
}

function isSameBody(a: string, b: string): boolean {
  if (a === '' || b === '') return false;
  const [first, second] = [parseIssuerName(a), parseIssuerName(b)];
  return first.body.length > 0 && second.body.length > 0 && canBeSameIssuer(first, second);
}

/** A phòng of the commune, a school's board: by the level its name tells. */
function isAtOrBelow(body: string, { issuerLevel, issuedOn }: OfficialDocument): boolean {
  const asOf = issuedOn.year === null ? null : `${issuedOn.year}-12-31`;
  const { level } = classifyIssuer(body, asOf);
  return (
    level !== null && issuerLevel !== null && issuerLevels.indexOf(level) >= issuerLevels.indexOf(issuerLevel)
  );
}
