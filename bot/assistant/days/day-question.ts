import { foldMarks } from '../../../knowledge/language/fold.ts';
import { type DateMention, findDates, toIsoDate } from '../../../knowledge/language/vietnamese-date.ts';
import { askWhen, cutOut } from './cut-out.ts';

/** A question that wants days counted, with what is to be looked for first. */
export interface DayQuestion {
  /**
   * remaining: from a day to a deadline · lateness: whether a day meets it · span: from a document's own day to it ·
   * side: whether it, or a document's own day (issued), lies before or behind a day · window: how long something lasts.
   */
  readonly kind: 'remaining' | 'lateness' | 'span' | 'side' | 'issued' | 'window';
  /** The deadline as a question of its own. */
  readonly question: string;
  /** The day counted from, or the one that something is done on; null when the question gives none. */
  readonly day: string | null;
  readonly isOfWorkingDays: boolean;
}

const COUNT = '(?:bao nhieu|may) ngay(?: lam viec)?';
const REMAINING = new RegExp(
  `,?\\s*(?:(?:thi|vay|hien|toi|minh|chung toi) )*(?<!(?:xuong|giam|rut|chi|dat|la) )\\bcon (?:lai )?(?:khoang )?(?:${COUNT}|bao lau)(?: nua)?(?: (?:la|thi|moi))*(?: (?:den|toi|het|cho))*(?= |$)|\\b${COUNT} nua(?: (?:la|thi|moi))*(?: (?:den|toi|het))*(?= |$)`,
);
const TODAY =
  /(?:(?:neu|tinh tu|ke tu|tinh den|bay gio|tu)\s+)*(?:hom nay|bay gio|nay)(?:\s+(?:la|moi))?(?:\s+ngay)?\s*$/;
const FROM_DAY = /(?:tinh tu|ke tu|tu|tinh den)(?:\s+ngay)?\s*$/;
const LATE_BY = `(?:co )?(?:bi )?(?:tre|muon|cham|qua)(?: han)?(?: so voi (?:thoi )?han)?(?: mat)? (?:${COUNT}|bao lau)`;
/** "… so với hạn cuối": of which deadline, where more is said than that it is one. */
const AGAINST =
  '(?: so voi (?:thoi )?han(?: (?:cuoi(?: cung)?|chot|nop|quy dinh|da giao|da dinh|duoc giao|ghi))*)?';
const LATENESS = new RegExp(
  `,?\\s*(?:thi )?(?:la )?(?:${LATE_BY}${AGAINST}|co (?:bi )?(?:tre|muon|cham|qua|kip|dung)(?: han)?(?: khong| ko)?|(?:da )?qua han chua|(?:da )?tre han chua|(?:tre|muon|qua han|kip)(?: han)? (?:khong|ko|chua)|(?:tre|muon|qua han|kip|dung han|som)(?: han)? hay (?:la )?(?:khong|kip|tre|muon|dung han|som|chua|qua han)(?: han)?)(?: (?:vay|nhi|a|roi))?$|^${LATE_BY} (?:neu|khi|luc)(?= )`,
);
const FROM_ISSUE = '^(?:(?:tinh|ke) )?tu (?:ngay |khi |luc |hom )?(?:ky|ban hanh|ra|phat hanh)(?: ban hanh)?';
const SPANS: readonly RegExp[] = [
  new RegExp(
    `${FROM_ISSUE} (?<document>.+?) (?:cho )?(?:den|toi) (?<due>.+?),? (?:(?:la|thi|co|con|duoc|mat|het|cach) )*${COUNT}(?: nhi| vay| a)?$`,
    'd',
  ),
  // "Tính từ ngày ký … thì các tỉnh có mấy ngày để xong …".
  new RegExp(
    `${FROM_ISSUE} (?<document>.+?)(?:,| thi) (?<due>.*?(?: |^))(?:chi )?(?:co|con|duoc|mat)(?: giao| cho)? (?:khoang )?${COUNT}(?: nua)? (?:de|cho|phai|ma) (?<work>.+?)(?: nhi| vay| a)?$`,
    'd',
  ),
];
/** "Chỉ thị … ký ngày 3/4/2027, đến hạn … là mấy ngày": beside the day of issue as the asker has it. */
const SPAN_OF_DAY = new RegExp(
  `^(?<document>.+?),? (?:duoc |do .+? )?(?:ky|ban hanh|ra)(?: ban hanh)?(?: vao| tu)?(?: hom)?(?: ngay)? *,? *(?:den|toi|tu do den|cho den) (?<due>.+?),? (?:(?:la|thi|co|con|duoc|mat|het|cach) )*${COUNT}(?: nhi| vay| a)?$`,
  'd',
);

/** "… là trước hay sau" in front of the day that ends the question. */
const SIDE =
  /,?\s*(?:(?:la|co|thi|phai|roi vao|tinh ra) )*\b(?:(?:truoc|sau) (?:hay|hoac)(?: la)? (?:truoc|sau)|(?:som|muon|tre)(?: hon)? (?:hay|hoac)(?: la)? (?:som|muon|tre)(?: hon)?)(?: so voi)?(?: ngay)?\s*$/;
const ISSUED = /\b(?:ban hanh|ky|ra doi|ra|phat hanh)$/;
const WINDOW = new RegExp(
  `,?\\s*(?:(?:se|duoc|thi) )*(?:keo dai|dien ra|to chuc|mo|thuc hien)(?: ca thay| tong cong)?(?<within> trong)?(?: vong)?(?: khoang)? ${COUNT}(?: vay| nhi| a)?$`,
);

/** Takes a question for a count of days apart; undefined for any other question. */
export function parseDayQuestion(question: string): DayQuestion | undefined {
  const text = question.replace(/[\s?.!]+$/u, '');
  const folded = foldMarks(text);
  const isOfWorkingDays = /\bngay lam viec\b/.test(folded);
  const span = parseSpan(text, isOfWorkingDays);
  if (span !== undefined) return span;
  const days = findDates(text).filter(({ date }) => toIsoDate(date) !== null);
  const other = parseSide(text, folded, days.at(-1)) ?? parseWindow(text, folded, days);
  if (other !== undefined) return other;
  const remaining = REMAINING.exec(folded);
  if (remaining !== null && days.length <= 1)
    return parseRemaining(text, folded, remaining, days[0], isOfWorkingDays);
  const lateness = LATENESS.exec(folded);
  return lateness === null || days.length > 1
    ? undefined
    : parseLateness(text, folded, lateness, days[0], isOfWorkingDays);
}

function parseSpan(text: string, isOfWorkingDays: boolean): DayQuestion | undefined {
  const [day, ...others] = findDates(text).filter(({ date }) => toIsoDate(date) !== null);
  const isGiven = day !== undefined && others.length === 0;
  const plain = isGiven ? `${text.slice(0, day.start)} ${text.slice(day.end)}`.replace(/\s+/g, ' ') : text;
  const patterns = isGiven ? [SPAN_OF_DAY] : SPANS;
  const groups = patterns.map((pattern) => pattern.exec(foldMarks(plain).toLowerCase())?.indices?.groups);
  const { document, due, work } = groups.find((found) => found !== undefined) ?? {};
  if (document === undefined || due === undefined) return undefined;
  const told = [due, work].map((span) => (span === undefined ? '' : plain.slice(...span).trim()));
  return {
    kind: 'span',
    question: askWhen(`${plain.slice(...document)}: ${told.join(' ').trim()}`),
    day: isGiven ? toIsoDate(day.date) : null,
    isOfWorkingDays,
  };
}

function parseSide(text: string, folded: string, day: DateMention | undefined): DayQuestion | undefined {
  if (day === undefined || !/^(?: (?:vay|nhi|a|the))*$/.test(folded.slice(day.end))) return undefined;
  const at = SIDE.exec(folded.slice(0, day.start))?.index;
  const on = toIsoDate(day.date);
  if (at === undefined || at === 0 || on === null) return undefined;
  const rest = text.slice(0, at).trim();
  const isIssued = ISSUED.test(foldMarks(rest));
  const question = isIssued ? `${rest} ngày nào?` : askWhen(rest);
  return { kind: isIssued ? 'issued' : 'side', question, day: on, isOfWorkingDays: false };
}

function parseWindow(text: string, folded: string, days: readonly DateMention[]): DayQuestion | undefined {
  const found = WINDOW.exec(folded);
  const isOfWorkingDays = /\bngay lam viec\b/.test(folded);
  if (found === null || found.index === 0 || days.length > 0 || isOfWorkingDays) return undefined;
  if (found.groups?.within === undefined && !found[0].includes('keo dai')) return undefined;
  return {
    kind: 'window',
    question: `${text.slice(0, found.index).trim()} khi nào?`,
    day: null,
    isOfWorkingDays,
  };
}

function parseRemaining(
  text: string,
  folded: string,
  found: RegExpExecArray,
  day: DateMention | undefined,
  isOfWorkingDays: boolean,
): DayQuestion | undefined {
  const before = day === undefined ? '' : folded.slice(0, day.start);
  const introduced = TODAY.exec(before) ?? FROM_DAY.exec(before);
  // A day that is not said to be counted from may be the deadline as the asker believes it to be.
  if (day !== undefined && introduced === null) return undefined;
  const spans = [
    { start: found.index, end: found.index + found[0].length },
    ...(day === undefined || introduced === null
      ? bareToday(folded)
      : [{ start: introduced.index, end: day.end }]),
  ];
  const rest = cutOut(text, spans);
  const from = day === undefined ? null : toIsoDate(day.date);
  return rest === '' ? undefined : { kind: 'remaining', question: askWhen(rest), day: from, isOfWorkingDays };
}

function bareToday(folded: string) {
  const match = /(?:(?:tinh tu|ke tu|tu) )?\bhom nay\b(?: thi)?/.exec(folded);
  return match === null ? [] : [{ start: match.index, end: match.index + match[0].length }];
}

function parseLateness(
  text: string,
  folded: string,
  found: RegExpExecArray,
  day: DateMention | undefined,
  isOfWorkingDays: boolean,
): DayQuestion | undefined {
  const said = day === undefined ? bareToday(folded) : [withPreposition(folded, day)];
  if (said.length === 0 && !/qua han|tre han/.test(found[0])) return undefined;
  const rest = cutOut(text, [{ start: found.index, end: found.index + found[0].length }, ...said]);
  const on = day === undefined ? null : toIsoDate(day.date);
  return rest === '' ? undefined : { kind: 'lateness', question: askWhen(rest), day: on, isOfWorkingDays };
}

function withPreposition(folded: string, { start, end }: DateMention) {
  const words = /(?:(?:vao|den|hom nay|hom|neu|moi|la|ngay)\s+)*$/.exec(folded.slice(0, start));
  return { start: words === null ? start : words.index, end };
}
