import type { CoverageRow } from '../../../../knowledge/directives/coverage/coverage.ts';
import { obligationWording as doubts } from '../../../../knowledge/directives/coverage/coverage-wording.ts';
import { canBeSameIssuer, parseIssuerName } from '../../../../knowledge/directives/issuer-name.ts';
import { toSyllables } from '../../../../knowledge/language/fold.ts';
import type { IssuerLevel } from '../../../../knowledge/model/official-document.ts';
import type { Target } from '../../../../knowledge/model/register.ts';
import type { Draft } from '../draft.ts';
import { MIN_WORDS, measureLikeness, wordsOf } from './likeness.ts';

/** From here on two sentences, figures and days left out, say one thing. */
const ALIKE = 0.75;
/** From here on they are near enough to be set side by side. */
const NEAR = 0.5;

/** Whether a sentence of the draft is that of the basis, figures and days and all. */
export function isSameSentence(a: string, b: string): boolean {
  return toSyllables(a).join(' ') === toSyllables(b).join(' ');
}

/** Whether the words of the draft are the basis' own, though it puts the same otherwise in another place ("phấn đấu"). */
export function isOneOfBasis({ obligation: { document }, where }: CoverageRow): boolean {
  return where !== null && document.targets.some(({ quote }) => isSameSentence(quote, where.quote));
}

/**
 * How an own target that says the same as a given one stands to it, where no direction was told: lower than a plain "95%",
 * which is a floor, or bound otherwise; undefined where it says something else, or only with another figure.
 */
export function compareAlike(own: Target, given: Target): 'lower' | 'otherwise' | undefined {
  if (measureLikeness(own.quote, given.quote) < ALIKE) return undefined;
  if (own.value === null || given.value === null || own.period.to !== given.period.to) return undefined;
  if (own.value === given.value && (own.comparator === given.comparator || !isBound(given))) return undefined;
  const isFloor = given.comparator === 'eq' || given.comparator === 'ge' || given.comparator === 'gt';
  if (own.value !== given.value && isFloor) return own.value < given.value ? 'lower' : undefined;
  return 'otherwise';
}

function isBound({ comparator }: Target): boolean {
  return comparator === 'ge' || comparator === 'gt' || comparator === 'le' || comparator === 'lt';
}

/** The same figure, to be reached before the day that is asked. */
export function isSameSooner(own: Target, given: Target): boolean {
  const isSame = own.value === given.value && own.unit === given.unit && own.comparator === given.comparator;
  const [by, until] = [own.period.to, given.period.to];
  return isSame && by !== null && until !== null && by < until;
}

/** The same figure in the same words, in a draft that tells no time of its own (a letter). */
export function isSameUndated(own: Target, given: Target): boolean {
  const isSame = own.value === given.value && own.unit === given.unit && own.comparator === given.comparator;
  return isSame && own.period.to === null && isWithin(own.quote, given.quote);
}

function isWithin(few: string, many: string): boolean {
  return wordsOf(few).size >= MIN_WORDS && wordsOf(few).isSubsetOf(wordsOf(many));
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
  // A year that the sentence does not name is that of the whole document: its plans of every year carry it.
  const until = obligation.item.period.to;
  return until !== null && until > to && obligation.item.quote.includes(until.slice(0, 4));
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

/** "Toàn tỉnh có …", "Ngành y tế: …": of a whole that the agency is a part of, or not even that. */
const OF_WHOLE = /^\P{L}*(?:toàn (?:tỉnh|thành phố|quốc)|cả nước|ngành \p{L}+)/iu;

/** Nobody is named, and it comes from two steps above or speaks of a higher level: whoever stands between may carry it. */
export function isOfHigher({ obligation }: CoverageRow, { agency }: Draft): boolean {
  if (agency === null) return false;
  const { document, item } = obligation;
  const isBelow = STEPS[agency.level] > STEPS.province;
  if (obligation.kind === 'target') return isBelow && OF_WHOLE.test(item.quote);
  const { issuerLevel } = document;
  // A sở guides the schools of its field without anybody between.
  const isGuided = issuerLevel === 'department' && agency.level === 'school';
  if (obligation.item.actor !== null || issuerLevel === null || isGuided) return false;
  return STEPS[agency.level] - STEPS[issuerLevel] > 1;
}

/** It speaks of a level above the agency ("Diễn đàn trẻ em cấp tỉnh"): no plan of it lacks that. */
export function isAbove({ obligation: { item, kind } }: CoverageRow, { agency }: Draft): boolean {
  const isBelow = agency !== null && STEPS[agency.level] > STEPS.province;
  return isBelow && kind !== 'target' && ABOVE.test(item.quote);
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

/** Most of a task stands in one sentence of the draft, and some of it does not. */
const NEARLY = 0.7;

/** Whether a task was taken over but for a part of it, which is worth a look. */
export function isNearlySaid({ obligation, where }: CoverageRow): boolean {
  if (obligation.kind !== 'task' || where === null) return false;
  const words = wordsOf(obligation.item.task.replace(obligation.item.actor ?? '', ' '));
  return words.size > MIN_WORDS && words.intersection(wordsOf(where.quote)).size >= NEARLY * words.size;
}

const TIME_UNITS: readonly (string | null)[] = ['phút', 'giờ', 'ngày', 'ngày làm việc', 'tháng', 'giây'];

/** Whether it is doubted that an obligation is this agency's. A length of time is no count to be shared out. */
export function isDoubted({ obligation }: CoverageRow): boolean {
  if (obligation.reason === null) return false;
  const isShared = obligation.reason === doubts.wholeCount;
  return !(isShared && obligation.kind === 'target' && TIME_UNITS.includes(obligation.item.unit));
}
