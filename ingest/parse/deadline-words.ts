import { findRecipient, isTimeLabel, splitSubject, trimDueTask } from './deadline-parts.ts';
import type { DueTime } from './deadline-times.ts';
import type { OutlineItem } from './outlined-text.ts';
import type { Sections } from './register-sections.ts';
import { afterMarker, hideBracketed, type Span } from './sentences.ts';
import { findActor } from './task-actors.ts';
import { findVerb, opensWithAgency } from './task-agencies.ts';

/** A sentence of an item with what is needed to read its deadlines. */
export interface DeadlineSentence {
  readonly item: OutlineItem;
  readonly sections: Sections;
  /** Offsets in the item's text. */
  readonly span: Span;
  readonly sentence: string;
}

/** The words that belong to one due time. */
export interface DueWords {
  /** In the sentence. */
  readonly quote: Span;
  readonly task: string;
  /** Named in the sentence or in the words taken; null when nobody. */
  readonly actor: string | null;
  /** The words in which recipient and channel are looked for. */
  readonly around: string;
}

/** The part of the sentence between ";" outside brackets that holds `time`. */
export function clauseAround(sentence: string, time: Span): Span {
  const hidden = hideBracketed(sentence);
  const start = hidden.lastIndexOf(';', time.start - 1) + 1;
  const next = hidden.indexOf(';', time.end);
  return { start, end: next === -1 ? sentence.length : next };
}

/**
 * What is due at a time and who owes it: the words left of it in its clause, behind the previous time; those behind it
 * when it opens the clause; the item or its heading when the clause only says "hoàn thành", "Thời hạn:".
 */
export function findDueWords(
  reading: DeadlineSentence,
  time: DueTime,
  previous: DueTime | undefined,
): DueWords {
  const { sentence } = reading;
  const share = findShare(sentence, time);
  const words = findWords(reading, time, previous, share?.end ?? closing(sentence, time.end));
  if (share === undefined || words.task.includes(share.words)) return words;
  return { ...words, task: `${words.task} ${share.words}` };
}

interface Share extends Span {
  readonly words: string;
}

const SHARE =
  /^\s*(?:(?<open>đối với\s[^,;()]+?(?:,\s(?:\d{1,2}\stháng|cả năm|năm|quý)(?!\p{L}))*)(?=\s(?:và|hoặc)\s(?:trước|chậm nhất|muộn nhất|ngày|thực hiện báo cáo|báo cáo đột xuất)(?!\p{L})|[,;()]|\s?\.\/|\.\s|\.?$)|\((?<bracket>(?:đối với|báo cáo|kỳ|đợt|lần|cả năm|6 tháng|0?6 tháng)[^()]{0,60})\))/iu;

// "trước ngày 25/6 đối với 6 tháng đầu năm": the part of the task that falls due then.
function findShare(sentence: string, time: Span): Share | undefined {
  const from = closing(sentence, time.end);
  const match = SHARE.exec(sentence.slice(from));
  const words = match?.groups?.open ?? match?.groups?.bracket;
  return match === null || words === undefined
    ? undefined
    : { words, start: from, end: from + match[0].length };
}

function endOf(sentence: string, time: Span): number {
  return findShare(sentence, time)?.end ?? closing(sentence, time.end);
}

function findWords(
  reading: DeadlineSentence,
  time: DueTime,
  previous: DueTime | undefined,
  end: number,
): DueWords {
  const { sentence } = reading;
  const clause = clauseAround(sentence, time);
  const from = Math.max(clause.start, previous === undefined ? 0 : endOf(sentence, previous));
  const left = sentence.slice(from, time.start);
  const own = trimDueTask(left).replace(TIME_ONLY, '');
  const actor = findSentenceActor(sentence, from);
  const around = `${left}\n${sentence.slice(end, clause.end)}`;
  if (CONDITION_ONLY.test(left)) {
    const words = wordsBehind(reading, { time, clause, actor, previous: undefined, end });
    return { ...words, quote: { ...words.quote, start: from + leading(left) } };
  }
  const isSameClause = previous !== undefined && clause.start <= previous.start;
  const scope = isSameClause ? SCOPE.exec(left)?.[1] : undefined;
  if (previous !== undefined && scope !== undefined && findVerb(scope) === undefined) {
    const whole = findWords(reading, previous, undefined, end);
    const scoped = opensWithAgency(scope) ? scope : whole.actor;
    return {
      quote: { start: whole.quote.start, end },
      task: `${whole.task} (riêng ${scope})`,
      actor: scoped,
      around,
    };
  }
  const report = trimDueTask(left);
  if (
    previous !== undefined &&
    /^(?:(?:cả|hằng|hàng|0?1|một)\s)?(?:năm|quý|tháng)$/iu.test(own) &&
    /\(\s*$/u.test(left)
  )
    return wordsBehind(reading, { time, clause, actor, previous: undefined, end });
  if (previous !== undefined && WHICH_REPORT.test(report) && /báo cáo/iu.test(sentence.slice(0, from)))
    return { quote: { start: from + leading(left), end }, task: `báo cáo ${report}`, actor, around };
  if (own === '') return wordsBehind(reading, { time, clause, actor, previous, end });
  const assigned = withoutAssigning(own);
  if (assigned !== own && isTimeLabel(assigned))
    return wordsBehind(reading, { time, clause, actor, previous: undefined, end });
  if (isTimeLabel(own) || (from > 0 && FINISHES_WITH.test(own)))
    return wordsOfContext(reading, { from, until: from, end, around, actor });
  if (isBareVerb(own, from)) {
    if (previous !== undefined && clause.start < previous.start && /^(?:sơ|tổng) kết/iu.test(own))
      return { quote: { start: from + leading(left), end }, task: own, actor, around };
    if (
      previous !== undefined &&
      clause.start < previous.start &&
      sentence.slice(0, previous.start).includes(':')
    )
      return wordsOfNext(reading, { previous, own, from, end, around, actor });
    return wordsOfContext(reading, { from, until: time.start, end, around, actor });
  }
  const subject = splitSubject(assigned);
  const quote = { start: from + leading(left), end };
  return { quote, task: dueTask(subject.does), actor: subject.actor ?? actor, around };
}

// "Tổ chức hai đợt: đợt 1 trước ngày 15/6, đợt 2 trước ngày 31/8": what both are parts of stands before the first.
function wordsOfNext(
  { sentence }: DeadlineSentence,
  at: ContextWords & { readonly previous: DueTime; readonly own: string },
): DueWords {
  const before = sentence.slice(0, at.previous.start);
  const cut = Math.max(before.lastIndexOf(':'), before.lastIndexOf(','));
  const shared = splitSubject(withoutAssigning(trimDueTask(before.slice(0, Math.max(0, cut)))));
  const task = shared.does === '' ? at.own : `${shared.does}: ${at.own}`;
  return {
    quote: { start: leading(sentence), end: at.end },
    task,
    actor: shared.actor ?? at.actor,
    around: at.around,
  };
}

// "Khi xảy ra ổ dịch, trong vòng 24 giờ phải báo cáo …": when, not what.
const CONDITION_ONLY = /^[\s,]*(?:khi|nếu|trường hợp|sau khi|ngay khi)\s[^,;]*,\s*$/iu;

// "…, riêng các xã vùng cao trước ngày": the same thing, for some.
const SCOPE = /^[\s,;]*riêng\s(?:đối với\s)?([^,;:()]{2,60}?)(?:\s(?:hoàn thành|thực hiện|xong|là))*\s*$/iu;

// "…; bảo đảm hoàn thành đồng bộ với …, trước ngày": what is finished stands before.
const FINISHES_WITH = /^hoàn thành\s(?:đồng bộ|đồng thời|cùng|song song)(?!\p{L})/iu;

// "Định kỳ hằng năm (chậm nhất …), …": nothing but times stands before.
const TIME_ONLY =
  /^(?:định kỳ|(?:hằng|hàng|mỗi)\s(?:năm|quý|tháng|tuần)|\d{1,2}\s(?:tháng|năm|quý)|một năm|vào|và|ngày|[\s,(])+$/iu;
// "… trước ngày 15/6, cả năm trước ngày 15/12": which report, its verb said before.
const WHICH_REPORT =
  /^(?:(?:cả|một|\d{1,2}|sơ kết|tổng kết)\s)?(?:năm|quý|tháng|đợt|kỳ|học kỳ|giai đoạn|0?[69] tháng|sơ kết|tổng kết)(?!\p{L})/iu;
// Times before what is due: "(trước ngày 10/6), 01 năm (trước ngày 10/12), các thôn báo cáo".
const TIMES_BEFORE =
  /^(?:[\s,:)]|(?:và\s)?(?:(?:\d{1,2}|một|cả|hằng|hàng)\s)?(?:tháng|năm|quý)\s\([^()]*\))+/iu;

// "…; khắc phục xong trước ngày": one verb says too little alone.
function isBareVerb(own: string, from: number): boolean {
  return from > 0 && own.split(/\s+/u).length <= 2 && !/báo cáo/iu.test(own);
}

// A closing bracket belongs to what it closes.
function closing(sentence: string, end: number): number {
  return sentence.slice(end).startsWith(')') ? end + 1 : end;
}

function leading(left: string): number {
  return /^[\s,;:)-]*(?:(?:và|đồng thời)\s)?/iu.exec(left)?.[0].length ?? 0;
}

function withoutAssigning(own: string): string {
  const asks = /^(?:yêu cầu|đề nghị|giao)\s/iu.test(own);
  const mention = findActor(own) ?? (asks ? findActor(`${own}:`) : undefined);
  return mention === undefined ? own : own.slice(mention.doesFrom);
}

// The actor named earlier in the sentence, in the clause of the deadline first.
function findSentenceActor(sentence: string, from: number): string | null {
  const clauseActor = findActor(trimDueTask(sentence.slice(from)))?.actor;
  return clauseActor ?? findActor(sentence)?.actor ?? null;
}

// The recipient closes the task ("gửi báo cáo về Sở A"); in the middle of it ("báo cáo Sở A kết quả …") it stays.
function dueTask(words: string): string {
  const own = trimDueTask(words.replace(/\s?\((?:qua|thông qua|gửi)[^()]*\)/iu, ''));
  const recipient = findRecipient(own);
  if (recipient === undefined || own.slice(recipient.end).trim() !== '') return own;
  const task = trimDueTask(own.slice(0, recipient.start));
  return task.split(/\s+/u).length < MIN_TASK_WORDS ? own : task;
}
const MIN_TASK_WORDS = 3;

// "Trước ngày 15/6, các đơn vị gửi báo cáo về …": what is due follows.
function wordsBehind(
  reading: DeadlineSentence,
  at: {
    readonly time: DueTime;
    readonly clause: Span;
    readonly actor: string | null;
    readonly previous: DueTime | undefined;
    readonly end: number;
  },
): DueWords {
  const { sentence } = reading;
  const { time, clause, actor, previous, end } = at;
  const between = previous === undefined ? '-' : sentence.slice(endOf(sentence, previous), time.start);
  const sharesTask = /^\s*;\s*$/u.test(between) && findShare(sentence, time) !== undefined;
  const isNext = /^\s*(?:và|hoặc|,)?\s*(?:trước\s)?(?:ngày\s)?$/u.test(between);
  if (previous !== undefined && (isNext || sharesTask)) {
    const first = findWords(reading, previous, undefined, closing(sentence, previous.end));
    return { ...first, quote: { start: first.quote.start, end } };
  }
  const behind = sentence.slice(end, clause.end);
  if (trimDueTask(behind) === '') {
    return wordsOfContext(reading, { from: time.start, until: time.start, end, around: sentence, actor });
  }
  const own = splitSubject(behind.replace(TIMES_BEFORE, ''));
  const length = sentence.slice(time.start, clause.end).replace(/[\s.;,/]+$/u, '').length;
  const quote = { start: time.start, end: time.start + length };
  return { quote, task: dueTask(own.does), actor: own.actor ?? actor, around: behind };
}

// "Thời hạn nộp báo cáo tổng kết: ngày 05/12": the label says what is due.
function labelOf(words: string): string | undefined {
  const label = /^(?:thời hạn|thời gian|hạn)\s(?:(?:cuối(?: cùng)?|chót)\s)?([^:]{3,80}?)\s?:/iu.exec(
    words,
  )?.[1];
  return label === undefined || isTimeLabel(label) ? undefined : label;
}

interface ContextWords {
  readonly from: number;
  /** How far into the sentence the task's words may reach; to `from` when absent. */
  readonly until?: number;
  readonly end: number;
  readonly around: string;
  readonly actor: string | null;
}

// "…; hoàn thành trước ngày 30/6": what is due stands before, in the item or in the heading above it.
function wordsOfContext(reading: DeadlineSentence, at: ContextWords): DueWords {
  const { sentence, item, sections, span } = reading;
  const inSentence = trimDueTask(sentence.slice(0, at.until ?? at.from));
  const before = inSentence === '' ? trimDueTask(item.text.slice(afterMarker(item), span.start)) : inSentence;
  const parent = sections.parentOf(item);
  const heading = parent === undefined ? '' : trimDueTask(parent.text.slice(afterMarker(parent)));
  const own = splitSubject(withoutAssigning(before));
  const task = before === '' ? (labelOf(sentence.slice(at.from)) ?? heading) : dueTask(own.does);
  return {
    quote: { start: before === '' ? at.from : leading(sentence), end: at.end },
    task: task === '' ? trimDueTask(sentence) : task,
    actor: own.actor ?? at.actor,
    around: at.around,
  };
}
