import { toMeasure } from '../../language/measure-words.ts';
import { rememberFor } from '../../language/remember.ts';
import { type DocumentHeader, issuerLevels } from '../../model/official-document.ts';
import type { Reference } from '../../model/register.ts';
import { listOwnUnits } from './own-units.ts';

/** What is known of who issued a document, and where. */
export type PlacedHead = Pick<DocumentHeader, 'issuer' | 'issuerLevel' | 'issuerSystem' | 'place'>;

/** Whose word binds whom: a front's plan is no superior of a committee's. */
const BOUND_BY: Readonly<Record<NonNullable<DocumentHeader['issuerSystem']>, readonly string[]>> = {
  state: ['state', 'council', 'party'],
  council: ['council', 'party'],
  party: ['party'],
  front: ['front', 'party'],
};

/**
 * Whether one issuer stands over another by level and place alone: of a higher level, around the place of the other. What
 * is not known of either never makes a superior. A stand-in until the chains of agencies say it.
 */
export function standsOver(superior: PlacedHead, subordinate: PlacedHead): boolean {
  if (superior.issuerLevel === null || subordinate.issuerLevel === null) return false;
  if (rankOf(superior) >= rankOf(subordinate)) return false;
  const systems = BOUND_BY[subordinate.issuerSystem ?? 'state'];
  if (!systems.includes(superior.issuerSystem ?? 'state')) return false;
  if (superior.issuerLevel === 'central') return true;
  const around = listOwnUnits(subordinate);
  const own = listOwnUnits(superior);
  return own.length > 0 && own.every((unit) => around.includes(unit));
}

function rankOf({ issuerLevel }: PlacedHead): number {
  return issuerLevel === null ? -1 : issuerLevels.indexOf(issuerLevel);
}

/** Relations by which a document says of another that it follows it; law it merely rests on is compared too. */
const FOLLOWED: readonly Reference['relation'][] = ['implements', 'guided-by', 'legal-basis'];

/** Whether a reference makes the document it names a superior of the one it stands in; an issuer below never is. */
export function makesSuperior(
  { relation }: Pick<Reference, 'relation'>,
  cited: PlacedHead,
  citing: PlacedHead,
): boolean {
  const isBelow = cited.issuerLevel !== null && citing.issuerLevel !== null && rankOf(cited) > rankOf(citing);
  if (isBelow) return false;
  return FOLLOWED.includes(relation) || (relation === 'cites' && standsOver(cited, citing));
}

/** Parts of a subject that say nothing of its matter. */
const PLAIN =
  /(?:triển khai|thực hiện|công tác|kế hoạch|chương trình|nhiệm vụ|ban hành|phê duyệt|tổ chức|tăng cường|giải pháp|giai đoạn|năm học|năm|tỉnh|xã|huyện|phường)(?!\p{L})/giu;
/** Shared words of two subjects, of the shorter one's, from which they are of one matter; and how many at least. */
const SAME_MATTER = 0.75;
const LEAST_WORDS = 2;

/** Whether two documents are on one matter and speak for a common time: what their subjects and periods say. */
export function isSameMatter(
  a: Pick<DocumentHeader, 'subject' | 'period' | 'issuedOn'> & PlacedHead,
  b: Pick<DocumentHeader, 'subject' | 'period' | 'issuedOn'> & PlacedHead,
): boolean {
  // The time first: it costs nothing, and most of a store is of other years.
  if (!speakForOneTime(a, b)) return false;
  const shared = countShared(a, b);
  const least = Math.min(wordsOf(a).size, wordsOf(b).size);
  return shared >= LEAST_WORDS && shared / least >= SAME_MATTER;
}

/**
 * Whether the subjects of two documents have words of matter in common: enough to hold documents together of which one
 * names the other, where `isSameMatter` asks for more. Never where one has no subject.
 */
export function haveCommonSubject(a: Subject, b: Subject): boolean {
  return countShared(a, b) >= LEAST_WORDS;
}

function countShared(a: Subject, b: Subject): number {
  return wordsOf(a).intersection(wordsOf(b)).size;
}

type Subject = Pick<DocumentHeader, 'subject'> & PlacedHead;

const wordsOf = rememberFor(({ subject, issuer, place }: Subject): ReadonlySet<string> => {
  const names = `${issuer ?? ''} ${place ?? ''}`.match(/\p{Lu}\p{L}*/gu) ?? [];
  const bare = names.reduce((rest, name) => rest.replaceAll(name, ' '), subject ?? '');
  return toMeasure(bare.replace(PLAIN, ' ')).folded;
});

function speakForOneTime(
  a: Pick<DocumentHeader, 'period' | 'issuedOn'>,
  b: Pick<DocumentHeader, 'period' | 'issuedOn'>,
): boolean {
  const [own, other] = [timeOf(a), timeOf(b)];
  return own !== undefined && other !== undefined && own.from <= other.to && other.from <= own.to;
}

/** The period of a document; without one, its year of issue. Undefined when neither is known. */
function timeOf({ period, issuedOn: { year } }: Pick<DocumentHeader, 'period' | 'issuedOn'>) {
  const from = period.from ?? (year === null ? null : `${year}-01-01`);
  const to = period.to ?? (year === null ? null : `${year}-12-31`);
  return from === null || to === null ? undefined : { from, to };
}

/** Whether a document speaks for a day: its period covers it, or, without one, it was issued by then. */
export function speaksFor(
  { period, issuedOn }: Pick<DocumentHeader, 'period' | 'issuedOn'>,
  day: string,
): boolean {
  if (period.from !== null && period.from > day) return false;
  if (period.to !== null) return period.to >= day;
  return issuedOn.year === null || `${issuedOn.year}-01-01` <= day;
}
