import { agencyKey } from '../../../knowledge/language/abbreviations.ts';
import type { Deadline, Target } from '../../../knowledge/model/register.ts';
import type { Ranked } from '../../../knowledge/search/rank-facts.ts';
import type { UnderstoodQuestion } from '../../../knowledge/search/understand-question.ts';
import type { StoredPassage } from '../../../knowledge/store/store.ts';
import { tellsSpan } from './asked-length.ts';
import { isOfOtherReport } from './asked-period.ts';
import { isOfOtherMonth, isPerOtherSpan } from './asked-span.ts';
import { asksEventTime, isDueOfPapers } from './event-time.ts';
import { foldText, hasOtherNumber, lacksNumber, namesNumbered } from './numbered-things.ts';
import { isOfOtherDoer } from './other-doer.ts';
import { isOfOtherKind } from './other-kind.ts';
import type { Candidate } from './register-candidates.ts';
import { lacksTellingWord } from './telling-words.ts';

/**
 * Whether the question's own words rule an item out: another grade, age or round than the one asked ("lớp 9" where it
 * says "lớp 5"), a figure whose sentence breaks off in front of its year, a report that goes to another body.
 */
export function isRuledOut(question: UnderstoodQuestion, item: Candidate): boolean {
  const { document, fact, passage } = item;
  const headings = passage?.headings ?? [];
  const told = [fact.quote, passage?.text ?? '', ...headings.toReversed(), document.subject ?? ''];
  if (namesNumbered(question)) {
    if (hasOtherNumber(question.folded, foldText([fact.quote, ...headings].join(' ; ')))) return true;
    if (lacksNumber(question.folded, foldText(told.join(' ; ')))) return true;
  }
  if (lacksTellingWord(question, told) || isOfOtherDoer(question, item) || !tellsSpan(question, fact.quote))
    return true;
  // The other clauses of a passage tell of other figures.
  if ('indicator' in fact)
    return (
      isCutBeforeYear(question, fact) ||
      isPerOtherSpan(question, fact.quote) ||
      isOfOtherMonth(question, document, told.join(' ; '), fact.period) ||
      isOfOtherKind(question, [tellWhat(fact), ...told.toSpliced(1, 1)])
    );
  if (isOfOtherKind(question, [`${fact.task} ; ${fact.quote}`])) return true;
  return (
    'bound' in fact &&
    ((asksEventTime(question) && isDueOfPapers(fact)) ||
      goesElsewhere(question, fact) ||
      lacksDay(question, fact) ||
      isNoReport(question, told) ||
      isReportForOther(question, fact))
  );
}

/** What a target measures, of whom and where. */
function tellWhat({ indicator, population, scope }: Target): string {
  return [indicator, population, scope].filter((part) => part !== null).join(' ; ');
}

/**
 * Whether a passage speaks of another grade, age or round than the question's only, or lacks a word that decides.
 *
 * @param subject of its document
 */
export function isRuledOutText(
  question: UnderstoodQuestion,
  { text, headings }: Pick<StoredPassage, 'text' | 'headings'>,
  subject: string | null,
): boolean {
  const told = foldText([text, ...headings].join(' ; '));
  const levels = [text, ...headings.toReversed(), subject ?? ''];
  return (
    hasOtherNumber(question.folded, told) ||
    tellsOtherReport(question.folded, told) ||
    isOfOtherReport(question.folded, told) ||
    lacksNumber(question.folded, foldText(levels.join(' ; '))) ||
    (text.length <= MAX_OF_ONE_KIND && isOfOtherKind(question, [text])) ||
    (text.length <= MAX_OF_ONE_KIND && isReportForOther(question, { task: foldText(text), quote: '' })) ||
    lacksTellingWord(question, levels)
  );
}

/** A longer passage speaks of several kinds, and names but some of them by their full names. */
const MAX_OF_ONE_KIND = 300;

const REPORT_MONTHS = /\b(3|6|9) thang\b/g;

/** "Báo cáo 9 tháng" is asked and only the one of 6 months told. */
function tellsOtherReport(asked: string, told: string): boolean {
  if (!/\bbao cao\b/.test(asked)) return false;
  const months = (words: string) => [...words.matchAll(REPORT_MONTHS)].map((match) => match[1]);
  const [wanted, given] = [months(asked), months(told)];
  return wanted.length > 0 && given.length > 0 && !wanted.some((count) => given.includes(count));
}

const BROKEN_OFF = /\s(?:vào|đến|trong|từ|trước|cuối|hết|giai đoạn)(?: (?:năm|tháng|ngày))?$/iu;

const ASKS_DAY =
  /\b(?:truoc|vao|den|het|nhat)(?: la| vao)? (?:ngay|hom|mung) (?:nao|may|bao nhieu)\b|\b(?:ngay|mung) (?:may|bao nhieu)\b/;

/** "Định kỳ hằng tháng" does not tell by which day. */
function lacksDay({ folded }: UnderstoodQuestion, { dueOn, rule, recurrence }: Deadline): boolean {
  return (
    ASKS_DAY.test(folded) &&
    dueOn === null &&
    !/\d|thứ|chủ nhật|cuối|đầu/iu.test(`${rule ?? ''} ${recurrence ?? ''}`)
  );
}

const REPORTS = /\bbao cao\b.*\b(?:truoc|ngay|han|khi nao|bao gio)\b/;
const TELLS_REPORT =
  /(?<!\p{L})(?:báo cáo|gửi|nộp|trình|tổng hợp|kết quả|thông tin|thống kê|số liệu|đăng ký|kế hoạch|đề nghị|sơ kết|tổng kết)(?!\p{L})/iu;

/** A report is asked for, and neither the item nor its passage has anything sent or told. */
function isNoReport({ folded }: UnderstoodQuestion, [quote = '', passage = '']: readonly string[]): boolean {
  return REPORTS.test(folded) && !TELLS_REPORT.test(`${quote} ; ${passage}`);
}

/** What is to be drawn up or handed in, behind its verb: "ban hành kế hoạch", "gửi danh sách". */
const PRODUCT =
  /\b(?:ban hanh|xay dung|lap|gui|nop|ra|trinh)(?: (?:va|duoc|mot|ban|cac|nhung|xong|ban hanh|trinh))* (?<noun>ke hoach|danh sach|de an|phuong an|to trinh|du toan|ho so)\b(?! (?:so )?\d)/;

/** A report is what it tells of first, be it behind who owes it. */
const OPENS_REPORT = /^(?:\W|\d)*(?:cac )?(?:[a-z]+ ){0,4}?(?:gui )?bao cao\b/;

/** A plan or a list is asked for, and the item is a report that says nothing of one. */
function isReportForOther(
  { folded }: UnderstoodQuestion,
  { task, quote }: Pick<Deadline, 'task' | 'quote'>,
): boolean {
  const noun = PRODUCT.exec(folded)?.groups?.noun;
  if (noun === undefined || /\bbao cao\b/.test(folded)) return false;
  return OPENS_REPORT.test(foldText(task).trim()) && !foldText(`${task} ; ${quote}`).includes(noun);
}

/** A text that is cut right where the year would stand does not tell which year its figure is for. */
function isCutBeforeYear({ years }: UnderstoodQuestion, { quote }: Target): boolean {
  return years.length > 0 && BROKEN_OFF.test(quote.trim());
}

/** "Gửi báo cáo về Sở Tài chính": a body so named receives. */
const SENT_TO =
  /\b(?:gui|nop|bao|bao cao|trinh)\b[^,;?]*? (?:ve|cho|len|toi|den) (?:cho )?((?:so|bo|phong|cuc|vu|ban|ubnd|uy ban nhan dan|hoi|cong an)(?: \p{L}+){1,3})/u;

/** Whether the question names who receives, and the item has that very body send to another. */
function goesElsewhere({ folded }: UnderstoodQuestion, { actor, recipient }: Deadline): boolean {
  const receiver = SENT_TO.exec(folded)?.[1]?.split(' ').slice(0, BODY_HEAD_SYLLABLES).join(' ');
  if (receiver === undefined || actor === null) return false;
  const isReceiving = recipient !== null && agencyKey(recipient).includes(receiver);
  return agencyKey(actor).startsWith(receiver) && !isReceiving;
}

/** "sở tài chính", "ủy ban nhân": enough to know a body by. */
const BODY_HEAD_SYLLABLES = 3;

/**
 * Without the figures that lack a word of the matter which the best one has and have none that it lacks: beside "tử vong
 * do tai nạn" the mere "tai nạn" is another figure. The best one's own figure said again stays.
 */
export function dropOutdone(ranked: readonly Ranked<Candidate>[]): Ranked<Candidate>[] {
  const [best] = ranked;
  if (best === undefined) return [];
  return ranked.filter((entry) => !isOutdone(entry, best) || isSameFigure(entry.item, best.item));
}

/** Whether an item lacks a word of the matter that another one has, and has none that the other lacks. */
export function isOutdone(
  entry: Pick<Ranked<unknown>, 'carried'>,
  other: Pick<Ranked<unknown>, 'carried'> | undefined,
): boolean {
  if (other === undefined) return false;
  const lacks = other.carried.some((share, i) => share >= CARRIED && (entry.carried[i] ?? 0) === 0);
  const adds = entry.carried.some((share, i) => share >= CARRIED && (other.carried[i] ?? 0) < CARRIED);
  return lacks && !adds;
}

function isSameFigure({ fact }: Candidate, { fact: other }: Candidate): boolean {
  return (
    'indicator' in fact && 'indicator' in other && fact.value === other.value && fact.unit === other.unit
  );
}

/** A word so far carried is the item's own, not its surroundings'. */
const CARRIED = 0.8;
