import { readStandings } from '../../../knowledge/directives/held-standings.ts';
import type { Relations } from '../../../knowledge/directives/related-documents.ts';
import { END_OF_TIME } from '../../../knowledge/directives/validity-acts.ts';
import { agencyKey } from '../../../knowledge/language/abbreviations.ts';
import { findStretchWithoutFigures } from '../../../knowledge/language/figure-words.ts';
import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import type { Deadline } from '../../../knowledge/model/register.ts';
import { isUnclear } from '../../../knowledge/model/scan-doubt.ts';
import type { DeadlineRow, Store, Viewer } from '../../../knowledge/store/store.ts';
import type { DeadlineRange, UpcomingDeadline } from '../assistant.ts';
import { hidePrivate } from '../header/private-contacts.ts';
import { describeStanding, isPassedOver } from '../note-versions.ts';
import { describeChanges, findItemChanges } from '../register/corrected-values.ts';
import { keepWithoutFigure, toShownQuote } from '../scans/scan-statements.ts';
import { findAmendedDeadlines } from './amended-deadlines.ts';
import { toDeadlineKey } from './deadline-key.ts';

/** A deadline with the document it is of. */
export interface FoundDeadline {
  readonly row: DeadlineRow;
  readonly document: OfficialDocument | undefined;
  /** What was done to its document, or to what it says; null when nothing. */
  readonly standing: string | null;
  /** The line of another document whose day it sets anew; null where it sets none. */
  readonly meant: Deadline | null;
  /** Whether its document was surely replaced or repealed as a whole. */
  readonly isEnded: boolean;
}

/**
 * Deadlines in a range of days, soonest first; undated and recurring ones behind them, and last those of documents that
 * held ones have replaced. With an agency: its own where the name is that of one agency; otherwise those whose actor bears
 * the name, or nobody's. Of copies and versions of one document, those of the one that answers. What was done to their
 * documents is told as of the first day of the range.
 */
export async function listUpcomingDeadlines(
  store: Store,
  viewer: Viewer,
  range: DeadlineRange,
  relations: Relations,
): Promise<UpcomingDeadline[]> {
  const found = await findUpcomingDeadlines(store, viewer, range, relations);
  return found.map(({ row, document, meant, standing }) => ({
    ...toUpcoming(row, document),
    ...(meant === null ? {} : toMeant(meant)),
    standing,
  }));
}

/** The same deadlines, in the same order, as the store holds them. */
export async function findUpcomingDeadlines(
  store: Store,
  viewer: Viewer,
  range: DeadlineRange,
  relations: Relations,
): Promise<FoundDeadline[]> {
  const rows = await store.listDeadlines(viewer, {
    ...(range.from === null ? {} : { from: range.from }),
    ...(range.to === null ? {} : { to: range.to }),
    includeUndated: range.onlyDated !== true,
  });
  const ids = [...new Set(rows.map(({ documentId }) => documentId))];
  const documents = new Map(
    (await store.listDocuments(viewer, { ids })).map((document) => [document.id, document]),
  );
  const concerns = await createConcernJudge(store, viewer, range);
  const asOf = range.asOf ?? range.from ?? END_OF_TIME;
  const amended = await findAmendedDeadlines(store, viewer, [...documents.values()], asOf);
  const listed = rows
    .filter((row) => !isPassedOver(relations, row.documentId))
    .filter((row) => !amended.isReplaced(row) && concerns(row, documents.get(row.documentId)));
  const sources = [...new Set(listed.map(({ documentId }) => documentId))]
    .map((id) => documents.get(id))
    .filter((document) => document !== undefined);
  const standings = await readStandings(store, viewer, sources, { relations, asOf: range.from });
  const found = listed.map((row) => {
    const document = documents.get(row.documentId);
    const standing = document === undefined ? null : describeStanding(document, standings);
    const line = amended.findAmended(row);
    const told = [line?.told ?? amended.tellDoubt(row), standing].filter((text) => text !== null);
    const isEnded = (standings.get(row.documentId)?.ended.length ?? 0) > 0;
    return {
      ...{ row, document, isEnded },
      standing: told.length === 0 ? null : told.join(' '),
      meant: line?.line ?? null,
    };
  });
  return [...found.filter(({ isEnded }) => !isEnded), ...found.filter(({ isEnded }) => isEnded)];
}

/** What is due by an amended day is what the amended line says. */
function toMeant({ task, actor, recipient, channel }: Deadline) {
  return { task: hidePrivate(task), actor, recipient, channel };
}

type ConcernJudge = (row: DeadlineRow, document: OfficialDocument | undefined) => boolean;

async function createConcernJudge(
  store: Store,
  viewer: Viewer,
  { agency, from, asOf = from }: DeadlineRange,
): Promise<ConcernJudge> {
  if (agency === null) return () => true;
  // The map of the country is read only when an agency is asked about.
  const { findOwnDeadlines } = await import('./own-deadlines.ts');
  const findOwn = asOf === null ? undefined : await findOwnDeadlines(store, viewer, { agency, asOf });
  if (findOwn === undefined) return ({ actor }) => concernsAgency(actor, agency);
  const known = new Map<OfficialDocument, ReadonlySet<Deadline>>();
  return (row, document) => {
    const item = document === undefined ? undefined : findItem(document, row);
    if (document === undefined || item === undefined) return false;
    const own = known.get(document) ?? findOwn(document);
    known.set(document, own);
    return own.has(item);
  };
}

/** The document's own item that a row is a copy of. */
export function findItem({ deadlines }: OfficialDocument, row: DeadlineRow): Deadline | undefined {
  return deadlines.find(
    ({ start, task, dueOn, actor }) =>
      start === row.start && task === row.task && dueOn === row.dueOn && actor === row.actor,
  );
}

/** Whether what an actor owes is an agency's: it is named, or nobody is, which means all addressees. */
export function concernsAgency(actor: string | null, agency: string): boolean {
  if (actor === null) return true;
  const named = ` ${agencyKey(actor)} `;
  const asked = agencyKey(agency);
  return named.includes(` ${asked} `) || ` ${asked} `.includes(named);
}

function toUpcoming(
  row: DeadlineRow,
  document: OfficialDocument | undefined,
): Omit<UpcomingDeadline, 'standing'> {
  const { documentId, bound, locator, page, scan, confirmedBy } = row;
  const item = document === undefined ? undefined : findItem(document, row);
  const changes = document === undefined || item === undefined ? [] : findItemChanges(document, item);
  return {
    key: toDeadlineKey(row, changes),
    documentId,
    sourceFile: document?.sourceFile ?? null,
    number: document?.number ?? null,
    issuer: document?.issuer ?? null,
    ...toShownFields(row),
    ...{ bound, locator, page, scan, confirmedBy },
    isUnclear: isUnclear(row),
    correction: describeChanges(changes),
  };
}

/** Of a deadline that was not read surely from a scan, what carries no figure. */
function toShownFields(row: DeadlineRow) {
  const { task, actor, recipient, channel, startOn, dueOn, lastWorkingDay, rule, recurrence, quote } = row;
  const fields = {
    ...{ actor, recipient, startOn, dueOn, lastWorkingDay, rule, recurrence },
    task: hidePrivate(task),
    channel: channel === null ? null : hidePrivate(channel, undefined, [quote]),
    quote: hidePrivate(quote),
  };
  if (!isUnclear(row)) return fields;
  return {
    ...{ startOn: null, dueOn: null, lastWorkingDay: null, rule: null },
    actor: keepWithoutFigure(actor),
    recipient: keepWithoutFigure(recipient),
    channel: keepWithoutFigure(fields.channel),
    recurrence: keepWithoutFigure(recurrence),
    task: hidePrivate(findStretchWithoutFigures(task)),
    quote: hidePrivate(toShownQuote(row)),
  };
}
