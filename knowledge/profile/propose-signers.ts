import type { Agency } from '../agencies/agency.ts';
import { addDays, toDayBounds } from '../language/vietnamese-date.ts';
import type { ProfileSigner } from '../model/agency-profile.ts';
import { FOR_THE_COMMITTEE, type FormRules, SIGNING_RULE } from './form-rules.ts';
import type { OwnDocument } from './own-documents.ts';
import { citeRule, quoteDocument, type Sourced } from './sourced.ts';

/** An office changes hands within a term: after this long a name is no longer proposed. */
const NAME_HOLDS_DAYS = 730;
const BY_ORDER = /^(?:TL|TUQ)\./u;
const DEPUTY = /(?:^|\s)PHÓ\s/u;

/**
 * Who signs: those who signed today's documents, newest first, by order (TL., TUQ.) last; of an office that one person
 * holds the last holder alone. Without any, the capacities that the rules of form know, without a name.
 *
 * @param asOf `YYYY-MM-DD`
 */
export function proposeSigners(
  agency: Agency,
  documents: readonly OwnDocument[],
  rules: FormRules,
  asOf: string,
): readonly Sourced<ProfileSigner>[] {
  const signed = documents
    .filter(({ isOfPredecessor }) => !isOfPredecessor)
    .flatMap((own) => readSigner(agency, own, rules, asOf));
  const kept: Sourced<ProfileSigner>[] = [];
  for (const signer of signed)
    if (!kept.some((other) => isSameOffice(other.value, signer.value))) kept.push(signer);
  if (kept.length > 0) return kept.toSorted((a, b) => Number(isByOrder(a)) - Number(isByOrder(b)));
  return rules.capacities.map((capacity) => ({
    value: { capacity: [...capacity], name: null },
    origin: citeRule(SIGNING_RULE),
  }));
}

function isByOrder({ value }: Sourced<ProfileSigner>): boolean {
  return value.capacity.some((line) => BY_ORDER.test(line));
}

// Deputies are several; without a name they cannot be told apart.
function isSameOffice(newer: ProfileSigner, older: ProfileSigner): boolean {
  if (newer.capacity.join('|') !== older.capacity.join('|')) return false;
  const isDeputy = DEPUTY.test(newer.capacity.at(-1) ?? '');
  return !isDeputy || older.name === null || newer.name === older.name;
}

function readSigner(
  agency: Agency,
  own: OwnDocument,
  rules: FormRules,
  asOf: string,
): Sourced<ProfileSigner>[] {
  const { signer, headerScans } = own.document;
  if (signer === null) return [];
  const lines = [
    ...(signer.capacity?.split(/, (?=(?:TM|KT|TL|TUQ|Q)\s?\.)/u) ?? []),
    ...(signer.title === null ? [] : [signer.title]),
  ];
  const [first] = lines;
  if (first === undefined) return [];
  // A name read from a picture may be another's, and a capacity no one's.
  const name = isRecent(own, asOf) && headerScans.signer === undefined ? signer.name : null;
  const capacity = agency.kind === 'committee' ? writeForCommittee(lines) : lines;
  const isKnown = rules.capacities.some((known) => known.join('|') === capacity.join('|'));
  if (headerScans.signer !== undefined && !isKnown) return [];
  return [{ value: { capacity, name }, origin: quoteDocument(own, name ?? first, 'chữ ký') }];
}

function isRecent({ document }: OwnDocument, asOf: string): boolean {
  const issuedBy = toDayBounds(document.issuedOn)?.last;
  return issuedBy !== undefined && addDays(issuedBy, NAME_HOLDS_DAYS) >= asOf;
}

// "TM. UBND XÃ" and a signature without TM. are slips of form: plans and reports are the committee's.
function writeForCommittee(lines: readonly string[]): string[] {
  if (lines.some((line) => BY_ORDER.test(line))) return [...lines];
  return [FOR_THE_COMMITTEE, ...lines.filter((line) => !/^TM\s?\./u.test(line))];
}
