import type { Evidence, Task } from '../../knowledge/model/register.ts';
import { scopeOfHeading } from './heading-scope.ts';
import type { OutlinedText, OutlineItem } from './outlined-text.ts';
import { createSections, type Sections } from './register-sections.ts';
import { isTableRow } from './register-tables.ts';
import {
  afterMarker,
  findSentences,
  type Span,
  splitOutsideBrackets,
  toEvidence,
  trimSpan,
} from './sentences.ts';
import { isActivityAttribute, parseActivityTasks } from './task-activities.ts';
import {
  type ActorMention,
  expandActor,
  findActor,
  findActorAbove,
  findChargedActor,
  findShortForms,
  roleOf,
} from './task-actors.ts';
import { opensWithAgency } from './task-agencies.ts';
import { isNarratedTask, isTaskItem, narratesTasks, obliges } from './task-items.ts';
import { splitBodies } from './task-partners.ts';
import { definesWords, findDuty, findListedDuty, setsDuties } from './task-provisions.ts';
import { parseTableTasks } from './task-tables.ts';

/**
 * Who must do what, in reading order: every item of the parts on tasks, measures and organisation, and every sentence
 * elsewhere that assigns or obliges. "Chủ trì, phối hợp với …" gives two. Empty when the document charges nobody with anything.
 */
export function parseTasks(outlined: OutlinedText): Task[] {
  const sections = createSections(outlined);
  const forms = findShortForms(outlined.text);
  const tasks = [...parseTableTasks(sections), ...parseActivityTasks(sections)];
  let isNarrated = false;
  for (const item of sections.items) {
    if (isTableRow(item) || item.role === 'furniture' || isActivityAttribute(item, sections)) continue;
    if (BLANK_FORM.test(item.text)) continue;
    isNarrated ||= narratesTasks(item.text);
    if (isTaskItem(item, sections)) tasks.push(...itemTasks(item, sections, forms));
    else tasks.push(...sentenceTasks(item, sections, forms, isNarrated));
  }
  return tasks.sort((a, b) => a.start - b.start);
}

// A line of a form to fill in.
const BLANK_FORM = /\.{8,}|:\s?\.{4,}|_{4,}|…{3,}/u;

type FindActor = (words: string) => ActorMention | undefined;
type ShortForms = ReadonlyMap<string, string>;

function itemTasks(item: OutlineItem, sections: Sections, forms: ShortForms): Task[] {
  const span = trimSpan(item.text, { start: afterMarker(item), end: item.text.length });
  const own = item.text.slice(span.start, span.end);
  const first = findSentences(own)[0];
  const named = findActor(first === undefined ? own : own.slice(first.start, first.end));
  const evidence = toEvidence(item, item.start, item.end);
  // An agency named deep in a sentence is spoken of, not charged.
  const charged = findChargedActor(item, sections) ?? scopeOfHeading(item, sections) ?? undefined;
  // "1. Các sở: a) Người đứng đầu …": it is theirs.
  const isOfCharged = charged !== undefined && named !== undefined && HEAD_OF_BODY.test(named.actor);
  const isOwn =
    named !== undefined && !isOfCharged && (charged === undefined || !named.actor.endsWith(`, ${charged}`));
  if (isOwn && own.indexOf(named.actor) < MAX_SUBJECT_OFFSET) {
    return assignedTasks(item, span, evidence, named, forms);
  }
  return [...taskOf(evidence, own, charged, forms), ...laterTasks(item, span, null, forms)];
}
const HEAD_OF_BODY =
  /^(?:người đứng đầu|thủ trưởng|lãnh đạo)(?: (?:cơ quan|đơn vị|các (?:cơ quan|đơn vị)))?$/iu;
const MAX_SUBJECT_OFFSET = 160;

// Sentences outside lists: those that assign or oblige, and the measures a report of a plan tells of.
function sentenceTasks(
  item: OutlineItem,
  sections: Sections,
  forms: ShortForms,
  isNarrated: boolean,
): Task[] {
  if (item.role === 'heading' || sections.kindOf(item) === 'results') return [];
  const from = afterMarker(item);
  const hasDuties = setsDuties(item, sections);
  const listed = hasDuties ? findListedDuty(item, sections) : undefined;
  if (listed !== undefined) {
    return taskOf(toEvidence(item, item.start, item.end), item.text.slice(from), listed, forms);
  }
  if (definesWords(item, sections)) return [];
  return findSentences(item.text.slice(from)).flatMap((sentence) => {
    const span = { start: from + sentence.start, end: from + sentence.end };
    const words = item.text.slice(span.start, span.end);
    const duty = hasDuties && !introducesList(words, item, sections) ? findDuty(words) : undefined;
    if (duty !== undefined) {
      const evidence = toEvidence(item, item.start + span.start, item.start + span.end);
      return assignedTasks(item, span, evidence, duty, forms, findDuty);
    }
    if (!obliges(words, item, sections) && !(isNarrated && isNarratedTask(words))) return [];
    const evidence = toEvidence(item, item.start + span.start, item.start + span.end);
    const named = findActor(words);
    if (named !== undefined) return assignedTasks(item, span, evidence, named, forms);
    return taskOf(evidence, words, findActorAbove(item, sections), forms);
  });
}

function introducesList(words: string, item: OutlineItem, sections: Sections): boolean {
  return /:\s*$/u.test(words) && sections.childrenOf(item).length > 0;
}

function assignedTasks(
  item: OutlineItem,
  span: Span,
  evidence: Evidence,
  named: ActorMention,
  forms: ShortForms,
  findLater: FindActor = findActor,
): Task[] {
  const task = {
    ...evidence,
    task: item.text.slice(span.start, span.end),
    actor: named.actor,
    role: named.role,
  };
  const behind = { start: span.start + named.doesFrom, end: span.end };
  return [
    ...withPartner(task, named.partner, forms),
    ...laterTasks(item, behind, named.actor, forms, findLater),
  ];
}

function taskOf(evidence: Evidence, words: string, actor: string | undefined, forms: ShortForms): Task[] {
  if (actor === undefined) return [{ ...evidence, task: words, actor: null, role: null }];
  const { role, partner } = roleOf(words);
  return withPartner({ ...evidence, task: words, actor, role }, partner, forms);
}

const OPENS_ASSIGNING = /^(?:đồng thời,?\s)?(?:giao|yêu cầu|đề nghị|phân công)\s/iu;

// "Sở A chủ trì …; Tỉnh đoàn phối hợp …", "đề nghị các xã …; yêu cầu các trường …": later clauses that name somebody else.
function laterTasks(
  item: OutlineItem,
  span: Span,
  first: string | null,
  forms: ShortForms,
  find: FindActor = findActor,
): Task[] {
  return splitOutsideBrackets(item.text, span, /;/gu)
    .slice(1)
    .flatMap((clause) => {
      const trimmed = trimSpan(item.text, clause);
      const words = item.text.slice(trimmed.start, trimmed.end);
      const named = OPENS_ASSIGNING.test(words) || opensWithAgency(words) ? find(words) : undefined;
      if (named === undefined || named.actor === first) return [];
      const evidence = toEvidence(item, item.start + trimmed.start, item.start + trimmed.end);
      const task = { ...evidence, task: words, actor: named.actor, role: named.role };
      return withPartner(task, named.partner, forms);
    });
}

function withPartner(task: Task, partner: string | null, forms: ShortForms): Task[] {
  const expanded = { ...task, actor: task.actor === null ? null : expandActor(task.actor, forms) };
  if (partner === null) return [expanded];
  const partners = splitBodies(partner).map((body): Task => {
    return { ...expanded, actor: expandActor(body, forms), role: 'coordinate' };
  });
  return [expanded, ...partners];
}
