import { findSentences, type Span, splitOutsideBrackets } from '../../../ingest/parse/sentences.ts';
import { findVerb } from '../../../ingest/parse/task-agencies.ts';
import type { Obligation } from '../../../knowledge/directives/coverage/obligation.ts';
import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import type { Deadline, Target, Task } from '../../../knowledge/model/register.ts';
import type { StoredPassage } from '../../../knowledge/store/store.ts';
import { isTableRow } from './table-row.ts';

/** Obligations that are said together, and the stretch of the document's text that says them. */
export interface SentenceGroup extends Span {
  readonly items: readonly Obligation[];
}

/**
 * Groups whose words are torn out of their sentence, with all of it: "gửi danh sách trước ngày … về Sở Y tế để tổng hợp", of which
 * the register has the first half; "bằng điện thoại trong 1 giờ, bằng văn bản trong 24 giờ", of which it makes two. A part that
 * stands by itself is left, and so is a sentence in which others have their own.
 */
export function widenGroups(
  groups: readonly SentenceGroup[],
  document: OfficialDocument,
  passages: readonly StoredPassage[],
): SentenceGroup[] {
  const widened: SentenceGroup[] = [];
  const done = new Set<SentenceGroup>();
  for (const group of groups) {
    if (done.has(group)) continue;
    const passage = findPassage(group, passages);
    const clause = passage === undefined ? undefined : findClause(passage, group);
    const within = clause === undefined ? [] : groups.filter((other) => isWithin(other, clause));
    const isTornApart =
      passage !== undefined &&
      clause !== undefined &&
      isWithin(group, clause) &&
      !holdsOthers(clause, within, document) &&
      isTorn(passage, clause, within);
    const joined =
      isTornApart && clause !== undefined
        ? { ...clause, items: within.flatMap(({ items }) => items) }
        : undefined;
    for (const part of joined === undefined ? [group] : within) done.add(part);
    widened.push(joined ?? group);
  }
  return widened;
}

function findPassage({ items }: SentenceGroup, passages: readonly StoredPassage[]) {
  const [first] = items;
  // A target stands for itself, and a table's row has no sentence.
  if (first === undefined || items.every(({ kind }) => kind === 'target')) return undefined;
  if (items.some(({ item }) => isTableRow(item))) return undefined;
  return passages.find(({ ordinal }) => ordinal === first.item.passage);
}

/** The clauses between semicolons that a group runs through, by their place in the document. */
function findClause({ text, start }: StoredPassage, group: SentenceGroup): Span | undefined {
  const clauses = findSentences(text)
    .flatMap((sentence) => splitOutsideBrackets(text, sentence, /;/gu))
    .map((span) => ({ start: span.start + start, end: span.end + start }))
    .filter((span) => span.start < group.end && group.start < span.end);
  const [first] = clauses;
  const last = clauses.at(-1);
  return first === undefined || last === undefined
    ? undefined
    : { start: Math.min(first.start, group.start), end: Math.max(last.end, group.end) };
}

function isWithin({ start, end }: Span, clause: Span): boolean {
  return clause.start <= start && end <= clause.end;
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether something in a clause is the duty of somebody else, or of nobody. */
function holdsOthers(
  clause: Span,
  within: readonly SentenceGroup[],
  { targets, deadlines, tasks }: OfficialDocument,
): boolean {
  const actors = new Set(within.flatMap(({ items }) => items.map(({ item }) => actorOf(item))));
  const items: readonly (Target | Deadline | Task)[] = [...targets, ...deadlines, ...tasks];
  return items.some((item) => {
    const actor = actorOf(item);
    const isOthers = actor !== null && !actors.has(actor);
    return overlaps(item, clause) && (isOthers || !within.some((group) => overlaps(group, item)));
  });
}

function actorOf(item: Target | Deadline | Task): string | null {
  return 'actor' in item ? item.actor : null;
}

/** Where what is handed in goes: the composing of reports says it with each of several. */
const MARKS = /(?<!\p{L})(?:gửi|về|cho|tới|đến|và)(?!\p{L})|[\s.,;:/]+/giu;
const ENUMERATOR = /^\s*(?:[-–+•]|(?:\d{1,2}(?:\.\d{1,2})*|[a-zđ])[.)])\s+/iu;

function isTorn({ text, start }: StoredPassage, clause: Span, within: readonly SentenceGroup[]): boolean {
  const cut = (span: Span) => text.slice(span.start - start, span.end - start);
  const [, ...later] = within;
  if (later.some((group) => findVerb(cut(group)) !== 0)) return true;
  const recipients = within.flatMap(({ items }) =>
    items.flatMap(({ item }) => ('recipient' in item && item.recipient !== null ? [item.recipient] : [])),
  );
  const tail = cut({ start: Math.max(...within.map(({ end }) => end)), end: clause.end });
  const lead = cut({ start: clause.start, end: Math.min(...within.map((group) => group.start)) });
  const rest = recipients.reduce((left, name) => left.replace(name, ' '), tail);
  return [lead.replace(ENUMERATOR, ''), rest].some((words) => words.replaceAll(MARKS, '') !== '');
}
