import type { Agency } from '../../agencies/agency.ts';
import { formatDate, parseIsoDate } from '../../language/vietnamese-date.ts';
import type { OfficialDocument } from '../../model/official-document.ts';
import type { Deadline } from '../../model/register.ts';
import { periodOf } from '../conflicts/same-time.ts';
import { describeIdentity } from '../describe-identity.ts';
import { findNearerCarrier } from './carried-out.ts';
import { coverDeadlines } from './cover-deadline.ts';
import { coverTargets } from './cover-target.ts';
import { coverTasks, toTaskText } from './cover-task.ts';
import type { Coverage, CoverageRow, Finding, Sides, UnknownPart } from './coverage.ts';
import { coverageWording, statusWording } from './coverage-wording.ts';
import { findOwnDeeds } from './judge-part.ts';
import { isLongTerm } from './long-term.ts';
import { listObligations, type Obligation } from './obligation.ts';
import { findOwnBodies } from './own-bodies.ts';
import { prepareBasis, prepareDraft } from './prepare-draft.ts';
import { weighForce } from './weigh-force.ts';

/**
 * Every obligation of the basis documents against a draft, in the order of the documents. A task that only repeats a target or
 * deadline has no row of its own; what applies under a doubt keeps it in its reason.
 *
 * @param draft Parsed from its own text, whoever composed it.
 */
export function surveyCoverage(
  basis: readonly OfficialDocument[],
  draft: OfficialDocument,
  agency: Agency,
): Coverage {
  const own = prepareDraft(draft, basis, agency);
  return {
    rows: basis.flatMap((document) => coverDocument(document, basis, own, agency)),
    uncovered: basis.flatMap(findUnknown),
  };
}

function coverDocument(
  document: OfficialDocument,
  basis: readonly OfficialDocument[],
  draft: OfficialDocument,
  agency: Agency,
): CoverageRow[] {
  const obligations = listObligations(document, agency);
  const cover = createCover(prepareBasis(document, agency), draft, agency, obligations);
  return keepOnce(obligations).map((obligation) => {
    const { kind } = obligation;
    const over = obligation.applies ? findOver(obligation, draft) : null;
    const reason = obligation.applies ? over : obligation.reason;
    if (!obligation.applies || over !== null)
      return { obligation, status: 'not-applicable', where: null, reason: reason ?? '' };
    const finding = cover(obligation);
    const isUnsaid = finding.status === 'missing' || (kind === 'target' && isOfOwnTime(finding, draft));
    const nearer = isUnsaid ? findNearerCarrier(obligation, basis, draft.period) : undefined;
    if (nearer !== undefined)
      return {
        obligation,
        status: 'not-applicable',
        where: null,
        reason: statusWording[kind === 'target' ? 'yearsLater' : 'leftTo'](describeIdentity(nearer)),
      };
    const told = obligation.reason === null ? finding.reason : `${finding.reason}; ${obligation.reason}`;
    return { obligation, ...finding, reason: told };
  });
}

/** Whether what a draft has in place of a target is of the draft's own time. */
function isOfOwnTime({ where }: Finding, { targets, period }: OfficialDocument): boolean {
  return targets.some(
    (target) =>
      target.start === where?.start && target.end === where.end && !isLongTerm(target.period, period),
  );
}

/** A task that only repeats something is left out, and of one that several bodies share what obliges the agency is kept. */
function keepOnce(obligations: readonly Obligation[]): Obligation[] {
  const toKey = ({ kind, item }: Obligation) => JSON.stringify({ ...item, kind, actor: null, role: null });
  const counted = obligations.filter((one) => one.kind !== 'task' || one.restates === null);
  const groups = Map.groupBy(counted, toKey);
  return [...groups.values()].flatMap(
    (group) =>
      group.find(({ applies, reason }) => applies && reason === null) ??
      group.find(({ applies }) => applies) ??
      group[0] ??
      [],
  );
}

function createCover(
  basis: OfficialDocument,
  draft: OfficialDocument,
  agency: Agency,
  obligations: readonly Obligation[],
): (obligation: Obligation) => Finding {
  const sides: Sides = { basis, draft, wording: coverageWording, areAlike: false };
  const coverTask = coverTasks(sides);
  const coverTarget = coverTargets(sides);
  const coverDeadline = coverDeadlines(sides, coverTask);
  const find = ({ kind, item }: Obligation) => {
    if (kind === 'target') return coverTarget(item);
    return kind === 'deadline'
      ? coverDeadline(withoutOwnBodies(item, agency))
      : coverTask(findOwnDeeds(item, agency) ?? toTaskText(item, basis));
  };
  const led = obligations.filter((one) => isLed(one, agency));
  return (obligation) => {
    const { kind, item } = obligation;
    const isLed = led.some(({ item: one }) => one.start < item.end && item.start < one.end);
    return weighForce(find(obligation), { kind, item, isLed }, sides);
  };
}

/** What is due without those who are addressed: a plan of one of them does not name them all again. */
function withoutOwnBodies(deadline: Deadline, agency: Agency): Deadline {
  const own = findOwnBodies(agency);
  const pattern =
    own === null ? null : new RegExp(`^${own}(?:\\s+(?:phải|có trách nhiệm|chủ động))?\\s+`, 'u');
  return pattern === null ? deadline : { ...deadline, task: deadline.task.replace(pattern, '') };
}

/** What the agency is to lead itself, whether it is counted as a task or as the target or day it says again. */
function isLed(obligation: Obligation, agency: Agency): boolean {
  if (obligation.kind !== 'task' || obligation.item.role !== 'lead') return false;
  if (findOwnDeeds(obligation.item, agency) !== undefined) return false;
  return obligation.applies || obligation.restates !== null;
}

/** A target or a day whose time ended before the draft's began; null where it is not over, or no time is known. */
function findOver(obligation: Obligation, draft: OfficialDocument): string | null {
  const from = draft.period.from;
  const until = endOf(obligation);
  return from === null || until === null || until >= from
    ? null
    : statusWording.isOver(formatDate(parseIsoDate(until)));
}

function endOf(obligation: Obligation): string | null {
  if (obligation.kind === 'deadline') return obligation.item.dueOn;
  return obligation.kind === 'target' ? periodOf(obligation.item, obligation.document).to : null;
}

function findUnknown(document: OfficialDocument): UnknownPart[] {
  const { pages, uncovered } = document;
  const unreadPages = Math.max(0, pages.total - pages.read);
  return unreadPages === 0 && uncovered.length === 0 ? [] : [{ document, unreadPages, sentences: uncovered }];
}
