import { foldMarks } from '../../../knowledge/language/fold.ts';
import { type DateMention, findDates, toIsoDate } from '../../../knowledge/language/vietnamese-date.ts';
import { cutOut, type Stretch } from './cut-out.ts';

/** A question that itself gives the day counted to, as the asker believes it to be. */
export interface BetweenQuestion {
  /** lateness: `from` is the day something is due, `to` the one it is done on · window: both days count. */
  readonly kind: 'remaining' | 'lateness' | 'window';
  /** `YYYY-MM-DD`; null for today. */
  readonly from: string | null;
  readonly to: string;
  /** Whether the first day is said to be the one a document was signed or issued on. */
  readonly isIssued: boolean;
  /** What is said to be due on the day that is due; empty when nothing is. */
  readonly due: string;
  readonly isOfWorkingDays: boolean;
}

const COUNT =
  /,?\s*(?:\b(?:thi|la|vay|hai ngay(?: (?:do|nay|ay|tren))?|con(?: lai)?|keo dai|dien ra|dai|co|het|mat|duoc|khoang|tong cong|tat ca|bi|tinh ra|(?:cach|lech|chenh)(?: nhau)?|(?:tre|muon|cham|qua)(?: han)?(?: so voi han)?) )*\b(?:bao nhieu|may) ngay(?: lam viec)?(?: nua)?\b(?:,? (?:vay|nhi|a|the))*/;
const LATE = /\b(?:tre|muon|cham|qua han)\b/;
const REMAINS = /\bcon\b|\bnua\b/;
const LASTS = /\b(?:dai|dien ra)\b/;
const APART = /\b(?:cach|lech|chenh)\b/;
const FROM =
  /(?:^|[\s(,])(?:(?:tinh|ke) )?tu\b[^,;]*$|\bhom nay(?: (?:la|moi))?(?: ngay)? $|\b(?:ky|ban hanh)\b[^,;]*$/;
const FROM_BEHIND = /\b(?:tinh tu|ke tu|tu|hom nay)(?: la)?(?: ngay)? $/;
const TO = /\b(?:den|toi|han|hieu luc|cham nhat|muon nhat|truoc)\b/;
const TODAY = /\b(?:(?:tinh |ke )?tu )?(?:hom nay|bay gio|nay)\b(?: (?:la|den|toi))?/;
const DUE_BEFORE = /\b(?:han|cham nhat|muon nhat|truoc|den het|het)\b[^,;]*$/;
const ISSUED = /\b(?:ky|ban hanh|phat hanh|ra doi)\b/;
/** What a deadline is told by; other words name the document or nothing. */
const DUE = /\b(?:han|nop|gui|bao cao|bc|xong|hoan thanh|trinh|dang ky|nhan ho so|so ket|tong ket)\b/;
/** Words around a day that name nothing. */
const AROUND_DAY = /(?:\b(?:tinh|ke|tu|den|toi|het|vao|ngay|hom|nay|la|moi|neu|hom nay|bay gio)\s+|\(\s*)*$/;
const ASKING = /^(?:(?:tinh|dem|cho|hoi|giup|ho|toi|minh|em|xem|la|thi|vay) )+/;

/**
 * "Từ ngày ký … (20/5) đến 10/6 là mấy ngày?", "hôm nay …, hạn … 5/12, còn mấy ngày?", "hạn 15/8 mà 20/8 mới nộp thì trễ mấy
 * ngày?": both days are told, by the question or by today. Undefined for any other question.
 */
export function parseBetweenQuestion(question: string): BetweenQuestion | undefined {
  const text = question.replace(/[\s?.!]+$/u, '');
  const folded = foldMarks(text);
  const count = COUNT.exec(folded);
  const days = findWholeDays(text);
  const [first, second, ...others] = days;
  if (count === null || first === undefined || others.length > 0) return undefined;
  const asked = { text, folded, count: { start: count.index, end: count.index + count[0].length } };
  const isOfWorkingDays = /\bngay lam viec\b/.test(count[0]);
  if (second === undefined) return fromToday(asked, first, isOfWorkingDays, count[0]);
  const isLate = LATE.test(count[0]);
  const order = isLate ? orderByDue(folded, first, second) : orderByTime(folded, first, second, count[0]);
  if (order === undefined) return undefined;
  const [from, to] = order;
  const cut = cutBetween(folded, first, second);
  const sideOf = (day: Day) => (day === first ? [0, cut] : [cut, text.length]);
  const [issuing, due] = [sideOf(from), sideOf(isLate ? from : to)];
  return {
    kind: isLate ? 'lateness' : LASTS.test(count[0]) ? 'window' : 'remaining',
    from: from.on,
    to: to.on,
    isIssued: !isLate && ISSUED.test(folded.slice(...issuing)),
    due: wordsOf(asked, days, isLate ? [0, text.length] : due),
    isOfWorkingDays,
  };
}

interface Day extends Stretch {
  readonly on: string;
}

interface Asked {
  readonly text: string;
  readonly folded: string;
  readonly count: Stretch;
}

/** Days with month and year; one without its year has that of the other ("từ 20/5 đến 10/6/2026"). */
function findWholeDays(text: string): Day[] {
  const found = findDates(text).filter(({ date }) => date.day !== null && date.month !== null);
  const year = found.find(({ date }) => date.year !== null)?.date.year ?? null;
  return found.flatMap(({ date, start, end }: DateMention) => {
    const on = toIsoDate({ ...date, year: date.year ?? year });
    return on === null ? [] : [{ on, start, end }];
  });
}

function fromToday(
  asked: Asked,
  day: Day,
  isOfWorkingDays: boolean,
  count: string,
): BetweenQuestion | undefined {
  const before = asked.folded.slice(0, day.start);
  // "Hôm nay 23/11, còn mấy ngày …": that day is the one counted from.
  if (!REMAINS.test(count) || FROM_BEHIND.test(before) || LATE.test(count)) return undefined;
  const today = TODAY.exec(asked.folded);
  const spans = today === null ? [] : [{ start: today.index, end: today.index + today[0].length }];
  const due = wordsOf(asked, [day], [0, asked.text.length], spans);
  return { kind: 'remaining', from: null, to: day.on, isIssued: false, due, isOfWorkingDays };
}

/** The day counted from and the one counted to; undefined where the question does not say which is which. */
function orderByTime(folded: string, first: Day, second: Day, count: string): [Day, Day] | undefined {
  const [before, between] = [folded.slice(0, first.start), folded.slice(first.end, second.start)];
  if (FROM_BEHIND.test(between)) return [second, first];
  const isTold = (FROM.test(before) || ISSUED.test(between)) && TO.test(between);
  return isTold || APART.test(count) ? [first, second] : undefined;
}

/** The day something is due and the one it is done on. */
function orderByDue(folded: string, first: Day, second: Day): [Day, Day] | undefined {
  const ahead = DUE_BEFORE.test(folded.slice(0, first.start));
  const behind = DUE_BEFORE.test(folded.slice(first.end, second.start));
  if (ahead === behind) return undefined;
  return ahead ? [first, second] : [second, first];
}

/** Where what is said of the first day ends: at the "đến" in front of the second, else at the last comma. */
function cutBetween(folded: string, first: Day, second: Day): number {
  const between = folded.slice(first.end, second.start);
  const at = [...between.matchAll(/\b(?:den|toi)\b|[,;]/g)].at(-1)?.index;
  return at === undefined ? second.start : first.end + at;
}

/** What stands in a part of the question beside its days and what it asks; empty where nothing is said to be due. */
function wordsOf(
  { text, folded, count }: Asked,
  days: readonly Day[],
  [from = 0, until = text.length]: readonly number[],
  others: readonly Stretch[] = [],
): string {
  const spans = [
    count,
    ...others,
    ...days.map(({ start, end }) => {
      const lead = AROUND_DAY.exec(folded.slice(0, start))?.[0].length ?? 0;
      return { start: start - lead, end };
    }),
  ];
  const inside = spans
    .filter(({ start, end }) => start < until && end > from)
    .map(({ start, end }) => ({ start: Math.max(start, from) - from, end: Math.min(end, until) - from }));
  const words = cutOut(text.slice(from, until), mergeOverlaps(inside)).replace(
    /^(?:đến|tới|den|toi)\s+/iu,
    '',
  );
  const plain = words.slice(ASKING.exec(foldMarks(words))?.[0].length ?? 0).trim();
  return DUE.test(foldMarks(plain)) ? plain : '';
}

function mergeOverlaps(spans: readonly Stretch[]): Stretch[] {
  const merged: Stretch[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last !== undefined && span.start <= last.end)
      merged.splice(-1, 1, { start: last.start, end: Math.max(last.end, span.end) });
    else merged.push(span);
  }
  return merged;
}
