import type { Agency } from '../../../knowledge/agencies/agency.ts';
import {
  listActivityTasks,
  listActivityTimes,
  saysWhoActs,
} from '../../../knowledge/directives/coverage/activity-lines.ts';
import { judgeActor } from '../../../knowledge/directives/coverage/judge-actor.ts';
import { findLead } from '../../../knowledge/directives/coverage/judge-part.ts';
import {
  listOwnParts,
  type OwnPart,
  opensWithDeed,
} from '../../../knowledge/directives/coverage/own-part.ts';
import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import type { Deadline, Evidence, Task } from '../../../knowledge/model/register.ts';
import { draftWording as wording } from '../../../prompts/draft-wording.ts';
import { capitalise, toSentence } from './carry-wording.ts';
import type { ObligingSentence } from './obliging-sentences.ts';
import { lowerFirst, nameAgain } from './paragraphs.ts';

/** The words a sentence is carried by, before they are put in the agency's mouth. */
export interface PartWords {
  readonly text: string;
  /** Bodies it names that the sentence itself does not. */
  readonly names: readonly string[];
  /** Other places it rests on. */
  readonly also: readonly Evidence[];
  /** Words of a heading over it that it takes up; null where it takes up none. */
  readonly heading: string | null;
  /** A day that other lines of an activity set for it; null where none does. */
  readonly due: Deadline | null;
}

/**
 * What of a sentence is carried where not the whole of it is the agency's: what it joins in with the one that leads, what
 * another is to have it do, the activity of whose lines one names it. Undefined where the whole sentence is its own.
 */
export function findParts(sentence: ObligingSentence, agency: Agency): PartWords[] | undefined {
  const { document, whole, tasks, deadlines } = sentence;
  const line = tasks.find(saysWhoActs);
  if (line !== undefined) return [sayActivity(line, document, agency)];
  const others = tasks.filter(({ actor }) => actor !== null && !isMeant(actor, agency));
  const leads = tasks.map((task) => findLead(task, document)).filter((name) => name !== null);
  const lead = [...leads, ...others.map(({ actor }) => actor)].find((name) => !isMeant(name, agency)) ?? null;
  const isItsOwn = [...tasks, ...deadlines].some(
    (item) => isMeant(item.actor, agency) && !('role' in item && item.role === 'coordinate' && lead !== null),
  );
  if (isItsOwn) return undefined;
  const parts = listOwnParts(whole.quote, agency).filter(({ kind }) => kind !== 'guided');
  if (parts.length > 0) return parts.map((part) => sayPart(part, lead));
  const isShared = tasks.length > 0 && tasks.every(({ role }) => role === 'coordinate');
  return isShared ? [toWords(wording.joinInQuoted(lead, firstClause(whole.quote)), lead)] : undefined;
}

function isMeant(actor: string | null, agency: Agency): boolean {
  return actor !== null && judgeActor(actor, agency).applies;
}

function sayPart({ kind, deed, clause }: OwnPart, lead: string | null): PartWords {
  if (deed === null) return toWords(wording.joinInQuoted(lead, firstClause(clause)), lead);
  return kind === 'directed' ? toWords(capitalise(deed), null) : toWords(wording.joinIn(lead, deed), lead);
}

function toWords(text: string, lead: string | null, also: readonly Evidence[] = []): PartWords {
  return { text, names: lead === null ? [] : [lead], also, heading: null, due: null };
}

/** Up to the first semicolon: what stands behind it is the lead's alone. */
function firstClause(quote: string): string {
  const [first = quote] = quote.split(/;|(?<=[\p{L})]\.)\s+(?=\p{Lu})/u);
  return toSentence(first);
}

/** A heading that names the part of a plan, not what is to be done. */
const PART_OF_PLAN = /tổ chức thực hiện|phân công|cơ quan chỉ đạo/iu;

function sayActivity(line: Task, document: OfficialDocument, agency: Agency): PartWords {
  const isPart = PART_OF_PLAN.test(line.task) || line.task === line.task.toUpperCase();
  const activity = isPart ? nameAgain(document) : line.task;
  const lines = listActivityTasks(line, document);
  const times = listActivityTimes(line, document);
  const said = times.map(({ quote }) => lowerFirst(toSentence(quote)));
  const over = {
    heading: isPart ? null : activity,
    due: times.find(({ dueOn }) => dueOn !== null) ?? null,
  };
  if (line.role === 'coordinate') {
    const lead = findLead(line, document) ?? lines.find(({ role }) => role !== 'coordinate')?.actor ?? null;
    const shared = opensWithDeed(activity)
      ? wording.joinIn(lead, lowerFirst(activity))
      : wording.joinInActivity(lead, activity);
    return { ...toWords([shared, ...said].join('; '), lead, [...lines, ...times]), ...over };
  }
  const partners = lines.filter(({ role, actor }) => role === 'coordinate' && !isMeant(actor, agency));
  const leads = line.role === 'do' ? lines.filter(({ role }) => role === 'lead') : [];
  const text = [
    line.role === 'do' ? sayDoing(activity) : sayLeading(activity),
    ...leads.map(({ actor }) => wording.ledBy(actor ?? '')),
    ...partners.map(({ actor }) => wording.withPartners(actor ?? '')),
    ...said,
  ].join('; ');
  return { ...toWords(text, null, [...leads, ...partners, ...times]), ...over };
}

function sayLeading(activity: string): string {
  return opensWithDeed(activity) ? wording.lead(lowerFirst(activity)) : wording.leadActivity(activity);
}

/** "Cơ quan thực hiện" is not who leads. */
function sayDoing(activity: string): string {
  return opensWithDeed(lowerFirst(activity)) ? capitalise(activity) : wording.doActivity(activity);
}
