import { formatDate, parseIsoDate } from '../../language/vietnamese-date.ts';
import { UNKNOWN_DATE } from '../../model/calendar.ts';
import type { Deadline } from '../../model/register.ts';
import { describeIdentity } from '../describe-identity.ts';
import { type IssuersApart, tellIssuersApart } from '../issuers-apart.ts';
import type { Conflict, ConflictSide } from './conflict.ts';

const LABELS: Readonly<Record<Conflict['label'], string>> = {
  weaker: 'nhẹ hơn',
  stricter: 'chặt hơn',
  different: 'khác',
  later: 'muộn hơn',
  'same-day': 'cùng ngày làm việc cuối cùng',
};

/** A label in Vietnamese: "nhẹ hơn", "muộn hơn". */
export function sayLabel(label: Conflict['label']): string {
  return LABELS[label];
}

const BOUNDS: Readonly<Record<Deadline['bound'], string>> = {
  before: 'trước ngày',
  by: 'chậm nhất ngày',
  within: 'đến hết ngày',
  on: 'ngày',
};

/** A deadline's day or rule in words: "trước ngày 25/6/2026", "trước ngày 15 tháng 12 hằng năm". */
export function sayDay({ bound, dueOn, rule, recurrence, lastWorkingDay }: Deadline): string {
  if (dueOn !== null) return `${BOUNDS[bound]} ${formatDate(parseIsoDate(dueOn))}`;
  return (
    rule ??
    recurrence ??
    `${BOUNDS.by} ${lastWorkingDay === null ? '' : formatDate(parseIsoDate(lastWorkingDay))}`
  );
}

/**
 * A document in a finding: kind, number, year and issuer; a web post is said to be one.
 *
 * @param issuers those of what is shown together, told apart
 */
export function sayDocument(
  side: Pick<ConflictSide, 'kind' | 'type' | 'number' | 'issuedOn' | 'issuer' | 'place'>,
  issuers: IssuersApart,
): string {
  const issuedOn = side.number === null ? side.issuedOn : { ...UNKNOWN_DATE, year: side.issuedOn.year };
  const name = describeIdentity({ ...side, issuedOn, issuer: issuers.nameOf(side) });
  return side.kind === 'web-post' ? `${name} (theo bài đăng)` : name;
}

/**
 * The sentence of a finding: what about, each side's figure and how the second stands to the first.
 *
 * @param issuers those of what is shown together, told apart; by default its own two
 */
export function sayConflict(conflict: Omit<Conflict, 'message'>, issuers = tellSidesApart(conflict)): string {
  const { matter, superior, subordinate, relation } = conflict;
  const first = `${sayDocument(superior, issuers)}: ${superior.figure}`;
  const second =
    relation === 'within'
      ? `chỗ khác: ${subordinate.figure}`
      : `${sayDocument(subordinate, issuers)}: ${subordinate.figure}`;
  return `${matter.charAt(0).toUpperCase()}${matter.slice(1)} - ${first}; ${second} (${sayDifference(conflict)}).`;
}

function sayDifference(conflict: Omit<Conflict, 'message'>): string {
  const { kind, label, relation } = conflict;
  if (relation === 'within') return 'cùng một văn bản nêu hai con số khác nhau';
  if (kind === 'condition') return 'một bên kèm điều kiện, bên kia không';
  if (kind === 'unit') return 'khác đơn vị tính';
  if (kind === 'comparator') return `cùng con số, khác cách đặt mức: ${LABELS[label]}`;
  const higher = isOwn(conflict) ? 'văn bản được thực hiện' : 'cấp trên';
  if (label === 'later') return `muộn hơn hạn của ${higher}`;
  if (label === 'same-day') return `hạn nội bộ trùng ngày làm việc cuối cùng theo ${higher}`;
  return label === 'different' ? 'khác mức, chưa rõ mức nào chặt hơn' : `${LABELS[label]} mức của ${higher}`;
}

/** A body's yearly plan under its own programme has no superior. */
function isOwn(conflict: Omit<Conflict, 'message'>): boolean {
  const { superior, subordinate } = conflict;
  const { keyOf } = tellSidesApart(conflict);
  return superior.issuer !== null && keyOf(superior) === keyOf(subordinate);
}

function tellSidesApart({ superior, subordinate }: Omit<Conflict, 'message'>): IssuersApart {
  return tellIssuersApart([superior, subordinate]);
}
