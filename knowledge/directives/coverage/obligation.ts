import type { Agency } from '../../agencies/agency.ts';
import type { OfficialDocument } from '../../model/official-document.ts';
import type { Deadline, Evidence, Target, Task } from '../../model/register.ts';
import { listActivityDoers } from './activity-lines.ts';
import { findOthersActing } from './acts-within.ts';
import { isClosingFormula } from './closing-formula.ts';
import { obligationWording as wording } from './coverage-wording.ts';
import { isIssuedBy } from './issued-by.ts';
import { judgeActor, judgeAddressed, OBLIGED, type Verdict } from './judge-actor.ts';
import { findDoer, isPartOwn, judgeShared } from './judge-part.ts';
import { judgeTargetFor, withoutOwnScope } from './judge-target.ts';
import { judgeWithin } from './judge-within.ts';
import { judgeKind } from './kinds-apart.ts';
import { namesBody } from './names-body.ts';
import { findRestated } from './restated-tasks.ts';
import { judgeSchoolTarget } from './school-targets.ts';

interface Told extends Verdict {
  readonly document: OfficialDocument;
}

/** Something a document obliges to, and whether it obliges a certain agency. */
export type Obligation = Told &
  (
    | { readonly kind: 'target'; readonly item: Target }
    | { readonly kind: 'deadline'; readonly item: Deadline }
    | {
        readonly kind: 'task';
        readonly item: Task;
        /** The target or deadline that says all a task says: it is counted there, and the task does not apply. */
        readonly restates: Target | Deadline | null;
      }
  );

/**
 * Everything the register of a document obliges to, for one agency: what does not oblige it is there, too, with the reason;
 * what obliges it under a condition applies, with the doubt as the reason. What an agency set itself obliges it whole.
 */
export function listObligations(document: OfficialDocument, agency: Agency): Obligation[] {
  const isOwn = isIssuedBy(document, agency);
  const judgeOf = (item: Deadline | Task): Verdict => {
    const recipient = 'recipient' in item ? item.recipient : null;
    if (!isOwn && recipient !== null && agency.name.startsWith(recipient))
      return { applies: false, reason: wording.dueToItself };
    const doers = isOwn || item.actor !== null ? [] : listActivityDoers(item, document).map(judge);
    const [doer] = doers;
    if (doer !== undefined) return doers.find(({ applies }) => applies) ?? doer;
    const within = isOwn || 'role' in item || item.actor !== null ? undefined : findDoer(item, document);
    if (within !== undefined) return judge(within);
    const acting = item.actor === null && !isOwn ? findOthersActing(item.quote, agency) : undefined;
    return acting === undefined ? judge(item.actor) : { applies: false, reason: wording.assignedTo(acting) };
  };
  const judge = (actor: string | null): Verdict => {
    if (isOwn) return OBLIGED;
    if (actor === null || !namesBody(actor)) return judgeAddressed(document, agency);
    return judgeUnitsUnder(actor, document, agency) ?? judgeActor(actor, agency);
  };
  const judgeTask = (item: Task): Verdict => {
    if (isClosingFormula(item)) return { applies: false, reason: wording.closing };
    const verdict = isOwn ? judgeOf(item) : judgeShared(item, document, judgeOf(item), agency);
    return orWithin(item, orPart(item, verdict));
  };
  const orPart = (item: Deadline | Task, verdict: Verdict): Verdict =>
    verdict.applies || !isPartOwn(item, document, agency) ? verdict : OBLIGED;
  const ofKind = (words: string | null) => (isOwn ? undefined : judgeKind(words, document, agency));
  const orWithin = (item: Evidence, verdict: Verdict): Verdict =>
    verdict.applies ? verdict : (judgeWithin(item, document, agency) ?? verdict);
  const targets = document.targets.map((item) => ({
    item,
    verdict: isOwn
      ? OBLIGED
      : orWithin(
          item,
          judgeSchoolTarget(item, document, agency) ??
            ofKind(item.scope) ??
            judgeTargetFor(item, document, agency),
        ),
  }));
  // "Đến hết quý III, ít nhất 70% hộ …": the day of what is to be reached is for those who are to reach it.
  const judgeDay = (item: Deadline): Verdict => {
    const held = targets.filter(({ item: { start, end } }) => item.start <= start && end <= item.end);
    const [first] = held;
    const isOthers =
      item.actor === null && first !== undefined && held.every(({ verdict }) => !verdict.applies);
    return isOthers ? first.verdict : orWithin(item, orPart(item, judgeOf(item)));
  };
  return [
    ...targets.map(({ item, verdict }) => ({
      ...{ kind: 'target' as const, document, item: withoutOwnScope(item, agency) },
      ...verdict,
    })),
    ...document.deadlines.map((item) => ({
      ...{ kind: 'deadline' as const, document, item },
      ...(ofKind(item.actor) ?? judgeDay(item)),
    })),
    ...document.tasks.map((item) => {
      const restated = findRestated(item, document);
      const verdict =
        restated === null
          ? (ofKind(item.actor) ?? judgeTask(item))
          : { applies: false, reason: restated.reason };
      return { ...{ kind: 'task' as const, document, item }, ...verdict, restates: restated?.item ?? null };
    }),
  ];
}

const UNITS_UNDER = /đơn vị trực thuộc(?! (?:xã|phường))/iu;

/**
 * What a sở gives "các đơn vị trực thuộc": upper secondary schools are under that of education; a school below lies under its
 * commune. Undefined for others, and where the school is meant by other words.
 */
function judgeUnitsUnder(
  actor: string,
  { issuer, issuerLevel, addressees }: OfficialDocument,
  agency: Agency,
): Verdict | undefined {
  const { kind, schoolStage } = agency;
  if (kind !== 'school' || schoolStage === null || issuerLevel !== 'department') return undefined;
  // Who a letter is sent to is meant by all of it.
  if (addressees.includes(actor)) return undefined;
  if (!UNITS_UNDER.test(actor) || judgeActor(actor, agency).reason === null) return undefined;
  if (schoolStage !== 'upper') return { applies: false, reason: wording.notDirectlyUnder(actor) };
  return /giáo dục/iu.test(issuer ?? '') ? OBLIGED : undefined;
}
