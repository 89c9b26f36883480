import type { OutlineItem } from '../../../../ingest/parse/outlined-text.ts';
import type { CoverageRow } from '../../../../knowledge/directives/coverage/coverage.ts';
import { obligationWording as doubts } from '../../../../knowledge/directives/coverage/coverage-wording.ts';
import { canBeSameIssuer, parseIssuerName } from '../../../../knowledge/directives/issuer-name.ts';
import { toSyllables } from '../../../../knowledge/language/fold.ts';
import { addDays, findDates, toIsoDate } from '../../../../knowledge/language/vietnamese-date.ts';
import type { IssuerLevel } from '../../../../knowledge/model/official-document.ts';
import type { Target } from '../../../../knowledge/model/register.ts';
import { type Draft, listTextItems } from '../draft.ts';

/** From here on two sentences, figures and days left out, say one thing. */
const ALIKE = 0.75;
/** From here on they are near enough to be set side by side. */
const NEAR = 0.5;

/** How a figure binds, said in words. */
const BOUNDS =
  /(?<!\p{L})(?:phấn đấu|ít nhất|tối thiểu|không dưới|trở lên|trên|dưới|không quá|tối đa|khoảng|đạt|từ|xuống còn|còn)(?!\p{L})/giu;

/** The words of a sentence without its figures and how they bind. */
function wordsOf(text: string): Set<string> {
  return new Set(toSyllables(text.replace(BOUNDS, ' ')).filter((word) => !/^\d+$/u.test(word)));
}

/** Words that both have, of all that either has, 0..1. */
export function measureLikeness(a: string, b: string): number {
  const [first, second] = [wordsOf(a), wordsOf(b)];
  const all = first.union(second).size;
  return all === 0 ? 0 : first.intersection(second).size / all;
}

/** Whether a sentence of the draft is that of the basis, figures and days and all. */
export function isSameSentence(a: string, b: string): boolean {
  return toSyllables(a).join(' ') === toSyllables(b).join(' ');
}

/**
 * How an own target that says the same as a given one stands to it, where no direction was told: lower than a plain "95%",
 * which is a floor, or bound otherwise; undefined where it says something else, or only with another figure.
 */
export function compareAlike(own: Target, given: Target): 'lower' | 'otherwise' | undefined {
  if (measureLikeness(own.quote, given.quote) < ALIKE) return undefined;
  if (own.value === null || given.value === null || own.period.to !== given.period.to) return undefined;
  if (own.value === given.value && own.comparator === given.comparator) return undefined;
  const isFloor = given.comparator === 'eq' || given.comparator === 'ge' || given.comparator === 'gt';
  if (own.value !== given.value && isFloor) return own.value < given.value ? 'lower' : undefined;
  return 'otherwise';
}

/** The same figure, to be reached before the day that is asked. */
export function isSameSooner(own: Target, given: Target): boolean {
  const isSame = own.value === given.value && own.unit === given.unit && own.comparator === given.comparator;
  const [by, until] = [own.period.to, given.period.to];
  return isSame && by !== null && until !== null && by < until;
}

/** The target of a draft at a place. */
export function findOwn({ document }: Draft, where: Pick<Target, 'start' | 'end'>): Target | undefined {
  return document.targets.find(({ start, end }) => start < where.end && where.start < end);
}

/** The draft's own target that is nearest to one it seems to lack; undefined when none is near. */
export function findNear({ document }: Draft, given: Target): Target | undefined {
  const rated = document.targets
    .filter(({ unit, per }) => unit === given.unit && per === given.per)
    .map((target) => ({ target, likeness: measureLikeness(target.quote, given.quote) }));
  const best = rated.toSorted((a, b) => b.likeness - a.likeness)[0];
  return best === undefined || best.likeness < NEAR ? undefined : best.target;
}

/** A plan that is asked for: the draft is it. */
export function isThePlanItself({ obligation }: CoverageRow, { document }: Draft): boolean {
  if (document.type !== 'Kế hoạch' && document.type !== 'Chương trình') return false;
  const { item } = obligation;
  const text = obligation.kind === 'target' ? '' : obligation.item.task;
  return MAKES_PLAN.test(text.trim() === '' ? '' : `${text} ${item.quote}`);
}

const MAKES_PLAN =
  /(?:xây dựng|ban hành|lập)\s+(?:và\s+(?:ban hành|triển khai|tổ chức thực hiện)\s+)?(?:các\s+)?(?:kế hoạch|chương trình)(?!\s+(?:riêng|truyền thông|kiểm tra|tập huấn))/iu;

/** A report that is asked for, where the draft is one. */
export function isTheReportItself({ obligation }: CoverageRow, { document }: Draft): boolean {
  return (
    document.type === 'Báo cáo' && obligation.kind !== 'target' && /báo cáo/iu.test(obligation.item.quote)
  );
}

/** What its own words set for a time after the draft's: plans of later years carry it. */
export function isForLater({ obligation }: CoverageRow, { document }: Draft): boolean {
  const { to } = document.period;
  if (to === null || obligation.kind === 'task') return false;
  if (obligation.kind === 'deadline') return obligation.item.dueOn !== null && obligation.item.dueOn > to;
  const years = (obligation.item.quote.match(/(?<!\d)20\d\d(?!\d)/gu) ?? []).map(Number);
  return years.length > 0 && years.every((year) => year > Number(to.slice(0, 4)));
}

/** An agency's own programme is carried out year by year: its plan of one year need not say all of it again. */
export function isOwnProgramme({ obligation: { document } }: CoverageRow, { document: own }: Draft): boolean {
  if (document.issuer === null || own.issuer === null) return false;
  return canBeSameIssuer(parseIssuerName(document.issuer), parseIssuerName(own.issuer));
}

const GENERAL =
  /(?<!\p{L})(?:chủ trì|phối hợp|hướng dẫn|kiểm tra|đôn đốc|theo dõi|tổng hợp|thực hiện|triển khai|chỉ đạo|tham mưu|việc|kế hoạch|này|và|các|đơn vị|địa phương|cơ quan|tổ chức|giám sát|quan tâm|nghiêm túc|đề nghị|yêu cầu|trực thuộc|kết quả|chịu trách nhiệm|trước|Ủy ban nhân dân|UBND|xã|phường|đặc khu|tỉnh|trên địa bàn)(?!\p{L})/giu;

/** Which way reports are sent: told with their days. */
const SENDS_REPORT = /^\P{L}*(?:\p{L}\)\s*)?(?:các )?báo cáo (?:được )?(?:gửi|về|lập)(?!\p{L})/iu;
/** Who asks: "Sở … đề nghị …". */
const ASKING = /^[^,;.]{0,90}?(?:đề nghị|yêu cầu)(?!\p{L})/iu;

/** "Chủ trì, hướng dẫn, kiểm tra việc thực hiện": the draft as a whole is that. */
export function isGeneral({ obligation }: CoverageRow): boolean {
  if (obligation.kind !== 'task') return false;
  const { task, actor } = obligation.item;
  if (SENDS_REPORT.test(task)) return true;
  const deeds = task.replace(actor ?? '', ' ').replace(ASKING, ' ');
  return wordsOf(deeds.replace(GENERAL, ' ')).size < MIN_WORDS;
}

/** Steps of the ladder that documents come down by. */
const STEPS: Readonly<Record<IssuerLevel, number>> = {
  central: 0,
  province: 1,
  department: 1,
  district: 2,
  commune: 2,
  school: 3,
};
const ABOVE = /(?<!\p{L})cấp (?:tỉnh|thành phố|trung ương|quốc gia|toàn quốc|sở)(?!\p{L})/iu;

/** Nobody is named, and it comes from two steps above or speaks of a higher level: whoever stands between may carry it. */
export function isOfHigher({ obligation }: CoverageRow, { agency }: Draft): boolean {
  if (obligation.kind === 'target' || agency === null) return false;
  const { document, item } = obligation;
  const isBelow = STEPS[agency.level] > STEPS.province;
  if (isBelow && ABOVE.test(item.quote)) return true;
  const { issuerLevel } = document;
  // A sở guides the schools of its field without anybody between.
  const isGuided = issuerLevel === 'department' && agency.level === 'school';
  if (item.actor !== null || issuerLevel === null || isGuided) return false;
  return STEPS[agency.level] - STEPS[issuerLevel] > 1;
}

/** Both set the same length of time ("trong vòng 24 giờ"). */
export function hasSameRule({ obligation, where }: CoverageRow): boolean {
  if (obligation.kind !== 'deadline' || obligation.item.rule === null || where === null) return false;
  return where.quote.toLowerCase().includes(obligation.item.rule.toLowerCase());
}

/** A task in whose words targets or days stand is told by those: they have rows of their own. */
export function isToldByOthers({ obligation }: CoverageRow): boolean {
  if (obligation.kind !== 'task') return false;
  const { document, item } = obligation;
  return [...document.deadlines, ...document.targets].some(
    ({ start, end }) => start < item.end && item.start < end,
  );
}

/** Where a draft says a thing that is due, and whether only by a later day. */
export interface SaidByDay {
  readonly item: OutlineItem | null;
  readonly isLate: boolean;
}

/**
 * A sentence of the draft that says most of what is due, or reports to the same body, with a day; in time where there is
 * one. Undefined where none has a day.
 */
export function findSaidByDay({ obligation, where }: CoverageRow, draft: Draft): SaidByDay | undefined {
  if (obligation.kind !== 'deadline' || obligation.item.dueOn === null) return undefined;
  const { dueOn, task, recipient } = obligation.item;
  const [yearStart, yearEnd] = [`${dueOn.slice(0, 4)}-01-01`, `${dueOn.slice(0, 4)}-12-31`];
  const margin = [addDays(dueOn, -REPORT_MARGIN_DAYS), addDays(dueOn, REPORT_MARGIN_DAYS)] as const;
  if (where !== null)
    return isBetween(where.quote, yearStart, dueOn) ? { item: null, isLate: false } : undefined;
  const words = wordsOf(task);
  const isReport = /báo cáo/iu.test(task) && recipient !== null;
  const spans = listTextItems(draft).flatMap((item) => {
    const isSaid = words.size >= MIN_WORDS && says(item.text, words);
    const isReported = isReport && /báo cáo/iu.test(item.text) && says(item.text, wordsOf(recipient));
    if (!isSaid && !isReported) return [];
    const [from, to] = isSaid ? [yearStart, yearEnd] : margin;
    return [{ item, from, to }];
  });
  const inTime = spans.find(({ item, from }) => isBetween(item.text, from, dueOn));
  if (inTime !== undefined) return { item: inTime.item, isLate: false };
  const late = spans.find(({ item, to }) => isBetween(item.text, addDays(dueOn, 1), to));
  return late === undefined ? undefined : { item: late.item, isLate: true };
}

function isBetween(text: string, from: string, to: string): boolean {
  return listDays(text, from.slice(0, 4)).some((day) => from <= day && day <= to);
}

/** A report is ready so many days ahead at most; what is earlier is another one. */
const REPORT_MARGIN_DAYS = 45;
const MIN_WORDS = 3;
/** Of the words of a task so many must stand in the sentence. */
const SAID = 0.8;

function says(text: string, words: ReadonlySet<string>): boolean {
  return words.intersection(wordsOf(text)).size >= SAID * words.size;
}

function listDays(text: string, year: string): string[] {
  return findDates(text).flatMap(({ date }) => toIsoDate({ ...date, year: date.year ?? Number(year) }) ?? []);
}

const TIME_UNITS: readonly (string | null)[] = ['phút', 'giờ', 'ngày', 'ngày làm việc', 'tháng', 'giây'];

/** Whether it is doubted that an obligation is this agency's. A length of time is no count to be shared out. */
export function isDoubted({ obligation }: CoverageRow): boolean {
  if (obligation.reason === null) return false;
  const isShared = obligation.reason === doubts.wholeCount;
  return !(isShared && obligation.kind === 'target' && TIME_UNITS.includes(obligation.item.unit));
}
