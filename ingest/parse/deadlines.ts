import { toIsoDate } from '../../knowledge/language/vietnamese-date.ts';
import type { DocumentHeader } from '../../knowledge/model/official-document.ts';
import type { Deadline } from '../../knowledge/model/register.ts';
import { isOfOtherWords, splitQuotedOrder } from './deadline-exclusions.ts';
import { DELIVERING, findChannel, findRecipient } from './deadline-parts.ts';
import { parseTableDeadlines } from './deadline-tables.ts';
import { type DueTime, findDueTimes, lastDayOf } from './deadline-times.ts';
import { clauseAround, type DeadlineSentence, findDueWords } from './deadline-words.ts';
import type { OutlinedText, OutlineItem } from './outlined-text.ts';
import { createSections, type Sections } from './register-sections.ts';
import { isTableRow } from './register-tables.ts';
import { afterMarker, findSentences, hideBracketed, toEvidence } from './sentences.ts';
import { findTimedActivity } from './task-activities.ts';
import { expandActor, findChargedActor, findShortForms, isCharged } from './task-actors.ts';
import { findDuty } from './task-provisions.ts';

/** Every time by which something is due, in reading order. Empty when the document sets none. */
export function parseDeadlines(outlined: OutlinedText, header: DocumentHeader): Deadline[] {
  const sections = createSections(outlined);
  const forms = findShortForms(outlined.text);
  const deadlines = parseTableDeadlines(sections, header);
  for (const item of sections.items) {
    if (isTableRow(item) || item.role === 'furniture' || sections.kindOf(item) === 'results') continue;
    const from = afterMarker(item);
    for (const sentence of findSentences(item.text.slice(from))) {
      const whole = item.text.slice(from + sentence.start, from + sentence.end);
      for (const part of splitQuotedOrder(whole)) {
        const start = from + sentence.start + part.start;
        const span = { start, end: start + part.end - part.start };
        const reading = { item, sections, span, sentence: whole.slice(part.start, part.end) };
        deadlines.push(...parseSentence(reading, header, forms));
      }
    }
  }
  return deadlines.sort((a, b) => a.start - b.start);
}

// What a date does besides being a term: dating a document, opening its force, a condition of law, the day figures are of.
const NO_TERM_BEFORE =
  /(?:(?:được|đã|do|\d\/\p{Lu}[\p{Lu}\d-]*|các (?:văn bản|quy định|chính sách))\s(?:[^;,]{1,60}\s)?ban hành|(?<!(?:đăng|trình|để|phải) )(?<!trình\s[^,;]{1,60}\s)ký|(?<!(?:học|thí|phát|vệ|hy|tuyển|mưu|tái|nhân|dân|dưỡng) )sinh|cấp|thành lập|giao kết[^;]{0,40}|có hiệu lực|hiệu lực|xảy ra|diễn ra|tuyển dụng|phát sinh|công nhận|áp dụng|được cử|(?<!đăng ký )tham gia[^;]{0,20}|bắt đầu thực hiện|(?<!\p{L})(?:tính|hết|quá|lũy kế|luỹ kế|cộng dồn|số liệu|kể từ))\s(?:từ\s|kể từ\s)?$/iu;
// "các công trình đã ngừng hoạt động trước ngày": what was by then, unless the day is still to come when the document is issued.
const WAS = /(?<!\p{L})đã[^;]{0,40}$/iu;
// "vào ngày", "ngày": what is issued then is dated, not due.
const DATED = /ban hành\s$/iu;
// "bãi bỏ các quy định trước ngày 01/01": which papers.
const REPEALS = /(?<!\p{L})(?:bãi bỏ|thay thế|hết hiệu lực)(?!\p{L})[^,;]{0,80}$/iu;
// "giấy khám sức khỏe trong thời hạn 06 tháng": how long a paper holds.
const HOLDS =
  /(?<!\p{L})(?:giấy|chứng chỉ|thẻ|phiếu|kết quả xét nghiệm|có giá trị|bảo hành|lưu trữ|lưu giữ)[^,;]{0,40}$/iu;
const PAST =
  /(?<!\p{L})(?:đã (?:báo cáo|gửi|hoàn thành|ban hành|có|được)|trong năm qua|thời gian qua|trước đây|năm ngoái)(?!\p{L})/iu;
const REPORTING = /(?<!\p{L})(?:báo cáo(?!\s(?:thống kê|viên))|gửi|nộp|tổng hợp)(?!\p{L})/iu;
const NEAR_CHARS = 60;

function parseSentence(
  reading: DeadlineSentence,
  header: DocumentHeader,
  forms: ReadonlyMap<string, string>,
): Deadline[] {
  const { sentence } = reading;
  if (PAST.test(sentence)) return [];
  const times = joinRecurrence(sentence, findDueTimes(sentence, header)).filter((time) =>
    isTerm(reading, time, header),
  );
  const deadlines: Deadline[] = [];
  for (const [index, time] of times.entries()) {
    deadlines.push(likeBefore(toDeadline(reading, time, times[index - 1], forms), deadlines.at(-1)));
  }
  return shareRecipient(deadlines);
}

// "báo cáo quý I …; báo cáo năm …, gửi Sở A": whom the last names all of them go to.
function shareRecipient(deadlines: readonly Deadline[]): Deadline[] {
  const isReport = ({ task }: Deadline) => SAME_REPORT.test(task.replace(/^[^:]*:\s*/u, ''));
  const last = deadlines.at(-1);
  if (last === undefined || last.recipient === null || !deadlines.every(isReport)) return [...deadlines];
  return deadlines.map((deadline) => ({ ...deadline, recipient: deadline.recipient ?? last.recipient }));
}

// "báo cáo hằng năm … trước ngày 15 tháng 12": one recurring time, unless the date names its year.
function joinRecurrence(sentence: string, times: readonly DueTime[]): DueTime[] {
  const joined: DueTime[] = [];
  for (const [index, time] of times.entries()) {
    if (!recursWith(sentence, time, times[index + 1]))
      joined.push(recurring(sentence, time, times[index - 1], joined.at(-1)));
  }
  return joined;
}

// "… 6 tháng trước ngày 15/6 và 1 năm trước ngày 15/12": the second comes again like the first.
const SECOND_OF_ALL = /^\)?,?\s*(?:và\s)?((?:0?1|một|cả|hằng|hàng)\snăm|năm)\s*\(?$/iu;

function recurring(
  sentence: string,
  time: DueTime,
  last: DueTime | undefined,
  joined: DueTime | undefined,
): DueTime {
  const words = sentence.slice(time.start, time.end);
  const hasYear = /(?:19|20)\d\d/u.test(words);
  const again =
    joined === undefined ? undefined : SECOND_OF_ALL.exec(sentence.slice(joined.end, time.start))?.[1];
  const own = last !== undefined && recursWith(sentence, last, time) ? last.recurrence : null;
  const recurrence = own ?? (joined?.recurrence == null || hasYear ? null : (again ?? null));
  return recurrence === null ? time : { ...time, dueOn: null, rule: words, recurrence };
}

function recursWith(sentence: string, every: DueTime, date: DueTime | undefined): boolean {
  if (every.recurrence === null || every.isFirm || date === undefined || date.bound === 'within')
    return false;
  // "vào ngày 25 hằng tháng" is whole by itself.
  if (/\d|thứ|chủ nhật|cuối/iu.test(sentence.slice(every.start, every.end).replace(/\d{1,2}\stháng/giu, '')))
    return false;
  const isSameClause = !hideBracketed(sentence).slice(every.end, date.start).includes(';');
  return isSameClause && !/(?:19|20)\d\d/u.test(sentence.slice(date.start, date.end));
}

// A report named by nothing but its turn.
const SAME_REPORT =
  /^(?:gửi\s|nộp\s)?báo cáo(?:\s(?:sơ kết|tổng kết|kết quả|định kỳ|nhanh|cuối|giữa))*(?:\s\(?(?:(?:cả|một|0?\d{1,2}|hằng|hàng)\s)?(?:năm|quý|tháng|tuần|đợt|kỳ|học kỳ|giai đoạn|sơ kết|tổng kết)(?!\p{L}).*)?$/iu;

// "…; báo cáo năm trước ngày 01/12": to whom and how is said once.
function likeBefore(deadline: Deadline, previous: Deadline | undefined): Deadline {
  const isLike = previous !== undefined && /báo cáo|gửi|nộp/iu.test(previous.quote);
  if (!isLike || deadline.recipient !== null || !SAME_REPORT.test(deadline.task)) return deadline;
  return { ...deadline, recipient: previous.recipient, channel: deadline.channel ?? previous.channel };
}

function isToCome({ dueOn }: DueTime, { issuedOn }: DocumentHeader): boolean {
  const issued = toIsoDate(issuedOn) ?? (issuedOn.year === null ? null : `${issuedOn.year}-12-31`);
  return dueOn !== null && issued !== null && dueOn > issued;
}

// What follows in the item, and in the two behind it when nothing does: a page number may have parted them.
function textBehind({ item, sections, span }: DeadlineSentence, time: DueTime): string {
  const own = item.text.slice(span.start + time.end);
  if (own.trim() !== '') return own;
  const next = [1, 2].map((step) => sections.itemAt(item.ordinal + step)?.text ?? '');
  return next.join('\n');
}

function isTerm(reading: DeadlineSentence, time: DueTime, header: DocumentHeader): boolean {
  const { sentence, item, sections } = reading;
  const clause = clauseAround(sentence, time);
  const left = sentence.slice(clause.start, time.start);
  const right = sentence.slice(time.end, clause.end);
  const before = `${left.trimEnd()} `;
  if (isOfOtherWords(time, sentence, left, textBehind(reading, time))) return false;
  if (WAS.test(left) && !isToCome(time, header)) return false;
  if (NO_TERM_BEFORE.test(before) || (!time.isFirm && DATED.test(before))) return false;
  if (time.bound === 'within' && time.spanEndsOn === null && HOLDS.test(left)) return false;
  if (REPEALS.test(left)) return false;
  // "đạt 75% trong quý II và 85% đến hết năm": when a value is to be reached is the target's own.
  if (!time.isFirm && /\d\s?%[^,;]{0,20}$/u.test(left)) return false;
  if (time.isFirm && !sections.isProvision(item)) return true;
  if (isTaskSpan(reading, time) || isEvent(reading, time)) return true;
  if (time.recurrence !== null && time.bound === 'by') {
    return REPORTING.test(left.slice(-NEAR_CHARS)) || REPORTING.test(right.slice(0, NEAR_CHARS));
  }
  return DELIVERING.test(`${left} ${time.isFirm ? right : (right.split(',')[0] ?? '')}`);
}

// Days that figures are counted over, or on which nothing is to be done.
const COUNTED_WINDOW =
  /(?<!\p{L})(?:số liệu|thời điểm|kỳ báo cáo|lũy kế|luỹ kế|nghỉ|tính|chốt|ghi nhận|xảy ra|đã)(?!\p{L})[^;.]{0,60}$/iu;

// "Thời gian dự kiến: ngày 11/9/2027" under the heading of an activity.
function isEvent({ item, sections }: DeadlineSentence, time: DueTime): boolean {
  const isNamed = time.bound === 'on' || time.startOn !== null || time.bound === 'within';
  return isNamed && findTimedActivity(item, sections) !== undefined && !sections.isProvision(item);
}

// "Tổ chức tập huấn … trong tháng 6/2027" in a part on tasks is due within that month.
function isTaskSpan({ item, sections, sentence }: DeadlineSentence, time: DueTime): boolean {
  const isSpan = time.bound === 'within' && !time.isFirm && /tháng|quý/iu.test(time.rule ?? '');
  const isWindow = time.startOn !== null && !COUNTED_WINDOW.test(sentence.slice(0, time.start));
  const isDay = time.bound === 'on' && (time.dueOn !== null || time.recurrence !== null);
  const isNamed = isSpan || isWindow || isDay || (time.bound === 'before' && !time.isFirm);
  return isNamed && item.role === 'body' && isCharged(item, sections) && !sections.isProvision(item);
}

function toDeadline(
  reading: DeadlineSentence,
  time: DueTime,
  previous: DueTime | undefined,
  forms: ReadonlyMap<string, string>,
): Deadline {
  const { item, span, sections } = reading;
  const words = findDueWords(reading, time, previous);
  const activity = findTimedActivity(item, sections);
  const isCorrecting = /(?<!\p{L})đính chính(?!\p{L})/iu.test(
    `${introOf(item, sections)} ${reading.sentence}`,
  );
  const actor = isCorrecting
    ? null
    : (words.actor ??
      activity?.actor ??
      findChargedActor(item, sections) ??
      findActorBefore(reading) ??
      null);
  const intro = introOf(item, sections);
  const start = item.start + span.start;
  return {
    ...toEvidence(item, start + words.quote.start, start + words.quote.end),
    task: activity?.name ?? words.task,
    actor: actor === null ? null : expandActor(actor, forms),
    recipient: (findRecipient(words.around) ?? findRecipient(intro))?.name ?? null,
    channel: findChannel(words.around) ?? findChannel(intro),
    bound: time.bound,
    startOn: time.startOn,
    dueOn: time.dueOn,
    lastWorkingDay: lastDayOf(time),
    rule: time.rule,
    recurrence: time.recurrence,
  };
}

const SENDING_TIME =
  /^(?:thời gian|thời hạn|hạn)\s(?:chốt số liệu(?:,|\svà)\s|lập(?:,|\svà)\s)?(?:gửi|nộp|báo cáo|trình|hoàn thành)(?!\p{L})/iu;

// "Thời gian gửi báo cáo …" names nobody: who sends stands in the sentence before, in the paragraph or the one above it.
function findActorBefore({ item, sections, span, sentence }: DeadlineSentence): string | undefined {
  if (!SENDING_TIME.test(sentence)) return undefined;
  const own = item.text.slice(afterMarker(item), span.start);
  const above = sections.itemAt(item.ordinal - 1);
  const isSibling = above !== undefined && above.parent === item.parent && above.marker === null;
  const before = own.trim() === '' && isSibling && item.marker === null ? above.text : own;
  const last = findSentences(before).at(-1);
  return last === undefined ? undefined : findDuty(before.slice(last.start, last.end))?.actor;
}

// The sentence over a list may say for all: "gửi báo cáo về Sở A qua hệ thống … theo thời hạn sau:".
function introOf(item: OutlineItem, sections: Sections): string {
  const parent = sections.parentOf(item);
  return parent !== undefined && /:\s*$/u.test(parent.text) ? parent.text : '';
}
