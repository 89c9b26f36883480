import { z } from 'zod';
import { toSyllables } from '../language/fold.ts';
import { lastWorkingDay } from '../language/working-days.ts';
import type { OfficialDocument } from '../model/official-document.ts';
import {
  type BudgetLine,
  budgetLineSchema,
  type Deadline,
  deadlineSchema,
  evidenceSchema,
  type Reference,
  referenceSchema,
  type Target,
  type Task,
  type Theme,
  targetSchema,
  taskSchema,
  themeSchema,
} from '../model/register.ts';

/** The lists of the register that a person may correct, with the shape of their items. */
export const correctableLists = {
  references: referenceSchema,
  targets: targetSchema,
  deadlines: deadlineSchema,
  tasks: taskSchema,
  themes: themeSchema,
  budgetLines: budgetLineSchema,
} as const;
export type ListName = keyof typeof correctableLists;
export type RegisterItem = Reference | Target | Deadline | Task | Theme | BudgetLine;

const listNameSchema = z.enum(['references', 'targets', 'deadlines', 'tasks', 'themes', 'budgetLines']);

/** Undefined when a path's first step names no list of items. */
export function findListName(root: unknown): ListName | undefined {
  return listNameSchema.safeParse(root).data;
}

/** What an item is known by beside its words, since several may stand in one sentence; the first is its own text. */
const LABEL_FIELDS: Readonly<Record<ListName, readonly string[]>> = {
  references: ['number', 'type', 'subject'],
  targets: ['indicator', 'scope', 'period'],
  deadlines: ['task', 'actor', 'rule'],
  tasks: ['task', 'actor', 'role'],
  themes: ['theme'],
  budgetLines: ['purpose', 'source'],
};

/** Two items of one place that agree in these say the same. */
const VALUE_FIELDS: Readonly<Record<ListName, readonly string[]>> = {
  references: ['number'],
  targets: ['comparator', 'value', 'valueHigh', 'unit'],
  deadlines: ['dueOn', 'rule', 'actor'],
  tasks: ['actor', 'role'],
  themes: ['theme'],
  budgetLines: ['amount', 'unit'],
};

/** Fields that say where an item stands or that the store sets: what the document says there cannot be corrected. */
const FIXED_FIELDS: readonly string[] = [...Object.keys(evidenceSchema.shape), 'documentId'];

/** The fields of a list's items that may be corrected, in the order of their schema. */
export function listItemFields(list: ListName): string[] {
  return Object.keys(correctableLists[list].shape).filter((field) => !FIXED_FIELDS.includes(field));
}

/** What tells an item from others in the same sentence; white space and marks aside, as readings differ in them. */
export function toLabel(list: ListName, item: RegisterItem): string {
  const parts: unknown[] = LABEL_FIELDS[list].map((field) => Reflect.get(item, field) ?? null);
  return JSON.stringify(parts.map((part) => (typeof part === 'string' ? toSyllables(part).join(' ') : part)));
}

/** The figure, date or name that an item states. */
export function toStatedValue(list: ListName, item: object): string {
  return JSON.stringify(VALUE_FIELDS[list].map((field) => Reflect.get(item, field) ?? null));
}

/** The items of a list. */
export function listItems(document: OfficialDocument, list: ListName): readonly RegisterItem[] {
  return document[list];
}

/** Takes an item out of its list; changes the document. */
export function removeItem(document: OfficialDocument, list: ListName, item: RegisterItem): void {
  const items: unknown[] = document[list];
  items.splice(items.indexOf(item), 1);
}

/** Puts an item where it stands in reading order; changes the document. */
export function insertItem(document: OfficialDocument, list: ListName, item: RegisterItem): void {
  const behind = document[list].findIndex((other) => other.start > item.start);
  const items: unknown[] = document[list];
  items.splice(behind === -1 ? items.length : behind, 0, item);
}

/** The last working day of a deadline whose date or bound a person has set; changes the item. */
export function renewLastWorkingDay(item: RegisterItem): void {
  if (!('lastWorkingDay' in item)) return;
  item.lastWorkingDay = item.dueOn === null ? null : lastWorkingDay(item.bound, item.dueOn);
}
