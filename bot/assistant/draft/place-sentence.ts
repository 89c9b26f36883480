import { isLongTerm } from '../../../knowledge/directives/coverage/long-term.ts';
import { opensWithDeed } from '../../../knowledge/directives/coverage/own-part.ts';
import { foldMarks } from '../../../knowledge/language/fold.ts';
import type { Period } from '../../../knowledge/model/calendar.ts';
import { toSentence } from './carry-wording.ts';
import type { ObligingSentence } from './obliging-sentences.ts';
import { lowerFirst } from './paragraphs.ts';

/**
 * The part of a plan a superior's sentence belongs to. `long-term`: targets of years behind the plan's · `over`: its time is past.
 */
export type SentencePlace =
  | 'over'
  | 'requirement'
  | 'target'
  | 'long-term'
  | 'task'
  | 'assignment'
  | 'report';

/** Where in a plan for a period a sentence is said: by its items, the headings above it and its first words. */
export function placeSentence(sentence: ObligingSentence, period: Period): SentencePlace {
  const { targets, tasks, deadlines, whole } = sentence;
  const headings = sentence.headings.map(foldMarks);
  const isAllTargets =
    targets.length > 0 && (tasks.length + deadlines.length === 0 || saysTargetsAlone(sentence));
  if (isAllTargets && !isWayOfDoing(sentence)) {
    const open = targets.filter((target) => !isOver(target.period, period));
    if (open.length === 0) return 'over';
    return open.every((target) => isLongTerm(target.period, period)) ? 'long-term' : 'target';
  }
  if (targets.length + deadlines.length === 0 && headings.at(-1)?.includes('chi tieu')) return 'target';
  if (isDueToSomebody(sentence) || REPORTS.test(foldMarks(whole.quote)) || headings.some(isReporting))
    return 'report';
  if (headings.some(isOfRequirements)) return 'requirement';
  return tasks.length > 0 && tasks.every(({ actor }) => actor !== null && OWN_UNIT.test(actor))
    ? 'assignment'
    : 'task';
}

/** Whether a target's time ended before the plan's. */
export function isOver(target: Period, plan: Period): boolean {
  return target.to !== null && plan.from !== null && target.to < plan.from;
}

/** Whether all that a sentence sets days for was due before a plan's time began. */
export function isPast({ deadlines }: ObligingSentence, { from }: Period): boolean {
  return (
    deadlines.length > 0 &&
    deadlines.every(({ dueOn, recurrence }) => dueOn !== null && recurrence === null && dueOn < (from ?? ''))
  );
}

function isDueToSomebody({ deadlines }: ObligingSentence): boolean {
  return deadlines.some(({ recipient }) => recipient !== null);
}

/** A part of the agency, by name: what it does stands among the assignments. */
const OWN_UNIT = /^(?:Phòng|Văn phòng|Bộ phận|Tổ|Ban)\s\p{L}/u;

/** "a) Báo cáo kết quả …", "2. Định kỳ 6 tháng, năm gửi báo cáo …" */
const REPORTS =
  /^\W*(?:[a-z\d]{1,2}[.)]\s*)?(?:(?:thuc hien )?che do (?:thong tin, )?bao cao[^:;.]*:\s*)?(?:gui |dinh ky[^,;]*,? )?(?:gui )?bao cao\b/;

/** "I. Mục đích, yêu cầu", "2. Yêu cầu": what comes before the tasks. "Chủ tịch yêu cầu:" leads over to them. */
const REQUIREMENTS =
  /^(?:(?:[ivx]+|\d{1,2}(?:\.\d{1,2})*|[a-z])[.)]\s*)?(?:(?:muc (?:dich|tieu)|nguyen tac|quan diem|mot so|cac)(?:,| va)? ?)*yeu cau(?! (?:cac|ubnd|uy ban|so|chu tich|giam doc|thu truong|don vi)\b)/;

function isOfRequirements(heading: string): boolean {
  return REQUIREMENTS.test(heading) && !heading.includes('nhiem vu');
}

function isReporting(heading: string): boolean {
  return heading.includes('che do bao cao') || heading.includes('thong tin, bao cao');
}

/** "Phát động ngày hội theo hướng:", and below it how many each household sends: how a deed is done is no target of the plan. */
function isWayOfDoing({ headings }: ObligingSentence): boolean {
  const last = headings.at(-1) ?? '';
  return /:\s*$/u.test(last) && opensWithDeed(lowerFirst(toSentence(last)));
}

/** Fewer letters than this beside its targets say nothing of their own: "phấn đấu", "và". */
const MIN_OWN_LETTERS = 14;

function saysTargetsAlone({ targets, whole }: ObligingSentence): boolean {
  const rest = targets.reduce((text, { quote }) => text.replace(quote, ' '), whole.quote);
  return (rest.match(/\p{L}/gu) ?? []).length < MIN_OWN_LETTERS;
}
