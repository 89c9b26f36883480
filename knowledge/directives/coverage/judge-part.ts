import type { Agency } from '../../agencies/agency.ts';
import type { OfficialDocument } from '../../model/official-document.ts';
import type { Deadline, Task } from '../../model/register.ts';
import { findActivityLead, saysWhoActs } from './activity-lines.ts';
import { obligationWording as wording } from './coverage-wording.ts';
import { judgeActor, OBLIGED, type Verdict } from './judge-actor.ts';
import { namesBody } from './names-body.ts';
import { listOwnParts } from './own-part.ts';

/** Who leads what others only join in; null where nobody is said to. */
export function findLead(task: Task, document: OfficialDocument): string | null {
  const beside = document.tasks.find(
    (other) => other.start === task.start && other.end === task.end && other.role !== 'coordinate',
  );
  const above = saysWhoActs(task) ? findActivityLead(task, document) : undefined;
  return beside?.actor ?? above ?? null;
}

/** Who the task around a day is given to, where its own words name nobody; undefined where several are, or none. */
export function findDoer({ start, end }: Deadline, { tasks }: OfficialDocument): string | undefined {
  const doers = new Set(
    tasks
      .filter((task) => task.start <= start && end <= task.end && task.role !== 'coordinate')
      .flatMap(({ actor }) => actor ?? []),
  );
  const [doer] = doers;
  return doers.size === 1 ? doer : undefined;
}

/**
 * What a body is to join in, where it is meant by name or kind alone: behind another that leads, "các đơn vị liên quan" are
 * whom that one will ask.
 */
export function judgeShared(
  task: Task,
  document: OfficialDocument,
  verdict: Verdict,
  agency: Agency,
): Verdict {
  if (task.role !== 'coordinate' || !verdict.applies) return verdict;
  const lead = findLead(task, document);
  const parts = lead === null ? [] : listOwnParts(task.quote, agency);
  if (parts.length > 0 && parts.every(({ kind }) => kind === 'guided'))
    return { applies: false, reason: wording.partnersInGeneral(task.actor ?? '', lead) };
  const isNamed = verdict.reason === null && task.actor !== null && namesBody(task.actor);
  if (isNamed) return verdict;
  if (lead === null && !saysWhoActs(task)) return verdict;
  return { applies: false, reason: wording.partnersInGeneral(task.actor ?? '', lead) };
}

/** Whether another leads a task that bodies in general, of which the agency may be one, join in. */
export function isSharedInGeneral(task: Task, document: OfficialDocument, agency: Agency): boolean {
  if (task.actor === null) return false;
  const verdict = namesBody(task.actor) ? judgeActor(task.actor, agency) : OBLIGED;
  return verdict.applies && !judgeShared(task, document, verdict, agency).applies;
}

/**
 * Whether the words given to somebody else hold what is the agency's: that body is to have the agency do something, or does it
 * together with it. A day is the agency's where it ends what is directed.
 */
export function isPartOwn(item: Deadline | Task, document: OfficialDocument, agency: Agency): boolean {
  if ('role' in item) {
    // Who joins in with a lead has an item of its own.
    const isLed = document.tasks.some(
      (one) => one.role === 'coordinate' && one.start === item.start && one.end === item.end && one !== item,
    );
    const isJoining = item.role === 'coordinate' && findLead(item, document) !== null;
    // "Các sở, ngành phối hợp với …": with which of them is not known.
    const isOfMany = /^(?:các|những|mỗi|tất cả|từng)\s/iu.test(item.actor ?? '');
    return listOwnParts(item.quote, agency).some(
      ({ kind }) => !isJoining && (kind === 'directed' || (kind === 'shared' && !isLed && !isOfMany)),
    );
  }
  const around = document.tasks.filter((task) => task.start < item.end && item.start < task.end);
  return [item, ...around].some(({ quote }) =>
    listOwnParts(quote, agency).some(
      ({ kind, deed, clause }) =>
        kind === 'directed' && (item.quote.includes(clause) || deed?.includes(trimEnd(item.quote)) === true),
    ),
  );
}

/** What of a task that is somebody else's the agency does; undefined where the task is wholly its own, or no part can be told. */
export function findOwnDeeds({ actor, role, quote }: Task, agency: Agency): string | undefined {
  const isOthers = actor !== null && !judgeActor(actor, agency).applies;
  if (role !== 'coordinate' && !isOthers) return undefined;
  const deeds = listOwnParts(quote, agency).flatMap(({ kind, deed }) =>
    kind === 'guided' ? [] : (deed ?? []),
  );
  return deeds.length === 0 ? undefined : deeds.join('; ');
}

function trimEnd(text: string): string {
  return text.replace(/^[\s\-–a-zđ\d]*[.)]\s+|[\s.;,]+$/gu, '');
}
