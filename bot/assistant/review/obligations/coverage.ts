import type { CoverageRow } from '../../../../knowledge/directives/coverage/coverage.ts';
import { surveyCoverage } from '../../../../knowledge/directives/coverage/survey-coverage.ts';
import { describeIdentity } from '../../../../knowledge/directives/describe-identity.ts';
import type { Target } from '../../../../knowledge/model/register.ts';
import { obligationWording } from '../../../../prompts/review-obligation-wording.ts';
import { type Draft, isPart, placeOf } from '../draft.ts';
import {
  type Finding,
  type FindingEvidence,
  type FindingPlace,
  type Severity,
  toFinding,
} from '../finding.ts';
import type { Holdings } from '../holdings.ts';
import { findSaidByDay } from './said-by-day.ts';
import { isLeftOpen, isQuoted, isWordForWord } from './said-in-full.ts';
import {
  compareAlike,
  findNear,
  findOwn,
  hasSameRule,
  isAbove,
  isDoubted,
  isForLater,
  isGeneral,
  isNearlySaid,
  isOfHigher,
  isOneOfBasis,
  isOwnProgramme,
  isSameSentence,
  isSameSooner,
  isSameUndated,
  isThePlanItself,
  isTheReportItself,
  isToldByOthers,
} from './second-look.ts';

/** Types that carry a superior's obligations over as a whole; a letter or a proposal takes up one matter, unless it is asked. */
const CARRIES_ALL: readonly (string | null)[] = ['Kế hoạch', 'Chương trình', 'Phương án', 'Đề án'];

/** Every obligation of the basis documents against a draft. Empty where no basis or agency is known. */
export function surveyDraft({ agency, document }: Draft, { bases }: Holdings): readonly CoverageRow[] {
  return agency === null || bases.length === 0 ? [] : surveyCoverage(bases, document, agency).rows;
}

/** Obligations of the basis documents that a draft leaves out, weakens or puts off. */
export function reviewCoverage(draft: Draft, { isAsked }: Holdings, rows: readonly CoverageRow[]): Finding[] {
  const carriesAll = isAsked || (CARRIES_ALL.includes(draft.document.type) && !isPart(draft));
  return withoutRepeated(rows).flatMap((row) => {
    if (isLeftOpen(row, draft) || (row.status === 'missing' && (isQuoted(row, draft) || isAbove(row, draft))))
      return [];
    const told = judge(row, draft);
    if (told === undefined || (row.status === 'missing' && !(carriesAll && isToldHere(row, rows)))) return [];
    const isOfLater =
      row.status === 'missing' &&
      (isForLater(row, draft) || isOwnProgramme(row, draft) || isOfHigher(row, draft));
    return [say(row, isOfLater ? { ...told, severity: 'hint' } : told)];
  });
}

/** What a draft asks beyond its basis, told by the basis' own words. */
export function tellStricter(row: CoverageRow, place: FindingPlace): Finding {
  return say(row, {
    ...{ code: 'TARGET_STRICTER', severity: 'hint', place, advice: 'stricter' },
    reason: `${obligationWording.stricter}: ${row.reason}`,
  });
}

/** Softer words of one sentence weaken its target, its day and its task: they are told once, of the first. */
function withoutRepeated(rows: readonly CoverageRow[]): readonly CoverageRow[] {
  const toKey = ({ status, where, reason }: CoverageRow) =>
    status === 'weaker' && where !== null ? `${where.passage} ${reason}` : null;
  const keys = rows.map(toKey);
  return rows.filter((_, i) => {
    const key = keys[i] ?? null;
    return key === null || keys.indexOf(key) === i;
  });
}

/** The day of a target that is missing goes with it: it is told once. */
function isToldHere({ obligation }: CoverageRow, rows: readonly CoverageRow[]): boolean {
  const { kind, item, document } = obligation;
  if (kind !== 'deadline') return true;
  return !rows.some(
    ({ obligation: other, status }) =>
      other.kind === 'target' &&
      status === 'missing' &&
      other.document === document &&
      other.item.start < item.end &&
      item.start < other.item.end,
  );
}

/** What is told of a row: under which code, how gravely, and of which place. */
interface Told {
  readonly code: string;
  readonly severity: Severity;
  readonly place: FindingPlace;
  readonly advice: keyof typeof obligationWording.suggest;
  /** Instead of the row's own reason. */
  readonly reason?: string;
}

/** Undefined for what is as it should be, or is told elsewhere. */
function judge(row: CoverageRow, draft: Draft): Told | undefined {
  switch (row.obligation.kind) {
    case 'target':
      return judgeTarget(row, row.obligation.item, draft);
    case 'deadline':
      return judgeDeadline(row, draft);
    case 'task':
      return judgeTask(row, draft);
  }
}

function judgeTarget(row: CoverageRow, given: Target, draft: Draft): Told | undefined {
  const { status, where } = row;
  const isSure = !isDoubted(row);
  // What was reached is told in a report, and is no lower target.
  if (status !== 'missing' && draft.document.type === 'Báo cáo') return undefined;
  if (status === 'missing') {
    const near = findNear(draft, given);
    if (near !== undefined && isSameSentence(near.quote, given.quote)) return undefined;
    if (near !== undefined)
      return {
        code: 'TARGET_DIFFERENT',
        severity: 'warning',
        place: near,
        advice: 'different',
        reason: obligationWording.near,
      };
    return { code: 'TARGET_MISSING', severity: isSure ? 'error' : 'hint', place: WHOLE, advice: 'missing' };
  }
  if (where === null) return undefined;
  if (status === 'weaker' || status === 'later')
    return { code: 'TARGET_WEAKER', severity: isSure ? 'error' : 'warning', place: where, advice: 'weaker' };
  if (status !== 'different' || isOneOfBasis(row)) return undefined;
  const own = findOwn(draft, where);
  if (own !== undefined && (isSameSooner(own, given) || isSameUndated(own, given))) return undefined;
  const order = own === undefined ? undefined : compareAlike(own, given);
  if (order === 'lower')
    return { code: 'TARGET_WEAKER', severity: 'warning', place: where, advice: 'weaker' };
  const severity = order === 'otherwise' ? 'warning' : 'hint';
  return { code: 'TARGET_DIFFERENT', severity, place: where, advice: 'different' };
}

function judgeDeadline(row: CoverageRow, draft: Draft): Told | undefined {
  const { status, where } = row;
  const severity = isDoubted(row) ? 'hint' : 'error';
  if (isThePlanItself(row, draft) || isTheReportItself(row, draft)) return undefined;
  const said = status === 'missing' || status === 'later' ? findSaidByDay(row, draft) : undefined;
  if (said?.isLate === false) return undefined;
  if (status === 'missing' && said !== undefined && said.item !== null)
    return {
      code: 'DEADLINE_LATER',
      severity,
      place: placeOf(said.item),
      advice: 'later',
      reason: obligationWording.late,
    };
  if (status === 'missing')
    return { code: 'DEADLINE_MISSING', severity, place: where ?? WHOLE, advice: 'missing' };
  if (where === null) return undefined;
  // What the draft took up is its own to do, whoever was meant.
  if (status === 'weaker')
    return {
      code: 'DEADLINE_WEAKER',
      severity: isDoubted(row) ? 'warning' : 'error',
      place: where,
      advice: 'weaker',
    };
  if (status === 'later') return { code: 'DEADLINE_LATER', severity, place: where, advice: 'later' };
  if (status !== 'different' || hasSameRule(row)) return undefined;
  return { code: 'DEADLINE_DIFFERENT', severity: 'hint', place: where, advice: 'different' };
}

function judgeTask(row: CoverageRow, draft: Draft): Told | undefined {
  const { status, where } = row;
  if (isThePlanItself(row, draft) || isTheReportItself(row, draft) || isGeneral(row)) return undefined;
  if (status === 'weaker' && where !== null)
    return {
      code: 'TASK_WEAKER',
      severity: isDoubted(row) ? 'warning' : 'error',
      place: where,
      advice: 'weaker',
    };
  if (isToldByOthers(row) || isWordForWord(row, draft)) return undefined;
  if (status === 'different' && where !== null && isNearlySaid(row))
    return { code: 'TASK_DIFFERENT', severity: 'hint', place: where, advice: 'different' };
  // What else stands in other words is for who reads both.
  if (status !== 'missing') return undefined;
  const isReport = draft.document.type === 'Báo cáo';
  return {
    code: 'TASK_MISSING',
    severity: isReport || isDoubted(row) ? 'hint' : 'warning',
    place: row.where ?? WHOLE,
    advice: 'missing',
  };
}

const WHOLE: FindingPlace = { locator: obligationWording.wholeText, page: null, quote: null };

function say(row: CoverageRow, { code, severity, place, advice, reason = row.reason }: Told): Finding {
  const evidence = toEvidence(row);
  const { obligation } = row;
  const { locator, page, quote } = place;
  return toFinding(
    { locator, page, quote },
    {
      code,
      severity,
      message: obligationWording.coverage(obligationWording.kinds[obligation.kind], reason),
      suggestion: obligationWording.suggest[advice](obligation.item.quote),
      source: obligationWording.held(evidence.document),
      evidence,
    },
  );
}

function toEvidence({ obligation: { document, item } }: CoverageRow): FindingEvidence {
  const { quote, locator, page } = item;
  return { documentId: document.id, document: describeIdentity(document), quote, locator, page };
}
