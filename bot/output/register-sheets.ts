import { basename } from 'node:path';
import type { RelatedDocument, Relations } from '../../knowledge/directives/related-documents.ts';
import { formatNumber } from '../../knowledge/language/quantity.ts';
import { formatDate, parseIsoDate, toIsoDate } from '../../knowledge/language/vietnamese-date.ts';
import type { PartialDate, Period } from '../../knowledge/model/calendar.ts';
import type { OfficialDocument } from '../../knowledge/model/official-document.ts';
import type { BudgetLine, Deadline, Evidence, Target, Task, Theme } from '../../knowledge/model/register.ts';
import { isUnclear } from '../../knowledge/model/scan-doubt.ts';
import { registerSheetWording as wording } from '../../prompts/register-sheets.ts';
import { concernsAgency } from '../assistant/listing/list-deadlines.ts';
import { isPassedOver } from '../assistant/note-versions.ts';
import { describeChanges, findItemChanges } from '../assistant/register/corrected-values.ts';
import { toShownQuote } from '../assistant/scans/scan-statements.ts';
import type { CellValue, WorkbookSheet } from './workbook.ts';

/** Which part of the register is wanted; null where everything is. */
export interface SheetFilter {
  /** Only what this agency owes, or what nobody is named for. */
  readonly agency: string | null;
  /** Only deadlines due in this range, `YYYY-MM-DD`. */
  readonly from: string | null;
  readonly to: string | null;
}

/**
 * The register as the tables that officials keep: targets, deadlines, tasks, themes, money, the documents they come from, the
 * sentences that no row covers and what waits to be checked. Copies and earlier versions are listed, their items not.
 */
export function createRegisterSheets(
  documents: readonly OfficialDocument[],
  relations: Relations,
  filter: SheetFilter,
): WorkbookSheet[] {
  const answering = documents.filter(({ id }) => !isPassedOver(relations, id));
  const isWanted = ({ actor }: { actor: string | null }) =>
    filter.agency === null || concernsAgency(actor, filter.agency);
  const isDue = ({ dueOn }: Deadline) =>
    (filter.from === null || (dueOn !== null && dueOn >= filter.from)) &&
    (filter.to === null || (dueOn !== null && dueOn <= filter.to));
  const rowsOf = (list: (document: OfficialDocument) => readonly CellValue[][]) =>
    number(answering.flatMap(list));
  return [
    sheet(
      'targets',
      rowsOf((document) => document.targets.map((target) => targetRow(document, target))),
    ),
    sheet(
      'deadlines',
      rowsOf((document) =>
        document.deadlines
          .filter((deadline) => isWanted(deadline) && isDue(deadline))
          .map((deadline) => deadlineRow(document, deadline)),
      ),
    ),
    sheet(
      'tasks',
      rowsOf((document) => document.tasks.filter(isWanted).map((task) => taskRow(document, task))),
    ),
    sheet(
      'themes',
      rowsOf((document) => document.themes.map((theme) => themeRow(document, theme))),
    ),
    sheet(
      'budget',
      rowsOf((document) => document.budgetLines.map((line) => budgetRow(document, line))),
    ),
    sheet('documents', number(documents.map((document) => documentRow(document, relations)))),
    sheet(
      'uncovered',
      rowsOf((document) =>
        document.uncovered.map((sentence) => [
          ...identity(document),
          wording.reasons[sentence.reason],
          ...place(sentence),
        ]),
      ),
    ),
    sheet('doubts', rowsOf(doubtRows)),
  ];
}

function sheet(name: keyof typeof wording.sheets, rows: readonly (readonly CellValue[])[]): WorkbookSheet {
  const { title, columns } = wording.sheets[name];
  return {
    name: title,
    columns: columns.map(([head, width, align]) => ({ head, width, align: align ?? 'left' })),
    rows,
  };
}

function number(rows: readonly (readonly CellValue[])[]): CellValue[][] {
  return rows.map((row, i) => [i + 1, ...row]);
}

/** A row must tell its document also where the number is blank. */
function identity(document: OfficialDocument): CellValue[] {
  const file = document.sourceFile === null ? document.id : basename(document.sourceFile);
  return [document.number ?? wording.withoutNumber(file), toDateCell(document.issuedOn), document.issuer];
}

function toDateCell(date: PartialDate): CellValue {
  const isoDate = toIsoDate(date);
  return isoDate === null ? formatDate(date) || null : { isoDate };
}

function toDayCell(isoDate: string | null): CellValue {
  return isoDate === null ? null : { isoDate };
}

function formatPeriod({ from, to }: Period): string | null {
  if (from === null && to === null) return null;
  const isYear = from?.endsWith('-01-01') === true && to === `${from.slice(0, 4)}-12-31`;
  if (isYear) return from.slice(0, 4);
  return [from, to].map((day) => (day === null ? '…' : formatDate(parseIsoDate(day)))).join(' – ');
}

/** The words, where they stand, the page. */
function place(item: Evidence): CellValue[] {
  return [toShownQuote(item), item.locator, item.scan?.page ?? item.page];
}

/** What the reader of a row must know: read from a picture, doubtful, corrected, told by a post. */
function note(document: OfficialDocument, item: Evidence, changes: string | null): string | null {
  const { scan, confirmedBy } = item;
  const notes = [
    document.kind === 'web-post' ? wording.notes.webPost : null,
    scan === null ? null : wording.notes.scan(scan.page),
    isUnclear(item) ? wording.notes.unclear(scan?.page ?? item.page ?? 1) : null,
    changes,
    confirmedBy !== null && changes === null ? wording.notes.confirmed : null,
  ].filter((part) => part !== null);
  return notes.length === 0 ? null : notes.join('; ');
}

function noteItem(document: OfficialDocument, item: Target | Deadline | Task): string | null {
  return note(document, item, describeChanges(findItemChanges(document, item)));
}

/** A doubtful reading of a picture is no figure: the cell says where to look instead. */
function toFigure(item: Evidence, value: number | null): CellValue {
  return isUnclear(item) ? wording.notes.check(item.scan?.page ?? item.page ?? 1) : value;
}

function targetRow(document: OfficialDocument, target: Target): CellValue[] {
  const { indicator, comparator, value, valueHigh, unit, per, population, scope, condition, period } = target;
  const rate = per === null ? null : `/${formatNumber(per)}`;
  const unclear = isUnclear(target);
  return [
    ...identity(document),
    unclear ? toShownQuote({ ...target, quote: indicator }) : indicator,
    wording.comparators[comparator],
    toFigure(target, value),
    unclear ? null : valueHigh,
    [unit, rate].filter((part) => part !== null).join(' ') || null,
    [population, scope].filter((part) => part !== null).join('; ') || null,
    formatPeriod(period),
    [condition, target.baseline, target.denominator].filter((part) => part !== null).join('; ') || null,
    ...place(target),
    noteItem(document, target),
  ];
}

function deadlineRow(document: OfficialDocument, deadline: Deadline): CellValue[] {
  const { task, actor, recipient, channel, bound, dueOn, lastWorkingDay, rule, recurrence } = deadline;
  const unclear = isUnclear(deadline);
  return [
    ...identity(document),
    unclear ? toShownQuote({ ...deadline, quote: task }) : task,
    actor ?? wording.allAddressees,
    recipient,
    channel,
    wording.bounds[bound],
    unclear ? toFigure(deadline, null) : toDayCell(dueOn),
    unclear ? null : toDayCell(lastWorkingDay),
    unclear ? null : [rule, recurrence].filter((part) => part !== null).join('; ') || null,
    ...place(deadline),
    noteItem(document, deadline),
  ];
}

function taskRow(document: OfficialDocument, task: Task): CellValue[] {
  return [
    ...identity(document),
    isUnclear(task) ? toShownQuote({ ...task, quote: task.task }) : task.task,
    task.role === null ? null : wording.roles[task.role],
    task.actor ?? wording.allAddressees,
    ...place(task),
    noteItem(document, task),
  ];
}

function themeRow(document: OfficialDocument, theme: Theme): CellValue[] {
  return [
    ...identity(document),
    toShownQuote({ ...theme, quote: theme.theme }),
    toFigure(theme, theme.year),
    ...place(theme),
    note(document, theme, null),
  ];
}

function budgetRow(document: OfficialDocument, line: BudgetLine): CellValue[] {
  const { purpose, amount, unit, source } = line;
  const unclear = isUnclear(line);
  return [
    ...identity(document),
    purpose === null ? null : toShownQuote({ ...line, quote: purpose }),
    amount === null ? null : toFigure(line, amount),
    unit,
    source === null || unclear ? null : source,
    ...place(line),
    note(document, line, null),
  ];
}

function documentRow(document: OfficialDocument, relations: Relations): CellValue[] {
  const { type, subject, signer, period, targets, deadlines, tasks, uncovered, sourceFile, id } = document;
  const related = (relations.get(id) ?? []).map(nameRelation);
  const kind = document.kind === 'web-post' ? [wording.notes.webPost] : [];
  return [
    type,
    document.number,
    toDateCell(document.issuedOn),
    document.issuer,
    subject,
    signer?.name ?? null,
    formatPeriod(period),
    wording.classes[document.class],
    targets.length,
    deadlines.length,
    tasks.length,
    uncovered.length,
    sourceFile,
    id,
    [...kind, ...related].join('; ') || null,
  ];
}

function nameRelation({ relation, documentId }: RelatedDocument): string {
  return `${wording.relations[relation]} ${documentId}`;
}

/** Doubts about a document, and items whose reading nobody has confirmed. */
function doubtRows(document: OfficialDocument): CellValue[][] {
  const items = [...document.targets, ...document.deadlines, ...document.tasks].filter(isUnclear);
  return [
    ...document.warnings
      .filter(({ code }) => code !== 'CORRECTED')
      .map(({ message, quote }) => [...identity(document), message, quote, null, null]),
    ...items.map((item) => [
      ...identity(document),
      wording.notes.unclear(item.scan?.page ?? item.page ?? 1),
      ...place(item),
    ]),
  ];
}
